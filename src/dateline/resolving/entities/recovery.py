"""People of the story found again in documents whose own marking passed over them: "Raj Dahl" at a sentence's start."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dateline.resolving.entities.names import WORD, Form, NameMention, plain
from dateline.types import Document, Marked, Span

LEAST_LETTERS = 4
NO_NAME_AFTER = frozenset({"the", "a", "an", "in", "at", "near", "outside"})
NO_SURNAME_AFTER = NO_NAME_AFTER | {"from", "of", "to"}
POSSESSIVE = re.compile(r"['’]s?$")


@dataclass(frozen=True, slots=True)
class Known:
    """The story's full names by their first word, its surnames, and words that mean something else in it."""

    full: Mapping[str, frozenset[tuple[str, ...]]]
    surnames: frozenset[str]
    common: frozenset[str]


def found_again(found: Sequence[NameMention], marked: Sequence[Marked]) -> Iterator[NameMention]:
    """Full names letter for letter, and surnames that are nothing else in the story, where no name was marked."""
    known = _known(found, marked)
    taken = {entry.document.id: [name.span for name in entry.names] for entry in marked}
    for entry in marked:
        for sentence in entry.sentences:
            for span, words in _in_sentence(entry.document, sentence, known):
                if not any(span.start < other.end and other.start < span.end for other in taken[span.doc]):
                    yield _mention(span, words)


def _known(found: Sequence[NameMention], marked: Sequence[Marked]) -> Known:
    full: dict[str, set[tuple[str, ...]]] = {}
    surnames = set()
    for mention in found:
        words = tuple(mention.text.split())
        is_full = mention.form.kind == "person" and len(mention.form.words) == len(words) > 1
        if is_full and all(word[0].isupper() and not word.isupper() for word in (words[0], words[-1])):
            full.setdefault(words[0], set()).add(words)
            surnames |= {words[-1]} if len(words[-1]) >= LEAST_LETTERS else set()
    others = {" ".join(mention.form.words) for mention in found if mention.form.kind != "person"}
    small = {word for entry in marked for word in entry.document.text.split() if word.islower()}
    common = frozenset(plain(word.strip(".,;:?!\"'“”‘’()")) for word in small) | others
    return Known({word: frozenset(rows) for word, rows in full.items()}, frozenset(surnames), common)


def _in_sentence(document: Document, sentence: Span, known: Known) -> Iterator[tuple[Span, tuple[str, ...]]]:
    found = list(WORD.finditer(document.text, sentence.start, sentence.end))
    words = [POSSESSIVE.sub("", match.group()) for match in found]
    index = 0
    while index < len(words):
        length = _length(words, index, known)
        if length:
            end = found[index + length - 1].start() + len(words[index + length - 1])
            yield document.span(found[index].start(), end), tuple(words[index : index + length])
        index += length or 1


def _length(words: Sequence[str], index: int, known: Known) -> int:
    """How many of the words from `index` on are one of the story's people; places are told by the word before."""
    before = words[index - 1] if index else ""
    rows = known.full.get(words[index], frozenset())
    whole = max((len(row) for row in rows if tuple(words[index : index + len(row)]) == row), default=0)
    length = whole or int(words[index] in known.surnames and not (index > 1 and before[:1].isupper()))
    after = words[index + length] if index + length < len(words) else ""
    found = " ".join(plain(word) for word in words[index : index + length])
    placing = NO_NAME_AFTER if whole else NO_SURNAME_AFTER
    return 0 if before.lower() in placing or after[:1].isupper() or found in known.common else length


def _mention(span: Span, words: tuple[str, ...]) -> NameMention:
    form = Form("person", tuple(plain(word) for word in words), "" if len(words) > 1 else span.doc)
    return NameMention(span, " ".join(words), "person", form)
