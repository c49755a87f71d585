"""Words in quotation marks given to a speaker by the words around them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from dateline.marking.quotes.cues import Cue
from dateline.marking.quotes.quoted import Quoted
from dateline.marking.quotes.scene import Found, Range, Scene
from dateline.marking.quotes.speakers import mention, speaker_of, speaker_of_verb

SIGNATURE = re.compile(
    r"\s*([-–—―]{1,2})\s*((?:[A-Z][\w.'’-]*)(?: (?:of|the|[A-Z][\w.'’-]*)){0,4})(?:,[^\d\n]{0,80})?\s*"
)
FEWEST_SIGNED = 6
LONGEST_NAME = 6  # tokens, marks and comma included: a title in mid-sentence is no quote


@dataclass(frozen=True, slots=True)
class Frame:
    """The words that introduce or follow a quote: tokens [first, after) outside quotation marks."""

    first: int
    after: int


def direct(scene: Scene, cues: dict[int, Cue]) -> Iterator[tuple[int, Found]]:
    """Each quoted stretch that the words around it introduce, with its number."""
    bounds = _token_bounds(scene)
    for number, stretch in enumerate(scene.quoted):
        if number not in bounds:
            continue
        found = next((f for way in WAYS if (f := way(scene, cues, stretch, bounds[number]))), None)
        if found:
            yield number, found


def _token_bounds(scene: Scene) -> dict[int, Range]:
    bounds: dict[int, Range] = {}
    for index, number in enumerate(scene.inside):
        if number >= 0:
            bounds[number] = bounds.get(number, (index, index))[0], index + 1
    return bounds


def _after(scene: Scene, cues: dict[int, Cue], stretch: Quoted, bounds: Range) -> Found | None:
    """'"...," she said': the quote must not have come to its end with a full stop."""
    text = scene.document.text
    last = text[stretch.end - 1] if stretch.end > stretch.start else ""
    behind = text[stretch.after : stretch.after + 2].strip()
    if last not in ",?!-—–…" and behind[:1] not in (",", "-", "—", "–"):
        return None
    before = _preceding(scene, bounds[0], stretch.block)
    if before.after > before.first and bounds[1] - bounds[0] <= LONGEST_NAME:
        return None
    frame = _following(scene, bounds[1], stretch.block)
    for index in range(frame.first, frame.after):
        cue = cues.get(index)
        if (
            cue
            and "quote" in cue.frames
            and cue.kind == "verb"
            and scene.tokens[index].dep not in ("relcl", "acl", "xcomp")
        ):
            named = _outside(scene, speaker_of_verb(scene, index))
            speaker = named or _name_beside(scene, index, frame) or _noun_after(scene, index, frame)
            found = _found(scene, stretch, cue, speaker, "quote.marks-cue-after")
            return replace(found, parts=(_with_lead(scene, cues, stretch, bounds[0]),))
    return None


def _with_lead(scene: Scene, cues: dict[int, Cue], stretch: Quoted, at: int) -> Range:
    """The stretch with the words of its sentence before it: 'They want "a new start," she said'."""
    frame = _preceding(scene, at, stretch.block)
    words = range(frame.first, frame.after)
    plain = frame.after - frame.first >= 2 and not any(
        index in cues and "quote" in cues[index].frames for index in words
    )
    own_sentence = (
        frame.first == 0 or scene.inside[frame.first - 1] < 0 or scene.block[frame.first - 1] != stretch.block
    )
    if plain and own_sentence and scene.document.text[stretch.start : stretch.start + 1].islower():
        return scene.tokens[frame.first].start, stretch.end
    return stretch.start, stretch.end


def _led(scene: Scene, cues: dict[int, Cue], stretch: Quoted, bounds: Range) -> Found | None:
    """'She said: "..."', 'She said, "..."', 'She told him "..."'."""
    frame = _preceding(scene, bounds[0], stretch.block)
    if frame.after <= frame.first or _goes_on(scene, stretch, bounds[1]):
        return None
    stop = scene.tokens[frame.after - 1].text
    for index in range(frame.after - 1, frame.first - 1, -1):
        cue = cues.get(index)
        if cue and "quote" in cue.frames and _leads(cue, stop, frame.after - 1 - index):
            if "small" in cue.frames and _names(scene, index):
                return None
            speaker = _outside(scene, speaker_of(scene, cue)) or _noun_before(scene, index, frame)
            return _found(scene, stretch, cue, speaker, "quote.marks-cue-before")
    return None


def _after_colon(scene: Scene, cues: dict[int, Cue], stretch: Quoted, bounds: Range) -> Found | None:
    """'Ada Berg: "..."', where no cue stands before the colon."""
    frame = _preceding(scene, bounds[0], stretch.block)
    if frame.after <= frame.first or scene.tokens[frame.after - 1].text != ":":
        return None
    colon = scene.tokens[frame.after - 1]
    speaker = _named_before_colon(scene, frame)
    return (
        Found(((stretch.start, stretch.end),), (colon.start, colon.end), speaker, "quote.marks-colon")
        if speaker
        else None
    )


def _names(scene: Scene, verb: int) -> bool:
    """True for "a play called" and "what is called", which give a name and no words."""
    helpers = [scene.tokens[c].lemma for c in scene.syntax.children[verb] if scene.tokens[c].dep in ("aux", "auxpass")]
    return scene.tokens[verb].tag == "VBN" and "have" not in helpers


def _leads(cue: Cue, stop: str, distance: int) -> bool:
    if stop == ":":
        return distance <= 60
    if stop == ",":
        return distance <= 25
    if stop.lower() == "that":
        return distance <= 8 and cue.kind == "noun"
    return distance == 0 or (distance <= 4 and "hearer" in cue.frames)


def _goes_on(scene: Scene, stretch: Quoted, at: int) -> bool:
    """True for a fragment in mid-sentence: 'she said "local people" must decide'."""
    text = scene.document.text
    if not text[stretch.end - 1].isalnum() or at >= len(scene.tokens) or scene.block[at] != stretch.block:
        return False
    return scene.tokens[at].text[0].islower() and scene.tokens[at].pos not in ("CCONJ",)


def _outside(scene: Scene, speaker: Range | None) -> Range | None:
    """The speaker, unless the parser took a word of the quote for it."""
    if speaker and any(stretch.start <= speaker[0] < stretch.end for stretch in scene.quoted):
        return None
    return speaker


def _found(scene: Scene, stretch: Quoted, cue: Cue, speaker: Range | None, rule: str) -> Found:
    return Found(((stretch.start, stretch.end),), scene.reach(cue.index, cue.last), speaker, rule)


def _following(scene: Scene, at: int, block: int) -> Frame:
    """Tokens from `at` to the end of the sentence, the block, or the next quotation mark."""
    end = at
    while end < len(scene.tokens) and scene.block[end] == block and scene.inside[end] < 0:
        if end > at and scene.tokens[end - 1].text in (".", "!", "?"):
            break
        end += 1
    return Frame(at, end)


def _preceding(scene: Scene, at: int, block: int) -> Frame:
    """Tokens of the sentence before `at`, back to the block's start or the last quotation mark."""
    first = at
    if at > 0 and scene.block[at - 1] == block - 1 and scene.tokens[at - 1].text == ":":
        block -= 1
    while first > 0 and scene.block[first - 1] == block and scene.inside[first - 1] < 0:
        if scene.tokens[first - 1].text in (".", "!", "?"):
            break
        first -= 1
    return Frame(first, at)


def _name_beside(scene: Scene, verb: int, frame: Frame) -> Range | None:
    """The name or pronoun right before a verb that the parser took for a noun: "Berg notes"."""
    before = verb - 1
    return mention(scene, before) if before >= frame.first and scene.tokens[before].pos in ("PROPN", "PRON") else None


def _noun_after(scene: Scene, verb: int, frame: Frame) -> Range | None:
    for index in range(verb + 1, min(frame.after, verb + 12)):
        if scene.tokens[index].pos in ("PROPN", "PRON", "NOUN") and scene.tokens[index].dep != "compound":
            return mention(scene, index)
    return None


def _noun_before(scene: Scene, verb: int, frame: Frame) -> Range | None:
    for index in range(verb - 1, frame.first - 1, -1):
        if scene.tokens[index].pos in ("PROPN", "PRON") and scene.tokens[index].dep != "compound":
            return mention(scene, index)
    return None


def _named_before_colon(scene: Scene, frame: Frame) -> Range | None:
    """'Ada Berg: "..."' and 'Her answer was this: "..."'."""
    for index in range(frame.first, frame.after - 1):
        token = scene.tokens[index]
        if token.dep in ("nsubj", "ROOT") and token.pos in ("PROPN", "PRON"):
            return mention(scene, index)
    return None


def _signed(scene: Scene, cues: dict[int, Cue], stretch: Quoted, bounds: Range) -> Found | None:
    """'"All is well." - Ada Berg', where the name ends the paragraph."""
    text = scene.document.text
    end = text.find("\n", stretch.after)
    found = SIGNATURE.fullmatch(text, stretch.after, len(text) if end < 0 else end)
    if not found or bounds[1] - bounds[0] < FEWEST_SIGNED or text[stretch.end - 1] not in ".!?…":
        return None
    return Found(((stretch.start, stretch.end),), found.span(1), found.span(2), "quote.marks-signed")


WAYS = (_led, _after, _after_colon, _signed)
