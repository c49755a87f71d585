"""The whole of resolving, step by step."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from dateline.resolving.anniversaries import with_days_elsewhere
from dateline.resolving.attribution import resolve_speakers
from dateline.resolving.coreference import with_first_person, with_meant
from dateline.resolving.dates import resolve_times
from dateline.resolving.entities import join_names, with_known_names
from dateline.resolving.events import join_tellings, tell, with_bounds, with_event_days, with_open_days
from dateline.resolving.naming import named_in_order, with_ids
from dateline.resolving.offices import (
    bound_tenures,
    deaths_of,
    departures_of,
    ended_by_death,
    ended_by_departure,
    tell_offices,
    without_days_of_the_dead,
    worth_telling,
)
from dateline.resolving.publication import date_documents, read_figures, too_early
from dateline.resolving.sources import (
    credits_of,
    find_copies,
    find_repeats,
    passages_of,
    put_back,
    weigh_sources,
    with_passages,
    with_standing_days,
)
from dateline.resolving.view import views_of, with_speakers
from dateline.types import Copy, Decision, Entity, Marked, Plan, PlanMark, Problem, Story

ARTICLE = re.compile(r"^(?:the|a|an|this|its|his|her|their)\s+", re.IGNORECASE)


def resolve(marked: Iterable[Marked], *, decisions: tuple[Decision, ...] = ()) -> Story:
    """The story that the marked documents tell together; their order and their ids do not matter.

    A document that only repeats another takes no part in it, and stands beside its original in the end.
    """
    entries, ids = named_in_order(read_figures(marked))
    copies = find_copies(entry.document for entry in entries)
    originals = find_repeats(entries, copies)
    alone = tuple(copy for copy in copies if originals.keys().isdisjoint((copy.one, copy.other)))
    story = _resolved(tuple(entry for entry in entries if entry.document.id not in originals), alone, decisions)
    repeats = tuple(entry for entry in entries if entry.document.id in originals)
    return with_ids(_with_repeats(story, repeats, originals, copies), ids)


def _resolved(marked: tuple[Marked, ...], copies: tuple[Copy, ...], decisions: tuple[Decision, ...]) -> Story:
    """The story of documents of which none only repeats another."""
    documents, problems = date_documents(marked)
    documents = with_known_names(weigh_sources(documents, copies))
    told = tuple(problem for entry in documents for problem in _problems(entry))
    read = tuple(timex for entry in documents for timex in resolve_times(entry))
    times = with_days_elsewhere(read, documents)
    entities = join_names(documents, decisions=decisions)
    views = views_of(documents, entities)
    utterances = resolve_speakers(views)
    views = with_speakers(views, utterances)
    offices = tell_offices(views, entities, times)
    meant = with_meant(views, entities, offices)
    mentioned = with_speakers(views_of(documents, _as_mentioned(meant)), utterances)
    happenings = join_tellings(tell(views, times), mentioned)
    deaths = deaths_of(happenings, views)
    entities = with_first_person(views, with_meant(views, entities, offices))
    offices = worth_telling(without_days_of_the_dead(offices, deaths), views)
    return Story(
        documents,
        entities=entities,
        times=with_event_days(times, happenings, documents),
        offices=offices,
        tenures=ended_by_departure(
            ended_by_death(bound_tenures(offices), deaths), departures_of(happenings, mentioned)
        ),
        utterances=utterances,
        happenings=with_bounds(with_open_days(with_standing_days(happenings, documents), views), views),
        plans=join_plans(documents),
        problems=(*told, *problems),
        origins=(*passages_of(entry.document for entry in documents), *credits_of(documents)),
    )


def _as_mentioned(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    """The entities, with what stands for them ("she", "the treasurer") as though it were their name."""
    return tuple(replace(one, mentions=tuple(sorted({*one.mentions, *one.meant}))) for one in entities)


def _with_repeats(
    story: Story, repeats: tuple[Marked, ...], originals: Mapping[str, str], copies: tuple[Copy, ...]
) -> Story:
    """The story with the documents that only repeat others beside these, dated and with their times."""
    dated, problems = date_documents((*story.marked, *repeats)) if _has_undated(repeats) else (repeats, ())
    beside = tuple(entry for entry in dated if entry.document.id in originals)
    told = tuple(problem for entry in beside for problem in _problems(entry))
    return replace(
        story,
        marked=put_back(beside, originals, story.marked),
        times=(*story.times, *(timex for entry in beside for timex in resolve_times(entry))),
        copies=with_passages(copies, originals, (entry.document for entry in (*story.marked, *repeats))),
        problems=(*story.problems, *told, *(problem for problem in problems if problem.doc in originals)),
    )


def _has_undated(marked: Iterable[Marked]) -> bool:
    return any(entry.document.published is None for entry in marked)


def _problems(entry: Marked) -> tuple[Problem, ...]:
    """What is wrong with one document by itself."""
    return (*entry.document.problems, *too_early(entry))


def join_plans(marked: tuple[Marked, ...]) -> tuple[Plan, ...]:
    """The plans of all documents by name, in order of their first telling."""
    told: dict[str, list[PlanMark]] = defaultdict(list)
    names: dict[str, str] = {}
    for entry in marked:
        for mark in entry.plans:
            name = ARTICLE.sub("", " ".join(entry.document.words(mark.name).split()))
            key = re.sub(r"\W+", "", name.casefold())
            told[key].append(mark)
            names.setdefault(key, name)
    return tuple(Plan(key, names[key], tuple(marks)) for key, marks in told.items())
