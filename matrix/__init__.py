"""Where the pages and laws hold: each is run with several versions of Keras, on each backend.

environments.toml  which versions and backends: a new release of Keras is one line there
environments.py    reads it
install.py         makes an environment apart from all others
digests.py         what tells a page or a law from the same one after it was changed
numbered.py        what a record calls a claim of a page
pages.py           runs a page there, and tells what is not as it is shown
differing.py       what is recorded of a difference
laws.py            tries the laws there (trying.py: the side that needs Keras)
record.py          what was found, a file for each environment
summary.py         the records held against today's pages and laws
explained.py       why something differs, from explained.toml
quiet.py           what a page says of it (placed.py: where; briefly.py: in how few words)
nightly.py         what a nightly build does otherwise than the newest release
tables.py          what the page about versions says (statements.py: a row)
__main__.py        `make matrix`: runs what has no record yet, or whose page has changed
"""
