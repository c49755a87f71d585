"""What a rule can be written with, as lines to read: its fields, makers, word tables and patterns."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from importlib.resources import files

from dateline.rules.engine import MAKERS, RULE_FIELDS, SHARED, Makers, Rulebook, RuleError, load

WIDTH = 100


def catalogue(kind: str | None = None, *, language: str = "en") -> str:
    """All that a rule can be written with, or what one of that kind can, with the rules there are. Raises RuleError."""
    known = kinds(language=language)
    if kind is not None and kind not in known:
        raise RuleError(f"{kind}: there is no such kind of rule; take one of {', '.join(known)}")
    books = {name: load(name, language=language) for name in ([kind] if kind else known)}
    first = next(iter(books.values()))
    shared = ["", f"{SHARED}: for every kind, in rules/{language}/{SHARED}", *_slots(first, first.shared)]
    return "\n".join(
        [*_fields(), *shared, *(line for book in books.values() for line in _kind(book, whole=bool(kind)))]
    )


def _fields() -> Iterator[str]:
    yield "a rule is a [[rule]] block in rules/en/KIND/*.toml, with the fields"
    yield from (f"  {name:6} {says}" for name, says in RULE_FIELDS.items())


def _kind(book: Rulebook, *, whole: bool) -> Iterator[str]:
    """What one kind has; the whole of it with its patterns as they are written, and its rules."""
    own = (book.words.keys() | book.patterns.keys()) - book.shared
    yield ""
    yield f"{book.kind}: {census(book)}"
    yield from _makers(MAKERS[book.kind]) if book.kind in MAKERS else ["  word tables alone"]
    yield from _slots(book, own)
    if whole:
        yield from _written(book, own)
        yield from _rules(book)


def _makers(makers: Makers) -> Iterator[str]:
    yield "  makers, with the fields they need (!) and take"
    for name, maker in makers.by_name.items():
        own = [
            *(f"{field}!" for field in maker.needs),
            *maker.takes,
            *(["to_ before any other"] if maker.pairs else []),
        ]
        yield f"    {name}: {maker.says}" + (f"; {', '.join(own)}" if own else "")
    if makers.fields:
        yield from _filled("    all of them", makers.fields)


def _slots(book: Rulebook, names: Collection[str]) -> Iterator[str]:
    """The slots that a `match` may use: word tables with their sizes, and patterns."""
    yield from _filled("  words", (f"{name} ({len(table)})" for name, table in book.words.items() if name in names))
    yield from _filled("  patterns", (name for name in book.patterns if name in names))


def _written(book: Rulebook, names: Collection[str]) -> Iterator[str]:
    yield "  patterns as they are written"
    yield from (f"    {name} = '{text}'" for name, text in book.patterns.items() if name in names)


def _filled(title: str, names: Iterable[str]) -> Iterator[str]:
    """The names behind their title, in lines of one width."""
    line = f"{title}:"
    for name in names:
        if len(line) + len(name) + 2 > WIDTH:
            yield line
            line = "     "
        line += f" {name},"
    if line.endswith(","):
        yield line[:-1]


def _rules(book: Rulebook) -> Iterator[str]:
    yield "  rules"
    for rule in book.rules:
        yield f"    {rule.id} ({rule.file}, {rule.make}): {rule.why}"
    for unfilled in book.unfilled:
        yield f"    {unfilled.id} ({unfilled.file}): not filled in yet"


@dataclass(frozen=True, slots=True)
class Census:
    """Counts over rules: what they find, leave alone and should find one day, and how many are not filled in yet."""

    rules: int
    yes: int
    no: int
    later: int
    unfilled: int = 0

    def __str__(self) -> str:
        return (
            f"{self.rules} rules, {self.yes + self.no} examples ({self.yes} found, {self.no} left alone), "
            f"{self.later} known gaps" + (f", {self.unfilled} not filled in yet" if self.unfilled else "")
        )


def census(*books: Rulebook) -> Census:
    """The counts over these rulebooks."""
    counted = [rule for book in books for rule in book.rules]
    return Census(
        len(counted),
        sum(len(rule.yes) for rule in counted),
        sum(len(rule.no) for rule in counted),
        sum(len(rule.later) for rule in counted),
        sum(len(book.unfilled) for book in books),
    )


def kinds(*, language: str = "en") -> tuple[str, ...]:
    """The kinds of rule that ship with dateline, by name."""
    folders = (files("dateline.rules") / language).iterdir()
    return tuple(sorted(folder.name for folder in folders if folder.is_dir() and folder.name != SHARED))
