"""Names that one article does not show to be names, and others of its story do: "Lundo" that opens a sentence."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from dateline.resolving.entities.names import tables
from dateline.types import Document, Marked, NameKind, NameMark, RegionKind, Span

# A word with a capital that stands beside no other: "Lundo Arena" and "New Lundo" are not Lundo.
CAPITALISED = re.compile(r"(?<![\w.’'&-])[A-Z]\w*[a-z]\w*(?![\w&-])")
HEADS: tuple[RegionKind, ...] = ("headline", "subheading")
BEHIND = re.compile(r"(?![\w&-])\W*(\w*)")
APART = re.compile(r"(?![\w&-])(?! [A-Z0-9])")
BEHIND_CAPITAL = re.compile(r"\b[A-Z][\w’'-]* $")
FAR = 24
SMALL = re.compile(r"(?<![\w.’'-])[a-z]+(?![\w’-])")
LEAST_TOLD = 2
SHORTEST = 4


def with_known_names(marked: Sequence[Marked]) -> tuple[Marked, ...]:
    """The documents, with what others tell to be a name marked as one wherever it stands with a capital.

    Of single words only such as are names more often than not, are no words in small letters anywhere in the story,
    and are names by themselves twice or the last of a person's full name.
    """
    marked = _with_firms(marked)
    known = {**_longer(marked), **_known(marked)}
    opening: dict[str, list[str]] = defaultdict(list)
    for name in sorted(known, key=lambda name: (-len(name), name)):
        opening[name.split(" ")[0]].append(name)
    return tuple(_with(entry, known, opening) for entry in marked)


def _with_firms(marked: Sequence[Marked]) -> Sequence[Marked]:
    """The documents, with "Sankt Ellen" a body where one of them has "Sankt Ellen Group"."""
    bodies = (entry.document.words(mark.span) for entry in marked for mark in entry.names if mark.kind == "body")
    full = (words.rpartition(" ") for words in bodies)
    firms = {name for name, _, last in full if last.lower() in tables()["firm-word"] and " " in name}
    firms = {name for name in firms if name.split(" ")[0].lower() not in tables()["given-name"]}

    def told(mark: NameMark, document: Document) -> NameMark:
        is_firm = mark.kind == "person" and document.words(mark.span) in firms
        return replace(mark, kind="body") if is_firm else mark

    return [replace(entry, names=tuple(told(mark, entry.document) for mark in entry.names)) for entry in marked]


def _longer(marked: Sequence[Marked]) -> Mapping[str, NameKind]:
    """The names of several words, with the kind they mostly have."""
    votes: dict[str, Counter[NameKind]] = defaultdict(Counter)
    for entry in marked:
        for mark in entry.names:
            if " " in (words := entry.document.words(mark.span)) and mark.shape is None:
                votes[words][mark.kind] += 1
    return {words: found.most_common(1)[0][0] for words, found in votes.items()}


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


def _with(entry: Marked, known: Mapping[str, NameKind], opening: Mapping[str, Sequence[str]]) -> Marked:
    found = tuple(_found(entry, known, opening))
    return replace(entry, names=tuple(sorted((*entry.names, *found), key=lambda mark: mark.span))) if found else entry


def _found(entry: Marked, known: Mapping[str, NameKind], opening: Mapping[str, Sequence[str]]) -> Iterator[NameMark]:
    """What is a known name in the article's own text; "the Lundo fire" is no name of Lundo but of the fire."""
    document = entry.document
    taken = [(mark.span.start, mark.span.end) for mark in entry.names]
    nouns = {mark.trigger.start for mark in entry.events if mark.nominal}
    for span in _capitalised(document, known, opening):
        if span.end + 1 not in nouns and not any(one < span.end and span.start < other for one, other in taken):
            yield NameMark(span, known[document.words(span)], "name.known")


def _capitalised(
    document: Document, known: Mapping[str, NameKind], opening: Mapping[str, Sequence[str]]
) -> Iterator[Span]:
    """Where a known name stands that is no part of a longer run of capitals, the longest that does.

    In a headline all words may have capitals, and somebody's full name stands there for itself.
    """
    text = document.text
    for kind in ("body", *HEADS):
        for block in document.blocks(kind):
            for found in CAPITALISED.finditer(text, block.start, block.end):
                start = found.start()
                names = [name for name in opening.get(found.group(), ()) if text.startswith(name, start)]
                whole = [name for name in names if _is_apart(text, start, start + len(name))]
                if not whole and kind != "body":
                    full = (name for name in names if " " in name and known[name] == "person")
                    whole = [name for name in full if not _is_called_after(text, start + len(name))]
                if whole:
                    yield document.span(start, start + len(whole[0]))


def _is_apart(text: str, start: int, end: int) -> bool:
    return not BEHIND_CAPITAL.search(text, max(0, start - FAR), start) and bool(APART.match(text, end))


def _is_called_after(text: str, end: int) -> bool:
    """True where a word goes on behind the name, or a street's or a body's noun: "Ada Berg Avenue"."""
    behind = BEHIND.match(text, end)
    return behind is None or behind[1].lower() in {**tables()["body-noun"], **tables()["place-noun"]}
