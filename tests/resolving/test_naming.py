"""Names that stand for documents while a story is resolved."""

from dateline import resolve
from dateline.marking import mark
from dateline.reading import read

TEXT = "The mill burned down on 4 May 2011. “Nothing is left of it,” said Ada Berg, who had owned the mill since 1990."


def test_a_mark_that_stands_in_several_places_stays_one() -> None:
    """What a story tells of an event or a quote is the document's own mark, not a second one like it."""
    story = resolve([mark(read(TEXT, id="a")), mark(read(f"{TEXT} It rained.", id="b", published="2011-05-06"))])
    events = {id(mark) for entry in story.marked for mark in entry.events}
    quotes = {id(mark) for entry in story.marked for mark in entry.quotes}

    assert {id(telling.mark) for happening in story.happenings for telling in happening.tellings} <= events
    assert {id(quote) for utterance in story.utterances for quote in utterance.wordings} <= quotes
