"""Which tellings are taken for one event."""

import itertools
from dataclasses import replace

import pytest

from dateline.marking import mark
from dateline.reading import read
from dateline.resolving import resolve
from dateline.resolving.events.articles import Articles
from dateline.resolving.events.clusters import join_tellings
from dateline.resolving.events.happenings import happening_of
from dateline.resolving.events.likeness import argument
from dateline.resolving.events.mentions import tell
from dateline.resolving.events.traits import traits_of
from dateline.resolving.view import views_of
from dateline.types import Happening, Marked, Telling
from tests.builders import days, document, telling

Scene = tuple[Marked, Telling]


def joined(*tellings: Scene) -> tuple[Happening, ...]:
    """The happenings of hand-built tellings."""
    return join_tellings(
        [told for _, told in tellings], views_of({entry.document.id: entry for entry, _ in tellings}.values())
    )


def scene(
    text: str,
    id: str,
    trigger: str,
    patient: str = "",
    when: str | None = None,
    *,
    kind: str = "defeat",
    published: str | None = None,
    deeds: tuple[str, ...] = (),
) -> Scene:
    """One document telling one event."""
    entry = document(text, id=id, published=published)
    patients = (patient,) if patient else ()
    day = days(when) if when else None
    return entry, telling(entry, trigger, kind=kind, patients=patients, when=day, deeds=deeds)


FALL = scene(
    "Rebels overthrew the Marrow dynasty in 1979.",
    "a",
    "overthrew",
    "the Marrow dynasty",
    "1979",
    published="2009-03-01",
)
FALL_DAY = scene(
    "The Marrow dynasty was toppled on 7 May.",
    "b",
    "toppled",
    "The Marrow dynasty",
    "1979-05-07",
    published="2011-03-01",
    deeds=("toppling",),
)
FALL_UNDATED = scene(
    "It recalled the fall of the Marrow dynasty.", "c", "fall", "the Marrow dynasty", deeds=("toppling",)
)
OTHER = scene("Rebels seized the port of Quell in 1979.", "d", "seized", "the port of Quell", "1979")
MUCH_LATER = scene("The Marrow dynasty was toppled again in 1996.", "e", "toppled", "The Marrow dynasty", "1996")


def test_a_year_and_a_day_in_it_are_one_event() -> None:
    """Tellings of like words whose days agree are joined, and the closer day is kept."""
    found = joined(FALL, FALL_DAY)

    assert [happening.when for happening in found] == [days("1979-05-07")]


def test_an_undated_telling_joins_what_it_plainly_names() -> None:
    """Without a date, the same fate of the same thing is enough."""
    assert len(joined(FALL_DAY, FALL_UNDATED)) == 1


@pytest.mark.parametrize("other", [OTHER, MUCH_LATER])
def test_another_thing_or_another_time_stays_apart(other: Scene) -> None:
    """Neither the same year alone nor the same words alone make one event."""
    assert len(joined(FALL, other)) == 2


def test_a_plan_and_its_outcome_are_one_matter() -> None:
    """What was planned and then happened has happened, and only who tells of the outcome tells of it."""
    entry = document("Rebels will overthrow the Marrow dynasty in 1979.", id="p")
    planned = telling(entry, "overthrow", patients=("the Marrow dynasty",), when=days("1979"), status="planned")
    found = joined(FALL, (entry, planned))

    assert [(happening.status, happening.documents) for happening in found] == [("happened", ("a",))]


@pytest.mark.parametrize(
    ("one", "other", "is_new"),
    [
        ("A Marrow Bay poll pleased the council.", "Ferrymen read of a Marrow Bay poll in May.", True),
        ("Marrow Bay polls pleased the council.", "Ferrymen read of Marrow Bay polls in May.", True),
        ("The Marrow Bay polls pleased the council.", "Ferrymen read of its Marrow Bay polls in May.", False),
        ("The Marrow Bay poll pleased the council.", "Ferrymen read of the Marrow Bay poll in May.", False),
    ],
)
def test_that_it_is_brought_in_as_one_of_many_speaks_against_it(one: str, other: str, is_new: bool) -> None:
    """An undated "a poll" may be any of a firm's; "the poll" is known to its reader."""
    told = [mark(read(text, id=id, published="2014-06-02")) for text, id in ((one, "a"), (other, "b"))]
    views = views_of(told)
    polls = [telling for telling in tell(views, ()) if telling.mark.lemma == "poll"]
    codes = {code for found in join_tellings(polls, views) for telling in found.tellings for code, _ in telling.joined}

    assert len(polls) == 2
    assert ("brought-in" in codes) == is_new


@pytest.mark.parametrize(
    ("one", "other", "events"),
    [
        ("Lund announced a new ferry.", "Lund announced the closing of the mill.", 2),
        ("Lund announced a new ferry.", "Lund has announced the new ferry.", 1),
    ],
)
def test_what_is_announced_tells_which_announcement(one: str, other: str, events: int) -> None:
    """The same person announces many things; the thing tells which of them is meant."""
    told = [
        scene(text, id, "announced", patient, kind="announce")
        for text, id, patient in (
            (one, "a", "a new ferry"),
            (other, "b", "the closing of the mill" if "mill" in other else "the new ferry"),
        )
    ]

    assert len(joined(*told)) == events


@pytest.mark.parametrize(("published", "status"), [("2009-03-01", "planned"), ("2009-05-04", "happened")])
def test_nothing_has_happened_before_its_day(published: str, status: str) -> None:
    """What is told without a day, in an article of an earlier one, is the plan that others date."""
    plan = scene("Rebels will topple the Marrow dynasty.", "p", "topple", "the Marrow dynasty", "2009-05-03")
    planned = replace(plan[1], mark=replace(plan[1].mark, status="planned"))
    bare = scene("Many recalled the fall of the Marrow dynasty.", "b", "fall", published=published)

    assert happening_of([planned, bare[1]], views_of([plan[0], bare[0]])).status == status


def test_a_bare_clause_without_a_day_joins_nothing() -> None:
    """Where neither a day nor a word of the two clauses is shared, the same verb is no argument."""
    bare = scene("Many were killed.", "a", "killed", kind="death", published="2014-03-02")
    dated = scene("A ferryman was killed on Sunday.", "b", "killed", "A ferryman", "2014-03-02", kind="death")

    assert len(joined(bare, dated)) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lund won the first round of the vote in Skarn.", "Lund won the second round of the vote in Skarn."),
        ("Lund won the women's cup in Skarn.", "Lund won the men's cup in Skarn."),
        ("An earthquake shook Skarn.", "An aftershock shook Skarn."),
        ("Lund pleaded guilty to arson in Skarn.", "Lund pleaded not guilty to arson in Skarn."),
        ("Lund won the 1988 cup in Skarn.", "Lund won the 1992 cup in Skarn."),
    ],
)
def test_what_marks_off_a_thing_from_its_like_keeps_it_apart(one: str, other: str) -> None:
    """Rounds, classes and years that exclude each other are of two events, however like the words are."""
    trigger = [text.split()[1] for text in (one, other)]

    assert len(joined(scene(one, "a", trigger[0]), scene(other, "b", trigger[1]))) == 2


def test_what_begins_is_of_the_kind_of_its_noun() -> None:
    """Fighting that erupted is a fight that began: two words for it that share no kind of their own."""
    text = "Fighting erupted in the Marrow hills on 8 July."
    entry = document(text, id="a", published="2014-07-28")
    erupted = telling(entry, "erupted", kind="disaster", agents=("Fighting",), when=days("2014-07-08"))
    war = scene(
        "The war in the Marrow hills began on 8 July.",
        "b",
        "war",
        "the Marrow hills",
        "2014-07-08",
        kind="fight",
        published="2014-08-04",
    )
    begun = replace(erupted, mark=replace(erupted.mark, lemma="erupt"))

    assert len(joined((entry, begun), war)) == 1


def test_a_figure_in_both_clauses_speaks_for_one_event_and_another_against_it() -> None:
    """Two quakes of one magnitude are rather one than two quakes of two magnitudes."""

    def codes(first: str, second: str) -> set[str]:
        scenes = [
            (entry, telling(entry, "shook", kind="disaster", patients=("the island of Skarn",)))
            for id, size in (("a", first), ("b", second))
            for entry in [_with_figures(f"A quake of magnitude {size} shook the island of Skarn.", id)]
        ]
        return {code for happening in joined(*scenes) for told in happening.tellings for code, _ in told.joined}

    assert {"same-numbers", "other-numbers"} & codes("5.6", "5.6") == {"same-numbers"}
    assert {"same-numbers", "other-numbers"} & codes("5.6", "5.9") == {"other-numbers"}


def _with_figures(text: str, id: str) -> Marked:
    read = document(text, id=id, published="2005-11-27")
    return replace(read, quantities=mark(read.document, only=["quantities"]).quantities)


def test_a_day_long_past_joins_what_a_day_of_news_does_not() -> None:
    """Two words of one kind on one day are one event where the day is told of years after, not the morning after."""

    def told(published: str) -> int:
        one = scene("The garrison fell.", "a", "fell", "The garrison", "1979-01-07", published=published)
        other = scene("Troops liberated the town.", "b", "liberated", "the town", "1979-01-07", published=published)
        return len(joined(one, other))

    assert (told("2014-01-07"), told("1979-01-08")) == (1, 2)


def test_like_tellings_of_one_article_are_put_together_first() -> None:
    """An article that tells of one event in several sentences tells it once."""
    entry = document("The bridge at Skarn collapsed. Engineers had warned that the bridge would go.", id="a")
    first = telling(entry, "collapsed", kind="disaster", patients=("The bridge",))
    again = telling(entry, "collapsed", kind="disaster", patients=("the bridge",))

    assert len(joined((entry, first), (entry, again))) == 1


@pytest.mark.parametrize(
    ("second", "trigger", "events"),
    [
        ("Prices fell in the market.", "fell", 2),
        ("Nobody mourned when they fell.", "fell", 2),
        ("Few mourned its fall.", "fall", 1),
        ("Few mourned when the old bridge fell.", "fell", 1),
    ],
)
def test_one_word_said_twice_in_an_article_is_not_yet_one_event(second: str, trigger: str, events: int) -> None:
    """A verb told again needs a word in common besides itself; a noun points back to what was told."""
    text = f"The bridge at Skarn fell on 4 May 2009. {second}"
    told = mark(read(text, id="a", published="2009-05-06"))
    place = text.index(trigger, text.index(second))
    views = views_of([told])
    tellings = [one for one in tell(views, resolve([told]).times) if one.mark.trigger.start in (20, place)]

    assert len(tellings) == 2
    assert len(join_tellings(tellings, views)) == events


@pytest.mark.parametrize(
    ("again", "speaks"), [("", True), (" Two miles away, years before, a storehouse exploded.", False)]
)
def test_articles_about_the_same_that_tell_of_one_such_thing_each_mean_one(again: str, speaks: bool) -> None:
    """That each has only one explosion speaks for one; where one of them has two, nothing tells which is meant."""
    one = "A boiler exploded at the Lund mill in Hollevik. Its dockers were on strike."
    other = f"The dockers of Hollevik went home when a boiler exploded at the Lund mill.{again}"
    found = read_and_joined(one, other)
    codes = {code for happening in found for told in happening.tellings for code, _ in told.joined}

    assert ("only-one-of-it" in codes) == speaks


@pytest.mark.parametrize(
    ("other", "swapped"),
    [
        ("In 2008 Nils Holm defeated Tove Lind in the Skarn vote.", True),
        ("In 2008 Ada Berg won the Skarn vote against Nils Holm.", False),
        ("In 2008 Nils Holm met Ada Berg in Skarn.", False),
    ],
)
def test_who_was_beaten_is_not_who_won(other: str, swapped: bool) -> None:
    """That one does what is done to the same person elsewhere tells two events apart; two meet each other."""
    first = (
        "In 2008 Ada Berg met Nils Holm in Skarn."
        if "met" in other
        else "In 2008 Ada Berg defeated Nils Holm in Skarn."
    )
    entries = [mark(read(text, id=id, published="2016-03-04")) for text, id in ((first, "a"), (other, "b"))]
    story = resolve(entries)
    views = views_of(story.marked, story.entities)
    one, two = (next(told for told in tell(views, story.times) if told.span.doc == id) for id in sorted(views))
    articles = Articles(views)
    codes = dict(argument(*traits_of([one, two], articles), articles))

    assert ("roles-swapped" in codes) == swapped


def test_each_telling_says_why_it_was_joined() -> None:
    """A telling of a joined event holds what spoke for it, by code and weight; one that stands alone holds nothing."""
    both, alone = joined(FALL, FALL_DAY), joined(FALL)

    codes = [dict(one.joined) for one in both[0].tellings]
    assert all(found["participant-words"] > 0 > found["chance"] for found in codes)
    assert alone[0].tellings[0].joined == ()


MANY = [document(f"Mill number {at} fell.", id=f"m{at}") for at in range(200)]


def weighed(one: Scene, other: Scene, *, among: list[Marked]) -> dict[str, float]:
    """What speaks for and against two tellings, told beside other articles."""
    articles = Articles(views_of([one[0], other[0], *among]))
    first, second = traits_of([one[1], other[1]], articles)
    return dict(argument(first, second, articles))


def test_among_many_articles_two_like_tellings_are_less_likely_one() -> None:
    """Two tellings weigh less among two hundred articles than alone, of one day by half, of one long ago hardly."""
    entries = [document("It recalled the fall of the Marrow dynasty.", id=id, published="2014-05-09") for id in "ab"]
    against = []
    for day in (None, "2014-05-09", "1979-05-07"):
        told = [telling(entry, "fall", kind="defeat", when=days(day) if day else None) for entry in entries]
        one, other = zip(entries, told, strict=True)
        assert "crowd" not in weighed(one, other, among=[])
        against.append(weighed(one, other, among=MANY).get("crowd", 0.0))

    assert against[1] == pytest.approx(against[0] / 2, abs=0.01)
    assert against[0] < against[1] < against[2] == 0.0


@pytest.mark.parametrize(
    ("one", "other", "thin"),
    [
        ("The Marrow dynasty fell.", "Few mourned when the Marrow dynasty fell.", True),
        ("The Marrow Harbour Gazette Sunday poll fell.", "Then the Marrow Harbour Gazette Sunday poll fell.", True),
        ("The quay wall fell on four barges of salt.", "On four barges of salt the old quay wall fell.", False),
    ],
)
def test_what_two_of_many_articles_share_must_be_more_than_a_name(one: str, other: str, thin: bool) -> None:
    """Among many articles a name in common is little, however long; in a small pile nothing is asked for."""
    who = one.removesuffix(" fell.").removeprefix("The ") if thin else "quay wall"
    scenes = [scene(text, id, "fell", who) for text, id in ((one, "a"), (other, "b"))]

    assert ("thin" in weighed(*scenes, among=MANY), "thin" in weighed(*scenes, among=[])) == (thin, False)


@pytest.mark.parametrize(
    ("word", "when", "late"),
    [("vote", None, True), ("death", None, False), ("vote", "2014-05-08", False), ("vote", "2014", True)],
)
def test_what_comes_round_is_another_soon_among_many_articles(word: str, when: str | None, late: bool) -> None:
    """Of what has its like again and again an article of days later tells another, where no day tells which."""
    text = f"The {word} in Skarn was sudden."
    one, other = (
        scene(text, id, word, "Skarn", when, kind=word, published=published)
        for id, published in (("a", "2014-05-09"), ("b", "2014-05-20"))
    )

    assert ["told-late" in weighed(one, other, among=beside) for beside in (MANY, [])] == [late, False]


def test_the_order_of_documents_does_not_matter() -> None:
    """Every order of the same tellings gives the same happenings."""
    orders = itertools.permutations([FALL, FALL_DAY, FALL_UNDATED, OTHER])

    assert len({joined(*order) for order in orders}) == 1


def read_and_joined(*texts: str) -> tuple[Happening, ...]:
    """The happenings of whole articles of one day."""
    entries = [mark(read(text, id=f"d{place}", published="2012-05-08")) for place, text in enumerate(texts)]
    return resolve(entries).happenings


def is_told_by(found: tuple[Happening, ...], *docs: str) -> bool:
    """True where one happening is told by all of these documents."""
    return any({*docs} <= {*happening.documents} for happening in found)


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ("The smoke at the mill in Skarn claimed two lives.", "Two people died of smoke at the mill in Skarn.", True),
        ("The smoke at the mill in Skarn injured two people.", "Two people died of smoke at the mill in Skarn.", False),
        ("The court in Skarn sacked the clerk Nils Berg.", "The court in Skarn dismissed the clerk Nils Berg.", True),
        ("The court in Skarn sacked the clerk Nils Berg.", "The court in Skarn freed the clerk Nils Berg.", False),
        ("Ada Berg took office in Skarn in May.", "Ada Berg took two clerks hostage in Skarn in May.", False),
        ("Ada Berg took office in Skarn in May.", "In May in Skarn Ada Berg took office.", True),
    ],
)
def test_words_for_one_deed_are_of_one_event(one: str, other: str, together: bool) -> None:
    """Two words for one deed join where two words of one kind, or of two, do not."""
    assert is_told_by(read_and_joined(one, other), "d0", "d1") == together


@pytest.mark.parametrize(("second", "together"), [("Ada Berg", True), ("Nils Holm", False)])
def test_one_dies_once(second: str, together: bool) -> None:
    """The death of a named person is one event, told as a killing or a murder years after; another's is another."""
    one = mark(read("Ada Berg was killed near the harbour on 4 May 2011.", id="d0", published="2011-05-06"))
    other = mark(read(f"The trial over the murder of {second} ended in tears.", id="d1", published="2013-04-12"))

    assert is_told_by(resolve([one, other]).happenings, "d0", "d1") == together


@pytest.mark.parametrize(
    ("word", "kind", "later", "events"),
    [
        ("summit", "meet", "2009-05-05", 1),
        ("summit", "meet", "2014-05-04", 2),
        ("inquest", "investigate", "2009-11-04", 1),
    ],
)
def test_what_comes_round_is_another_where_no_day_tells_which(word: str, kind: str, later: str, events: int) -> None:
    """A summit told of years after is another one; an inquest may go on for months."""
    one = scene(f"She praised the ferry {word} in Skarn.", "a", word, "Skarn", kind=kind, published="2009-05-04")
    other = scene(f"He recalled the ferry {word} in Skarn.", "b", word, "Skarn", kind=kind, published=later)

    assert len(joined(one, other)) == events


@pytest.mark.parametrize(("word", "is_named"), [("flood", True), ("vote", False)])
def test_what_happens_once_is_called_by_its_place(word: str, is_named: bool) -> None:
    """The words "the Skarn flood" without a day speaks for the flood of Skarn; of votes there are many."""
    found = read_and_joined(
        f"In Hollevik on Tuesday clerks recalled the Skarn {word}.",
        f"The Skarn {word} of 4 May 2009 cost the mayor dear.",
    )
    codes = {code for happening in found for told in happening.tellings for code, _ in told.joined}

    assert "same-word" in codes
    assert ("called-so" in codes) == is_named


def is_over(scene: Scene) -> Telling:
    """Its telling, in a past tense."""
    return replace(scene[1], mark=replace(scene[1].mark, past=True))


FIRE = "The Oda mill fire killed 31 weavers."
EARLY = [scene(FIRE, day, "killed", kind="death", published=day) for day in ("1987-03-16", "1987-04-02")]
LATE = scene("The 28 weavers killed that day were named.", "late", "killed", "", "2016-04-26", kind="death")


@pytest.mark.parametrize(("told", "is_kept"), [(EARLY, False), (EARLY[:1], True)])
def test_a_day_after_more_articles_that_tell_it_as_over_is_read_wrong(told: list[Scene], is_kept: bool) -> None:
    """Nobody was killed in 2016 of whom two articles of 1987 tell; one against one leaves it open which is wrong."""
    found = happening_of([*map(is_over, told), LATE[1]], views_of(entry for entry, _ in (*told, LATE)))

    assert (found.when == days("2016-04-26")) == is_kept


def test_a_day_after_articles_that_only_await_it_stands() -> None:
    """What two articles tell in no past tense may have come later."""
    found = happening_of([*(told for _, told in EARLY), LATE[1]], views_of(entry for entry, _ in (*EARLY, LATE)))

    assert found.when == days("2016-04-26")
