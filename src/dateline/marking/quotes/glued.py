"""Cues that lost the blank behind them: "she saidduring a visit that ..."."""

import re
from collections.abc import Iterator

from dateline.marking.quotes.scene import Found, Range, Scene
from dateline.marking.quotes.speakers import mention

GLUED = re.compile(
    r"(said|says|told|added|stated|stressed|noted|wrote|announced|reported)"
    r"(that|during|after|before|when|while|in|on|at|to|the|there|he|she|they|it|we)"
)
NARROW = frozenset({"PROPN", "PRON", "NOUN"})


def glued(scene: Scene) -> Iterator[Found]:
    """What follows a glued cue: from "that" on, or all that is left of the sentence."""
    for index, token in enumerate(scene.tokens):
        found = GLUED.fullmatch(token.text) if scene.inside[index] < 0 and len(token.text) > 5 else None
        if found:
            cue = (token.start, token.start + found.end(1))
            if content := _content(scene, index, found[2] == "that"):
                yield Found((content,), cue, _speaker(scene, index), "quote.glued-cue")


def _content(scene: Scene, index: int, has_that: bool) -> Range | None:
    _, after = scene.sentence_of(index)
    if after <= index + 1:
        return None
    that = next((i for i in range(index + 1, after) if scene.tokens[i].text == "that"), None)
    start = scene.tokens[index].end if has_that or that is None else scene.tokens[that].end
    end = scene.tokens[after - 1].end
    return (start, end) if start < end else None


def _speaker(scene: Scene, index: int) -> Range | None:
    first, _ = scene.syntax.sentences[scene.sentence[index]]
    for at in range(index - 1, first - 1, -1):
        if scene.tokens[at].pos in NARROW and scene.tokens[at].dep != "compound":
            return mention(scene, at)
    return None
