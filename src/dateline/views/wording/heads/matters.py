"""The head of a matter of the ledger: what was counted, done, held or said, in at most 60 characters."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache

from dateline.aligning import Sources
from dateline.resolving import is_held_by_many
from dateline.rules import load
from dateline.types import Entity, Line, Matter, Span, Story
from dateline.views.wording.figures import plural
from dateline.views.wording.heads.events import ALONE, LONGEST, EventHead, heads_of
from dateline.views.wording.heads.figures import GAP, Figures, figures_of, is_told_by_verb, owner_of, without_parted
from dateline.views.wording.heads.nouns import capital, lasts, noun_of, noun_of_verb, sort_of, stands_behind
from dateline.views.wording.heads.passages import is_whole, said_in, said_of
from dateline.views.wording.tellings import EventLines, cut_words, without_near_unit

HALF = 0.5
OWNED = re.compile(r"[A-Z]\S*(?:\s[A-Z]\S*)*['’]s?\s")
# So many days are more than a day or a few, and than a month.
WEEK, MONTH = 7, 31
# What brings a toll about.
GRAVE = frozenset({"disaster", "attack"})
AGE = "year of age"
PARTED = ("conflict", "unsettled", "update")
BESIDE = ("complementary", "compatible", "single")


@dataclass(frozen=True, slots=True)
class Heads:
    """What heads are made with: those of the events by id, and by document which events stand where, as nouns.

    `groups` are the entities that are called by what their members are ("Republican"), `led` those with "the". On what
    the tellings of an event part, a line of one of them takes sides: the `parted` are called by a noun where one is.
    """

    events: Mapping[str, EventHead]
    causes: Mapping[str, tuple[tuple[Span, str], ...]]
    sources: Sources
    figures: Figures = field(default_factory=Figures)
    groups: frozenset[str] = frozenset()
    led: frozenset[str] = frozenset()
    parted: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()

    @property
    def is_of_one(self) -> bool:
        """True where the story has a main event: its dead need no word of what they died of."""
        return self.figures.lines is None or bool(self.figures.lines.main.name)

    @property
    def calamity(self) -> str:
        """The noun for the disaster or war that the story is of, if it is of one: its dead are dead in that."""
        noun = self.figures.lines.main.noun if self.figures.lines else ""
        return noun if stands_behind(noun) and (sort_of(noun) in GRAVE or lasts(noun)) else ""


def heads(story: Story, lines: EventLines, sources: Sources, ledger: Iterable[Line] = ()) -> Heads:
    """What the heads of a story's ledger are made with."""
    causes: dict[str, list[tuple[Span, str]]] = defaultdict(list)
    for trigger, noun in _causes(story, lines):
        causes[trigger.doc].append((trigger, noun))
    told = {doc: tuple(sorted(rows)) for doc, rows in causes.items()}
    return Heads(
        heads_of(story.happenings, lines),
        told,
        sources,
        figures_of(story, lines),
        frozenset(one.id for one in story.entities if one.kind == "group"),
        frozenset(one.id for one in story.entities if _is_led(one, lines)),
        frozenset(line.about for line in ledger if line.verdict in PARTED),
        frozenset(one.id for one in story.entities if one.kind == "place"),
    )


def _is_led(entity: Entity, lines: EventLines) -> bool:
    """True for "the United States", as most mentions have it."""
    the = f" {load('event').words['leaning']['definite'][0]} "
    own = [span for span in entity.mentions if span.of(lines.texts[span.doc]) == entity.name]
    before = (lines.texts[span.doc][max(0, span.start - len(the)) : span.start] for span in own)
    return sum(f" {words}".lower().endswith(the) for words in before) > HALF * len(own)


def _causes(story: Story, lines: EventLines) -> Iterator[tuple[Span, str]]:
    for happening in story.happenings:
        for telling in happening.tellings:
            noun = noun_of(telling.mark, lines.texts[telling.span.doc])
            if sort_of(noun) in GRAVE and stands_behind(noun) and telling.mark.status == "happened":
                yield telling.mark.trigger, noun


def head_of(line: Line, known: Heads, most: int = LONGEST) -> str:
    """The head of the line's matter, its first letter small where it is no name, in so much room."""
    matter = line.matter
    if matter.kind == "event":
        told, noun = _called(line, known), known.events.get(line.about)
        is_cut = told is not None and (len(told.words) > most or (most != ALONE and GAP in told.words))
        told = noun if is_cut and noun and not noun.is_line else told
        words = told.words if told else matter.label
        gap = GAP if told and told.is_line else ""
        words = without_parted(words, line, known.figures, known.sources, gap)
    elif matter.kind == "measure":
        words = _measure(line, known, most)
    else:
        words = _named(line, known)
    return short(without_near_unit(words), most)


def headed(line: Line, known: Heads) -> Line:
    """The line with its head, and with its subject: the head with its slot, "Day of the opening of the new bridge"."""
    head, whole = head_of(line, known), head_of(line, known, ALONE)
    patterns = load("quantity").words["head-word"]
    pattern = patterns.get(_slot(line)) if line.matter.kind == "event" or line.slot == "cause" else None
    called = _called(line, known)
    is_noun = ": " not in head and not (called and called.is_line)
    subject = short(_of(pattern, whole), ALONE) if pattern and is_noun else whole
    return replace(line, head=capital(head), subject=capital(subject))


def is_poor(line: Line, known: Heads) -> bool:
    """True for what stands side by side of an event that nothing tells well, or in sentences not read alone."""
    if line.matter.kind == "theme" and line.slot == "told":
        return not said_in(line, known.sources)
    told = _called(line, known) if line.matter.kind == "event" else None
    return told is not None and told.is_poor and line.verdict in BESIDE and line.about not in known.parted


def _called(line: Line, known: Heads) -> EventHead | None:
    """What the line's event is called where it stands alone."""
    told = known.events.get(line.about)
    return told and (told if line.about in known.parted else told.alone)


def _slot(line: Line) -> str:
    """The slot; of days the month or year where none tells a closer one, and the time of what lasts."""
    if line.slot != "when":
        return line.slot
    told = [claim.when for claim in line.claims if claim.when]
    if any(when.finish for when in told):
        return "time"
    closest = min((when.hull.days for when in told), default=1)
    return "year" if closest > MONTH else "month" if closest > WEEK else line.slot


def _of(pattern: str, head: str) -> str:
    """The head in its pattern, without a second article: "Day of Berg's announcement"."""
    the = load("event").words["leaning"]["definite"][0]
    led = OWNED.match(head) or head.startswith(f"{the} ")
    return (pattern.replace(f" {the} {{", " {") if led else pattern).format(head=head)


def short(words: str, most: int = LONGEST) -> str:
    """The words, cut between two of them where they are too many."""
    if len(words) <= most:
        return words
    closing = "”" if words.endswith("”") else ""
    return cut_words(words, most - len(closing)) + closing


def _measure(line: Line, known: Heads, most: int) -> str:
    """By what was counted, where the words for it say enough; else by what the figure stands in."""
    head = _by_measure(line, known)
    if _is_owned(head, line, known) and (owner := owner_of(line, known.figures, known.sources)):
        return str(load("quantity").words["head-word"]["owned"].format(head=head, owner=owner))
    alone = said_of(line, known.figures, known.sources, ALONE)
    if _is_enough(head, line, known) and (_is_sure(line) or not is_whole(alone)):
        return head if _is_sure(line) else _group(line, known) or head
    said = alone if most == ALONE else said_of(line, known.figures, known.sources, most)
    # The beginning of what is read alone is read better than words out of its middle.
    return (said if is_whole(said) else alone) or said or head


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


def _named(line: Line, known: Heads) -> str:
    matter, forms, sources = line.matter, load("quantity").words["head-word"], known.sources
    names = ", ".join(sources.names.get(entity, entity) for entity in matter.entities)
    if matter.kind == "office":
        return _office(matter, names, known)
    if matter.kind == "posts":
        return str(forms["posts"].format(name=matter.label))
    if matter.kind == "name":
        led = any(entity in known.led for entity in matter.entities)
        form = str(forms["names" if len({*_texts(line)}) > 1 else "name"])
        return form.format(name=_with_article(matter.label) if led else matter.label)
    if matter.kind == "theme" and line.slot == "told" and (said := said_in(line, sources)):
        return said
    if matter.kind == "theme":
        title = load("event").words["kind-title"].get(matter.label, matter.label)
        return f"{names}: {title}" if names else title
    said = forms["said"] if names else forms["said-alone"]
    return str(said.format(speaker=names, words=_quoted(matter.label)))


def _office(matter: Matter, names: str, known: Heads) -> str:
    """ "Mayor of Lund", but "Workers' Party chairman" of those who are called so, and "Senate majority leader"."""
    if not names or names.lower() in matter.label.split():
        return matter.label
    first, _, last = names.rpartition(" ")
    if first and matter.label.startswith(f"{last.lower()} "):
        return f"{first} {matter.label}"
    if not known.groups.isdisjoint(matter.entities):
        return f"{names} {matter.label}"
    is_led = not known.led.isdisjoint(matter.entities)
    of = _with_article(names) if is_led else names
    is_from = is_held_by_many(matter.label) and not is_led and not known.places.isdisjoint(matter.entities)
    form = load("quantity").words["head-word"]["office-from" if is_from else "office"]
    return str(form.format(office=matter.label, of=of))


def _with_article(name: str) -> str:
    the = load("event").words["leaning"]["definite"][0]
    return name if name.lower().startswith(f"{the} ") else f"{the} {name}"


def _texts(line: Line) -> Iterator[str]:
    return (claim.text for claim in line.claims if claim.text)


def _quoted(words: str) -> str:
    return _marks().sub("", " ".join(words.split()))


@cache
def _marks() -> re.Pattern[str]:
    return re.compile(r"^[“\"‘']+|[”\"’',.]+$")
