"""What two lines of the timeline tell in other words is told once, and what differs is told twice."""

import pytest

from dateline import align, mark, read, resolve
from dateline.views.chronicle import Entry, entries
from dateline.views.index import index_of
from dateline.views.render import render

OPENED = "Mayor Ada Moen opened the rebuilt grain market of Lund on 4 May 2012 before a large crowd."
CHEERED = "Traders cheered on 4 May 2012 as Mayor Ada Moen opened the rebuilt grain market of Lund on 4 May 2012."


def timeline(*texts: str) -> list[Entry]:
    """The lines of these articles, each of an outlet of its own, all of 10 May 2012."""
    documents = (read(text, id=f"{n}", published="2012-05-10", outlet=f"Outlet {n}") for n, text in enumerate(texts))
    return entries(index_of(align(resolve(tuple(map(mark, documents))))))


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Nils Berg opened a school in Ystad on 4 May 2012.", 2),
        ("Mayor Ada Moen closed the rebuilt grain market of Lund on 9 May 2012.", 2),
    ],
)
def test_another_thing_is_another_line(text: str, lines: int) -> None:
    """Another thing of the day, and what is done to the same on another day, have lines of their own."""
    assert len(timeline(OPENED, text)) == lines


def test_a_clause_of_a_line_stands_under_the_line() -> None:
    """Of one sentence what matters leads, and what tells the same with a little more is a further telling."""
    told = timeline(CHEERED)

    assert [(entry.happening.label.split()[0], len(entry.further)) for entry in told] == [("Mayor", 1)]


@pytest.mark.parametrize(
    ("one", "other", "lines"),
    [
        ("Nils Berg was killed in Ystad in May 2012.", "Nils Berg died on 4 May 2012 of a wound to his neck.", 1),
        ("Nils Berg was arrested in 2012 over a debt.", "Police arrested Nils Berg on 4 May 2012.", 1),
        ("Ada Moen died in May 2012.", "Nils Berg died on 4 May 2012.", 2),
        ("Nils Berg was arrested in 1998 over a debt.", "Police arrested Nils Berg on 4 May 2012.", 2),
    ],
)
def test_what_somebody_undergoes_once_is_one_line(one: str, other: str, lines: int) -> None:
    """He died in May, and on the 4th: one line; of another, or in another year, it is a line of its own."""
    assert len(timeline(one, other)) == lines


SOLD = "Ada Moen sold the Lund grain market to a bank from Ystad after weeks of quarrels over rent on 4 May 2012."


@pytest.mark.parametrize(
    ("text", "behind"),
    [
        ("Ada Moen signed a contract with a bank over the grain market, ending doubts about debts, on 4 May 2012.", 1),
        ("Nils Berg signed a contract with a bank over the grain market, ending doubts about debts, on 4 May 2012.", 0),
        ("Ada Moen opened a school for blind children in Ystad on 4 May 2012.", 0),
    ],
)
def test_of_what_the_same_do_on_a_day_in_like_words_one_line_stands_behind(text: str, behind: int) -> None:
    """Of two lines on her sale one is enough; what she did besides, and what another did, is news."""
    assert sum(entry.is_behind for entry in timeline(SOLD, text)) == behind


def test_another_figure_is_another_line() -> None:
    """Two tolls of one day are never folded: they may differ."""
    texts = (
        "The fire at the Lund grain market killed 12 traders on 4 May 2012.",
        "The fire at the Lund grain market hurt 31 traders on 4 May 2012.",
    )

    assert len(timeline(*texts)) == 2


def test_further_tellings_are_counted_and_can_be_opened() -> None:
    """The terminal says how many there are; the page shows them, each leading to its article."""
    made = align(resolve([mark(read(CHEERED, id="a", published="2012-05-10"))]))

    assert "1 more telling" in str(render(made, to="text"))
    assert "<summary>1 more telling</summary>" in str(render(made, to="page"))


def test_an_outbreak_with_its_day_stands_beside_what_it_has_done_since() -> None:
    """The line of the dead tells when the fire broke out; three articles tell of that, and it keeps its line."""
    told = "The Lund mill fire, which broke out on Tuesday in the lower town, killed two traders this week"
    ends = (
        ", officials said. Crews from three towns fought it all night with sand.",
        ", the mayor told a choir. Schools were shut until June.",
        ". A guild gave bread to those who came.",
    )

    three, two = (
        {entry.happening.kind for entry in timeline(*(told + end for end in some))} for some in (ends, ends[:2])
    )

    assert three >= {"start", "death"}
    assert "death" in two and "start" not in two


@pytest.mark.parametrize(
    ("texts", "lines"),
    [
        (
            (
                "Nils Berg was found dead at a mill in Ystad on 4 May 2012.",
                "Nils Berg died in Ystad of a wound on 4 May 2012.",
            ),
            1,
        ),
        (("Ada Moen was found dead in Lund on 4 May 2012.", "Nils Berg died in Ystad of a wound on 4 May 2012."), 2),
        (("Ada Moen is to resign on 4 May 2012.", "Mayor Ada Moen resigned on 4 May 2012 in Lund."), 1),
        (("Ada Moen is to resign on 8 May 2012.", "Mayor Ada Moen resigned on 4 May 2012 in Lund."), 2),
    ],
)
def test_one_death_and_a_plan_that_came_about_are_one_line(texts: tuple[str, ...], lines: int) -> None:
    """Whoever is found dead has died; what was to be and was is told as what was."""
    told = timeline(*texts)

    assert len(told) == lines
    assert lines == 2 or told[0].happening.status == "happened"


def test_the_great_day_of_a_story_is_told_once() -> None:
    """A coup of several articles is that of whoever tells it otherwise, some days off where days are counted."""
    texts = (
        "Ivar Holm seized power in a coup in Estmark on 1 May 2012, and the harbour was closed.",
        "Banks stayed shut in Tarn. The general Ivar Holm seized power in a coup on 1 May 2012.",
        "Ivar Holm seized power in a coup on 1 May 2012. Nordbok prints no more books.",
        "Army chief Ivar Holm led the coup of 1 May 2012 when the premier tried to sack him.",
        "The premier, who was ousted by Ivar Holm in a coup eight days ago, is ill.",
    )
    told = [entry for entry in timeline(*texts) if "coup" in entry.happening.label]

    assert [len(entry.happening.documents) > 2 for entry in told] == [True]
