"""Which rules fire on a sentence, what they make, and which days that means."""

from collections.abc import Iterable, Iterator
from dataclasses import fields
from datetime import date

from dateline.edges.errors import StopError
from dateline.edges.explaining.figures import figure_lines
from dateline.reading import UnreadableError, read
from dateline.types import Document, Marked, QuantityMark, Span, Timex, When
from dateline.views import timex_basis_words

KINDS = ("time", "title", "quantity", "quote", "event", "plan")


def explain(sentence: str, *, published: str | None) -> str:
    """One paragraph for each mark in the sentence: its words, rule, fields and resolved value."""
    from dateline.marking import LAYERS, mark
    from dateline.resolving import resolve_times

    try:
        marked = mark(read(sentence, id="sentence", as_="text", published=published))
    except UnreadableError as error:
        raise StopError(f"explain: {error}") from error
    if marked.document.problems:
        raise StopError(f"--published {published}: not a day; write it as 2024-01-31")
    times = {timex.span: timex for timex in resolve_times(marked)}
    layers = ((layer, getattr(marked, layer)) for layer in LAYERS)
    told = [line for layer, marks in layers for mark in marks for line in _mark(layer, mark, marked, times)]
    return "\n".join(told or ["no rule fired"])


def _mark(layer: str, mark: object, marked: Marked, times: dict[Span, Timex]) -> Iterator[str]:
    span, rule = getattr(mark, "span"), getattr(mark, "rule")  # noqa: B009
    yield f'{layer}: "{marked.document.words(span)}" [{span.start}:{span.end}]'
    yield f"  rule   {rule} ({_home(rule)})"
    made = [f"{name} = {_said(value, marked.document)}" for name, value in _made(mark) if _told(value)]
    yield f"  made   {', '.join(made)}"
    if isinstance(mark, QuantityMark):
        yield from figure_lines(mark, marked, times)
    timex = times.get(span) if layer == "times" else None
    if timex:
        basis = timex_basis_words(timex.basis) + _because(timex, marked.document)
        yield f"  value  {timex.type} {timex.value}{_days(timex.when)} ({basis})"


def _made(mark: object) -> Iterable[tuple[str, object]]:
    return ((field.name, getattr(mark, field.name)) for field in fields(mark) if field.name not in ("span", "rule"))  # type: ignore[arg-type]


def _told(value: object) -> bool:
    return value is not None and value is not False and value != ()


def _said(value: object, document: Document) -> str:
    if isinstance(value, Span):
        return f'"{document.words(value)}"'
    if isinstance(value, tuple):
        return f"({', '.join(_said(part, document) for part in value)})"
    if hasattr(value, "__dataclass_fields__"):
        return ", ".join(f"{name} {part}" for name, part in _made(value) if _told(part))
    return str(value)


def _because(timex: Timex, document: Document) -> str:
    words = ", ".join(f'"{document.words(span)}"' for span in timex.because if span.doc == document.id)
    return f", because of {words}" if words else ""


def _days(when: When | None) -> str:
    if when is None:
        return ""
    first, last = when.hull.first, when.hull.last
    return f" = {first}" if first == last else f" = {first} to {last}" if last < date.max else f" = from {first}"


def _home(rule: str) -> str:
    """Where the rule is written: its TOML file, or what a mark is made from that has none there."""
    from dateline.marking import SHORT_YEAR
    from dateline.rules import load

    for kind in KINDS:
        try:
            book = load(kind)
        except FileNotFoundError:
            continue
        for known in book.rules:
            if known.id == rule:
                return f"rules/en/{known.file}: {known.why}" if known.why else f"rules/en/{known.file}"
    return "from the early years told beside it" if rule == SHORT_YEAR else "from the parse of the sentence"
