"""What stands beside the words of a report: who speaks, named amid them or apart, and what the writer adds.

"The mill, said Ida Falk, must stay open"; "the mill is safe, according to Ida Falk, meaning it will stay".
"""

from collections.abc import Iterator, Mapping

from dateline.marking.clauses import FINITE, below
from dateline.marking.quotes.cues import Cue
from dateline.marking.quotes.mention import mention
from dateline.marking.quotes.speakers import reports_besides
from dateline.marking.quotes.view import QuoteCandidate, QuoteView, Range
from dateline.rules import load

OPENING = frozenset({"PROPN", "DET", "PRON", "ADJ"})
NAMING = frozenset({"PROPN", "NOUN", "PRON"})
LONGEST_NAME = 12  # tokens
TOLD_IN = frozenset({"VBD", "VBZ", "have VBZ", "have VBP", "have VBD"})


def interrupted(view: QuoteView, cues: Mapping[int, Cue]) -> Iterator[tuple[int, QuoteCandidate]]:
    """What stands on both sides of such a speaker, with the token of its cue."""
    for index, cue in cues.items():
        if not _may_interrupt(view, cue):
            continue
        first, after = view.sentence_of(index)
        name = _named(view, index + 1, after)
        goes_on = _goes_on(view, name, after) if name else None
        if name and goes_on:
            parts = (view.reach(first, index - 2), view.reach(goes_on, after - 1))
            speaker = view.reach(name[0], name[1] - 1)
            yield index, QuoteCandidate(parts, view.reach(index, index), speaker, "quote.interrupted")


def _may_interrupt(view: QuoteView, cue: Cue) -> bool:
    """True for a verb of speech behind a comma and a subject that has no verb yet."""
    first, _ = view.sentence_of(cue.index)
    spoken = cue.kind == "verb" and {"quote", "clause"} <= cue.frames and view.tokens[cue.index].tag in FINITE
    if not spoken or cue.index < first + 2 or view.tokens[cue.index - 1].text != ",":
        return False
    before = range(first, cue.index)
    return not any(
        view.tokens[i].tag in FINITE or view.inside[i] >= 0 or view.tokens[i].text == "," for i in before[:-1]
    )


def _named(view: QuoteView, at: int, after: int) -> Range | None:
    """The tokens from `at` to the next comma, where they name somebody and do nothing else."""
    comma = next((i for i in range(at, min(after, at + LONGEST_NAME)) if view.tokens[i].text == ","), None)
    if comma is None or comma == at or any(view.tokens[i].tag in FINITE for i in range(at, comma)):
        return None
    return (at, comma) if view.tokens[at].pos in OPENING and view.tokens[comma - 1].pos in NAMING else None


def _goes_on(view: QuoteView, name: Range, after: int) -> int | None:
    """Where the sentence goes on with its verb, right behind the speaker or behind what describes him."""
    at = name[1] + 1
    described = _named(view, at, after)
    for start in (at, described[1] + 1 if described else at):
        verb = next((i for i in range(start, after) if view.tokens[i].pos != "ADV"), after)
        if verb < after and view.tokens[verb].tag in FINITE:
            return start
    return None


def by_source(view: QuoteView) -> Iterator[QuoteCandidate]:
    """What "according to" gives to a source: the rest of its sentence."""
    for index, token in enumerate(view.tokens[:-1]):
        if token.text.lower() == "according" and view.tokens[index + 1].text.lower() == "to":
            yield from _according(view, index)


def _according(view: QuoteView, index: int) -> Iterator[QuoteCandidate]:
    if view.inside[index] >= 0:
        return
    nouns = [c for i in (index, index + 1) for c in view.syntax.children[i] if view.tokens[c].dep in ("pobj", "pcomp")]
    if not nouns or _is_bare(view, nouns[0]):
        return
    words = below(view.syntax, nouns[0])
    first, after = view.sentence_of(index)
    rest = [(first, index), (_past_description(view, words[-1] + 1, after), after)]
    parts = tuple(view.reach(a, b - 1) for a, b in rest if b - a > 2)
    if parts:
        yield QuoteCandidate(parts, view.reach(index, index + 1), mention(view, nouns[0]), "quote.according-to")


def _past_description(view: QuoteView, at: int, after: int) -> int:
    """Behind what says whence the source is: ", of the Harbour Council, the mill is safe"."""
    is_apart = at + 1 < after and view.tokens[at].text == "," and view.tokens[at + 1].tag == "IN"
    last = min(after, at + LONGEST_NAME)
    return next((i for i in range(at + 2, last) if view.tokens[i].text == ","), at) if is_apart else at


def _is_bare(view: QuoteView, noun: int) -> bool:
    """True for a plain common noun: "according to season"."""
    return view.tokens[noun].tag == "NN" and not view.syntax.children[noun]


def next_reports(view: QuoteView, cue: Cue, clause: int, cues: Mapping[int, Cue]) -> frozenset[int]:
    """Words of a further statement that the parser hangs into this one: "said it was late and added that ..."."""
    for child in view.syntax.children[clause]:
        apart = reports_besides(view, child) or _is_contrast(view, child) or _is_meanwhile(view, clause, child)
        apart = apart or _is_gloss(view, child)
        if child > cue.index and apart:
            return frozenset(below(view.syntax, child))
        if view.tokens[child].dep != "conj" or child < cue.index:
            continue
        if _is_further(view, cue, clause, child, cues):
            joint = [c for c in view.syntax.children[clause] if view.tokens[c].dep == "cc" and c < child]
            return frozenset([*below(view.syntax, child), *joint[-1:]])
        if further := next_reports(view, cue, child, cues):
            return further
    return frozenset()


def _is_contrast(view: QuoteView, child: int) -> bool:
    """True for a clause after a comma in which the writer sets something against it: ", while others were early"."""
    if view.tokens[child].dep != "advcl":
        return False
    first = below(view.syntax, child)[0]
    return (
        view.tokens[first].text.lower() in load("quote").words["contrast-word"] and view.tokens[first - 1].text == ","
    )


def _is_gloss(view: QuoteView, child: int) -> bool:
    """True for what the writer makes of the words behind a comma: ", meaning he will not run"."""
    token = view.tokens[child]
    first = below(view.syntax, child)[0]
    is_behind = token.dep == "advcl" and token.tag == "VBG" and first == child and view.tokens[child - 1].text == ","
    return is_behind and token.lemma.lower() in load("quote").words["gloss-verb"]


def _is_meanwhile(view: QuoteView, clause: int, child: int) -> bool:
    """True for what the writer tells behind what is said to be or to come: "will stay, as crowds marched"."""
    if view.tokens[child].dep != "advcl" or child < clause:
        return False
    first = below(view.syntax, child)[0]
    opens = view.tokens[first].text.lower() == "as" and view.tokens[first - 1].text == ","
    return opens and _tense(view, child) == "VBD" != _tense(view, clause)


def _is_further(view: QuoteView, cue: Cue, clause: int, child: int, cues: Mapping[int, Cue]) -> bool:
    """A verb without subject of its own in the tense of the cue: it shares the cue's subject."""
    tense = _tense(view, child)
    if tense not in TOLD_IN or tense != _tense(view, cue.index):
        return False
    reports = child in cues and "quote" in cues[child].frames
    below_it = {view.tokens[c].dep for c in view.syntax.children[child]}
    if below_it & {"nsubj", "nsubjpass", "expl"}:
        return (reports and "ccomp" in below_it) or (_is_of_speaker(view, child) and _tense(view, clause) != tense)
    return reports or _tense(view, clause) != tense


def _is_of_speaker(view: QuoteView, verb: int) -> bool:
    """True for what the writer tells of the speaker himself: ", and he railed against the hosts"."""
    subjects = (view.tokens[c].text.lower() for c in view.syntax.children[verb] if view.tokens[c].dep == "nsubj")
    return next(subjects, "") in load("quote").words["subject-pronoun"]


def _tense(view: QuoteView, verb: int) -> str:
    """The form of the verb that bears the tense, its own or its first helper's; "has" is told from other verbs."""
    helpers = [
        view.tokens[c] for c in view.syntax.children[verb] if view.tokens[c].dep in ("aux", "auxpass") and c < verb
    ]
    if not helpers:
        return view.tokens[verb].tag
    return f"have {helpers[0].tag}" if helpers[0].lemma == "have" else helpers[0].tag
