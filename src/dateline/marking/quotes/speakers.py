"""Who speaks, read off the tree: the nearest mention as written."""

from dateline.marking.clauses import APART, below
from dateline.marking.quotes.cues import Cue
from dateline.marking.quotes.lexicon import NO_FRAMES, cue_lexicon
from dateline.marking.quotes.view import QuoteView, Range
from dateline.rules import load
from dateline.types import Token

SUBJECTS = frozenset({"nsubj", "csubj", "expl"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
SHORT_HAS = frozenset({"'s", "’s"})
NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ"})


def speaker_of(view: QuoteView, cue: Cue) -> Range | None:
    """Who the cue says speaks: the owner of a noun, the subject of a verb."""
    return owner(view, cue.index) if cue.kind == "noun" else speaker_of_verb(view, cue.index)


def speaker_of_verb(view: QuoteView, verb: int, *, climbs: int = 5) -> Range | None:
    """The subject of a verb, its own or the one it shares; None where nobody is named."""
    token = view.tokens[verb]
    if (quoted := _quoted_one(view, verb)) is not None:
        return mention(view, quoted)
    below_it = {view.tokens[child].dep: child for child in view.syntax.children[verb]}
    subjects = ("nsubj", "nsubjpass") if _has_has(view, verb) else ("nsubj",)
    if ("nsubjpass" in below_it or "auxpass" in below_it) and len(subjects) == 1:
        return _agent(view, verb)
    for child in view.syntax.children[verb]:
        if view.tokens[child].dep in subjects:
            return None if _is_dummy(view, child) else mention(view, child)
    if token.dep in ("acl", "advcl") and token.tag == "VBN" and "aux" not in below_it:
        return _agent(view, verb)
    if _is_asked(view, verb):
        return _agent(view, verb)
    if (set_apart := _absolute(view, verb)) is not None:
        return mention(view, set_apart)
    if (said := _said_before(view, verb)) is not None:
        return speaker_of_verb(view, said, climbs=climbs - 1)
    if beside := _name_beside(view, verb):
        return mention(view, beside)
    return _shared(view, verb, climbs) or (_of_sentence_before(view, verb) if climbs else None)


def _quoted_one(view: QuoteView, verb: int) -> int | None:
    """Whose words they are that another repeats: Ada Berg of "the paper quoted Ada Berg as saying"."""
    if view.tokens[verb].lemma.lower() not in load("quote").words["repeating-verb"]:
        return None
    known = load("title").words
    for child in view.syntax.children[verb]:
        token = view.tokens[child]
        if token.dep == "dobj" and child > verb:
            is_person = any(token.lemma.lower() in known[name] for name in ("person-noun", "office", "post"))
            return child if token.pos == "PROPN" or is_person else None
    return None


def _absolute(view: QuoteView, verb: int) -> int | None:
    """Who speaks in spite of what is told, not the subject: "despite the minister, Ada Berg, saying"."""
    token = view.tokens[verb]
    if token.tag != "VBG" or token.dep != "advcl":
        return None
    for child in view.syntax.children[token.head]:
        if view.tokens[child].text.lower() not in load("quote").words["spite-link"] or child > verb:
            continue
        noun = next((c for c in view.syntax.children[child] if view.tokens[c].dep == "pobj"), None)
        if noun is None:
            return None
        last = below(view.syntax, noun)[-1]
        apposed = any(view.tokens[c].dep == "appos" for c in view.syntax.children[noun])
        return noun if last == verb - 1 or (apposed and last == verb - 2) else None
    return None


def _has_has(view: QuoteView, verb: int) -> bool:
    """True for "she's said that it was late", where the parser reads "is": what is said stands behind."""
    token, children = view.tokens[verb], view.syntax.children[verb]
    short = any(view.tokens[c].dep == "auxpass" and view.tokens[c].text in SHORT_HAS for c in children)
    hears = "hearer" in cue_lexicon().verbs.get(token.lemma, NO_FRAMES)
    return short and not hears and any(c > verb and view.tokens[c].dep in ("ccomp", "dobj", "prep") for c in children)


def _name_beside(view: QuoteView, verb: int) -> int | None:
    """The name or pronoun right before a finite verb for which the parser found no subject: "when Berg blasted it"."""
    before = verb - 1
    while before >= 0 and view.tokens[before].pos == "ADV":
        before -= 1
    if before < 0 or view.tokens[verb].tag not in FINITE or view.inside[before] >= 0:
        return None
    token = view.tokens[before]
    named = token.pos == "PROPN" and token.dep != "npadvmod" and view.block[before] == view.block[verb]
    named = named and not _follows_preposition(view, before)
    return before if named or token.text.lower() in load("quote").words["subject-pronoun"] else None


def _follows_preposition(view: QuoteView, name: int) -> bool:
    """True for the "Norway" of "a woman from Norway asked", who is not the one who asks."""
    first = name - 1 if name > 0 and view.tokens[name - 1].pos == "DET" else name
    return first > 0 and view.tokens[first - 1].tag == "IN" and view.tokens[first - 1].dep == "prep"


def _said_before(view: QuoteView, verb: int) -> int | None:
    """The "added" of ", Berg added, saying": the same one goes on."""
    at = verb - 2
    if at < 0 or view.tokens[verb].tag != "VBG" or view.tokens[verb - 1].text != "," or view.inside[at] >= 0:
        return None
    frames = cue_lexicon().verbs.get(view.tokens[at].lemma, NO_FRAMES)
    return at if view.tokens[at].tag in FINITE and {"quote", "clause"} <= frames else None


def _of_sentence_before(view: QuoteView, verb: int) -> Range | None:
    """The subject of the sentence before, for a participle that stands for one of its own: "Adding, ..."."""
    number = view.sentence[verb]
    first, _ = view.syntax.sentences[number]
    if verb != first or view.tokens[verb].tag != "VBG" or not number:
        return None
    begin, after = view.syntax.sentences[number - 1]
    roots = [i for i in range(begin, after) if view.tokens[i].head == i and view.block[i] == view.block[verb]]
    return speaker_of_verb(view, roots[0], climbs=0) if roots and view.inside[roots[0]] < 0 else None


def _is_asked(view: QuoteView, verb: int) -> bool:
    """True for a participle that opens its clause, whatever the parser took it for: "When asked whether"."""
    return opens_clause(view, verb) and view.tokens[verb].tag in ("VBN", "VBD")


def opens_clause(view: QuoteView, verb: int) -> bool:
    """True for a verb that opens its sentence, or its clause behind "when", "if" and "once"."""
    first, _ = view.syntax.sentences[view.sentence[verb]]
    return verb == first or view.tokens[verb - 1].text.lower() in ("when", "if", "once")


def _shared(view: QuoteView, verb: int, climbs: int) -> Range | None:
    token = view.tokens[verb]
    if token.head == verb or not climbs:
        return None
    head = view.tokens[token.head]
    if token.dep in ("acl", "relcl") and head.pos in NOUNS:
        return owner(view, token.head) or (None if token.tag == "VB" else mention(view, token.head))
    if (moved := _moved_to(view, verb)) is not None:
        return mention(view, moved)
    if _is_torn_off(view, verb):
        return _subject_of(view, head.head, climbs - 1)
    if head.pos in ("VERB", "AUX"):
        over = head.head if reports_besides(view, verb) else _last_joined(view, token.head, verb)
        return _subject_of(view, over, climbs - 1)
    if token.dep in ("pcomp", "prep", "xcomp", "ccomp", "conj", "advcl", "acl"):
        return _above_noun(view, token.head, climbs - 1)
    return None


def _is_torn_off(view: QuoteView, verb: int) -> bool:
    """True for "said" of "told her that the ban was lifted and said": nothing that is done speaks, but who told her.

    So too for "she said he had left and added": what he had done is told in another tense; and for "she said her club
    was poor and added".
    """
    token = view.tokens[verb]
    head = view.tokens[token.head]
    below_it = view.syntax.children[token.head]
    done = any(view.tokens[child].dep == "nsubjpass" for child in below_it)
    own = any(_is_of_own(view, child) for child in below_it if view.tokens[child].dep == "nsubj")
    return token.dep == "conj" and head.dep == "ccomp" and token.tag == "VBD" and (done or own or head.tag == "VBN")


def _is_of_own(view: QuoteView, noun: int) -> bool:
    """True for "her club", which whoever tells of it speaks for."""
    return any(view.tokens[child].tag == "PRP$" for child in view.syntax.children[noun])


def _last_joined(view: QuoteView, head: int, verb: int) -> int:
    """The verb, of those joined to the head, behind which a participle stands: "A left and B paid, adding that"."""
    token = view.tokens[verb]
    if token.dep != "advcl" or token.tag != "VBG" or verb < head:
        return head
    for child in reversed(view.syntax.children[head]):
        own = {view.tokens[c].dep for c in view.syntax.children[child]}
        if view.tokens[child].dep == "conj" and head < child < verb and "nsubj" in own:
            return child
    return head


def _moved_to(view: QuoteView, verb: int) -> int | None:
    """Whom something moves to speak: the critic of "prompted a critic to call it a mess"."""
    token = view.tokens[verb]
    head = view.tokens[token.head]
    has_to = any(view.tokens[child].tag == "TO" for child in view.syntax.children[verb])
    if not has_to or head.lemma.lower() not in load("quote").words["moving-verb"]:
        return None
    between = (c for c in view.syntax.children[token.head] if token.head < c < verb)
    return next((c for c in between if view.tokens[c].dep == "dobj"), None)


def reports_besides(view: QuoteView, verb: int) -> bool:
    """True for a participle of speech after a comma, in what another reports: "said it was late, adding that ..."."""
    token, verbs = view.tokens[verb], cue_lexicon().verbs
    clause = view.tokens[token.head]
    if token.dep != "advcl" or token.tag != "VBG" or clause.dep != "ccomp" or verb < token.head:
        return False
    told = {"clause", "quote"} & verbs.get(token.lemma, NO_FRAMES)
    outer = {"clause"} & verbs.get(view.tokens[clause.head].lemma, NO_FRAMES)
    return bool(told and outer) and verb > 0 and view.tokens[verb - 1].text == ","


def _above_noun(view: QuoteView, index: int, climbs: int) -> Range | None:
    """The subject of the verb over a preposition or adjective ("by saying", "happy to say")."""
    while climbs:
        token = view.tokens[index]
        if token.pos in ("VERB", "AUX"):
            return _subject_of(view, index, climbs)
        if token.head == index:
            return None
        index, climbs = token.head, climbs - 1
    return None


def _subject_of(view: QuoteView, verb: int, climbs: int) -> Range | None:
    """A governing verb's subject, passive ones included: "he was quoted as saying"; or whom it quotes."""
    if (quoted := _quoted_one(view, verb)) is not None:
        return mention(view, quoted)
    for child in view.syntax.children[verb]:
        if view.tokens[child].dep in ("nsubj", "nsubjpass"):
            return None if _is_dummy(view, child) else mention(view, child)
    return _shared(view, verb, climbs)


def _agent(view: QuoteView, verb: int) -> Range | None:
    for child in view.syntax.children[verb]:
        if view.tokens[child].dep == "agent" or (
            view.tokens[child].dep == "prep" and view.tokens[child].text.lower() in load("quote").words["doer-link"]
        ):
            for noun in view.syntax.children[child]:
                if view.tokens[noun].dep == "pobj":
                    return mention(view, noun)
    return None


def owner(view: QuoteView, noun: int) -> Range | None:
    """Whose claim or call it is: the possessor, the one it is by or from, or the subject of the verb that takes it."""
    for child in view.syntax.children[noun]:
        token = view.tokens[child]
        if token.dep == "poss":
            return mention(view, child)
        if token.dep == "prep" and token.text.lower() in load("quote").words["claim-link"]:
            return next((mention(view, n) for n in view.syntax.children[child] if view.tokens[n].dep == "pobj"), None)
    token = view.tokens[noun]
    head = view.tokens[token.head]
    if token.dep == "dobj" and head.lemma in cue_lexicon().carriers:
        return _agent(view, token.head) or _subject_of(view, token.head, 3)
    return None


def _is_dummy(view: QuoteView, index: int) -> bool:
    """True for an "it" that stands for nothing: "it is worth noting"."""
    head = view.tokens[index].head
    below_it = {view.tokens[child].dep for child in view.syntax.children[head]}
    judged = view.tokens[head].lemma == "be" and "acomp" in below_it
    return view.tokens[index].text.lower() in load("quote").words["dummy-subject"] and ("expl" in below_it or judged)


def mention(view: QuoteView, index: int) -> Range:
    """A noun with its modifiers; a relative pronoun together with the noun it stands for."""
    token = view.tokens[index]
    if _speaks_for(token) and (whose := _possessor(view, index)) is not None:
        return mention(view, whose)
    if token.text.lower() in load("quote").words["relative-pronoun"] and token.tag in ("WP", "WDT"):
        clause = view.tokens[index].head
        noun = _named_by(view, view.tokens[clause].head)
        if view.tokens[clause].dep == "relcl" and noun < index and view.tokens[noun].tag not in ("WP", "WDT"):
            start, end = mention(view, noun)
            return start, max(end, token.end) if start < token.start else end
        return token.start, token.end
    if token.pos != "PROPN" and (name := _apposed_name(view, index)) is not None:
        return mention(view, name)
    tokens = below(view.syntax, index, skip=APART | {"appos", "acl", "advmod"})
    tokens = _connected(_with_hyphenated(view, tokens), index)
    if token.dep == "poss" and tokens[-1] > index and view.tokens[tokens[-1]].tag == "POS":
        tokens = tokens[:-1]
    return view.reach(tokens[0], tokens[-1])


def _speaks_for(token: Token) -> bool:
    """True for a part of somebody, what he wrote, or the claim that moves others, with which he speaks: "her voice"."""
    noun, words = token.lemma.lower(), load("quote").words
    is_said = token.dep == "pobj" and noun in words["say-noun"] and noun not in words["thought-noun"]
    is_own = noun in words["part-noun"] or noun in words["written-piece"]
    return is_own or (is_said and noun not in load("title").words["writing-noun"])


def _named_by(view: QuoteView, noun: int) -> int:
    """The name that the noun is set beside: "Ada Berg" of "Ada Berg, the foreman, who"."""
    token = view.tokens[noun]
    named = token.dep == "appos" and token.pos == "NOUN" and view.tokens[token.head].pos == "PROPN"
    return token.head if named else noun


def _possessor(view: QuoteView, noun: int) -> int | None:
    return next((child for child in view.syntax.children[noun] if view.tokens[child].dep == "poss"), None)


def _apposed_name(view: QuoteView, index: int) -> int | None:
    """The name set beside a description, also one that the parser hung on the description's last word."""
    for word in below(view.syntax, index, skip=APART):
        token = view.tokens[word]
        if token.dep == "appos" and token.pos == "PROPN" and (token.head == index or _is_beside(view, index, word)):
            return word
    return None


def _is_beside(view: QuoteView, index: int, name: int) -> bool:
    """True for "the head of Nordbank, Ida Falk, said": a person's name after a comma, at the end of the description."""
    inner = view.tokens[view.tokens[name].head]
    words = below(view.syntax, name)
    if inner.dep != "pobj" or view.tokens[inner.head].head != index or view.tokens[words[0] - 1].text != ",":
        return False
    after = words[-1] + 1
    closed = after >= len(view.tokens) or view.tokens[after].pos in ("PUNCT", "SPACE")
    if not closed or len(words) < 2:
        return False
    known = load("title").words
    of_person = view.tokens[index].lemma.lower() in {**known["person-noun"], **known["office"], **known["post"]}
    is_body = view.tokens[words[-1]].text.lower() in known["body-noun"]
    return inner.pos == "PROPN" or _is_person(view, words[0]) or (of_person and not is_body)


def _is_person(view: QuoteView, first: int) -> bool:
    """True for a name with an honorific or a given name; another may be the body's: "the firm, Nordbank Holding"."""
    word, known = view.tokens[first].text.lower(), load("title").words
    return word in known["honorific"] or word in known["given-name"]


def _with_hyphenated(view: QuoteView, tokens: list[int]) -> list[int]:
    """The words with the first parts of those joined by a hyphen: the "longest" of "longest-serving"."""
    whole = set(tokens)
    for at in tokens:
        first = at
        while (
            first > 1
            and view.tokens[first - 1].text == "-"
            and view.tokens[first - 2].end == view.tokens[first].start - 1
        ):
            first -= 2
        whole.update(range(first, at))
    return sorted(whole)


def _connected(tokens: list[int], index: int) -> list[int]:
    """The run of tokens around `index`, over gaps of one (a comma, a conjunction)."""
    at = tokens.index(index)
    first = last = at
    while first > 0 and tokens[first] - tokens[first - 1] <= 2:
        first -= 1
    while last + 1 < len(tokens) and tokens[last + 1] - tokens[last] <= 2:
        last += 1
    return tokens[first : last + 1]
