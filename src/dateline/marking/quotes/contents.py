"""What is said or thought, read off the tree, for every frame a cue takes."""

from collections.abc import Iterator, Mapping

from dateline.marking.clauses import below
from dateline.marking.quotes.cues import Cue
from dateline.marking.quotes.scene import Range, Scene
from dateline.marking.quotes.speakers import reports_besides

Parts = tuple[Range, ...]
CONTRAST = frozenset({"while", "though", "although", "whereas"})


def contents(scene: Scene, cue: Cue, cues: Mapping[int, Cue]) -> Iterator[tuple[str, Parts]]:
    """Each content of the cue with the frame by which it hangs on it, clauses first."""
    children = scene.syntax.children[cue.index]
    if "clause" in cue.frames:
        clauses = _clauses(scene, cue, children)
        if clauses:
            yield "clause", _span(scene, cue, clauses, _next_reports(scene, cue, clauses[0], cues))
            return
        if around := _around(scene, cue) or _distant(scene, cue, cues):
            yield "clause", around
            return
    if cue.kind == "verb" and (held := _held_of(scene, cue, children)):
        yield "passive", held
        return
    if cue.last != cue.index and (object_ := _below_particle(scene, cue)):
        yield "object", object_
        return
    yield from _phrases(scene, cue, children)


def _clauses(scene: Scene, cue: Cue, children: tuple[int, ...]) -> list[int]:
    if cue.kind == "noun":
        return [c for c in children if scene.tokens[c].dep in ("acl", "ccomp", "relcl") and _has_that(scene, c)]
    if cue.kind == "adjective":
        above = scene.syntax.children[scene.tokens[cue.index].head]
        return [
            c for c in (*children, *above) if c > cue.index and scene.tokens[c].dep == "ccomp" and _has_that(scene, c)
        ]
    return [c for c in children if scene.tokens[c].dep == "ccomp" and _is_content(scene, cue, c)]


def _distant(scene: Scene, cue: Cue, cues: Mapping[int, Cue]) -> Parts:
    """The that-clause which the parser hung on a word between: "said on the air that ..."."""
    if cue.kind != "verb":
        return ()
    _, after = scene.syntax.sentences[scene.sentence[cue.index]]
    for index in range(cue.last + 1, min(after, cue.last + 25)):
        token = scene.tokens[index]
        if index in cues and cues[index].kind == "verb" and "clause" in cues[index].frames:
            return ()
        if token.text.lower() == "that" and token.dep == "mark" and token.head > index:
            if scene.tokens[token.head].dep not in ("ccomp", "acl", "relcl", "advcl", "ROOT", "conj", "parataxis"):
                return ()
            words = [i for i in below(scene.syntax, token.head) if i >= index]
            return (scene.reach(words[0], words[-1]),)
    return ()


def _is_content(scene: Scene, cue: Cue, child: int) -> bool:
    """Not the conjunct or aside that a parser may hang there."""
    return child != cue.last and scene.tokens[child].pos in (
        "VERB",
        "AUX",
        "ADJ",
        "NOUN",
        "PROPN",
        "PRON",
        "ADV",
        "ADP",
        "NUM",
    )


def _has_that(scene: Scene, child: int) -> bool:
    marks = (c for c in scene.syntax.children[child] if scene.tokens[c].dep == "mark")
    return any(scene.tokens[c].text.lower() in ("that", "whether") for c in marks)


def _around(scene: Scene, cue: Cue) -> Parts:
    """The clause that a parenthetical cue interrupts: "The plan, he said, is dead"."""
    token = scene.tokens[cue.index]
    if cue.kind != "verb" or token.dep != "parataxis" or token.head == cue.index:
        return ()
    own = set(below(scene.syntax, cue.index))
    rest = [i for i in below(scene.syntax, token.head) if i not in own]
    before = [i for i in rest if i < min(own)]
    behind = [i for i in rest if i > max(own)]
    return tuple(scene.reach(part[0], part[-1]) for part in (before, behind) if part)


def _held_of(scene: Scene, cue: Cue, children: tuple[int, ...]) -> Parts:
    """Subject and complement of a passive: "[the bridge] is expected [to open]"."""
    subject = [c for c in children if scene.tokens[c].dep == "nsubjpass"]
    said = [c for c in children if c > cue.index and scene.tokens[c].dep in ("xcomp", "oprd")]
    if not subject or not said or "hearer" in cue.frames or cue.manner == "judge":
        return ()
    heads = below(scene.syntax, subject[0])
    tail = sorted({i for c in said for i in below(scene.syntax, c)})
    return scene.reach(heads[0], heads[-1]), scene.reach(tail[0], tail[-1])


def _phrases(scene: Scene, cue: Cue, children: tuple[int, ...]) -> Iterator[tuple[str, Parts]]:
    after = [c for c in children if c > cue.index]
    for child in after:
        frame = _frame(scene, cue, child)
        if frame == "small":
            yield frame, _small(scene, cue, after, child)
            return
        if frame:
            yield frame, _span(scene, cue, _with_tail(scene, cue, after, child, frame))
            return


def _frame(scene: Scene, cue: Cue, child: int) -> str | None:
    token = scene.tokens[child]
    word = token.text.lower()
    if token.dep in ("xcomp", "acl", "advcl", "ccomp") and token.tag == "VB" and _has_to(scene, child):
        return "to" if "to" in cue.frames else None
    if token.dep in ("xcomp", "advcl", "ccomp") and token.tag == "VBG" and cue.kind == "verb":
        return "ing" if "ing" in cue.frames and token.dep != "advcl" else None
    if token.dep in ("dobj", "nsubj", "attr", "oprd") and cue.kind == "verb":
        if "small" in cue.frames:
            return "small"
        return "object" if "object" in cue.frames and "hearer" not in cue.frames else None
    if token.dep in ("prep", "prt", "dative") and word in cue.frames and word != "to":
        return word
    if token.dep in ("prep", "dative") and word == "to" and "to" in cue.frames and cue.kind != "verb":
        return word
    if token.dep in ("ccomp", "xcomp") and "small" in cue.frames:
        return "small"
    return None


def _has_to(scene: Scene, child: int) -> bool:
    return any(scene.tokens[c].tag == "TO" for c in scene.syntax.children[child])


def _with_tail(scene: Scene, cue: Cue, after: list[int], child: int, frame: str) -> list[int]:
    """An object with the "as" phrase, or the "for" of the cue's own frames, that tells why: "blamed [her for it]"."""
    if frame != "object":
        return [child]
    links = {"as", "of", *(cue.frames & {"for", "on"})}
    tails = [c for c in after if c > child and scene.tokens[c].text.lower() in links and scene.tokens[c].dep == "prep"]
    return [child, *tails]


def _small(scene: Scene, cue: Cue, after: list[int], child: int) -> Parts:
    """From the object to the end of what is said of it: "called [the plan a mistake]"."""
    kinds = ("dobj", "oprd", "xcomp", "ccomp", "prep", "attr", "acomp", "nsubj")
    heads = [c for c in after if c >= child and scene.tokens[c].dep in kinds]
    return _span(scene, cue, heads)


def _below_particle(scene: Scene, cue: Cue) -> Parts:
    """What hangs on the particle itself: "called for [an inquiry]"."""
    below_it = [c for c in scene.syntax.children[cue.last] if scene.tokens[c].dep in ("pobj", "pcomp")]
    if not below_it or "object" not in cue.frames:
        return ()
    asked = [
        c for c in scene.syntax.children[cue.index] if c > below_it[-1] and scene.tokens[c].dep in ("xcomp", "advcl")
    ]
    return _span(scene, cue, [*below_it, *(c for c in asked if _has_to(scene, c))])


def _next_reports(scene: Scene, cue: Cue, clause: int, cues: Mapping[int, Cue]) -> frozenset[int]:
    """Words of a further statement that the parser hangs into this one: "said it was late and added that ..."."""
    for child in scene.syntax.children[clause]:
        if child > cue.index and (reports_besides(scene, child) or _is_contrast(scene, child)):
            return frozenset(below(scene.syntax, child))
        if scene.tokens[child].dep != "conj" or child < cue.index:
            continue
        if _is_further(scene, cue, clause, child, cues):
            joint = [c for c in scene.syntax.children[clause] if scene.tokens[c].dep == "cc" and c < child]
            return frozenset([*below(scene.syntax, child), *joint[-1:]])
        if further := _next_reports(scene, cue, child, cues):
            return further
    return frozenset()


def _is_contrast(scene: Scene, child: int) -> bool:
    """True for a clause after a comma in which the writer sets something against it: ", while others were early"."""
    if scene.tokens[child].dep != "advcl":
        return False
    first = below(scene.syntax, child)[0]
    return scene.tokens[first].text.lower() in CONTRAST and scene.tokens[first - 1].text == ","


def _is_further(scene: Scene, cue: Cue, clause: int, child: int, cues: Mapping[int, Cue]) -> bool:
    """A verb without subject of its own in the tense of the cue: it shares the cue's subject."""
    tag = scene.tokens[child].tag
    if tag not in ("VBD", "VBZ") or tag != scene.tokens[cue.index].tag:
        return False
    reports = child in cues and "quote" in cues[child].frames
    below_it = {scene.tokens[c].dep for c in scene.syntax.children[child]}
    if below_it & {"nsubj", "nsubjpass", "aux", "expl"}:
        return reports and "ccomp" in below_it
    return reports or scene.tokens[clause].tag != tag


def _span(scene: Scene, cue: Cue, heads: list[int], apart: frozenset[int] = frozenset()) -> Parts:
    """From the first to the last word that the heads govern, the cue's own words left out."""
    words = sorted({i for head in heads for i in below(scene.syntax, head)} - apart)
    if scene.tokens[words[0]].dep in ("prep", "dative") and len(words) > 1 and heads[0] == words[0]:
        words = words[1:]
    sides = ([i for i in words if i < cue.index], [i for i in words if i > cue.last])
    longest = max(sides, key=len)
    return (scene.reach(longest[0], longest[-1]),) if longest else ()
