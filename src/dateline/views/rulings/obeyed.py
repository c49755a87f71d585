"""The account as readers decided: lines and events taken out, joined, set apart, put first, and called otherwise."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from dateline.types import Account, Claim, Ground, GroundCode, Happening, Line, Matter, Ruling, Slot, Span, Telling
from dateline.views.ids import ids_for, ids_of

Words = Callable[[Span], str]
Things = Mapping[str, Line | Happening]
SAME: Mapping[Slot, GroundCode] = {
    "amount": "figures-same",
    "when": "days-same",
    "where": "places-same",
    "who": "doer-same",
    "holder": "holder-same",
    "outcome": "outcome-same",
    "said": "words-same",
    "told": "several-sides",
}


@dataclass(frozen=True, slots=True)
class Ruled:
    """An account that obeys its rulings, and the lines and events that were taken out, by their ids."""

    account: Account
    rejected: Things


def standing(rulings: Iterable[Ruling]) -> list[Ruling]:
    """The rulings that were not taken back; of two that give a name, or are the same, the later."""
    found: dict[tuple[str, str, str], Ruling] = {}
    for ruling in rulings:
        if ruling.kind == "undo":
            found = {key: one for key, one in found.items() if one.of != ruling.of}
        else:
            key = (ruling.kind, ruling.of, ruling.other)
            found.pop(key, None)
            found[key] = ruling
    return [*found.values()]


def things_called(account: Account, words: Words) -> dict[str, Line | Happening]:
    """By id, also by one that it once had, every line ("l-k3f9z") and event ("h-k3f9z")."""
    lines, events = dict.fromkeys(account.lines), account.story.happenings
    return {
        **{f"l-{id}": line for line in lines for id in ids_for(line, words)},
        **{f"h-{id}": event for event in events for id in ids_for(event, words)},
        **{f"l-{id}": line for id, line in ids_of(lines, words).items()},
        **{f"h-{id}": event for id, event in ids_of(events, words).items()},
    }


def obeyed(account: Account, words: Words) -> Ruled:
    """The account after every ruling that changes what is of one matter; names are given later, by `renamed`."""
    rejected: dict[str, Line | Happening] = {}
    for ruling in standing(account.rulings):
        known = things_called(account, words)
        one, other = known.get(ruling.of), known.get(ruling.other)
        if one is None:
            continue
        if ruling.kind == "reject":
            rejected[ruling.of] = one
            account = _without(account, one)
        elif ruling.kind == "join" and other is not None and other != one:
            account = _joined(account, one, other)
        elif ruling.kind == "split":
            account = _split(account, one, ruling.other)
    return Ruled(account, rejected)


def renamed(account: Account, words: Words) -> tuple[Account, list[str]]:
    """The account with the names that readers gave, and the ids of the events they put first; so are their lines."""
    called = {ruling.of: ruling.name for ruling in standing(account.rulings) if ruling.kind == "rename"}
    pinned = [ruling.of for ruling in standing(account.rulings) if ruling.kind == "pin"]
    known = things_called(account, words) if called or pinned else {}
    names = {id(known[of]): name for of, name in called.items() if of in known}
    firsts = [known[of] for of in pinned if of in known]
    lines = sorted(account.lines, key=lambda line: line not in firsts)
    events = [_called(one, names.get(id(one), "")) for one in account.story.happenings]
    story = replace(account.story, happenings=tuple(events))
    told = tuple(
        replace(line, head=names[id(line)], subject=names[id(line)]) if id(line) in names else line for line in lines
    )
    return replace(account, story=story, lines=told), [one.id for one in firsts if isinstance(one, Happening)]


def _called(happening: Happening, name: str) -> Happening:
    return replace(happening, label=name, head=name, is_folded=False) if name else happening


def _without(account: Account, thing: Line | Happening) -> Account:
    if isinstance(thing, Line):
        return replace(account, lines=tuple(line for line in account.lines if line != thing))
    return _with_events(account, [one for one in account.story.happenings if one.id != thing.id])


def _with_events(account: Account, events: Sequence[Happening]) -> Account:
    return replace(account, story=replace(account.story, happenings=tuple(events)))


def _joined(account: Account, one: Line | Happening, other: Line | Happening) -> Account:
    """The two under one head; two events are one, with the tellings and lines of both."""
    if isinstance(one, Line) and isinstance(other, Line):
        moved = replace(other, about=one.about, matter=one.matter, head=one.head)
        return replace(account, lines=tuple(moved if line == other else line for line in account.lines))
    if not (isinstance(one, Happening) and isinstance(other, Happening)):
        return account
    whole = replace(
        one,
        when=one.when or other.when,
        tellings=(*one.tellings, *other.tellings),
        entities=tuple(dict.fromkeys((*one.entities, *other.entities))),
        documents=tuple(dict.fromkeys((*one.documents, *other.documents))),
    )
    kept = [whole if event.id == one.id else event for event in account.story.happenings if event.id != other.id]
    lines = tuple(replace(line, about=one.id) if line.about == other.id else line for line in account.lines)
    return replace(_with_events(account, kept), lines=lines)


def _split(account: Account, thing: Line | Happening, place: str) -> Account:
    """One statement or telling set apart from what it was taken for."""
    if isinstance(thing, Line):
        apart = tuple(claim for claim in thing.claims if _place(claim.evidence) == place)
        rest = tuple(claim for claim in thing.claims if claim not in apart)
        if not apart or not rest:
            return account
        alone = _standing_anew(replace(thing, about=f"{thing.about}/{place}", matter=_own(thing, place)), apart)
        lines = [[_standing_anew(thing, rest), alone] if line == thing else [line] for line in account.lines]
        return replace(account, lines=tuple(line for pair in lines for line in pair))
    told = tuple(telling for telling in thing.tellings if _place(telling.span) == place)
    kept = tuple(telling for telling in thing.tellings if telling not in told)
    if not told or not kept:
        return account
    pieces = [_event_of(thing, thing.id, kept), _event_of(thing, f"{thing.id}/{place}", told)]
    events = [pieces if event.id == thing.id else [event] for event in account.story.happenings]
    return _with_events(account, [event for pair in events for event in pair])


def _own(line: Line, place: str) -> Matter:
    return (
        replace(line.matter, label=f"{line.matter.label} ({place})") if line.matter.kind == "measure" else line.matter
    )


def _event_of(whole: Happening, id: str, tellings: tuple[Telling, ...]) -> Happening:
    docs = tuple(dict.fromkeys(telling.span.doc for telling in tellings))
    when = next((telling.when for telling in tellings if telling.when), whole.when)
    return replace(whole, id=id, tellings=tellings, documents=docs, when=when)


def _standing_anew(line: Line, claims: tuple[Claim, ...]) -> Line:
    """The line with these claims: one source alone, the same where nothing differs any more, else as it stood."""
    sources = len({claim.source for claim in claims})
    if sources < 2:
        return replace(line, claims=claims, verdict="single", ground=Ground("one-source"), sources=sources)
    if len({(claim.when, claim.amount, claim.entity, claim.text) for claim in claims}) == 1:
        return replace(line, claims=claims, verdict="agree", ground=Ground(SAME[line.slot]), sources=sources)
    return replace(line, claims=claims, sources=sources)


def _place(span: Span) -> str:
    return f"{span.doc}:{span.start}-{span.end}"
