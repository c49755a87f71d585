"""A happening out of its tellings: what it is called, whether it came about, and the days they leave open."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import reduce
from typing import get_args

from dateline.resolving.events.hours import on_its_day
from dateline.resolving.view import Views
from dateline.rules import load
from dateline.types import EventStatus, Happening, Marked, Span, Telling, When

LEADS_IN = re.compile(r"^(?:when|while|as|after|before|and|but|that|to|where|because|since|so)\s+", re.IGNORECASE)
RELATIVE = re.compile(r"^(?:which|who|that|whom)\s+", re.IGNORECASE)
LONGEST, FAIR_LENGTH = 140, 80
ZONES = 1
STATUSES: tuple[EventStatus, ...] = get_args(EventStatus)


def happening_of(told: Sequence[Telling], views: Views) -> Happening:
    """The event that these tellings tell of; what came about is told by those who say so."""
    told = on_its_day(_without_later_days(told, views), views)
    days = days_of(told)
    tellings = tuple(sorted((_as_told_then(one, days, views) for one in told), key=lambda telling: telling.span))
    status = min((telling.mark.status for telling in tellings), key=STATUSES.index)
    witnesses = tuple(telling for telling in tellings if telling.mark.status == status)
    best = min(witnesses, key=plainness)
    return Happening(
        id=f"{best.span.doc}#{best.mark.trigger.start}",
        label=label_of(best, views[best.span.doc].text),
        kind=best.mark.kind,
        status=status,
        when=days_of(witnesses) or days_of(tellings),
        tellings=tellings,
        entities=tuple(dict.fromkeys(entity for telling in tellings for entity in telling.entities)),
        documents=tuple(sorted({telling.span.doc for telling in witnesses})),
        because=tuple(telling.span for telling in tellings if telling.when and telling.basis != "nearby"),
    )


def _without_later_days(told: Sequence[Telling], views: Views) -> Sequence[Telling]:
    """The tellings, without the days of those that date what more articles tell as over before these days.

    Only of what has its day: what goes on, or is done again, is told of with days of each article's own.
    """
    if any(one.mark.kind not in load("event").words["once"]["has-its-day"] for one in told):
        return told
    over = {one.span.doc for one in told if _is_told_as_over(one)}
    late = [one for one in told if one.when and any(lies_ahead(one.when, views[doc].marked) for doc in over)]
    before = {doc for doc in over for one in late if one.when and lies_ahead(one.when, views[doc].marked)}
    if len(before) <= len({one.span.doc for one in late}):
        return told
    return [replace(one, when=None, basis="undated") if one in late else one for one in told]


def _is_told_as_over(telling: Telling) -> bool:
    return telling.mark.past and telling.mark.status == "happened"


def _as_told_then(telling: Telling, days: When | None, views: Views) -> Telling:
    """The telling; as of a plan where it leaves the day open and is told before the days that others give."""
    if telling.mark.status != "happened" or days is None or not lies_ahead(days, views[telling.span.doc].marked):
        return telling
    return replace(telling, mark=replace(telling.mark, status="planned", modality="planned"))


def lies_ahead(when: When, entry: Marked) -> bool:
    """True where the days begin after the article's, by more than the zones of the earth make out."""
    published = entry.document.published
    return published is not None and (when.hull.first - published.window.last).days > ZONES


def days_of(tellings: Sequence[Telling]) -> When | None:
    """The closest days told, as close as others that allow them make them; None where nobody dates it."""
    dated = [telling for telling in tellings if telling.when and telling.basis != "nearby"]
    dated = dated or [telling for telling in tellings if telling.when]
    given = sorted({telling.when for telling in dated if telling.when}, key=_closeness)
    return reduce(narrowed, given) if given else None


def _closeness(when: When) -> tuple[int, str, bool]:
    return when.hull.days, when.hull.first.isoformat(), when.finish is None


def narrowed(one: When, other: When) -> When:
    """What both allow; the first where they exclude each other."""
    begin = one.begin.narrowed(other.begin)
    if one.finish is None and other.finish is None:
        return When(begin) if begin else one
    if one.finish and other.finish:
        finish = one.finish.narrowed(other.finish)
        return When(begin, finish) if begin and finish else one
    return one if one.finish else other


def plainness(telling: Telling) -> tuple[int, bool, int, Span]:
    """A key that puts first the telling that is dated, names a doer or what it was done to, and has a fair length."""
    named = bool(telling.mark.agents or telling.mark.patients)
    basis = {"dated": 0, "ongoing": 0, "counted": 1}.get(telling.basis, 2)
    return (basis, not named, abs(len(telling.span) - FAIR_LENGTH), telling.span)


def label_of(telling: Telling, text: str) -> str:
    """The words of the clause without what ties it to its sentence; "who" and "which" give way to whom they mean."""
    words = " ".join(telling.span.of(text).split())
    doers = [*telling.mark.agents, *telling.mark.patients]
    if RELATIVE.match(words) and doers and not doers[0].meets(telling.span):
        words = " ".join([" ".join(doers[0].of(text).split()), RELATIVE.sub("", words)])
    words = LEADS_IN.sub("", words)
    if words.count('"') % 2:
        words = words.replace('"', "")
    if len(words) > LONGEST:
        words = words[:LONGEST].rsplit(" ", 1)[0].rstrip(",;:") + " ..."
    return words[:1].upper() + words[1:]
