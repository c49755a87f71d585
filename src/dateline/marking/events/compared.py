"""Times that do not date the deed of their clause: of what it is held against, is quoted, leads up to it, is over."""

from bisect import bisect_left

from dateline.marking.clauses import FINITE, HELPERS, SUBJECTS, climb, is_perfect
from dateline.marking.events.senses import is_event_noun
from dateline.marking.lexicon import EventLexicon
from dateline.types import Syntax, TimeRef

PRESENT = frozenset({"VBZ", "VBP"})
COUNTS_FROM = frozenset({"since", "of", "after", "from", "following"})
DAY_LINKS = frozenset({"on", "in", ",", "of", "for", "the", "from", "between"})
RANGE_LINKS = frozenset({"to", "and", "until", "till", "through", "-", "–", "—"})
QUOTE_MARKS = ("``", "''")
MOST_IN_BRACKETS = 12
MOST_LEADING = 14
OBJECTS = frozenset({"pobj", "dobj"})
MOST_COMPARED, MOST_FROM = 14, 7


def only_compares(syntax: Syntax, top: int, lexicon: EventLexicon) -> bool:
    """True for the time of "more than in 1990", "as on 4 May", "compared with 1990", "suited to Christmas".

    Nothing is done then.
    """
    token = syntax.tokens[top]
    link = syntax.tokens[token.head]
    above = syntax.tokens[link.head]
    if token.dep != "pobj" or link.dep == "pobj":
        return False
    is_as = above.text.lower() in lexicon.links["as"] and link.text.lower() not in lexicon.links["of"]
    if is_as and not _is_as_early(syntax, link.head, lexicon):
        return True
    words = {link.text.lower(), above.text.lower()}
    is_held = link.text.lower() in lexicon.links["held-to"] and above.text.lower() in lexicon.links["held"]
    if words & lexicon.links["compares"] or is_held:
        return True
    is_led = link.text.lower() in lexicon.links["to"] and above.pos in ("VERB", "ADJ")
    from_a_day = any(syntax.tokens[child].text.lower() in COUNTS_FROM for child in syntax.children[link.head])
    return is_led and not from_a_day and above.lemma.lower() not in lexicon.links["moves"]


def _is_as_early(syntax: Syntax, link: int, lexicon: EventLexicon) -> bool:
    """True for the second "as" of "as early as in 1990", which compares nothing."""
    before = [token.text.lower() for token in syntax.tokens[max(0, link - 2) : link]]
    return len(before) == 2 and before[0] in lexicon.links["as"] and before[1] in lexicon.links["early"]


def is_held_against(syntax: Syntax, first: int, lexicon: EventLexicon) -> bool:
    """True for the time of "down from 67 two years ago" and "compared with 30 last month": figures of then, no deed."""
    for index in range(first - 1, max(first - MOST_COMPARED, 0), -1):
        token, before = syntax.tokens[index], syntax.tokens[index - 1]
        if token.text in ",;:.()" or token.tag in FINITE or token.pos == "VERB":
            return False
        word, led = token.text.lower(), before.text.lower()
        if word in lexicon.links["held-to"] and led in lexicon.links["held"]:
            return any(token.tag == "CD" for token in syntax.tokens[index + 1 : first])
    return False


def is_what_it_changed_from(syntax: Syntax, last: int, top: int, lexicon: EventLexicon) -> bool:
    """True for the time of "rose from 12 the day before"; "rose from 1990 to 1995" was then.

    So too for the first of "rose from 12 in 1990 to 40 in 1995", and that of "a rise from the last count, in 1990".
    """
    is_range = last + 1 < len(syntax.tokens) and syntax.tokens[last + 1].text.lower() in RANGE_LINKS
    if is_range:
        verbs = (token for token in (syntax.tokens[index] for index in climb(syntax, top)) if token.pos == "VERB")
        changes = next((token.lemma.lower() in lexicon.links["changes"] for token in verbs), False)
        return changes and _is_figure_from(syntax, top)
    below = top
    for index in climb(syntax, top):
        token = syntax.tokens[index]
        if token.pos in ("VERB", "AUX"):
            link = syntax.tokens[below].text.lower()
            return link == "from" and token.lemma.lower() in lexicon.links["changes"]
        if syntax.tokens[below].text.lower() == "from" and token.lemma.lower() in lexicon.links["changed"]:
            return True
        below = index
    return False


def _is_figure_from(syntax: Syntax, top: int) -> bool:
    """True for the time of "from 12 boats in 1990"."""
    before = syntax.tokens[max(0, top - MOST_FROM) : top]
    words = [token.text.lower() for token in before]
    if "from" not in words:
        return False
    behind = before[len(words) - words[::-1].index("from") :]
    return any(token.tag == "CD" for token in behind) and not any(token.pos == "VERB" for token in behind)


def is_of_brackets(syntax: Syntax, first: int, target: int, known: dict[int, bool]) -> bool:
    """True for the time of "has grown (9,000 tonnes in 2005)", which dates the figure; "was banned (in 2005)" was then.

    What stands before the first time of a bracket decides for all of them.
    """
    tokens = syntax.tokens
    before = range(first - 1, max(first - MOST_IN_BRACKETS, -1), -1)
    opened = next((index for index in before if tokens[index].text in "()"), None)
    if opened is None or tokens[opened].text == ")":
        return False
    if not known.setdefault(
        opened, not DAY_LINKS.issuperset(token.text.lower() for token in tokens[opened + 1 : first])
    ):
        return False
    behind = range(first, min(first + MOST_IN_BRACKETS, len(tokens)))
    return not opened < target < next((index for index in behind if tokens[index].text == ")"), len(tokens))


def is_of_quoted_words(syntax: Syntax, first: int, target: int) -> bool:
    """True for the time of 'called it "the worst storm today"': it is of the words quoted, not of their quoting."""
    back = target < first
    between = range(first - 1, target, -1) if back else range(first + 1, target)
    mark = next((tag for index in between if (tag := syntax.tokens[index].tag) in QUOTE_MARKS), None)
    return mark == QUOTE_MARKS[0 if back else 1]


def phrase_led_by(syntax: Syntax, inside: list[int], lexicon: EventLexicon) -> int | None:
    """What opens "after a defeat in the north last week, she left", where the time ends that phrase; else None."""
    tokens, last = syntax.tokens, inside[-1] + 1
    if last >= len(tokens) or tokens[last].text != ",":
        return None
    for index in range(inside[0] - 1, max(inside[0] - MOST_LEADING, -1), -1):
        token = tokens[index]
        if token.text.lower() in lexicon.links["apart"]:
            return index if inside[0] - index > 1 and _object(syntax, index) in range(index, inside[0]) else None
        if token.text in ",;:().!?" or (token.pos in ("VERB", "AUX") and token.dep != "amod"):
            return None
    return None


def noun_led_by(syntax: Syntax, opener: int, lexicon: EventLexicon) -> int | None:
    """The event noun of the phrase, which has the time: the defeat; None where it tells none."""
    noun = _object(syntax, opener)
    return noun if noun is not None and is_event_noun(syntax, noun, lexicon) else None


def _object(syntax: Syntax, opener: int) -> int | None:
    return next((child for child in syntax.children[opener] if syntax.tokens[child].dep in OBJECTS), None)


def what_is_over(syntax: Syntax, noun: int, lexicon: EventLexicon) -> int | None:
    """The "end" of "the end of the war in 1952", the "way out" of "the way out of the siege in 1952": that was then."""
    link = syntax.tokens[noun].head
    above = syntax.tokens[link].head
    if syntax.tokens[noun].dep != "pobj" or syntax.tokens[above].pos != "NOUN":
        return None
    words, word = lexicon.links, syntax.tokens[above].lemma.lower()
    is_end = syntax.tokens[link].text.lower() in words["of"] and word in words["over"]
    is_way = syntax.tokens[link].text.lower() in words["held-to"] and word in words["out-of"]
    return above if is_end or is_way else None


def is_only_before(syntax: Syntax, target: int, ref: TimeRef, first: int, lexicon: EventLexicon) -> bool:
    """True for "had stepped down by August", which may have been long before; "by Friday" is of that week."""
    if not first or syntax.tokens[first - 1].text.lower() not in lexicon.links["by"]:
        return False
    helpers = [syntax.tokens[child] for child in syntax.children[target] if syntax.tokens[child].dep == "aux"]
    is_day = ref.day is not None or ref.weekday is not None or ref.hour is not None or ref.part is not None
    is_over = is_perfect(syntax, target) and any(helper.tag == "VBD" for helper in helpers)
    return is_over and not is_day and (ref.year or ref.month or ref.decade or ref.season) is not None


def is_nowadays(syntax: Syntax, target: int, ref: TimeRef, first: int) -> bool:
    """True for "Today, the policy is celebrated": what opens its sentence and is told in the plain present lasts."""
    is_today = ref.unit == "day" and ref.shift == 0 and ref.frame != "told" and syntax.tokens[first].dep not in SUBJECTS
    if not is_today or bisect_left(syntax.sentences, (first, first)) == bisect_left(syntax.sentences, (first + 1, 0)):
        return False
    helpers = [syntax.tokens[child] for child in syntax.children[target] if syntax.tokens[child].dep in HELPERS]
    finite = helpers[:1] or [syntax.tokens[target]]
    return finite[0].tag in PRESENT and all(helper.dep == "auxpass" for helper in helpers)
