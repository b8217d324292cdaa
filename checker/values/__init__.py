"""What is shown of a value, held against the value."""
