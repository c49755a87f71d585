"""The account reads well in a terminal of any width."""

from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from dateline.types import Account, Matter, Story
from dateline.views.terminal.account import terminal
from tests.views.scene import account


@settings(max_examples=30, deadline=None)
@given(st.integers(40, 220))
def test_no_line_is_wider_than_asked(width: int) -> None:
    """Whatever the width, every line fits."""
    assert all(cell_len(line) <= width for line in terminal(account(), width=width).split("\n"))


def test_a_conflict_shows_both_sides_with_their_outlets() -> None:
    """The verdict is a word, and each source's date stands beside its words."""
    printed = terminal(account(), sections=("ledger",), width=120)

    assert "CONFLICT  Completion\n" in printed and "when: " in printed
    assert "Valley Wire, Apr 1977" in printed and "early 1976" in printed
    assert "The Ostmark Post, 2 Oct 2014" in printed and "3 March 1977" in printed


def test_the_first_lines_say_what_the_account_stands_on() -> None:
    """Articles, independent sources and conflicts are counted; a copy is no source, nor is an unknown outlet."""
    printed = terminal(account())

    assert "4 articles, 3 from 2 independent sources and 1 of outlets not given" in " ".join(printed.split())
    assert "1 conflict, 1 update" in printed


def test_only_conflicts_are_printed_where_asked() -> None:
    """With conflicts=True there is nothing but lines of conflict."""
    printed = terminal(account(), conflicts=True)

    assert "CONFLICT" in printed
    assert "UPDATE" not in printed and "TIMELINE" not in printed


def test_no_conflict_is_said_in_words() -> None:
    """An account without conflict says so."""
    assert "No conflict was found." in terminal(Account(Story(()), ()), conflicts=True)


def test_an_empty_account_still_prints() -> None:
    """Every part says that it holds nothing."""
    printed = terminal(Account(Story(()), ()))

    assert "Nothing with a known date." in printed and "Nobody is quoted." in printed


def test_a_person_narrows_every_part() -> None:
    """Only what concerns the person is left, found by any name; a stranger is told as such."""
    assert "The last gate" not in terminal(account(), person="brask")
    assert "Nobody in these articles goes by the name of Zed." in terminal(account(), person="Zed")


def test_days_narrow_the_timeline() -> None:
    """What lies wholly outside the days asked for is left out."""
    printed = terminal(account(), sections=("timeline",), since=date(2000, 1, 1), until=date(2016, 1, 1))

    assert "August 2015" in printed and "1976" not in printed


def test_an_office_is_told_with_its_bounds() -> None:
    """A governor called former later is no longer in office by then."""
    printed = " ".join(terminal(account(), sections=("people",), width=160).split())

    assert "governor in office in April 1977, no longer by 2 October 2014" in printed


def test_the_words_of_an_article_cannot_steer_the_terminal() -> None:
    """Escape sequences of a source are taken out; without colour there are none at all."""
    assert "\x1b" not in terminal(account(), colour=False)
    assert "\x1b[31mred" not in terminal(account(), colour=True)


def test_colour_changes_no_word() -> None:
    """With the escape sequences taken out, the coloured text is the plain one."""
    coloured = terminal(account(), colour=True)

    assert "\x1b[1;31mCONFLICT" in coloured
    assert "CONFLICT" in terminal(account(), colour=False)


def test_a_dispute_shows_on_the_timeline() -> None:
    """Where the sources differ on the day of a happening, its entry says so."""
    assert "CONFLICT on the day" in terminal(account(), sections=("timeline",))


def test_a_few_lines_stand_for_the_ledger_and_the_rest_is_counted() -> None:
    """With `most` the first lines are printed, the summary still counts all, and what is left out is told."""
    printed = terminal(account(), sections=("ledger",), most=1)

    assert "1 conflict, 1 update" in printed and "3 more matters: see them" in printed
    assert "UPDATE" not in printed


def test_a_matter_has_one_head() -> None:
    """What is told of one event's day and place stands under one head, the worst verdict first."""
    told = account()
    place = replace(told.lines[0], slot="where", verdict="agree")
    printed = terminal(replace(told, lines=(*told.lines, place)), sections=("ledger",))

    assert printed.count("Completion\n") == 1
    assert "when: conflict" in printed and "where: agree" in printed


def test_the_lead_is_left_out_where_only_a_part_is_asked_for() -> None:
    """Five lines say what is in the whole account; they stand above no part of it."""
    assert "Completion: early 1976 (Valley Wire) or 3 March 1977" in " ".join(terminal(account()).split())
    assert "Disputed" not in terminal(account(), since=date(2000, 1, 1))


def test_a_story_is_called_as_the_reader_calls_it() -> None:
    """A title that is given stands in the place of the one found."""
    assert terminal(replace(account(), title="The dam")).startswith("The dam\n")


def test_a_person_s_ledger_has_the_figures_told_with_them() -> None:
    """A line of figures beside which a person is told of is listed where that person is asked for."""
    told = account()
    toll = replace(told.lines[1], about="killed/brask", matter=Matter("measure", "killed", ("brask",)))

    printed = terminal(replace(told, lines=(toll,)), sections=("ledger",), person="Lena Brask")

    assert "Dead\n" in printed
