"""The ledger in the terminal: a head for every matter, and below it why each verdict, and who says what."""

from collections.abc import Iterator

from rich.cells import cell_len
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from dateline.types import Claim, Line
from dateline.views.chronicle import LEVELS, SLOTS, Asked, MatterLines, lines, matters_of
from dateline.views.index import Index, clean, counted
from dateline.views.rulings import ruling_words
from dateline.views.terminal.rows import INDENT, VERDICT_STYLES, columns, heading, note, quoted, words

MOST = LEVELS[1]
NARROW = 76


def ledger(index: Index, asked: Asked, width: int) -> Iterator[RenderableType]:
    """The matters of the ledger, most telling first."""
    yield heading("Where the sources conflict" if asked.conflicts else "Ledger")
    found = matters_of(lines(index, asked))
    if not found:
        yield note("No conflict was found." if asked.conflicts else "Nothing could be compared.")
    most = asked.most or MOST
    for matter in found[:most]:
        yield _matter(matter, index, width)
    if len(found) > most:
        left = counted(len(found) - most, "more matter")
        yield note(f"{left}: see them with --top all, or narrow with --person, --since or --until.")


def _matter(matter: MatterLines, index: Index, width: int) -> RenderableType:
    head = Text.assemble(
        (matter.verdict.upper(), VERDICT_STYLES[matter.verdict]), "  ", words(clean(matter.head), "bold")
    )
    several = len(matter.lines) > 1
    lines = [_line(line, index, width, several) for line in matter.lines]
    return Padding(Group(head, *lines), (0, 0, 1, 2))


def _line(line: Line, index: Index, width: int, several: bool) -> RenderableType:
    """What is told of one slot: which, why the verdict, and the statements."""
    verdict = [(f"{line.verdict}  ", VERDICT_STYLES[line.verdict])] if several else []
    told = Text.assemble(
        (f"{SLOTS[line.slot]}: ", "dim"), *verdict, words(line.why, "dim"), (f"  {index.called[line]}", "dim")
    )
    claims = list(dict.fromkeys(line.claims))
    statements = _stacked(claims, index) if width < NARROW else _beside(claims, index, width)
    decided = [Padding(words(clean(ruling_words(one)), "dim"), INDENT) for one in index.rulings(line)]
    return Group(Padding(told, INDENT), *decided, statements)


def _beside(claims: list[Claim], index: Index, width: int) -> RenderableType:
    with_values = any(index.value(claim) for claim in claims)
    rows: list[tuple[RenderableType, ...]] = []
    for claim in claims:
        value = (words(index.value(claim)),) if with_values else ()
        rows.append((_source_beside(claim, index, width // 4), *value, _words(claim, index)))
    return columns(rows, first=width // 4, middle=width // 5 if with_values else 0)


def _stacked(claims: list[Claim], index: Index) -> RenderableType:
    parts: list[RenderableType] = []
    for claim in claims:
        value = index.value(claim)
        parts.append(words(_source(claim, index) + (f": {value}" if value else "")))
        parts.append(Padding(_words(claim, index), INDENT))
    return Padding(Group(*parts), INDENT)


def _source_beside(claim: Claim, index: Index, width: int) -> Text:
    """Outlet and date in one line where they fit, else in two."""
    line = _source(claim, index)
    if cell_len(line) <= width:
        return words(line)
    return Text.assemble(
        words(index.source(claim.evidence.doc)), "\n", (_published(claim, index), "dim"), overflow="fold"
    )


def _published(claim: Claim, index: Index) -> str:
    return index.published(claim.evidence.doc, short=True)


def _source(claim: Claim, index: Index) -> str:
    return f"{index.source(claim.evidence.doc)}, {_published(claim, index)}"


def _words(claim: Claim, index: Index) -> RenderableType:
    by = index.by(claim)
    said = quoted(index.words(claim.evidence))
    return Text.assemble(said, f" ({by})") if by else said
