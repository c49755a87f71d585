"""What the words beside a verb or noun make of it: auxiliaries, negation, determiners, adjectives, question marks."""

from dateline.marking.clauses import SUBJECTS, below
from dateline.marking.events.factuality.frames import NOUNS, conjunction_of
from dateline.marking.events.factuality.lexicon import (
    FactualityLexicon,
    Value,
    factuality_lexicon,
    strongest,
    value_of_class,
)
from dateline.types import Syntax


def own_value(syntax: Syntax, index: int, lexicon: FactualityLexicon) -> Value:
    """The value that the words beside the token give it, whatever governs it."""
    token = syntax.tokens[index]
    if token.pos in NOUNS:
        return strongest(_of_noun(syntax, index, lexicon))
    found = {value for child in syntax.children[index] if (value := _of_child(syntax, child, lexicon))}
    if _denies_ability(syntax, index, found, lexicon):
        return "denied"
    if "planned" in found and _has_condition(syntax, index, lexicon):
        return "conditional"
    if found - {"fact"} == {"conditional"} and _is_future_of_past(syntax, index, lexicon):
        return "planned"
    if not found - {"fact"} and (_is_command(syntax, index) or _is_asked(syntax, index)):
        return "demanded" if _is_command(syntax, index) else "possible"
    return strongest(found)


def _of_child(syntax: Syntax, child: int, lexicon: FactualityLexicon) -> Value | None:
    token = syntax.tokens[child]
    word = token.text.lower()
    if token.dep in SUBJECTS | {"dobj", "attr"}:
        owns = token.dep != "nsubj" and syntax.tokens[token.head].lemma.lower() in ("have", "be")
        return "denied" if not owns and _is_nobody(syntax, child, lexicon) else None
    if token.dep == "aux":
        return lexicon.beside.get(word) if _is_modal(syntax, child) else None
    if token.dep == "neg" or (token.dep in ("advmod", "preconj", "cc", "det") and lexicon.beside.get(word) == "denied"):
        return None if _denies_nothing(syntax, child, lexicon) or _only_waits(syntax, token.head, lexicon) else "denied"
    if token.dep == "mark":
        return lexicon.beside.get(word) if word in lexicon.words["condition"] | lexicon.words["question"] else None
    return lexicon.beside.get(word) if token.dep == "advmod" and token.tag != "MD" else None


def _is_modal(syntax: Syntax, child: int) -> bool:
    """False for the "'d" of "he'd met", and for the "would" of "would like"."""
    token, verb = syntax.tokens[child], syntax.tokens[syntax.tokens[child].head]
    word = token.text.lower()
    words = factuality_lexicon().words
    if verb.lemma.lower() in words["polite"] and factuality_lexicon().beside.get(word) == "conditional":
        return False
    return (token.tag == "MD" or word in words["short-modal"]) and not (word in words["had"] and verb.tag == "VBN")


def _denies_nothing(syntax: Syntax, index: int, lexicon: FactualityLexicon) -> bool:
    following = syntax.tokens[index + 1 : index + 2]
    return bool(following) and following[0].text.lower() in lexicon.words["no-denial"]


def _only_waits(syntax: Syntax, verb: int, lexicon: FactualityLexicon) -> bool:
    """True for "was not charged until Friday": it was done, then; "did not last until Friday" denies it."""
    token = syntax.tokens[verb]
    if token.lemma.lower() in lexicon.words["lasts"]:
        return False
    after = [
        syntax.tokens[child] for child in syntax.children[verb] if child > verb and syntax.tokens[child].dep == "prep"
    ]
    return any(link.text.lower() in lexicon.words["not-before"] for link in after)


def _denies_ability(syntax: Syntax, index: int, found: set[Value], lexicon: FactualityLexicon) -> bool:
    """True for "could not reach", "would not sign": it was not done; "may not have" leaves it open."""
    modals = {syntax.tokens[child].text.lower() for child in syntax.children[index] if syntax.tokens[child].tag == "MD"}
    return "denied" in found and bool(modals) and not modals & lexicon.words["open-modal"]


def _has_condition(syntax: Syntax, index: int, lexicon: FactualityLexicon) -> bool:
    clauses = (child for child in syntax.children[index] if syntax.tokens[child].dep == "advcl")
    return any(conjunction_of(syntax, clause) in lexicon.words["condition"] for clause in clauses)


def _is_future_of_past(syntax: Syntax, index: int, lexicon: FactualityLexicon) -> bool:
    """True for "said that it would begin": what was to come, as told then; not for "would have begun"."""
    token, below = syntax.tokens[index], [syntax.tokens[child] for child in syntax.children[index]]
    plain = not any(child.dep == "mark" and child.text.lower() in lexicon.words["condition"] for child in below)
    told = token.dep == "ccomp" and syntax.tokens[token.head].tag in ("VBD", "VBN")
    return told and plain and may_come_after(syntax, index, lexicon) and not _has_condition(syntax, index, lexicon)


def may_come_after(syntax: Syntax, index: int, lexicon: FactualityLexicon) -> bool:
    """True for "would sink", not for "would have sunk": what was still ahead when it was told."""
    helpers = [syntax.tokens[child] for child in syntax.children[index] if syntax.tokens[child].dep == "aux"]
    ahead = any(lexicon.beside.get(helper.text.lower()) == "conditional" for helper in helpers)
    return ahead and not any(helper.lemma.lower() in lexicon.words["perfect"] for helper in helpers)


def _is_command(syntax: Syntax, index: int) -> bool:
    """True for "Fight them": a bare verb without subject or auxiliary at the head of its sentence."""
    token = syntax.tokens[index]
    quoted = index > 0 and syntax.tokens[index - 1].tag in ("``", "''")
    if token.tag != "VB" or not (token.head == index or (token.dep == "ccomp" and quoted)):
        return False
    return not any(syntax.tokens[child].dep in SUBJECTS | {"aux", "auxpass"} for child in syntax.children[index])


def _is_asked(syntax: Syntax, index: int) -> bool:
    """True for the verb of a question that asks whether: "Did the dam break?", not "Why did it break?"."""
    if syntax.tokens[index].head != index:
        return False
    words = syntax.children[index]
    ends = bool(words) and syntax.tokens[words[-1]].text == "?"
    return ends and not any(syntax.tokens[child].tag in ("WRB", "WP", "WDT", "WP$") for child in words)


def _of_noun(syntax: Syntax, index: int, lexicon: FactualityLexicon) -> set[Value]:
    """What determiners and adjectives make of an event noun: "no deal", "the alleged attack", "a planned strike"."""
    found: set[Value] = set()
    for child in syntax.children[index]:
        token = syntax.tokens[child]
        word = token.text.lower()
        if token.dep == "det":
            found.add(lexicon.beside.get(word, "fact"))
        elif token.dep in ("amod", "compound", "nmod", "advmod"):
            found.add(value_of_class(lexicon.governors.get(("noun", word)), "fact"))
    return found


def _is_nobody(syntax: Syntax, noun: int, lexicon: FactualityLexicon) -> bool:
    if syntax.tokens[noun].text.lower() in lexicon.words["nobody"]:
        return not _denies_nothing(syntax, noun, lexicon)
    words = {syntax.tokens[child].text.lower() for child in syntax.children[noun] if syntax.tokens[child].dep == "det"}
    return bool(words & lexicon.words["nobody"]) or _is_denied_noun(syntax, noun, lexicon)


def _is_denied_noun(syntax: Syntax, noun: int, lexicon: FactualityLexicon) -> bool:
    """True for "not one house" and "not a single soul"."""
    before = (at for child in syntax.children[noun] if child < noun for at in below(syntax, child))
    return any(syntax.tokens[at].dep == "neg" and not _denies_nothing(syntax, at, lexicon) for at in before)
