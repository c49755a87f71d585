"""Who held which office from when to when, in words and as days to draw."""

from dataclasses import dataclass
from datetime import timedelta

from dateline.rules import load
from dateline.types import Entity, Span, Tenure, Window
from dateline.views.index import Index, clean
from dateline.views.wording import held_words


@dataclass(frozen=True, slots=True)
class Stint:
    """A person's time in an office: its name, its bounds in words, the days surely held, when it was left, the words.

    A telling only says that the office is held by then, so nothing here says when it began.
    """

    office: str
    bounds: str
    held: Window | None
    finish: Window | None
    words: tuple[Span, ...]


def stints_of(person: Entity, index: Index) -> list[Stint]:
    """The person's offices, earliest first."""
    found = [_stint(tenure, index) for tenure in index.account.story.tenures if tenure.person == person.id]
    return sorted(found, key=lambda one: (one.held.first.toordinal() if one.held else 0, one.office))


def _stint(tenure: Tenure, index: Index) -> Stint:
    windows, finish = _first_run(tenure)
    first = min(windows, key=lambda window: window.after, default=None)
    last = max(windows, key=lambda window: window.first, default=None)
    spans = tuple(dict.fromkeys(held.span for held in (*tenure.held, *tenure.out)))
    bounds = held_words(first, last, finish) or "when is not told"
    return Stint(office_words(tenure, index), bounds, _surely(windows), finish, spans)


def _first_run(tenure: Tenure) -> tuple[list[Window], Window | None]:
    """The days told as held up to the first telling that the office was left, and when it was left.

    Later days do not count: who came back, or was misread, did not hold the office all the time between.
    """
    windows = [held.as_of for held in tenure.held if held.as_of]
    begun = min((window.last for window in windows), default=None)
    left = [out.as_of for out in tenure.out if out.as_of and out.status == "former"]
    limits = [window for window in left if begun and window.first > begun]
    if begun is None and left:
        return [], tenure.finish or min(left, key=lambda window: window.after)
    if begun is None or not limits:
        return windows, tenure.finish
    limit = min(limits, key=lambda window: window.first)
    run = [window for window in windows if window.first < limit.first]
    first_left = Window(max(window.first for window in run), limit.after)
    return run, min(filter(None, (tenure.finish, first_left)), key=lambda window: window.after)


def office_words(tenure: Tenure, index: Index) -> str:
    """The office with what it is of: "mayor of Hollevik"."""
    return clean(with_body(tenure.office, index.names.get(tenure.of, tenure.of) if tenure.of else None))


def with_body(office: str, of: str | None) -> str:
    """The office of the body, or alone: "mayor of Hollevik", "ambassador of Estmark to Peru"."""
    rank, to, place = office.partition(" to ")
    if of and to and rank.split()[-1] in load("title").words["office-sent"]:
        return f"{rank} of {of} to {place}"
    return f"{office} of {of}" if of else office


def _surely(windows: list[Window]) -> Window | None:
    """From the last day of the earliest telling to the first day of the latest, or all that one telling may mean."""
    if not windows:
        return None
    first, last = min(window.last for window in windows), max(window.first for window in windows)
    return Window(first, last + timedelta(1)) if first <= last else min(windows, key=lambda window: window.days)
