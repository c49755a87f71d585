"""Which body a noun means: "the ministry", "the court", where the document names only one such body."""

import re

from dateline.resolving.aliases_forms import tables
from dateline.resolving.speakers_bodies import Heads, called, heads_in
from dateline.resolving.speakers_scene import Scene
from dateline.types import Span

THE = re.compile(r"\bthe ([a-z]+)\b(?!['’]s? of\b)", re.IGNORECASE)
ALONE = re.compile(
    r"\s*(?:[.,;:!?)\"”]|['’]s?\s|$|\s(?:is|was|has|had|will|would|could|can|may|might|should|must|did|does|do|"
    r"says?|said|also|and|or|but|in|on|at|to|from|with|by|for|after|before|when|while|which|that|who|where|because|"
    r"if|as|since|until|over|under|about|against|into|not|never|now|then|itself|have|plans|wants|expects|hopes|"
    r"[a-z]{2,}ed)\b(?![-–]))"
)
NEAR = 800
OPEN = frozenset({"administration", "authority", "cabinet", "front", "government", "movement", "paper", "parliament"})


def bodies_in(scene: Scene) -> dict[Span, str]:
    """The document's nouns that mean one of its bodies, which was told of not far before."""
    text, heads = scene.marked.document.text, heads_in(scene)
    last = {who: 0 for _, who in scene.mentions}
    names = iter(scene.mentions)
    name = next(names, None)
    found: dict[Span, str] = {}
    for noun in (noun for s in sorted(scene.marked.sentences) for noun in THE.finditer(text, s.start, s.end)):
        while name and name[0].end <= noun.start():
            last[name[1]] = name[0].end
            name = next(names, None)
        span = Span(scene.marked.document.id, *noun.span())
        who = _body(scene, heads, noun, span) if ALONE.match(text, noun.end()) else None
        if who and span.start - last[who] < NEAR:
            found[span], last[who] = who, span.end
    return found


def _body(scene: Scene, heads: Heads, noun: re.Match[str], span: Span) -> str | None:
    word = noun[1].lower()
    if word not in tables()["body-called"] or word in OPEN or scene.within(span):
        return None
    who = called(scene, heads, noun.start(), word)
    return who if who and who in scene.things and scene.things[who].kind == "body" else None
