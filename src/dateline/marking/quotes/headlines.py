"""What headlines report, by the rules of rules/en/quote/headline.toml."""

from collections.abc import Iterator

from dateline.marking.quotes.scene import Found, Scene
from dateline.rules import load
from dateline.rules.match import Match, find

DETERMINERS = frozenset({"what", "how", "why", "who", "when", "where"})


def headlines(scene: Scene, told: list[Found]) -> Iterator[Found]:
    """What a headline gives to someone who speaks in the article itself."""
    text, book = scene.document.text, load("quote")
    speakers = {word for one in told if one.speaker for word in text[slice(*one.speaker)].lower().split()}
    for block in scene.document.blocks("headline"):
        for found in find(book, text, block.start, block.end):
            if found.start == block.start and "content" in found.spans and _speaks(found, text, speakers):
                spans = found.spans
                yield Found((spans["content"],), spans["cue"], spans["speaker"], found.rule.id)


def _speaks(found: Match, text: str, speakers: set[str]) -> bool:
    words = text[slice(*found.spans["speaker"])].lower().split()
    if words[0] in DETERMINERS:
        return False
    known = words[-1] in speakers or words[-1] in load("quote").words["source-noun"]
    return known or " ".join(words) in load("title").words["office"]
