"""Documents under names that sort by what they are, while a story is resolved: no tie is broken by an id.

The names are marks that no text has; afterwards every one of them, also within ids and sentences, gives way to the id.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, TypeVar

from dateline.resolving.sources import in_order
from dateline.types import Document, Marked, Problem, Span, Story, TimeRef, When, Window

NAME = re.compile("\x02\\d+\x03")
NAMELESS = (TimeRef, When, Window)
Names = Mapping[str, str]
Value = TypeVar("Value")


def named_in_order(marked: Iterable[Marked]) -> tuple[tuple[Marked, ...], Names]:
    """The documents under names that sort by content, and by name the id; of two with one id the last."""
    entries = in_order({entry.document.id: entry for entry in marked}.values())
    names = {entry.document.id: f"\x02{place:08d}\x03" for place, entry in enumerate(entries)}
    return tuple(_with(entry, names) for entry in entries), {name: id for id, name in names.items()}


def with_ids(story: Story, names: Names) -> Story:
    """The story with the documents' own ids in the place of the names."""
    return _with(story, names)


def _with(value: Value, names: Names) -> Value:
    """The value with every document called by its other name."""
    return _again(value, names)  # type: ignore[no-any-return]


def _again(value: Any, names: Names) -> Any:
    kind = type(value)
    if kind is Span:
        return Span(names.get(value.doc, value.doc), value.start, value.end)
    if kind is tuple:
        return tuple([_again(one, names) for one in value]) if value else value
    if kind is str:
        return NAME.sub(lambda found: names.get(found[0], found[0]), value) if "\x02" in value else value
    if kind is Document:
        return _document(value, names)
    if kind is Problem:
        told = {name: _again(getattr(value, name), names) for name in ("span", "reason")}
        return replace(value, doc=names.get(value.doc, value.doc), **told)
    if kind in NAMELESS or not is_dataclass(kind):
        return value
    return kind(*[_again(getattr(value, name), names) for name in _fields(kind)])


def _document(document: Document, names: Names) -> Document:
    """The document itself; its text stays as it was read."""
    held = {name: _again(getattr(document, name), names) for name in ("published", "regions", "problems", "source")}
    copied = names.get(document.copy_of, document.copy_of) if document.copy_of else None
    return replace(document, id=names[document.id], copy_of=copied, **held)


@cache
def _fields(kind: type[Any]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))
