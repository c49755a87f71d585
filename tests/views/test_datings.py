"""How an article got its date, told to a reader."""

from dateline.aligning import align
from dateline.marking import mark
from dateline.reading import read
from dateline.resolving import resolve
from dateline.views.datings import dating_words
from dateline.views.index import index_of

NEWS = "The storm tore the harbour wall down on 5 October 1987. The wall was never rebuilt after the storm."
SINCE = "October 5th marks 30 years since the storm broke the harbour wall. Boats still shelter upriver."


def told(doc: str, **texts: str) -> list[str]:
    """The chain for one article of a story of undated articles, line by line."""
    marked = [mark(read(text, id=id)) for id, text in texts.items()]
    return dating_words(doc, index_of(align(resolve(marked)))).splitlines()


def test_the_chain_leads_to_the_words_of_both_articles() -> None:
    """The days, the reason, the count in its own article, and the date in the other one."""
    assert told("a", a=SINCE, b=NEWS) == [
        "a",
        "published October 2017",
        "  because 30 years from an event that b dates: 2017-10-01 to 2017-10-31",
        "    “October 5th marks [30 years] since the storm broke the harbour wall.”",
        "    “The storm tore the harbour wall down on [5 October 1987].” (b, no date)",
    ]


def test_an_article_without_a_date_says_why() -> None:
    """Where nothing dates it, the problem is told."""
    assert told("a", a="The wall stands by the sea.") == [
        "a",
        "  no date in its head, and none that follows from its text",
    ]
