"""Where the pages and laws hold: each is run with several versions of Keras, on each backend.

environments.toml  which versions and backends: a new release of Keras is one line there
environments.py    reads it
apart.py           those with another Python or NumPy, held against the usual one
install.py         makes an environment apart from all others
digests.py         what tells a page or a law from the same one after it was changed
numbered.py        what a record calls a claim of a page
pages.py           runs a page there, and tells what is not as it is shown
differing.py       what is recorded of a difference
laws.py            tries the laws there (trying.py: the side that needs Keras)
record.py          what was found, a file for each environment
states.py          the records held against today's pages and laws: what holds where
summary.py         all that does not hold everywhere, statement by statement (telling.py: in which words)
explained.py       why something differs, from explained.toml
quiet.py           what a page says of it (placed.py: where; briefly.py: in how few words)
nightly.py         what a nightly build does otherwise than the newest release
tables.py          what the page about versions says (rows.py: a row; ranges.py: of which versions)
wordings.py        how else a message is worded (messages.py: the page's; instead.py: the records';
                   folds.py: below its entry), with older/ for Keras 2, run by `python -m matrix.older`
libraries.py       what other libraries return, run by `make libraries` (library_run.py: the side that
                   has them; library_tables.py: what their page shows)
notation.py        puts all of these tables and folds into pages
__main__.py        `make matrix`: runs what has no record yet, or whose page has changed
"""
