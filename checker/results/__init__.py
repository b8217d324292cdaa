"""How pages are run, and what was observed is shared, stored and compared."""
