"""What the page says about a mark when it is pointed at: its kind, what it was read as, and the rule that found it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dateline.types import Amount, Marked, QuantityMark, Span, Story
from dateline.views.index import clean
from dateline.views.wording import amount_words, when_words


@dataclass(frozen=True, slots=True)
class Tip:
    """A passage to set off, the class it is shown in, and what is said about it."""

    span: Span
    kind: str
    title: str


def readings_of(story: Story) -> Mapping[Span, str]:
    """By passage, what resolving made of it: days of a time, the entity of a name."""
    times = {time.span: when_words(time.when) if time.when else time.value for time in story.times}
    named = {span: entity.name for entity in story.entities for span in entity.mentions}
    return {**named, **times}


def tips_of(marked: Marked, readings: Mapping[Span, str]) -> Iterator[Tip]:
    """Every mark of a document."""
    for time in marked.times:
        yield _tip(time.span, "time", readings.get(time.span, ""), time.rule)
    for name in marked.names:
        yield _tip(name.span, "name", f"{name.kind}: {readings.get(name.span, '')}", name.rule)
    for title in marked.titles:
        yield _tip(title.span, "office", f"{title.office}, {title.status}", title.rule)
    for figure in marked.quantities:
        yield _tip(figure.span, "figure", _figure(figure), figure.rule)
    for quote in marked.quotes:
        for part in quote.parts or (quote.span,):
            yield _tip(part, "quote", quote.kind, quote.rule)
    for event in marked.events:
        yield _tip(event.trigger, "event", f"{event.kind}, {event.status}", event.rule)
    for plan in marked.plans:
        yield _tip(plan.name, "plan", "", plan.rule)


def _tip(span: Span, kind: str, reading: str, rule: str) -> Tip:
    said = " · ".join(part for part in (kind, clean(reading).removesuffix(":"), rule) if part)
    return Tip(span, kind, said)


def _figure(mark: QuantityMark) -> str:
    return amount_words(Amount(mark.low, mark.high, mark.unit))
