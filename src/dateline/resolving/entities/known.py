"""Names that an article does not show to be names, and that others of its story do: "Lundo" at the head of a sentence."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from dateline.types import Marked, NameKind, NameMark

# A word with a capital that stands beside no other: "Lundo Arena" and "New Lundo" are not Lundo.
CAPITALISED = re.compile(r"(?<![\w.’'&-])[A-Z]\w*[a-z]\w*(?![\w&-])(?! [A-Z])")
BEHIND_CAPITAL = re.compile(r"\b[A-Z][\w’'-]* $")
FAR = 24
SMALL = re.compile(r"(?<![\w.’'-])[a-z]+(?![\w’-])")
LEAST_TOLD = 2
SHORTEST = 4


def with_known_names(marked: Sequence[Marked]) -> tuple[Marked, ...]:
    """The documents, with the single words that others tell to be a name marked as one wherever they have a capital.

    Only of a word that is a name more often than not, is no word in small letters anywhere in the story, and is a
    name by itself twice or the last of a person's full name.
    """
    known = _known(marked)
    return tuple(_with(entry, known) for entry in marked) if known else tuple(marked)


def _known(marked: Sequence[Marked]) -> Mapping[str, NameKind]:
    """The words that may be names wherever they stand with a capital, with the kind they mostly have."""
    votes: dict[str, Counter[NameKind]] = defaultdict(Counter)
    last: set[str] = set()
    for entry in marked:
        for mark in entry.names:
            words = entry.document.words(mark.span).split()
            if len(words) == 1:
                votes[words[0]][mark.kind] += 1
            elif mark.kind == "person" and words:
                last.add(words[-1])
                votes[words[-1]]["person"] += 1
    kinds = {
        word: found.most_common(1)[0][0]
        for word, found in votes.items()
        if len(word) >= SHORTEST and (word in last or found.total() >= LEAST_TOLD)
    }
    return {word: kinds[word] for word in kinds.keys() - _of_other_use(marked, kinds)}


def _of_other_use(marked: Sequence[Marked], kinds: Mapping[str, NameKind]) -> set[str]:
    """The words that stand in small letters too, or mostly where no name is marked."""
    open_: Counter[str] = Counter()
    named: Counter[str] = Counter()
    small: set[str] = set()
    for entry in marked:
        text = entry.document.text
        small.update(SMALL.findall(text))
        within = [(mark.span.start, mark.span.end) for mark in entry.names]
        for found in CAPITALISED.finditer(text):
            if found.group() in kinds:
                is_named = any(start <= found.start() < end for start, end in within)
                (named if is_named else open_)[found.group()] += 1
    return {word for word in kinds if word.lower() in small or open_[word] > named[word]}


def _with(entry: Marked, known: Mapping[str, NameKind]) -> Marked:
    found = tuple(_found(entry, known))
    return replace(entry, names=tuple(sorted((*entry.names, *found), key=lambda mark: mark.span))) if found else entry


def _found(entry: Marked, known: Mapping[str, NameKind]) -> Iterator[NameMark]:
    document = entry.document
    taken = [(mark.span.start, mark.span.end) for mark in entry.names]
    for found in CAPITALISED.finditer(document.text):
        kind = known.get(found.group())
        if kind is None or BEHIND_CAPITAL.search(document.text, max(0, found.start() - FAR), found.start()):
            continue
        if not any(start < found.end() and found.start() < end for start, end in taken):
            yield NameMark(document.span(found.start(), found.end()), kind, "name.known")
