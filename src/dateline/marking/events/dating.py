"""Which verb or noun of a sentence each of its time expressions dates."""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass

from dateline.marking.clauses import (
    SUBJECTS,
    climb,
    is_perfect,
    opens_with_when,
)
from dateline.marking.events.compared import (
    COUNTS_FROM,
    DAY_LINKS,
    RANGE_LINKS,
    is_held_against,
    is_nowadays,
    is_of_brackets,
    is_of_quoted_words,
    is_only_before,
    is_what_it_changed_from,
    noun_led_by,
    only_compares,
    phrase_led_by,
    what_is_over,
)
from dateline.marking.events.senses import attempt_at, is_event_noun, word_of
from dateline.marking.events.sharing import DURING, PASSES_ON, shared_days
from dateline.marking.lexicon import EventLexicon
from dateline.types import Span, Syntax, TimeMark, TimeRef

PRESENT = frozenset({"VBZ", "VBP"})
PREDICATES = frozenset({"attr", "dobj"})
INSIDE = frozenset({"compound", "nmod", "nummod", "amod"})
LONG_AGO = frozenset({"month", "quarter", "year", "decade"})
# The kinds of what is done before a court about a deed of another day.
COURT = frozenset({"charge", "try", "convict"})
# The kinds of nouns that another deed may stand behind, which was or will be on a day of its own.
OF_DEEDS = COURT | {"arrest", "announce"}


@dataclass(frozen=True, slots=True)
class Dates:
    """By token index: the times that date it, and the count of years whose starting point it is."""

    times: Mapping[int, tuple[Span, ...]]
    counted: Mapping[int, Span]


def attach(syntax: Syntax, times: tuple[TimeMark, ...], lexicon: EventLexicon) -> Dates:
    """Each time hung on the nearest verb or event noun above it; counts of years on the event they count from."""
    starts = [token.start for token in syntax.tokens]
    dated: dict[int, list[Span]] = {}
    counted: dict[int, Span] = {}
    marked: set[int] = set()
    last: tuple[int, int | None] = (-9, None)
    brackets: dict[int, bool] = {}
    for mark in times:
        inside = _tokens_of(syntax, starts, mark.span)
        if not inside:
            continue
        origin = _counted_event(syntax, inside[-1] + 1, lexicon)
        if origin is not None and _counts_years(mark, syntax, inside[-1] + 1):
            counted[origin] = mark.span
            marked.update([origin] if mark.ref.type == "DATE" else [])
        ends_range = last[0] == inside[0] - 2 and syntax.tokens[inside[0] - 1].text.lower() in RANGE_LINKS
        if _is_told_by_rest(mark, syntax, inside, times, lexicon) or _tells_which(mark, syntax, inside, lexicon):
            continue
        if _is_span_of_it(mark, syntax, inside, lexicon):
            continue
        target = last[1] if ends_range else _target(syntax, inside, lexicon, frozenset(counted), frozenset(marked))
        if target is not None:
            target = _told_of(target, mark.ref, syntax, inside[0], lexicon)
        last = (inside[-1], target)
        if target is not None and target != origin and not is_of_brackets(syntax, inside[0], target, brackets):
            dated.setdefault(target, []).append(mark.span)
        for verb in _when_clauses(syntax, inside):
            dated.setdefault(verb, []).append(mark.span)
    clocks = frozenset(mark.span for mark in times if _is_clock(mark.ref))
    shared = {index: tuple(spans) for index, spans in dated.items()}
    shared = {index: spans for index, spans in shared.items() if not _goes_on(syntax, index, spans, clocks, lexicon)}
    lent = shared_days(syntax, shared, lexicon)
    points = frozenset(mark.span for mark in times if mark.ref.type in ("DATE", "TIME"))
    # How long it lasts is no day: "the 72-hour truce" began on that of "took effect on Monday".
    bare = (index for index, spans in shared.items() if index in lent and points.isdisjoint(spans))
    lasting = {index: (*shared[index], *lent[index]) for index in bare}
    return Dates({**lent, **shared, **lasting}, counted)


def _told_of(target: int, ref: TimeRef, syntax: Syntax, first: int, lexicon: EventLexicon) -> int | None:
    """What the time dates of what it is hung on: of "the end of the war" the end, of what may be of another nothing."""
    if _may_be_of_inner(syntax, target, first, lexicon) or is_nowadays(syntax, target, ref, first):
        return None
    if target < first and (over := what_is_over(syntax, target, lexicon)) is not None:
        return over if is_event_noun(syntax, over, lexicon) else None
    if _is_not_of_perfect(ref, syntax, target, first, lexicon) or is_only_before(syntax, target, ref, first, lexicon):
        return None
    if ref.weekday or _is_bare(syntax, target, first):
        target = _before_court(syntax, target, first, lexicon)
    return None if is_of_quoted_words(syntax, first, target) else target


def _is_clock(ref: TimeRef) -> bool:
    """True for "6 a.m." without a day."""
    return ref.hour is not None and ref == TimeRef(
        ref.type, hour=ref.hour, minute=ref.minute, zone=ref.zone, mod=ref.mod
    )


def _goes_on(
    syntax: Syntax, index: int, spans: tuple[Span, ...], clocks: frozenset[Span], lexicon: EventLexicon
) -> bool:
    """True for what is so now or every day: "is the favourite for May 4", "starts at 6 a.m."."""
    if syntax.tokens[index].tag not in PRESENT:
        return False
    if syntax.tokens[index].lemma.lower() in lexicon.states["own-day"]:
        what = [child for child in syntax.children[index] if syntax.tokens[child].dep in PREDICATES]
        places = [syntax.tokens[child].start for child in what]
        return any(not any(span.start <= place < span.end for span in spans) for place in places)
    return clocks.issuperset(spans)


def _tokens_of(syntax: Syntax, starts: list[int], span: Span) -> list[int]:
    first = bisect_left(starts, span.start)
    return [i for i in range(first, min(first + 16, len(starts))) if syntax.tokens[i].end <= span.end]


def _counts_years(mark: TimeMark, syntax: Syntax, after: int) -> bool:
    """True for "35 years since", "the 25th anniversary of"; "decades of war" counts from nothing."""
    if mark.ref.since and mark.ref.type == "DATE":
        return True
    return mark.ref.type == "DURATION" and syntax.tokens[after].text.lower() not in ("of", "from")


def _is_told_by_rest(
    mark: TimeMark, syntax: Syntax, inside: list[int], times: tuple[TimeMark, ...], lexicon: EventLexicon
) -> bool:
    """True for "the night" of "the night he died", "the night in 1987": which night, only what follows could tell."""
    if mark.ref.part is None or mark.ref != TimeRef(type=mark.ref.type, part=mark.ref.part, mod=mark.ref.mod):
        return False
    link = inside[-1] + 1
    if link + 1 < len(syntax.tokens) and syntax.tokens[link].text.lower() in lexicon.links["which-part"]:
        start = syntax.tokens[link + 1].start
        return any(other.span.start == start and other.ref.year is not None for other in times)
    after = [child for index in inside for child in syntax.children[index] if child > inside[-1]]
    told = [child for child in after if syntax.tokens[child].dep in ("relcl", "acl", "ccomp")]
    return bool(told) and syntax.tokens[inside[-1] + 1].text != ","


def _counted_event(syntax: Syntax, after: int, lexicon: EventLexicon) -> int | None:
    """The event noun or verb that "35 years since ..." or "anniversary of ..." goes on to name."""
    tokens = syntax.tokens
    if after < len(tokens) and tokens[after].lemma.lower() == "anniversary":
        after += 1
    if not (0 < after < len(tokens)) or tokens[after].text.lower() not in COUNTS_FROM:
        return None
    for index in range(after + 1, min(after + 10, len(tokens))):
        if tokens[index].pos == "VERB" or tokens[index].text in ".,;:":
            return index if tokens[index].lemma in lexicon.verbs and tokens[after].text.lower() == "since" else None
        if is_event_noun(syntax, index, lexicon):
            return index
    return None


def _target(
    syntax: Syntax, inside: list[int], lexicon: EventLexicon, counted: frozenset[int], marked: frozenset[int]
) -> int | None:
    """What the time dates; what has an anniversary (`marked`) has the day told with it."""
    outer = [index for index in inside if syntax.tokens[index].head not in inside]
    top = next((index for index in outer if syntax.tokens[index].dep != "det"), inside[0])
    if only_compares(syntax, top, lexicon) or is_what_it_changed_from(syntax, inside[-1], top, lexicon):
        return None
    if is_held_against(syntax, inside[0], lexicon):
        return None
    if (told := _verb_right_behind(syntax, inside)) is not None:
        return told
    noun = None if _stands_before_noun(syntax, top) else _noun_before(syntax, inside[0], lexicon)
    if noun in marked:
        return noun
    if noun is not None and noun not in counted and not any(index in counted for index in climb(syntax, noun)):
        return noun
    if (opener := phrase_led_by(syntax, inside, lexicon)) is not None:
        return noun_led_by(syntax, opener, lexicon)
    if _is_part_of_name(syntax, top, lexicon):
        return None
    in_subject = False
    for index in climb(syntax, top):
        token = syntax.tokens[index]
        if index in counted or _only_names(syntax, index, lexicon):
            continue
        if token.pos in ("VERB", "AUX") and token.dep not in ("aux", "auxpass"):
            deed = attempt_at(syntax, index, lexicon) or index
            return None if _is_of_now(syntax, deed, inside[-1], in_subject=in_subject) else deed
        in_subject = in_subject or (token.dep in SUBJECTS and token.pos in ("NOUN", "PROPN"))
        is_deed = is_event_noun(syntax, index, lexicon) or _names_a_deed(syntax, index, lexicon)
        if is_deed or _is_what_somebody_is(syntax, index):
            return index if is_deed else None
    return top if syntax.tokens[top].head == top else None


def _is_what_somebody_is(syntax: Syntax, index: int) -> bool:
    """True for the mayor of "Ada Berg, the mayor since 1990, said": when she was mayor is not when she said it."""
    token = syntax.tokens[index]
    return token.dep == "appos" and token.pos == "NOUN" and syntax.tokens[token.head].entity == "PERSON"


def _only_names(syntax: Syntax, index: int, lexicon: EventLexicon) -> bool:
    """True for the verb of "opened a shop called Mira in May", which tells a name and nothing that was done then."""
    token = syntax.tokens[index]
    if token.dep != "acl" or token.tag != "VBN" or token.lemma.lower() not in lexicon.links["names"]:
        return False
    return any(syntax.tokens[child].dep == "oprd" for child in syntax.children[index])


def _is_bare(syntax: Syntax, noun: int, first: int) -> bool:
    """True for the deed of "convicted him of murder on 9 June", of which nothing else is told."""
    return first - noun == 2 and not any(child < noun for child in syntax.children[noun])


def _before_court(syntax: Syntax, target: int, first: int, lexicon: EventLexicon) -> int:
    """The plea of "pleaded guilty to assault in Lund on Tuesday"; "the assault of Tuesday" says which is meant."""
    is_which = first < target or syntax.tokens[first - 1].text.lower() in lexicon.links["of"]
    if syntax.tokens[target].dep != "pobj" or is_which:
        return target
    verb = next((above for above in climb(syntax, target) if syntax.tokens[above].pos == "VERB"), target)
    return verb if lexicon.verbs.get(syntax.tokens[verb].lemma.lower()) in COURT else target


def _is_of_now(syntax: Syntax, verb: int, last: int, *, in_subject: bool) -> bool:
    """True for the verb of "the lead in a poll last month has faded": the time in its subject is not of the fading."""
    helpers = [child for child in syntax.children[verb] if syntax.tokens[child].dep == "aux"]
    return _is_present_perfect(syntax, verb) and (in_subject or last + 1 in helpers)


def _may_be_of_inner(syntax: Syntax, target: int, first: int, lexicon: EventLexicon) -> bool:
    """True for "the conviction for a murder in Lund six years ago": nothing tells which of the two was then."""
    if not is_event_noun(syntax, target, lexicon) or lexicon.nouns[word_of(syntax, target, lexicon)] not in OF_DEEDS:
        return False
    inner = (at for at in range(target + 1, first) if syntax.tokens[at].dep == "pobj")
    return any(is_event_noun(syntax, at, lexicon) and target in climb(syntax, at) for at in inner)


def _is_not_of_perfect(ref: TimeRef, syntax: Syntax, target: int, first: int, lexicon: EventLexicon) -> bool:
    """True for the autumn of "has been fined over a brawl last autumn": the perfect is of now, and takes no past time.

    "Has been fined on Tuesday" is written in the news, and "has lost since last autumn" runs up to now.
    """
    if not _is_present_perfect(syntax, target) or syntax.tokens[first - 1].text.lower() in lexicon.links["runs-on"]:
        return False
    far = ref.unit in LONG_AGO or ref.month is not None or ref.season is not None
    is_before = (ref.shift or 0) < 0 and far and ref.frame is not None
    is_alone = ref.month is not None or ref.season is not None or ref.year is not None
    return ref.type == "DATE" and (is_before or (is_alone and ref.shift is None)) and not ref.since


def _is_present_perfect(syntax: Syntax, verb: int) -> bool:
    helpers = [child for child in syntax.children[verb] if syntax.tokens[child].dep == "aux"]
    return is_perfect(syntax, verb) and any(syntax.tokens[child].tag in PRESENT for child in helpers)


def _verb_right_behind(syntax: Syntax, inside: list[int]) -> int | None:
    """The verb of "crews Sunday cleared the road", whatever the parse says of a long sentence."""
    if not inside[0] or inside[-1] + 1 >= len(syntax.tokens):
        return None
    before, behind = syntax.tokens[inside[0] - 1], syntax.tokens[inside[-1] + 1]
    is_subject = before.pos in ("NOUN", "PROPN") and before.end == syntax.tokens[inside[0]].start - 1
    is_told = behind.tag == "VBD" and behind.pos in ("VERB", "AUX") and behind.lemma.lower() not in ("be", "have", "do")
    return inside[-1] + 1 if is_subject and is_told else None


def _tells_which(mark: TimeMark, syntax: Syntax, inside: list[int], lexicon: EventLexicon) -> bool:
    """True for the time of "the singer of the 1960s was arrested": it says who; "the events of 4 May" were then.

    So says "of the night" which stop it was, wherever "the third stop of the night" stands.
    """
    if mark.ref.month is not None or mark.ref.weekday is not None:
        return False
    top = next((index for index in inside if syntax.tokens[index].head not in inside), inside[0])
    link = syntax.tokens[top].head
    noun = syntax.tokens[link].head
    if syntax.tokens[top].dep != "pobj" or syntax.tokens[link].text.lower() not in lexicon.links["of"]:
        return False
    is_deed = is_event_noun(syntax, noun, lexicon) or _names_a_deed(syntax, noun, lexicon)
    is_part = mark.ref.part is not None or syntax.tokens[noun].dep in SUBJECTS
    return not is_deed and is_part and syntax.tokens[noun].pos in ("NOUN", "PROPN")


def _is_span_of_it(mark: TimeMark, syntax: Syntax, inside: list[int], lexicon: EventLexicon) -> bool:
    """True for the year of "cut the bonus for 2015"; what is set for 2015 is of that year."""
    if mark.ref.year is None or mark.ref != TimeRef(type=mark.ref.type, year=mark.ref.year) or not inside[0]:
        return False
    link = syntax.tokens[inside[0] - 1]
    verb = syntax.tokens[link.head].lemma.lower()
    return link.text.lower() in lexicon.links["span"] and verb not in PASSES_ON | lexicon.links["moves"]


def _stands_before_noun(syntax: Syntax, top: int) -> bool:
    """True for the time of "the war in the 2006 election": it is the election's."""
    token = syntax.tokens[top]
    return token.head > top and token.dep in INSIDE | {"poss"} and syntax.tokens[token.head].pos in ("NOUN", "PROPN")


def _names_a_deed(syntax: Syntax, index: int, lexicon: EventLexicon) -> bool:
    """True for "the toppling of the council", which keeps to itself the day told in its phrase."""
    is_gerund = syntax.tokens[index].pos == "NOUN" and syntax.tokens[index].text.lower() in lexicon.gerunds
    return is_gerund and any(syntax.tokens[child].text.lower() == "of" for child in syntax.children[index])


def _is_part_of_name(syntax: Syntax, top: int, lexicon: EventLexicon) -> bool:
    """True for "the 4 May Square" and "awaited Sunday's cup final": the time dates that thing alone."""
    token = syntax.tokens[top]
    head = syntax.tokens[token.head]
    if head.pos not in ("NOUN", "PROPN") or head.start < token.start or is_event_noun(syntax, token.head, lexicon):
        return False
    return token.dep in INSIDE or (
        token.dep == "poss" and syntax.tokens[head.head].text.lower() not in DURING | lexicon.links["at"]
    )


def _noun_before(syntax: Syntax, first: int, lexicon: EventLexicon) -> int | None:
    """The event noun that the time follows at once, whatever the parse says: "his meeting, on 4 May"."""
    links: set[str] = set()
    index = first - 1
    while index >= 0 and first - index < 4 and (word := syntax.tokens[index].text.lower()) in DAY_LINKS:
        links.add(word)
        index -= 1
    if not links or index < 0 or syntax.tokens[index].dep in ("dobj", "attr"):
        return None
    if is_event_noun(syntax, index, lexicon):
        return index
    return _head_of_phrase(syntax, index, lexicon) if links & {"from", "between", "in"} else None


def _head_of_phrase(syntax: Syntax, index: int, lexicon: EventLexicon) -> int | None:
    """The event noun whose phrase ends at the token: "the rule of the north, from 1501", "a raid on Lund in 1501"."""
    for above in climb(syntax, index):
        if syntax.tokens[above].dep in ("dobj", "attr") or syntax.tokens[above].pos not in ("ADP", "NOUN", "PROPN"):
            return None
        if is_event_noun(syntax, above, lexicon) or _names_a_deed(syntax, above, lexicon):
            return above
    return None


def _when_clauses(syntax: Syntax, inside: list[int]) -> list[int]:
    """The verbs of "on 4 May, when troops came"."""
    below = (child for index in inside for child in syntax.children[index])
    return [child for child in below if syntax.tokens[child].dep == "relcl" and opens_with_when(syntax, child)]
