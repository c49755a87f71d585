"""Who is meant, who speaks and who holds what, in small stories read whole."""

from functools import cache

from dateline import mark, read, resolve
from dateline.types import Story

Article = tuple[str, str]


@cache
def told(*articles: Article) -> Story:
    """The story of articles given as (day of publication, text)."""
    return resolve([mark(read(text, id=str(number), published=day)) for number, (day, text) in enumerate(articles)])


def spoken(*articles: Article) -> dict[str, str | None]:
    """The speaker by the words said."""
    story = told(*articles)
    texts = {entry.document.id: entry.document for entry in story.marked}
    return {texts[q.span.doc].words(q.span): said.speaker for said in story.utterances for q in said.wordings}


def tenures(*articles: Article) -> set[tuple[str, str, str | None, int, int]]:
    """Person, office, land or body, and how often the office is told as held and as left."""
    return {(t.person, t.office, t.of, len(t.held), len(t.out)) for t in told(*articles).tenures}


def names(kind: str, *articles: Article) -> set[tuple[str, ...]]:
    """The names of the entities of a kind."""
    return {entity.names for entity in told(*articles).entities if entity.kind == kind}


TRUST = (
    "2023-12-29",
    "PM Says Trust Was Key to Peace\n\n"
    "Prime Minister Ola Reyes said on Friday that trust had ended the war. "
    "He thanked former Prime Minister Ivar Reyes, whose plan it was. "
    "Prime Minister Ivar Reyes launched the plan in early 1996.",
)


def test_a_title_in_a_tale_of_the_past_is_no_second_holder() -> None:
    """A former prime minister called by the bare title in 1996 was in office then, and is not now."""
    assert tenures(TRUST) == {
        ("ola-reyes", "prime minister", None, 1, 0),
        ("ivar-reyes", "prime minister", None, 1, 1),
    }


def test_a_given_name_behind_a_title_is_a_known_person() -> None:
    """ "Prime Minister Dara" is Rath Dara, neither a third person nor Rath Sokha."""
    article = (
        "2023-12-29",
        "Rath Dara came to the harbour with Rath Sokha. Prime Minister Dara said the harbour would be repaired.",
    )

    assert spoken(article) == {"the harbour would be repaired": "rath-dara"}
    assert names("person", article) == {("Dara", "Rath Dara"), ("Rath Sokha",)}


def test_an_office_speaks_after_a_sentence_about_another() -> None:
    """ "The Prime Minister" after a sentence that begins with his predecessor's name is the holder still."""
    article = (
        "2023-12-29",
        "Prime Minister Rath Dara opened the harbour on Monday. Rath Sokha built the first pier in 1996. "
        "The Prime Minister emphasized that peace had made it possible.",
    )

    assert spoken(article)["peace had made it possible"] == "rath-dara"


def test_an_office_speaks_after_its_holder_of_another_land() -> None:
    """ "The prime minister added", just after the prime minister of another land was named, is who was speaking."""
    article = (
        "2018-03-28",
        "Norwegian Prime Minister Ivar Moen said that the election was fair. "
        "He will meet an adviser of Japanese Prime Minister Kenji Sato. "
        "The prime minister added that the road would be built.",
    )

    assert spoken(article)["the road would be built"] == "ivar-moen"


def test_he_said_after_a_quote_about_another() -> None:
    """ "He said" behind a quote is who has been speaking, not whom the quote names."""
    article = (
        "2018-03-28",
        'Pedro Ortiz said that he would return.\n\n"I urge Martin Reyes to listen. Martin Reyes has to go," he said.',
    )

    assert set(spoken(article).values()) == {"pedro-ortiz"}


def test_a_cue_that_lost_its_blank_is_heard() -> None:
    """ "Don Reyes statedin a letter that" has a speaker and words."""
    article = ("2018-03-28", "Don Reyes statedin a letter that the ferry was late.")

    assert spoken(article) == {"the ferry was late": "don-reyes"}


def test_a_former_minister_and_adviser_speaks() -> None:
    """A long apposition with another's office in it is neither that holder's words nor that holder's office."""
    article = (
        "2018-03-28",
        "Martin Reyes, former Peruvian Minister of Trade and advisor to Peru's Deputy Prime Minister, "
        "said the road was open.",
    )

    assert spoken(article) == {"the road was open": "martin-reyes"}
    assert tenures(article) == {
        ("martin-reyes", "minister of trade", "peru", 0, 1),
        ("martin-reyes", "adviser to the deputy prime minister", "peru", 1, 0),
    }


def test_a_regime_and_an_academy_are_not_the_man() -> None:
    """Forces and schools called after a person make a group and a body, and nobody acts or speaks."""
    article = (
        "2019-01-07",
        "The Ana Ortiz regime burnt the mill and Ana Ortiz forces fled. "
        "Tran Van of the Martin Reyes National Academy of Politics said that the war was over.",
    )

    assert names("person", article) == {("Tran Van",)}
    assert spoken(article)["the war was over"] == "tran-van"


def test_one_council_and_one_party_over_two_articles() -> None:
    """A council told with the land's name and its adjective is one, and a party's letters find its long name only."""
    councils = (
        ("2019-01-07", "Iceland's Joint Council for Fair Fishing called off the strike."),
        ("2019-02-07", "A letter of the Icelandic Joint Council for Fair Fishing was read out."),
    )
    parties = (
        ("2019-01-07", "The ICP gained two seats, and the INRP lost one."),
        ("2019-02-07", "The Icelandic Coast Party chose a new board."),
    )

    assert len(names("body", *councils)) == 1
    assert names("body", *parties) == {("ICP", "Icelandic Coast Party"), ("INRP",)}


def test_a_secretary_of_state_at_a_ministry_is_of_the_ministry() -> None:
    """A secretary of state at a defence ministry is of that ministry, and of no land's foreign office."""
    article = (
        "2019-01-07",
        "Ana Ortiz, Secretary of State at the Peruvian Defence Ministry, recalled that the flood was deep.",
    )

    assert tenures(article) == {("ana-ortiz", "secretary of state", "peruvian-defence-ministry", 1, 0)}


def test_two_monuments_stay_two() -> None:
    """Two memorials that share a word are two."""
    articles = (
        ("2019-01-07", "They laid wreaths at the Victory Monument in Lima."),
        ("2020-01-07", "They laid wreaths at the Volunteers Monument in Lima."),
    )

    assert len([entity for entity in told(*articles).entities if "Monument" in entity.name]) == 2


def test_holders_follow_one_another() -> None:
    """One prime minister in 2014 and 2019 and another from 2023 on follow one another, at no day together."""
    articles = tuple(
        (day, f"Norwegian Prime Minister {who} met the miners.")
        for day, who in (
            ("2014-01-07", "Ivar Moen"),
            ("2019-01-07", "Ivar Moen"),
            ("2023-12-29", "Ola Moen"),
            ("2024-01-07", "Ola Moen"),
        )
    )
    first, second = told(*articles).tenures

    assert (first.person, second.person) == ("ivar-moen", "ola-moen")
    assert first.finish is not None and second.begin is not None
    assert first.finish.after <= second.begin.after


def test_a_pull_quote_is_no_second_utterance() -> None:
    """A quote printed large a second time, or clipped in the headline, is said once."""
    words = "We have no fear of the owners and we will not leave the mine until every one of us is paid in full."
    article = (
        "2018-03-28",
        "'No fear of the owners'\n\nThe miners met the press in Lima on Monday, a month into the strike.\n\n"
        f'"{words}"\n\nAna Ortiz\n\n"{words[:-1]}," Ana Ortiz said on Monday.\n\nThe mine was closed in May.',
    )

    assert [said.speaker for said in told(article).utterances] == ["ana-ortiz"]


def test_an_age_means_the_one_who_has_it_or_was_just_told_of() -> None:
    """ "The 61-year-old" is whose age it is, or else the only one of the sentence before."""
    aged = (
        "2023-05-02",
        "Karin Tveit, 61, met Ida Velde at the pier on Monday. Velde was late.\n\n"
        '"The boat was full," the 61-year-old told reporters.',
    )
    told_of = ("2023-05-02", 'Karin Tveit was fined on Monday.\n\n"I paid at once," the 61-year-old told reporters.')
    other = ("2023-05-02", 'Karin Tveit, 58, was fined on Monday.\n\n"I paid at once," the 61-year-old said.')

    assert spoken(aged)["The boat was full"] == "karin-tveit"
    assert spoken(told_of)["I paid at once"] == "karin-tveit"
    assert spoken(other)["I paid at once"] is None


def test_she_is_not_her_father() -> None:
    """Behind "her father" she is who "her" was; who is named in "he was" is he."""
    own = (
        "2023-05-02",
        'Karin Tveit won the race. She was pale. Her father, Odd Tveit, was a sailor.\n\n"I had no wind," she said.',
    )
    named = ("2023-05-02", 'The last to leave was tired. He was Nils Lund, the cook. "I was asleep," he said.')

    assert spoken(own)["I had no wind"] != "odd-tveit"
    assert spoken(named)["I was asleep"] == "nils-lund"


def test_the_minister_is_no_prime_minister() -> None:
    """ "The former minister" is somebody else than a former prime minister."""
    article = (
        "2023-05-02",
        "Former prime minister Ola Reyes refused to sign. The league objected. "
        '"It is over," said the former minister, who led it.',
    )

    assert spoken(article)["It is over"] is None
