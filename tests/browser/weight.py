"""How much a first view may load."""

import re

from bs4 import Tag

from tests.browser.server import Sent

KIB = 1024
LIGHT = 70 * KIB
WITH_EXPLORER = 105 * KIB
LISTING = 105 * KIB  # pages to look things up in: all laws, all messages, all corrections
REQUESTS = 12

# What an element of the site's own needs, by the folder of its modules or the name of its styles.
OWN = {
    "rnn-explorer": re.compile(r"/assets/(?:explorer/|stylesheets/explorer\.css)"),
    "error-finder": re.compile(r"/assets/errors/"),
    "returned-filter": re.compile(r"/assets/(?:returned/|stylesheets/returned\.css)"),
    "version-filter": re.compile(r"/assets/(?:versions/|stylesheets/versions\.css)"),
}


def unasked(sent: list[Sent], html: Tag) -> list[str]:
    """What was loaded for an element that the page does not have."""
    absent = [needs for name, needs in OWN.items() if not html.select(name)]
    return [f"unasked: {one.path}" for one in sent for needs in absent if needs.match(one.path)]


def too_heavy(sent: list[Sent], explorer: bool, listing: bool = False) -> list[str]:
    """What a page loads too much of, with all that it loads."""
    size = sum(one.size for one in sent)
    limit = WITH_EXPLORER if explorer else LISTING if listing else LIGHT
    told = ", ".join(f"{one.size} {one.path}" for one in sorted(sent, key=lambda one: -one.size))
    faults = []
    if size > limit:
        faults.append(f"{size / KIB:.1f} KiB of {limit // KIB}: {told}")
    if not explorer and len(sent) > REQUESTS:
        faults.append(f"{len(sent)} requests of {REQUESTS}: {told}")
    return faults
