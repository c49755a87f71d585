"""Scenes in one line: documents, tellings and claims built by hand, so that a stage is tested by itself."""

import signal
from datetime import date

from dateline.reading import read
from dateline.types import EventMark, EventStatus, Marked, Span, Telling, TellingBasis, When, Window


def document(text: str, *, id: str = "a", published: str | None = None) -> Marked:
    """A read document without marks, of an outlet of its own."""
    return Marked(read(text, id=id, published=published, outlet=f"Outlet {id}"))


def days(first: str, last: str | None = None) -> When:
    """One day somewhere between two, written as ISO; "1979" is some day of that year."""
    if len(first) == 4:
        return When(Window(date(int(first), 1, 1), date(int(first) + 1, 1, 1)))
    begin = Window.day(date.fromisoformat(first))
    return When(begin if last is None else begin.widened(Window.day(date.fromisoformat(last))))


def telling(
    entry: Marked,
    trigger: str,
    *,
    kind: str = "defeat",
    when: When | None = None,
    basis: TellingBasis | None = None,
    status: EventStatus = "happened",
    agents: tuple[str, ...] = (),
    patients: tuple[str, ...] = (),
    deeds: tuple[str, ...] = (),
) -> Telling:
    """The whole text as the telling of one event whose trigger, agents and patients are words of it."""
    text = entry.document.text

    def span(words: str) -> Span:
        start = text.index(words)
        return entry.document.span(start, start + len(words))

    event = EventMark(
        span=entry.document.span(0, len(text)),
        trigger=span(trigger),
        lemma=trigger,
        kind=kind,
        status=status,
        times=(),
        agents=tuple(span(words) for words in agents),
        patients=tuple(span(words) for words in patients),
        places=(),
        rule="test",
        deeds=deeds,
    )
    return Telling(event, when, basis or ("dated" if when else "undated"))


def heeding_ctrl_c() -> None:
    """Run in a child before it begins: it heeds Ctrl-C also where its parent, in the background, does not."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
