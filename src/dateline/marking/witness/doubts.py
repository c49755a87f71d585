"""What of the words pointed at is no telling, or none that a day may be put to: by its own words or those above it."""

from functools import cache

from dateline.marking.clauses import climb
from dateline.marking.events import assertion_of
from dateline.marking.quotes import cue_lexicon
from dateline.rules import load
from dateline.types import LOOSE_KINDS, EventMark, NameMark, Span, Syntax

PLURAL = frozenset({"NNS", "NNPS"})
# Kinds of which a noun may be a text as well: a statement, a poll.
TEXTS = frozenset({"announce", "speak", "vote"})


def is_within_doubt(syntax: Syntax, mark: EventMark) -> bool:
    """True for a noun below a verb that tells no fact: the offensive of "whether they would widen the offensive"."""
    verb = _verb_above(syntax, mark)
    return verb is not None and assertion_of(syntax, verb)[0] != "happened"


def is_judged(syntax: Syntax, mark: EventMark) -> bool:
    """True for a noun of which somebody says what he holds of it: the raids of "blamed the raids on rebels"."""
    verb = _verb_above(syntax, mark)
    return verb is not None and cue_lexicon().manners.get(syntax.tokens[verb].lemma.lower()) == "judge"


def is_elsewhere(syntax: Syntax, place: Span) -> bool:
    """True for the place that something comes from or goes to: "rockets from Skarn" strike elsewhere."""
    at, known = _place(syntax, place), load("witness").words["place"]["elsewhere"]
    return at is not None and at > 0 and syntax.tokens[at - 1].text.lower() in known


def is_called_after(syntax: Syntax, name: Span) -> bool:
    """True for a person's name that stands bare before its noun: who did "the Berg ruling" is not told."""
    last = next((at for at, token in enumerate(syntax.tokens) if token.start < name.end <= token.end), None)
    return last is not None and syntax.tokens[last].dep == "compound" and syntax.tokens[last].head > last


def is_voice(syntax: Syntax, mark: EventMark) -> bool:
    """True for a text that says or shows something: "polls show that few care"."""
    at = _place(syntax, mark.trigger)
    if at is None or not mark.nominal or mark.kind not in TEXTS or syntax.tokens[at].dep != "nsubj":
        return False
    return syntax.tokens[syntax.tokens[at].head].lemma.lower() in cue_lexicon().manners


def _verb_above(syntax: Syntax, mark: EventMark) -> int | None:
    """The nearest verb above what a noun alone tells."""
    at = _place(syntax, mark.trigger)
    if at is None or not mark.nominal:
        return None
    return next((up for up in climb(syntax, at) if syntax.tokens[up].pos in ("VERB", "AUX")), None)


def is_no_deed(mark: EventMark) -> bool:
    """True for a word of no kind that names somebody, as "leader" does, what people do on any day, or "so did he".

    Without a doer ("the spill was contained") any verb tells a deed.
    """
    if mark.kind not in LOOSE_KINDS:
        return False
    if mark.nominal:
        return mark.lemma in load("title").words["person-noun"]
    if mark.lemma in load("witness").words["reference"]["deed"]:
        return not mark.patients
    return bool(mark.agents) and mark.lemma.split()[0] in _any_day()


@cache
def _any_day() -> frozenset[str]:
    return frozenset(verb for verbs in load("event").words["trifle"].values() for verb in verbs)


def is_saying(mark: EventMark) -> bool:
    """True for what only says, thinks or shows something."""
    return mark.kind == "speak" or mark.lemma in cue_lexicon().manners


def cannot_mean(syntax: Syntax, words: Span, name: NameMark) -> bool:
    """True for "they" and "both sisters", of one person; for "you", who is anybody; for the army of a land."""
    head = next((token for token in reversed(syntax.tokens) if words.start <= token.start < words.end), None)
    if head is None:
        return False
    known, word = load("witness").words["reference"], head.text.lower()
    if word in known["anybody"]:
        return True
    if name.kind == "person":
        return word in known["several"] or head.tag in PLURAL
    return name.kind == "place" and head.lemma.lower() in known["force"]


def _place(syntax: Syntax, trigger: Span) -> int | None:
    return next((at for at, token in enumerate(syntax.tokens) if token.start <= trigger.start < token.end), None)
