"""Quotes that go on without a cue: after the speaker is named, after a report, or in the next paragraph."""

from collections.abc import Iterable
from dataclasses import replace

from dateline.marking.quotes.quoted import Quoted
from dateline.marking.quotes.scene import Found, Scene

FEWEST_WORDS = 4
LONGEST_BETWEEN = 250


def continued(scene: Scene, quoted: dict[int, Found], reports: Iterable[Found]) -> list[Found]:
    """The quoted stretches with those that follow on; `reports` are what cues of speech give besides."""
    done: list[Found] = []
    spoken = sorted((one for one in reports if one.cue and one.speaker), key=lambda one: one.cue or (0, 0))
    last: int | None = None
    for number, stretch in enumerate(scene.quoted):
        found = quoted.get(number)
        if found and done and last is not None and done[-1].cue == found.cue:
            done[-1] = _extended(done[-1], stretch)
        elif found:
            done.append(found)
        elif last is not None and _follows(scene, scene.quoted[last], stretch, done[-1]):
            other = _cue_between(scene.quoted[last].after, stretch.outer, spoken, done[-1])
            done[-1:] = [done[-1], _own(stretch, other)] if other else [_extended(done[-1], stretch)]
        elif report := _report_before(scene, stretch, spoken):
            done.append(_own(stretch, report))
        else:
            last = last if last is not None and scene.quoted[last].block == stretch.block else None
            continue
        last = number
    return done


def _extended(found: Found, stretch: Quoted) -> Found:
    return replace(found, parts=(*found.parts, (stretch.start, stretch.end)))


def _own(stretch: Quoted, report: Found) -> Found:
    return Found(((stretch.start, stretch.end),), report.cue, report.speaker, "quote.marks-follow-report")


def _follows(scene: Scene, one: Quoted, other: Quoted, found: Found) -> bool:
    """True where nothing but the attribution, or a paragraph's end, stands between the two."""
    text = scene.document.text
    between = text[one.after : other.outer]
    if other.block == one.block:
        own = found.cue is not None and one.after <= found.cue[0] < other.outer
        goes_on = not between.rstrip()[-1:].isalnum() or (
            found.cue is not None and found.cue[1] == len(between.rstrip()) + one.after
        )
        return (own and goes_on and _is_one_sentence(scene, one.after, other.outer)) or not between.strip()
    if other.block != one.block + 1:
        return False
    opens = scene.prose.opens_block(other.outer)
    return opens and (not one.closed or _is_one_sentence(scene, one.after, other.outer))


def _is_one_sentence(scene: Scene, start: int, end: int) -> bool:
    """True where the words between are short, and at most one sentence begins within them."""
    between = scene.document.text[start:end]
    body = between.strip().rstrip(".:,")
    first = start + len(between) - len(between.lstrip())
    return scene.prose.begun(first, first + len(body)) <= 1 and len(body) < LONGEST_BETWEEN


def _cue_between(start: int, end: int, spoken: list[Found], found: Found) -> Found | None:
    return next((one for one in spoken if one.cue and one.cue != found.cue and start <= one.cue[0] < end), None)


def _report_before(scene: Scene, stretch: Quoted, spoken: list[Found]) -> Found | None:
    """The report in the sentence just before a quote that is a sentence of its own."""
    text = scene.document.text
    words = text[stretch.start : stretch.end]
    if not words[:1].isupper() or words[-1:] not in ".!?" or len(words.split()) < FEWEST_WORDS:
        return None
    first = scene.first_token(stretch.outer)
    if first == 0 or scene.block[first - 1] != stretch.block or scene.tokens[first - 1].text not in (".", "!", "?"):
        return None
    start = scene.tokens[scene.syntax.sentences[scene.sentence[first - 1]][0]].start
    return next((one for one in spoken if one.cue and start <= one.cue[0] < stretch.outer), None)
