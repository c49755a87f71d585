"""Bodies that speak: by name, as "the ministry", as "it", and where nobody can tell."""

import pytest

from dateline import mark, read, resolve


def speakers(*articles: str) -> dict[str, str | None]:
    """The name of who says it by the words said, over all articles."""
    marked = [mark(read(text, id=str(number), published="2019-01-07")) for number, text in enumerate(articles)]
    story, texts = resolve(marked), {entry.document.id: entry.document for entry in marked}
    names = {entity.id: entity.name for entity in story.entities}
    return {
        texts[quote.span.doc].words(quote.span): names.get(said.speaker or "")
        for said in story.utterances
        for quote in said.wordings
    }


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            "The Supreme Court of Peru said that the sale was void.",
            "the sale was void",
            "Supreme Court",
        ),
        (
            'The Health Ministry of Peru sent doctors to the valley. "We have enough beds," the ministry said.',
            "We have enough beds",
            "Health Ministry of Peru",
        ),
        ("The Workers' Party won. The party said it would govern alone.", "it would govern alone", "Workers' Party"),
        (
            "The Peruvian government closed the mine. It said that the mine was unsafe.",
            "the mine was unsafe",
            "Peru",
        ),
        (
            "The Peruvian government has moved 600 families, it says.",
            "The Peruvian government has moved 600 families",
            "Peru",
        ),
        (
            "Ships left Peru on Monday. The government, which it was feared would fall, stayed. "
            "Peru is at rest. The government said that the vote was over.",
            "the vote was over",
            "Peru",
        ),
        (
            "Andes Mining Company denied the claims. The company said it was safe. It said it had paid them.",
            "it had paid them",
            "Andes Mining Company",
        ),
        (
            "A statement from the Health Ministry said that the beds were full.",
            "the beds were full",
            "Health Ministry",
        ),
        (
            "An editorial in the Lima Post said that the road to the sea was open again.",
            "the road to the sea was open again",
            "Lima Post",
        ),
    ],
)
def test_a_body_speaks(text: str, words: str, speaker: str) -> None:
    """A body is the speaker by name, and as "the court" or "it" where no other can be meant."""
    assert speakers(text)[words] == speaker


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "The Supreme Court of Peru met the Lima District Court. The court said the sale was void.",
            "the sale was void",
        ),
        ("The Supreme Court met. A lower court was shut. The court said the sale was void.", "the sale was void"),
        ("The Health Ministry sent the Lima Post a letter. It said that the beds were full.", "the beds were full"),
        ("The Health Ministry wrote a report. It said that the beds were full.", "the beds were full"),
        ("Doctors wrote to the Health Ministry. It said that the beds were full.", "the beds were full"),
        ("Peru and Chile are at odds over Peru. The government said that the vote was over.", "the vote was over"),
        ("A friend of the Health Ministry said that the beds were full.", "the beds were full"),
        ("The Health Ministry sent doctors.\n\nIt said that the beds were full.", "the beds were full"),
        ("The Workers' Party won the vote. They said that they would govern alone.", "they would govern alone"),
    ],
)
def test_where_two_may_be_meant_nobody_speaks(text: str, words: str) -> None:
    """Two courts, a court without a name, a report, a body that is not the subject: "it" is left open."""
    assert speakers(text)[words] is None


def test_the_party_is_found_under_its_letters() -> None:
    """ "The party" is the party known by its letters here and by its long name in another article."""
    first = "The PPP won. The party said that it would govern alone."
    second = "The Peruvian People's Party met."

    assert speakers(first, second)["it would govern alone"] == "Peruvian People's Party"


def test_it_is_said_has_no_speaker() -> None:
    """ "It is said" and "it seems" name nobody, whoever was named before."""
    found = speakers("The Workers' Party won the vote. It is said that they cheated. It seems that they won.")

    assert set(found.values()) <= {None}


def test_the_company_is_not_the_only_one_called_so() -> None:
    """Where a body is named between whose name does not tell what it is, nobody knows which the company is."""
    group, oil = "Holm Group found the oil in May. ", "According to Nordoil, the land has large reserves. "
    said = "The company said the find could change much."

    assert speakers(group + said)["the find could change much"] == "Holm Group"
    assert speakers(group + oil + said)["the find could change much"] is None
