"""What the code of a page needs, binds and says: read from its syntax, nothing runs."""
