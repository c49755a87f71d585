"""The dead and the hurt of one sentence, who have the day of what befell them."""

from collections.abc import Iterator, Mapping

from dateline.marking.clauses import SUBJECTS, is_past
from dateline.marking.lexicon import EventLexicon
from dateline.types import Span, Syntax

CASUALTIES = frozenset({"death", "injury"})
VERBAL = frozenset({"VERB", "AUX"})


def share_days(
    syntax: Syntax, dated: Mapping[int, tuple[Span, ...]], lexicon: EventLexicon
) -> dict[int, tuple[Span, ...]]:
    """By verb without a day, that of the verb beside it, or of their "when" clause.

    "Three were killed and nine hurt on Monday", "three were killed and nine hurt when a wall fell on Monday".
    """
    found: dict[int, tuple[Span, ...]] = {}
    for group in _groups(syntax, lexicon):
        own = next((dated[verb] for verb in group if verb in dated), None)
        along = (child for verb in group for child in syntax.children[verb] if _tells_when(syntax, child, lexicon))
        spans = own or next((dated[child] for child in along if child in dated and is_past(syntax, child)), None)
        if spans and any(is_past(syntax, verb) for verb in group):
            found.update((verb, spans) for verb in group if verb not in dated)
    return found


def _groups(syntax: Syntax, lexicon: EventLexicon) -> Iterator[list[int]]:
    """The verbs of death and injury that one sentence sets side by side."""
    for index, token in enumerate(syntax.tokens):
        if _befalls(syntax, index, lexicon) and not (token.dep == "conj" and _befalls(syntax, token.head, lexicon)):
            group = [index]
            for verb in group:
                beside = [child for child in syntax.children[verb] if syntax.tokens[child].dep == "conj"]
                group.extend(
                    child for child in beside if _befalls(syntax, child, lexicon) and _has_others(syntax, child)
                )
            yield group


def _has_others(syntax: Syntax, verb: int) -> bool:
    """False for what befell the same one later: "was hurt and died on Friday"."""
    return any(syntax.tokens[child].dep in SUBJECTS | {"dobj"} for child in syntax.children[verb])


def _befalls(syntax: Syntax, index: int, lexicon: EventLexicon) -> bool:
    token = syntax.tokens[index]
    return token.pos in VERBAL and lexicon.verbs.get(token.lemma.lower()) in CASUALTIES


def _tells_when(syntax: Syntax, child: int, lexicon: EventLexicon) -> bool:
    return syntax.tokens[child].dep == "advcl" and goes_along(syntax, child, lexicon.links["meanwhile"])


def goes_along(syntax: Syntax, index: int, meanwhile: frozenset[str]) -> bool:
    """True for a clause of what went on at the time: "when it fell", "as the troops were leaving"."""
    below = [syntax.tokens[child] for child in syntax.children[index]]
    along = any(token.dep in ("mark", "advmod") and token.text.lower() in meanwhile for token in below)
    moves = any(token.dep in SUBJECTS for token in below)
    return opens_with_when(syntax, index) or (along and moves)


def opens_with_when(syntax: Syntax, index: int) -> bool:
    """True for a clause that begins with "when"."""
    return any(syntax.tokens[child].text.lower() == "when" and child < index for child in syntax.children[index])
