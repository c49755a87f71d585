"""Deaths that are told, which end every office of the dead."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache

from dateline.resolving.view import Views
from dateline.rules import load
from dateline.types import EventMark, Happening, OfficeHeld, Span, Telling, Tenure, Window

Deaths = Mapping[str, Window]


def deaths_of(happenings: Iterable[Happening], views: Views) -> Deaths:
    """By person, the days on which he is told to have died, where all who say so leave a day for it."""

    def dead(telling: Telling) -> Iterator[str]:
        yield from filter(None, (_person(span, views) for span in _dead(telling.mark)))

    return days_befalling(happenings, "death", dead)


def days_befalling(
    happenings: Iterable[Happening], kind: str, whom: Callable[[Telling], Iterable[str]]
) -> Mapping[str, Window]:
    """By person, the days on which what is of this kind is told as done, where all who say so leave a day for it."""
    days: dict[str, Window | None] = {}
    for happening in happenings:
        for telling in happening.tellings if happening.kind == kind and happening.status == "happened" else ():
            when = telling.when
            if when is None or when.finish or telling.basis != "dated" or telling.mark.modality != "fact":
                continue
            for who in whom(telling):
                known = days.get(who, when.hull)
                days[who] = known.narrowed(when.hull) if known else None
    return {who: window for who, window in days.items() if window}


def _dead(mark: EventMark) -> tuple[Span, ...]:
    """Who died: whom it was done to, or who did so alone."""
    befalls = mark.lemma in load("event").words["once"]["befalls"]
    return mark.patients or (mark.agents if befalls else ())


def _person(span: Span, views: Views) -> str | None:
    """The one person that the phrase is about: "Mayor Ada Berg", not "the son of Ada Berg"."""
    view = views[span.doc]
    named = [(at, who) for at, who in view.inside(span) if who in view.people]
    if len(named) != 1 or named[0][0].end != span.end:
        return None
    before = view.text[span.start : named[0][0].start].lower().split()
    return named[0][1] if _describing().isdisjoint(before) else None


@cache
def _describing() -> frozenset[str]:
    return frozenset(load("event").words["doer-phrase"]["describing"])


def without_days_of_the_dead(offices: Iterable[OfficeHeld], deaths: Deaths) -> tuple[OfficeHeld, ...]:
    """The tellings; nobody is in office on a day after his death."""
    return tuple(
        replace(held, as_of=None, because=())
        if held.person in deaths and _is_after(held, deaths[held.person])
        else held
        for held in offices
    )


def _is_after(held: OfficeHeld, death: Window) -> bool:
    return held.status != "former" and held.as_of is not None and held.as_of.first > death.last


def ended_by_death(tenures: Iterable[Tenure], deaths: Deaths) -> tuple[Tenure, ...]:
    """The tenures; one whose holder died is over by then."""
    return tuple(_ended(tenure, deaths.get(tenure.person)) for tenure in tenures)


def _ended(tenure: Tenure, death: Window | None) -> Tenure:
    last = max((held.as_of.first for held in tenure.held if held.as_of), default=None)
    if death is None or last is None or last > death.last:
        return tenure
    finish = Window(last, min(death.after, tenure.finish.after if tenure.finish else death.after))
    return replace(tenure, finish=finish)
