"""Which words of several articles tell of one event, whole: articles are read, marked and resolved."""

import pytest

from dateline.marking import mark
from dateline.reading import read
from dateline.resolving import resolve
from dateline.types import Happening

Article = tuple[str, str]
"""The day it was published, and its text."""


def happenings(*articles: Article) -> tuple[Happening, ...]:
    """What the articles tell together; their ids count them."""
    return resolve(
        mark(read(text, id=str(number), published=day, outlet=f"Outlet {number}"))
        for number, (day, text) in enumerate(articles)
    ).happenings


def are_joined(first: str, second: str, *articles: Article) -> bool:
    """True where one happening is told by the first word in the first article and the second word in the last one."""
    texts = [text for _, text in articles]
    told = [
        {(one.span.doc, one.mark.trigger.of(texts[int(one.span.doc)])) for one in happening.tellings}
        for happening in happenings(*articles)
    ]
    return any({("0", first), (str(len(texts) - 1), second)} <= one for one in told)


def arguments(*articles: Article) -> set[str]:
    """By their codes, what spoke for or against any two tellings being of one event."""
    told = (one for happening in happenings(*articles) for one in happening.tellings)
    return {code for one in told for code, _ in one.joined}


FIRE = ("2021-09-15", "A blaze broke out in the tannery of Orrholm on Tuesday. Four tanners were taken to hospital.")


@pytest.mark.parametrize(
    ("text", "word", "together"),
    [
        ("Four tanners were hospitalised after a blaze in Orrholm, the guild said.", "hospitalised", True),
        ("Four tanners suffered burns in the blaze in Orrholm.", "suffered", True),
        ("The blaze in Orrholm has sent four tanners to the hospital, the guild said.", "sent", True),
        ("The guild sent four tanners to the fair, the blaze in Orrholm being out.", "sent", False),
        ("Four tanners were dismissed after a blaze in Orrholm, the guild said.", "dismissed", False),
    ],
)
def test_as_many_of_the_same_hurt_are_the_same_people(text: str, word: str, together: bool) -> None:
    """However the words for it differ, four of one trade hurt in one place are told of as one deed."""
    assert are_joined("taken", word, FIRE, ("2021-09-15", text)) is together


VERDICT = ("2021-03-12", "A court convicted Ada Holm of theft on 11 March.")


@pytest.mark.parametrize(
    ("text", "is_hers"),
    [
        ("Ada Holm, who was found guilty of theft in 2021, wrote poems.", True),
        ("Jon Rask, who was found guilty of theft in 2021, wrote poems.", False),
        ("Ada Holm, who was found guilty of theft in 2019, wrote poems.", False),
        ("Ada Holm wrote poems. Her conviction for theft shook the bank.", True),
        ("Jon Rask wrote poems. His conviction for theft shook the bank.", False),
    ],
)
def test_one_person_is_found_guilty_once_in_a_matter(text: str, is_hers: bool) -> None:
    """A verdict on the same person, on days that can be one, is told again, also as her conviction."""
    assert ("once-of-a-person" in arguments(VERDICT, ("2021-04-01", text))) is is_hers


BALLOTS = (
    ("2020-10-02", "Voters in Brask chose a new charter in a referendum on Thursday. Turnout was high in Brask."),
    ("2020-10-03", "The referendum on Thursday gave Brask a new charter. Turnout in Brask was high, the clerk said."),
)


@pytest.mark.parametrize(
    ("last", "word", "together"),
    [
        (("2020-10-06", "Since Brask's vote on the charter turnout has been praised by the clerk."), "vote", True),
        (
            ("2021-12-06", "Brask's vote in 2019 was a farce, the clerk said. Turnout on the charter was low."),
            "vote",
            False,
        ),
        (("2020-10-06", "Since Orrholm's vote on the charter turnout has been praised by the clerk."), "vote", False),
        (
            ("2020-10-06", "Brask plans a vote on the charter of its port. Turnout may be high, the clerk said."),
            "vote",
            False,
        ),
    ],
)
def test_a_noun_without_its_day_means_the_one_of_its_sort_that_has_one(
    last: Article, word: str, together: bool
) -> None:
    """ "The vote" a few days later is the vote; of another year, or only planned, it is another."""
    assert are_joined("referendum", word, *BALLOTS, last) is together


def test_of_two_such_events_a_noun_means_neither() -> None:
    """Where two ballots have their days, "the vote" is not put to either of them by its day."""
    second = ("2020-10-05", "Voters in Lunden chose a charter in a referendum on Sunday. Turnout was high in Lunden.")
    last = ("2020-10-06", "Since the vote on the charter turnout has been praised by the clerk.")

    assert not are_joined("referendum", "vote", *BALLOTS, second, last)
    assert are_joined("referendum", "vote", *BALLOTS, last)


def test_who_is_told_of_by_his_office_takes_part_by_it() -> None:
    """The mayor who resigns in one article is the one whom another calls by her name."""
    first = ("2020-05-02", "Mayor Ida Berg of Lunden spoke to clerks. The mayor resigned to loud cheers.")
    second = ("2020-05-02", "Ida Berg resigned on Friday.")

    assert {"participants", "once-of-a-person"} <= arguments(first, second)


def test_what_could_have_prevented_an_event_does_not_make_it_doubtful() -> None:
    """A known event of a day gone by has been, whatever is supposed of it; one that is brought in may not."""
    known = happenings(("2020-05-08", "A valve could have prevented Monday's explosion at the mill in Lunden."))
    new = happenings(("2020-05-08", "There may have been an explosion on Monday at the mill in Lunden."))

    assert [one.status for one in known if one.kind == "disaster"] == ["happened"]
    assert [one.status for one in new if one.kind == "disaster"] != ["happened"]


@pytest.mark.parametrize(
    ("other", "word", "together"),
    [
        ("A raid on Anton Holt's shop in Lindau on Monday netted rings worth a fortune.", "raid", True),
        ("A raid on a brewery in Norrby on Friday netted rings worth a fortune.", "raid", False),
    ],
)
def test_who_breaks_into_a_shop_robs_it(other: str, word: str, together: bool) -> None:
    """ "Broke into" and "a raid" tell of one robbery where day and place are one."""
    first = ("2009-05-19", "Three men broke into the shop of Anton Holt in Lindau on Monday night and took rings.")

    assert are_joined("broke", word, first, ("2009-05-20", other)) is together


def test_two_stretches_of_one_war_may_have_other_ends() -> None:
    """A war told as 1991-2002 and as 1996-2001 is one; that of 1950-1953 is another."""
    first = (
        "2007-07-03",
        "Berg is accused of crimes in the 1991-2002 civil war in Westland, in which mines were seized.",
    )
    other = "Berg fled Westland, where mines were seized in the {} civil war."

    assert are_joined("war", "war", first, ("2008-07-24", other.format("1996-2001")))
    assert not are_joined("war", "war", first, ("2008-07-24", other.format("1950-1953")))


def test_who_is_named_behind_his_office_takes_part() -> None:
    """ "The treasurer, Leif Moe, resigned" is of Leif Moe, who stepped down."""
    first = ("2014-09-29", "The paper maker's treasurer, Leif Moe, resigned on Friday.")
    other = ("2015-02-11", "Leif Moe, who stepped down as treasurer in September, has died.")

    assert are_joined("resigned", "stepped", first, other)
    assert "once-of-a-person" in arguments(first, other)


@pytest.mark.parametrize(
    ("text", "word", "together"),
    [
        ("Ada Holm praised her victory in the Skarn primary on Tuesday.", "victory", True),
        ("Nils Berg praised his victory in the Skarn primary on Tuesday.", "victory", False),
    ],
)
def test_who_won_tells_which_victory_it_is(text: str, word: str, together: bool) -> None:
    """Two who each won in one town on one day won two votes."""
    first = ("2021-03-11", "Ada Holm's victory in the Skarn primary on Tuesday night surprised the mill owners.")

    assert are_joined("victory", word, first, ("2021-03-11", text)) is together


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("Ada Holm said on Tuesday that the flooded mill would reopen once its wheel was mended.", True),
        ("Ada Holm said on Tuesday that she liked apples.", False),
    ],
)
def test_of_what_one_says_on_a_day_the_words_tell_which(text: str, together: bool) -> None:
    """The speaker, the day and the word for saying are those of all that she said that day."""
    first = ("2021-03-10", "The flooded mill will reopen when its wheel is mended, Ada Holm said on Tuesday.")

    assert are_joined("said", "said", first, ("2021-03-10", text)) is together


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("The painter Ada Benn was born in 1951.", True),
        ("Ada Benn's sister was born in 1951.", False),
        ("Ada Benn had a busy year; her sister was born in 1951.", False),
    ],
)
def test_what_befell_a_sister_befell_no_other(text: str, together: bool) -> None:
    """Whose sister she is tells of whom it is not."""
    one = ("2003-05-06", "Ada Benn, a painter, was born in 1951 in a mill.")

    assert are_joined("born", "born", one, ("2003-05-07", text)) is together
