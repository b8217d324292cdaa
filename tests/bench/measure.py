"""What a command costs: seconds by the clock, and seconds of processors."""

import os
import resource
import subprocess
import sys
import time
from typing import NamedTuple

ENVIRONMENT = {**os.environ, "TF_CPP_MIN_LOG_LEVEL": "3", "NO_MKDOCS_2_WARNING": "1"}


class Cost(NamedTuple):
    """Seconds of one run."""

    wall: float
    cpu: float


def cost(*arguments: str, python: str = sys.executable) -> Cost:
    """One run of Python, with all the processes that it starts and waits for.

    A run may find faults (pytest's status 1): it has cost as much. Any other failure ends the bench.
    """
    before, start = spent(), time.perf_counter()
    command = [python, *arguments]
    done = subprocess.run(command, env=ENVIRONMENT, check=False, capture_output=True, text=True)
    found = Cost(time.perf_counter() - start, spent() - before)
    if done.returncode and not ("pytest" in arguments and done.returncode == 1):
        raise SystemExit(f"{command} fails:\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}")
    if done.returncode:
        print(f"  (with faults: {done.stdout.strip().splitlines()[-1]})")
    return found


def spent() -> float:
    """Seconds of processors that the processes that have ended used."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime
