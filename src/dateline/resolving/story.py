"""The whole of resolving, step by step."""

import re
from collections import defaultdict
from collections.abc import Iterable

from dateline.resolving.attribution import resolve_speakers
from dateline.resolving.coreference import with_meant
from dateline.resolving.dates import resolve_times
from dateline.resolving.entities import join_names
from dateline.resolving.events import join_tellings, tell
from dateline.resolving.offices import bound_tenures, tell_offices
from dateline.resolving.publication import date_documents
from dateline.resolving.sources import weigh_sources
from dateline.types import Decision, Marked, Plan, PlanMark, Story

ARTICLE = re.compile(r"^(?:the|a|an|this|its|his|her|their)\s+", re.IGNORECASE)


def resolve(marked: Iterable[Marked], *, decisions: tuple[Decision, ...] = ()) -> Story:
    """The story that the marked documents tell together; their order does not matter."""
    documents, problems = date_documents(tuple(sorted(marked, key=lambda entry: entry.document.id)))
    documents, copies = weigh_sources(documents)
    told = tuple(problem for entry in documents for problem in entry.document.problems)
    times = tuple(timex for entry in documents for timex in resolve_times(entry))
    entities = join_names(documents, decisions=decisions)
    utterances = resolve_speakers(documents, entities)
    offices = tell_offices(documents, entities, times)
    tellings = tell(documents, times, entities, utterances)
    return Story(
        documents,
        entities=with_meant(documents, entities, utterances, offices),
        times=times,
        offices=offices,
        tenures=bound_tenures(offices),
        utterances=utterances,
        happenings=join_tellings(tellings, documents, entities),
        plans=join_plans(documents),
        copies=copies,
        problems=(*told, *problems),
    )


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
