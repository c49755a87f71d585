"""The language of an article: told by its words, else by its page; without rules for it nothing is marked."""

import pytest

from dateline import align, mark, read, render, resolve
from dateline.rules import has_rules

ENGLISH = (
    "The council of Hollevik voted on Monday to build a new pier. The mayor said that it would cost four million "
    "crowns, and that the old one had been in use since 1911. Those who sail from there welcomed the plan."
)
GERMAN = (
    "Der Rat von Hollevik hat am Montag beschlossen, einen neuen Anleger zu bauen. Die Bürgermeisterin sagte, er werde "
    "vier Millionen Kronen kosten, und der alte sei seit 1911 in Gebrauch. Die Segler des Ortes begrüßten den Plan; "
    "auch die Fischer wollen ihn bis zum Frühjahr prüfen."
)
SWEDISH = (
    "Kommunfullmäktige i Hollevik beslutade på måndagen att bygga en ny brygga. Borgmästaren sade att den skulle kosta "
    "fyra miljoner kronor och att den gamla hade använts sedan 1911. Seglarna på orten välkomnade planen, och fiskarna "
    "vill granska den före våren tillsammans med hamnkontoret."
)
DANISH = (
    "Byrådet i Hollevik besluttede mandag at bygge en ny mole. Borgmesteren sagde, at den ville koste fire millioner "
    "kroner, og at den gamle havde været i brug siden 1911. Sejlerne på stedet bød planen velkommen."
)
NAMES = "\n".join(f"{name} Berg, pier {number}" for number, name in enumerate(["Ada", "Bo", "Eva", "Olle"] * 12))
CHINESE = "霍勒维克市议会星期一投票决定修建新码头，市长说新码头将耗资四百万克朗，旧码头自一九一一年起使用至今。" * 5


@pytest.mark.parametrize(
    ("text", "told", "language"),
    [
        (CHINESE, None, "zh"),
        (CHINESE[:40], None, "zh"),
        (CHINESE[:9], None, "en"),
        ("Ο δήμος του Χολεβίκ αποφάσισε τη Δευτέρα να χτίσει νέα αποβάθρα.", None, "el"),
        ("The mayor of Πειραιάς welcomed the plan.", None, "en"),
        (ENGLISH, None, "en"),
        (ENGLISH, "de-DE", "en"),
        (GERMAN, None, "de"),
        (GERMAN, "en-US", "de"),
        (SWEDISH, None, "sv"),
        (DANISH, None, "da"),
        (NAMES, None, "en"),
        ("Neuer Anleger in Hollevik.", None, "en"),
        ("Neuer Anleger in Hollevik.", "de-AT", "de"),
        ("12 14 15 16\n" * 60, None, "en"),
    ],
)
def test_words_tell_the_language_before_a_tag_does(text: str, told: str | None, language: str) -> None:
    """A tag counts where the words are too few to tell."""
    assert read(text, id="a", language=told).language == language


@pytest.mark.parametrize("tag", ["x" * 300, "..", ".", "en/time", "engine", "\0"])
def test_what_is_no_language_has_no_rules(tag: str) -> None:
    """Whatever a page gives for its language, it is a name and no place to look for rules."""
    assert not has_rules(tag)


def test_an_article_without_rules_is_kept_and_told() -> None:
    """It has no marks, one problem, and its place among the articles of the account."""
    foreign, ours = (mark(read(text, id=id, published="2012-05-07")) for id, text in (("b", GERMAN), ("a", ENGLISH)))

    assert not (foreign.times or foreign.names or foreign.quantities or foreign.events or foreign.quotes)
    assert [(problem.kind, problem.said) for problem in foreign.document.problems] == [("language", "de")]
    account = align(resolve([ours, foreign]))
    assert "2 articles" in str(render(account, to="text"))
    assert ours.times and not ours.document.problems
