"""The ledger as a table: matters as rows, sources in order of publication as columns, and what each says of each."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import Literal

from dateline.types import Claim, Line, Verdict
from dateline.views.chronicle import SLOTS, MatterLines, matters_of
from dateline.views.index import Index, clean
from dateline.views.page.anchors import Anchors

MOST_ROWS, MOST_COLUMNS = 30, 16
# The rows that differ come first, then those that most sources speak of.
ORDER: tuple[Verdict, ...] = ("conflict", "unsettled", "update", "compatible", "agree", "complementary", "single")
Stand = Literal["same", "near", "other"]
GLYPHS: dict[Stand, str] = {"same": "=", "near": "≈", "other": "≠"}
Precision = Literal["sharp", "rough", "wide"]
MONTH, TENTH = 31, 0.1
PRECISE: dict[Precision, str] = {"sharp": "", "rough": ", told roughly", "wide": ", told very roughly"}
SAID: dict[Stand, str] = {
    "same": "the same",
    "near": "told with another precision, or for another day",
    "other": "differs",
}


@dataclass(frozen=True, slots=True)
class Cell:
    """What one source says: the value, how it stands to what most say, how precise, and where; empty where silent."""

    value: str = ""
    stand: Stand = "same"
    precision: Precision = "sharp"
    href: str = ""

    @property
    def glyph(self) -> str:
        """A sign for how it stands."""
        return GLYPHS[self.stand]

    @property
    def said(self) -> str:
        """The same in words, with the shade, for who does not see them."""
        return SAID[self.stand] + PRECISE[self.precision]


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One line of the ledger over all sources."""

    head: str
    slot: str
    verdict: Verdict
    href: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Columns and rows, and how many of each are left out."""

    columns: tuple[tuple[str, str], ...]
    rows: tuple[MatrixRow, ...]
    left_columns: int = 0
    left_rows: int = 0


def matrix_of(index: Index, anchors: Anchors) -> Matrix:
    """The lines that have values to set side by side, those that differ most first."""
    matters = matters_of(index.account.lines)
    found = [(matter, line) for matter in matters for line in matter.lines if _is_shown(line, index)]
    found.sort(key=lambda row: (ORDER.index(row[1].verdict), -len({claim.evidence.doc for claim in row[1].claims})))
    shown = found[:MOST_ROWS]
    told = Counter(source for _, line in shown for source in {_source(claim, index) for claim in line.claims})
    chosen = {source for source, _ in told.most_common(MOST_COLUMNS)}
    columns = [source for source in _by_day(index) if source in chosen]
    rows = tuple(_row(matter, line, columns, index, anchors) for matter, line in shown)
    first = _by_day(index)
    named = tuple((source, first[source]) for source in columns)
    return Matrix(named, rows, len(told) - len(columns), len(found) - len(shown))


def _is_shown(line: Line, index: Index) -> bool:
    """True where two articles give a value."""
    return len({claim.evidence.doc for claim in line.claims if index.value(claim)}) > 1


def _source(claim: Claim, index: Index) -> str:
    return index.source(claim.evidence.doc)


def _by_day(index: Index) -> dict[str, str]:
    """The sources in order of their first article, with its day."""
    found: dict[str, str] = {}
    for doc in index.documents:
        found.setdefault(index.source(doc), index.published(doc, short=True))
    return found


def _row(matter: MatterLines, line: Line, columns: list[str], index: Index, anchors: Anchors) -> MatrixRow:
    values = Counter(value for claim in line.claims if (value := index.value(claim)))
    most = max(values, key=lambda value: (values[value], value), default="")
    by_source: dict[str, list[Claim]] = defaultdict(list)
    for claim in line.claims:
        if index.value(claim):
            by_source[_source(claim, index)].append(claim)
    cells = tuple(_cell(by_source.get(source, []), most, line, index, anchors) for source in columns)
    return MatrixRow(clean(matter.head), SLOTS[line.slot], line.verdict, "#" + anchors.lines[line], cells)


def _cell(claims: list[Claim], most: str, line: Line, index: Index, anchors: Anchors) -> Cell:
    """What one source says, each value once; it differs where any of its values does."""
    if not claims:
        return Cell()
    first = {index.value(claim): claim for claim in reversed(claims)}
    other = [claim for value, claim in first.items() if value != most]
    differs: Stand = "other" if line.verdict in ("conflict", "unsettled") else "near"
    said = ", ".join(dict.fromkeys(index.value(claim) for claim in claims))
    told = (other or claims)[0]
    return Cell(said, differs if other else "same", _precision(told), "#" + anchors.of(told.evidence))


def _precision(claim: Claim) -> Precision:
    """A day, an exact figure or a name; a month or a tenth of the figure; or less than that."""
    if claim.when:
        days = max(end.days for end in (claim.when.begin, claim.when.finish) if end)
        return "sharp" if days == 1 else "rough" if days <= MONTH else "wide"
    if claim.amount is None or claim.amount.low == claim.amount.high:
        return "sharp"
    low, high = claim.amount.low, claim.amount.high
    return "rough" if low and high and high - low <= TENTH * low else "wide"
