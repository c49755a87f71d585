"""The whole of resolving, step by step."""

from collections.abc import Iterable

from dateline.resolving.telling import resolve_times
from dateline.types import Marked, Story


def resolve(marked: Iterable[Marked]) -> Story:
    """The story that the marked documents tell together; their order does not matter."""
    documents = tuple(sorted(marked, key=lambda entry: entry.document.id))
    times = tuple(timex for entry in documents for timex in resolve_times(entry))
    return Story(documents, times=times)
