"""Every layer of marks over one document; only the layers asked for are made, and only what they need is loaded."""

from collections.abc import Collection
from dataclasses import replace
from typing import Literal, get_args

from dateline.marking.legible import legible
from dateline.marking.times import mark_times
from dateline.rules import has_rules
from dateline.types import Document, Marked, NameMark, PlanMark, Syntax

Layer = Literal["times", "names", "titles", "quantities", "quotes", "events", "plans"]
LAYERS: tuple[Layer, ...] = get_args(Layer)
PARSED: frozenset[Layer] = frozenset({"names", "titles", "quotes", "events"})
ENTITIES: frozenset[Layer] = frozenset({"names", "titles", "events"})


def mark(document: Document, *, only: Collection[Layer] = LAYERS) -> Marked:
    """The marks of one document; with `only`, just those layers. In a language without rules nothing is marked."""
    if not has_rules(document.language):
        return Marked(document)
    marked = _marks(replace(document, text=legible(document.text)), only)
    return replace(marked, document=replace(document, problems=marked.document.problems))


def _marks(document: Document, only: Collection[Layer]) -> Marked:
    times = mark_times(document) if {"times", "quantities", "events"} & set(only) else ()
    syntax = _syntax(document, only) if PARSED & set(only) else None
    if syntax is not None:
        document = _with_problems(document)
    marked = Marked(document, times=times, plans=_plans(document) if "plans" in only else ())
    if "quantities" in only:
        marked = _with_quantities(marked, syntax)
    if syntax is not None:
        marked = _with_syntax(marked, syntax, only)
    return marked if "times" in only else replace(marked, times=())


# The layers are imported where they are first asked for, so that times alone are marked without waiting for the rest.


def _syntax(document: Document, only: Collection[Layer]) -> Syntax:
    from dateline.marking.syntax import parse

    return parse(document, entities=bool(ENTITIES & set(only)))


def _with_problems(document: Document) -> Document:
    """The document with what was wrong with its parse, too; told once, however often it is marked."""
    from dateline.marking.limits import beyond_limits

    return replace(document, problems=tuple(dict.fromkeys((*document.problems, *beyond_limits(document)))))


def _plans(document: Document) -> tuple[PlanMark, ...]:
    from dateline.marking.plans import mark_plans

    return mark_plans(document)


def _with_quantities(marked: Marked, syntax: Syntax | None) -> Marked:
    from dateline.marking.quantities import mark_quantities

    return replace(marked, quantities=mark_quantities(marked.document, times=marked.times, syntax=syntax))


def _with_syntax(marked: Marked, syntax: Syntax, only: Collection[Layer]) -> Marked:
    from dateline.marking.events import mark_events
    from dateline.marking.names import mark_names
    from dateline.marking.quotes import mark_quotes
    from dateline.marking.syntax import parsed_sentences
    from dateline.marking.titles import mark_titles

    document = marked.document
    names = _outside_lists(mark_names(document, syntax), marked.plans) if {"names", "titles"} & set(only) else ()
    titles = mark_titles(document, syntax, names) if {"titles", "names"} & set(only) else ()
    quotes = mark_quotes(document, syntax) if {"quotes", "events"} & set(only) else ()
    events = mark_events(document, syntax, times=marked.times, quotes=quotes) if "events" in only else ()
    return replace(
        marked,
        sentences=parsed_sentences(document, syntax),
        names=names if "names" in only else (),
        titles=titles if "titles" in only else (),
        quotes=quotes if "quotes" in only else (),
        events=events,
    )


def _outside_lists(names: tuple[NameMark, ...], plans: tuple[PlanMark, ...]) -> tuple[NameMark, ...]:
    """The names but for those that a plan's letters stand for: "STAR (Store, Treat, Allocate and Recycle)"."""
    spelled = [part for plan in plans for part in plan.parts if plan.name.end < part.start and plan.spelled]
    return tuple(name for name in names if not any(part.covers(name.span) for part in spelled))
