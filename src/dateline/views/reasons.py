"""Why a line of the ledger stands: what spoke for one matter, what was compared, what would change the verdict."""

from collections.abc import Iterator
from functools import lru_cache

from dateline.types import Claim, Happening, Line, Telling, witness_of
from dateline.views.ids import ids_for, may_be_id
from dateline.views.index import Index, capital, clean
from dateline.views.wording import argument_words, joined_words, opening_words, when_words

MOST_TOLD = 12
LEAST = 0.05


def lines_called(asked: str, index: Index) -> list[Line]:
    """The lines with this id, else those that once had it, else those whose subject has these words."""
    lines = [*index.called] if may_be_id(asked) else []
    if found := [line for line in lines if index.called[line] == asked]:
        return found
    if found := [line for line in lines if asked in ids_for(line, index.words)]:
        return found
    return lines_with(asked, index)


def lines_with(words: str, index: Index) -> list[Line]:
    """The lines whose subject has these words."""
    wanted = words.casefold()
    return [line for line, subject in _subjects(index) if wanted in subject]


@lru_cache(maxsize=1)
def _subjects(index: Index) -> tuple[tuple[Line, str], ...]:
    return tuple((line, clean(line.subject).casefold()) for line in dict.fromkeys(index.account.lines))


def events_called(asked: str, index: Index) -> list[Happening]:
    """The events with this id, else those that once had it."""
    events = index.account.story.happenings if may_be_id(asked) else ()
    now = [one for one in events if index.events_called[one.id] == asked]
    return now or [one for one in events if asked in ids_for(one, index.words)]


def event_words(happening: Happening, index: Index) -> str:
    """An event with its days and everyone who tells it, as lines to read."""
    days = when_words(happening.when) if happening.when else "day not told"
    if happening.bounded_by:
        words = "”, “".join(index.words(span) for span in happening.bounded_by)
        days += f", as no article tells: not before “{words}”, not after the first report"
    told = [
        f"    {index.source(telling.span.doc)}, {index.published(telling.span.doc, short=True)}: "
        f"“{index.words(telling.span)}”{_seen_by(telling)}"
        + (f" ({joined_words(telling.joined)})" if telling.joined else "")
        for telling in happening.tellings[:MOST_TOLD]
    ]
    head = f"{happening.status.upper()}  {happening.head}  [{index.events_called[happening.id]}]"
    return "\n".join([head, f"  line        {happening.label}", f"  days        {days}", "  told by", *told])


def why_words(line: Line, index: Index) -> str:
    """The line with its argument and its gate, as lines to read."""
    return "\n".join(_lines(line, index))


def _lines(line: Line, index: Index) -> Iterator[str]:
    yield f"{line.verdict.upper()}  {capital(clean(line.subject))}  [{index.called[line]}]"
    yield f"  verdict     {clean(line.why)}"
    for change in changes(line):
        yield f"  another     {change}"
    claims = list(dict.fromkeys(line.claims))
    yield f"  compared    {len(claims)} statements in {index.whose(_documents(claims))}"
    yield from (_statement(claim, index) for claim in claims[:MOST_TOLD])
    if len(claims) > MOST_TOLD:
        yield f"    and {len(claims) - MOST_TOLD} more"
    arguments = reasons(line, index)
    yield "  one matter because" if arguments else "  one matter because it is told so of one subject"
    yield from (f"    {reason}" for reason in arguments)


def reasons(line: Line, index: Index) -> tuple[str, ...]:
    """What spoke for the statements being of one matter, the weightiest first."""
    parts = sorted(line.argument, key=lambda part: -part.weight)
    told = [argument_words(part) for part in parts if abs(part.weight) >= LEAST]
    happening = index.happenings.get(line.about)
    tellings = [telling for telling in happening.tellings if telling.joined] if happening else []
    return (*told, *(_joined(telling, index) for telling in tellings[:MOST_TOLD]))


def _seen_by(telling: Telling) -> str:
    """Which language model pointed at it, where one did."""
    witness = witness_of(telling.mark.rule)
    return f" [pointed at by {clean(witness)}]" if witness else ""


def _joined(telling: Telling, index: Index) -> str:
    said = f"“{index.words(telling.mark.trigger)}” in {index.source(telling.span.doc)}"
    return f"{said}{_seen_by(telling)}: {joined_words(telling.joined)}"


def changes(line: Line) -> tuple[str, ...]:
    """What would have to be told for another verdict."""
    said = opening_words(line.ground.code)
    return (said,) if said else ()


def _documents(claims: list[Claim]) -> tuple[str, ...]:
    return tuple(claim.evidence.doc for claim in claims)


def _statement(claim: Claim, index: Index) -> str:
    value, by = index.value(claim), index.by(claim)
    told = f"{index.source(claim.evidence.doc)}, {index.published(claim.evidence.doc, short=True)}"
    as_of = f", by {by}" if by else ""
    return f"    {told}{as_of}: {value + ': ' if value else ''}“{index.words(claim.evidence)}”"
