"""Who speaks, read off the tree: the nearest mention as written."""

from collections.abc import Iterator

from dateline.marking.clauses import APART, below
from dateline.marking.quotes.cues import Cue
from dateline.marking.quotes.lexicon import NO_FRAMES, cue_lexicon
from dateline.marking.quotes.scene import Found, Range, Scene

SUBJECTS = frozenset({"nsubj", "csubj", "expl"})
RELATIVE = frozenset({"who", "which", "that"})
NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ"})
POLLS = frozenset({"poll", "survey", "polling"})


def speaker_of(scene: Scene, cue: Cue) -> Range | None:
    """Who the cue says speaks: the owner of a noun, the subject of a verb."""
    return owner(scene, cue.index) if cue.kind == "noun" else speaker_of_verb(scene, cue.index)


def speaker_of_verb(scene: Scene, verb: int, *, climbs: int = 5) -> Range | None:
    """The subject of a verb, its own or the one it shares; None where nobody is named."""
    token = scene.tokens[verb]
    below_it = {scene.tokens[child].dep: child for child in scene.syntax.children[verb]}
    if "nsubjpass" in below_it or "auxpass" in below_it:
        return _agent(scene, verb)
    for child in scene.syntax.children[verb]:
        if scene.tokens[child].dep == "nsubj":
            return None if _is_dummy(scene, child) else mention(scene, child)
    if token.dep in ("acl", "advcl") and token.tag == "VBN" and "aux" not in below_it:
        return _agent(scene, verb)
    if _is_asked(scene, verb):
        return _agent(scene, verb)
    return _shared(scene, verb, climbs)


def _is_asked(scene: Scene, verb: int) -> bool:
    """True for a participle that opens its clause, whatever the parser took it for: "When asked whether"."""
    first, _ = scene.syntax.sentences[scene.sentence[verb]]
    opens = verb == first or scene.tokens[verb - 1].text.lower() in ("when", "if", "once")
    return opens and scene.tokens[verb].tag in ("VBN", "VBD")


def _shared(scene: Scene, verb: int, climbs: int) -> Range | None:
    token = scene.tokens[verb]
    if token.head == verb or not climbs:
        return None
    head = scene.tokens[token.head]
    if token.dep in ("acl", "relcl") and head.pos in NOUNS:
        return owner(scene, token.head) if token.tag == "VB" else mention(scene, token.head)
    if head.pos in ("VERB", "AUX"):
        over = head.head if reports_besides(scene, verb) else token.head
        return _subject_of(scene, over, climbs - 1)
    if token.dep in ("pcomp", "prep", "xcomp", "ccomp", "conj", "advcl", "acl"):
        return _above_noun(scene, token.head, climbs - 1)
    return None


def reports_besides(scene: Scene, verb: int) -> bool:
    """True for a participle of speech after a comma, in what another reports: "said it was late, adding that ..."."""
    token, verbs = scene.tokens[verb], cue_lexicon().verbs
    clause = scene.tokens[token.head]
    if token.dep != "advcl" or token.tag != "VBG" or clause.dep != "ccomp" or verb < token.head:
        return False
    told = {"clause", "quote"} & verbs.get(token.lemma, NO_FRAMES)
    outer = {"clause"} & verbs.get(scene.tokens[clause.head].lemma, NO_FRAMES)
    return bool(told and outer) and verb > 0 and scene.tokens[verb - 1].text == ","


def _above_noun(scene: Scene, index: int, climbs: int) -> Range | None:
    """The subject of the verb over a preposition or adjective ("by saying", "happy to say")."""
    while climbs:
        token = scene.tokens[index]
        if token.pos in ("VERB", "AUX"):
            return _subject_of(scene, index, climbs)
        if token.head == index:
            return None
        index, climbs = token.head, climbs - 1
    return None


def _subject_of(scene: Scene, verb: int, climbs: int) -> Range | None:
    """A governing verb's subject, passive ones included: "he was quoted as saying"."""
    for child in scene.syntax.children[verb]:
        if scene.tokens[child].dep in ("nsubj", "nsubjpass"):
            return None if _is_dummy(scene, child) else mention(scene, child)
    return _shared(scene, verb, climbs)


def _agent(scene: Scene, verb: int) -> Range | None:
    for child in scene.syntax.children[verb]:
        if scene.tokens[child].dep == "agent" or (
            scene.tokens[child].dep == "prep" and scene.tokens[child].text.lower() == "by"
        ):
            for noun in scene.syntax.children[child]:
                if scene.tokens[noun].dep == "pobj":
                    return mention(scene, noun)
    return None


def owner(scene: Scene, noun: int) -> Range | None:
    """Whose claim or call it is: the possessor, the one it is by or from, or the subject of the verb that takes it."""
    for child in scene.syntax.children[noun]:
        token = scene.tokens[child]
        if token.dep == "poss":
            return mention(scene, child)
        if token.dep == "prep" and token.text.lower() in ("by", "from"):
            return next(
                (mention(scene, n) for n in scene.syntax.children[child] if scene.tokens[n].dep == "pobj"), None
            )
    token = scene.tokens[noun]
    head = scene.tokens[token.head]
    if token.dep == "dobj" and head.lemma in cue_lexicon().carriers:
        return _agent(scene, token.head) or _subject_of(scene, token.head, 3)
    return None


def _is_dummy(scene: Scene, index: int) -> bool:
    return scene.tokens[index].text.lower() in ("it", "there") and any(
        scene.tokens[child].dep in ("expl",) for child in scene.syntax.children[scene.tokens[index].head]
    )


def mention(scene: Scene, index: int) -> Range:
    """A noun with its modifiers; a relative pronoun together with the noun it stands for."""
    token = scene.tokens[index]
    if token.text.lower() in RELATIVE and token.tag in ("WP", "WDT"):
        clause = scene.tokens[index].head
        noun = scene.tokens[clause].head
        if scene.tokens[clause].dep == "relcl" and noun < index and scene.tokens[noun].tag not in ("WP", "WDT"):
            start, end = mention(scene, noun)
            return start, max(end, token.end) if start < token.start else end
        return token.start, token.end
    if token.pos != "PROPN" and (name := _apposed_name(scene, index)) is not None:
        return mention(scene, name)
    tokens = below(scene.syntax, index, skip=APART | {"appos", "acl", "advmod"})
    tokens = _connected(tokens, index)
    if token.dep == "poss" and tokens[-1] > index and scene.tokens[tokens[-1]].tag == "POS":
        tokens = tokens[:-1]
    return scene.reach(tokens[0], tokens[-1])


def _apposed_name(scene: Scene, index: int) -> int | None:
    for child in scene.syntax.children[index]:
        if scene.tokens[child].dep == "appos" and scene.tokens[child].pos == "PROPN":
            return child
    return None


def _connected(tokens: list[int], index: int) -> list[int]:
    """The run of tokens around `index`, over gaps of one (a comma, a conjunction)."""
    at = tokens.index(index)
    first = last = at
    while first > 0 and tokens[first] - tokens[first - 1] <= 2:
        first -= 1
    while last + 1 < len(tokens) and tokens[last + 1] - tokens[last] <= 2:
        last += 1
    return tokens[first : last + 1]


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
