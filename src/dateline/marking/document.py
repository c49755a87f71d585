"""Every layer of marks over one document; only the layers asked for are made, and only what they need is loaded."""

from collections.abc import Collection
from typing import Literal, get_args

from dateline.marking.events import mark_events
from dateline.marking.names import mark_names
from dateline.marking.plans import mark_plans
from dateline.marking.quantities import mark_quantities
from dateline.marking.quotes import mark_quotes
from dateline.marking.syntax import parse, sentences_of
from dateline.marking.times import mark_times
from dateline.marking.titles import mark_titles
from dateline.types import Document, Marked, NameMark, PlanMark, Syntax

Layer = Literal["times", "names", "titles", "quantities", "quotes", "events", "plans"]
LAYERS: tuple[Layer, ...] = get_args(Layer)
PARSED: frozenset[Layer] = frozenset({"names", "titles", "quotes", "events"})
ENTITIES: frozenset[Layer] = frozenset({"names", "titles", "events"})
SPELLED = frozenset({"plan.acronym-spelled-out"})


def mark(document: Document, *, only: Collection[Layer] = LAYERS) -> Marked:
    """The marks of one document; with `only`, just those layers."""
    syntax = parse(document, entities=bool(ENTITIES & set(only))) if PARSED & set(only) else None
    times = mark_times(document) if {"times", "quantities", "events"} & set(only) else ()
    quantities = mark_quantities(document, times=times, syntax=syntax) if "quantities" in only else ()
    plans = mark_plans(document) if "plans" in only else ()
    if syntax is None:
        return Marked(document, times=times if "times" in only else (), quantities=quantities, plans=plans)
    return _with_syntax(Marked(document, times=times, quantities=quantities, plans=plans), syntax, only)


def _with_syntax(marked: Marked, syntax: Syntax, only: Collection[Layer]) -> Marked:
    document = marked.document
    names = _outside_lists(mark_names(document, syntax), marked.plans) if {"names", "titles"} & set(only) else ()
    titles = mark_titles(document, syntax, names) if {"titles", "names"} & set(only) else ()
    quotes = mark_quotes(document, syntax) if {"quotes", "events"} & set(only) else ()
    events = mark_events(document, syntax, times=marked.times, quotes=quotes) if "events" in only else ()
    return Marked(
        document,
        sentences=sentences_of(document, syntax),
        times=marked.times if "times" in only else (),
        names=names if "names" in only else (),
        titles=titles if "titles" in only else (),
        quantities=marked.quantities,
        quotes=quotes if "quotes" in only else (),
        events=events,
        plans=marked.plans,
    )


def _outside_lists(names: tuple[NameMark, ...], plans: tuple[PlanMark, ...]) -> tuple[NameMark, ...]:
    """The names but for those that a plan's letters stand for: "STAR (Store, Treat, Allocate and Recycle)"."""
    spelled = [part for plan in plans for part in plan.parts if plan.name.end < part.start and plan.rule in SPELLED]
    return tuple(name for name in names if not any(part.covers(name.span) for part in spelled))
