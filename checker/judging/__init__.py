"""What is wrong with a page as a whole, and whether a wrong page would be noticed."""
