"""The line of an event, from the article to the timeline."""

import re

import pytest

from dateline import align, mark, read, render, resolve
from dateline.rules import alternation, load
from dateline.types import Account, Happening
from dateline.views.chronicle import entries
from dateline.views.index import index_of
from tests.fuzz.piles import pile
from tests.fuzz.walk import walk
from tests.stories.measure import account as story_account
from tests.stories.measure import stories


def account(*texts: str) -> Account:
    """The account of these articles, each of an outlet of its own, all of 10 May 2012."""
    documents = (read(text, id=f"{n}", published="2012-05-10", outlet=f"Outlet {n}") for n, text in enumerate(texts))
    return align(resolve(tuple(map(mark, documents))))


def event(trigger: str, *texts: str) -> Happening:
    """The event that this word tells."""
    made = account(*texts)
    words = {entry.document.id: entry.document.text for entry in made.story.marked}
    return next(
        happening
        for happening in made.story.happenings
        if any(told.mark.trigger.of(words[told.span.doc]) == trigger for told in happening.tellings)
    )


@pytest.mark.parametrize(
    ("text", "trigger", "label"),
    [
        ("Nils Berg ran the mill. He resigned on 4 May 2012.", "resigned", "He [Nils Berg] resigned on 4 May 2012"),
        ("Nils Berg, who resigned on 4 May 2012, said he was tired.", "resigned", "Nils Berg … resigned on 4 May 2012"),
        ("Ada Moen opened the Lund market on Friday.", "opened", "Ada Moen opened the Lund market"),
        ("Yesterday, Ada Moen opened the Lund market.", "opened", "Ada Moen opened the Lund market"),
        ("Ada Moen opened the Lund market last year.", "opened", "Ada Moen opened the Lund market"),
        ("LUND, Estmark (Nordwire) — Ada Moen opened a market on Friday.", "opened", "Ada Moen opened a market"),
        ('Ada Moen ( the mayor ) called it " a mess " on Friday.', "called", 'Ada Moen (the mayor) called it "a mess"'),
        ("LOWER LUND Two boys opened Ada Moen's market on Friday.", "opened", "Two boys opened Ada Moen's market"),
        ("Friday in a tent, Ada Moen opened the Lund market.", "opened", "In a tent, Ada Moen opened the Lund market"),
        (
            "Ada Moen opened the Lund market that burned ten years ago.",
            "opened",
            "Ada Moen opened the Lund market that burned [in 2002]",
        ),
        (
            "Ada Moen opened the Lund market that was built by last Friday.",
            "opened",
            "Ada Moen opened the Lund market that was built by [4 May 2012]",
        ),
        (
            "The Lund market was closed to at least last Friday.",
            "closed",
            "The Lund market was closed to at least [4 May 2012]",
        ),
        (
            "Nils Berg has led the council since he opened a market in Lund last year.",
            "opened",
            "He [Nils Berg] opened a market in Lund",
        ),
        (
            "Ada Moen praised last month’s opening of the Lund market by Nils Berg.",
            "opening",
            "Opening of the Lund market by Nils Berg",
        ),
        ("Ada Moen opened the Lund market on 4 May.", "opened", "Ada Moen opened the Lund market on 4 May"),
        ("Ada Moen was sworn in yesterday as mayor of Lund.", "sworn", "Ada Moen was sworn in as mayor of Lund"),
        ("Ada Moen opened Lundâ€™s market on Friday.", "opened", "Ada Moen opened Lund’s market"),
        ("Ada Moen opened Lundâ€ ™ s market on Friday.", "opened", "Ada Moen opened Lund’s market"),
        (
            "Ada Moen opened in Lund on Tuesday the market that burnt on Monday.",
            "opened",
            "Ada Moen opened in Lund the market that burnt on [7 May 2012]",
        ),
    ],
)
def test_a_line_is_read_beside_its_date_and_away_from_its_article(text: str, trigger: str, label: str) -> None:
    """Pronouns are named; words that only the day of publication fills give way to the date; dates told are kept."""
    assert event(trigger, text).label == label


@pytest.mark.parametrize(
    ("text", "trigger", "folded"),
    [
        ("That ended on 4 May 2012.", "ended", True),
        ("They resigned on 4 May 2012.", "resigned", True),
        ("It closed on 4 May 2012.", "closed", True),
        ("We met in Lund on 4 May 2012.", "met", True),
        ("The vote was held on 4 May 2012.", "vote", True),
        ("The council was attacked on 4 May 2012.", "attacked", True),
        ("A driver was killed on 4 May 2012.", "killed", False),
        ("The Lund council was attacked on 4 May 2012.", "attacked", False),
        ("Ada Moen said that she resigned on 4 May 2012.", "resigned", False),
        ("A driver said that he was attacked on 4 May 2012.", "attacked", False),
        ("Nils Berg died on 4 May 2012.", "died", False),
    ],
)
def test_what_points_out_of_its_line_is_folded(text: str, trigger: str, folded: bool) -> None:
    """Nobody named, nothing that the line makes known: such an event is folded, and not one with all it needs."""
    assert event(trigger, text).is_folded is folded


@pytest.mark.parametrize(
    ("text", "trigger", "label"),
    [
        (
            "Nils Berg, a former judge of Lund, bought the mill on 4 May 2012.",
            "bought",
            "Nils Berg, a former judge of Lund, bought the mill on 4 May 2012",
        ),
        (
            "The Lund council, which owns it, bought the old mill and in 2010 sold the new market to Nils Berg.",
            "sold",
            "The Lund council, which owns it, bought the old mill and in 2010 sold the new market to Nils Berg",
        ),
        (
            "Nils Berg said on Wednesday that the Lund council had opened a market on 4 May 2012.",
            "opened",
            "Nils Berg said on [9 May 2012] that the Lund council had opened a market on 4 May 2012",
        ),
        (
            "The Lund council that bought the old mill on 4 May 2012 is no friend of Nils Berg.",
            "bought",
            "The Lund council … bought the old mill on 4 May 2012",
        ),
        (
            "Ada Moen, for example, bought the old mill on 4 May 2012.",
            "bought",
            "Ada Moen bought the old mill on 4 May 2012",
        ),
        (
            "By comparison, Ada Moen bought the old mill on 4 May 2012.",
            "bought",
            "Ada Moen bought the old mill on 4 May 2012",
        ),
        (
            "Ada Moen, however poor, bought the old mill on 4 May 2012.",
            "bought",
            "Ada Moen, however poor, bought the old mill on 4 May 2012",
        ),
    ],
)
def test_a_line_is_the_telling_whole(text: str, trigger: str, label: str) -> None:
    """What stands between the words that tell an event comes back where there is room for it."""
    assert event(trigger, text).label == label


def test_a_bare_noun_gets_the_only_name_that_ends_in_it() -> None:
    """ "The river" is the one that the article calls by a name; of two nobody knows which."""
    one = "Boats came up the Skarn River from Lund. Nils Berg crossed the river on 4 May 2012."

    assert event("crossed", one).label == "Nils Berg crossed the river [Skarn River] on 4 May 2012"
    assert "[" not in event("crossed", f"Boats left the Ystad River for Lund. {one}").label


def test_a_noun_that_many_are_called_by_gets_no_name() -> None:
    """ "The administration" need not be the one body of that name."""
    text = "The Lund Harbour Administration is old. Nils Berg sued the administration on 4 May 2012."

    assert event("sued", text).label == "Nils Berg sued the administration on 4 May 2012"


def test_a_line_that_opens_with_what_nobody_knows_is_folded() -> None:
    """ "The flames reached Lund" needs its article; "the government left Lund" does not."""
    assert event("hit", "The flames hit Lund on 4 May 2012.").is_folded
    assert not event("left", "The government left Lund on 4 May 2012.").is_folded


def test_a_few_words_of_nothing_said_are_folded() -> None:
    """Without what was made clear there is nothing to tell."""
    assert event("warned", "The mill will not close, as Nils Berg warned on 4 May 2012.").is_folded


@pytest.mark.parametrize(
    ("text", "trigger", "folded"),
    [
        ("The decision was approved by Ada Moen on 4 May 2012.", "approved", True),
        ("The decision to sell the mill was approved by Ada Moen on 4 May 2012.", "approved", False),
        ("This plan was approved by Ada Moen on 4 May 2012.", "approved", True),
        ("The Lund plan was approved by Ada Moen on 4 May 2012.", "approved", False),
    ],
)
def test_a_noun_that_points_back_is_folded_unless_it_tells_which_it_is(text: str, trigger: str, folded: bool) -> None:
    """ "The decision" is one told before; "the decision to sell the mill" is told here."""
    assert event(trigger, text).is_folded is folded


def test_days_said_in_one_breath_give_way_together() -> None:
    """ "Two years ago today" is one day, also for what shares it."""
    text = "Two years ago today, Ada Moen opened the market in Lund."
    shot = "A year ago on Tuesday, police shot dead 14 people in Lund."
    raid = "Thirty-two years ago today, rebels overran the fort of Lund, killing 43 soldiers."

    assert event("opened", text).label == "Ada Moen opened the market in Lund"
    assert event("shot", shot).label == "Police shot dead 14 people in Lund"
    assert event("killing", raid).label == "Rebels overran the fort of Lund, killing 43 soldiers"


def test_what_says_the_same_of_the_same_days_is_told_once() -> None:
    """Two events in the same words: the second is folded."""
    text = "On 4 May 2012, Nils Berg opened a mill, founding a bank."
    told = [one for one in account(text).story.happenings if one.label.startswith("On 4 May")]
    dated = [one for one in told if one.when]

    assert len(dated) > 1
    assert [one.is_folded for one in dated].count(False) == 1


def test_of_several_tellings_the_one_that_is_read_alone_is_the_line() -> None:
    """What cannot be read alone is no line where another article can tell it."""
    texts = ("It closed on 4 May 2012, the Lund mill.", "The Lund mill closed on 4 May 2012.")

    assert event("closed", *texts).label == "The Lund mill closed on 4 May 2012"
    assert event("closed", *reversed(texts)).label == "The Lund mill closed on 4 May 2012"


def test_what_holds_now_is_no_line_of_what_was_then() -> None:
    """A telling without a day, of what goes on, does not stand beside the day of another telling."""
    texts = ("Every Lund bridge is inspected now.", "They inspected every Lund bridge on 4 May 2012.")

    assert "now" not in event("inspected", *reversed(texts)).label


def test_what_is_folded_comes_behind_and_is_not_lost() -> None:
    """On the timeline behind the others of its day, in the facts behind all others."""
    made = account("They resigned on 4 May 2012. Nils Berg died on 4 May 2012. Ada Moen opened a market on 6 May 2012.")
    told = [(entry.happening.label.split()[0], entry.happening.is_folded) for entry in entries(index_of(made))]

    assert told == [("Nils", False), ("They", True), ("Ada", False)]
    assert str(render(made, to="facts")).index("They resigned") > str(render(made, to="facts")).index("Ada Moen opened")


@pytest.mark.parametrize("story", stories())
def test_no_line_of_a_story_needs_its_article(story: str) -> None:
    """Of whole stories no line breaks the rules that every line is to keep."""
    assert [label for label in readable(story_account(story)) if breaks(label)] == []


@pytest.mark.parametrize("first", range(0, 40, 20))
def test_no_line_of_a_generated_pile_needs_its_article(first: int) -> None:
    """Nor of piles as nobody would write them."""
    made = [found for seed in range(first, first + 20) if (found := walk(pile(seed)))]

    assert [label for one in made for label in readable(one) if breaks(label)] == []


def readable(made: Account) -> list[str]:
    """The lines that are not folded."""
    return [happening.label for happening in made.story.happenings if not happening.is_folded]


def breaks(label: str) -> bool:
    """True for a line that ends in a bare verb of saying, begins with an unnamed pronoun, or holds "last year"."""
    pronouns = alternation([word for name in ("he", "it", "we") for word in load("event").words["leaning"][name]])
    near, unit = (alternation(load("event").words["day-word"][name]) for name in ("near", "unit"))
    says = re.match(r"\W*(?:\S+\s+){0,4}(?:said|says|told|added|announced|wrote)\W*$", label)
    unnamed = re.match(rf"(?:{pronouns})\b(?! \[)", label, re.IGNORECASE)
    relative = re.search(rf"\b(?:{near}) (?:{unit})\b(?! of\b)", label, re.IGNORECASE)
    return bool(says or unnamed or relative)


@pytest.mark.parametrize(
    ("label", "broken"),
    [
        ("The minister said", True),
        ("Him saying so", True),
        ("The mill closed last year", True),
        ("He [Nils Berg] resigned", False),
        ("“It is over,” the minister said in Lund", False),
        ("The mill closed in the last week of May", False),
    ],
)
def test_the_rules_are_looked_for_as_they_are_meant(label: str, broken: bool) -> None:
    """What the property looks for, and what looks like it."""
    assert breaks(label) is broken


@pytest.mark.parametrize(
    ("text", "trigger", "label"),
    [
        (
            "Ada Moen signed a bill in 2009 that moves the debate on: it allows bakers to open the Lund market.",
            "signed",
            "Ada Moen signed a bill in 2009 that moves the debate on: it allows bakers to open the Lund market",
        ),
        ("Nils Berg voted in 2009 and went home.", "voted", "Nils Berg voted in 2009"),
        (
            "Throughout last year, Nils Berg opened the Lund market.",
            "opened",
            "Throughout [2011], Nils Berg opened the Lund market",
        ),
    ],
)
def test_a_line_cut_within_a_clause_says_so(text: str, trigger: str, label: str) -> None:
    """Where a clause goes on behind the words, they end in a gap; where another clause begins, they are whole."""
    assert event(trigger, text).label == label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        (
            "“The attack on the Lund mill in 2009 left me angry,” Ada Moen said.",
            "The attack on the Lund mill in 2009 [said by Ada Moen]",
        ),
        (
            "Ada Moen said on 5 May 2012 that the attack on the Lund mill in 2009 had left her angry.",
            "The attack on the Lund mill in 2009",
        ),
    ],
)
def test_a_noun_is_somebodys_word_in_a_quotation_alone(text: str, label: str) -> None:
    """Of what somebody said in the article's words, a noun is the article's."""
    assert event("attack", text).label == label


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Ada Moen went to the old hall, where about 50 people had gathered on 4 May 2012.", True),
        ("Ada Moen went to the old hall, where about 50 people had gathered in Lund on 4 May 2012.", False),
        ("About 50 people had gathered on 4 May 2012.", False),
    ],
)
def test_a_line_without_its_place_is_not_read_alone(text: str, folded: bool) -> None:
    """What is told behind "where" needs a name, since its place stands outside."""
    assert event("gathered", text).is_folded is folded


def test_what_a_list_counts_its_points_with_is_no_part_of_a_line() -> None:
    """ "vi) The mill burned" begins with the mill; a bracket that belongs to the count stands nowhere."""
    assert event("burned", "vi) The old mill burned on 4 May 2012.").label == "The old mill burned on 4 May 2012"


def test_a_line_that_only_its_article_fills_is_no_news() -> None:
    """Who takes part is known from elsewhere: the line stands behind, and gives way to a telling with a name."""
    bare = "Ada Moen met the farmers in a barn on 4 May 2012. " * 1
    named = "Ada Moen met the Ystad farmers on 4 May 2012."

    assert event("met", bare).is_minor
    assert not event("met", named).is_minor
    assert event("met", bare, named).label == "Ada Moen met the Ystad farmers on 4 May 2012"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        (
            "Mayor Ada Moen spoke. Moen sold the mill on 4 May 2012.",
            "[Ada] Moen [mayor] sold the mill on 4 May 2012",
        ),
        ("Ada Moen spoke. On 4 May 2012 Mayor Moen sold the mill.", "On 4 May 2012 Mayor [Ada] Moen sold the mill"),
        ("Ada Moen sold the mill on 4 May 2012.", "Ada Moen sold the mill on 4 May 2012"),
        ("Mayor Ada Moen spoke. Moen sold the mill on 4 May 1990.", "[Ada] Moen sold the mill on 4 May 1990"),
        (
            "The Lund Rowing Club (LRC) is old. The LRC was dissolved on 4 May 2012.",
            "The LRC [Lund Rowing Club] was dissolved on 4 May 2012",
        ),
    ],
)
def test_who_is_called_by_half_a_name_is_introduced(text: str, label: str) -> None:
    """The given name and the office of that time stand in brackets; a title and a full name need neither."""
    trigger = "dissolved" if "dissolved" in label else "sold"

    assert event(trigger, text, "Nils Berg sings.", "Nils Berg sang.").label == label


@pytest.mark.parametrize(
    ("others", "introduced"),
    [
        ((), "[Ada] Moen"),
        (("Nils Berg met Ada Moen, the mayor of Oslo.",), "[Ada] Moen [mayor of Oslo]"),
        (
            (
                "Nils Berg met Ada Moen, the mayor of Oslo.",
                *(f"Presidential candidate Ada Moen sang in choir {what}." for what in "abc"),
            ),
            "[Ada] Moen",
        ),
    ],
)
def test_of_many_articles_one_alone_introduces_nobody(others: tuple[str, ...], introduced: str) -> None:
    """An office stands beside a name where a second article tells it, and no more of them tell of a candidate."""
    text = "Ada Moen, the mayor of Oslo, spoke. Moen sold the mill on 4 May 2012."
    fillers = (f"Nils Berg sang in choir {number}." for number in range(25))

    assert event("sold", text, *others, *fillers).label == f"{introduced} sold the mill on 4 May 2012"


def test_whom_all_know_is_not_introduced() -> None:
    """The person of whom nearly every article tells is called as the article does."""
    texts = ("Ada Moen spoke. Moen sold the mill on 4 May 2012.", "Ada Moen sings.", "Ada Moen sang.")

    assert event("sold", *texts).label == "Moen sold the mill on 4 May 2012"


def test_a_noun_for_the_main_event_gets_its_name() -> None:
    """ "The blaze" is the Lund fire, in an article that tells of it and of no other by name."""
    texts = (
        "The Lund fire broke out on 2 May 2012. The Lund fire is large.",
        "The Lund fire broke out on 2 May 2012. Ada Moen said it is large.",
        "The Lund fire broke out on 2 May 2012. Nils Berg fled the blaze on 4 May 2012.",
    )

    assert event("fled", *texts).label == "Nils Berg fled the blaze [Lund fire] on 4 May 2012"


def test_what_was_told_before_the_day_is_not_its_line() -> None:
    """What somebody said on the day before tells of no later day."""
    texts = (
        "Two divers died in Lund, Ada Moen said on 3 May 2012. Two divers died in Lund.",
        "Two divers died in Lund on 4 May 2012, Ada Moen said.",
    )

    assert "3 May" not in event("died", *texts).label


def test_the_words_of_a_picture_are_no_news() -> None:
    """Where somebody stands in a picture is told beside the picture."""
    assert event("watch", "Ada Moen, left, and Nils Berg watch a Lund mill burn on 4 May 2012.").is_minor


@pytest.mark.parametrize(
    ("trigger", "texts", "label"),
    [
        (
            "seizing",
            (
                "Ivar Holm promised work for all after seizing power in Estmark on 4 May 2012.",
                "Ivar Holm seized power in Estmark on 4 May 2012.",
            ),
            "Ivar Holm seized power in Estmark on 4 May 2012",
        ),
        (
            "publish",
            ("The trial of Ivar Holm should begin soon; on 20 May 2012, Nordbok will publish a life of Ada Moen.",),
            "On 20 May 2012, Nordbok will publish a life of Ada Moen",
        ),
        (
            "started",
            ("The mayor, Ada Moen, who this week started a tour of Lund, is tired.",),
            "Ada Moen … started a tour of Lund",
        ),
        (
            "sank",
            ("Nils Berg spoke. Berg left. The boat sank in Berg on 4 May 2012.",),
            "The boat sank in Berg on 4 May 2012",
        ),
    ],
)
def test_the_line_is_the_deed_of_its_day(trigger: str, texts: tuple[str, ...], label: str) -> None:
    """It begins with the deed, within its semicolons, without its own day, and takes no place for somebody."""
    assert event(trigger, *texts).label == label


def test_what_another_day_leads_is_no_line() -> None:
    """ "A wake was held on Wednesday for those killed on Tuesday" beside Tuesday is read as the wake of Tuesday."""
    text = "A wake was held in Lund on 9 May 2012 for the six sailors killed by a trawler on 8 May 2012."

    assert event("killed", text).is_folded
    assert not event("freed", "Ada Moen was arrested in Lund on 8 May 2012 and freed on 9 May 2012.").is_folded


def test_what_hangs_on_a_clause_of_no_known_day_is_no_line() -> None:
    """The seizing beside 1988 is read as if the mill had become a museum then; who spoke that day promised it then."""
    hung = "The mill in Lund has been transformed into a museum which shows the flags seized in 1988 by Nils Berg."

    assert event("seized", hung).is_folded
    assert not event("Speaking", "Speaking in Lund on 8 May 2012, Nils Berg promised a new mill.").is_folded


@pytest.mark.parametrize(
    ("text", "is_folded"),
    [
        ("A court of appeal told Nils Berg on 4 May 2012 to pay them the rent.", True),
        ("A court of appeal told the dockers of Lund on 4 May 2012 that they may strike.", False),
    ],
)
def test_they_are_several(text: str, is_folded: bool) -> None:
    """A court and a man are nobody whom "them" could mean."""
    assert event("told", text).is_folded == is_folded


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The Finnish guild bred an owl for the country on 4 May 2012.", "the country on 4 May 2012"),
        ("Finland lacks owls. Finland breeds them. Ada Moen bred an owl for the country.", "the country [Finland]"),
        ("Finland and Peru lack owls. Ada Moen bred an owl for the country.", "the country"),
        (
            "The People’s Republic of\nChina lacks owls, and China breeds them. Ada Moen bred an owl for the country.",
            "the country [China]",
        ),
    ],
)
def test_which_country_is_meant_is_told(text: str, label: str) -> None:
    """It is the only one that the article tells of, unless the line names one."""
    assert event("bred", text).label.endswith(label)


def test_a_line_of_a_country_that_nobody_knows_leans_on_its_article() -> None:
    """Of two countries nothing tells which is meant."""
    told = "Ada Moen opened {} to all the guilds of Lund on 4 May 2012."
    two = "Finland and Peru lack owls. "

    assert event("opened", two + told.format("the country")).is_minor
    assert not event("opened", two + told.format("her mill")).is_minor


def test_i_am_who_speaks_in_quotation_marks_alone() -> None:
    """What Berg asked that I do, I tell, and the line does not say who that is."""
    assert event("asked", "Nils Berg asked on 4 May 2012 that Ada Moen and I sell the Lund mill.").is_folded
    assert not event("sold", "“I sold the Lund mill on 4 May 2012,” Nils Berg said.").is_folded


@pytest.mark.parametrize(
    ("text", "trigger", "folded"),
    [
        ("Nils Berg struck her in Lund on 4 May 2012.", "struck", True),
        ("Nils Berg struck himself in Lund on 4 May 2012.", "struck", False),
        ("Ada Moen said on 4 May 2012 that Nils Berg struck her in Lund.", "said", False),
        ("The Lund council, which chose him on 4 May 2012, sings.", "chose", True),
    ],
)
def test_who_does_it_is_not_to_whom_it_is_done(text: str, trigger: str, folded: bool) -> None:
    """ "Berg struck her" needs somebody else whom "her" may mean."""
    assert event(trigger, text).is_folded == folded


def test_what_was_before_the_clause_it_opens_is_no_line() -> None:
    """ "Having sold the mill in 2008, Berg sails": what is read on 2008 is that he sails."""
    assert event("sold", "Having sold the Lund mill in 2008, Nils Berg sails to Holm.").is_folded
    assert not event("sold", "Nils Berg sold the Lund mill in 2008 and sails to Holm.").is_folded


def test_a_line_that_points_gives_way_to_a_noun() -> None:
    """ "They closed the mill" is the closure of the mill; where nothing says of what, the words stay."""
    assert event("closed", "They closed the Lund mill on 4 May 2012.").label == "Closure of the Lund mill"
    assert event("resigned", "They resigned on 4 May 2012.").label == "They resigned on 4 May 2012"


@pytest.mark.parametrize(
    ("text", "trigger", "is_minor"),
    [
        ("The 39-year-old was arrested in Lund on 4 May 2012 with Nils Berg.", "arrested", True),
        ("The poor were fed in Lund on 4 May 2012 by Nils Berg.", "fed", True),
        ("A 39-year-old baker was arrested in Lund on 4 May 2012 with Nils Berg.", "arrested", False),
        ("Nils Berg said in Lund on 4 May 2012 that a fair would be held, ...", "said", True),
        ("Nils Berg said in Lund on 4 May 2012 that a fair would be held.", "said", False),
    ],
)
def test_who_is_called_by_an_age_alone_and_what_breaks_off_lean(text: str, trigger: str, is_minor: bool) -> None:
    """Only the article tells who is of that age, or how the sentence ends."""
    assert event(trigger, text).is_minor == is_minor


def test_it_that_says_something_is_somebody() -> None:
    """Nobody asks what emerged, and everybody who added it."""
    said, emerged = (f"It {verb} that Nils Berg was arrested on 4 May 2012." for verb in ("added", "emerged"))

    assert event("arrested", said).is_folded
    assert not event("arrested", emerged).is_folded
