"""A snippet that raises, for a page that does not expect it."""

values = [1, 2, 3]

# --8<-- [start:unpack]
values = [1, 2, 3]
output, state = values
# --8<-- [end:unpack]
