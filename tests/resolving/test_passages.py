"""What a report has from elsewhere: passages that stood before, agencies that it credits."""

from dateline.aligning import sources_of
from dateline.marking import mark
from dateline.reading import read
from dateline.resolving import resolve
from dateline.resolving.sources import credits_of, passages_of
from dateline.types import Document, Marked, Span, Story

OWN = "Traffic on the coast road was slow all week, and the ferry made two trips more than usual."
SHARED = "The lighthouse keeper counted forty seals on the sandbank below the tower before the fog came in on Tuesday."
MANY = (
    "Fishermen from the outer islands sold herring on the quay, and a brass band from the other side of the fjord "
    "played until the rain came. Two boats were late because of the tide, and their crews sold what was left at night."
)
OTHER = "Schools in the valley open an hour later in winter because the first bus cannot leave before eight."
MORE = (
    "Parents had asked for the change in spring, and the council gave way after three meetings. "
    "Two buses will be added once drivers have been found, which the company does not expect before Easter. "
    "Until then the older pupils are to walk to the crossing, where a warden stands from half past seven."
)
AND_MORE = (
    "A shop near the crossing has offered tea to those who wait. "
    "Its owner once drove the bus himself, in a year when snow lay until May and no plough came for nine days. "
    "He keeps a photograph of that spring over the till, and nobody leaves without having heard about it."
)
QUOTED = "“We counted forty seals on the sandbank below the tower and then the fog came in from the west.”"


def document(id: str, *lines: str, day: str = "2015-05-04", outlet: str | None = None) -> Document:
    """A document of these paragraphs."""
    return read("\n\n".join(("News of the day", *lines)), id=id, published=day, outlet=outlet)


def story(*documents: Document) -> Story:
    """The story of the documents."""
    return resolve(mark(one) for one in documents)


def place(one: Document, words: str) -> Span:
    """Where the words stand."""
    start = one.text.index(words)
    return one.span(start, start + len(words))


def test_a_long_passage_has_the_origin_of_the_report_that_had_it_first():
    """One sentence copied into an article of other matter is the first outlet's; the rest is the article's own."""
    first = document("a", SHARED, OWN, MANY, QUOTED, outlet="Courier")
    later = document("b", OTHER, SHARED, MORE, AND_MORE, day="2015-05-06", outlet="Ledger")
    sources = sources_of(story(later, first))

    assert sources.behind(place(later, "The lighthouse keeper counted forty seals")) == {"Courier"}
    assert sources.first_told(place(later, "forty seals")) == "a"
    assert sources.behind(place(later, "Schools in the valley")) == {"Ledger"}


def test_a_statement_quoted_in_the_same_words_is_nobody_s_copy():
    """Words in quotation marks are the speaker's, however many report them."""
    assert passages_of([document("a", OWN, QUOTED), document("b", OTHER, QUOTED)]) == ()


def test_who_is_credited_stands_behind_a_report():
    """An agency that contributed stands behind the whole, one that was told something behind that sentence."""
    whole = document("a", OWN, "The Associated Press contributed to this report.", outlet="Courier")
    part = document("b", OTHER, "The keeper told Agence France-Presse that forty seals were seen.", outlet="Ledger")
    sources = sources_of(story(whole, part))

    assert sources.behind(place(whole, "Traffic")) == {"Courier", "AP"}
    assert sources.behind(place(part, "forty seals")) == {"Ledger", "AFP"}
    assert sources.behind(place(part, "Schools")) == {"Ledger"}


def test_a_parliament_that_is_told_something_is_no_outlet():
    """Only agencies, outlets of the story and names that end like those of papers are credited."""
    one = document("a", "The keeper told Parliament that forty seals were seen.")

    assert credits_of([Marked(one, sentences=one.blocks("body"))]) == ()


def test_an_agency_in_the_byline_is_the_source():
    """The agency whose report an outlet prints counts, not the outlet."""
    one = document("a", "By Ilse Brand, Associated Press", OWN, outlet="Courier")

    assert [entry.document.source for entry in story(one).marked] == ["AP"]
