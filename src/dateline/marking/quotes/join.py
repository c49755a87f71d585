"""Finds brought together: outermost quotes only, in order, as marks."""

from bisect import bisect_left, insort
from dataclasses import replace

from dateline.marking.clauses import FINITE, SUBJECTS
from dateline.marking.quotes.view import QuoteCandidate, QuoteView, Range, trimmed
from dateline.rules import load
from dateline.types import QuoteKind, QuoteMark, Span

VERBAL = frozenset({"VERB", "AUX"})
GOVERNED = frozenset({"nsubj", "nsubjpass", "csubj", "expl", "aux", "auxpass"})
FEWEST, LONG = 3, 9
FEWEST_NAMED = 3
NO_WORDS = frozenset({"PUNCT", "PART", "SPACE"})
BETWEEN = ' \t\r\n"“”„«»'
OPENING = ("'", '"', "“", "‘", "«", "„", "`")
BESIDE = frozenset({"relcl", "acl", "advcl"})
QUESTIONS = frozenset({"WRB", "WP", "WP$", "WDT"})


def joined(view: QuoteView, found: list[QuoteCandidate]) -> tuple[QuoteMark, ...]:
    """The marks of all finds; where two overlap, the one that begins with marks or holds the other stays."""
    kept: list[QuoteCandidate] = []
    taken: list[Range] = []
    whole = [item for item in (_whole(view, one) for one in found) if item.parts]
    ready = [item for item in whole if not any(_is_relayed(view, item, one) for one in whole)]
    for item in sorted(ready, key=lambda one: (-sum(b - a for a, b in one.parts), one.parts[0])):
        own = (*item.parts, item.cue) if item.cue else item.parts
        if not any(_meets(part, taken) for part in own):
            kept.append(item)
            for part in item.parts:
                insort(taken, part)
    marks = [_mark(view, item) for item in kept]
    return tuple(sorted(marks, key=lambda mark: mark.span))


def _is_relayed(view: QuoteView, outer: QuoteCandidate, inner: QuoteCandidate) -> bool:
    """True for the paper's of '"We build," Holm said, according to the paper', whose words are Holm's."""
    if inner is outer or not (outer.cue and inner.cue and inner.speaker) or len(outer.parts) != 1:
        return False
    start, end = outer.parts[0]
    opens = any(stretch.outer <= start < stretch.end for stretch in view.met(start, start + 1))
    inside = inner.parts[0][0] == start and start < inner.cue[0] < inner.cue[1] <= end
    return opens and inside and outer.cue[0] >= end and not any(view.met(*inner.cue))


def _meets(part: Range, taken: list[Range]) -> bool:
    """True where the part shares a code point with one of the ranges, which lie in order and apart."""
    begun = bisect_left(taken, (part[1],))
    return begun > 0 and taken[begun - 1][1] > part[0]


def _whole(view: QuoteView, found: QuoteCandidate) -> QuoteCandidate:
    """With parts widened to the quoted stretches that they enter, and trimmed."""
    text = view.document.text
    parts: list[Range] = []
    for start, end in found.parts:
        for stretch in view.met(start, end):
            if stretch.block == _block_at(view, start) and (stretch.closed or start <= stretch.start):
                start, end = min(start, stretch.outer), max(end, stretch.end)
        start, end = trimmed(text, start, end)
        if text[start : start + 5] == "that " and text[start - 1 : start] not in OPENING:
            start, end = trimmed(text, start + 5, end)
        if end > start:
            parts.append((start, end))
    return replace(found, parts=_in_order(text, parts))


def _in_order(text: str, parts: list[Range]) -> tuple[Range, ...]:
    """The parts from left to right; those that share words, or have nothing but marks between them, are one."""
    apart: list[Range] = []
    for start, end in sorted(parts):
        if apart and not text[apart[-1][1] : start].strip(BETWEEN):
            start, end = apart[-1][0], max(end, apart.pop()[1])
        apart.append((start, end))
    return tuple(apart)


def _block_at(view: QuoteView, at: int) -> int:
    """The block that holds code point `at`."""
    index = min(view.first_token(at), len(view.tokens) - 1)
    return view.block[index] if index >= 0 else -1


def _mark(view: QuoteView, found: QuoteCandidate) -> QuoteMark:
    def span(pair: Range) -> Span:
        return view.document.span(*pair)

    parts = tuple(span(part) for part in found.parts)
    whole = span((found.parts[0][0], found.parts[-1][1]))
    kind = _kind(view, found)
    is_clause = any(_has_clause(view, part) for part in found.parts)
    return QuoteMark(
        whole,
        parts,
        span(found.speaker) if found.speaker else None,
        span(found.cue) if found.cue else None,
        kind,
        found.rule,
        found.manner,
        kind != "indirect" or is_clause,
        _is_told(view, found, kind),
        kind != "direct" and found.cue is not None and _denies(span(found.cue).of(view.document.text)),
        kind == "direct" or (not _asks(view, found.parts[0]) and any(_is_finite(view, part) for part in found.parts)),
    )


def _is_finite(view: QuoteView, part: Range) -> bool:
    """True where a verb with its tense and a subject of its own stands in the part, beside what hangs on its words."""
    inside = range(view.first_token(part[0]), view.first_token(part[1]))
    return any(
        view.tokens[at].dep in {*SUBJECTS, "expl"}
        and not (view.tokens[verb := view.tokens[at].head].dep in BESIDE and view.tokens[verb].head in inside)
        and any(view.tokens[one].tag in FINITE for one in (verb, *view.syntax.children[verb]))
        for at in inside
    )


def _asks(view: QuoteView, part: Range) -> bool:
    """True for what is asked or told of, "whether it was late", "how it was sold", and no statement."""
    first = view.tokens[view.first_token(part[0])]
    opens = first.tag in QUESTIONS or first.text.lower() in load("quote").words["asking-word"]
    return opens and view.tokens[first.head].dep not in ("advcl", "csubj", "csubjpass")


def _denies(cue: str) -> bool:
    """True for "denied" and "refused to say": what follows is not what the speaker holds or says."""
    return cue.lower().startswith(tuple(load("quote").words["denial-stem"]))


def _is_told(view: QuoteView, found: QuoteCandidate, kind: QuoteKind) -> bool:
    """True for words in quotation marks, more than a name for something, and for what a cue tells as said."""
    is_marked = kind != "indirect" and found.manner != "think"
    if kind == "direct" and is_marked and found.speaker:
        return found.is_worded or _words_in(view, found) >= FEWEST_NAMED
    return found.is_told and (found.is_worded or is_marked)


def _words_in(view: QuoteView, found: QuoteCandidate) -> int:
    places = (i for part in found.parts for i in range(view.first_token(part[0]), view.first_token(part[1])))
    return sum(view.tokens[i].pos not in NO_WORDS for i in places)


def _has_clause(view: QuoteView, part: Range) -> bool:
    """True where the part has a verb with a subject or an auxiliary, or "to" and a deed, or is long and has a verb."""
    first, after = view.first_token(part[0]), view.first_token(part[1])
    inside = range(first, after)
    verbs = [at for at in inside if view.tokens[at].pos in VERBAL]
    governed = {view.tokens[at].head for at in inside if view.tokens[at].dep in GOVERNED}
    is_long = after - first >= LONG and bool(verbs)
    return is_long or (after - first >= FEWEST and any(at in governed for at in verbs))


def _kind(view: QuoteView, found: QuoteCandidate) -> QuoteKind:
    within = sum(
        max(0, min(end, stretch.after) - max(start, stretch.outer))
        for start, end in found.parts
        for stretch in view.met(start, end)
        if stretch.start < stretch.end
    )
    total = sum(end - start for start, end in found.parts)
    return "direct" if within >= 0.95 * total else "mixed" if within else "indirect"
