"""What is stored is what was marked."""

from pathlib import Path

from dateline.edges.store import decode, encode
from dateline.marking import mark
from dateline.reading import read
from dateline.rules import load
from dateline.types import Marked

READINGS = Path(__file__).parents[1] / "resolving" / "readings.txt"


def test_every_time_that_a_rule_makes_can_be_stored() -> None:
    """The marks of all examples of the time rules, and of a page of readings, come back as they were written."""
    examples = [example.text for rule in load("time").rules for example in rule.yes]
    readings = [line.split(" | ")[0] for line in READINGS.read_text(encoding="utf-8").splitlines() if line]
    text = "\n\n".join([*examples, *readings])
    marked = mark(read(text, id="a", published="2013-03-20"), only=["times"])

    assert marked.times
    assert decode(encode(marked), Marked) == marked
