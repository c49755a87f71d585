"""What one does or undergoes but once, put together after all that is alike."""

import pytest

from dateline.marking import mark
from dateline.reading import read
from dateline.resolving import resolve
from dateline.resolving.events.articles import Articles
from dateline.resolving.events.mentions import tell
from dateline.resolving.events.once import with_what_is_done_once
from dateline.resolving.events.traits import traits_of
from dateline.resolving.view import views_of

Article = tuple[str, str, str]
"""The day it was published, its text, and the word of it that tells the event."""


def events(*articles: Article) -> list[set[str]]:
    """The words of each event that is left where at first each article tells one of its own."""
    story = resolve(
        mark(read(text, id=str(at), published=day, outlet=f"Outlet {at}")) for at, (day, text, _) in enumerate(articles)
    )
    views = views_of(story.marked, story.entities)
    found = [
        told
        for told in tell(views, story.times)
        if told.mark.trigger.of(views[told.span.doc].text) in articles[int(told.span.doc)][2].split()
    ]
    traits = traits_of(found, Articles(views))
    left = with_what_is_done_once([[[one]] for one in traits])
    return [{one.telling.mark.trigger.of(views[one.doc].text) for part in event for one in part} for event in left]


DIED = ("2021-09-15", "The painter Ada Holm died in Orrholm on 3 May 2020. She was 81.", "died")


@pytest.mark.parametrize(
    ("day", "text", "word", "is_hers"),
    [
        ("2021-11-02", "Her gallery has been shut since the death of Ada Holm, its owner said.", "death", True),
        ("2020-06-01", "A tram hit and killed Ada Holm, and its driver lost his licence.", "killed", True),
        ("2020-04-20", "A tram hit and killed Ada Holm, and its driver lost his licence.", "killed", False),
        ("2021-11-02", "Ada Holm was killed on 9 June 2014 by a tram.", "killed", False),
        ("2021-11-02", "A tram hit and killed Olaf Lie.", "killed", False),
        ("2021-11-02", "Ada Holm spoke of the death of her son Olaf Lie.", "death", False),
        ("2021-11-02", "Nobody would have killed Ada Holm.", "killed", False),
    ],
)
def test_whatever_tells_of_ones_death_tells_of_one(day: str, text: str, word: str, is_hers: bool) -> None:
    """All that tells by name that somebody died is one, unless days exclude it; her son's death is not hers."""
    assert len(events(DIED, (day, text, word))) == (1 if is_hers else 2)


QUIT = ("2021-03-12", "Olaf Lie, the mayor of Orrholm, resigned on 11 March over the tram.", "resigned")
LATER = ("2021-06-02", "When Olaf Lie stepped down, beer was free in the market.", "stepped")


@pytest.mark.parametrize(
    ("day", "text", "word", "is_his"),
    [
        (*LATER, True),
        ("2020-06-02", LATER[1], "stepped", False),
        ("2021-06-02", "When Ada Berg stepped down, beer was free in the market.", "stepped", False),
        ("2021-06-02", "Olaf Lie suspended his campaign for the seat in parliament.", "suspended", False),
    ],
)
def test_one_resigns_once_in_a_story(day: str, text: str, word: str, is_his: bool) -> None:
    """A resignation told without its day is the only one of his that the story dates, if it was told after it."""
    assert len(events(QUIT, (day, text, word))) == (1 if is_his else 2)


def test_of_two_resignations_one_without_a_day_is_neither() -> None:
    """Where he resigned twice, nothing tells which is meant; two words for one giving up a race are one."""
    again = ("2021-09-10", "Olaf Lie resigned as harbour master on 9 September.", "resigned")
    ended = ("2021-06-02", "Olaf Lie ended his bid for the seat on Tuesday.", "ended")
    suspended = ("2021-06-03", "Mayor Olaf Lie suspended his campaign after a poll.", "suspended")

    after_both = ("2021-11-02", *LATER[1:])

    assert len(events(QUIT, again, after_both)) == 3
    assert events(ended, suspended) == [{"ended", "suspended"}]
