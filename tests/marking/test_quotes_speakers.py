"""Quotes whose speaker stands in a line above, in the sentence before, or behind a description."""

import pytest

from tests.marking.test_quotes import quotes

BESIDE = [
    (
        "The former head of Norbank, Dr Nils Lund, wrote that the vault was empty.",
        ["the vault was empty"],
        "Dr Nils Lund",
    ),
    (
        '"The vault is empty," said the acting director of the Harbour Trust, Olga Brask.',
        ["The vault is empty"],
        "Olga Brask",
    ),
]


@pytest.mark.parametrize(("text", "parts", "speaker"), BESIDE)
def test_a_name_behind_a_description_speaks(text: str, parts: list[str], speaker: str) -> None:
    """A person named behind a description is the speaker."""
    assert [row[:2] for row in quotes(text)] == [(parts, speaker)]


@pytest.mark.parametrize(
    "text",
    [
        'Olga Brask was livid. "They sold the lighthouse behind our backs."',
        'The mayor was livid. "They sold the lighthouse behind our backs."',
    ],
)
def test_a_quote_belongs_to_whom_the_sentence_before_is_about(text: str) -> None:
    """A quote of its own after a sentence about a person is this person's."""
    ((parts, speaker, rule),) = quotes(text)
    assert parts == ["They sold the lighthouse behind our backs."]
    assert (speaker, rule) == (text.split(" was")[0], "quote.marks-after-subject")


def test_a_quote_about_a_third_person_is_left_open() -> None:
    """A quote that begins with "he" is not given to the person of the sentence before."""
    assert quotes('Olaf Brandt resigned in May. "He never paid for the boat."') == []


def test_a_line_that_announces_a_statement_gives_the_paragraph_below_to_its_name() -> None:
    """A line without a verb that announces a statement names the speaker of the paragraph below."""
    text = 'Statement from Olga Brask, head of pilots.\n\n"The new channel will make every passage safer."'
    ((parts, speaker, rule),) = quotes(text)
    assert (parts, speaker) == (["The new channel will make every passage safer."], "Olga Brask")
    assert rule == "quote.marks-below-line"


def test_a_paragraph_in_marks_goes_on_with_the_report_above() -> None:
    """A paragraph that is all one quote belongs to whoever spoke in the sentence before it."""
    text = 'Olga Brask said the channel was safe.\n\n"Every pilot has sailed it twice."'
    assert quotes(text)[-1][:2] == (["Every pilot has sailed it twice."], "Olga Brask")


@pytest.mark.parametrize(
    "said",
    [
        "“I have mended nets all my life. It is over.”",
        "“Nobody came to look at the nets.\n\n“I have mended nets all my life.”",
    ],
)
def test_a_paragraph_of_somebodys_own_is_of_whom_the_one_before_tells(said: str) -> None:
    """A paragraph that is all one quote, in the first person or carried on, is of the person told of before it."""
    ((_, speaker, rule),) = quotes(f"Olga Brask, 61, met us on the quay.\n\n{said}\n\nShe poured coffee.")
    assert (speaker, rule) == ("Olga Brask", "quote.marks-after-subject")


def test_a_paragraph_in_marks_about_others_is_left_open() -> None:
    """What no first person says may be anybody's."""
    assert quotes("Olga Brask met us on the quay.\n\n“The harbour is the best on this coast.”") == []


def test_a_sentence_may_end_before_its_attribution() -> None:
    """A quote that ends with a full stop belongs to a bare attribution behind it."""
    text = '"The channel is safe. Nobody will run aground." Ms Brask said.'
    assert quotes(text) == [
        (["The channel is safe. Nobody will run aground."], "Ms Brask", "quote.marks-cue-after"),
    ]


def test_a_sentence_is_broken_by_its_speaker() -> None:
    """What stands on both sides of an inverted attribution is one quote, and its subject does not speak."""
    assert quotes("The bargain, said Brandt, also covers the old pier.") == [
        (["The bargain", "also covers the old pier"], "Brandt", "quote.interrupted"),
    ]


def test_a_plural_owner_closes_no_single_marks() -> None:
    """The apostrophe of a plural owner does not end a quote in single marks."""
    text = "'It is the pilots' fault that she sank,' said Olga Brask."
    assert quotes(text)[0][:2] == (["It is the pilots' fault that she sank"], "Olga Brask")


def test_marks_with_blanks_on_both_sides_open_and_close_in_turn() -> None:
    """Marks that stand apart from their words open and close in turn."""
    text = 'Brask waited . " I was cold and wet , " she told the court .'
    assert quotes(text)[0][:2] == (["I was cold and wet"], "she")


@pytest.mark.parametrize(
    "text",
    [
        'She sang "Silver Harbour" at the wedding.',
        'He is known for the novels "Mending Nets" and "Waiting Tides".',
        "Olga Brask addressed the crew in the harbour.",
        "His declaration of a state of siege came at noon.",
        "They planned a move to confirm the ban.",
    ],
)
def test_titles_hearers_and_acts_are_no_quotes(text: str) -> None:
    """Titles of works, those spoken to, and acts done by words are not taken for what is said."""
    assert [row for row in quotes(text) if row[2] != "quote.verb-passive"] == []


def test_what_stands_before_a_colon_is_not_said_behind_it() -> None:
    """A clause before a colon is no part of what is reported behind the colon."""
    text = "The cells are narrower than those of the old jail: a guard claimed the roof had fallen in."
    assert quotes(text) == [(["the roof had fallen in"], "a guard", "quote.verb-clause")]


def test_a_further_deed_in_the_tense_of_the_report_is_the_writers() -> None:
    """What the speaker has done besides saying is no part of what was said."""
    text = "Brask has said she wants a new pier and has bought the land for it."
    assert quotes(text)[0][0] == ["she wants a new pier"]


def test_a_transcript_with_marks_never_closed_gives_each_paragraph_to_its_label() -> None:
    """An interview whose paragraphs open with a mark is told apart by its labels."""
    text = '"BRASK: Who sold the pier?\n\n"LUND: The board sold it.\n\n"BRASK: And who asked them to?\n\n"LUND: I did.'
    assert [(parts, speaker) for parts, speaker, _ in quotes(text)] == [
        (["Who sold the pier?"], "BRASK"),
        (["The board sold it."], "LUND"),
        (["And who asked them to?"], "BRASK"),
        (["I did."], "LUND"),
    ]


def test_who_is_asked_in_so_many_words_does_not_ask() -> None:
    """The subject of a passive verb of speech is not the one who speaks."""
    assert quotes('Brask was asked, "Who sold the pier?"')[0][:2] == (["Who sold the pier?"], None)


def test_it_that_stands_for_nothing_does_not_speak() -> None:
    """The "it" of "it is worth noting" is nobody's word."""
    assert quotes("It is worth noting that the pier is old.")[0][:2] == (["the pier is old"], None)


def test_what_seems_is_told_with_its_subject() -> None:
    """What somebody or something seems to be is one content in two parts, and nobody speaks."""
    assert quotes("The old pier seems to be sinking.")[0][:2] == (["The old pier", "to be sinking"], None)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Rosa Holm on the result: “The harbour will gain from this vote for years.”", "Rosa Holm"),
        ("Results of the vote: “The harbour will gain from this vote for years.”", None),
    ],
)
def test_a_name_that_opens_a_line_without_a_verb_speaks(text: str, speaker: str | None) -> None:
    """Before a colon, a person's name is enough; a title is nobody."""
    assert [row[1] for row in quotes(text)] == ([speaker] if speaker else [])


@pytest.mark.parametrize("text", ["Ada Berg questioned the witness for two hours.", "Ada Berg cited her lawyer."])
def test_who_is_spoken_to_is_not_what_is_said(text: str) -> None:
    """A person who is questioned is no content."""
    assert quotes(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('The tone of the plan prompted one critic to call it "a mess".', "one critic"),
        ('Ada Berg used the meeting to call it "a mess".', "Ada Berg"),
    ],
)
def test_who_is_moved_to_speak_speaks(text: str, speaker: str) -> None:
    """What prompts a critic to say something does not say it."""
    assert [row[1] for row in quotes(text) if "a mess" in " ".join(row[0])] == [speaker]


BEHIND = [
    # the sentence is about Berg, a clerk speaks
    (
        "Ada Berg — always the first to complain — has been “very cross about it,” said a clerk in the harbour.",
        "a clerk",
    ),
    ("“The pump is dead. Nobody comes,” Holm, a baker, said Monday morning in a talk on Radio Nord.", "Holm"),
    ("“The pump, it was stolen,” the league's former chief planner said in a phone call.", "former chief planner"),
    ("“The wall is low, the sea is high, and there is no money for stones,” the 43-year-old wrote on a card.", "43"),
    (
        "“Nobody saw the leak,” complained the longest-serving member of the harbour committee, Odalys Brask.",
        "Odalys Brask",
    ),
]


@pytest.mark.parametrize(("text", "speaker"), BEHIND)
def test_who_stands_beside_the_verb_speaks(text: str, speaker: str) -> None:
    """Neither a person in what is said, nor a day, nor the talk in which it was said, speaks."""
    assert [speaker in row[1] for row in quotes(text)] == [True]


def test_a_short_has_is_no_passive() -> None:
    """ "She's said" is what she has said; "it's said to be old" is said by nobody."""
    assert quotes("Ada Berg won. She's said that the mill must close.")[0][1] == "She"
    assert {row[1] for row in quotes("The bridge is known: it's said to be old.")} == {None}


def test_a_participle_belongs_to_the_nearest_clause() -> None:
    """Of two who acted, the last one is who adds something."""
    text = "Guards charged the driver and the mayor fired the chief, acknowledging that trust was lost."
    assert [row[1] for row in quotes(text) if "trust was lost" in row[0]] == ["the mayor"]


def test_words_joined_by_and_have_one_speaker() -> None:
    """A second stretch in marks behind "and" goes on with the first."""
    text = "Holm drew cheers by telling the crowd, “I am a baker like you,” and, “Is there one who bakes no bread?”"
    assert [row[0] for row in quotes(text)] == [["I am a baker like you", "Is there one who bakes no bread?"]]


def test_a_quote_within_a_quote_ends_both() -> None:
    """Words whose last are somebody else's are given to who speaks behind them."""
    text = "\"It is not enough to say, 'Oh, just bake more bread,' \" Holm told Radio Nord on Sunday."
    assert [row[1] for row in quotes(text)] == ["Holm"]


def test_what_follows_a_report_is_of_its_outermost_speaker() -> None:
    """In a report of what friends did, it is who reports that goes on speaking."""
    text = "Old friends have mocked it, Rosa Holm said as she shut the door.\n\n“But it is our plan, and we like it!”"
    assert [row[1] for row in quotes(text)][-1] == "Rosa Holm"


def test_the_main_clause_is_not_what_was_asked() -> None:
    """ "Asked why" has its main clause behind the comma."""
    text = 'Asked why, Holm responded in a letter: "The ovens are cold on Monday."'
    assert [row[:2] for row in quotes(text) if row[1]] == [(["The ovens are cold on Monday."], "Holm")]


def test_results_behind_names_are_no_turns() -> None:
    """A table of figures is no interview."""
    assert quotes("Holm: 547.\n\nBerg: 46.\n\nHolm: 2,316.\n\nBerg: 1,547.") == []


CLAIMED = (
    "As the mayor claimed on Monday that “the old baker got away with far less,” a clerk said the two were unlike."
)
ADDED = "The judge cannot say that it is “late,” Holm added, saying it should be “up to the guild to ring the bell.”"
WELLED = "Ada Berg's eyes welled with tears and urged voters to bring “bread and salt” to the quay."


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [(CLAIMED, "got away", "the mayor"), (ADDED, "up to the guild", "Holm"), (WELLED, "bread and salt", "Ada Berg")],
)
def test_a_clause_keeps_its_own_speaker(text: str, words: str, speaker: str) -> None:
    """Neither the next one who speaks, nor the one spoken of, nor somebody's eyes say it."""
    assert [row[1] for row in quotes(text) if words in " ".join(row[0])] == [speaker]


OFFERED = (
    "In May, when Ada Berg offered the guild a great sum for flour, “bakers were out of wood and bread,” Holm said."
)
ADDING = "The mayor stated on Radio Nord that the plan was dear. Adding, “It is always the bread that pays for it.”"


@pytest.mark.parametrize(
    ("text", "words", "speaker"), [(OFFERED, "out of wood", "Holm"), (ADDING, "always the bread", "The mayor")]
)
def test_the_nearest_attribution_holds(text: str, words: str, speaker: str) -> None:
    """Words with a speaker behind them are not of one who acts before; "Adding" goes on with the sentence before."""
    assert [row[1] for row in quotes(text) if words in " ".join(row[0])] == [speaker]


def test_words_that_a_paper_passes_on_are_those_of_who_said_them() -> None:
    """ "According to the paper" behind words in quotation marks and their speaker makes them nobody else's."""
    assert [row[:2] for row in quotes('"We build," Olga Brask said in May, according to the Harbour Post.')] == [
        (["We build"], "Olga Brask")
    ]


def test_who_makes_a_claim_speaks_and_not_the_claim() -> None:
    """The jury that the baker's claim convinced heard it from the baker."""
    text = "The jury was convinced by the baker's claim that the oven was cold."
    assert [(parts, speaker) for parts, speaker, _ in quotes(text)] == [(["the oven was cold"], "the baker")]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ('"It was dark," Ada Berg says describing the night of the storm.', ["It was dark"]),
        (
            "Ada Berg said the mill must close soon, as hundreds of weavers marched through the town.",
            ["the mill must close soon"],
        ),
        ("Ada Berg said the mill closed, as hundreds of weavers marched through the town.", None),
    ],
)
def test_what_the_writer_adds_is_not_said(text: str, parts: list[str] | None) -> None:
    """What somebody does as he speaks, and what went on meanwhile, is no part of what is said."""
    first = quotes(text)[0][0]
    whole = [text.split("said ", 1)[-1].rstrip(".")]
    assert first == (whole if parts is None else parts)


def test_a_clause_of_another_sentence_part_is_not_said() -> None:
    """What is rare is so by the writer's own word, whatever the council claims before the comma."""
    text = "Although the council claims to have mended every pump, it is rare that a well is clean."
    assert all("well" not in part for parts, *_ in quotes(text) for part in parts)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            'A row between those who fear the sea ("It is a trap," Ina Moss wrote last week) and others went on.',
            "Ina Moss",
        ),
        ('There is proof: "Should there be a list of boats?" a reporter can be heard asking Per Lie.', "a reporter"),
    ],
)
def test_who_is_named_between_the_marks_and_the_verb_speaks(text: str, speaker: str) -> None:
    """Whatever the sentence before the marks is about."""
    assert [row[1] for row in quotes(text) if row[2] == "quote.marks-cue-after"] == [speaker]


def test_what_is_lifted_says_nothing() -> None:
    """Whoever told of it goes on."""
    text = "The authorities notified her recently that her ban had been lifted and said she could start work again."

    assert {row[1] for row in quotes(text)} == {"The authorities"}


@pytest.mark.parametrize(
    ("text", "parts", "speaker"),
    [
        # the question is another's, and what is asked about no words
        (
            'Berg was asked by Olga Brask about Holm\'s emails, "Did you ever answer them?"',
            "Did you ever answer them?",
            None,
        ),
        ('The statement quoted Olga Brask, who said: "The vault is empty."', "The vault is empty.", "Olga Brask, who"),
        # who is told of in between does not speak
        ("The teacher Olga Brask, who voted for the mayor, Nils Lund, said it was late.", "it was late", "Olga Brask"),
    ],
)
def test_whoever_is_named_nearest_need_not_speak(text: str, parts: str, speaker: str | None) -> None:
    """A matter asked about, whom a paper quotes, and a name in a clause between are no speakers of their own."""
    found = [row for row in quotes(text) if parts in row[0]]
    assert len(found) == 1
    assert speaker is None or (found[0][1] or "").endswith(speaker)
    assert (found[0][1] or "").rpartition(" ")[2] not in ("Holm", "Lund")


def test_what_the_writer_makes_of_it_is_not_said() -> None:
    """A clause behind a comma that says what the words mean is the writer's; one within them is the speaker's."""
    ((parts, _, _),) = quotes("Brask said she has sold her vote, meaning that the pier will be built.")
    assert parts == ["she has sold her vote"]
    ((parts, _, _),) = quotes("Brask said she sold the pier, leaving the town without one.")
    assert parts == ["she sold the pier, leaving the town without one"]


def test_what_somebody_finds_another_doing_is_not_said() -> None:
    """ "Finds the fish leaving" says what one sees; "found that the fish leave" what one says."""
    assert quotes("Brask is at her best when finding beauty breaking into stone.") == []
    assert [row[0] for row in quotes("Brask found that the fish leave.")] == [["the fish leave"]]


def test_what_the_writer_goes_on_with_is_not_said() -> None:
    """A clause about the speaker in the tense of the report is the writer's own."""
    ((parts, _, _),) = quotes("Brask said the real thief is the tide, and she railed against the town.")
    assert parts == ["the real thief is the tide"]


def test_nobody_tells_what_is_hard_to_tell() -> None:
    """ "Hard to tell whether" is no report; "glad to say that" is one."""
    assert quotes('"We won," said Olga Brask. Hard to tell whether the boat was hers.')[1:] == []
    assert quotes("Brask was glad to say that the boat was hers.") != []


def test_the_letters_of_an_interview_are_nobody_by_name() -> None:
    """ "Q" and "A" are whoever asks and answers."""
    text = "Q: Is it late?\n\nA: It is very late.\n\nQ: Why is it?\n\nA: The tide is to blame."
    assert {row[1] for row in quotes(text)} == {None}


def test_what_a_source_is_is_not_said() -> None:
    """Where the source is from is no part of the words."""
    ((parts, speaker, _),) = quotes("According to Olga Brask, of the Harbour Council, the mill is safe and dry.")
    assert parts == ["the mill is safe and dry"]
    assert (speaker or "").startswith("Olga Brask")
