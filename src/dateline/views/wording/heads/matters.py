"""The head of a matter of the ledger: what was counted, done, held or said, in at most 60 characters."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from dateline.aligning import Sources
from dateline.rules import load
from dateline.types import Line, Matter, Span, Story
from dateline.views.wording.figures import plural
from dateline.views.wording.heads.events import LONGEST, heads_of
from dateline.views.wording.heads.nouns import capital, noun_of, noun_of_verb, sort_of, stands_behind
from dateline.views.wording.heads.takers import CUT
from dateline.views.wording.tellings import EventLines, without_near_unit

HALF = 0.5
# What brings a toll about.
GRAVE = frozenset({"disaster", "attack"})


@dataclass(frozen=True, slots=True)
class Heads:
    """What heads are made with: those of the events by id, and by document which events stand where, as nouns."""

    events: Mapping[str, str]
    causes: Mapping[str, tuple[tuple[Span, str], ...]]
    sources: Sources


def heads(story: Story, lines: EventLines, sources: Sources) -> Heads:
    """What the heads of a story's ledger are made with."""
    causes: dict[str, list[tuple[Span, str]]] = defaultdict(list)
    for trigger, noun in _causes(story, lines):
        causes[trigger.doc].append((trigger, noun))
    return Heads(heads_of(story.happenings, lines), {doc: tuple(sorted(rows)) for doc, rows in causes.items()}, sources)


def _causes(story: Story, lines: EventLines) -> Iterator[tuple[Span, str]]:
    for happening in story.happenings:
        for telling in happening.tellings:
            noun = noun_of(telling.mark, lines.texts[telling.span.doc])
            if sort_of(noun) in GRAVE and stands_behind(noun) and telling.mark.status == "happened":
                yield telling.mark.trigger, noun


def head_of(line: Line, known: Heads) -> str:
    """The head of the line's matter, its first letter small where it is no name."""
    matter = line.matter
    if matter.kind == "event":
        words = known.events.get(line.about) or matter.label
    elif matter.kind == "measure":
        words = _measure(line, known)
    else:
        words = _named(line, known.sources)
    return short(without_near_unit(words))


def headed(line: Line, known: Heads) -> Line:
    """The line with its head, and with its subject: the head with its slot, "Day of the opening of the new bridge"."""
    head = head_of(line, known)
    lasts = line.slot == "when" and any(claim.when and claim.when.finish for claim in line.claims)
    patterns = load("quantity").words["head-word"]
    pattern = patterns.get("time" if lasts else line.slot) if line.matter.kind == "event" else None
    subject = short(pattern.format(head=head)) if pattern and ": " not in head else head
    return replace(line, head=capital(head), subject=capital(subject))


def short(words: str) -> str:
    """The words, cut between two of them where they are too many."""
    if len(words) <= LONGEST:
        return words
    closing = "”" if words.endswith("”") else ""
    room = LONGEST - len(CUT) - len(closing)
    return words[: room + 1].rpartition(" ")[0].rstrip(" ,;:") + CUT + closing


def _measure(line: Line, known: Heads) -> str:
    matter, forms = line.matter, load("quantity").words["head-word"]
    group = known.sources.words(matter.group) if matter.group else ""
    head = _counted(matter, group, line, known.sources)
    is_known = matter.label in load("quantity").words["measure-head"]
    if matter.role in ("part", "summand") and group and is_known:
        return str(forms["among"].format(part=group, whole=_noun(matter.label).lower()))
    if matter.role in ("rise", "fall", "times"):
        return str(forms[matter.role].format(head=head[:1].lower() + head[1:]))
    if matter.label in load("quantity").words["measure-behind"]["of-event"]:
        cause = _cause(line, known)
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


def _named(line: Line, sources: Sources) -> str:
    matter, forms = line.matter, load("quantity").words["head-word"]
    names = ", ".join(sources.names.get(entity, entity) for entity in matter.entities)
    if matter.kind == "office":
        names = "" if names.lower() in matter.label.split() else names
        return str(forms["office"].format(office=matter.label, of=names)) if names else matter.label
    if matter.kind == "name":
        return str(forms["names" if len({*_texts(line)}) > 1 else "name"].format(name=matter.label))
    if matter.kind == "theme":
        title = load("event").words["kind-title"].get(matter.label, matter.label)
        return f"{names}: {title}" if names else title
    return str(forms["said"].format(speaker=names or forms["nobody"], words=_quoted(matter.label)))


def _texts(line: Line) -> Iterator[str]:
    return (claim.text for claim in line.claims if claim.text)


def _quoted(words: str) -> str:
    return _marks().sub("", " ".join(words.split()))


@cache
def _marks() -> re.Pattern[str]:
    return re.compile(r"^[“\"‘']+|[”\"’',.]+$")
