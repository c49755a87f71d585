"""What dateline makes of a text, with its parse made once; and which rules and functions had a part in it."""

import pickle
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dateline import resolve
from dateline.marking import mark, syntax
from dateline.marking.document import PARSED
from dateline.resolving.dates import resolve_times
from dateline.rules.engine import match
from dateline.types import Document, Marked, Story, Syntax, Timex
from tests.stories.measure import ROOT
from tools.ablate.switches import forget
from tools.texts import Text

FILE = ROOT / "out" / f"parses-{Path(syntax.installed_model()).name}.pickle"
PARSES: dict[tuple[str, str | None], Syntax] = {}
_parse = syntax.parse

Marks = tuple[tuple[Marked, tuple[Timex, ...]], ...]


@dataclass(frozen=True)
class Reading:
    """A text's marks, document by document with its times resolved; its story where all layers are marked."""

    marks: Marks
    story: Story | None


def parse_once(document: Document, *, entities: bool = True) -> Syntax:
    """The parse of the document, kept from the first time it was asked for."""
    key = document.id, document.digest
    if key not in PARSES:
        PARSES[key] = _parse(document)
    return PARSES[key]


@contextmanager
def parses_kept() -> Iterator[None]:
    """A context within which no text is parsed twice, nor one that an earlier run has parsed."""
    if FILE.exists() and not PARSES:
        PARSES.update(pickle.loads(FILE.read_bytes()))
    before = len(PARSES)
    try:
        syntax.parse = parse_once
        yield
    finally:
        syntax.parse = _parse
        if len(PARSES) > before:
            FILE.parent.mkdir(exist_ok=True)
            FILE.write_bytes(pickle.dumps(PARSES))


def marks_of(text: Text) -> Marks:
    """The marks of each of its documents, with their times resolved."""
    marked = (mark(document, only=text.layers) for document in text.documents)
    return tuple((entry, resolve_times(entry)) for entry in marked)


def story_of(text: Text, marks: Marks) -> Story | None:
    """What the documents say together; None where only some layers are marked."""
    return resolve(entry for entry, _ in marks) if text.is_story else None


def reading_of(text: Text) -> Reading:
    """Both."""
    marks = marks_of(text)
    return Reading(marks, story_of(text, marks))


def traced(text: Text, functions: Mapping[Any, str]) -> tuple[Reading, frozenset[str]]:
    """Both, and the names of the rules that were read and the functions that were called on the way."""
    for document in text.documents if PARSED & {*text.layers} else ():
        parse_once(document)
    read, codes, rules = match._read.__code__, set(), set()

    def note(frame: Any, event: str, _: Any) -> None:
        if event == "call":
            codes.add(frame.f_code)
            if frame.f_code is read:
                rules.add(frame.f_locals["rule"].id)

    forget()
    sys.setprofile(note)
    try:
        made = reading_of(text)
    finally:
        sys.setprofile(None)
    return made, frozenset(rules | {functions[code] for code in codes if code in functions})
