"""Where an entity is meant without its name."""

import json

import pytest

from dateline import align, mark, read, render, resolve
from dateline.edges.store import decode
from dateline.types import Entity, Story


def meant(*texts: str) -> list[tuple[str, str]]:
    """The words that mean an entity without naming it, with its name, in order of documents and text."""
    entries = [mark(read(text, id=f"{place}.txt")) for place, text in enumerate(texts)]
    return words_meant(resolve(entries))


def words_meant(story: Story) -> list[tuple[str, str]]:
    """The same, of a story."""
    text = {entry.document.id: entry.document.text for entry in story.marked}
    rows = sorted((span, one.name) for one in story.entities for span in one.meant)
    return [(span.of(text[span.doc]), name) for span, name in rows]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ingrid Dahl opened the new bridge on Monday. She thanked the workers for their patience.",
            [("She", "Ingrid Dahl")],
        ),
        (
            "Martin Reyes left the meeting early. Reporters waited outside. He took his car to the airport.",
            [("He", "Martin Reyes"), ("his", "Martin Reyes")],
        ),
        (
            "Susan Miller met Martin Reyes in Lima. She gave him a map of the harbour.",
            [("She", "Susan Miller"), ("him", "Martin Reyes")],
        ),
    ],
)
def test_the_only_person_who_fits_is_meant(text: str, expected: list[tuple[str, str]]) -> None:
    """A pronoun means the one person told of who can go by it."""
    assert meant(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Martin Reyes quarrelled with Peter Olsen in the harbour office, and he left.",
        "Martin Reyes was shot. A man was arrested near the harbour. He had a knife.",
        "Martin Reyes spoke for an hour. Nobody praised him.\n\nIn his speech, Peter Olsen promised a bridge.",
    ],
)
def test_in_doubt_a_pronoun_means_nobody(text: str) -> None:
    """Two who fit, somebody without a name, and a name that follows leave a pronoun open."""
    assert not [row for row in meant(text) if row[0] in ("he", "He", "his")]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("He was later identified by the police as Owen Tharp.", [("He", "Owen Tharp")]),
        ("He was praised for his calm by Owen Tharp.", [("He", "Carl Lind"), ("his", "Carl Lind")]),
        ("He was thanked as warmly by Owen Tharp.", [("He", "Carl Lind")]),
    ],
)
def test_he_is_who_he_is_identified_as(told: str, expected: list[tuple[str, str]]) -> None:
    """ "He was identified as" means whom the words after it name, whoever was told of before."""
    assert meant(f"Divers pulled a body out of the lock, Mayor Carl Lind said.\n\n{told}") == expected


def test_who_speaks_is_not_the_he_of_his_own_words() -> None:
    """In quotation marks "he" is somebody else than who speaks."""
    text = 'Peter Olsen left on Monday.\n\n"He was a good mayor," said Martin Reyes.'
    assert meant(text) == [("He", "Peter Olsen")]


def test_an_office_means_its_only_holder() -> None:
    """ "The prime minister" is who is given the office, and nobody where two are."""
    one = "Prime Minister Ingrid Dahl opened the bridge on Monday. Later the prime minister visited the harbour."
    assert ("prime minister", "Ingrid Dahl") in meant(one)
    two = "Prime Minister Ingrid Dahl met Prime Minister Martin Reyes on Monday. The prime minister then left for Lima."
    assert not [row for row in meant(two) if row[0] == "prime minister"]


def test_a_vice_president_is_not_the_president() -> None:
    """ "The president" does not mean who is told of as vice president."""
    text = "Vice President Martin Reyes opened the bridge on Monday. He then wrote to the president."
    assert not [row for row in meant(text) if row[0] == "president"]


def test_a_noun_means_the_only_body_of_its_kind() -> None:
    """ "The ministry" is the one ministry named before; part of another name or noun is not."""
    text = "The Ministry of Works closed the bridge. The ministry said it was unsafe. The ministry spokesman left."
    assert [row for row in meant(text) if row[0].lower() == "the ministry"] == [("The ministry", "Ministry of Works")]
    two = "The Ministry of Works met the Ministry of Health on Monday. The ministry said it was late."
    assert not [row for row in meant(two) if row[0].lower() == "the ministry"]


def test_the_order_of_documents_does_not_matter() -> None:
    """What is meant is the same in whichever order the documents are given."""
    texts = ("Ingrid Dahl left. She was tired.", "Martin Reyes came to Lima. He met Ingrid Dahl.")
    entries = [mark(read(text, id=text[:6])) for text in texts]
    assert words_meant(resolve(entries)) == words_meant(resolve(entries[::-1]))


def test_the_facts_give_every_mention_and_tell_the_names_apart() -> None:
    """The export lists names and what stands for them, and says which are names."""
    story = resolve([mark(read("Ingrid Dahl left Lima. She was tired.", id="a"))])
    rows = json.loads(render(align(story), to="facts"))["entities"]
    assert [(one["name"], [m["named"] for m in one["mentions"]]) for one in rows if one["name"] == "Ingrid Dahl"] == [
        ("Ingrid Dahl", [True, False])
    ]


def test_an_entity_stored_without_what_is_meant_still_reads() -> None:
    """A story written before reads as one in which nothing but names is known."""
    old = b'{"id":"a","name":"A","kind":"person","names":["A"],"mentions":[{"doc":"d","start":0,"end":1}],"joins":[]}'
    assert decode(old, Entity).meant == ()


def test_a_former_holder_is_meant_where_the_story_has_one() -> None:
    """ "The former president" may be one of many: of two who held the office it means nobody."""
    former = "Former President Martin Reyes opened the bridge. The former president then left for Lima."
    other = "President Peter Olsen stayed at home."

    assert ("former president", "Martin Reyes") in meant(former)
    assert not [row for row in meant(former, other) if "former" in row[0]]
    assert not [row for row in meant(former, "The former president wept.") if row[0] == "The former president"]


def test_who_is_quoted_tells_of_himself_as_i() -> None:
    """In his own words "I" is he; not the number of a war, nor the "I" of another whom he quotes, nor the writer's."""
    text = (
        'I met her at the quay. "I built my boat after World War I and nobody helped me," Ada Holm said. '
        "\"He told us: 'I am lost,'\" said Martin Reyes."
    )
    story = resolve([mark(read(text, id="a"))])
    found = {one.name: [(span.start, span.of(text)) for span in one.first_person] for one in story.entities}

    assert [word for _, word in found["Ada Holm"]] == ["I", "my", "me"]
    assert min(start for start, _ in found["Ada Holm"]) > text.index("quay")
    assert found["Martin Reyes"] == []
