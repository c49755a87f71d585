"""What a model takes for one happening or one matter is an argument: it may join, and make no conflict."""

import json
from dataclasses import replace
from typing import Any

import pytest

from dateline.aligning import align
from dateline.marking import mark
from dateline.marking.witness import AnswerError, labelled, pieces_of, piles_of, pointed_at
from dateline.marking.witness.grouping import Pile, groups_in
from dateline.reading import read
from dateline.resolving import resolve
from dateline.types import Account, Marked, told_as_one

ONE = "The old silo in Lowick caught fire on Monday. Twelve people were hurt, the harbour office said."
TWO = "Fire crews fought flames at a farm store north of the river. Officials counted 15 injured at Lowick’s silo."


def entry(text: str, id: str, published: str = "2011-05-05") -> Marked:
    """A marked article of its own outlet."""
    return mark(read(text, id=id, published=published, outlet=f"Outlet {id}"))


def told(*texts: str) -> list[Marked]:
    """Marked articles."""
    return [entry(text, id) for text, id in zip(texts, "abc", strict=False)]


def grouped(documents: list[Marked], pile: Pile, **groups: Any) -> tuple[Marked, ...]:
    """The documents with the labels of an answer."""
    answer = json.dumps({"happenings": [], "matters": []} | groups)
    return labelled(documents, pile, answer, "m", only={"a", "b", "c"})


def number(pile: Pile, kind: str, words: str, documents: list[Marked]) -> int:
    """The number that these words have in the question."""
    texts = {one.document.id: one.document.text for one in documents}
    places = {"e": pile.happenings, "f": pile.matters, "t": pile.days}[kind]
    return next(at for at, (doc, a, b) in enumerate(places, 1) if texts[doc][a:b] == words)


def verdicts(documents: list[Marked] | tuple[Marked, ...]) -> Account:
    """The account of these documents."""
    return align(resolve(documents))


def test_a_question_sets_off_events_and_figures_by_number() -> None:
    """A question sets off events and figures by number, with the day and the outlet of each article."""
    documents = told(ONE, TWO)
    question = piles_of(documents)[0].question
    assert "# 2011-05-05, Outlet a\n" in question
    assert "{f1:Twelve people} were {e" in question
    assert "caught} fire on {t1:Monday}." in question


def test_one_article_alone_is_not_asked_about() -> None:
    """One article alone is not asked about."""
    assert piles_of(told(ONE)) == ()


@pytest.mark.parametrize(
    ("answer", "groups"),
    [
        ({"happenings": [[1, 2]], "matters": []}, ((0, 1),)),
        ({"happenings": [{"told": [1, 2], "day": None}]}, ((0, 1),)),
        ({"happenings": [{"told": [1], "day": 1}]}, ((0,),)),
        ({"happenings": [{"told": [1], "day": 2}, {"told": [2]}, {"day": 1}]}, ()),
        ({"happenings": [[1, 2], [2, 3]], "matters": []}, ((0, 1),)),
        ({"happenings": [[1, 9]], "matters": []}, ()),
        ({"happenings": [[1, True, "2", None, [2]]]}, ()),
        ({"happenings": "1, 2"}, ()),
        ({}, ()),
    ],
)
def test_a_group_holds_numbers_that_stand_once(answer: object, groups: tuple[tuple[int, ...], ...]) -> None:
    """A group holds numbers that stand there and in no group before it."""
    found = groups_in(json.dumps(answer), 3, 0, 1)["happenings"]
    assert tuple(group.members for group in found) == groups


def test_an_answer_in_words_has_no_groups() -> None:
    """An answer in words has no groups, and labels nothing."""
    documents = told(ONE, TWO)
    pile = piles_of(documents)[0]
    with pytest.raises(AnswerError):
        groups_in("the first and the second", 3, 3)
    assert labelled(documents, pile, "none", "m", only={"a", "b"}) == tuple(documents)


def test_a_changed_text_gets_no_labels() -> None:
    """A document that is not among those asked about gets no labels."""
    documents = told(ONE, TWO)
    pile = piles_of(documents)[0]
    answer = json.dumps({"happenings": [[1, 2]], "matters": []})
    assert labelled(documents, pile, answer, "m", only=()) == tuple(documents)


def test_labels_of_one_answer_say_whether_two_are_one() -> None:
    """Labels of one answer say whether two are one; what stands alone is one with nothing."""
    assert told_as_one(("x.1",), ("x.1",)) is True
    assert told_as_one(("x.1",), ("x.2",)) is False
    assert told_as_one(("x.0",), ("x.0",)) is False
    assert told_as_one(("x.1",), ("y.1",)) is None
    assert told_as_one((), ("x.1",)) is None


def test_tellings_in_other_words_are_joined_where_a_model_takes_them_for_one() -> None:
    """Tellings in other words are joined where a model takes them for one, and not without it."""
    documents = told(ONE, TWO)
    pile = piles_of(documents)[0]
    caught, fought = (number(pile, "e", word, documents) for word in ("caught", "fought"))
    alone = verdicts(documents)
    joined = verdicts(grouped(documents, pile, happenings=[[caught, fought]]))
    assert not any(len(event.documents) > 1 for event in alone.story.happenings)
    event = next(event for event in joined.story.happenings if len(event.documents) > 1)
    assert "pointed-at-as-one" in {code for telling in event.tellings for code, _ in telling.joined}


def conflicts(account: Account) -> int:
    """How many conflicts the account has."""
    return sum(line.verdict == "conflict" for line in account.lines)


def test_a_models_word_makes_no_conflict() -> None:
    """A model's word makes no conflict: without it too little speaks for one matter, and with it no more."""
    documents = told(ONE, TWO)
    pile = piles_of(documents)[0]
    figures = [number(pile, "f", "Twelve people", documents), number(pile, "f", "15", documents)]
    account = verdicts(grouped(documents, pile, matters=[figures]))
    assert conflicts(account) == conflicts(verdicts(documents)) == 0


def test_a_models_word_may_hold_a_conflict_back() -> None:
    """A model that tells two figures apart may hold their conflict back."""
    texts = (
        "The ferry Alma sank off Lowick on 3 May 2011. The Alma cost 40 million euros, its builder said.",
        "The ferry Alma sank off Lowick on 3 May 2011. The Alma cost 70 million euros, its builder said.",
    )
    documents = told(*texts)
    assert conflicts(verdicts(documents)) == 1
    pile = piles_of(documents)[0]
    assert conflicts(verdicts(grouped(documents, pile))) == 0


def test_what_no_telling_dates_is_dated_by_the_words_pointed_at() -> None:
    """A happening that no telling dates gets the day pointed at, on the telling nearest to it, and no other does."""
    documents = told(
        "The council met on Monday. The silo in Lowick burned.",
        "The silo in Lowick caught fire. A guard saw it.",
    )
    pile = piles_of(documents)[0]
    numbers = {word: number(pile, "e", word, documents) for word in ("met", "burned", "caught")}
    day = number(pile, "t", "Monday", documents)
    group = {"told": [numbers["burned"], numbers["caught"]], "day": day}
    first, second = grouped(documents, pile, happenings=[group, {"told": [numbers["met"]], "day": day}])
    text = first.document.text
    rules = {mark.trigger.of(text): (mark.rule, [time.of(text) for time in mark.times]) for mark in first.events}
    assert rules["burned"] == ("event.verb+witness.m", ["Monday"])
    assert rules["met"] == ("event.verb", ["Monday"])
    assert not any(mark.times for mark in second.events)


def test_two_days_are_not_joined_for_a_models_word() -> None:
    """Two days of a thing are not put into one event for a model's word, which would make a conflict of them."""
    documents = told(
        "The silo in Lowick caught fire on 2 May 2011.", "Fire crews fought flames at a farm store on 4 May 2011."
    )
    pile = piles_of(documents)[0]
    caught, fought = (number(pile, "e", word, documents) for word in ("caught", "fought"))
    account = verdicts(grouped(documents, pile, happenings=[[caught, fought]]))
    assert not any(len(event.documents) > 1 for event in account.story.happenings)


def standings(account: Account) -> set[str]:
    """The verdicts of its lines of figures."""
    return {line.verdict for line in account.lines if line.slot == "amount"}


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        (
            "The quake in Lowick took nearly 1,900 lives.",
            "In Lowick 1,900 people have been killed, the ministry said.",
            "compatible",
        ),
        (
            "The quake in Lowick took 1,900 lives.",
            "In Lowick 2,400 people have been killed, the ministry said.",
            "unsettled",
        ),
    ],
)
def test_figures_called_otherwise_are_held_where_a_model_takes_them_for_one(one: str, other: str, verdict: str) -> None:
    """Figures of unlike nouns meet where a model takes them for one: compatible or unsettled, never in conflict."""
    documents = told(one, other)
    pile = piles_of(documents)[0]
    account = verdicts(grouped(documents, pile, matters=[[1, 2]]))
    assert standings(verdicts(documents)) == set()
    assert standings(account) == {verdict}


def articles(*texts: tuple[str, str]) -> list[Marked]:
    """Marked articles of their days."""
    return [entry(text, id, published) for (text, published), id in zip(texts, "abc", strict=False)]


def amounts(account: Account) -> set[tuple[str, tuple[str, ...]]]:
    """The verdicts of its lines of figures, with the documents of each."""
    lines = [line for line in account.lines if line.slot == "amount"]
    return {(line.verdict, tuple(sorted({claim.evidence.doc for claim in line.claims}))) for line in lines}


def test_what_agrees_in_a_matter_is_told_beside_what_is_open() -> None:
    """Of figures taken for one, those that agree are told for it beside the line of those that differ."""
    documents = articles(
        ("The quake in Lowick took 1,900 lives.", "2011-05-05"),
        ("In Lowick 1,900 people have been killed, the ministry said.", "2011-05-05"),
        ("The rubble of Lowick hid 2,400 victims.", "2011-05-05"),
    )
    pile = piles_of(documents)[0]
    account = verdicts(grouped(documents, pile, matters=[[1, 2, 3]]))
    assert amounts(account) == {("agree", ("a", "b")), ("unsettled", ("a", "b", "c"))}


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("At Lowick 600 firemen were told off for the moor.", "The moor blaze now has 1,700 crew on it.", "update"),
        ("The moor blaze is 150 miles long.", "The front of the blaze has 110 miles.", "unsettled"),
        ("The moor blaze hurt 40 people.", "The blaze on the moor has injured 12 people.", "unsettled"),
    ],
)
def test_what_went_on_between_two_days(one: str, other: str, verdict: str) -> None:
    """A count taken for one on two days went on; a distance does not, nor does one that only grows become smaller."""
    documents = articles((one, "2011-05-05"), (other, "2011-05-07"))
    pile = piles_of(documents)[0]
    account = verdicts(grouped(documents, pile, matters=[[1, 2]]))
    assert {stand for stand, _ in amounts(account)} == {verdict}


@pytest.mark.parametrize(("alike", "verdict"), [(True, "compatible"), (False, "complementary")])
def test_sentences_that_speak_to_one_question_stand_side_by_side(*, alike: bool, verdict: str) -> None:
    """Sentences that a model puts to one question stand side by side, and are in no conflict whatever they say."""
    documents = told("The mill fell in a gale. A spark began it.", "Lightning started the blaze, crews said.")
    pile = piles_of(documents)[0]
    account = verdicts(grouped(documents, pile, points=[{"told": [2, 3], "alike": alike}]))
    line = next(line for line in account.lines if line.about.endswith(".p1"))
    assert (line.verdict, [claim.text for claim in line.claims]) == (
        verdict,
        ["A spark began it.", "Lightning started the blaze, crews said."],
    )


def test_the_days_of_tellings_taken_for_one_are_told_together() -> None:
    """The days of two tellings in other words are told together where a model takes these for one."""
    documents = told(
        "The Lowick docks were handed to Kari Moen on 2 May 2011.",
        "On 2 May 2011 a new master bought the yards along the river.",
    )
    pile = piles_of(documents)[0]
    both = [number(pile, "e", word, documents) for word in ("handed", "bought")]
    account = verdicts(grouped(documents, pile, happenings=[both]))
    days = [[line.verdict for line in made.lines if line.slot == "when"] for made in (verdicts(documents), account)]
    assert days == [[], ["agree"]]


def test_a_name_pointed_at_as_a_happening_is_one() -> None:
    """A noun in the name of a body tells of a happening where a model takes it for one that others tell."""
    first, second = told("The Lowick Mill Disaster took many lives.", "The disaster at the Lowick mill was in 2001.")
    documents = [replace(first, names=tuple(replace(name, kind="body") for name in first.names)), second]
    pile = piles_of(documents)[0]
    both = [number(pile, "e", word, documents) for word in ("Disaster", "disaster")]
    joined = [verdicts(documents), verdicts(grouped(documents, pile, happenings=[both]))]
    assert [any(len(event.documents) > 1 for event in made.story.happenings) for made in joined] == [False, True]


@pytest.mark.parametrize(
    ("text", "word", "times"),
    [
        ("The mill stood on Monday. It was cold. Rain fell. Guards shelled the yard.", "shelled", ["Monday"]),
        ("The mill stood on Monday. It was cold. Rain fell. The guards' raid on Skarn was long.", "raid", []),
        ("The mill stood on Monday. The guards' raid on Skarn was long.", "raid", ["Monday"]),
        ("The mill stood on Monday. Ada Berg kissed her mother.", "kissed", []),
        ("The mill stood on Monday, long after guards shelled the yard.", "shelled", []),
        ("The mill stood at noon on Monday. It was cold. Guards shelled the yard.", "shelled", []),
    ],
)
def test_a_day_pointed_at_dates(text: str, word: str, times: list[str]) -> None:
    """A day pointed at dates a deed anywhere but before it, a noun beside it, and nothing that people do on any day."""
    documents = told(text, "A boat left.")
    pile = piles_of(documents)[0]
    group = {
        "told": [number(pile, "e", word, documents)],
        "day": number(pile, "t", "noon on Monday" if "noon" in text else "Monday", documents),
    }
    first, _ = grouped(documents, pile, happenings=[group])
    (mark,) = (mark for mark in first.events if mark.trigger.of(text) == word)
    assert [time.of(text) for time in mark.times] == [time.of(text) for time in mark.pointed] == times


@pytest.mark.parametrize(("answer", "labels"), [([], [0, 1]), (["scrubbed"], [1, 1])])
def test_what_is_of_no_kind_is_joined(answer: list[str], labels: list[int]) -> None:
    """What is of no kind that our rules know gets a label only where it was pointed at in its article."""
    documents = told("A new master scrubbed the yards along the river.", "The Lowick docks were sold.")
    (piece,) = pieces_of(documents[0])
    row = {"day": None, "day_at": None, "who": [], "whom": [], "place": [], "assertion": "happened"}
    rows = [{"at": 1, "trigger": trigger} | row for trigger in answer]
    pointed = {"a": pointed_at(piece, json.dumps({"events": rows})), "b": {documents[1].events[0].trigger}}
    pile = piles_of(documents)[0]
    group = json.dumps({"happenings": [[1, 2]], "matters": []})
    found = labelled(documents, pile, group, "m", only={"a", "b"}, pointed=pointed)
    assert [len(one.events[0].groups) for one in found] == labels


def test_an_answer_in_words_points_at_nothing() -> None:
    """An answer in words points at no event, nor does one whose words stand nowhere."""
    (piece,) = pieces_of(told(ONE)[0])
    assert pointed_at(piece, "the fire") == frozenset()
