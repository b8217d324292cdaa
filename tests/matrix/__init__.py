"""Of the records of other environments, and of what is made from them."""
