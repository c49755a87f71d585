"""Resignations that are told without the office, which end the one office that who resigns is told to hold."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache

from dateline.resolving.offices.deaths import days_befalling
from dateline.resolving.view import Views
from dateline.rules import alternation, load
from dateline.types import Happening, Telling, Tenure, Window

Departures = Mapping[str, Window]
KIND, DEED = "resign", "resigning"


def departures_of(happenings: Iterable[Happening], views: Views) -> Departures:
    """By person, the days on which he is told to have resigned, where all who say so leave a day for it.

    "Resigned from the board" tells of what: another office may go on.
    """

    def resigning(telling: Telling) -> frozenset[str]:
        mark, view = telling.mark, views[telling.span.doc]
        if mark.patients or DEED not in mark.deeds or _of_what().search(view.text, mark.trigger.end, telling.span.end):
            return frozenset()
        # of "her deputy" another resigns
        named = ((span, at, who) for span in mark.agents for at, who in view.inside(span))
        people = frozenset(who for span, at, who in named if who in view.people and at.end == span.end)
        return people if len(people) == 1 else frozenset()

    return days_befalling(happenings, KIND, resigning)


@cache
def _of_what() -> re.Pattern[str]:
    """What tells which office is left."""
    return re.compile(rf"\b(?:{alternation(load('title').words['left-what'])})\b", re.IGNORECASE)


def ended_by_departure(tenures: Iterable[Tenure], departures: Departures) -> tuple[Tenure, ...]:
    """The tenures; the only one that a person is told to hold on no later day is over when he has resigned."""
    tenures = tuple(tenures)
    own: dict[str, list[Tenure]] = defaultdict(list)
    for tenure in tenures:
        own[tenure.person].append(tenure)
    return tuple(_ended(one, departures.get(one.person)) if len(own[one.person]) == 1 else one for one in tenures)


def _ended(tenure: Tenure, left: Window | None) -> Tenure:
    days = [held.as_of for held in tenure.held if held.as_of]
    last = max((day.first for day in days), default=None)
    if left is None or last is None or last > left.last or (tenure.finish and tenure.finish.after < left.after):
        return tenure
    return replace(tenure, finish=Window(max(last, left.first), left.after))
