"""Who held which office when."""

from datetime import date

import pytest

from dateline.marking import mark
from dateline.reading import read
from dateline.resolving import resolve
from dateline.resolving.dates.normalize import resolve_times
from dateline.resolving.entities.linking import join_names
from dateline.resolving.offices.tenures import bound_tenures, tell_offices
from dateline.resolving.view import views_of
from dateline.types import OfficeHeld, Window

LAYERS = ("times", "names", "titles", "events")


def told(*articles: tuple[str, str]) -> tuple[OfficeHeld, ...]:
    """The offices told by articles given as (day of publication, text)."""
    documents = tuple(
        mark(read(text, id=str(number), published=day), only=LAYERS) for number, (day, text) in enumerate(articles)
    )
    times = tuple(timex for entry in documents for timex in resolve_times(entry))
    entities = join_names(documents)
    return tell_offices(views_of(documents, entities), entities, times)


def test_a_title_holds_for_the_time_told() -> None:
    """A prime minister in a sentence about 1996 held the office in 1996, whenever that is written."""
    (held,) = told(("2023-05-01", "Prime Minister Ingrid Dahl launched the savings plan in 1996."))

    assert held.as_of == Window(date(1996, 1, 1), date(1997, 1, 1))


def test_a_title_without_a_time_holds_for_the_day_of_publication() -> None:
    """Who is called mayor today is mayor today."""
    (held,) = told(("2023-05-01", "Mayor Ingrid Dahl opened the bridge."))

    assert held.as_of == Window.day(date(2023, 5, 1))


def test_a_time_of_something_else_does_not_date_the_title() -> None:
    """A tower finished in 2018, a battle of 1979 that a speech recalls: neither says when the speaker was in office."""
    offices = told(
        ("2023-05-01", "Speaking beside a tower completed in 2018, Prime Minister Ingrid Dahl said that it was tall."),
        ("2023-05-02", "Prime Minister Ingrid Dahl said that the town fell on January 7, 1979."),
    )

    assert [held.as_of for held in offices] == [Window.day(date(2023, 5, 1)), Window.day(date(2023, 5, 2))]


def test_a_time_to_come_does_not_date_the_title() -> None:
    """Who will be met next year holds the office now."""
    (held,) = told(("2023-05-01", "She will meet Foreign Minister Martin Reyes in June 2024."))

    assert held.as_of == Window.day(date(2023, 5, 1))


def test_a_former_holder_is_not_in_office_on_the_day() -> None:
    """Where an article calls a person former, its bare title in a tale of the past gets no day."""
    offices = told(("2023-05-01", "They thanked former mayor Ingrid Dahl. Mayor Ingrid Dahl had built the old bridge."))

    assert [(held.status, held.as_of) for held in offices] == [
        ("former", Window.day(date(2023, 5, 1))),
        ("current", None),
    ]


def test_who_steps_down_is_out_by_then() -> None:
    """Stepping down as leader in 2017 bounds the office from the other side."""
    text = "Martin Reyes is still loved. He lives abroad after stepping down as leader of the Workers' Party in 2017."
    held = next(held for held in told(("2018-03-01", text)) if held.office == "leader")

    assert (held.person, held.status, held.as_of) == (
        "martin-reyes",
        "former",
        Window(date(2017, 1, 1), date(2018, 1, 1)),
    )


def test_successors_bound_each_other() -> None:
    """Two prime ministers of one country, told years apart, follow one another."""
    first, second = bound_tenures(
        told(
            ("2018-03-01", "Norwegian Prime Minister Ingrid Dahl met the miners."),
            ("2023-05-01", "Norwegian Prime Minister Martin Reyes met the miners."),
        )
    )

    assert (first.person, second.person) == ("ingrid-dahl", "martin-reyes")
    assert first.finish == Window(date(2018, 3, 1), date(2023, 5, 2))


def test_an_office_with_and_without_its_country_is_one() -> None:
    """A prime minister told with the country here and without it there has one tenure."""
    tenures = bound_tenures(
        told(
            ("2018-03-01", "Norwegian Prime Minister Ingrid Dahl met the miners."),
            ("2019-03-01", "Prime Minister Ingrid Dahl met the fishers."),
        )
    )

    assert [(tenure.of, len(tenure.held)) for tenure in tenures] == [("norway", 2)]


def test_led_by_has_no_tense() -> None:
    """A movement "led by" someone in a story of old is not led by him today."""
    held = next(held for held in told(("2014-01-07", "The Workers' Party, led by Martin Reyes, burnt the mill.")))

    assert held.as_of is None


def test_a_land_is_not_lent_from_one_president_to_another() -> None:
    """A president without a country, in a report of two countries, is president of neither as far as is told."""
    text = "Argentine President Ana Ortiz met Martin Reyes of Brazil. Martin Reyes, who was president in 2005, smiled."
    held = next(held for held in told(("2023-03-03", text)) if held.person == "martin-reyes")

    assert held.of is None


def test_an_office_is_one_under_its_names() -> None:
    """ "Minister X", "Defence Minister X" and "Minister of Defense X" hold one office, named in full."""
    (tenure,) = bound_tenures(
        told(
            ("2019-01-07", "Minister Ana Ortiz opened the port. Defence Minister Ana Ortiz said it was safe."),
            ("2019-02-07", "Ana Ortiz, the minister of defense, came. Defence Minister Ana Ortiz left."),
        )
    )

    assert (tenure.office, len(tenure.held)) == ("defence minister", 4)


def test_premier_is_short_for_the_same_persons_prime_minister() -> None:
    """A premier whom the same report calls prime minister has one office."""
    (tenure,) = bound_tenures(told(("2019-01-07", "Premier Ivar Moen came. Prime Minister Ivar Moen left.")))

    assert tenure.office == "prime minister"


def test_an_office_told_more_closely_is_the_same() -> None:
    """Who is chairman here and city council chairman there has one office; the deputy has another."""
    (tenure,) = bound_tenures(
        told(("2019-01-07", "City council chairman Ana Ortiz came."), ("2019-02-07", "Chairman Ana Ortiz left."))
    )

    assert len(tenure.held) == 2


@pytest.mark.parametrize(
    "articles",
    [
        (("2019-01-07", "Deputy chairman Ana Ortiz came. Chairman Ana Ortiz left."),),
        (("2019-01-07", "Minister Ana Ortiz came. Prime Minister Ana Ortiz left."),),
        (("2019-01-07", "Minister Ana Ortiz came. Defence Minister Ana Ortiz and Health Minister Ana Ortiz left."),),
        (("2019-01-07", "Former minister Ana Ortiz came. Defence Minister Ana Ortiz left."),),
        (("2011-01-07", "Minister Ana Ortiz came."), ("2019-01-07", "Defence Minister Ana Ortiz left.")),
        (("2019-01-07", "Minister Ana Ortiz came. Defence Minister Martin Reyes left."),),
        (("2019-01-07", "Secretary Ana Ortiz came. Ana Ortiz, the general secretary, left."),),
    ],
)
def test_a_short_office_may_be_another_one(articles: tuple[tuple[str, str], ...]) -> None:
    """A bare minister is not the prime minister, nor one of two, nor of another time, status or person."""
    assert len(bound_tenures(told(*articles))) > 1


def test_a_successor_is_found_under_the_offices_other_name() -> None:
    """Who is called minister of trade follows who was called trade minister of the same land."""
    first, _ = bound_tenures(
        told(
            ("2018-03-01", "Peruvian trade minister Ana Ortiz met the miners."),
            ("2023-05-01", "Martin Reyes, the Peruvian minister of trade, met the miners."),
        )
    )[::-1]

    assert first.person == "ana-ortiz"
    assert first.finish == Window(date(2018, 3, 1), date(2023, 5, 2))


def test_many_senators_sit_at_a_time() -> None:
    """A later senator of the same land ends nobody's time, as a later president does."""
    tenures = bound_tenures(
        told(
            ("2001-05-01", "Peruvian senator Ana Ortiz spoke. Peruvian President Martin Reyes listened."),
            ("2011-05-01", "Peruvian senator Ines Holm spoke. Peruvian President Ole Vik listened."),
        )
    )

    assert {tenure.person for tenure in tenures if tenure.finish} == {"martin-reyes"}


def test_a_land_is_not_lent_from_the_article() -> None:
    """A deputy prime minister in a report that names one country is not of it as far as is told."""
    text = "Ships left Peru on Monday. The deputy prime minister Ana Ortiz opened the quay. Peru buys the fish."
    (held,) = told(("2023-03-03", text))

    assert held.of is None


def test_an_office_is_not_of_its_own_matter() -> None:
    """ "Health" of "Health Minister" is no body."""
    (held,) = told(("2023-05-01", "Health Minister Khalid Dahl opened the ward."))

    assert (held.office, held.of) == ("health minister", None)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Mayor Ingrid Dahl opened the bridge in May 2019.", 2019),
        ("They asked Mayor Ingrid Dahl to close the bridge when the king came in May 2019.", 2023),
    ],
)
def test_a_time_of_another_clause_dates_no_office(text: str, year: int) -> None:
    """What stands behind "when" is told of something else."""
    (held,) = told(("2023-05-01", text))

    assert held.as_of is not None
    assert held.as_of.first.year == year


@pytest.mark.parametrize(
    ("text", "of"), [("British lawyer Steven Dahl spoke.", None), ("British minister Ida Dahl.", "x")]
)
def test_a_trade_is_of_no_land(text: str, of: str | None) -> None:
    """A British lawyer is not a lawyer of the United Kingdom; a minister is its."""
    (held,) = told(("2023-05-01", text))

    assert bool(held.of) == bool(of)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Mayor Ingrid Dahl said that she feared nothing.", "2023-05-01"),
        ("Mayor Ingrid Dahl won the 2004 election.", None),
        ("Crowds mourned after Mayor Ingrid Dahl's assassination.", None),
        ("Crowds cheered the sacking of the mayor, Ingrid Dahl.", None),
        ("The school was shut in 1999 by its principal, Ingrid Dahl.", "1999-01-01"),
        ("Mayor Ingrid Dahl expelled the man whom she had jailed in 1999.", "2023-05-01"),
        ("The quay was built under Mayor Ingrid Dahl.", None),
        ("Mayor Ingrid Dahl was murdered outside her office.", None),
        ("It was built by Ole Vik, an official during the Dahl presidency.", None),
        ("In the second year of Mayor Ingrid Dahl's term, the quay was built.", None),
        ("Last year the mayor, Ingrid Dahl, has said, was hard.", "2023-05-01"),
    ],
)
def test_the_article_s_day_is_of_who_acts_in_its_present(text: str, first: str | None) -> None:
    """Of whom it is told what ended the office, or what a year of old was of, no day is told."""
    (held,) = told(("2023-05-01", text))

    assert (held.as_of and held.as_of.first.isoformat()) == first


def test_who_is_envoy_now_need_not_have_been_so_long_ago() -> None:
    """A title before a name says who is meant, where others have him in office now; who became envoy did so then."""
    now = ("2023-04-20", "Envoy Ingrid Dahl met the miners.")

    assert [held.as_of for held in told(now, ("2023-05-01", "Envoy Ingrid Dahl sold ships in 1985."))][1] is None
    assert [held.as_of for held in told(now, ("2023-05-01", "Ingrid Dahl became envoy in 1985."))][1] is not None


def test_a_party_s_candidate_is_told_with_the_party() -> None:
    """A party is no body: its nominee is a "Republican nominee", its governor a governor."""
    offices = told(("2023-05-01", "Republican nominee Ingrid Dahl met Republican governor Martin Reyes."))

    assert [(held.office, held.of) for held in offices] == [("Republican nominee", None), ("governor", None)]


@pytest.mark.parametrize(
    ("told", "left"),
    [
        ("She stepped down on 4 May.", date(2023, 5, 4)),
        ("Ingrid Dahl resigned on 4 May.", date(2023, 5, 4)),
        ("She resigned from the board of the mill on 4 May.", None),
        ("She said that she would resign on 4 May.", None),
        ("She did not resign on 4 May.", None),
        ("Her deputy resigned on 4 May.", None),
        ("She quit the choir on 4 May.", None),
    ],
)
def test_a_resignation_ends_the_one_office_of_who_resigns(told: str, left: date | None) -> None:
    """Where another office is named, or nothing has come of it, the office goes on."""
    text = f"Mayor Ingrid Dahl of Bristol opened the bridge on 2 May. {told}"
    story = resolve([mark(read(text, id="a", published="2023-05-06"))])
    (finish,) = {tenure.finish for tenure in story.tenures if tenure.office == "mayor"}

    assert finish == (Window.day(left) if left else None)


@pytest.mark.parametrize(
    ("told", "follows"),
    [
        ("She left in May and was succeeded by Martin Reyes.", True),
        ("She was replaced by Martin Reyes, a dean.", True),
        ("The engine was replaced by Martin Reyes.", False),
        ("She was succeeded by a man whom Martin Reyes knew.", False),
    ],
)
def test_who_is_said_to_follow_has_the_office(told: str, follows: bool) -> None:
    """A thing that is replaced has no office."""
    story = resolve([mark(read(f"Mayor Ingrid Dahl opened the bridge. {told}", id="a", published="2023-06-06"))])

    assert ("martin-reyes" in {one.person for one in story.tenures if one.office == "mayor"}) == follows


@pytest.mark.parametrize(
    ("death", "ends"),
    [
        ("Mayor Ingrid Dahl was killed on 4 May 2023.", True),
        ("The son of Mayor Ingrid Dahl was killed on 4 May 2023.", False),
        ("Mayor Ingrid Dahl was nearly killed on 4 May 2023.", False),
    ],
)
def test_a_told_death_ends_every_office(death: str, ends: bool) -> None:
    """Who died holds no office from then on, whoever calls him by it; the death of another ends nothing."""
    articles = (("2023-05-02", "Mayor Ingrid Dahl opened the bridge."), ("2023-05-06", death))
    later = ("2024-05-06", "Many miss Mayor Ingrid Dahl.")
    story = resolve([mark(read(text, id=day, published=day)) for day, text in (*articles, later)])
    (tenure,) = story.tenures

    assert (tenure.finish is not None and tenure.finish.last == date(2023, 5, 4)) == ends
    assert (date(2024, 5, 6) in [held.as_of.first for held in tenure.held if held.as_of]) != ends


def test_a_bare_office_is_of_the_body_that_it_is_told_with() -> None:
    """In the article or in another; a candidate stands for something else each time."""
    offices = told(
        ("2023-05-01", "Ana Ortiz, head of the Lima Bank, left. The bank's head, Ana Ortiz, was tired."),
        ("2023-05-02", "The head, Ana Ortiz, was back. The candidate of the Harbour Union, Ole Vik, left."),
        ("2023-05-03", "The candidate, Ole Vik, was back."),
    )

    assert [held.of for held in offices] == ["lima-bank"] * 3 + ["harbour-union", None]


def test_who_is_called_former_these_days_is_not_in_office_under_the_bare_title() -> None:
    """One is called governor for life; more say former than not, and nobody did before."""
    article = ("2023-05-09", "Governor Ana Ortiz opened the bridge.")
    former = ("2023-05-01", "Former governor Ana Ortiz spoke.")

    assert [held.as_of is None for held in told(former, article) if held.status == "current"] == [True]
    assert [held.as_of is None for held in told(article, ("2023-06-01", former[1])) if held.status == "current"] == [
        False
    ]


def test_of_two_presidents_the_one_called_former_is_none() -> None:
    """A bare "President Reyes" is no president on the day where Ortiz is, and others call Reyes former."""
    offices = told(
        ("2023-05-01", "President Ana Ortiz spoke. President Ana Ortiz left. President Ana Ortiz smiled."),
        ("2023-05-02", "President Martin Reyes ended the strike. President Martin Reyes won. Ana Ortiz lost."),
        ("2023-05-03", "Former president Martin Reyes spoke."),
    )

    assert {held.person for held in offices if held.as_of and held.status == "current"} == {"ana-ortiz"}


def test_a_former_governor_is_former_when_told_with_a_year() -> None:
    """ "Former" may stand some words before; who is "then-mayor" in 1999 was mayor in 1999."""
    (former,) = told(("2023-05-01", "They backed former Democratic governor Ana Ortiz in May 2019."))
    (then,) = told(("2023-05-01", "Then-mayor Ana Ortiz built the quay in 1999."))

    assert (former.status, then.status) == ("former", "current")


def test_a_body_told_once_among_many_bare_titles_is_lent_to_none() -> None:
    """ "The Peruvian miners President Ortiz met" are no land of hers, nor is what was read once amiss."""
    (met,) = told(("2023-05-01", "The Peruvian miners President Ana Ortiz met were tired."))
    bare = " ".join(["Judge Ole Vik spoke."] * 12)
    offices = told(("2023-05-01", "Ole Vik, judge of the Harbour Court, left."), ("2023-05-02", bare))

    assert met.of is None
    assert {held.of for held in offices if held.span.doc == "1"} == {None}


def test_a_governors_state_is_not_the_presidents_land() -> None:
    """Who was the governor of Utah is the president of no Utah."""
    offices = told(
        ("2023-05-01", "President Ana Ortiz spoke."), ("2023-05-01", "Former Utah governor Ana Ortiz spoke.")
    )

    assert {held.office: held.of for held in offices} == {"president": None, "governor": "utah"}


def test_a_common_noun_tells_the_office_more_closely() -> None:
    """ "The upper chamber" is whose land's it is, and no body of its own."""
    (held,) = told(("2023-05-01", "Ana Ortiz, the speaker of the upper chamber, left."))

    assert (held.office, held.of) == ("speaker of upper chamber", None)


def test_a_former_holder_is_out_by_the_day_whatever_ended_it() -> None:
    """ "The former mayor, who resigned" was out by the day of publication."""
    (held,) = told(("2023-05-01", "They met the former mayor, Ana Ortiz, who resigned in anger."))

    assert (held.status, held.as_of) == ("former", Window.day(date(2023, 5, 1)))


def test_who_died_in_the_same_sentence_holds_nothing_on_the_day() -> None:
    """ "Who perished" and "the resignation of" tell what ended the office."""
    offices = told(
        ("2023-05-01", "They mourned the harbour master's aide and Ana Ortiz, the mayor of Lima, who perished in it."),
        ("2023-05-01", "The resignation of Mayor Ole Vik was a shock."),
    )

    assert {held.as_of for held in offices if held.person in ("ana-ortiz", "ole-vik")} == {None}


@pytest.mark.parametrize(
    "text",
    [
        "The club has sacked head coach Ingrid Dahl after nine defeats.",
        "The strike of the players brought down head coach Ingrid Dahl.",
    ],
)
def test_who_was_sacked_has_no_day(text: str) -> None:
    """The club that has sacked its head coach has no such head coach on the day of the article."""
    (held,) = told(("2023-05-01", text))
    (kept,) = told(("2023-05-01", "The club has praised head coach Ingrid Dahl after nine wins."))

    assert held.as_of is None
    assert kept.as_of == Window.day(date(2023, 5, 1))


@pytest.mark.parametrize(
    ("text", "former"),
    [
        ("Ingrid Dahl, who had been mayor, was chosen on Monday.", True),
        ("The retired judge Ingrid Dahl examined 30 letters of 1974.", True),
        ("The then mayor Ingrid Dahl opened it in 2004.", False),
    ],
)
def test_who_held_it_before_the_time_told_held_it_formerly(text: str, former: bool) -> None:
    """ "Had been" and "retired" are so at the time told, "then mayor" held it at that time."""
    (held,) = told(("2023-05-03", text))

    assert (held.status == "former") is former


def test_a_heading_of_a_list_dates_what_stands_below() -> None:
    """In a list of what happened when, the line above is the day."""
    (held,) = told(("2023-05-01", "The story so far\n\n1980\n\nThe president of Norway, Ingrid Dahl, opens the dam."))
    assert held.as_of == Window(date(1980, 1, 1), date(1981, 1, 1))


def test_a_calling_is_an_office_in_a_body_alone() -> None:
    """A lawyer is one wherever he works; the one of the harbour trust, and a district attorney, hold an office."""
    text = "Lawyer Ingrid Dahl left. Harbour Trust lawyer Martin Reyes stayed. District attorney Ana Ortiz wept."
    offices = resolve([mark(read(text, id="a", published="2023-05-01"))]).offices
    assert [held.office for held in offices] == ["lawyer", "district attorney"]


def test_the_people_of_a_continent_have_no_office() -> None:
    """The first African head of state heads a state, and no body called African."""
    offices = told(("2023-05-01", "Ingrid Dahl was the first African head of state to swim the strait."))
    assert [(held.office, held.of) for held in offices] == [("head of state", None)]


def test_who_is_overthrown_or_followed_holds_the_office_no_more() -> None:
    """No day is told for whoever was to be toppled, nor the year of an election for who won it."""
    toppled = told(("2015-03-04", "They joined forces to oust President Ivar Dahl."))
    elected = told(("2015-03-04", "Since President Ivar Dahl's 2008 election, little was built."))
    praised = told(("2015-03-04", "They joined forces to praise President Ivar Dahl."))

    assert [held.as_of for held in (*toppled, *elected)] == [None, None]
    assert praised[0].as_of == Window.day(date(2015, 3, 4))


def test_an_office_that_tells_nothing_without_its_body_is_left_out() -> None:
    """ "The owner" of what? A rebel leader is told enough."""
    text = "The owner, Ada Berg, met rebel leader Tomas Ruiz and Ina Holm, editor of the Bergen Star."
    story = resolve([mark(read(text, id="a", published="2015-03-04"), only=LAYERS)])

    assert {held.office for held in story.offices} == {"rebel leader", "editor"}
