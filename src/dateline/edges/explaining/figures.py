"""What a figure is compared by, in words: its measure, its scope (of whom, where, when, as of when) and its holder."""

from collections.abc import Iterator, Mapping

from dateline.types import EventMark, Marked, QuantityMark, Span, Timex, When

ROLES = {
    "level": "so many in all",
    "part": "a part",
    "summand": "a term of a sum",
    "added": "on top of others",
    "past": "the level before",
    "rise": "the rise",
    "fall": "the fall",
    "times": "so many times as much",
}
Times = Mapping[Span, Timex]


def figure_lines(mark: QuantityMark, marked: Marked, times: Times) -> Iterator[str]:
    """Three lines: what is measured, of whom, where and when, and who asserts it."""
    yield f"  measure {mark.measure or 'none: it is compared with nothing'}, {_role(mark, marked)}"
    yield f"  scope   {'; '.join(_scope(mark, marked, times)) or 'not told'}"
    yield f"  holder  {_holder(mark, marked)}"


def _role(mark: QuantityMark, marked: Marked) -> str:
    words = "a share" if mark.counted == "share" and mark.role == "level" else ROLES[mark.role]
    if mark.joined:
        words += " with " + ", ".join(f'"{marked.document.words(span)}"' for span in sorted(mark.joined))
    return words + (f' of "{marked.document.words(mark.whole)}"' if mark.whole else "")


def _scope(mark: QuantityMark, marked: Marked, times: Times) -> Iterator[str]:
    event = _around(mark, marked)
    whom = mark.of or (mark.whole if mark.counted == "share" else None)
    if whom or mark.counted == "person":
        yield f"of {marked.document.words(whom) if whom else 'people'}"
    sentence = next((span for span in marked.sentences if span.covers(mark.span)), mark.span)
    if places := _places(event, sentence, marked):
        yield f"where {', '.join(places)}"
    dated = [times[span] for span in (event.times if event else ()) if span in times]
    as_of = _as_of(mark, sentence, marked, times)
    if whens := [days for time in dated if (days := _days(time.when)) and time.when != as_of]:
        yield f"when {', '.join(whens)}"
    if as_of:
        yield f"as of {_days(as_of)}"


def _around(mark: QuantityMark, marked: Marked) -> EventMark | None:
    """The shortest clause that holds the figure."""
    return min((e for e in marked.events if e.span.covers(mark.span)), key=lambda e: len(e.span), default=None)


def _places(event: EventMark | None, sentence: Span, marked: Marked) -> list[str]:
    """Where the clause happens; else the places named in the sentence."""
    named = [name.span for name in marked.names if name.kind == "place" and sentence.covers(name.span)]
    own = [span for span in named if event and any(place.covers(span) for place in event.places)]
    return [marked.document.words(span) for span in own or named]


def _as_of(mark: QuantityMark, sentence: Span, marked: Marked, times: Times) -> When | None:
    from dateline.aligning import Asserted

    return Asserted(marked.document, tuple(times.values()), ()).as_of(sentence, mark.span)


def _days(when: When | None) -> str:
    if when is None:
        return ""
    first, last = when.hull.first, when.hull.last
    return f"{first}" if first == last else f"{first} to {last}"


def _holder(mark: QuantityMark, marked: Marked) -> str:
    holding = [quote for quote in marked.quotes if any(part.covers(mark.span) for part in quote.parts)]
    if not holding:
        return "the outlet itself"
    speaker = min(holding, key=lambda quote: len(quote.span)).speaker
    return f'"{marked.document.words(speaker)}"' if speaker else "somebody quoted without a name"
