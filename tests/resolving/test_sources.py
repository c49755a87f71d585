"""Copies, and who counts as one source."""

from hypothesis import given
from hypothesis import strategies as st

from dateline.marking import mark
from dateline.reading import read
from dateline.resolving.sources.copies import find_copies
from dateline.resolving.sources.weigh import group_sources, weigh_sources
from dateline.types import Document, Marked, NameMark

FIRST = (
    "The harbour wall of the old town gave way early in the morning after two days of heavy rain. "
    "Engineers closed the quay and moved eleven boats to the outer basin before the tide came back. "
    "The council will meet in the evening to decide on repairs and on who is to pay for them."
)
SECOND = (
    "Eleven boats had to be towed away when part of the quay collapsed at dawn. "
    "Residents woke to the noise of stone falling into the water, and many came out to watch. "
    "A decision about the cost of mending the damage is expected once the councillors have met tonight."
)
SPEECH = (
    "“We knew about the cracks for years and we wrote to the ministry each spring, and each spring the ministry "
    "answered that there was no money for walls that had stood for a century,” the mayor said."
)

WALK = (
    "She had walked along the quay with two inspectors, who took pictures of every stone, and later showed "
    "reporters a folder of letters with stamps from five winters. The press office in the capital was closed."
)


def document(id: str, text: str, **known: str) -> Document:
    """A document read from its text."""
    return read(text, id=id, **known)  # type: ignore[arg-type]


def pairs(*texts: str) -> list[tuple[str, str]]:
    """The copies among texts called a, b, c."""
    documents = [document(chr(ord("a") + number), text) for number, text in enumerate(texts)]
    return [(copy.one, copy.other) for copy in find_copies(documents)]


def grouped(documents: list[Document]) -> tuple[Document, ...]:
    """The documents with their sources, as their copies make them."""
    return group_sources(documents, find_copies(documents))


def sources(*documents: Document) -> list[str]:
    """The source each document counts as."""
    return [one.source for one in grouped([*documents])]


def test_the_same_report_is_a_copy():
    """One report under two names is found, and so is a shortened one."""
    assert pairs(FIRST, FIRST) == [("a", "b")]
    assert pairs(FIRST, FIRST.split(". ")[0] + ". " + FIRST.split(". ")[1] + ".") == [("a", "b")]


def test_two_reports_of_one_event_are_no_copies():
    """Reports in other words are independent."""
    assert pairs(FIRST, SECOND) == []


def test_a_speech_quoted_twice_makes_no_copy():
    """Words in quotation marks do not count as a shared passage."""
    assert pairs(f"{FIRST}\n\n{SPEECH}", f"{SECOND}\n\n{SPEECH}") == []


def test_a_merged_report_copies_both_and_joins_neither():
    """A report put together from two others is a copy of each; the two stay apart."""
    assert pairs(FIRST, SECOND, f"{FIRST}\n\n{SECOND}") == [("a", "c"), ("b", "c")]


def test_short_reports_are_copies_only_when_the_same():
    """Two sentences that differ in a figure are two claims, not a copy."""
    assert pairs("Twelve people died in the flood on Monday.", "Thirteen people died in the flood on Monday.") == []


def test_the_later_document_is_the_copy():
    """The document published later points at the earlier one and counts as its source."""
    late = document("a", FIRST, published="2015-05-05", outlet="Ledger")
    early = document("b", FIRST, published="2015-05-04", outlet="Courier")

    weighed = grouped([late, early])

    assert [(one.source, one.copy_of) for one in weighed] == [("Courier", "b"), ("Courier", None)]


def test_an_agency_is_one_source_in_every_outlet():
    """Reports with one agency in their datelines count once, whoever prints them."""
    assert sources(
        document("a", f"OSLO (Northwire) - {FIRST}", outlet="Ledger"),
        document("b", f"OSLO (Northwire) - {SECOND}", outlet="Courier"),
    ) == ["Northwire", "Northwire"]


def test_pages_of_one_template_are_one_source():
    """Pages without an outlet that share their ticker's shape and their tail come from one house."""
    one = f"Ferry Late Again | Bakery Wins the Prize | Snow in the Hills |\n\nWall falls\n\n{FIRST}\n\nRelated News"
    two = f"School Opens | Fair Is Called Off | Mayor Travels South |\n\nQuay closed\n\n{SECOND}\n\nRelated News"

    assert sources(document("a", one), document("b", two)) == ["a", "a"]
    assert sources(document("a", FIRST), document("b", SECOND)) == ["a", "b"]
    assert sources(document("a", one, outlet="Ledger"), document("b", two, outlet="Courier")) == ["Ledger", "Courier"]


def test_lines_that_recur_on_three_pages_are_no_news():
    """A sentence that one outlet prints under every article is taken out, with the marks in it."""
    tail = "Harbour Radio is the voice of the islands and asks its readers for support this spring."
    articles = (FIRST, SECOND, SPEECH)
    documents = [document(str(number), f"{text}\n\n{tail}", outlet="Radio") for number, text in enumerate(articles)]
    marked = [
        Marked(one, names=(NameMark(one.span(0, 3), "other", "x"), NameMark(one.blocks("body")[-1], "body", "x")))
        for one in documents
    ]

    weighed = weigh_sources(marked, ())

    assert [len(one.document.blocks("recurring")) for one in weighed] == [1, 1, 1]
    assert [len(one.names) for one in weighed] == [1, 1, 1]


def test_what_happened_stays_news_however_often_it_is_told_again():
    """A sentence of the past amid three follow-ups is kept; an appeal there is not, nor a line at the end."""
    told = "The bridge fell on 14 March 2009 and 14 people died."
    appeal = "More news on our free page."
    last = "Harbour Radio was founded in 1961."
    own = (
        "Repairs will take a year.",
        "Boats lie in the outer basin for now.",
        WALK,
    )
    articles = [
        "\n\n".join((text, told, appeal, end, last)) for text, end in zip((FIRST, SECOND, SPEECH), own, strict=True)
    ]
    marked = [mark(read(text, id=str(at), outlet="Radio")) for at, text in enumerate(articles)]

    weighed = weigh_sources(marked, ())

    for one in weighed:
        assert [one.document.words(line) for line in one.document.blocks("recurring")] == [appeal, last]
        assert any(event.lemma == "fall" for event in one.events)


@given(st.permutations([("a", FIRST), ("b", SECOND), ("c", FIRST), ("d", f"{FIRST}\n\n{SECOND}")]))
def test_the_order_of_articles_does_not_matter(given: list[tuple[str, str]]):
    """Copies and sources are the same whichever article comes first."""
    documents = [document(id, text) for id, text in given]

    assert {(one.id, one.source, one.copy_of) for one in grouped(documents)} == {
        ("a", "d", "d"),
        ("b", "d", "d"),
        ("c", "d", "d"),
        ("d", "d", None),
    }


@given(st.sampled_from([FIRST, SECOND]))
def test_a_copy_adds_no_source(text: str):
    """With one more copy of an article there are as many sources as before."""
    documents = [document("a", FIRST), document("b", SECOND)]

    assert len(set(sources(*documents, document("c", text)))) == len(set(sources(*documents)))
