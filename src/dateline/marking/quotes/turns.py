"""Interviews and transcripts: paragraphs that open with who speaks and a colon."""

import re
from collections import Counter
from collections.abc import Iterator

from dateline.marking.quotes.scene import Found, Scene
from dateline.marking.syntax import PROSE

TURN = re.compile(r"\s*((?:[A-Z][\w.'’-]*)(?: [A-Z][\w.'’-]*){0,4})(:)\s+(?=\S)")
FEWEST_TURNS = 3


def turns(scene: Scene) -> Iterator[Found]:
    """The paragraphs of an interview, each given to the label before its colon."""
    text = scene.document.text
    blocks = [(block, TURN.match(text, block.start, block.end)) for block in scene.document.blocks(*PROSE)]
    labels = Counter(found[1] for _, found in blocks if found)
    if len(labels) < 2 or sum(count for count in labels.values() if count > 1) < FEWEST_TURNS:
        return
    for block, found in blocks:
        if found and labels[found[1]] > 1:
            yield Found(((found.end(), block.end),), found.span(2), found.span(1), "quote.turn")
