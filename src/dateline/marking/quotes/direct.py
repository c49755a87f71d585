"""Words in quotation marks given to a speaker by the words around them."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from dateline.marking.clauses import FINITE
from dateline.marking.quotes.cues import Cue, speaks
from dateline.marking.quotes.mention import mention
from dateline.marking.quotes.quoted import Quoted
from dateline.marking.quotes.speakers import speaker_of, speaker_of_verb
from dateline.marking.quotes.view import QuoteCandidate, QuoteView, Range
from dateline.rules import load
from dateline.types import Token

SIGNATURE = re.compile(
    r"\s*([-–—―]{1,2})\s*((?:[A-Z][\w.'’-]*)(?: (?:of|the|[A-Z][\w.'’-]*)){0,4})(?:,[^\d\n]{0,80})?\s*"
)
FEWEST_SIGNED = 6
LONGEST_ATTRIBUTION = 6
LONGEST_LINK = 3  # letters of a word that a title may write small
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "ADJ", "NUM"})
RELATIVES = frozenset({"WDT", "WP", "WP$", "IN", "TO"})
PHRASE = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN", "PRON", "PART", "SYM"})
INNER = " '’\"”"
BEFORE = 4  # characters before a mark that stands alone in its line, in which the words above it end
LONGEST_NAME = 6  # tokens, marks and comma included: a title in mid-sentence is no quote


@dataclass(frozen=True, slots=True)
class Frame:
    """The words that introduce or follow a quote: tokens [first, after) outside quotation marks."""

    first: int
    after: int


def direct(view: QuoteView, cues: dict[int, Cue]) -> Iterator[tuple[int, QuoteCandidate]]:
    """Each quoted stretch that the words around it introduce, with its number."""
    bounds = _token_bounds(view)
    for number, stretch in enumerate(view.quoted):
        if number not in bounds:
            continue
        found = next((f for way in WAYS if (f := way(view, cues, stretch, bounds[number]))), None)
        if found:
            yield number, found


def _token_bounds(view: QuoteView) -> dict[int, Range]:
    bounds: dict[int, Range] = {}
    for index, number in enumerate(view.inside):
        if number >= 0:
            bounds[number] = bounds.get(number, (index, index))[0], index + 1
    return bounds


def _after(view: QuoteView, cues: dict[int, Cue], stretch: Quoted, bounds: Range) -> QuoteCandidate | None:
    """'"...," she said': the quote must not have come to its end with a full stop."""
    text = view.document.text
    last = text[max(0, stretch.outer - BEFORE) : stretch.end].rstrip(INNER + "\n")[-1:]
    behind = text[stretch.after : stretch.after + 4].strip()
    frame = _following(view, bounds[1], stretch.block)
    if frame.after == frame.first:
        frame = _line_below(view, cues, frame, stretch)
    if last not in ",?!-—–…" and behind[:1] not in (",", "-", "—", "–") and not _only_attributes(view, cues, frame):
        return None
    before = _preceding(view, bounds[0], stretch.block)
    if before.after > before.first and (bounds[1] - bounds[0] <= LONGEST_NAME or _is_title(view, bounds)):
        return None
    if _is_reported(view, cues, before):
        return None
    for index in range(frame.first, frame.after):
        cue = cues.get(index)
        if cue and "quote" in cue.frames and cue.kind == "verb" and _has_own_subject(view, index, frame, bounds):
            named = _outside(view, speaker_of_verb(view, index))
            if (
                named
                and named[1] <= stretch.outer
                and (_is_inverted(view, index, frame) or _is_named_behind(view, index, frame))
            ):
                named = None
            if view.tokens[index].dep in ("relcl", "acl"):
                named = None
            beside = None if _is_passive(view, index) else _name_beside(view, index, frame)
            speaker = named or beside or (None if _is_passive(view, index) else _noun_before_cue(view, index, frame))
            found = _found(view, stretch, cue, speaker, "quote.marks-cue-after")
            return replace(found, parts=(_with_lead(view, cues, stretch, bounds[0]),))
    return None


def _line_below(view: QuoteView, cues: dict[int, Cue], frame: Frame, stretch: Quoted) -> Frame:
    """The next line where it has nothing but a speaker and a verb of speech; else no words."""
    if frame.first >= len(view.tokens) or view.block[frame.first] != stretch.block + 1:
        return frame
    below = _following(view, frame.first, stretch.block + 1)
    between = view.document.text[stretch.after : view.tokens[frame.first].start]
    ends = below.after > below.first and view.tokens[below.after - 1].text in (".", "!", "?")
    return below if ends and between.strip(" ") == "\n" and _only_attributes(view, cues, below) else frame


def _has_own_subject(view: QuoteView, verb: int, frame: Frame, bounds: Range) -> bool:
    """True unless the verb only tells of a noun, as in '"Late," the man who said'; that may not lie in the quote."""
    token = view.tokens[verb]
    if token.dep not in ("relcl", "acl", "xcomp"):
        return True
    words = [view.tokens[i] for i in range(frame.first, verb) if view.tokens[i].pos != "PUNCT"]
    if token.tag == "VBG" and words and words[-1].tag == "VBN" and view.tokens[token.head] is words[-1]:
        return True  # "a reporter can be heard asking"
    if not words or words[-1].pos not in NOMINAL or any(word.tag in RELATIVES for word in words):
        return False
    across = token.dep == "relcl" and bounds[0] <= token.head < bounds[1]
    definite = words[0].pos in ("PROPN", "PRON") or words[0].text.lower() == "the"
    is_bare = token.dep == "acl" and token.tag in ("VBN", "VBD") and definite and bounds[1] - bounds[0] > LONGEST_NAME
    by = verb + 1 < frame.after and view.tokens[verb + 1].dep == "agent"
    return (across or is_bare) and not by


def _noun_before_cue(view: QuoteView, verb: int, frame: Frame) -> Range | None:
    """Who is named right behind the quote; the one behind the verb where nothing stands before it."""
    words = [i for i in range(frame.first, verb) if view.tokens[i].pos != "PUNCT"]
    if not words:
        return _noun_after(view, verb, frame)
    run = next((i for i in range(words[0], verb) if not _in_phrase(view.tokens[i])), verb)
    nouns = [i for i in range(words[0], run) if view.tokens[i].pos in ("NOUN", "PROPN", "PRON", "ADJ")]
    return view.reach(words[0], nouns[-1]) if nouns else _noun_after(view, verb, frame)


def _in_phrase(token: Token) -> bool:
    return token.pos in PHRASE or token.tag == "HYPH"


def _is_inverted(view: QuoteView, verb: int, frame: Frame) -> bool:
    """True for '"...," said a friend': the one who stands behind the verb speaks, whoever the sentence is about."""
    opens = all(view.tokens[i].pos == "PUNCT" for i in range(frame.first, verb))
    if not opens or view.tokens[verb].tag not in ("VBD", "VBN", "VBZ", "VBP"):
        return False
    nouns = ("NOUN", "PROPN", "PRON")
    noun = next((i for i in range(verb + 1, frame.after) if view.tokens[i].pos in nouns), None)
    if noun is None or any(view.tokens[i].pos not in ("DET", "ADJ", "NUM", "PUNCT") for i in range(verb + 1, noun)):
        return False
    head = view.tokens[noun].head
    return not (head > noun and view.tokens[head].tag in FINITE and view.tokens[noun].dep.startswith("nsubj"))


def _is_named_behind(view: QuoteView, verb: int, frame: Frame) -> bool:
    """True for '"...," Ada Berg wrote': a name and nothing else between speaks, whoever the sentence is about."""
    words = [view.tokens[i] for i in range(frame.first, verb) if view.tokens[i].pos != "PUNCT"]
    return bool(words) and all(token.pos == "PROPN" for token in words) and view.tokens[verb].tag in FINITE


def _is_reported(view: QuoteView, cues: dict[int, Cue], before: Frame) -> bool:
    """True behind "claimed on Monday that": what another says behind the marks is of his own."""
    if before.after <= before.first or view.tokens[before.after - 1].dep != "mark":
        return False
    verbs = (cues[i] for i in range(before.first, before.after) if i in cues)
    return any(cue.kind == "verb" and "clause" in cue.frames for cue in verbs)


def _only_attributes(view: QuoteView, cues: dict[int, Cue], frame: Frame) -> bool:
    """True for a sentence of nothing but a speaker and a verb of speech: '"We stay. We fight." Ms Berg said.'"""
    words = [i for i in range(frame.first, frame.after) if view.tokens[i].pos != "PUNCT"]
    if not 2 <= len(words) <= LONGEST_ATTRIBUTION or view.tokens[words[0]].pos not in ("PROPN", "PRON", "DET"):
        return False
    cue = cues.get(words[-1])
    return cue is not None and cue.kind == "verb" and {"quote", "clause"} <= cue.frames


def _is_title(view: QuoteView, bounds: Range) -> bool:
    """True where every long word has a capital, as in the title of a work."""
    words = [view.tokens[i].text for i in range(*bounds) if view.tokens[i].text[:1].isalpha()]
    return len(words) > 1 and all(word[0].isupper() for word in (words[0], *words[1:]) if len(word) > LONGEST_LINK)


def _with_lead(view: QuoteView, cues: dict[int, Cue], stretch: Quoted, at: int) -> Range:
    """The stretch with the words of its sentence before it: 'They want "a new start," she said'."""
    frame = _preceding(view, at, stretch.block)
    words = range(frame.first, frame.after)
    plain = frame.after - frame.first >= 2 and not any(
        index in cues and "quote" in cues[index].frames for index in words
    )
    own_sentence = frame.first == 0 or view.inside[frame.first - 1] < 0 or view.block[frame.first - 1] != stretch.block
    if plain and own_sentence and view.document.text[stretch.start : stretch.start + 1].islower():
        return view.tokens[frame.first].start, stretch.end
    return stretch.start, stretch.end


def _led(view: QuoteView, cues: dict[int, Cue], stretch: Quoted, bounds: Range) -> QuoteCandidate | None:
    """'She said: "..."', 'She said, "..."', 'She told him "..."'."""
    frame = _preceding(view, bounds[0], stretch.block)
    if frame.after <= frame.first or _goes_on(view, stretch, bounds[1]):
        return None
    stop = view.tokens[frame.after - 1].text
    for index in range(frame.after - 1, frame.first - 1, -1):
        cue = cues.get(index)
        if cue and cue.kind == "noun" and _is_matter(view, index):
            continue  # "asked about Berg's emails"
        if cue and "quote" in cue.frames and _leads(cue, stop, frame.after - 1 - index) and speaks(view, cue):
            if ("small" in cue.frames and _names(view, index)) or (stop not in ":," and _is_title(view, bounds)):
                return None
            if stop == "," and index < frame.after - 2 and _has_attribution(view, cues, stretch, bounds):
                return None
            named = _outside(view, speaker_of(view, cue))
            speaker = named or (None if _is_passive(view, index) else _noun_before(view, index, frame))
            return _found(view, stretch, cue, speaker, "quote.marks-cue-before")
    return None


def _is_matter(view: QuoteView, noun: int) -> bool:
    """True for what somebody speaks about: his emails, in "asked about his emails"."""
    token = view.tokens[noun]
    return token.dep == "pobj" and view.tokens[token.head].text.lower() in load("quote").words["topic-link"]


def _has_attribution(view: QuoteView, cues: dict[int, Cue], stretch: Quoted, bounds: Range) -> bool:
    """True where words that go on behind a comma have nothing but their own speaker there: '"...," Ms Berg said.'"""
    goes_on = view.document.text[stretch.start : stretch.end].endswith(",")
    return goes_on and _only_attributes(view, cues, _following(view, bounds[1], stretch.block))


def _after_colon(view: QuoteView, cues: dict[int, Cue], stretch: Quoted, bounds: Range) -> QuoteCandidate | None:
    """'Ada Berg: "..."', where no cue stands before the colon."""
    frame = _preceding(view, bounds[0], stretch.block)
    if frame.after <= frame.first or view.tokens[frame.after - 1].text != ":":
        return None
    colon = view.tokens[frame.after - 1]
    speaker = _named_before_colon(view, frame)
    return (
        QuoteCandidate(((stretch.start, stretch.end),), (colon.start, colon.end), speaker, "quote.marks-colon")
        if speaker
        else None
    )


def _is_passive(view: QuoteView, verb: int) -> bool:
    """True for "was asked": its subject is not who speaks."""
    return any(view.tokens[child].dep in ("nsubjpass", "auxpass") for child in view.syntax.children[verb])


def _names(view: QuoteView, verb: int) -> bool:
    """True for "a play called" and "what is called", which give a name and no words."""
    helpers = [view.tokens[c].lemma for c in view.syntax.children[verb] if view.tokens[c].dep in ("aux", "auxpass")]
    return view.tokens[verb].tag == "VBN" and "have" not in helpers


def _leads(cue: Cue, stop: str, distance: int) -> bool:
    if stop == ":":
        return distance <= 60
    if stop == ",":
        return distance <= 25
    if stop.lower() == "that":
        return distance <= 8 and cue.kind == "noun"
    return distance == 0 or (distance <= 4 and "hearer" in cue.frames)


def _goes_on(view: QuoteView, stretch: Quoted, at: int) -> bool:
    """True for a fragment in mid-sentence: 'she said "local people" must decide'."""
    text = view.document.text
    if not text[stretch.end - 1].isalnum() or at >= len(view.tokens) or view.block[at] != stretch.block:
        return False
    return view.tokens[at].text[0].islower() and view.tokens[at].pos not in ("CCONJ",)


def _outside(view: QuoteView, speaker: Range | None) -> Range | None:
    """The speaker, unless the parser took a word of the quote for it."""
    before = bisect_right(view.quoted, speaker[0], key=lambda stretch: stretch.start) if speaker else 0
    return None if speaker and before and speaker[0] < view.quoted[before - 1].end else speaker


def _found(view: QuoteView, stretch: Quoted, cue: Cue, speaker: Range | None, rule: str) -> QuoteCandidate:
    return QuoteCandidate(((stretch.start, stretch.end),), view.reach(cue.index, cue.last), speaker, rule)


def _following(view: QuoteView, at: int, block: int) -> Frame:
    """Tokens from `at` to the end of the sentence, the block, or the next quotation mark."""
    end = at
    while end < len(view.tokens) and view.block[end] == block and view.inside[end] < 0:
        if end > at and view.tokens[end - 1].text in (".", "!", "?"):
            break
        end += 1
    return Frame(at, end)


def _preceding(view: QuoteView, at: int, block: int) -> Frame:
    """Tokens of the sentence before `at`, back to the block's start or the last quotation mark."""
    first = at
    if at > 0 and view.block[at - 1] == block - 1 and view.tokens[at - 1].text == ":":
        block -= 1
    while first > 0 and view.block[first - 1] == block and view.inside[first - 1] < 0:
        if view.tokens[first - 1].text in (".", "!", "?"):
            break
        first -= 1
    return Frame(first, at)


def _name_beside(view: QuoteView, verb: int, frame: Frame) -> Range | None:
    """The name or pronoun right before a verb that the parser took for a noun: "Berg notes"."""
    before = verb - 1
    return mention(view, before) if before >= frame.first and view.tokens[before].pos in ("PROPN", "PRON") else None


def _noun_after(view: QuoteView, verb: int, frame: Frame) -> Range | None:
    for index in range(verb + 1, min(frame.after, verb + 12)):
        if view.tokens[index].pos in ("PROPN", "PRON", "NOUN") and view.tokens[index].dep != "compound":
            return mention(view, index)
    return None


def _noun_before(view: QuoteView, verb: int, frame: Frame) -> Range | None:
    for index in range(verb - 1, frame.first - 1, -1):
        token = view.tokens[index]
        if (
            token.pos in ("PROPN", "PRON")
            and token.dep not in ("compound", "poss")
            and token.text.lower() not in load("quote").words["names-no-speaker"]
        ):
            return mention(view, index)
    return None


def _named_before_colon(view: QuoteView, frame: Frame) -> Range | None:
    """'Ada Berg: "..."' and 'Her answer was this: "..."'."""
    if name := _name_on(view, frame):
        return name
    for index in range(frame.first, frame.after - 1):
        token = view.tokens[index]
        if token.dep in ("nsubj", "ROOT") and token.pos in ("PROPN", "PRON"):
            return mention(view, index)
    return None


def _name_on(view: QuoteView, frame: Frame) -> Range | None:
    """'Ada Berg on the result: "..."': a name that opens a line without a verb."""
    words = [view.tokens[index] for index in range(frame.first, frame.after - 1)]
    name = next((place for place, token in enumerate(words) if token.pos != "PROPN"), len(words))
    has_verb = any(token.tag in FINITE for token in words)
    return None if has_verb or name < 2 else view.reach(frame.first, frame.first + name - 1)


def _signed(view: QuoteView, cues: dict[int, Cue], stretch: Quoted, bounds: Range) -> QuoteCandidate | None:
    """'"All is well." - Ada Berg', where the name ends the paragraph."""
    text = view.document.text
    if bounds[1] - bounds[0] < FEWEST_SIGNED or text[stretch.end - 1] not in ".!?…":
        return None
    end = text.find("\n", stretch.after)
    found = SIGNATURE.fullmatch(text, stretch.after, len(text) if end < 0 else end)
    if not found:
        return None
    return QuoteCandidate(((stretch.start, stretch.end),), found.span(1), found.span(2), "quote.marks-signed")


WAYS = (_led, _after, _after_colon, _signed)
