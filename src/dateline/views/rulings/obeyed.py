"""The account as readers decided: lines and events taken out, joined, set apart, put first, and called otherwise."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from dateline.aligning import Anew, anew
from dateline.types import Account, Happening, Line, Matter, Ruling, Span, Telling
from dateline.views.ids import ids_for, ids_of

Words = Callable[[Span], str]
Things = Mapping[str, Line | Happening]


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
    """The account after every ruling that changes what is of one matter; names are given later, by `renamed`.

    What was joined or set apart is compared anew: the gate has the word on what it is now.
    """
    rejected: dict[str, Line | Happening] = {}
    judge: Anew | None = None
    for ruling in standing(account.rulings):
        known = things_called(account, words)
        one, other = known.get(ruling.of), known.get(ruling.other)
        if one is None:
            continue
        if ruling.kind == "reject":
            rejected[ruling.of] = one
            account = _without(account, one)
        elif ruling.kind in ("join", "split"):
            judge = judge if judge and judge.story is account.story else anew(account.story)
            if ruling.kind == "split":
                account = _split(account, one, ruling.other, judge)
            elif other is not None and other != one:
                account = _joined(account, one, other, judge)
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


def _joined(account: Account, one: Line | Happening, other: Line | Happening, judge: Anew) -> Account:
    """The two as one line, or under one head where they cannot be compared; two events are one, with all tellings."""
    if isinstance(one, Line) and isinstance(other, Line):
        whole = judge.joined(one, other)
        if whole is None:
            moved = replace(other, about=one.about, matter=one.matter, head=one.head)
            return replace(account, lines=tuple(moved if line == other else line for line in account.lines))
        lines = (whole if line == one else line for line in account.lines if line != other)
        return replace(account, lines=tuple(lines))
    if not (isinstance(one, Happening) and isinstance(other, Happening)):
        return account
    event = replace(
        one,
        when=one.when or other.when,
        tellings=(*one.tellings, *other.tellings),
        entities=tuple(dict.fromkeys((*one.entities, *other.entities))),
        documents=tuple(dict.fromkeys((*one.documents, *other.documents))),
    )
    return _with_other_events(account, (one, other), [event], judge)


def _split(account: Account, thing: Line | Happening, place: str, judge: Anew) -> Account:
    """One statement or telling set apart from what it was taken for."""
    if isinstance(thing, Line):
        apart = tuple(claim for claim in thing.claims if _place(claim.evidence) == place)
        rest = tuple(claim for claim in thing.claims if claim not in apart)
        if not apart or not rest:
            return account
        alone = judge.line(replace(thing, about=f"{thing.about}/{place}", matter=_own(thing, place)), apart)
        lines = [[judge.line(thing, rest), alone] if line == thing else [line] for line in account.lines]
        return replace(account, lines=tuple(line for pair in lines for line in pair))
    told = tuple(telling for telling in thing.tellings if _place(telling.span) == place)
    kept = tuple(telling for telling in thing.tellings if telling not in told)
    if not told or not kept:
        return account
    pieces = [_event_of(thing, thing.id, kept), _event_of(thing, f"{thing.id}/{place}", told)]
    return _with_other_events(account, (thing,), pieces, judge)


def _with_other_events(
    account: Account, before: Sequence[Happening], after: Sequence[Happening], judge: Anew
) -> Account:
    """The account with events in the place of the first of others, and the lines on these made anew."""
    gone = {event.id for event in before}
    events = [
        event
        for one in account.story.happenings
        for event in (after if one.id == before[0].id else () if one.id in gone else (one,))
    ]
    kept = [line for line in account.lines if not (line.matter.kind == "event" and line.about in gone)]
    return replace(_with_events(account, events), lines=(*kept, *judge.lines_of(after)))


def _own(line: Line, place: str) -> Matter:
    return (
        replace(line.matter, label=f"{line.matter.label} ({place})") if line.matter.kind == "measure" else line.matter
    )


def _event_of(whole: Happening, id: str, tellings: tuple[Telling, ...]) -> Happening:
    docs = tuple(dict.fromkeys(telling.span.doc for telling in tellings))
    when = next((telling.when for telling in tellings if telling.when), whole.when)
    return replace(whole, id=id, tellings=tellings, documents=docs, when=when)


def _place(span: Span) -> str:
    return f"{span.doc}:{span.start}-{span.end}"
