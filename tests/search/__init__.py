"""The search: its functions in Node, on the index that the site is built with."""
