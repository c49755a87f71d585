"""The days that stand for a happening."""

from hypothesis import given
from hypothesis import strategies as st

from dateline.resolving.sources import with_standing_days
from dateline.types import Happening, Marked
from tests.builders import days, document, telling

TEXT = "The harbour bridge opened in spring."


def standing(*dates: str, first: str) -> str:
    """The first day of a happening that as many outlets date, by the day that it was joined with."""
    entries = [document(TEXT, id=f"{at}") for at in range(len(dates))]
    marked = [Marked(entry.document) for entry in entries]
    tellings = tuple(telling(entry, "opened", when=days(day)) for entry, day in zip(entries, dates, strict=True))
    documents = tuple(entry.document.id for entry in entries)
    happening = Happening("h", "opened", "build", "happened", days(first), tellings, (), documents)
    (found,) = with_standing_days([happening], marked)
    return str(found.when.hull.first) if found.when else ""


def test_the_day_of_most_witnesses_stands() -> None:
    """One outlet's day gives way to the day of two."""
    assert standing("2009-05-04", "2009-05-09", "2009-05-09", first="2009-05-04") == "2009-05-09"


def test_a_vaguer_date_speaks_for_every_day_it_holds() -> None:
    """The year alone decides nothing between two days of it, but against a day of another year."""
    assert standing("2009-05-04", "2009-05-09", "2009", first="2009-05-04") == "2009-05-04"
    assert standing("2008-05-04", "2009-05-09", "2009", first="2008-05-04") == "2009-05-09"


@given(st.permutations(["2009-05-04", "2009-05-09", "2009-05-09", "2009"]))
def test_the_order_of_witnesses_changes_nothing(dates: list[str]) -> None:
    """The same day stands whoever is heard first."""
    assert standing(*dates, first="2009-05-04") == "2009-05-09"
