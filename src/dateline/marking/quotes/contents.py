"""What is said or thought, read off the tree, for every frame a cue takes."""

from collections.abc import Iterator, Mapping

from dateline.marking.clauses import below
from dateline.marking.quotes.asides import next_reports
from dateline.marking.quotes.cues import Cue
from dateline.marking.quotes.speakers import opens_clause, quoted_one
from dateline.marking.quotes.view import QuoteView, Range
from dateline.rules import load

Parts = tuple[Range, ...]
INSIDE = frozenset({"DT", "JJ", "PRP$", "CD"})
VERBAL = frozenset({"VB", "VBD", "VBN", "VBP", "VBZ"})
PRESENT_OR_PAST = ("VBD", "VBZ", "VBP")
NAMED = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PART"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})


def contents(view: QuoteView, cue: Cue, cues: Mapping[int, Cue]) -> Iterator[tuple[str, Parts]]:
    """Each content of the cue with the frame by which it hangs on it, clauses first."""
    children = view.syntax.children[cue.index]
    if "clause" in cue.frames:
        clauses = _clauses(view, cue, children)
        if clauses:
            said = _span(view, cue, clauses, next_reports(view, cue, clauses[0], cues))
            yield "clause", _with_subject(view, cue, clauses[0], said)
            return
        if around := _around(view, cue) or _distant(view, cue, cues):
            yield "clause", around
            return
    if cue.kind == "verb" and (held := _held_of(view, cue, children)):
        yield "passive", held
        return
    if cue.last != cue.index and (object_ := _below_particle(view, cue)):
        yield "object", object_
        return
    yield from _phrases(view, cue, children)


def _clauses(view: QuoteView, cue: Cue, children: tuple[int, ...]) -> list[int]:
    if cue.kind == "noun":
        return [c for c in children if view.tokens[c].dep in ("acl", "ccomp", "relcl") and _has_that(view, c)]
    if cue.kind == "adjective":
        above = view.syntax.children[view.tokens[cue.index].head]
        return [
            c for c in (*children, *above) if c > cue.index and view.tokens[c].dep == "ccomp" and _has_that(view, c)
        ]
    return [c for c in children if view.tokens[c].dep == "ccomp" and _is_content(view, cue, c)]


def _with_subject(view: QuoteView, cue: Cue, clause: int, said: Parts) -> Parts:
    """The clause with the subject that the parser left to the cue: "added the real issue was the noise"."""
    own = {view.tokens[c].dep for c in view.syntax.children[clause]}
    start = view.first_token(said[0][0]) if said else 0
    between = [view.tokens[i] for i in range(cue.last + 1, start)]
    words = [token for token in between if token.pos != "PUNCT"]
    bare = cue.kind == "verb" and view.tokens[start].tag in (*PRESENT_OR_PAST, "MD") and not own & SUBJECTS
    if not words or not bare or "hearer" in cue.frames or any(token.pos not in NAMED for token in words):
        return said
    return ((words[0].start, said[0][1]), *said[1:])


def _distant(view: QuoteView, cue: Cue, cues: Mapping[int, Cue]) -> Parts:
    """The that-clause which the parser hung on a word between: "said on the air that ..."."""
    if cue.kind != "verb":
        return ()
    _, after = view.syntax.sentences[view.sentence[cue.index]]
    for index in range(cue.last + 1, min(after, cue.last + 25)):
        token = view.tokens[index]
        if token.dep in SUBJECTS and view.tokens[token.head].dep in ("ROOT", "conj") and token.head != cue.index:
            return ()
        if index in cues and cues[index].kind == "verb" and "clause" in cues[index].frames:
            return ()
        if token.text.lower() == "that" and token.dep == "mark" and token.head > index:
            if cue.last > cue.index and view.tokens[token.head].dep == "acl":
                return ()  # "responded to the charge that": the charge is another's
            if view.tokens[token.head].dep not in ("ccomp", "acl", "relcl", "advcl", "ROOT", "conj", "parataxis"):
                return ()
            words = [i for i in below(view.syntax, token.head) if i >= index]
            return (view.reach(words[0], words[-1]),)
    return ()


def _is_content(view: QuoteView, cue: Cue, child: int) -> bool:
    """Not the conjunct or aside that a parser may hang there."""
    return (
        child != cue.last
        and not _is_cut_off(view, cue, child)
        and not _is_main(view, cue, child)
        and not _is_torn(view, cue, child)
        and not _is_beside(view, cue, child)
        and not _is_judged(view, cue, child)
        and not _is_ground(view, cue, child)
        and view.tokens[child].pos
        in (
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
    )


def _is_torn(view: QuoteView, cue: Cue, child: int) -> bool:
    """True for a clause that would begin amid a noun phrase, where the parser took its noun for a verb."""
    first = next((index for index in below(view.syntax, child) if index > cue.last), None)
    if first is None or first == cue.last + 1:
        return False
    return view.tokens[first - 1].tag in INSIDE and view.tokens[first].tag in VERBAL


def _is_beside(view: QuoteView, cue: Cue, child: int) -> bool:
    """True for what somebody does as he speaks: '"It was late," she says describing the night'."""
    own = {view.tokens[c].dep for c in view.syntax.children[child]}
    is_bare = own.isdisjoint(SUBJECTS) or view.tokens[cue.index].tag == "VBG"
    return view.tokens[child].tag == "VBG" and "ing" not in cue.frames and is_bare and own.isdisjoint({"aux", "mark"})


def _is_judged(view: QuoteView, cue: Cue, child: int) -> bool:
    """True for "it hard to leave" and "itself selling boats" of what somebody finds: how he fares, and no clause."""
    if "small" in cue.frames:
        return False
    own = [view.tokens[c] for c in view.syntax.children[child]]
    subject = next((token.text.lower() for token in own if token.dep == "nsubj"), "")
    kind = load("quote").words["object-word"].get(subject)
    if kind == "self":
        return True
    is_bare = view.tokens[child].pos == "ADJ" and not any(token.dep in ("mark", "aux", "cop") for token in own)
    return is_bare and kind is not None


def _is_ground(view: QuoteView, cue: Cue, child: int) -> bool:
    """True for why somebody speaks who says something else: "Fearing that it would flood, she announced a ban"."""
    first = below(view.syntax, child)[0]
    opens = first < cue.index and view.tokens[first].tag == "VBG" and view.tokens[first].dep in ("csubj", "advcl")
    return opens and any(view.tokens[c].dep == "dobj" and c > cue.index for c in view.syntax.children[cue.index])


def _is_cut_off(view: QuoteView, cue: Cue, child: int) -> bool:
    """True for a clause before a colon: what is said begins behind it, "The cell is narrow: a guard said ..."."""
    return child < cue.index and any(
        view.tokens[i].text in (":", ";") for i in range(below(view.syntax, child)[-1], cue.index)
    )


def _is_main(view: QuoteView, cue: Cue, child: int) -> bool:
    """True for the main clause behind the participle that opens a sentence: "Asked why, Berg responded"."""
    if not opens_clause(view, cue.index) or view.tokens[cue.index].tag not in ("VBN", "VBD"):
        return False
    subject = next((c for c in view.syntax.children[child] if view.tokens[c].dep == "nsubj"), None)
    begin = below(view.syntax, subject)[0] if subject is not None else 0
    return begin > cue.index + 1 and view.tokens[begin - 1].text == ","


def _has_that(view: QuoteView, child: int) -> bool:
    marks = (c for c in view.syntax.children[child] if view.tokens[c].dep == "mark")
    return any(view.tokens[c].text.lower() in ("that", "whether") for c in marks)


def _around(view: QuoteView, cue: Cue) -> Parts:
    """The clause that a parenthetical cue interrupts: "The plan, he said, is dead"."""
    token = view.tokens[cue.index]
    if cue.kind != "verb" or token.dep != "parataxis" or token.head == cue.index:
        return ()
    own = set(below(view.syntax, cue.index))
    rest = [i for i in below(view.syntax, token.head) if i not in own]
    before = [i for i in rest if i < min(own)]
    behind = [i for i in rest if i > max(own)]
    return tuple(view.reach(part[0], part[-1]) for part in (before, behind) if part)


def _held_of(view: QuoteView, cue: Cue, children: tuple[int, ...]) -> Parts:
    """Subject and complement of a passive or of "seem": "[the bridge] is expected [to open]"."""
    raised = "nobody" in cue.frames
    subject = [c for c in children if view.tokens[c].dep == ("nsubj" if raised else "nsubjpass")]
    said = [c for c in children if c > cue.index and _is_complement(view, c)]
    if not subject or not said or "hearer" in cue.frames or cue.manner == "judge":
        return ()
    heads = below(view.syntax, subject[0])
    tail = sorted({i for c in said for i in below(view.syntax, c)})
    return view.reach(heads[0], heads[-1]), view.reach(tail[0], tail[-1])


def _is_complement(view: QuoteView, child: int) -> bool:
    """True for what is said of the subject; a bare participle in marks is a title: "known for 'Mending Nets'"."""
    token = view.tokens[child]
    return token.dep in ("xcomp", "oprd") and (token.tag != "VBG" or _has_to(view, child))


def _phrases(view: QuoteView, cue: Cue, children: tuple[int, ...]) -> Iterator[tuple[str, Parts]]:
    quoted = quoted_one(view, cue.index)
    after = [c for c in children if c > cue.index and c != quoted]
    for child in after:
        frame = _frame(view, cue, child)
        if frame == "object" and (_is_purpose(view, cue.index) or _is_hearer(view, cue, child)):
            continue
        if frame == "small":
            yield frame, _small(view, cue, after, child)
            return
        if frame:
            yield frame, _span(view, cue, _with_tail(view, cue, after, child, frame))
            return


def _frame(view: QuoteView, cue: Cue, child: int) -> str | None:
    token = view.tokens[child]
    word = token.text.lower()
    if token.dep in ("xcomp", "acl", "advcl", "ccomp") and token.tag == "VB" and _has_to(view, child):
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


def _is_hearer(view: QuoteView, cue: Cue, child: int) -> bool:
    """True for the person of "questioned the witness", who is spoken to or of."""
    token = view.tokens[child]
    return cue.manner == "say" and (
        token.entity == "PERSON" or token.lemma.lower() in load("title").words["person-noun"]
    )


def _is_purpose(view: QuoteView, verb: int) -> bool:
    """True for what is done or meant to be done, "a move to confirm the ban": nothing is said by it."""
    return view.tokens[verb].tag == "VB" and view.tokens[verb].dep in ("acl", "advcl") and _has_to(view, verb)


def _has_to(view: QuoteView, child: int) -> bool:
    return any(view.tokens[c].tag == "TO" for c in view.syntax.children[child])


def _with_tail(view: QuoteView, cue: Cue, after: list[int], child: int, frame: str) -> list[int]:
    """An object with the phrases behind it that may be its own: "blamed [her for it]", "listed [the wells in use]"."""
    if frame != "object":
        return [child]
    links = load("quote").words["matter-link"].keys() | (cue.frames & {"on"})
    tails = [c for c in after if c > child and view.tokens[c].text.lower() in links and view.tokens[c].dep == "prep"]
    return [child, *tails]


def _small(view: QuoteView, cue: Cue, after: list[int], child: int) -> Parts:
    """From the object to the end of what is said of it, "called [the plan a mistake]"."""
    kinds = ("dobj", "oprd", "xcomp", "ccomp", "prep", "attr", "acomp", "nsubj")
    heads = [c for c in after if c >= child and view.tokens[c].dep in kinds]
    return _span(view, cue, heads)


def _below_particle(view: QuoteView, cue: Cue) -> Parts:
    """What hangs on the particle itself: "called for [an inquiry]"."""
    below_it = [c for c in view.syntax.children[cue.last] if view.tokens[c].dep in ("pobj", "pcomp")]
    if not below_it or "object" not in cue.frames:
        return ()
    behind = [c for c in view.syntax.children[cue.index] if c > below_it[-1]]
    asked = [c for c in behind if view.tokens[c].dep in ("xcomp", "advcl") and _has_to(view, c)]
    called = [
        c
        for c in behind
        if view.tokens[c].dep == "prep" and view.tokens[c].text.lower() in load("quote").words["calling-link"]
    ]
    return _span(view, cue, [*below_it, *called, *asked])


def _span(view: QuoteView, cue: Cue, heads: list[int], apart: frozenset[int] = frozenset()) -> Parts:
    """From the first to the last word that the heads govern, the cue's own words left out."""
    words = sorted({i for head in heads for i in below(view.syntax, head)} - apart)
    if view.tokens[words[0]].dep in ("prep", "dative") and len(words) > 1 and heads[0] == words[0]:
        words = words[1:]
    sides = ([i for i in words if i < cue.index], [i for i in words if i > cue.last])
    longest = max(sides, key=len)
    return (view.reach(longest[0], longest[-1]),) if longest else ()
