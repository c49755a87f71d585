"""Properties of the days that times mean."""

from collections.abc import Iterator
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.marking.times import mark_times
from dateline.reading import read
from dateline.resolving.calendar import easter
from dateline.resolving.dates.normalize import resolve_times
from dateline.types import Marked, Timex, Window
from dateline.views.wording.days import MONTHS

DAYS = st.dates(date(1801, 1, 1), date(2099, 12, 31))
RANKS = ("first", "second", "third", "fourth")
SEASONS = {3: "spring", 6: "summer", 9: "autumn"}


def part(place: float, names: tuple[str, ...] = ("early ", "mid-", "late ")) -> str:
    """The third of a whole that the place (0 to 1) lies in, as a writer says it."""
    return names[min(2, int(place * 3))]


def coarser(day: date) -> Iterator[str]:
    """Ways of telling the day less exactly, from a month to a century, with 2000 in the 21st as most people have it."""
    month, year = MONTHS[day.month - 1], day.year
    yield f"in {month} {year}"
    yield f"in {part((day.day - 1) / 30)}{month} {year}"
    yield f"in {part((day.month - 1) / 12)}{year}"
    yield f"in {year}"
    yield f"in the {RANKS[(day.month - 1) // 3]} quarter of {year}"
    yield f"in the {RANKS[(day.month - 1) // 6]} half of {year}"
    yield f"in the {year // 10 * 10}s"
    yield f"in the {'early' if year % 10 < 5 else 'late'} {year // 10 * 10}s"
    yield f"in the {year // 100 + 1}th century"
    if day.month // 3 * 3 in SEASONS:
        yield f"in the {SEASONS[day.month // 3 * 3]} of {year}"


def from_now(day: date) -> Iterator[tuple[str, date]]:
    """Ways of telling the day from a day of publication, with that day."""
    yield "yesterday", day + timedelta(1)
    yield "last week", day - timedelta(day.weekday()) + timedelta(9)
    yield f"on {day:%A}", day + timedelta(3)
    yield "last year", date(day.year + 1, 6, 15)
    yield "10 years ago", date(day.year + 10, day.month, min(day.day, 28))
    yield f"last {MONTHS[day.month - 1]}", date(day.year + 1, 1, 5)


def only(telling: str, published: date | None = None) -> Timex:
    """The one time in "It fell ..."."""
    document = read(f"It fell {telling}.", id="a", published=published.isoformat() if published else None)
    (timex,) = resolve_times(Marked(document, times=mark_times(document)))
    return timex


@settings(max_examples=150, deadline=None)
@given(DAYS)
def test_a_coarser_telling_never_leaves_out_the_day(day: date) -> None:
    """However vaguely a day is told, the window still holds it."""
    exact = only(f"on {day.day} {MONTHS[day.month - 1]} {day.year}")

    assert exact.when is not None
    assert exact.when.hull == Window.day(day)
    for telling in coarser(day):
        vague = only(telling)
        assert vague.when is not None, telling
        assert vague.when.hull.covers(exact.when.hull), telling


@settings(max_examples=100, deadline=None)
@given(st.dates(date(1801, 1, 1), date(2020, 12, 31)))
def test_a_telling_from_publication_holds_the_day(day: date) -> None:
    """ "Yesterday", "last week", "10 years ago" hold the day that they are said of, counted from any publication."""
    for telling, published in from_now(day):
        timex = only(telling, published)
        assert timex.when is not None, telling
        assert timex.when.hull.covers(Window.day(day)), (telling, published)


@given(st.integers(1583, 4099))
def test_easter_is_a_sunday_of_march_or_april(year: int) -> None:
    """Whatever the year, Easter falls from 22 March to 25 April."""
    day = easter(year)

    assert day.isoweekday() == 7
    assert date(year, 3, 22) <= day <= date(year, 4, 25)


@settings(deadline=None)
@given(st.lists(DAYS, min_size=1, max_size=6))
def test_resolving_is_a_function_of_the_marks(days: list[date]) -> None:
    """Reading the same marks again, in a document marked again, gives the same times."""
    text = " ".join(f"It fell in {MONTHS[day.month - 1]}. In {day.year} it was sold." for day in days)
    document = read(text, id="a", published="2015-05-05")
    once = Marked(document, times=mark_times(document))
    again = Marked(document, times=mark_times(document))

    assert resolve_times(once) == resolve_times(again) == resolve_times(once)


WORDS = """On May 4 1994 BC the next day later two years ago last Sunday 17th early hours of in century 9999 0001 31
February 29 1900 noon week decades before 50000 anniversary first quarter winter '80s 99 until when had , . AD BE AH
Easter weekend this that same month millennium was will ( ) “ ”"""
PIECES = st.sampled_from([*WORDS.split(), "5 p.m.", "New Year's Eve", "\n\n", "\n\n2012: War\n\n"])


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=40).map(" ".join), st.sampled_from([None, "2013-03-20", "0001-01-01", "9999-12-31"]))
def test_whatever_is_written_is_read(text: str, published: str | None) -> None:
    """No order of words of the calendar, in no year, stops the reading; every time stands in its text with a value."""
    document = read(f"It was so. {text}", id="a", published=published)
    times = resolve_times(Marked(document, times=mark_times(document)))

    assert all(document.words(timex.span).strip() and timex.value for timex in times)
