"""What the zoomable timeline is given: days by number, track by track."""

from datetime import date, timedelta

from dateline.types import Span, When, Window
from dateline.views.chronicle import Entry, entries
from dateline.views.index import index_of
from dateline.views.page.anchors import anchors_of
from dateline.views.page.tracks import tracks_of
from tests.views.scene import account, happenings


def test_every_track_has_its_days() -> None:
    """Events have days, rank and articles; articles days; figures their tellings; offices holder and days."""
    index = index_of(account())
    timeline = entries(index)
    tracks = tracks_of(index, anchors_of(index, timeline), timeline)

    assert [event[3] for event in tracks["events"]] == [2, 1]
    assert tracks["events"][1][:2] == [(date(2015, month, 1) - date(1970, 1, 1)).days for month in (8, 9)]
    assert len(tracks["coverage"]) == 2
    assert [[name, len(told)] for name, told in tracks["figures"]] == [[index.account.lines[1].head, 2]]
    assert [office[0] for office in tracks["offices"]] == ["Lena Brask, governor"]


def test_a_far_event_takes_no_room_from_what_is_shown_first() -> None:
    """Of many events the first view is that of nearly all of them."""
    index = index_of(account())
    days = [date(2012, 1, 1) + timedelta(number) for number in range(55)] + [date(2300, 1, 1)]
    timeline = [Entry(happenings()[0], When(Window.day(day)), Span("wire.txt", 0, 4), 1) for day in days]
    first = tracks_of(index, anchors_of(index, timeline), timeline)["first"]

    assert date(1970, 1, 1) + timedelta(first[1]) < date(2020, 1, 1)
