"""What is known only when a page has ended, given to the blocks that it belongs to."""

from dataclasses import replace

from ..observation import Ran, Result


def with_last(results: list[Result], printed: str, failed: str) -> list[Result]:
    """The results; what happened when the page's process ended belongs to the last block."""
    for place in reversed(range(len(results)) if printed or failed else ()):
        result = results[place]
        if isinstance(result, Ran):
            why = result.stopped or failed
            results[place] = replace(result, printed=result.printed + printed, stopped=why)
            break
    return results


def with_idle(results: list[Result], idle: dict[str, list[str]]) -> list[Result]:
    """The results; what never ran, known when the page has ended, belongs to its block."""
    found = []
    for number, result in enumerate(results):
        parts = tuple(idle.get(str(number), ()))
        found.append(replace(result, idle=parts) if isinstance(result, Ran) else result)
    return found
