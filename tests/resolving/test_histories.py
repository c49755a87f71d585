"""Histories in our own words, in many styles, each time with the value that a reader carries through the telling.

A file begins with the day of publication; [[in May|1950-05]] is a time and its TIMEX3 value.
"""

import re
from datetime import date
from pathlib import Path

from dateline.marking.times import mark_times
from dateline.reading import read
from dateline.resolving.dates.normalize import resolve_times
from dateline.types import Marked

FILES = sorted((Path(__file__).parent / "histories").glob("*.txt"))
MARKUP = re.compile(r"\[\[([^|\]]+)\|([^\]]+)\]\]")
# raise these with every gain; they never fall
RIGHT, OF_FOUND = 1951, 0.9438

Values = dict[tuple[int, int], str]


def told(file: Path) -> tuple[str, str, Values]:
    """The day of publication, the text, and by place the values of its times."""
    head, marked = file.read_text(encoding="utf-8").split("\n\n", 1)
    text, values, last = "", {}, 0
    for found in MARKUP.finditer(marked):
        text += marked[last : found.start()]
        values[len(text), len(text) + len(found[1])] = found[2]
        text, last = text + found[1], found.end()
    return head.removeprefix("published "), text + marked[last:], values


def read_values(file: Path) -> tuple[Values, Values]:
    """The values that stand in the file, and those that dateline reads."""
    published, text, values = told(file)
    document = read(text, id=file.stem, published=published)
    times = resolve_times(Marked(document, times=mark_times(document)))
    return values, {(timex.span.start, timex.span.end): timex.value for timex in times}


def test_years_are_carried_through_histories() -> None:
    """Of all times of the histories, at least as many as ever before have their value, and few others are made up."""
    both = [read_values(file) for file in FILES]
    right = sum(value == found.get(place) for values, found in both for place, value in values.items())

    assert right >= RIGHT
    assert right / sum(len(found) for _, found in both) >= OF_FOUND


def test_the_markup_of_a_history_names_its_day() -> None:
    """Each file says when it was published, and has times."""
    for file in FILES:
        published, _, values = told(file)

        assert date.fromisoformat(published)
        assert len(values) >= 15
