"""Quotes that go on without a cue: after the speaker is named, or in the next paragraph."""

from dateline.marking.quotes.quoted import Quoted
from dateline.marking.quotes.scene import Found, Scene


def continued(scene: Scene, quoted: dict[int, Found], clauses: list[Found]) -> list[Found]:
    """The quoted stretches with those that follow on joined to them."""
    done: list[Found] = []
    last: int | None = None
    for number, stretch in enumerate(scene.quoted):
        found = quoted.get(number)
        if found is not None:
            if done and last is not None and done[-1].cue == found.cue:
                done[-1] = _extended(done[-1], stretch)
            else:
                done.append(found)
            last = number
        elif last is not None and _follows(scene, scene.quoted[last], stretch, done[-1], clauses):
            done[-1] = _extended(done[-1], stretch)
            last = number
        else:
            last = None
    return done


def _extended(found: Found, stretch: Quoted) -> Found:
    return Found((*found.parts, (stretch.start, stretch.end)), found.cue, found.speaker, found.rule)


def _follows(scene: Scene, one: Quoted, next_: Quoted, found: Found, clauses: list[Found]) -> bool:
    """True where nothing but the attribution, or a paragraph's end, stands between the two."""
    text = scene.document.text
    between = text[one.after : next_.outer]
    if any(other.cue and other.cue != found.cue and one.after <= other.cue[0] < next_.outer for other in clauses):
        return False
    if next_.block == one.block:
        own = found.cue is not None and one.after <= found.cue[0] < next_.outer
        return (own and _one_sentence(between)) or not between.strip()
    if next_.block != one.block + 1:
        return False
    starts = not text[text.rfind("\n", 0, next_.outer) + 1 : next_.outer].strip()
    return starts and (not one.closed or _one_sentence(between.strip()))


def _one_sentence(between: str) -> bool:
    body = between.strip().rstrip(".:,")
    return body.count(". ") <= 1 and len(body) < 250
