"""A page to take away: as a notebook, and its code as a program, made from the checker's own reading."""
