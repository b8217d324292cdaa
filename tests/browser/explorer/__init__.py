"""The explorer in a reader's hands, by what the reader does."""
