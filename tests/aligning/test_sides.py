"""What is put side by side instead of against each other."""

from dataclasses import replace
from datetime import date

import pytest

from dateline.aligning.happenings import witnesses_of
from dateline.aligning.sides import holder_lines, said_lines
from dateline.aligning.sources import sources_of
from dateline.aligning.told import said_once, told_lines
from dateline.marking import mark
from dateline.reading import read
from dateline.resolving import resolve
from dateline.types import Entity, Happening, Marked, OfficeHeld, Span, Story, Tenure, Utterance, Window
from tests.aligning.joined import joined
from tests.builders import days, document, telling

ONE = document("Premier Ada Berg opened the bridge.", id="a")
TWO = document("Premier Olaf Lie closed the bridge.", id="b")


def person(name: str, entry: Marked) -> Entity:
    """A person mentioned once."""
    start = entry.document.text.index(name)
    return Entity(name, name, "person", (name,), (entry.document.span(start, start + len(name)),))


def held(name: str, entry: Marked) -> Tenure:
    """A person called premier in one document."""
    told = OfficeHeld(entry.document.span(0, 16), name, "premier", "NO", "current", None)
    return Tenure(name, "premier", "NO", (told,), ())


def test_two_holders_of_one_office_follow_one_another() -> None:
    """A second holder is a successor, never a contradiction; of many articles some tell of another time or place."""
    people = (person("Ada Berg", ONE), person("Olaf Lie", TWO))
    story = Story((ONE, TWO), entities=people, tenures=(held("Ada Berg", ONE), held("Olaf Lie", TWO)))

    few = sources_of(story)
    many = replace(few, are_many=True)

    assert [line.verdict for line in holder_lines(story, few)] == ["complementary"]
    assert not [*holder_lines(story, many)]


def test_in_office_and_out_of_it_is_no_agreement() -> None:
    """That she is premier and that she was are not one statement twice."""
    now = held("Ada Berg", ONE)
    then = replace(now, held=(), out=(replace(now.held[0], span=TWO.document.span(0, 16), status="former"),))
    story = Story((ONE, TWO), entities=(person("Ada Berg", ONE),), tenures=(now, then))

    assert list(holder_lines(story, sources_of(story))) == []


def test_held_and_later_left_stand_side_by_side() -> None:
    """A minister of one year who is called former in the next held the office, and left it since."""
    now = held("Ada Berg", ONE)
    day, later = Window.day(date(2018, 5, 8)), Window.day(date(2019, 1, 11))
    then = replace(now.held[0], span=TWO.document.span(0, 16), status="former", as_of=later)
    both = replace(now, held=(replace(now.held[0], as_of=day),), out=(then,))
    story = Story((ONE, TWO), entities=(person("Ada Berg", ONE),), tenures=(both,))

    (line,) = holder_lines(story, sources_of(story))

    assert (line.verdict, line.ground.code) == ("complementary", "holder-since-left")


def test_one_holder_in_two_sources_is_agreed() -> None:
    """Two outlets that name the same holder agree."""
    again = document("Premier Ada Berg spoke again.", id="b")
    one, other = person("Ada Berg", ONE), person("Ada Berg", again)
    berg = Entity(one.id, one.name, "person", one.names, (*one.mentions, *other.mentions))
    story = Story((ONE, again), entities=(berg,), tenures=(held("Ada Berg", ONE), held("Ada Berg", again)))

    assert [line.verdict for line in holder_lines(story, sources_of(story))] == ["agree"]


def test_two_that_call_her_former_agree_that_she_was() -> None:
    """That two outlets call her a former premier is no agreement that she is the premier."""
    again = document("Premier Ada Berg spoke again.", id="b")
    one, other = person("Ada Berg", ONE), person("Ada Berg", again)
    berg = Entity(one.id, one.name, "person", one.names, (*one.mentions, *other.mentions))
    left = [replace(held("Ada Berg", entry).held[0], status="former") for entry in (ONE, again)]
    both = replace(held("Ada Berg", ONE), held=(), out=tuple(left))

    story = Story((ONE, again), entities=(berg,), tenures=(both,))
    (line,) = holder_lines(story, sources_of(story))

    assert (line.verdict, line.ground.code) == ("agree", "holder-before-same")


def test_tellings_of_one_happening_stand_side_by_side() -> None:
    """A happening told by two documents makes a line with both, whole."""
    tellings = (telling(ONE, "opened", when=days("1994")), telling(TWO, "closed", when=days("1994")))
    event = Happening("h", "opened", "build", "happened", days("1994"), tellings, (), ("a", "b"))
    story = Story((ONE, TWO), happenings=(event,))

    (line,) = told_lines(story, witnesses_of(story), sources_of(story))

    assert {claim.evidence for claim in line.claims} == {Span("a", 0, 35), Span("b", 0, 35)}


@pytest.mark.parametrize(
    ("one", "other", "lines"),
    [
        ("The council asked him to end the ferry strike.", "Berg hopes to end the strike on the ferries.", 0),
        ("The council ended the ferry strike.", "The strike on the ferries was ended by the council.", 1),
        ("He allegedly ended the ferry strike.", "The strike on the ferries was allegedly ended by him.", 1),
    ],
)
def test_what_is_only_hoped_for_is_not_put_side_by_side(one: str, other: str, lines: int) -> None:
    """What was done, is planned or alleged is told from several sides; two hopes say nothing together."""
    story = joined(one, other, verb="end")

    assert len([*told_lines(story, witnesses_of(story), sources_of(story))]) == lines


@pytest.mark.parametrize(
    ("one", "other", "lines"),
    [
        ("They questioned the council's decision.", "It was a foolish decision by the council.", 0),
        ("The council's decision on the ferry pier.", "It was a foolish decision by the council on the pier.", 1),
        ("The decision came on 3 March 2012.", "It was a foolish decision of 3 March 2012 by the council.", 0),
        ("The ferry decision came on 3 March 2012.", "The foolish ferry decision of 3 March 2012 by the council.", 1),
    ],
)
def test_tellings_of_many_articles_have_more_in_common_than_the_word(one: str, other: str, lines: int) -> None:
    """Where no day is told, whose it is and the word for it are too little; on one day, the word alone is.

    Of two articles that stand alone it is enough.
    """
    story = joined(one, other, verb="decision")
    few = sources_of(story)
    many = replace(few, are_many=True)

    assert len([*told_lines(story, witnesses_of(story), many)]) == lines
    assert len([*told_lines(story, witnesses_of(story), few)]) == 1


def test_a_sentence_printed_again_is_no_other_side() -> None:
    """Two articles that have one sentence, but for a word, tell it from one side; two that tell it anew from two."""
    one = "The council of Skarn decided on Monday to close the old ferry pier for the winter."
    again = one.replace("for the winter", "for all winter")
    anew = "No boat will land at the ferry pier before May after a decision by the council of Skarn."

    def sides(other: str) -> int:
        story = joined(one, other, verb="close")
        return len([*told_lines(story, witnesses_of(story), sources_of(story))])

    assert sides(again) == 0
    assert sides(anew.replace("a decision by", "it was closed by")) == 1


def test_one_phrase_quoted_twice_is_no_other_side() -> None:
    """ "A breach of the harbour bylaws" in two articles is one text, whatever stands around it."""
    phrase = "The pier was closed in breach of the old harbour bylaws"
    story = joined(f"{phrase}.", f"{phrase}, and nobody minded the rowing boats.", verb="close")

    assert not [*told_lines(story, witnesses_of(story), sources_of(story))]


@pytest.mark.parametrize(
    ("other", "lines"),
    [
        ("The council of Skarn closed the long ferry pier behind the customs house.", 0),
        ("The ferry pier behind the old customs house was closed by the council.", 1),
    ],
)
def test_a_sentence_printed_again_but_for_a_word_is_no_other_side(other: str, lines: int) -> None:
    """What has nearly all words of the other in their order adds nothing; what is told in another way may."""
    story = joined("The council closed the ferry pier behind the old customs house.", other, verb="close")

    assert len([*told_lines(story, witnesses_of(story), sources_of(story))]) == lines


def test_an_office_is_called_as_two_documents_call_it() -> None:
    """What one article alone calls its holder, "rival premier", is no office."""
    rival = replace(held("Ada Berg", ONE).held[0], office="rival premier")
    again = [replace(rival, span=one.document.span(0, 16), office="premier") for one in (ONE, TWO)]
    tenure = replace(held("Ada Berg", ONE), office="rival premier", held=(rival, *again))
    story = Story((ONE, TWO), entities=(person("Ada Berg", ONE),), tenures=(tenure,))

    assert [line.matter.label for line in holder_lines(story, sources_of(story))] == ["premier"]


def test_sentences_side_by_side_are_so_once() -> None:
    """What one sentence tells by two words is put side by side with another once; a third sentence adds to it."""
    story = joined("The council closed the ferry pier.", "The pier was closed by the council.", verb="close")
    sources = sources_of(story)
    (line,) = told_lines(story, witnesses_of(story), sources)
    event = replace(line, about="other")

    assert [*said_once([line, event], sources)] == [line]
    assert [*said_once([line, replace(event, claims=event.claims[:1])], sources)] == [line]
    assert len([*said_once([replace(line, claims=line.claims[:1]), event], sources)]) == len([line, event])


def test_two_mayors_of_nowhere_make_no_matter() -> None:
    """Two mayors, of what town is not told, have nothing in common, whenever they were one; two of one town have.

    Two senators have two seats.
    """
    day, later = Window.day(date(2019, 1, 7)), Window.day(date(2021, 1, 7))

    def holder(name: str, entry: Marked, office: str, of: str | None, told_of: Window) -> Tenure:
        told = OfficeHeld(entry.document.span(0, 16), name, office, of, "current", told_of)
        return Tenure(name, office, of, (told,), ())

    def why(office: str, of: str | None, second: Window) -> list[str]:
        people = (person("Ada Berg", ONE), person("Olaf Lie", TWO))
        tenures = (holder("Ada Berg", ONE, office, of, day), holder("Olaf Lie", TWO, office, of, second))
        story = Story((ONE, TWO), entities=people, tenures=tenures)
        return [line.ground.code for line in holder_lines(story, sources_of(story))]

    assert why("mayor", None, day) == why("mayor", None, later) == []
    assert why("mayor", "NO", day) == ["holders-several"]
    assert why("senator", "NO", day) == why("senator", "NO", later) == []
    assert why("chancellor", None, later) == ["holders-one-after-another"]


def test_wordings_of_one_utterance_share_most_of_what_is_said() -> None:
    """Three common words in a row are no second report of what was said, and two things said are told apart."""

    def said(*texts: str) -> list[str]:
        story = resolve(
            mark(read(f"News of the day\n\n{text}", id=f"{at}", outlet=f"Outlet {at}")) for at, text in enumerate(texts)
        )
        quotes = [said for said in story.utterances if said.speaker]
        whole = Utterance("u", quotes[0].speaker, tuple(quote for said in quotes for quote in said.wordings))
        story = replace(story, utterances=(whole,))
        return [line.verdict for line in said_lines(story, sources_of(story))]

    walls = "Ada Berg said the old harbour walls had cracked in four places since the autumn storms."
    again = "The walls of the old harbour had cracked in four places after autumn storms, Ada Berg said."
    other = "Ada Berg said nobody had asked her about the old harbour."

    boats = "Ada Berg said nobody had asked the harbour council about new boats for the ferry line."
    asked = "About new boats for the ferry line nobody asked the harbour council, Ada Berg said."

    toast = "Ada Berg said she wished the ferry crews of Skarn fair winds and full nets."
    long = (
        "Ada Berg said that the pilots, harbour clerks, lamp lighters, rope makers and coal heavers whom the guild had "
        "dismissed since the autumn storms deserved pensions, tools, fair winds and full nets for the crews of Skarn."
    )

    assert said(walls, again) == ["compatible"]
    assert said(toast.replace("the ferry crews of Skarn ", ""), long) == []
    assert said(walls, other) == []
    assert said(walls, again, boats, asked) == ["compatible", "compatible"]
