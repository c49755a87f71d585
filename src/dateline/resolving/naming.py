"""Documents under names that sort by what they are, while a story is resolved: no tie is broken by an id.

The names are marks that no text has; afterwards every one of them, also within ids and sentences, gives way to the id.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from functools import cache
from types import NoneType
from typing import Any, Literal, TypeAlias, TypeVar, get_args, get_origin, get_type_hints

from dateline.resolving.sources import in_order
from dateline.types import (
    Document,
    EventMark,
    Marked,
    Problem,
    QuoteMark,
    Span,
    Story,
    TimeRef,
    Timex,
    When,
    Window,
)

NAME = re.compile("\x02\\d+\x03")
NAMELESS = (TimeRef, When, Window)
PLAIN = (int, float, bool, NoneType, date, *NAMELESS)
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
    """The value with every document called by its other name; a mark that stands in several places stays one."""
    return _Renaming(names).again(value)  # type: ignore[no-any-return]


class _Renaming:
    """Values made again with other names in them, each type in a way that is looked up once."""

    def __init__(self, names: Names) -> None:
        self.names = names
        self._marks: dict[int, Any] = {}

    def again(self, value: Any) -> Any:
        return _way(type(value))(self, value)

    def span(self, span: Span) -> Span:
        return Span(self.names.get(span.doc, span.doc), span.start, span.end)

    def row(self, row: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple([_way(type(one))(self, one) for one in row]) if row else row

    def words(self, words: str) -> str:
        return NAME.sub(lambda found: self.names.get(found[0], found[0]), words) if "\x02" in words else words

    def same(self, value: Any) -> Any:
        return value

    def mark(self, mark: Any) -> Any:
        """The mark, made again once; whoever calls holds it, so that no other takes its place in memory."""
        found = self._marks.get(id(mark))
        if found is None:
            found = self._marks[id(mark)] = self.fields(mark)
        return found

    def fields(self, value: Any) -> Any:
        kind, told = type(value), list[Any]()
        for name, is_naming in _fields(kind):
            held = getattr(value, name)
            told.append(_way(type(held))(self, held) if is_naming else held)
        return kind(*told)

    def problem(self, problem: Problem) -> Problem:
        told = {name: self.again(getattr(problem, name)) for name in ("span", "reason")}
        return replace(problem, doc=self.names.get(problem.doc, problem.doc), **told)

    def document(self, document: Document) -> Document:
        """The document itself; its text stays as it was read."""
        held = {name: self.again(getattr(document, name)) for name in ("published", "regions", "problems", "source")}
        copied = self.names.get(document.copy_of, document.copy_of) if document.copy_of else None
        return replace(document, id=self.names[document.id], copy_of=copied, **held)


Way: TypeAlias = Callable[[_Renaming, Any], Any]
WAYS: Mapping[type[Any], Way] = {
    Span: _Renaming.span,
    tuple: _Renaming.row,
    str: _Renaming.words,
    Document: _Renaming.document,
    Problem: _Renaming.problem,
    **dict.fromkeys(NAMELESS, _Renaming.same),
    **dict.fromkeys((EventMark, QuoteMark, Timex), _Renaming.mark),
}


def _way_of(kind: type[Any]) -> Way:
    """How a value of this type is made again."""
    return WAYS.get(kind) or (_Renaming.fields if is_dataclass(kind) else _Renaming.same)


def _fields_of(kind: type[Any]) -> tuple[tuple[str, bool], ...]:
    """The fields of a type, and whether a document can be named in them."""
    told = get_type_hints(kind)
    return tuple((field.name, not _is_plain(told[field.name])) for field in fields(kind))


_way: Callable[[Any], Way] = cache(_way_of)
_fields: Callable[[Any], tuple[tuple[str, bool], ...]] = cache(_fields_of)


def _is_plain(told: Any) -> bool:
    """True for numbers, days and codes, which name nothing."""
    parts = [part for part in get_args(told) if part is not ...]
    if get_origin(told) is Literal:
        return True
    return all(map(_is_plain, parts)) if parts else told in PLAIN
