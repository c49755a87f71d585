"""Whether a day that was pointed at in the event's own sentence is that of something else there."""

import re
from collections.abc import Sequence

from dateline.marking.clauses import climb
from dateline.marking.lexicon import event_lexicon
from dateline.marking.quotes import cue_lexicon
from dateline.rules import load
from dateline.types import Document, EventMark, Span, Syntax

RELATIVE = frozenset({"relcl", "acl"})
VERBS = frozenset({"VERB", "AUX"})
WORD = re.compile(r"[a-z]+")


def are_set_apart(document: Document, trigger: Span, day: Span) -> bool:
    """True where a word between puts one before or after the other, or tells since when it went on.

    "Imposed after the coup in May", "shelling, starting on Friday".
    """
    words = document.text[min(trigger.end, day.end) : max(trigger.start, day.start)].lower()
    apart = frozenset(load("witness").words["day"]["apart"])
    return not apart.isdisjoint(WORD.findall(words))


def is_of_another(syntax: Syntax, mark: EventMark, day: Span) -> bool:
    """True for the day of a clause that tells of something else."""
    trigger, told = _top(syntax, mark.trigger), _top(syntax, day)
    if trigger is None or told is None:
        return False
    above, over_day = [trigger, *climb(syntax, trigger)], [told, *climb(syntax, told)]
    meet = next((at for at in over_day if at in above), None)
    if meet is None:
        return False
    mine, its = above[: above.index(meet)], over_day[1 : over_day.index(meet)] if meet != told else []
    return bool(mine) and (
        _is_of_what_is_said(syntax, mine, its)
        or _is_of_a_beginning(syntax, mine, meet)
        or (_is_told_of_it(syntax, mine, meet) if mark.nominal else _is_within(syntax, its))
    )


def _top(syntax: Syntax, span: Span) -> int | None:
    """The word of the span that governs its others."""
    inside = [at for at, token in enumerate(syntax.tokens) if token.start < span.end and span.start < token.end]
    return next((at for at in inside if syntax.tokens[at].head not in inside or syntax.tokens[at].head == at), None)


def _is_of_what_is_said(syntax: Syntax, mine: Sequence[int], its: Sequence[int]) -> bool:
    """True for the day of the saying, of what is said: "said on Sunday that they left"."""
    return syntax.tokens[mine[-1]].dep == "ccomp" and not any(syntax.tokens[at].pos in VERBS for at in its)


def _is_of_a_beginning(syntax: Syntax, mine: Sequence[int], meet: int) -> bool:
    """True for the day on which something began, of what it did then: "began on Monday and moved west"."""
    begins = syntax.tokens[meet].lemma.lower() in event_lexicon().begins
    return begins and syntax.tokens[mine[-1]].dep == "conj"


def _is_told_of_it(syntax: Syntax, mine: Sequence[int], meet: int) -> bool:
    """True for the day on which somebody took a stand on what was there before: "accepted the offer on Sunday"."""
    stand = cue_lexicon().manners.get(syntax.tokens[meet].lemma.lower())
    return stand is not None and syntax.tokens[mine[-1]].dep == "dobj"


def _is_within(syntax: Syntax, its: Sequence[int]) -> bool:
    """True for the day of a relative clause, of a verb outside it: "hurt, like him whom a rock hit on Friday"."""
    return any(syntax.tokens[at].dep in RELATIVE for at in its)
