"""What is pointed at is admitted only as far as the words around it bear it out."""

from dataclasses import replace

import pytest

from dateline.marking import mark
from dateline.reading import read
from dateline.types import QuoteMark
from tests.marking.witness.test_admitting import answer, event, weighed

WORDS = ("which is believed to hold old stones", "believed")


@pytest.mark.parametrize(
    ("text", "trigger", "assertion", "told"),
    [
        ("The guild sent two masons to repair the arch.", "repair", "planned", ("planned", "planned")),
        ("The guild sent two masons to repair the arch.", "repair", "possible", ("hypothetical", "possible")),
        ("The guild sent two masons to repair the arch.", "repair", "happened", None),
        ("The guild sent two masons to repair the arch.", "repair", "denied", None),
        ("A slump in Lowick hurt the mill.", "slump", "happened", ("happened", "fact")),
    ],
)
def test_what_only_the_answer(text: str, trigger: str, assertion: str, told: tuple[str, str] | None) -> None:
    """What only the answer takes for a fact is refused; what we know for possible is planned where it reads so."""
    came = weighed(
        mark(read(text, id="a", published="2011-05-05")), answer(events=[event(trigger, 1, assertion=assertion)])
    )
    found = [(one.status, one.modality) for one in came.marked.events if one.rule == "witness.m"]
    assert found == ([told] if told else [])
    assert [one.reason for one in came.refused] == ([] if told else ["doubted"])


@pytest.mark.parametrize(
    ("text", "trigger", "day", "times"),
    [
        ("Lowick suffered days of looting, starting on Friday, the council said.", "looting", "on Friday", []),
        ("Lowick suffered the looting on Friday, the council said.", "looting", "on Friday", ["Friday"]),
        ("A curfew, imposed after the riot in the port in May, was lifted.", "imposed", "in May", []),
        ("A curfew, imposed in the port in May, was lifted.", "imposed", "in May", ["May"]),
        ("The guild accepted a proposal by Lowick on Sunday.", "proposal", "on Sunday", []),
        ("The guild made a proposal on Sunday.", "proposal", "on Sunday", ["Sunday"]),
        ("The guild said on Sunday that it had endorsed the plan.", "endorsed", "on Sunday", []),
        ("The flood began on Monday and moved east.", "moved", "on Monday", []),
        ("The council convened on Monday and dissolved the guild.", "dissolved", "on Monday", ["Monday"]),
        ("A tile grazed a boy whom a cart hit on Friday, and a wall bruised a man.", "bruised", "on Friday", []),
    ],
)
def test_a_day_is_of_its_own_clause(text: str, trigger: str, day: str, times: list[str]) -> None:
    """A day is not that of what came after it, of what is said on it, or of another clause."""
    came = weighed(
        mark(read(text, id="a", published="2011-05-05")), answer(events=[event(trigger, 1, day=day, day_at=1)])
    )
    (made,) = (one for one in came.marked.events if one.trigger.of(text) == trigger)
    assert [span.of(text) for span in made.times] == times


@pytest.mark.parametrize(
    ("text", "trigger", "admitted"),
    [
        ("Polls show that few care.", "Polls", False),
        ("The polls opened late.", "polls", True),
        ("Asked to mend the roof, so he did.", "did", False),
    ],
)
def test_a_text_or_a_word_for_a_deed(text: str, trigger: str, *, admitted: bool) -> None:
    """A text that says something is no event, nor is a verb that stands for another."""
    came = weighed(mark(read(text, id="a", published="2011-05-05")), answer(events=[event(trigger, 1)]))
    assert [one.trigger.of(text) for one in came.marked.events if one.rule == "witness.m"] == [trigger] * admitted


@pytest.mark.parametrize(
    ("text", "who", "doers"),
    [
        ("The Berg ruling of Monday pleased the town. Ada Berg slept.", "Berg", []),
        ("The Berg's ruling of Monday pleased the town. Ada Berg slept.", "Berg's", ["Berg's"]),
    ],
)
def test_what_is_called_after_somebody(text: str, who: str, doers: list[str]) -> None:
    """What is called after somebody is not done by him; what is his is."""
    told = mark(read(text, id="a", published="2011-05-05"))
    bare = replace(told, events=tuple(replace(one, agents=()) for one in told.events))
    came = weighed(bare, answer(events=[event("ruling", 1, who=[who])]))
    (ruling,) = (one for one in came.marked.events if one.trigger.of(text) == "ruling")
    assert [span.of(text) for span in ruling.agents] == doers


@pytest.mark.parametrize(("link", "places"), [("in", ["Oslo"]), ("to", [])])
def test_where_something_goes(link: str, places: list[str]) -> None:
    """What is shipped "to Oslo" is shipped elsewhere."""
    told = mark(read(f"The guild shipped nine bells {link} Oslo on Monday.", id="a", published="2011-05-05"))
    bare = replace(told, events=tuple(replace(one, places=()) for one in told.events))
    came = weighed(bare, answer(events=[event("shipped", 1, place=["Oslo"])])).marked
    assert [place.of(came.document.text) for one in came.events for place in one.places] == places


@pytest.mark.parametrize(
    ("text", "office", "of", "told"),
    [
        ("Lowick port authority captain Ada Berg came.", "captain", "Lowick", None),
        ("Ada Berg, captain of Lowick, came.", "captain", "Lowick", "Lowick"),
        ("They met Harbour Party lawmaker Ada Berg.", "Harbour Party lawmaker", "Harbour Party", ...),
    ],
)
def test_an_office_is_whole(text: str, office: str, of: str, told: object) -> None:
    """A body that is cut short is left out, and an office in which something else is named is none."""
    marked = replace(mark(read(text, id="a", published="2011-05-05")), titles=())
    row = {"at": 1, "person": "Ada Berg", "office": office, "of": of, "former": False}
    came = weighed(marked, answer(offices=[row])).marked
    assert [one.of and one.of.of(text) for one in came.titles] == ([] if told is ... else [told])


@pytest.mark.parametrize(("cue", "speaker"), [("said", None), ("is believed", "the guild")])
def test_a_speaker_is_put_to_his_own_words(cue: str, speaker: str | None) -> None:
    """Who says the sentence is not the one who believes what stands in it."""
    text = "Selling the crown, which is believed to hold old stones, is folly, the guild said."
    told = mark(read(text, id="a", published="2011-05-05"))
    inside, believed = (told.document.span(text.index(words), text.index(words) + len(words)) for words in WORDS)
    ours = QuoteMark(inside, (inside,), None, believed, "indirect", "quote.verb-passive", "think")
    row = {"at": 1, "first": "Selling the crown", "last": "is folly", "speaker": "the guild", "cue": cue}
    (came,) = weighed(replace(told, quotes=(ours,)), answer(quotes=[row])).marked.quotes
    assert (came.speaker and came.speaker.of(text)) == speaker
