"""Sentences of one newspaper page, each with the times that a careful reader finds in it and their values."""

from pathlib import Path

import pytest

from dateline.marking.times import mark_times
from dateline.reading import read
from dateline.resolving.dates.normalize import resolve_times
from dateline.types import Marked

PUBLISHED = "2013-03-20"
LINES = (Path(__file__).parent / "readings.txt").read_text(encoding="utf-8").splitlines()
READINGS = [line for line in LINES if line and not line.startswith("#")]


@pytest.mark.parametrize("line", READINGS)
def test_times_mean_what_a_reader_takes_them_for(line: str) -> None:
    """The times of a sentence are found whole, with the value that its tense and the day of publication give them."""
    sentence, *expected = line.replace("\\n", "\n").split(" | ")
    document = read(sentence, id="a", published=PUBLISHED)
    times = resolve_times(Marked(document, times=mark_times(document)))

    assert [f"{document.words(timex.span)} = {timex.value}" for timex in times] == expected
