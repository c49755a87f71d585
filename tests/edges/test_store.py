"""The story file keeps what it was given."""

import sqlite3
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.edges.errors import StopError
from dateline.edges.spread import spread
from dateline.edges.store import Kept, decode, encode, keep, kept, marks, opened
from dateline.types import Account, Document, Marked, QuantityMark, Span, Story, TimeMark, TimeRef, When, Window

spans = st.builds(lambda start, length: Span("a", start, start + length), st.integers(0, 99), st.integers(0, 99))
windows = st.builds(
    lambda first, days: Window(first, first + timedelta(days=days)),
    st.dates(date(1, 1, 1), date(9000, 1, 1)),
    st.integers(1, 9999),
)
times = st.builds(TimeMark, spans, st.builds(TimeRef), st.text())
floats = st.floats(allow_nan=False, allow_infinity=False)
quantities = st.builds(
    QuantityMark,
    span=spans,
    stated=st.tuples(floats, floats),
    hedge=st.sampled_from(["exact", "about"]),
    low=st.none() | floats,
    high=st.none() | floats,
    unit=st.none() | st.text(),
    rule=st.text(),
)
TEXT = st.text(st.characters(exclude_categories=["Cs"]))
marked = st.builds(
    Marked,
    st.builds(Document, id=TEXT, text=TEXT, source=TEXT),
    times=st.lists(times, max_size=3).map(tuple),
    quantities=st.lists(quantities, max_size=3).map(tuple),
)


@given(marked)
def test_marks_come_back_as_they_were_written(value: Marked):
    """Reading back what was written gives the same value."""
    assert decode(encode(value), Marked) == value


@given(st.builds(When, windows, st.none() | windows))
def test_days_come_back_as_they_were_written(value: When):
    """Windows of days survive the way through JSON."""
    assert decode(encode(value), When) == value


def test_an_account_comes_back_as_it_was_written():
    """A whole account survives the way through JSON."""
    account = Account(Story((Marked(Document("a", "Rain.", "a")),)), ())

    assert decode(encode(account), Account) == account


def test_each_document_is_kept_at_once(tmp_path: Path):
    """What was written before a sudden end is there afterwards."""
    story = tmp_path / "x.story"
    entry = Kept("a", "a.txt", "digest", "edition")
    with pytest.raises(KeyboardInterrupt), opened(story, create=True) as connection:
        keep(connection, entry, b"{}")
        raise KeyboardInterrupt

    with opened(story) as connection:
        assert (kept(connection), [*marks(connection)]) == ({"a": entry}, [("a", b"{}")])


def test_a_full_disk_loses_nothing(tmp_path: Path):
    """When the space runs out the user is told, and what was written stays readable."""
    story = tmp_path / "x.story"
    first = Kept("a", "a.txt", "digest", "edition")
    with (
        pytest.raises(StopError, match="disk is full; what was written is kept"),
        opened(story, create=True) as connection,
    ):
        keep(connection, first, b"{}")
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages}")
        keep(connection, Kept("b", "b.txt", "digest", "edition"), b"x" * 100_000)

    with opened(story) as connection:
        assert list(kept(connection)) == ["a"]


def test_a_broken_file_is_told_from_a_story(tmp_path: Path):
    """A file that is no database is refused and left as it is."""
    other = tmp_path / "x.story"
    other.write_bytes(b"not a database " * 99)

    with pytest.raises(StopError, match="not a dateline story"), opened(other, create=True):
        pass

    assert other.read_bytes() == b"not a database " * 99
    with pytest.raises(sqlite3.DatabaseError):
        sqlite3.connect(other).execute("SELECT count(*) FROM document")


@pytest.mark.parametrize("count", [0, 3, 90])
def test_spread_work_comes_in_order(count: int):
    """Results come in the order of their inputs, in one process or in several."""
    assert [*spread(abs, range(-count, 0), processes=2)] == [*range(count, 0, -1)]
