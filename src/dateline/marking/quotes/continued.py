"""Quotes that go on without a cue: after the speaker is named, after a report, or in the next paragraph."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from dateline.marking.quotes.introduced import introduced, is_whole_block, stands_alone
from dateline.marking.quotes.quoted import Quoted
from dateline.marking.quotes.view import QuoteCandidate, QuoteView, Range
from dateline.rules import load

LONGEST_BETWEEN = 250
NEAR_BEHIND = 5


def continued(
    view: QuoteView, quoted: dict[int, QuoteCandidate], reports: Iterable[QuoteCandidate]
) -> list[QuoteCandidate]:
    """The quoted stretches with those that follow on; `reports` are what cues of speech give besides."""
    done: list[QuoteCandidate] = []
    spoken = sorted((one for one in reports if one.cue and one.speaker), key=lambda one: one.cue or (0, 0))
    last: int | None = None
    for number, stretch in enumerate(view.quoted):
        found = quoted.get(number)
        runs_on = number > 0 and _runs_on(view.quoted[number - 1], stretch)
        if found and done and last is not None and (done[-1].cue == found.cue or (runs_on and last == number - 1)):
            done[-1] = _extended(done[-1], stretch)
        elif found:
            done.append(replace(found, parts=(*_lines_before(view, number), *found.parts)))
        elif _is_led_on(view, number, quoted):
            continue  # its speaker is named in a line below
        elif last is not None and _follows(view, view.quoted[last], stretch, done[-1]):
            other = _cue_between(view.quoted[last].after, stretch.outer, spoken, done[-1])
            done[-1:] = [done[-1], _own(stretch, other)] if other else [_extended(done[-1], stretch)]
        elif report := _report_before(view, stretch, spoken):
            done.append(_own(stretch, report))
        elif not _has_spoken(view, stretch, done) and (alone := introduced(view, stretch)):
            done.append(alone)
        else:
            last = last if last is not None and view.quoted[last].block == stretch.block else None
            continue
        last = number
    return done


def _runs_on(before: Quoted, stretch: Quoted) -> bool:
    """True for the line in which words go on that the line before left open."""
    return not before.closed and stretch.outer == stretch.start and before.block + 1 == stretch.block


def _is_led_on(view: QuoteView, number: int, quoted: Mapping[int, QuoteCandidate]) -> bool:
    """True for a line left open whose words go on in lines below, of which one names their speaker."""
    after = number + 1
    while after < len(view.quoted) and _runs_on(view.quoted[after - 1], view.quoted[after]):
        if after in quoted:
            return True
        after += 1
    return False


def _lines_before(view: QuoteView, number: int) -> tuple[Range, ...]:
    """The lines above in which the words of a line began."""
    first = number
    while first > 0 and _runs_on(view.quoted[first - 1], view.quoted[first]):
        first -= 1
    return tuple((stretch.start, stretch.end) for stretch in view.quoted[first:number] if stretch.start < stretch.end)


def _has_spoken(view: QuoteView, stretch: Quoted, done: list[QuoteCandidate]) -> bool:
    """True where somebody else's words stand in the paragraph before the quote."""
    return bool(done) and view.block[view.first_token(done[-1].parts[-1][0])] == stretch.block


def _extended(found: QuoteCandidate, stretch: Quoted) -> QuoteCandidate:
    return replace(found, parts=(*found.parts, (stretch.start, stretch.end)))


def _own(stretch: Quoted, report: QuoteCandidate) -> QuoteCandidate:
    return QuoteCandidate(((stretch.start, stretch.end),), report.cue, report.speaker, "quote.marks-follow-report")


def _follows(view: QuoteView, one: Quoted, other: Quoted, found: QuoteCandidate) -> bool:
    """True where nothing but the attribution, or a paragraph's end, stands between the two."""
    text = view.document.text
    between = text[one.after : other.outer]
    if other.block == one.block:
        own = found.cue is not None and one.after <= found.cue[0] < other.outer
        goes_on = not between.rstrip()[-1:].isalnum() or (
            found.cue is not None and found.cue[1] == len(between.rstrip()) + one.after
        )
        joined = between.strip(" \n,").lower() in ("", *load("quote").words["joining-word"])
        return (own and goes_on and _is_one_sentence(view, one.after, other.outer)) or joined
    if other.block != one.block + 1:
        return False
    opens = view.prose.opens_block(other.outer)
    return opens and (not one.closed or _is_one_sentence(view, one.after, other.outer))


def _is_one_sentence(view: QuoteView, start: int, end: int) -> bool:
    """True where the words between are short, and at most one sentence begins within them."""
    between = view.document.text[start:end]
    body = between.strip().rstrip(".:,")
    first = start + len(between) - len(between.lstrip())
    return view.prose.begun(first, first + len(body)) <= 1 and len(body) < LONGEST_BETWEEN


def _cue_between(start: int, end: int, spoken: list[QuoteCandidate], found: QuoteCandidate) -> QuoteCandidate | None:
    return next((one for one in _cued(start, end, spoken) if one.cue != found.cue), None)


def _cued(start: int, end: int, spoken: list[QuoteCandidate]) -> Iterator[QuoteCandidate]:
    """The reports, which are in order of their cues, whose cue begins in [start, end)."""
    for number in range(bisect_left(spoken, start, key=lambda one: one.cue[0] if one.cue else 0), len(spoken)):
        cue = spoken[number].cue
        if cue is None or cue[0] >= end:
            return
        yield spoken[number]


def _report_before(view: QuoteView, stretch: Quoted, spoken: list[QuoteCandidate]) -> QuoteCandidate | None:
    """The report in the sentence just before a quote that is a sentence of its own, or all of the next paragraph."""
    first = view.first_token(stretch.outer)
    if first == 0 or not stands_alone(view, stretch) or view.tokens[first - 1].text not in (".", "!", "?"):
        return None
    if view.block[first - 1] != stretch.block and not is_whole_block(view, stretch):
        return None
    start = view.tokens[view.syntax.sentences[view.sentence[first - 1]][0]].start
    if _is_asked_behind(view, stretch):
        return None
    reports = list(_cued(start, stretch.outer, spoken))
    return next((one for one in reports if not any(_is_within(one, other) for other in reports)), None)


def _is_asked_behind(view: QuoteView, stretch: Quoted) -> bool:
    """True for a question of which the words behind say who was asked: '"Why?" Ada Berg is asked.'"""
    first = view.first_token(stretch.after)
    near = view.tokens[first : first + NEAR_BEHIND]
    asked = load("quote").words["asked-word"]
    return any(token.tag == "VBN" and token.text.lower() in asked and token.dep in ("ROOT", "conj") for token in near)


def _is_within(one: QuoteCandidate, other: QuoteCandidate) -> bool:
    """True where the cue of the one stands in what the other reports."""
    return one.cue is not None and any(start <= one.cue[0] < end for start, end in other.parts)
