"""Tellings of several articles joined by hand, so that lines are tested without the joining."""

from dataclasses import replace

from dateline.marking import mark
from dateline.reading import read
from dateline.resolving import resolve
from dateline.types import Happening, Story

PUBLISHED = ("2012-03-01", "2012-03-08", "2012-03-15")
BESIDE = (
    "Ferries to the outer islands were late all week because of ice, and some of them did not run at all.",
    "Schools in the valley begin an hour later this winter, as the first bus cannot leave before eight.",
    "A brass band from the other side of the fjord will play in the park until the rain comes back.",
)


def joined(*texts: str, verb: str, outlets: str = "xyz", published: tuple[str, ...] = PUBLISHED) -> Story:
    """A story of one happening: all that the articles tell by the verb."""
    marked = [
        mark(
            read(f"News of the day\n\n{text}\n\n{BESIDE[at]}", id=f"{at}", outlet=outlets[at], published=published[at])
        )
        for at, text in enumerate(texts)
    ]
    story = resolve(marked)
    told = [telling for event in story.happenings for telling in event.tellings if telling.mark.lemma == verb]
    documents = tuple(sorted({telling.span.doc for telling in told}))
    kind, status = told[0].mark.kind, told[0].mark.status
    event = Happening("h", "it", kind, status, told[0].when, tuple(told), (), documents)
    return replace(story, happenings=(event,))
