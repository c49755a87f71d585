"""Quotes: what is said, who says it, and what only looks like it."""

import pytest

from dateline.marking import mark
from dateline.reading import read

Row = tuple[list[str], str | None, str]


def quotes(text: str) -> list[Row]:
    """Parts, speaker and rule of every quote in the text."""
    document = read(text, id="a")
    return [
        ([part.of(text) for part in one.parts], one.speaker.of(text) if one.speaker else None, one.rule)
        for one in mark(document, only=["quotes"]).quotes
    ]


FOUND: list[tuple[str, Row]] = [
    (
        '"The ferry is late again," Ada Berg said on Monday.',
        (["The ferry is late again"], "Ada Berg", "quote.marks-cue-after"),
    ),
    (
        'On Monday Ada Berg said: "The ferry is late again."',
        (["The ferry is late again."], "Ada Berg", "quote.marks-cue-before"),
    ),
    (
        'Ada Berg had one word for the delay: "Shameful beyond words."',
        (["Shameful beyond words."], "Ada Berg", "quote.marks-colon"),
    ),
    (
        '"The ferry is late every day of the week." - Ada Berg, mayor',
        (["The ferry is late every day of the week."], "Ada Berg", "quote.marks-signed"),
    ),
    (
        'Ada Berg said the ferry was late. "It is late every day of the week."',
        (["It is late every day of the week."], "Ada Berg", "quote.marks-follow-report"),
    ),
    (
        "Ada Berg said on Monday that the ferry was late.",
        (["the ferry was late"], "Ada Berg", "quote.verb-clause"),
    ),
    ("The ferry was late, Ada Berg said.", (["The ferry was late"], "Ada Berg", "quote.verb-clause")),
    ("Ada Berg promised to repair the ferry.", (["to repair the ferry"], "Ada Berg", "quote.verb-to")),
    ("Ada Berg suggested closing the harbour.", (["closing the harbour"], "Ada Berg", "quote.verb-ing")),
    ("Ada Berg criticized the new timetable.", (["the new timetable"], "Ada Berg", "quote.verb-object")),
    (
        "Ada Berg called the new timetable a disaster.",
        (["the new timetable a disaster"], "Ada Berg", "quote.verb-small"),
    ),
    (
        "Ada Berg complained about the noise of the ferry.",
        (["the noise of the ferry"], "Ada Berg", "quote.verb-object"),
    ),
    (
        "The ferry is expected to sail in May.",
        (["The ferry", "to sail in May"], None, "quote.verb-passive"),
    ),
    (
        "Her claim that the ferry was unsafe came as a surprise.",
        (["the ferry was unsafe"], "Her", "quote.noun-clause"),
    ),
    ("His calls for a public inquiry were not heard.", (["a public inquiry"], "His", "quote.noun-phrase")),
    ("Their plan to close the harbour failed.", (["to close the harbour"], "Their", "quote.noun-to")),
    (
        "Ada Berg was confident that the ferry would sail.",
        (["the ferry would sail"], "Ada Berg", "quote.adjective-clause"),
    ),
    (
        "According to the harbour office, the ferry was late.",
        (["the ferry was late"], "the harbour office", "quote.according-to"),
    ),
    (
        "Ada Berg statedin a letter that the ferry was late.",
        (["the ferry was late"], "Ada Berg", "quote.glued-cue"),
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"), FOUND, ids=[f"{row[2]}-{number}" for number, (_, row) in enumerate(FOUND)]
)
def test_a_way_of_reporting_is_found(text: str, expected: Row) -> None:
    """Each way of reporting gives its content and its speaker under its own rule."""
    assert expected in quotes(text)


LOOK_ALIKES = [
    ("quote.marks-cue-after", 'They sailed on the "Morning Star" and came back on Monday.'),
    ("quote.marks-cue-before", 'Ada Berg sailed home on the "Morning Star" on Monday.'),
    ("quote.marks-colon", 'Three ships were built here: "Star", "Moon" and "Sun".'),
    ("quote.marks-signed", '"Ferry found to be late every day" - Harbour Times, May 4, 2001'),
    ("quote.marks-follow-report", 'The ferry was late. "The Morning Star" is its name.'),
    ("quote.verb-clause", "The ferry that Ada Berg built was late."),
    ("quote.verb-to", "Ada Berg ran to catch the ferry."),
    ("quote.verb-ing", "Ada Berg kept walking along the harbour."),
    ("quote.verb-object", "Ada Berg painted the old ferry."),
    ("quote.verb-small", "Ada Berg left the ferry a wreck."),
    ("quote.verb-passive", "The ferry was built in May to carry cars."),
    ("quote.noun-clause", "The harbour that they built was too small."),
    ("quote.noun-phrase", "The harbour of the old town was too small."),
    ("quote.noun-to", "The first ship to enter the harbour was late."),
    ("quote.adjective-clause", "The ferry was so late that Ada Berg went home."),
    ("quote.according-to", "The prices rise according to season."),
    ("quote.glued-cue", "Ada Berg stated in a letter that the ferry was late."),
]


@pytest.mark.parametrize(("rule", "text"), LOOK_ALIKES, ids=[rule for rule, _ in LOOK_ALIKES])
def test_a_look_alike_is_left_alone(rule: str, text: str) -> None:
    """Each way of reporting has a look-alike that its rule does not find."""
    assert [row for row in quotes(text) if row[2] == rule] == []


def test_a_quote_broken_by_its_cue_is_one_quote_in_parts() -> None:
    """What stands before and after "she said" is one quote with two parts."""
    text = '"The ferry is late," she said. "It was late last week as well."'

    assert [row[0] for row in quotes(text)] == [["The ferry is late", "It was late last week as well."]]


def test_a_quote_goes_on_in_the_next_paragraph() -> None:
    """A paragraph in marks without a cue, after a quote, is still the same speaker's."""
    text = (
        'Moe Lind was angry.\n\n"The ferry is late," he said.\n\n"We have waited for ten years, and still it is late."'
    )
    spoken = quotes(text)[-1]

    assert spoken[0][-1] == "We have waited for ten years, and still it is late."
    assert spoken[1] == "he"


def test_a_further_report_is_cut_from_the_first() -> None:
    """Two verbs of one speaker give two contents, and neither swallows the other."""
    found = [row[0][0] for row in quotes("Ada Berg said the ferry was late and added that the bridge was closed.")]

    assert found == ["the ferry was late", "the bridge was closed"]


@pytest.mark.parametrize(
    ("text", "parts", "speaker"),
    [
        ("Ada Berg mocked Moe Lind for being late.", ["Moe Lind for being late"], "Ada Berg"),
        ("Ada Berg blamed the delay on the ferry.", ["the delay on the ferry"], "Ada Berg"),
        ('"Look at the ferry," Berg notes. "It was late."', ["Look at the ferry", "It was late."], "Berg"),
        ('"That is my job," Ada Berg said in May.', ["That is my job"], "Ada Berg"),
    ],
)
def test_a_quote_is_told_whole(text: str, parts: list[str], speaker: str) -> None:
    """What someone is blamed for, and a first word "That" in marks, belong to what is said."""
    assert [row[:2] for row in quotes(text)] == [(parts, speaker)]


def test_a_participle_reports_besides() -> None:
    """ "Claiming that ..." after a report is a report of its own, by the same speaker."""
    found = quotes("Ada Berg said that the ferry was late, claiming that the crew was drunk.")

    assert [row[:2] for row in found] == [
        (["the ferry was late"], "Ada Berg"),
        (["the crew was drunk"], "Ada Berg"),
    ]


def test_a_contrast_is_the_writers() -> None:
    """What is set against a report after a comma is not put into the speaker's mouth; "while" for a time is."""
    assert quotes("Half the voters said the ferry was late, while a third said the bus was late.")[0][0] == [
        "the ferry was late"
    ]
    assert quotes("Ada Berg said the ferry left while she slept.")[0][0] == ["the ferry left while she slept"]


def test_who_is_asked_does_not_ask() -> None:
    """ "Asked what would come next, Ada Berg replied" names nobody who asks."""
    found = quotes('Asked what would come next, Ada Berg replied: "Nothing will come next."')

    assert [row[:2] for row in found] == [
        (["what would come next"], None),
        (["Nothing will come next."], "Ada Berg"),
    ]


def test_a_participle_without_speech_stays_in_the_report() -> None:
    """ "Sailing into the harbour" is part of what is reported."""
    (found,) = quotes("Ada Berg said the ferry was late, sailing into the harbour at night.")

    assert found[0] == ["the ferry was late, sailing into the harbour at night"]


@pytest.mark.parametrize(
    "text",
    [
        '"How big is it?" asked the boy, who was wearing a "Harbour First" hat.',
        '"It was a long night at sea," Ada Berg said in May on the podcast "Here Is the Thing."',
    ],
)
def test_a_name_in_marks_does_not_go_on_with_the_quote(text: str) -> None:
    """What stands in marks right after a noun of the writer's is a name, and not more of what was said."""
    assert len(quotes(text)[0][0]) == 1


def test_a_quote_opens_and_closes_with_other_marks() -> None:
    """A quote that opens straight and closes curly, or the other way round, is one quote and runs no further."""
    text = (
        'An editorial in the Lima Post said "The road to the sea is open again, and nobody will close it.”\n\n'
        'Ana Ortiz said: “The road is safe." She left the town in the evening.'
    )

    assert [row[:2] for row in quotes(text)] == [
        (["The road to the sea is open again, and nobody will close it."], "An editorial in the Lima Post"),
        (["The road is safe."], "Ana Ortiz"),
    ]


def test_what_follows_a_report_without_a_cue_is_left_to_the_writer() -> None:
    """A sentence after "recalled that" may be the speaker's or the writer's, and is no quote."""
    found = quotes("Ana Ortiz recalled that the flood had come at night. No other country had helped the town.")

    assert [row[0] for row in found] == [["the flood had come at night"]]


@pytest.mark.parametrize("office", ["PM", "Prime Minister", "President"])
def test_an_office_in_a_headline_reports(office: str) -> None:
    """ "PM Says ..." heads what the holder of the office says."""
    text = f"{office} Says Trust Was Key to Peace\n\nOla Reyes spoke in the hall on Friday. It was full of people."

    assert quotes(text)[0] == (["Trust Was Key to Peace"], office, "quote.headline-says")


def test_a_name_in_marks_is_no_quote() -> None:
    """A name in quotation marks is nobody's words."""
    assert quotes('The town marks "Harbour Victory Day" in May.') == []


def test_a_clause_with_quoted_words_is_mixed() -> None:
    """A reported clause that quotes some of its words is told whole, as mixed."""
    text = 'Ada Berg said that the ferry was "late again" on Monday.'
    (one,) = mark(read(text, id="a"), only=["quotes"]).quotes

    assert one.kind == "mixed"
    assert one.span.of(text) == 'the ferry was "late again" on Monday'


def test_an_interview_gives_each_paragraph_to_its_label() -> None:
    """Paragraphs that open with a label and a colon are that label's words."""
    turns = [
        "Berg: When will the ferry sail?",
        "Lind: It will sail in May.",
        "Berg: Are you sure?",
        "Lind: I am sure of it.",
    ]
    found = quotes("\n\n".join(turns))

    assert [row[1] for row in found if row[2] == "quote.turn"] == ["Berg", "Lind", "Berg", "Lind"]


def test_one_colon_makes_no_interview() -> None:
    """A single paragraph that opens with a word and a colon is no turn of an interview."""
    assert [
        row for row in quotes("Note: the ferry was late.\n\nThe harbour was closed.") if row[2] == "quote.turn"
    ] == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Police asked anyone who saw a red moped between 4 and 5 am to come forward.", []),
        ("Police told the court that a red moped was seen.", ["a red moped was seen"]),
    ],
)
def test_what_is_said_begins_at_no_torn_phrase(text: str, said: list[str]) -> None:
    """Where the parser takes the noun of "a red moped" for a verb, nothing is said."""
    assert [words for words, speaker, _ in quotes(text) if speaker == "Police" for words in words] == said


def test_a_deed_told_with_a_verb_of_speech_is_no_quote() -> None:
    """Nor is what somebody finds hard, nor the saw that a writer adds; what they call for is asked for."""
    silent = (
        "Several Oslo firms called off projects with him because of his comments.",
        "Fishermen often find it hard to leave their homes.",
        "And now, as they say, something different.",
        "Now the town finds itself dealing with people it spurned.",
    )

    assert [quotes(text) for text in silent] == [[], [], [], []]
    assert quotes("Several Oslo firms called for projects with him.") != []
    assert quotes("Fishermen often find that it is hard to leave.") != []
