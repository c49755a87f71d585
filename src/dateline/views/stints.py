"""Who held which office from when to when, in words and as days to draw."""

from dataclasses import dataclass
from datetime import timedelta

from dateline.types import Entity, OfficeHeld, Span, Tenure, Window
from dateline.views.dates import bound_words, window_words
from dateline.views.index import Index, clean


@dataclass(frozen=True, slots=True)
class Stint:
    """A person's time in an office: its name, its bounds in words, the days surely held, and the words that say so."""

    office: str
    bounds: str
    held: Window | None
    begin: Window | None
    finish: Window | None
    words: tuple[Span, ...]


def stints_of(person: Entity, index: Index) -> list[Stint]:
    """The person's offices, earliest first."""
    found = [_stint(tenure, index) for tenure in index.account.story.tenures if tenure.person == person.id]
    return sorted(found, key=lambda one: (one.held.first.toordinal() if one.held else 0, one.office))


def _stint(tenure: Tenure, index: Index) -> Stint:
    told = [held for held in tenure.held if held.as_of]
    spans = tuple(dict.fromkeys(held.span for held in (*tenure.held, *tenure.out)))
    bounds = bound_words(tenure.begin, tenure.finish) or _told_words(told)
    return Stint(office_words(tenure, index), bounds, _surely(told), tenure.begin, tenure.finish, spans)


def office_words(tenure: Tenure, index: Index) -> str:
    """The office with what it is of: "mayor of Hollevik"."""
    of = index.names.get(tenure.of, tenure.of) if tenure.of else None
    return clean(f"{tenure.office} of {of}" if of else tenure.office)


def _told_words(told: list[OfficeHeld]) -> str:
    whole = _surely(told)
    if whole is None:
        return "when is not told"
    windows = [held.as_of for held in told if held.as_of]
    if len(windows) == 1:
        return "in office " + _at(windows[0])
    return f"in office {_at(min(windows))} and {_at(max(windows))}" if min(windows) != max(windows) else _at(windows[0])


def _at(window: Window) -> str:
    words = window_words(window)
    return f"on {words}" if window.days == 1 else words if words.startswith("between") else f"in {words}"


def _surely(told: list[OfficeHeld]) -> Window | None:
    """From the last day of the earliest telling to the first day of the latest, or all that one telling may mean."""
    windows = [held.as_of for held in told if held.as_of]
    if not windows:
        return None
    first, last = min(window.last for window in windows), max(window.first for window in windows)
    return Window(first, last + timedelta(1)) if first <= last else min(windows, key=lambda window: window.days)
