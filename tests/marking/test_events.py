"""What counts as an event, what dates it, and whether it happened."""

import pytest

from dateline.marking import mark
from dateline.reading import read
from dateline.types import EventMark

WITHOUT_A_DAY = ("amend", "misspell", "update", "appear", "offensive", "be", "feel", "publish")


def events(text: str) -> list[EventMark]:
    """The events of one short text."""
    return [*mark(read(text, id="a"), only=["times", "events"]).events]


def trigger(text: str, word: str) -> EventMark:
    """The event told by one word of the text."""
    return next(event for event in events(text) if event.trigger.of(text) == word)


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("The old bridge collapsed on 4 May 1994.", "collapsed", "disaster"),
        ("Rebels overthrew the government in 1971.", "overthrew", "defeat"),
        ("The council held an election on 4 May 1994.", "held", "vote"),
        ("The ferry overturned on 4 May 1994.", "overturned", "disaster"),
        ("The court overturned the ban on 4 May 1994.", "overturned", "decide"),
        ("The court issued a verdict on 4 May 1994.", "issued", "decide"),
        ("The dissolution of the party surprised many.", "dissolution", "end"),
        ("A cease-fire took hold on 4 May 1994.", "cease-fire", "end"),
        ("The trial of the clerks drew a crowd.", "trial", "try"),
        ("The hall erupted into cheers on 4 May 1994.", "erupted", "celebrate"),
        ("The volcano erupted in a cloud of ash on 4 May 1994.", "erupted", "disaster"),
        ("The treasurer stepped down as chairman on 4 May 1994.", "stepped", "resign"),
        ("The treasurer stepped carefully down the stairs on 4 May 1994.", "stepped", "other"),
    ],
)
def test_an_event_word_tells_an_event_of_its_kind(text: str, word: str, kind: str) -> None:
    """Verbs and nouns of the lexicon become events of the kind they stand under."""
    assert trigger(text, word).kind == kind


@pytest.mark.parametrize(
    ("text", "word", "lemma"),
    [
        ("Crews began to drain the lake on 4 May 1994.", "began", "begin drain"),
        ("Crews began the drive on 4 May 1994.", "began", "begin"),
        ("The mayor promised to drain the lake on 4 May 1994.", "promised", "promise"),
    ],
)
def test_what_begins_to_be_done_is_called_by_both_words(text: str, word: str, lemma: str) -> None:
    """What "began to drain" tells is another beginning than that of a season, by its own word."""
    assert trigger(text, word).lemma == lemma


def test_what_somebody_did_to_something_is_an_event_without_a_day() -> None:
    """A verb that no list has tells an event where a past tense says who did it, and to what."""
    found = trigger("The mayor scrubbed the old bridge.", "scrubbed")

    assert (found.kind, found.status, found.times) == ("other", "happened", ())
    assert not [event for event in events("The mayor scrubs the old bridge.") if event.lemma == "scrub"]


@pytest.mark.parametrize(
    "text", ["The town is quiet.", "She likes tea.", "The mayor said that tea was cheap.", "Hopes of finding were low."]
)
def test_states_and_undated_sayings_are_no_events(text: str) -> None:
    """A sentence in which nothing happens makes no event."""
    assert events(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "This article was updated on 4 May 1994 with a new count.",
        "This post first appeared on 4 May 1994.",
        "The headline on this article was amended on 4 May 1994.",
        "An article on Monday about the mill misspelled the owner's name.",
        "Reporters asked whether the army would widen its offensive.",
        "The attention of many was on Sunday's cup final.",
        "The widow felt lonely on Monday.",
        "The guards were asleep when the lamps went out at noon on 4 May 1994.",
    ],
)
def test_what_is_no_event_of_a_day_makes_no_dated_mention(text: str) -> None:
    """Notes on the article, nouns that a supposition takes for known, feelings and mere states take no day."""
    told = [event for event in events(text) if event.status == "happened" and event.lemma in WITHOUT_A_DAY]

    assert not [event for event in told if event.times or event.kind != "other"]


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("Ada Berg is the favourite in the cup final on 4 May 1994.", False),
        ("To most millers today the old mayor remains a hero.", False),
        ("Ada Berg was the favourite in the cup final of 4 May 1994.", True),
        ("Ada Berg is in Lund on 4 May 1994.", True),
    ],
)
def test_what_somebody_is_now_is_of_no_day(text: str, dated: bool) -> None:
    """Being something, in the present, is told of now and not of the day of what it is said of; being there is."""
    states = [event for event in events(text) if event.lemma in ("be", "remain")]

    assert any(event.times for event in states) == dated


@pytest.mark.parametrize(
    ("text", "past"),
    [
        ("The bridge fell on 4 May.", True),
        ("The bridge was hit on 4 May.", True),
        ("The bridge has fallen since 4 May.", True),
        ("The bridge opens on 4 May.", False),
        ("The bridge would have fallen on 4 May.", False),
    ],
)
def test_a_mention_says_whether_its_verb_is_past(text: str, past: bool) -> None:
    """Past tense and perfect are past; present tense and what stands under a modal verb are not."""
    assert events(text)[0].past is past


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("The mayor opened the bridge in 1994.", "opened", "happened"),
        ("The mayor will open the bridge in 1994.", "open", "planned"),
        ("The mayor plans to open the bridge in 1994.", "open", "planned"),
        ("The mayor refused to open the bridge in 1994.", "open", "denied"),
        ("The mayor did not open the bridge in 1994.", "open", "denied"),
        ("The mayor would open the bridge in 1994.", "open", "hypothetical"),
        ("With a better keeper there would be no defeat in 1994.", "defeat", "hypothetical"),
        ("The next tram strike is still set for 4 May 1994.", "strike", "planned"),
    ],
)
def test_status_is_read_off_the_words_around(text: str, word: str, status: str) -> None:
    """Auxiliaries, negation and governing verbs decide whether an event happened."""
    assert trigger(text, word).status == status


@pytest.mark.parametrize(
    ("text", "word", "times"),
    [
        ("The bridge opened on 4 May 1994 and closed in 2001.", "opened", ["4 May 1994"]),
        ("The bridge opened on 4 May 1994 and closed in 2001.", "closed", ["2001"]),
        ("The turn came on 4 May 1994, when troops liberated the town.", "liberated", ["4 May 1994"]),
        ("Traders fled as the troops entered the port on 4 May 1994.", "fled", ["4 May 1994"]),
        ("Traders are leaving while the troops entered the port on 4 May 1994.", "leaving", []),
        ("Traders fled as agreed with the port on 4 May 1994.", "fled", []),
        ("He also played a part in the murder of a trader in 1994.", "murder", ["1994"]),
        ("She signed a full list of her firm's debts in the dissolving of the town's choir in 1994.", "signed", []),
        ("She signed a full list of the debts of the town's choir in 1994.", "signed", ["1994"]),
    ],
)
def test_a_date_belongs_to_the_nearest_event_above_it(text: str, word: str, times: list[str]) -> None:
    """Each verb keeps its own date, and a "when" clause shares that of its main clause."""
    told = [event for event in events(text) if event.trigger.of(text) == word]

    assert [span.of(text) for event in told for span in event.times] == times


@pytest.mark.parametrize(
    ("text", "word", "times"),
    [
        ("The great singer of the 1960s was arrested over a murder.", "arrested", []),
        ("The events of 4 May 1990 shook the town.", "shook", ["4 May 1990"]),
        ("The great singer was arrested in the 1960s.", "arrested", ["the 1960s"]),
        ("His choir is perfectly suited to Christmas and was founded in 1990.", "founded", ["1990"]),
        ("Prices rose more than in 1990.", "rose", []),
        ("Nils Berg resigned at the same hour as on 4 May 1990.", "resigned", []),
        ("The mayor resigned as early as in May 1990.", "resigned", ["May 1990"]),
        ("As of 4 May 1990 the crew had contained the fire.", "contained", ["4 May 1990"]),
        ("Today, the mill is celebrated as a success.", "celebrated", []),
        ("Today, the mill was sold as a success.", "sold", ["Today"]),
        ("Today the mayor is visiting the mill.", "visiting", ["Today"]),
        ("The mayor visits the mill today.", "visits", ["today"]),
        ("Nils Berg, the head of the yard from 1980 until 1986, sold his boat.", "sold", []),
        ("Nils Berg, the head of the yard, sold his boat in 1986.", "sold", ["1986"]),
        ("She was elected in about 1990.", "elected", ["about 1990"]),
        ("The vote was moved to Friday.", "moved", ["Friday"]),
        ("The guards fled from May 1990 to about June 1995.", "fled", ["May 1990", "June 1995"]),
        ("He went on trial for the May 2003 killing of a clerk.", "trial", []),
        ("He went on trial for the May 2003 killing of a clerk.", "killing", ["May 2003"]),
        ("Anger weighed as much as the border war in the 2006 takeover of the council.", "war", []),
        ("Exports rose to 14 tonnes from 12 the day before.", "rose", []),
        ("Exports dropped sharply from a year ago.", "dropped", []),
        ("Exports rose from 1990 to 1995.", "rose", ["1990", "1995"]),
        ("Exports fell on Monday from 12 tonnes.", "fell", ["Monday"]),
        ("The mill (9,000 tonnes of paper in 2005) was sold.", "sold", []),
        ("The mill was sold (in May 2005).", "sold", ["May 2005"]),
        ("The 1990s singer Ada Berg died in Lund.", "died", []),
        ("The singer Ada Berg died in the 1990s.", "died", ["the 1990s"]),
        ("Smith ordered his dinner here the night he died.", "ordered", []),
        ("Smith ordered his dinner here the night of the ball.", "ordered", ["the night"]),
        ("The mill raised the pay of its clerks for 2005.", "raised", []),
        ("The mill raised the pay of its clerks in 2005.", "raised", ["2005"]),
        ("The election is planned for 2005.", "election", ["2005"]),
        ("The ferry leaves at 6 a.m. and carries forty cars.", "leaves", []),
        ("The ferry left at 6 a.m. with forty cars.", "left", ["6 a.m."]),
        ("The ferry leaves at 6 a.m. on Friday.", "leaves", ["6 a.m. on Friday"]),
    ],
)
def test_a_date_of_something_else_in_the_clause_dates_no_event(text: str, word: str, times: list[str]) -> None:
    """What a time only describes, compares with or is about was not done then."""
    assert [span.of(text) for span in trigger(text, word).times] == times


def test_the_date_of_a_ceremony_is_not_the_date_of_what_it_remembers() -> None:
    """In "the 40th anniversary of the victory on 4 May 2014" the day is that of the anniversary."""
    text = "She spoke at a ceremony marking the 40th anniversary of the victory over the fleet on 4 May 2014."

    assert trigger(text, "victory").times == ()


def test_years_since_an_event_are_counted_from_it() -> None:
    """In "12 years since the victory" the victory is where the count starts."""
    text = "Friday marks 12 years since the victory over the fleet."

    assert trigger(text, "victory").counted_from is not None


@pytest.mark.parametrize(
    ("text", "word", "clause"),
    [
        ("They helped the town rebuild its quay.", "helped", "They helped the town rebuild its quay"),
        ("Divers stayed to help the crew.", "help", "Divers stayed to help the crew"),
        ("The plan, begun by the mayor in 1996, failed.", "begun", "The plan, begun by the mayor in 1996"),
        ("She said that the bridge had collapsed.", "collapsed", "the bridge had collapsed"),
    ],
)
def test_a_clause_holds_what_it_needs_to_be_read(text: str, word: str, clause: str) -> None:
    """Infinitives, governing verbs and described nouns come along; what is merely reported does not."""
    assert trigger(text, word).span.of(text).removeprefix("that ") == clause


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("She made a speech after the raid on Lund.", "the raid on Lund"),
        ("The fire led to the death of a clerk.", "The fire led to the death of a clerk"),
    ],
)
def test_a_verb_lends_itself_to_its_own_noun_alone(text: str, clause: str) -> None:
    """What stands beside what is done is told by its own words."""
    word = "raid" if "raid" in text else "death"

    assert trigger(text, word).span.of(text) == clause


def test_an_adjective_after_a_comma_may_be_a_past_tense() -> None:
    """What the tagger takes for an adjective still tells its event, with the object behind it."""
    text = "The turn came on 4 May 1994, when rebel troops, with help from local fighters, liberated Phnom Bar."
    found = [event for event in events(text) if event.lemma.startswith("liberate")]

    assert [event.times for event in found] and all(event.kind == "defeat" for event in found)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A slight tremor was felt in Lund.", {("tremor", "happened")}),
        ("The quality of the tea was felt in Lund.", set()),
        ("A slight tremor was feared in Lund.", set()),
    ],
)
def test_what_was_felt_has_happened(text: str, told: set[tuple[str, str]]) -> None:
    """A tremor that was felt is told as an event, without a day; what is no event is none for being felt."""
    assert {
        (event.trigger.of(text), event.status) for event in events(text) if event.nominal or event.kind == "disaster"
    } == told


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("A mudslide buried the road on 4 May.", {"mudslide", "buried"}),
        ("The mudslide buried the road on 4 May.", {"buried"}),
        ("A mudslide had buried the road before 4 May.", {"buried"}),
    ],
)
def test_a_disaster_that_is_news_takes_the_day_of_its_work(text: str, dated: set[str]) -> None:
    """ "A mudslide" is new to the reader and was on that day; "the mudslide" has been told of before."""
    assert {event.trigger.of(text) for event in events(text) if event.times} == dated


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("The new ferry line starts on Friday.", "starts", "planned"),
        ("The novel starts in 1939.", "starts", "happened"),
        ("The new ferry line started on Friday.", "started", "happened"),
    ],
)
def test_what_starts_on_a_coming_day_is_planned(text: str, word: str, status: str) -> None:
    """The present tense of a timetable with a day looks ahead; with a year it tells a story."""
    assert trigger(text, word).status == status


def test_all_that_are_brought_out_are_the_doers() -> None:
    """In "it was A and B that did it" both did it, and so in "by A and by B"."""
    for text in ("It was Lund and Malmo that sold the mill.", "The mill was sold by Lund and by Malmo."):
        assert [agent.of(text) for agent in trigger(text, "sold").agents] == ["Lund", "Malmo"]


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("Two sailors have died in the gale and rescuers Friday saw cracked walls.", {"saw"}),
        ("Two sailors have died in the gale and rescuers Sunday found a raft, Ola Berg said.", {"found"}),
        ("Two sailors died in the gale on Friday and rescuers saw cracked walls.", {"died"}),
        ("The votes cast Sunday were counted.", {"cast"}),
    ],
)
def test_a_bare_day_between_doer_and_verb_is_that_verbs(text: str, dated: set[str]) -> None:
    """ "Rescuers Friday saw" tells when they saw, however the sentence is parsed."""
    assert {event.trigger.of(text) for event in events(text) if event.times} == dated


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        (
            "Two miners were killed and nine injured when a shaft collapsed on Monday.",
            {"killed", "injured", "collapsed"},
        ),
        ("Six people died and more than 40 were hurt when a tram hit a wall on Monday.", {"died", "hurt", "hit"}),
        ("Three men were killed and twelve wounded in a raid on Friday.", {"killed", "wounded", "raid"}),
        ("A blast killed three men and wounded nine on Friday.", {"blast", "killed", "wounded"}),
        ("He was hurt in a raid and died on Friday.", {"died"}),
        ("Nine sailors drowned after a ferry sank on Monday.", {"sank"}),
        ("The mayor resigned and his deputy wept when the tower fell on Monday.", {"wept", "fell"}),
    ],
)
def test_the_dead_and_the_hurt_have_the_day_of_what_befell_them(text: str, dated: set[str]) -> None:
    """One day is told for all who were killed and hurt at once; one who died later was hurt before."""
    assert {event.trigger.of(text) for event in events(text) if event.times} == dated


@pytest.mark.parametrize(
    ("text", "word", "dated"),
    [
        ("The harbour handled 40 ships in May, down from 52 in 2012.", "handled", ["May"]),
        ("Support has grown to 40 percent, compared with 31 percent last month.", "grown", []),
        ("The lead of the party in a survey last month has faded.", "faded", []),
        ("The survey faded last month.", "faded", ["last month"]),
        ("Rolls fell from 48 boats in 2007 to 31 in 2015.", "fell", ["2015"]),
        ("At the fair 300 clerks sang, a 30% decline from the choir's last great concert, in 2008.", "sang", []),
        ("The guild has been fined 900 crowns over a brawl in its cellar last winter.", "fined", []),
        ("The guild was fined 900 crowns over a brawl in its cellar last winter.", "fined", ["last winter"]),
        ("The guild has closed two cellars since last winter.", "closed", ["last winter"]),
        ("Since first renting the cellar, in March, the guild has flooded it.", "flooded", []),
        ("On the night in 1987, the guild sold its cellar.", "sold", ["1987"]),
        ("The baker was given a medal for the rescue of a child in 1987.", "rescue", ["1987"]),
        ("Police regret the arrest of a cook for a murder in Ystad six years ago.", "arrest", []),
        ("The arrest of a cook in Ystad six years ago was a slip.", "arrest", ["six years ago"]),
    ],
)
def test_a_time_of_what_it_is_held_against_dates_no_deed(text: str, word: str, dated: list[str]) -> None:
    """The day of a figure or of a noun in the subject is not that of the verb."""
    document = read(text, id="a")
    found = {document.words(e.trigger): e.times for e in mark(document, only=["events"]).events}
    assert [document.words(span) for span in found.get(word, ())] == dated


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("Pupils remembered the 2008 blast that killed nine miners.", True),
        ("She lost her shop in the flood of 1997, which drowned six people.", True),
        ("Pupils remembered the 2008 blast, which has killed nine miners so far.", False),
        ("Pupils remembered the 2008 vote and the blast that killed nine miners.", False),
    ],
)
def test_what_a_calamity_did_has_its_day(text: str, dated: bool) -> None:
    """The deaths of "the blast of 2008 that killed nine" are of its day, unless they go on."""
    found = next(event for event in events(text) if event.kind == "death")

    assert bool(found.times) is dated


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("The clerk pleaded guilty to the assault in Lunden on Tuesday.", {"pleaded"}),
        ("The clerk was charged with the assault in Lunden in May 2004.", {"assault"}),
        ("The clerk pleaded guilty to Tuesday's assault in Lunden.", {"assault"}),
    ],
)
def test_the_weekday_of_a_plea_is_not_that_of_the_deed(text: str, dated: set[str]) -> None:
    """A weekday behind the deed that a plea or charge is about is of the plea; a month or year may be the deed's."""
    assert {event.trigger.of(text) for event in events(text) if event.times} == dated


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ten years have passed since the mill burned on 4 May 1986.", {"burned"}),
        ("The storm passed on 4 May 1986.", {"passed"}),
        ("Ole Dahl contributed to this report on 4 May 1986.", set()),
        ("Ole Dahl assisted with the rescue on 4 May 1986.", {"assisted", "rescue"}),
    ],
)
def test_what_tells_of_nothing_that_happened(text: str, told: set[str]) -> None:
    """That years have passed, and who helped to write the report, tells of nothing that happened."""
    assert {event.trigger.of(text) for event in events(text)} == told


def test_a_unit_at_the_end_of_a_sentence_ends_it() -> None:
    """ "80 km/h." is no abbreviation: what follows is a sentence of its own."""
    marked = mark(read("The bends allow 60 km/h. Nine riders fell.", id="a"), only=["events"])

    assert [marked.document.words(span) for span in marked.sentences][-1] == "Nine riders fell."
