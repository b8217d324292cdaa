"""What stands where in a page's source."""
