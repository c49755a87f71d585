"""Words of a sentence kept and cut, and the stretches of text that they make."""

import re
from collections.abc import Iterable, Sequence

from dateline.marking.clauses import SUBJECTS, below
from dateline.marking.events.factuality import is_finite
from dateline.types import Document, Span, Syntax

BEFORE, BEHIND = re.compile(r"[\"“]\s?$"), re.compile(r"\s?[,.!?]?\s?[\"”]")
FAIR, LONG, LONGEST = 180, 250, 320
NEAR = 1
CORE = SUBJECTS | {"expl", "aux", "auxpass", "neg", "prt", "dobj", "dative", "acomp", "attr", "mark", "prep", "advmod"}
ASIDE = frozenset({"relcl", "acl", "appos", "parataxis"})
# What may be cut where a line is too long, the first to go first: what is set off, then clauses of time and manner, and
# what tells which one is meant only where the line would be no line otherwise.
CUTS = (("parataxis", "appos"), ("relcl", "acl"), ("advcl",))
SET_OFF = frozenset(",(-–—[")


def whole(syntax: Syntax, index: int) -> frozenset[int]:
    """The word and all it governs, without the clauses that stand beside its own."""
    found, open_ = set(), [index]
    while open_:
        at = open_.pop()
        found.add(at)
        open_.extend(child for child in syntax.children[at] if not (at == index and _is_beside(syntax, child, index)))
    return frozenset(found)


def _is_beside(syntax: Syntax, index: int, verb: int) -> bool:
    """True for a second main clause, with the words that link it."""
    token = syntax.tokens[index]
    if token.dep in ("cc", "punct"):
        later = [child for child in syntax.children[verb] if child > index]
        return bool(later) and token.dep == "cc" and _is_clause(syntax, later[0])
    return _is_clause(syntax, index)


def _is_clause(syntax: Syntax, index: int) -> bool:
    token = syntax.tokens[index]
    return token.dep == "parataxis" or (
        token.dep == "conj" and token.pos in ("VERB", "AUX") and is_finite(syntax, index)
    )


def core(syntax: Syntax, index: int) -> frozenset[int]:
    """A governing word with its subject, objects and what denies it, without its asides and other clauses."""
    parts = [child for child in syntax.children[index] if syntax.tokens[child].dep in CORE]
    return frozenset([index, *(at for part in parts for at in with_name(syntax, part))])


def with_name(syntax: Syntax, noun: int) -> frozenset[int]:
    """A noun without its asides, but for the name behind a role: "the mayor, Ada Berg, whom ..."."""
    own = below(syntax, noun, skip=ASIDE)
    asides = [child for at in own for child in syntax.children[at] if is_name_of(syntax, child)]
    return frozenset([*own, *(at for aside in asides for at in below(syntax, aside, skip=ASIDE))])


def is_name_of(syntax: Syntax, index: int) -> bool:
    """True for the name that tells who "the mayor" is."""
    token = syntax.tokens[index]
    return token.dep == "appos" and token.pos == "PROPN" and syntax.tokens[token.head].pos != "PROPN"


def trimmed(syntax: Syntax, kept: frozenset[int], trigger: int) -> frozenset[int]:
    """As many words as make a line of fair length, cut by whole clauses and asides; never what holds the event."""
    for most, is_asked in ((FAIR, _is_set_off), (LONG, _is_no_condition)):
        for deps in CUTS:
            for top in sorted((at for at in kept if syntax.tokens[at].dep in deps), reverse=True):
                if _length(syntax, kept) <= most:
                    return kept
                branch = frozenset(below(syntax, top))
                if trigger not in branch and branch < kept and is_asked(syntax, top, branch):
                    kept -= branch
    return kept


def _is_set_off(syntax: Syntax, top: int, branch: frozenset[int]) -> bool:
    """True for what a comma parts from its noun or clause."""
    first = min(branch)
    behind = first > 0 and syntax.tokens[first - 1].text in SET_OFF
    return (behind or syntax.tokens[top].dep == "parataxis") and _is_no_condition(syntax, top, branch)


def _is_no_condition(syntax: Syntax, top: int, branch: frozenset[int]) -> bool:
    """False for a condition and for a name behind its role, which are never cut."""
    token = syntax.tokens[top]
    if is_name_of(syntax, top):
        return False
    conditional = any(syntax.tokens[child].dep == "mark" for child in syntax.children[top])
    return not (token.dep == "advcl" and conditional)


def _length(syntax: Syntax, kept: Iterable[int]) -> int:
    return sum(syntax.tokens[at].end - syntax.tokens[at].start + NEAR for at in kept)


def pieces_of(document: Document, syntax: Syntax, kept: frozenset[int], more: Sequence[Span] = ()) -> tuple[Span, ...]:
    """The stretches of text that the words make, in order; punctuation at their ends is left off."""
    runs: list[list[int]] = []
    for index in sorted(kept):
        if runs and index - runs[-1][-1] == 1:
            runs[-1].append(index)
        else:
            runs.append([index])
    spans = [_quoted(span, document.text) for run in runs if (span := _span(document, syntax, run))]
    merged = _merged(sorted([*spans, *more]), document.text)
    return tuple(_quoted(span, document.text) for span in merged)


def _span(document: Document, syntax: Syntax, run: list[int]) -> Span | None:
    while run and _is_loose(syntax, run[-1]):
        run = run[:-1]
    while run and _is_loose(syntax, run[0]):
        run = run[1:]
    return document.span(syntax.tokens[run[0]].start, syntax.tokens[run[-1]].end) if run else None


def _quoted(span: Span, text: str) -> Span:
    """The span with the quotation mark that stands right beside it, where the other one of the pair stands in it."""
    words = span.of(text)
    open_, closed, plain = words.count("“"), words.count("”"), words.count('"') % 2 == 1
    after = BEHIND.match(text, span.end) if plain or open_ > closed else None
    before = text[span.start - 1 : span.start] if (plain or closed > open_) and not after else ""
    start = span.start - 1 if before and before in '“"' else span.start
    return Span(span.doc, start, after.end() if after else span.end)


def _is_loose(syntax: Syntax, index: int) -> bool:
    token = syntax.tokens[index]
    return (
        not token.text.strip() or token.dep == "cc" or (token.dep == "punct" and token.text in ",;:-–—.()[]\"“”''``…")
    )


def _merged(spans: Sequence[Span], text: str) -> tuple[Span, ...]:
    """Pieces between which nothing but punctuation stands are one."""
    merged: list[Span] = []
    for span in spans:
        last = merged[-1] if merged else None
        if last and not any(map(str.isalnum, text[last.end : span.start])):
            merged[-1] = Span(span.doc, last.start, max(last.end, span.end))
        else:
            merged.append(span)
    return tuple(merged)
