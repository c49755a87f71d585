"""Between which days lies what a report of the day tells without a day."""

from datetime import date

import pytest

from dateline.marking import mark
from dateline.reading import read
from dateline.resolving import resolve
from dateline.types import Happening, Window

FLOOD = "LUNDEN - The Orra burst its banks on Monday and flooded the lower town of Lunden. "


def told_by(trigger: str, *texts: str, published: str = "2019-03-05") -> Happening:
    """The happening that this word tells, in articles of one day."""
    marked = [mark(read(text, id=str(number), published=published)) for number, text in enumerate(texts)]
    found = [
        happening
        for happening in resolve(marked).happenings
        for telling in happening.tellings
        if telling.mark.trigger.of(texts[int(telling.span.doc)]) == trigger
    ]
    return found[-1]


@pytest.mark.parametrize(
    ("behind", "trigger"),
    [
        ("Three bakers were injured at the mill.", "injured"),
        ("Two masons died in their cellars, the town said.", "died"),
        ("The opposition condemned the mayor.", "condemned"),
    ],
)
def test_a_deed_of_a_report_lies_between_the_day_it_tells_of_and_its_own(behind: str, trigger: str) -> None:
    """What follows a dated deed in the same run of a fresh report was not before it, and not after the report."""
    happening = told_by(trigger, f"{FLOOD}\n\n{behind}")

    assert happening.when and happening.when.hull == Window(date(2019, 3, 4), date(2019, 3, 6))
    assert happening.told_when is None
    assert [span.doc for span in happening.bounded_by] == ["0"]


@pytest.mark.parametrize(
    ("behind", "trigger"),
    [
        ("In previous floods a miller drowned.", "drowned"),
        ("A miller drowned every spring.", "drowned"),
        ("The mayor, who rescued a miller, wept.", "rescued"),
        ("A miller had drowned in the same street.", "drowned"),
        ("A miller could have drowned.", "drowned"),
        ("The mayor, a widow since her husband drowned, wept.", "drowned"),
        ("The mayor came to Lunden after her husband died.", "died"),
        ('"My father drowned at sea," Ida Holm said.', "drowned"),
        ("The dyke was built in 1931. A mason drowned at the mill.", "drowned"),
        ("The Holm family founded the mill.", "founded"),
        ("A miller drowned at the weir, but the town only closed it in May.", "drowned"),
    ],
)
def test_what_looks_back_to_another_time_has_no_day(behind: str, trigger: str) -> None:
    """Other times, habits, lives, what was over and what somebody remembers are not of the report's days."""
    assert told_by(trigger, f"{FLOOD}\n\n{behind}").when is None


@pytest.mark.parametrize(
    ("second", "first_day"),
    [("and arrested 14 masons", 5), ("where they had arrested 14 masons", None)],
)
def test_what_goes_on_from_a_dated_deed_is_of_no_day_before_it(second: str, first_day: int | None) -> None:
    """The verb behind "and" was done on the day of the one before it at the earliest; what was over is left open."""
    happening = told_by("arrested", f"LUNDEN - Police cleared the quay early on Tuesday {second}.")

    assert (happening.when.hull.first.day if happening.when else None) == first_day


def test_a_history_bounds_nothing() -> None:
    """An article that tells mostly of other years is no report of its day, whatever it tells of yesterday."""
    text = (
        "Lunden was founded in 1802. The Orra flooded the town in 1921 and in 1954. A dyke was built in 1955. "
        "Villagers met on Monday. Three bakers were injured."
    )

    assert told_by("injured", text, published="2019-03-05").when is None


def test_what_a_calamity_has_done_lies_after_its_outbreak() -> None:
    """The perfect tells of any day since the flood began, also behind the news of a later day."""
    first = FLOOD + "On Tuesday the council met. About 300 people have been evacuated."
    second = "Lunden was flooded on Monday when the Orra burst its banks."

    assert told_by("evacuated", first, second).when == told_by("evacuated", second, first).when
    assert (when := told_by("evacuated", first, second).when) and when.hull.first == date(2019, 3, 4)


def test_another_calamity_by_its_name_is_not_of_the_days_of_this_one() -> None:
    """What a fire of another name has burned is not bounded by the outbreak of the story's fire."""
    first = "The Orra fire broke out on Monday. The Skarn fire has burned two mills."
    second = "The Orra fire broke out near Lunden on Monday."

    assert told_by("burned", first, second).when is None


def test_two_reports_of_one_deed_bound_it_by_the_earlier() -> None:
    """What two articles tell without a day was over when the first of them appeared."""
    marked = [
        mark(read(f"{FLOOD}\n\nThree bakers were injured at the Holm mill.", id=day, published=day))
        for day in ("2019-03-05", "2019-03-07")
    ]
    (happening,) = [one for one in resolve(marked).happenings if one.kind == "injury"]

    assert happening.when and happening.when.hull == Window(date(2019, 3, 4), date(2019, 3, 6))


def test_an_hour_behind_words_on_the_deed_of_a_day_before_is_of_either_day() -> None:
    """An hour alone may be of the day of the deed that its report has told of, or of the day of the words on it."""
    spoken = "The mayor spoke of new dykes on Tuesday."
    happening = told_by("collapsed", f"{FLOOD}\n\n{spoken}\n\nA bakery collapsed at 4.20 p.m.")

    assert happening.when and happening.when.hull == Window(date(2019, 3, 4), date(2019, 3, 6))
    assert happening.told_when is None


@pytest.mark.parametrize(
    ("report", "day"),
    [
        ("LUNDEN - A bakery collapsed at 4.20 p.m.", 5),
        (f"{FLOOD}\n\nA bakery collapsed at 4.20 p.m.", 4),
        (f"{FLOOD}\n\nThe mayor spoke of new dykes. A bakery collapsed at 4.20 p.m. on Tuesday.", 5),
    ],
)
def test_an_hour_behind_no_other_day_or_with_its_own_is_of_one_day(report: str, day: int) -> None:
    """Where the report tells of no other day, or of the day beside the hour, nothing is open."""
    happening = told_by("collapsed", report)

    assert happening.when and happening.when.hull == Window(date(2019, 3, day), date(2019, 3, day + 1))
