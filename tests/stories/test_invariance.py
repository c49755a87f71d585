"""Copies and names change nothing: the account stays what it was but for the list of its sources."""

from dataclasses import replace

import pytest

from dateline import Account, align, mark, read, render, resolve
from dateline.types import Marked, Span
from tests.stories.measure import account, marked

FIRE = (
    "Fire in the cannery\n\nA fire destroyed the cannery of Port Ansel on 4 May 2016, Mayor Ilse Brand said. "
    "Three workers were injured, and 40 people were taken to the town hall for the night.\n\n"
    "“We heard the roof come down before anyone saw a flame,” said Tomas Wirth, who lives across the road.\n\n"
    "The cannery opened in 1931 and employed 120 people. The owner, Nordfisk, promised to pay wages until June."
)
LATER = (
    "Cannery will not be rebuilt\n\nNordfisk will not rebuild the cannery that burnt down on 4 May 2016. "
    "Five workers were injured in the fire, Mayor Ilse Brand told the council on Monday.\n\n"
    "Ilse Brand was elected mayor in 2012. The cannery opened in 1932, according to the town’s archive."
)
TITLE, BYLINE = "Questions remain after the long night", "By our own reporter"
COPIES = {
    "the same under another id": {},
    "a later day": {"published": "2016-05-07"},
    "another outlet": {"outlet": "Evening Parcel"},
    "another outlet and day": {"outlet": "Evening Parcel", "published": "2016-05-07"},
    "another headline": {"content": FIRE.replace("Fire in the cannery", f"{TITLE}\n\n{BYLINE}")},
    "a cut tail": {"content": FIRE.rpartition("\n\n")[0]},
}


def article(content: str, **known: str) -> Marked:
    """A marked article of the first day."""
    told = {"id": "a", "published": "2016-05-05", "outlet": "Ansel Courier", **known}
    return mark(read(content, **told))  # type: ignore[arg-type]


def two() -> list[Marked]:
    """Two articles about one fire."""
    return [article(FIRE), article(LATER, id="b", published="2016-05-10", outlet="Harbour Radio")]


def told(one: Account) -> str:
    """The printed account without its sources and without what it says of their number."""
    text = render(one, to="text").partition("\nSOURCES")[0]
    return text.partition("\nTIMELINE")[2]


def renamed(entry: Marked, id: str) -> Marked:
    """The same article, read and marked under another id."""
    document = entry.document
    again = read(document.text, id=id, outlet=document.outlet, url=document.url, title=document.title, as_="text")
    return mark(replace(again, published=document.published and replace(document.published, because=())))


def rows(one: Account) -> list[tuple[str, ...]]:
    """The ledger, and the timeline's happenings, without ids of documents."""
    texts = {entry.document.id: entry.document.text for entry in one.story.marked}

    def words(span: Span) -> str:
        return span.of(texts[span.doc])

    lines = [(li.verdict, li.subject, li.why, *(words(claim.evidence) for claim in li.claims)) for li in one.lines]
    happenings = [(event.label, *(words(telling.span) for telling in event.tellings)) for event in one.story.happenings]
    return [*lines, *happenings, *((entity.id, entity.name, *entity.names) for entity in one.story.entities)]


@pytest.mark.parametrize("kind", COPIES)
def test_a_copy_changes_no_line(kind: str) -> None:
    """A copy, edited or not, from anywhere and any later day, leaves every line and count as it was."""
    content = COPIES[kind].get("content", FIRE)
    known = {name: value for name, value in COPIES[kind].items() if name != "content"}
    copy = article(content, id="0", **known)

    assert told(align(resolve([copy, *two()]))) == told(align(resolve(two())))


def test_a_copy_is_listed_as_what_it_is() -> None:
    """The copy stands among the sources as a copy of its original, and in the extent apart from the articles."""
    copy = article(FIRE, id="0", outlet="Evening Parcel", published="2016-05-07")
    text = render(align(resolve([copy, *two()])), to="text")

    assert "2 articles from 2 independent sources (1 copy of them left aside)" in text
    assert "a copy of Ansel Courier, with nothing new: left aside" in text


def test_the_facts_of_a_copy_are_those_of_its_original() -> None:
    """Names, quotes and their speakers are told of in the copy too, in its own places."""
    copy = article(f"{TITLE}\n\n{FIRE}", id="0", outlet="Evening Parcel", published="2016-05-07")
    story = resolve([copy, *two()])
    facts = render(align(story), to="facts")
    start = copy.document.text.index("We heard")

    assert f'"doc": "0",\n   "start": {start},' in facts
    assert [entry.document.id for entry in story.marked if entry.document.repeats] == ["0"]


def test_a_copy_with_another_figure_is_an_article_of_its_own() -> None:
    """What differs in a figure, or adds a sentence that tells something, is heard."""
    raised = FIRE.replace("Three workers were injured", "Six workers were injured")
    longer = f"{FIRE}\n\nPolice arrested a man at the station on Friday morning and searched his house."
    for content in (raised, longer):
        story = resolve([article(content, id="0", published="2016-05-07"), *two()])
        assert [entry.document.id for entry in story.marked if entry.document.repeats] == []


@pytest.mark.parametrize("names", ["zyx", "mnab", "cab"])
def test_other_ids_change_nothing(names: str) -> None:
    """Articles under other ids, which also sort otherwise, make the same account."""
    pile = [*two(), article(LATER.replace("1932", "1933"), id="c", published="2016-05-10", outlet="Night Post")]
    before = rows(align(resolve(pile)))
    after = rows(align(resolve([renamed(entry, id) for entry, id in zip(pile, names, strict=False)])))

    assert before == after


def test_other_ids_change_nothing_in_a_story() -> None:
    """The example story under other ids tells the same lines, happenings and names in the same order."""
    pile = [renamed(entry, entry.document.id) for entry in marked("skarn_bridge")]
    called = [renamed(entry, f"{number * 7 % 10}{number}") for number, entry in enumerate(pile)]

    assert rows(align(resolve(pile))) == rows(align(resolve(called)))


def test_a_copy_of_a_story_changes_nothing() -> None:
    """Every article of the example story may be given twice."""
    again = [renamed(entry, f"0{entry.document.id}") for entry in marked("skarn_bridge")]

    assert rows(align(resolve([*marked("skarn_bridge"), *again]))) == rows(account("skarn_bridge"))
