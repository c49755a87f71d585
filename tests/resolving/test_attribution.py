"""Who said what."""

from dataclasses import replace
from itertools import pairwise

import pytest

from dateline.marking import mark
from dateline.reading import read
from dateline.resolving import resolve
from dateline.resolving.attribution.speakers import resolve_speakers
from dateline.resolving.view import views_of
from dateline.types import Entity, Marked, NameMark, QuoteMark, Span, TitleMark
from tests.builders import document

PEOPLE = ("Ingrid Dahl", "Martin Reyes", "Ana Ortiz")


def spoken(text: str, *quotes: tuple[str, str], id: str = "a", offices: tuple[tuple[str, str], ...] = ()) -> Marked:
    """A document with (speaker, content) quotes and (title words, office) titles; the people above are its names."""
    entry = document(text, id=id).document
    names = tuple(NameMark(span, "person", "test") for person in PEOPLE for span in _all(entry.id, text, person))
    said, after = [], 0
    for speaker, content in quotes:
        start = text.index(speaker, after)
        begin = text.index(content, after)
        after = max(start + len(speaker), begin + len(content))
        cue = text.index("said", min(start, begin)) if "said" in text[min(start, begin) :] else start
        part = entry.span(begin, begin + len(content))
        direct = text[begin - 1] in '"“'
        said.append(
            QuoteMark(
                part,
                (part,),
                entry.span(start, start + len(speaker)),
                entry.span(cue, cue + 4),
                "direct" if direct else "indirect",
                "test",
            )
        )
    titles = tuple(_title(entry.id, text, words, office, names) for words, office in offices)
    ends = [0, *(i + 1 for i, char in enumerate(text) if char == "." and text[i + 1 : i + 2] in ("", " ", "\n"))]
    sentences = tuple(entry.span(a, b) for a, b in pairwise(ends))
    return Marked(entry, sentences=sentences, names=names, titles=titles, quotes=tuple(said))


def _all(doc: str, text: str, words: str) -> list[Span]:
    return [Span(doc, i, i + len(words)) for i in range(len(text)) if text.startswith(words, i)]


def _title(doc: str, text: str, words: str, office: str, names: tuple[NameMark, ...]) -> TitleMark:
    span = _all(doc, text, words)[0]
    person = next((name.span for name in names if span.covers(name.span)), None)
    status = "former" if words.lower().startswith("former") else "current"
    return TitleMark(span, person, office, None, status, "test")


def speakers(*marked: Marked) -> list[str | None]:
    """The speaker of each utterance in order."""
    return [said.speaker for said in resolve_speakers(views_of(marked, entities(*marked)))]


def entities(*marked: Marked) -> tuple[Entity, ...]:
    """One entity for each of the people."""
    return tuple(
        Entity(
            person,
            person,
            "person",
            (person,),
            tuple(n.span for m in marked for n in m.names if n.span.of(m.document.text) == person),
        )
        for person in PEOPLE
    )


def test_he_is_who_spoke_last_and_not_who_was_spoken_of() -> None:
    """ "He said" after a quote that names another goes on with the same speaker."""
    text = 'Martin Reyes said: "I fear nothing." "I urge Ingrid Dahl to listen to the people," he said.'
    entry = spoken(text, ("Martin Reyes", "I fear nothing."), ("he", "I urge Ingrid Dahl to listen to the people,"))

    assert speakers(entry)[0] == "Martin Reyes"


@pytest.mark.parametrize(("pronoun", "speaker"), [("He", "Martin Reyes"), ("She", "Ana Ortiz")])
def test_a_pronoun_fits_its_person(pronoun: str, speaker: str) -> None:
    """With a man and a woman in the sentence before, the given names tell who is meant."""
    entry = spoken(f"Martin Reyes met Ana Ortiz. {pronoun} said it was late.", (pronoun, "it was late"))

    assert speakers(entry) == [speaker]


def test_an_office_of_two_lands_is_who_speaks() -> None:
    """ "The prime minister added" is the one who has been speaking, not the other land's just named."""
    text = (
        "Prime Minister Martin Reyes said the road was safe. He met an aide of Prime Minister Ingrid Dahl. "
        "The prime minister said that talks go on."
    )
    entry = spoken(
        text,
        ("Martin Reyes", "the road was safe"),
        ("The prime minister", "talks go on"),
        offices=(
            ("Prime Minister Martin Reyes", "prime minister"),
            ("Prime Minister Ingrid Dahl", "prime minister"),
            ("The prime minister", "prime minister"),
        ),
    )

    assert speakers(entry) == ["Martin Reyes", "Martin Reyes"]


def test_an_office_is_its_last_named_holder() -> None:
    """Without a speaker before, "the mayor" is who was last called mayor; a former mayor is not."""
    text = "Former mayor Ana Ortiz and mayor Martin Reyes came. The mayor said it was late."
    entry = spoken(
        text,
        ("The mayor", "it was late"),
        offices=(("Former mayor Ana Ortiz", "mayor"), ("mayor Martin Reyes", "mayor"), ("The mayor", "mayor")),
    )

    assert speakers(entry) == ["Martin Reyes"]


@pytest.mark.parametrize("words", ["Ingrid Dahl's lawyer", "A friend of Ingrid Dahl", "They"])
def test_in_doubt_nobody_speaks(words: str) -> None:
    """Somebody's lawyer or friend is not that person, and "they" may be anyone."""
    entry = spoken(f"{words} said it was late.", (words, "it was late"))

    assert speakers(entry) == [None]


def test_the_same_words_are_one_utterance() -> None:
    """A quote, its pull quote and its clipped headline are one thing said, in as many wordings."""
    whole = "The reservoir will stay shut until the last test is done and so will the bathing beach"
    first = spoken(f'Ingrid Dahl said: "{whole}."', ("Ingrid Dahl", whole))
    second = spoken(
        '"stay shut until the last test is done and so", Ingrid Dahl said.',
        ("Ingrid Dahl", "stay shut until the last test is done and so"),
        id="b",
    )
    (said,) = resolve_speakers(views_of((first, second), entities(first, second)))

    assert (said.speaker, len(said.wordings)) == ("Ingrid Dahl", 2)


def test_the_same_words_of_two_speakers_stay_two() -> None:
    """Two people who say the same are two utterances."""
    words = "the reservoir will stay shut until June"
    one = spoken(f"Ingrid Dahl said {words}.", ("Ingrid Dahl", words))
    two = spoken(f"Ana Ortiz said {words}.", ("Ana Ortiz", words), id="b")

    assert sorted(filter(None, speakers(one, two))) == ["Ana Ortiz", "Ingrid Dahl"]


def test_like_words_with_another_figure_are_another_statement() -> None:
    """Who said that 15 died did not say, in the same words, that 40 died."""
    forty, fifteen = (f"{number} people were killed in the attack on the old mill" for number in (40, 15))
    one = spoken(f"The rebels said {forty}.", ("The rebels", forty))
    two = spoken(f"Ana Ortiz said {fifteen}.", ("Ana Ortiz", fifteen), id="b")

    assert speakers(one, two) == [None, "Ana Ortiz"]


@pytest.mark.parametrize(
    ("text", "words", "speaker", "manner"),
    [
        ("Martin Reyes feared that the road was lost.", "the road was lost", "Martin Reyes", "think"),
        ("Martin Reyes asked to see the road.", "to see the road", "Martin Reyes", "say"),
        ("Martin Reyes wondered whether to close the road.", "whether to close the road", "Martin Reyes", "say"),
        ("“We said the road was lost,” they wrote.", "the road was lost", "We", "say"),
    ],
)
def test_what_nobody_is_reported_to_have_said_is_no_utterance(text: str, words: str, speaker: str, manner: str) -> None:
    """A thought, a wish, and what somebody in quotation marks says of himself are none; what is reported is one."""
    entry = spoken(text, (speaker, words))
    quote = replace(entry.quotes[0], manner=manner, kind="indirect")  # type: ignore[arg-type]
    marked = replace(entry, quotes=(quote,))

    assert resolve_speakers(views_of((marked,), entities(marked))) == ()
    reported = spoken("Martin Reyes said the road was lost.", ("Martin Reyes", "the road was lost"))
    assert len(resolve_speakers(views_of((reported,), entities(reported)))) == 1


@pytest.mark.parametrize(("verb", "speaker"), [("replied", "ana-ortiz"), ("said", "ingrid-dahl")])
def test_who_asks_does_not_answer(verb: str, speaker: str) -> None:
    """ "She replied" is somebody else than she who asked."""
    text = f'Ingrid Dahl met Ana Ortiz. "Why now?" Ingrid Dahl asked. "It is late," she {verb}.'
    said = resolve([mark(read(text, id="a"))]).utterances

    assert [one.speaker for one in said] == ["ingrid-dahl", speaker]


def test_who_a_sentence_opens_with_is_nobody_it_names() -> None:
    """After "He addressed Reyes directly", "he said" goes on with who addressed him."""
    text = 'Nils Holm spoke. "We stay," he said. He praised Martin Reyes in warm words. "We are friends," he said.'
    said = resolve([mark(read(text, id="a"))]).utterances

    assert [one.speaker for one in said] == ["nils-holm", "nils-holm"]


def test_whom_one_is_asked_about_does_not_answer() -> None:
    """ "Asked about Ortiz, she said" is said by who was told of before."""
    text = "Ingrid Dahl said the mill was shut. Asked about a vote in which Ana Ortiz ran, she said the well was dry."
    assert speakers(spoken(text, ("Ingrid Dahl", "the mill was shut"), ("she", "the well was dry"))) == [
        "Ingrid Dahl",
        "Ingrid Dahl",
    ]


def test_whom_a_sentence_about_another_names_is_not_meant() -> None:
    """In "fills his speeches for Reyes", somebody else is "he"."""
    text = "The baker fills his speeches for Martin Reyes with saints. He said the mill was holy."
    assert speakers(spoken(text, ("He", "the mill was holy"))) == [None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Ingrid Dahl is well aware that the quay is "far too long".', []),
        ('The closure has cast doubt on the plan for "a new quay".', []),
        ("The closure suggests that the quay is far too long.", []),
        ("The delegation said that the quay was long.", [None]),
        ('Ingrid Dahl said that the quay was "far too long".', ["Ingrid Dahl"]),
        ("A guide who grew up in Norway asked whether the quay was long.", [None]),
    ],
)
def test_only_words_are_told_as_said(text: str, expected: list[str | None]) -> None:
    """What somebody knows, and what a closure does, is no utterance; nor does the town speak that one grew up in."""
    story = resolve([mark(read(text, id="a"))])
    names = {one.id: one.name for one in story.entities}
    assert [said.speaker and names[said.speaker] for said in story.utterances] == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            'Martin Reyes was the diver. Years later Ole Vik was dead. "He would have liked this quay," he said.',
            None,
        ),
        ('After a walk with Ole Vik, Martin Reyes was tired. "The quay is long," he said.', "Martin Reyes"),
        (
            'Martin Reyes said the quay was long. Ole Vik\'s boat lay beside it. "It leaks," he added.',
            "Martin Reyes",
        ),
        ("Martin Reyes calmly kept the key, saying that the quay was long.", "Martin Reyes"),
        ('Martin Reyes was the mayor. In May a ferryman sank his boat. He left a letter: "The quay is long."', None),
        ('Martin Reyes was the mayor. In May the ferry sank. He left a letter: "The quay is long."', "Martin Reyes"),
        ("Martin Reyes was the mayor. On Monday Mr. Vik was shocked by the noise, he said later.", None),
        ("The quay was shut. On Monday a boat was sunk by the noise, Martin Reyes said later.", "Martin Reyes"),
        ("Martin Reyes wrote. He said that Ole Vik had left and complained that the quay was long.", "Martin Reyes"),
    ],
)
def test_he_is_whoever_may_speak(text: str, speaker: str | None) -> None:
    """Not of whom the words are, not who was only walked with, and he who adds is who spoke last."""
    story = resolve([mark(read(text, id="a"))])
    names = {one.id: one.name for one in story.entities}
    last = story.utterances[-1].speaker
    assert (last and names[last]) == speaker


def test_that_said_is_no_word_of_anybody() -> None:
    """ "That said" opens what the writer holds against it."""
    story = resolve([mark(read("The quay is long. That said, the quay is far too narrow for boats.", id="a"))])
    assert not story.utterances


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('The analyst Per Dahl attacked her criticism of the "grey empire" on Monday.', []),
        ('Per Dahl called the plan "grey" on Monday.', []),
        ('Ada Holm called the plan "a grey empire of old boats" on Monday.', ["Ada Holm"]),
        ("The rout claimed a number of scalps, including Ada Holm, rumoured to have left the town.", []),
        ("Ada Holm urged the council to wait for the boats.", ["Ada Holm"]),
        ("President Per Dahl spoke. The president's decision indicates he is taking it seriously.", []),
        ("President Per Dahl spoke. The president said he is taking it seriously.", ["Per Dahl"]),
        ('Per Dahl spoke. A long anti-Dahl headline reads: "Dahl is not buying two hundred boats."', [None]),
    ],
)
def test_a_name_for_something_and_a_deed_are_nobodys_words(text: str, said: list[str | None]) -> None:
    """What is only called something in marks is no utterance; a deed told with a verb of speech says nothing."""
    story = resolve([mark(read(text, id="a"))])
    names = {entity.id: entity.name for entity in story.entities}

    assert [names.get(one.speaker or "") for one in story.utterances] == said


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The paper quoted Martin Reyes as saying that the quay was long.", "Martin Reyes"),
        ('Ole Vik quotes the Reyes adviser Ines Holm: "The quay is far too long."', "Ines Holm"),
        ('Ole Vik quotes the rule: "The quay is shut at night."', "Ole Vik"),
    ],
)
def test_who_is_quoted_speaks(text: str, speaker: str) -> None:
    """Not the one who repeats it; a rule says nothing by itself."""
    story = resolve([mark(read(text, id="a"))])
    names = {one.id: one.name for one in story.entities}
    assert [said.speaker and names[said.speaker] for said in story.utterances] == [speaker]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Half of voters in the north said that they liked the quay.", 0),
        ("A survey found that most divers like the quay.", 0),
        ("All told, the group raised nine thousand crowns.", 0),
        ("Majority leader Ines Holm said that the quay was long.", 1),
    ],
)
def test_what_shares_of_people_think_is_no_utterance(text: str, count: int) -> None:
    """A poll says nothing, nor do the voters it asked; the leader of a majority does."""
    assert len(resolve([mark(read(text, id="a"))]).utterances) == count
