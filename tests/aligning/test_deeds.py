"""Dates of one deed that two documents tell in like words, where nothing else joins the two tellings."""

from dataclasses import replace

import pytest

from dateline.aligning.happenings import day_lines, deed_lines, witnesses_of
from dateline.aligning.sources import sources_of
from dateline.marking import mark
from dateline.reading import read
from dateline.resolving import resolve
from dateline.types import Story

NEWS = (
    "Ferries to the outer islands were late all week because of ice, and some of them did not run at all.",
    "A brass band from the other side of the fjord will play in the park until the rain comes back.",
)


def apart(story: Story) -> Story:
    """The story as though no two documents had been joined: each telling is a happening of its own."""
    alone = tuple(
        replace(event, id=f"{event.id}/{place}", tellings=(telling,))
        for event in story.happenings
        for place, telling in enumerate(event.tellings)
    )
    return replace(story, happenings=alone)


def verdicts(*texts: str, published: tuple[str, str] = ("2012-03-01", "2014-03-08")) -> set[tuple[str, str]]:
    """The verdicts on the dates of what two articles tell, none of it joined."""
    marked = [
        mark(read(f"{text}\n\n{NEWS[at]}", id=f"{at}", outlet="xy"[at], published=published[at]))
        for at, text in enumerate(texts)
    ]
    story = apart(resolve(marked))
    witnesses, sources = witnesses_of(story), sources_of(story)
    assert not [*day_lines(story, witnesses, sources)]
    return {(line.verdict, line.ground.code) for line in deed_lines(story, witnesses, sources, ())}


def test_years_beside_each_other_are_of_one_deed_and_exclude_each_other() -> None:
    """One verb, one doer, the same words and two years next to each other: both cannot be right."""
    one = "Mayor Ada Benn left politics after a row. Benn pleaded guilty to hiding letters from the council in 2003."
    other = "Ada Benn is back in town. In 2004 she pleaded guilty to hiding letters."

    assert verdicts(one, other) == {("conflict", "days-exclude")}


def test_of_a_pronoun_the_names_near_it_tell_who_is_meant() -> None:
    """A law named in the sentence, signed by whom the sentence before names, is the law that he signed."""
    one = "Governor Olaf Lie spoke to reporters. He was asked about the Lakes Protection Act, which he signed on 4 May."
    other = "The Lakes Protection Act, signed by Governor Olaf Lie in May, bans motor boats."

    assert verdicts(one, other, published=("2012-06-01", "2012-06-08")) == {("compatible", "days-within-precision")}


def test_what_goes_on_since_a_day_is_held_by_that_day() -> None:
    """Two articles say since when a party is suspended."""
    one = "The Harbour Front, a small party suspended since 2010, met in secret."
    other = "A member of the Harbour Front, a party suspended since 2009, spoke to us."

    assert verdicts(one, other) == {("conflict", "days-exclude")}


def test_what_goes_on_has_one_beginning_even_of_what_may_be_done_again() -> None:
    """Whoever leads since a year has led from then on; whoever led in one year may have led in another."""
    one, other = "Ada Benn has led the Lund Guild since 2002.", "Ada Benn has led the Lund Guild since 2003."
    once, again = "Ada Benn led the Lund Guild in 2002.", "Ada Benn led the Lund Guild in 2003."

    assert verdicts(one, other) == {("conflict", "days-exclude")}
    assert verdicts(once, again) == set()


def test_the_same_day_of_the_same_deed_agrees() -> None:
    """A weekday and a date that are one day, of one verb and one name."""
    one = "Olaf Lie was let go on Thursday."
    other = "Olaf Lie was let go by the mill on 11 December."

    assert verdicts(one, other, published=("2008-12-13", "2008-12-13")) == {("agree", "days-same")}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ada Benn won the harbour race in 2010.", "Ada Benn won the harbour race in 2011."),
        ("Ada Benn founded a school in Lund in 1990.", "Ada Benn founded a school in Visby in 1991."),
        ("Ada Benn signed the ferry treaty in 1990.", "Ada Benn signed the ferry treaty in 2006."),
        ("Ada Benn sold the old mill in 1990.", "Ada Benn burned the old mill in 1991."),
        ("Ada Benn was ousted on 12 October.", "Ada Benn was ousted by the council ten days ago."),
        ("Ada Benn was minister in 2010.", "Ada Benn was minister in 2012."),
        ("Ada Benn will leave Lund on Friday.", "Ada Benn left Lund with the council on Tuesday night."),
        ("Ada Benn closed the first mill in 1990.", "Ada Benn closed the second mill in 1991."),
    ],
)
def test_what_may_be_two_deeds_is_not_held_against_each_other(one: str, other: str) -> None:
    """Races are won again, schools founded in two towns, and a count of days is round; dates far apart are of two."""
    assert not {"conflict", "update"} & {
        verdict for verdict, _ in verdicts(one, other, published=("2012-10-24", "2012-10-25"))
    }


def test_one_founding_has_one_year_however_far_apart() -> None:
    """Two years of one founding exclude each other; of two schools each has its own."""
    one = "The Lund Rowing Society, founded in 1881, is short of members."
    assert verdicts(one, "Founded in 1897, the Lund Rowing Society has a boathouse.") == {("conflict", "days-exclude")}
    schools = ("The Lund Rowing Society founded a school in 1881.", "The Lund Rowing Society founded a museum in 1897.")
    assert verdicts(*schools) == set()


def test_who_is_only_described_is_the_one_named_beside() -> None:
    """A night goes on into the next morning, and "the young singer" behind a name is its bearer."""
    one = "Ada Berg entered the Lake Clinic in Lund on Thursday night, her lawyer told the court."
    other = "Ada Berg wept. At 1:30 a.m. on Friday, the young singer entered the Lake Clinic in Lund."

    assert verdicts(one, other, published=("2012-03-02", "2012-03-02")) == {("compatible", "days-within-precision")}


def test_of_two_before_a_relative_word_the_name_right_before_it_is_meant() -> None:
    """Of "Olaf Lie and Ada Berg, who fled", Berg fled."""
    one = "Ada Berg, once the mayor of Skarn, fled Norway in 1998 to escape a trial for fraud."
    other = "A deal between Olaf Lie and Ada Berg, who fled Norway in 1999 amid a trial for fraud, is near."

    assert verdicts(one, other) == {("conflict", "days-exclude")}


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        (
            "Ada Benn resigned as warden of the mill on 3 July.",
            "Ada Benn stepped down as warden of the mill on 6 July.",
            {("conflict", "days-exclude")},
        ),
        (
            "Ada Benn resigned as warden of the mill on 3 July.",
            "Ada Benn stepped down as warden of the mill in July.",
            {("compatible", "days-within-precision")},
        ),
        (
            "Ada Benn resigned as warden of the mill on 3 July.",
            "Olaf Lie stepped down as warden of the mill on 6 July.",
            set(),
        ),
        (
            "Ada Benn resigned as warden of the mill on 3 July.",
            "Ada Benn left for the mill on 6 July.",
            set(),
        ),
        (
            "Ada Benn resigned as warden of the mill on 3 July.",
            "Ada Benn's deputy stepped down as warden of the mill on 6 July.",
            set(),
        ),
    ],
)
def test_two_words_for_one_step_tell_one_deed(one: str, other: str, found: set[tuple[str, str]]) -> None:
    """Who resigned on one day did not step down on another; another person may have, and who left went elsewhere."""
    assert verdicts(one, other, published=("2012-07-09", "2012-07-10")) == found
