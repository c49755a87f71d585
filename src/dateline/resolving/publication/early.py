"""Articles that tell as past what lies after the day on which they are said to be published."""

from collections.abc import Iterator

from dateline.marking import Sentences, sentences_of
from dateline.resolving.anniversaries import stated_window
from dateline.resolving.dates import ContextWindow, steps_of
from dateline.rules import load
from dateline.types import EventMark, Marked, Problem, Reason, Span, TimeMark, Window

LONGEST = 31
ZONES = 1  # where it is published, it may be a day earlier than where it happens


def too_early(entry: Marked) -> tuple[Problem, ...]:
    """The problem that the first such day is, for an article whose day was given or stated."""
    document = entry.document
    if document.published is None or document.published.basis == "inferred":
        return ()
    published = document.published.window
    told = min(_told_ahead(entry, published), key=lambda found: found[0], default=None)
    if told is None:
        return ()
    span, window = told
    reason = Reason(window, "day-told", (span,))
    return (Problem("published-too-early", document.id, span=span, reason=reason, days=published),)


def _told_ahead(entry: Marked, published: Window) -> Iterator[tuple[Span, Window]]:
    """The days and months after publication on which something is told to have happened."""
    windows = {mark.span: window for mark in entry.times if (window := _stated(mark, published))}
    if not windows:
        return
    steps, sentences = steps_of(entry), sentences_of(entry.document)
    for event in entry.events:
        for span in event.times:
            if span in windows and span not in steps and _is_past(event, span, sentences):
                yield span, windows[span]


def _stated(mark: TimeMark, published: Window) -> Window | None:
    """The day or month that the words name, where all of it lies after publication."""
    window = stated_window(mark.ref)
    is_ahead = window and window.days <= LONGEST and (window.first - published.last).days > ZONES
    return window if is_ahead else None


def _is_past(event: EventMark, span: Span, sentences: Sentences) -> bool:
    """True for what has its day when it happens: "agreed on 5 May 2030" may be on what is to come."""
    known = load("event").words["once"]["on-its-day"]
    if event.status != "happened" or event.kind not in known:
        return False
    around = ContextWindow(sentences, span)
    return around.tense == "past" and (around.word_before in ("on", "in", "") or around.new_sentence)
