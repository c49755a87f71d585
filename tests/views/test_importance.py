"""Which happenings come first: those on the days of which the articles tell most."""

from dataclasses import replace

import pytest

from dateline.aligning import align
from dateline.marking import mark
from dateline.reading import read
from dateline.resolving import resolve
from dateline.types import Account, Story
from dateline.views.chronicle import ALL, entries, first_of
from dateline.views.importance import by_importance
from dateline.views.index import index_of
from dateline.views.wording import worded

PILE = (
    "Ada Berg opened the new mill in Lund on 4 May 1994. Rebels crossed the river on 9 June 1994.",
    "The mill that Ada Berg opened on 4 May 1994 is still at work. Ada Berg said that it would last.",
    "Traders arrived in the old harbour on 9 June 1994, and nobody met them. Ada Berg was away.",
)


def test_what_only_a_model_points_at_is_worth_less() -> None:
    """An event that our rules read leads one that only a language model points at."""
    ours = mark(read("Ada Berg sold the Lund mill on 4 May 2012.", id="a", published="2012-05-10"))
    theirs = replace(ours, events=tuple(replace(one, rule="witness.m") for one in ours.events))
    mine, pointed = (worded(align(resolve([one]))).story.happenings[0].worth for one in (ours, theirs))
    assert mine > pointed


def test_what_only_a_model_dates_stands_behind() -> None:
    """What only a language model dates stands behind all that our rules date, and last what names nobody."""
    text = (
        "Ada Berg sold the Lund mill on 4 May 2012. Nils Moen bought a barn on 5 May 2012. A barn fell on 6 May 2012."
    )
    ours = mark(read(text, id="a", published="2012-05-10"))
    theirs = replace(ours, events=tuple(replace(one, pointed=one.times) for one in ours.events if one.lemma != "buy"))
    mixed = replace(theirs, events=(*theirs.events, *(one for one in ours.events if one.lemma == "buy")))
    first = [
        [one.tellings[0].mark.lemma for one in by_importance(worded(align(resolve([entry]))).story)]
        for entry in (ours, mixed)
    ]
    assert first[0][0] == "sell"
    assert first[1] == ["buy", "sell", "fall"]


def test_a_story_has_three_levels_and_its_background_apart() -> None:
    """Five events lead, the next stand at the second level; what was long before the first article is background."""
    things = ("mill", "school", "market", "museum", "harbour", "library", "theatre", "prison")
    told = [f"On {day} May 2012, Ada Berg opened the {thing} in Lund." for day, thing in enumerate(things, 1)]
    text = " ".join([*told, "Nils Moen sold a barn in 1950."])
    marked = [mark(read(text, id="a", published="2012-05-10"))]
    found = entries(index_of(align(resolve(marked))))

    assert sorted(entry.level for entry in found if entry.level == 1) == [1] * 5
    assert {entry.happening.label for entry in found if entry.is_background} == {"Nils Moen sold a barn in 1950"}
    assert any(entry.level == 2 for entry in found)


def test_events_that_read_alike_are_one_line_of_the_timeline() -> None:
    """Two verbs of one sentence and day stand in one line; another day, or another sentence, has its own."""
    text = "In May 2012 Ada Berg sold the mill, taking the money and leaving Lund. On 4 July 2012 Ada Berg sold a barn."
    made = align(resolve([mark(read(text, id="a", published="2012-08-10"))]))
    lines = [(entry.happening.label, entry.when) for entry in entries(index_of(made))]
    told = [(one.label, one.when) for one in index_of(made).account.story.happenings if one.when]

    assert len(told) > len(lines) == len(set(lines)) == 2


def told(*texts: str) -> Account:
    """The account of these articles of 10 May 2012."""
    return align(resolve(mark(read(text, id=f"{at}", published="2012-05-10")) for at, text in enumerate(texts)))


def test_what_people_do_any_day_stands_behind_what_is_news() -> None:
    """A greeting, and what somebody unknown to the story does, come after the sale of the mill."""
    texts = (
        "Ada Berg greeted traders in Lund on 2 May 2012. Ada Berg sold the Lund mill on 4 May 2012.",
        "Ada Berg is tired. Nils Moen bought a barn on 3 May 2012.",
    )
    found = sorted(entries(index_of(told(*texts))), key=lambda entry: entry.rank)

    assert found[0].happening.label.startswith("Ada Berg sold")
    assert [entry.happening.is_minor for entry in found] == [False, True, True]


def test_a_plan_that_time_has_overtaken_stands_behind() -> None:
    """What was to come on a day that is over by now is no news beside what happened."""
    early = mark(read("Ada Berg will open the Lund mill on 4 May 2012.", id="a", published="2012-05-01"))
    late = mark(read("Ada Berg sold the Lund market on 8 May 2012.", id="b", published="2012-05-10"))
    story = index_of(align(resolve([early, late]))).account.story

    assert [one.status for one in by_importance(story)] == ["happened", "planned"]


def test_of_one_day_what_is_worth_most_leads() -> None:
    """A death leads its day before what somebody wore and before the weather."""
    text = (
        "Ada Berg wore a hat in Lund on 4 May 2012. Winds in Lund were rising on 4 May 2012. "
        "Ada Berg died in Lund on 4 May 2012."
    )
    found = sorted(entries(index_of(told(text))), key=lambda entry: entry.rank)

    assert found[0].happening.label.split()[2] == "died"
    assert {entry.happening.is_minor for entry in found[1:]} == {True}


@pytest.mark.parametrize(
    ("less", "more"),
    [
        ("Ada Berg wrote to Nils Moen on Friday.", "Ada Berg wrote to Nils Moen about the Lund harbour on Friday."),
        ("The Lund strike of 2011.", "Ada Berg ended the Lund strike in 2011."),
    ],
)
def test_a_line_that_tells_little_is_worth_less(less: str, more: str) -> None:
    """A few words of nothing new, and a noun alone, are worth less than the line that tells what was done."""
    values = [
        max(one.worth for one in index_of(told(text)).account.story.happenings if one.when) for text in (less, more)
    ]

    assert values[0] + 0.3 < values[1]


def test_what_has_no_day_of_its_own_is_worth_less() -> None:
    """Of two deeds alike that whose day only its report bounds is worth less than that which is dated."""
    made = told("Ada Berg sold a mill in Lund on 4 May 2012.").story
    dated = next(one for one in index_of(align(made)).account.story.happenings if one.when)
    bounded = replace(
        made, happenings=tuple(replace(one, bounded_by=(one.tellings[0].span,)) for one in made.happenings)
    )
    other = next(one for one in index_of(align(bounded)).account.story.happenings if one.when)

    assert other.worth < dated.worth


def test_what_is_no_news_is_shown_where_all_is_asked_for() -> None:
    """A timeline of so many lines has no trifles, as long as there is enough to read without them."""
    things = ("mill", "school", "market", "museum", "harbour", "library")
    lines = [f"On {day} May 2012, Ada Berg opened the Lund {thing}." for day, thing in enumerate(things, 1)]
    found = entries(index_of(told(" ".join([*lines, "Winds in Lund were rising on 8 May 2012."]))))

    assert [entry.happening.label for entry in first_of(found, 30) if "Winds" in entry.happening.label] == []
    assert len(first_of(found, 30)) == 6
    assert len(first_of(found, ALL)) == 7


def test_where_all_is_news_no_more_is_left_out_than_asked_for() -> None:
    """A story that has no trifle is told by as many lines as one that has."""
    things = ("mill", "school", "market", "museum", "harbour", "library", "inn", "tower", "park", "pier", "weir")
    lines = [f"On {day} May 2012, Ada Berg opened the Lund {thing}." for day, thing in enumerate(things, 1)]
    found = entries(index_of(told(" ".join(lines))))

    assert len(first_of(found, 30)) == len(found) > 10


def test_where_next_to_nothing_is_news_what_a_sentence_tells_is_before_nouns() -> None:
    """Four news and a trifle told in a sentence are enough without what only a noun tells."""
    things = ("mill", "school", "market", "museum")
    news = [f"On {day} May 2012, Ada Berg opened the Lund {thing}." for day, thing in enumerate(things, 1)]
    trifle, noun = "Winds in Lund were rising on 11 May 2012.", "The choir sang of the Lund strike of 17 May 2012."
    enough, few = (entries(index_of(told(" ".join(text)))) for text in ([*news, trifle, noun], [*news, noun]))

    assert len(first_of(enough, 30)) == 5
    assert [entry.happening.label for entry in first_of(enough, 30) if "strike" in entry.happening.label] == []
    assert any("strike" in entry.happening.label for entry in first_of(few, 30))


@pytest.mark.parametrize(
    ("text", "is_behind"),
    [
        (
            "Ada Berg brought the guild a sixth boat on 16 May 2012 under a red sail.",
            True,
        ),
        (
            "Ada Berg brought the guild a sixth boat on 10 May 2012 under a red sail.",
            False,
        ),
        (
            "Nils Moen brought the guild a sixth boat on 16 May 2012 under a red sail.",
            False,
        ),
        ("Ada Berg will open a bakery in Ystad on 18 May 2012.", True),
        ("Ada Berg will open a bakery in Ystad on 18 June 2012.", False),
    ],
)
def test_what_adds_little_and_what_was_planned_for_a_day_gone_by_stand_behind(text: str, is_behind: bool) -> None:
    """What a better line of the day says is hardly news, nor is a plan of which nobody tells what came of it."""
    sold = "Ada Berg sold the sixth boat to the harbour guild of Lund on 16 May 2012 for a crown."
    days = {"1": "2012-05-17", "2": "2012-05-17", "3": "2012-05-17", "4": "2012-05-20"}
    texts = {"1": sold, "2": sold, "3": text, "4": "Ada Berg was ill."}
    marked = [mark(read(one, id=id, published=days[id], outlet=id)) for id, one in texts.items()]
    found = entries(index_of(align(resolve(marked))))

    assert [entry.is_behind for entry in found if entry.happening.label[:15] == text[:15]] == [is_behind]


def test_an_article_that_names_nobody_of_the_story_but_a_namesake_is_worth_less() -> None:
    """Of many articles one that shares only the name of the main figure with the others is of somebody else."""
    pile = [f"Ada Berg met Nils Moen in the Lund mill on {day} May 2012." for day in range(1, 20)]
    cup = "Ada Berg won a cup in {} on 9 May 2012, and {} was second."
    worth = {}
    for place, second in (("Lund", "Nils Moen"), ("Tartu", "Mart Tamm")):
        made = index_of(told(*pile, cup.format(place, second))).account.story.happenings
        worth[place] = next(one.worth for one in made if "cup" in one.label)

    assert worth["Tartu"] < worth["Lund"] - 1


def test_another_of_its_kind_is_worth_less() -> None:
    """In the story of the Lund fire "the Ystad fire" and "a new fire" are others, and "the fire" is the one."""
    own = ("The Lund fire broke out on 2 May 2012. The Lund fire is large.",) * 2
    other = "The Lund fire is out. {} killed two cows near Malmo on 6 May 2012."
    worth = {}
    for words in ("The fire", "A new fire", "The Ystad fire"):
        made = index_of(told(*own, other.format(words)))
        worth[words] = next(one.worth for one in made.account.story.happenings if "cows" in one.label)

    assert worth["The fire"] > max(worth["A new fire"], worth["The Ystad fire"])


def test_what_cannot_be_read_alone_is_shown_where_all_is_asked_for() -> None:
    """The timeline leaves it out as long as there is enough to read without it."""
    things = ("mill", "school", "market", "museum", "harbour", "library")
    lines = [f"On {day} May 2012, Ada Berg opened the Lund {thing}." for day, thing in enumerate(things, 1)]
    found = entries(index_of(told(" ".join([*lines, "They resigned on 8 May 2012."]))))

    assert [entry.happening.is_folded for entry in first_of(found, 30)] == [False] * 6
    assert sum(entry.happening.is_folded for entry in first_of(found, ALL)) == 1


def story() -> Story:
    """What three articles tell together."""
    return resolve(mark(read(text, id=f"{at}.txt", published="1999-02-03")) for at, text in enumerate(PILE))


def days_in_order() -> list[str]:
    """The first days of the happenings, the most important first."""
    return [happening.when.hull.first.isoformat() for happening in by_importance(story()) if happening.when]


def test_the_day_that_articles_tell_with_the_main_figure_comes_first() -> None:
    """Of two days told alike often, the one that stands in sentences on the story's main figure leads."""
    assert days_in_order()[0] == "1994-05-04"


def test_another_event_of_one_day_counts_less_than_the_first() -> None:
    """Of a day with several events each weighs less than the one before, so that other days get their turn."""
    assert days_in_order()[:2] == ["1994-05-04", "1994-06-09"]


def test_in_a_pile_what_tells_of_nobody_in_the_story_stands_behind() -> None:
    """Of many articles a sentence on others alone is of another story; of a few all are of one."""
    known = [f"Ada Berg sold the Lund mill on 3 May 2012. Ada Berg had {number + 2} offers." for number in range(20)]
    text = (
        "Ivar Holm flooded a mine in Estmark on 4 May 2012. It is deep. It is wet. Rain fell. The sun shone. All sat."
    )
    few, many = (
        {one.happening.label: one.happening.worth for one in entries(index_of(told(*texts, text)))}
        for texts in (known[:2], known)
    )

    assert many["Ivar Holm flooded a mine in Estmark on 4 May 2012"] < -1
    assert few["Ivar Holm flooded a mine in Estmark on 4 May 2012"] > 0
    assert many["Ada Berg sold the Lund mill on 3 May 2012"] > 1


def test_what_one_of_many_articles_remembers_is_worth_less() -> None:
    """A year long before the story that one article alone names is no line of it, as a day of the story is."""
    pile = [f"Ada Berg met Nils Moen in the Lund mill on {day} April 2012." for day in range(1, 20)]
    text = "Ada Berg bought the Lund mill from Nils Moen {}."
    lost = {}
    for when in ("in 1987", "on 3 May 2012"):
        few, many = (line_worth([*pile[:number], text.format(when)], "bought") for number in (2, 19))
        lost[when] = few - many

    assert lost["in 1987"] > lost["on 3 May 2012"] + 0.8


def line_worth(texts: list[str], words: str) -> float:
    """What the line with these words is worth in the story of these articles."""
    return next(one.worth for one in index_of(told(*texts)).account.story.happenings if words in one.label)
