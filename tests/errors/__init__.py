"""The list of error messages, and the finder's matching."""
