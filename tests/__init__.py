"""Everything that `make test` runs beside the pages themselves."""
