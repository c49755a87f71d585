"""Times that tell when something was over, or by when it was done."""

import pytest

from dateline.marking import mark
from dateline.reading import read


@pytest.mark.parametrize(
    ("text", "word", "dated"),
    [
        ("No miller has been mayor since the end of the siege in 1952.", "siege", []),
        ("No miller has been mayor since the end of the siege in 1952.", "end", ["1952"]),
        ("Berg oversaw the return from exile in 1952.", "exile", []),
        ("Berg spoke of the exile in 1952.", "exile", ["1952"]),
        ("Berg spoke of the cost of the siege in 1952.", "siege", ["1952"]),
        ("Berg had stepped down as miller by August.", "stepped", []),
        ("Berg stepped down as miller in August.", "stepped", ["August"]),
        ("The guild will build a mill by 2015.", "build", ["2015"]),
        ("By Friday the guild had sold the mill.", "sold", ["Friday"]),
    ],
)
def test_a_time_of_the_end_is_not_that_of_what_ended(text: str, word: str, dated: list[str]) -> None:
    """ "The end of the siege in 1952" dates the end; "by August" may be long before August, "by Friday" is near it."""
    document = read(text, id="a")
    found = {document.words(event.trigger): event.times for event in mark(document, only=["events"]).events}

    assert [document.words(span) for span in found.get(word, ())] == dated
