"""Who speaks, read off the tree: the nearest mention as written."""

from dateline.marking.clauses import below
from dateline.marking.quotes.cues import Cue
from dateline.marking.quotes.lexicon import NO_FRAMES, cue_lexicon
from dateline.marking.quotes.mention import mention
from dateline.marking.quotes.view import QuoteView, Range
from dateline.rules import load

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
    if (quoted := quoted_one(view, verb)) is not None:
        return mention(view, quoted)
    below_it = {view.tokens[child].dep: child for child in view.syntax.children[verb]}
    subjects = ("nsubj", "nsubjpass") if _has_has(view, verb) else ("nsubj",)
    if ("nsubjpass" in below_it or "auxpass" in below_it) and len(subjects) == 1:
        return _agent(view, verb)
    for child in view.syntax.children[verb]:
        if view.tokens[child].dep in subjects:
            return None if _is_dummy(view, child) else mention(view, _unmasked(view, child))
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


def quoted_one(view: QuoteView, verb: int) -> int | None:
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


def _unmasked(view: QuoteView, subject: int) -> int:
    """Who speaks, and not what he wears: the man of "a man dressed as Saint Olaf reminded them"."""
    first = below(view.syntax, subject)[0]
    worn = view.tokens[first - 2] if first > 1 and view.tokens[first - 1].lemma == "as" else None
    return worn.head if worn is not None and (worn.tag, worn.dep) == ("VBN", "acl") else subject


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
    if (quoted := quoted_one(view, verb)) is not None:
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
