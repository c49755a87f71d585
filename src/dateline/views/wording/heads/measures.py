"""The head of what was counted: by its measure, by the noun that is counted, or by the words around the figure."""

import re
from collections import Counter
from collections.abc import Iterator

from dateline.aligning import Sources
from dateline.rules import load
from dateline.types import Line, Matter, Span
from dateline.views.wording.figures import plural
from dateline.views.wording.heads.events import ALONE, LONGEST
from dateline.views.wording.heads.figures import is_told_by_verb, owner_of
from dateline.views.wording.heads.known import Heads
from dateline.views.wording.heads.nouns import noun_of_verb
from dateline.views.wording.heads.passages import is_whole, said_of
from dateline.views.wording.heads.vouched import vouching_of

# So many of the documents tell the event in the figure's sentence.
HALF = 0.5
AGE = "year of age"


def measure_head(line: Line, known: Heads, most: int) -> str:
    """By what was counted, where the words for it say enough; else by what the figure stands in.

    Nothing where of many articles two give one figure, and one alone tells all that could be said of it.
    """
    head = _by_measure(line, known)
    if _is_owned(head, line, known) and (owner := owner_of(line, known.figures, known.sources)):
        return str(load("quantity").words["head-word"]["owned"].format(head=head, owner=owner))
    vouching = vouching_of(line, known.figures, known.sources)
    alone = said_of(line, known.figures, known.sources, ALONE, vouching)
    if _is_enough(head, line, known) and (_is_sure(line) or not is_whole(alone)):
        return head if _is_sure(line) else _group(line, known) or head
    said = alone if most == ALONE else said_of(line, known.figures, known.sources, most, vouching)
    # The beginning of what is read alone is read better than words out of its middle.
    said = (said if is_whole(said) else alone) or said or head
    if vouching.is_told(said) or not known.sources.are_many:
        return said
    if vouching.is_told(parted := vouching.without_own(said)):
        return parted
    return head if _is_enough(head, line, known) and vouching.is_told(head) else ""


def _is_owned(head: str, line: Line, known: Heads) -> bool:
    """True for an age, and for a known measure that a noun tells: the bribes somebody takes are no "taking" of his."""
    matter, words = line.matter, load("quantity").words
    if " " in head:
        return False
    if matter.counted != "money":
        return head.lower() == str(words["unit-head"][AGE])
    is_noun = _is_written(matter.label, line, known.sources) and matter.label in words["measure-head"]
    return is_noun and not is_told_by_verb(matter.label, line, known.figures)


def _group(line: Line, known: Heads) -> str:
    """What is counted where it is nobody, and the measure is one of people: lashes are not imprisoned."""
    matter = line.matter
    of_people = matter.label in load("quantity").words["people-measure"] and matter.counted not in (None, "person")
    return known.sources.words(matter.group) if matter.group and of_people else ""


def _is_sure(line: Line) -> bool:
    """True for people that an event harmed: of what else is counted, the words tell it better than its measure."""
    matter = line.matter
    return matter.label in load("quantity").words["measure-behind"]["of-event"] and matter.counted in (None, "person")


def _is_enough(head: str, line: Line, known: Heads) -> bool:
    """True for a known measure of something told, and for a noun with what tells which is meant: "rocket launchers"."""
    matter = line.matter
    group = known.sources.words(matter.group) if matter.group else ""
    if matter.label in load("quantity").words["measure-behind"]["of-event"] and matter.role == "level":
        return matter.counted != "share" and (" " in head or known.is_of_one)
    if ":" in head or " " not in head:
        return False
    if matter.label in load("quantity").words["measure-head"]:
        return bool(group)
    return len(group.split()) > 1 and matter.counted != "share"


def _by_measure(line: Line, known: Heads) -> str:
    matter, forms = line.matter, load("quantity").words["head-word"]
    group = known.sources.words(matter.group) if matter.group else ""
    head = _counted(matter, group, line, known.sources)
    is_known = matter.label in load("quantity").words["measure-head"]
    if matter.role in ("part", "summand") and group and is_known:
        return str(forms["among"].format(part=group, whole=_noun(matter.label).lower()))
    if matter.role in ("rise", "fall", "times"):
        return str(forms[matter.role].format(head=head[:1].lower() + head[1:]))
    if matter.label in load("quantity").words["measure-behind"]["of-event"]:
        cause = _cause(line, known) or known.calamity
        within = forms["in"].format(head=head, event=cause) if cause else head
        return within if len(within) <= LONGEST else head
    return head


def _counted(matter: Matter, group: str, line: Line, sources: Sources) -> str:
    """What is counted, with the measure: "Dead", "miners killed", "rocket launchers", "drought: length of time"."""
    words = load("quantity").words
    label = matter.label
    behind = label in words["measure-behind"]["behind"]
    if matter.counted == "share":
        form = words["head-word"]["share" if group and behind else "share-of-all"]
        told = label if behind or _is_written(label, line, sources) else noun_of_verb(label)
        return str(form.format(group=group, measure=told))
    if label in words["measure-head"]:
        if not group or group.lower() in (*words["measure-behind"]["anybody"], _noun(label).lower()):
            return _noun(label)
        return f"{group} {label}" if behind else f"{_noun(label)}: {group}"
    if group:
        return group
    if matter.counted == "money":
        return label if _is_written(label, line, sources) else noun_of_verb(label)
    unit = next((claim.amount.unit for claim in line.claims if claim.amount and claim.amount.unit), "") or ""
    kind = words["unit-head"].get(unit, plural(unit) if unit else "")
    if label in (unit, *unit.split()):
        return str(kind)
    head = label if _is_written(label, line, sources) else noun_of_verb(label)
    return f"{head}: {kind}" if kind else head


def _is_written(label: str, line: Line, sources: Sources) -> bool:
    """True for a noun, which stands beside its figure as it is: "a five-year drought", but "swept 11 miles"."""
    forms = re.compile(rf"\b(?:{re.escape(label)}|{re.escape(plural(label))})\b", re.IGNORECASE)
    return any(forms.search(sources.words(claim.evidence)) for claim in line.claims)


def _noun(measure: str) -> str:
    return str(load("quantity").words["measure-head"].get(measure, measure))


def _cause(line: Line, known: Heads) -> str:
    """The event in whose sentence most of the figures stand: "collapse"."""
    nouns: Counter[str] = Counter()
    docs = {claim.evidence.doc for claim in line.claims}
    for doc in docs:
        told = {noun for claim in line.claims if claim.evidence.doc == doc for noun in _beside(claim.evidence, known)}
        nouns.update(told)
    best = min(nouns.items(), key=lambda row: (-row[1], row[0]), default=("", 0))
    return best[0] if best[1] >= HALF * len(docs) else ""


def _beside(span: Span, known: Heads) -> Iterator[str]:
    sentences = known.sources.sentences.get(span.doc, ())
    whole = next((one for one in sentences if one.meets(span)), span)
    return (noun for trigger, noun in known.causes.get(span.doc, ()) if whole.meets(trigger))
