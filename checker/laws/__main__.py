"""Try all laws of a folder: `python -m checker.laws snippets/laws [--write FILE]`."""

import argparse
import sys
import time
from pathlib import Path

from . import record
from .folder import load
from .trying import attempt_all

RECORD = Path("tests/records/laws.json")


def main() -> int:
    """Try, then write the record or compare with it; 1 if a law does not hold."""
    parser = argparse.ArgumentParser(prog="python -m checker.laws", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--write", type=Path, help="write what is found to this file")
    parser.add_argument("--add", action="store_true", help="only write what is new on this backend")
    parser.add_argument("--record", type=Path, default=RECORD, help="compare with this file")
    parser.add_argument("--no-record", action="store_true", help="only try; compare with nothing")
    parser.add_argument("--only", nargs="*", default=[""], help="only laws named like this")
    parser.add_argument("--times", action="store_true", help="say how long each law takes")
    options = parser.parse_args()

    space, laws = load(options.folder)
    compared = not (options.write or options.no_record)
    path = options.write or options.record
    known = record.read(path) if path.exists() and not options.no_record else {"laws": []}
    by_name = {entry["name"]: entry for entry in known["laws"]}
    here = record.place(space)
    place = known.get("place", here) if options.add or not options.write else here
    added = options.add and place != here
    entries, failures, count = [], [], 0
    for law in laws:
        if not any(part in f"{law.module}.{law.name}" for part in options.only):
            continue
        begin = time.process_time()
        tried = attempt_all(space, law)
        count += tried.count
        if options.times:
            print(f"{time.process_time() - begin:6.2f} s {tried.count:4} {law.name}", flush=True)
        failure = tried.failure
        if not failure:
            recorded = by_name.get(law.name)
            now = record.entry(space, law, tried, recorded)
            entries.append(record.merged(recorded, now) if added else now)
            failure = record.stale(recorded, now, place == here) if compared else ""
        if failure:
            failures.append(failure)
            print(failure, flush=True)
    if compared and options.only == [""]:
        gone = by_name.keys() - {law.name for law in laws}
        failures += [f"{name} is in the record, and is no law" for name in sorted(gone)]
    print(f"{len(entries)} laws hold, on {count} settings; {len(failures)} failures")
    if options.write and not failures:
        fresh = {entry["name"]: entry for entry in entries}
        names = [law.name for law in laws if law.name in by_name | fresh]
        record.write(options.write, place, space, [(by_name | fresh)[name] for name in names])
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
