"""How much a first view may load."""

from tests.browser.server import Sent

KIB = 1024
LIGHT = 70 * KIB
WITH_EXPLORER = 105 * KIB
LISTING = 105 * KIB  # pages to look things up in: all laws, all messages, all corrections
REQUESTS = 12


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
