"""The whole of resolving, step by step."""

from collections.abc import Iterable

from dateline.resolving.aliases import join_names
from dateline.resolving.anchors import date_documents
from dateline.resolving.happenings import join_tellings
from dateline.resolving.mentions import with_meant
from dateline.resolving.plans import join_plans
from dateline.resolving.sources import weigh_sources
from dateline.resolving.speakers import resolve_speakers
from dateline.resolving.telling import resolve_times
from dateline.resolving.tellings import tell
from dateline.resolving.tenures import bound_tenures, tell_offices
from dateline.types import Decision, Marked, Story


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
