"""Sources named by a phrase beside what they say: "according to"."""

from collections.abc import Iterator

from dateline.marking.clauses import below
from dateline.marking.quotes.scene import Found, Scene
from dateline.marking.quotes.speakers import mention

POLLS = frozenset({"poll", "survey", "polling"})


def by_source(scene: Scene) -> Iterator[Found]:
    """What "according to" gives to a source: the rest of its sentence."""
    yield from _polls(scene)
    for index, token in enumerate(scene.tokens[:-1]):
        if token.text.lower() == "according" and scene.tokens[index + 1].text.lower() == "to":
            yield from _according(scene, index)


def _according(scene: Scene, index: int) -> Iterator[Found]:
    if scene.inside[index] >= 0:
        return
    nouns = [
        c for i in (index, index + 1) for c in scene.syntax.children[i] if scene.tokens[c].dep in ("pobj", "pcomp")
    ]
    if not nouns or _is_bare(scene, nouns[0]):
        return
    words = below(scene.syntax, nouns[0])
    first, after = scene.sentence_of(index)
    rest = [(first, index), (words[-1] + 1, after)]
    parts = tuple(scene.reach(a, b - 1) for a, b in rest if b - a > 2)
    if parts:
        yield Found(parts, scene.reach(index, index + 1), mention(scene, nouns[0]), "quote.according-to")


def _is_bare(scene: Scene, noun: int) -> bool:
    """True for a plain common noun: "according to season"."""
    return scene.tokens[noun].tag == "NN" and not scene.syntax.children[noun]


def _polls(scene: Scene) -> Iterator[Found]:
    """What a poll gives that opens the sentence: "In a new survey, most people were for the bridge"."""
    for start, _ in scene.syntax.sentences:
        first, after = scene.sentence_of(start)
        if first == after or scene.tokens[first].text != "In" or scene.inside[first] >= 0:
            continue
        noun = next((c for c in scene.syntax.children[first] if scene.tokens[c].dep == "pobj"), None)
        if noun is None or scene.tokens[noun].lemma.lower() not in POLLS:
            continue
        last = below(scene.syntax, noun)[-1]
        if last + 3 < after and scene.tokens[last + 1].text == ",":
            content = scene.reach(last + 2, after - 1)
            yield Found((content,), scene.reach(first, first), mention(scene, noun), "quote.in-poll")
