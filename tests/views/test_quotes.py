"""What one person said, as several outlets quote it."""

import pytest

from dateline import align, mark, read, render, resolve

WIRE = (
    'Prime Minister Ana Ortiz said on Monday: "We will rebuild every house in the valley before the winter comes."',
    "2019-01-07",
    "Valley Wire",
)
POST = (
    "Ana Ortiz, the prime minister, said the government would rebuild every house in the valley before the winter.",
    "2019-01-07",
    "The Ostmark Post",
)
ECHO = (
    '"We will rebuild every home in the valley before winter comes," Ms Ortiz told reporters.',
    "2019-01-08",
    "Evening Echo",
)


def printed(*articles: tuple[str, str, str], to: str = "text") -> str:
    """The account of articles given as (text, day of publication, outlet)."""
    marked = [
        mark(read(text, id=outlet.replace(" ", "-"), published=day, outlet=outlet)) for text, day, outlet in articles
    ]
    return str(render(align(resolve(marked)), to=to))


def test_three_outlets_tell_one_utterance() -> None:
    """What three outlets report in three wordings stands once, under its speaker, with every wording and outlet."""
    told = printed(WIRE, POST, ECHO).split("QUOTES")[1].split("SOURCES")[0]

    assert told.count("\n  Ana Ortiz\n") == 1
    assert all(outlet in told for _, _, outlet in (WIRE, POST, ECHO))
    assert "every house in the valley" in told and "every home in the valley" in told


def test_a_difference_in_wording_is_shown() -> None:
    """The words that two outlets quote differently are told with the outlets, in the terminal and on the page."""
    pair = "“house” (Valley Wire), “home” (Evening Echo)"

    assert pair in " ".join(printed(WIRE, POST, ECHO).split())
    assert pair in printed(WIRE, POST, ECHO, to="page")


def test_a_quote_cut_short_is_no_difference() -> None:
    """An outlet that prints only part of the words quotes them no differently."""
    short = ('"We will rebuild every house in the valley," Ana Ortiz said.', "2019-01-08", "Evening Echo")

    assert "quoted differently" not in printed(WIRE, short)


def test_the_writers_words_between_are_left_out() -> None:
    """Where "she said" stands within a quote, a mark of omission stands for it."""
    text = 'Ana Ortiz came. "We will rebuild every house," she said. "We will do so before the winter comes."'

    assert "every house … We will do so" in " ".join(printed((text, "2019-01-07", "Valley Wire")).split())


def test_a_speaker_without_a_name_is_described() -> None:
    """A quote of nobody known stands under the words that describe the speaker, in text, page and facts."""
    text = ('"The hold was dry," a spokesman for the divers said on Monday.', "2019-01-07", "Valley Wire")

    assert "\n  a spokesman for the divers\n" in printed(text)
    assert "<figcaption>a spokesman for the divers" in printed(text, to="page")
    assert '"speaker": "a spokesman for the divers"' in printed(text, to="facts")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Ana Ortiz denied that the dam had been opened by night.", "denied that the dam had been opened by night"),
        ("Ana Ortiz disputed on Monday that the dam leaked.", "disputed on Monday that the dam leaked"),
        ("Ana Ortiz called on the engineer to resign.", "called on the engineer to resign"),
        ("Ana Ortiz said the dam was there to be opened.", "the dam was there to be opened"),
        ('Ana Ortiz said that the dam was "a wonder".', 'the dam was "a wonder"'),
        ("Ana Ortiz confirmed that the dam had been opened by night.", "the dam had been opened by night"),
        ('"The dam was never opened," Ana Ortiz denied.', "“The dam was never opened”"),
    ],
)
@pytest.mark.parametrize("to", ["text", "markdown"])
def test_what_cannot_stand_alone_is_shown_with_its_cue(text: str, shown: str, to: str) -> None:
    """Nobody is shown to have said what he denied; what is asked for is shown as asked; marks are closed."""
    told = printed((text, "2019-01-07", "Valley Wire"), to=to)
    lines = [line.strip(" *").removeprefix("Ana Ortiz: ").split("[^")[0].strip("“”") for line in told.splitlines()]

    assert shown.strip("“”") in lines
