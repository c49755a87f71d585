"""What the page shows, row by row, as plain data for its templates: timeline and ledger."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from dateline.types import Claim, Happening, Line, Span, Verdict, Window
from dateline.views.chronicle import SLOTS, Entry, MatterLines, further_words, matters_of
from dateline.views.index import Index, Passage, clean, is_figure
from dateline.views.page.anchors import Anchors
from dateline.views.page.bars import Bar, amount_bars, measure_of, when_bars
from dateline.views.page.curve import Curve, curve_of
from dateline.views.page.scale import Scale, Tick, scale_of
from dateline.views.reasons import changes, reasons
from dateline.views.rulings import ruling_words
from dateline.views.wording import when_words

FEW = 60
MINOR = 3
NO_LANE = 1000
NARROW = 7
GROUPS: tuple[tuple[str, str, tuple[Verdict, ...]], ...] = (
    ("What differs", "These statements cannot all be true of the same thing.", ("conflict",)),
    ("What changed as it was told", "The same matter, told later with a newer figure or day.", ("update",)),
    (
        "What may differ",
        "These look alike and differ, and the sources do not say enough to tell whether they speak of one thing.",
        ("unsettled",),
    ),
    (
        "What is agreed",
        "Said by independent sources, if not always to the same precision.",
        ("agree", "compatible"),
    ),
    (
        "Told from several sides",
        "Statements that do not exclude each other.",
        ("complementary",),
    ),
    ("From one source only", "Nobody else confirms or denies these.", ("single",)),
)

MEANINGS: dict[Verdict, str] = {
    "conflict": "The statements cannot all be true of the same thing.",
    "update": "The same matter, told later with a newer figure or day.",
    "unsettled": "They look alike and differ; what is missing to tell more is said.",
    "agree": "The same, said by two or more independent sources.",
    "compatible": "One holds the other: another precision, a rounding, a part.",
    "complementary": "They do not exclude each other, and belong side by side.",
    "single": "One independent source says so; nobody confirms or denies it.",
}
HOMES = {verdict: f"g{number}" for number, (_, _, verdicts) in enumerate(GROUPS, 1) for verdict in verdicts}


@dataclass(frozen=True, slots=True)
class Statement:
    """One source's words, what they say, and where they stand."""

    outlet: str
    published: str
    passage: Passage
    href: str
    value: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class Drawing:
    """Named bars on one axis."""

    rows: tuple[tuple[str, str, tuple[Bar, ...]], ...]
    ticks: tuple[Tick, ...]
    breaks: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """A line of the ledger with its statements and, where they can be drawn, the drawing of them.

    `called` is its id, `reasons` what spoke for one matter, `changes` what would change the verdict, `curve` the
    drawing of a figure that moved, `decided` what readers decided of it.
    """

    id: str
    verdict: Verdict
    slot: str
    why: str
    statements: tuple[Statement, ...]
    drawing: Drawing | None
    called: str
    reasons: tuple[str, ...]
    changes: tuple[str, ...]
    curve: Curve | None
    decided: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MatterRow:
    """A matter of the ledger under its head, with a row for each of its lines, the worst verdict first."""

    head: str
    verdict: Verdict
    parts: tuple[LedgerRow, ...]


@dataclass(frozen=True, slots=True)
class LedgerGroup:
    """Matters of like verdict under a heading in plain words."""

    id: str
    title: str
    blurb: str
    rows: tuple[MatterRow, ...]


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """A happening on the timeline: its date in words and drawn, everyone who tells it, and what tells the same."""

    id: str
    date: str
    bars: tuple[Bar, ...]
    label: str
    status: str
    statements: tuple[Statement, ...]
    documents: int
    whose: str
    lane: int
    is_label_enough: bool
    is_same_day: bool
    disputed: str
    verdict: str
    is_minor: bool
    is_background: bool
    decided: tuple[str, ...]
    further: tuple[Statement, ...]
    more: str


def statement_of(span: Span, index: Index, anchors: Anchors, *, value: str = "", by: str = "") -> Statement:
    """The words of a passage as a statement of its source."""
    published = index.published(span.doc, short=True)
    return Statement(index.source(span.doc), published, index.passage(span), "#" + anchors.of(span), value, by)


def decided_on(thing: Line | Happening, index: Index) -> tuple[str, ...]:
    """What readers decided of a line or an event, in words."""
    return tuple(clean(ruling_words(ruling)) for ruling in index.rulings(thing))


def rejected_rows(index: Index) -> list[tuple[str, str, str]]:
    """What readers took out: its id, what it was, and who decided so."""
    said = {ruling.of: clean(ruling_words(ruling)) for ruling in index.account.rulings if ruling.kind == "reject"}
    return [(id, _called(thing, index), said[id]) for id, thing in index.rejected.items()]


def _called(thing: Line | Happening, index: Index) -> str:
    words = thing.tellings[0].span if isinstance(thing, Happening) else thing.claims[0].evidence
    return index.words(words)


def ledger_groups(index: Index, anchors: Anchors) -> list[LedgerGroup]:
    """The ledger under its headings; headings without lines are left out."""
    found, matters = [], matters_of(index.account.lines)
    for number, (title, blurb, verdicts) in enumerate(GROUPS, 1):
        rows = tuple(_matter_row(one, index, anchors) for one in matters if one.verdict in verdicts)
        if rows:
            found.append(LedgerGroup(f"g{number}", title, blurb, rows))
    return found


def _matter_row(matter: MatterLines, index: Index, anchors: Anchors) -> MatterRow:
    return MatterRow(
        clean(matter.head), matter.verdict, tuple(_ledger_row(line, index, anchors) for line in matter.lines)
    )


def _ledger_row(line: Line, index: Index, anchors: Anchors) -> LedgerRow:
    claims = list(dict.fromkeys(line.claims))
    statements = tuple(
        statement_of(claim.evidence, index, anchors, value=index.value(claim), by=index.by(claim)) for claim in claims
    )
    curve = curve_of(line, index, anchors)
    drawing = None if curve else _days_drawn(claims, index) or _figures_drawn(claims, index)
    return LedgerRow(
        anchors.lines[line],
        line.verdict,
        SLOTS[line.slot],
        clean(line.why),
        statements,
        drawing,
        index.called[line],
        reasons(line, index),
        changes(line),
        curve,
        decided_on(line, index),
    )


def _days_drawn(claims: list[Claim], index: Index) -> Drawing | None:
    """The days claimed, drawn where they are not all the same."""
    whens = [(claim, claim.when) for claim in claims if claim.when]
    if len({when for _, when in whens}) < 2:
        return None
    scale = scale_of([when.hull for _, when in whens])
    rows = tuple((index.source(claim.evidence.doc), when_words(when), when_bars(when, scale)) for claim, when in whens)
    return Drawing(rows, scale.ticks(NARROW), scale.breaks)


def _figures_drawn(claims: list[Claim], index: Index) -> Drawing | None:
    """The figures claimed, drawn where they are not all the same."""
    amounts = [(claim, claim.amount) for claim in claims if claim.amount and is_figure(claim.amount)]
    measure = measure_of([amount for _, amount in amounts])
    if measure is None or len({amount for _, amount in amounts}) < 2:
        return None
    rows = tuple(
        (index.source(claim.evidence.doc), index.value(claim), amount_bars(amount, measure))
        for claim, amount in amounts
    )
    return Drawing(rows, measure.ticks())


def timeline_rows(timeline: list[Entry], scale: Scale, index: Index, anchors: Anchors) -> list[TimelineRow]:
    """The happenings, each with a lane of the overview in which it touches no other; of many those that matter most."""
    rows, ends = [], [0.0]
    drawn = {entry.happening.id for entry in _drawn(timeline)}
    for entry in timeline:
        bars = when_bars(entry.when, scale) if scale.holds(entry.when.hull) else ()
        if entry.happening.id not in drawn:
            rows.append(_timeline_row(entry, bars, NO_LANE, index, anchors))
            continue
        left, right = min(bar.x for bar in bars), max(bar.x + bar.width for bar in bars)
        lane = next((number for number, end in enumerate(ends) if end <= left), len(ends))
        ends[lane : lane + 1] = [right + 0.6]
        rows.append(_timeline_row(entry, bars, lane, index, anchors))
    same = [False, *(one.date == next_one.date for one, next_one in pairwise(rows))]
    return [replace(row, is_same_day=again) for row, again in zip(rows, same, strict=False)]


def _timeline_row(entry: Entry, bars: tuple[Bar, ...], lane: int, index: Index, anchors: Anchors) -> TimelineRow:
    happening = entry.happening
    first = {telling.span.doc: telling.span for telling in reversed(happening.tellings)} | {
        entry.words.doc: entry.words
    }
    spans = sorted((first[doc] for doc in index.documents if doc in first), key=lambda span: span != entry.words)
    return TimelineRow(
        anchors.happenings[happening.id],
        when_words(entry.when),
        bars,
        clean(happening.label),
        "planned" if happening.status == "planned" else "",
        tuple(statement_of(span, index, anchors) for span in spans),
        entry.documents,
        index.whose(happening.documents),
        lane,
        not happening.is_folded or _is_in(index.words(entry.words), happening.label),
        False,
        anchors.lines[entry.disputed] if entry.disputed else "",
        entry.disputed.verdict if entry.disputed else "",
        entry.level >= MINOR,
        entry.is_background,
        decided_on(happening, index),
        tuple(statement_of(one.tellings[0].span, index, anchors, value=clean(one.label)) for one in entry.further),
        further_words(entry, index),
    )


def _is_in(words: str, label: str) -> bool:
    """True where the label says all that the words say, but for how they begin and break off."""
    plain, said = words.casefold().strip(' .,;:“”"'), label.casefold().removesuffix("...").strip(' .,;:“”"')
    return plain in said or plain.startswith(said) or plain.partition(" ")[2] == said


def runs(rows: list[TimelineRow]) -> Iterator[tuple[bool, list[TimelineRow]]]:
    """The rows in order; where there are many, those that matter less come in runs to fold."""
    for single, run in groupby(rows, key=lambda row: len(rows) > FEW and row.is_minor):
        yield single, list(run)


def timeline_scale(timeline: list[Entry]) -> Scale:
    """The axis of the timeline: that of what is drawn on it."""
    hulls: list[Window] = [entry.when.hull for entry in _drawn(timeline)]
    return scale_of(hulls)


def _drawn(timeline: list[Entry]) -> list[Entry]:
    """What the overview shows: of many happenings those that matter, so that no far year takes their room."""
    return [entry for entry in timeline if len(timeline) <= FEW or entry.level < MINOR]
