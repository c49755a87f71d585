"""The head of a matter of the ledger: what was counted, done, held or said, in at most 60 characters."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from dateline.resolving import is_held_by_many
from dateline.rules import load
from dateline.types import Line, Matter
from dateline.views.wording.heads.events import ALONE, LONGEST, QUOTED, EventHead, event_head
from dateline.views.wording.heads.figures import GAP, without_parted
from dateline.views.wording.heads.known import Heads
from dateline.views.wording.heads.measures import measure_head
from dateline.views.wording.heads.nouns import capital
from dateline.views.wording.heads.passages import said_in
from dateline.views.wording.heads.vouched import MATCHING, vouching_of
from dateline.views.wording.tellings import cut_words, without_near_unit

OWNED = re.compile(r"[A-Z]\S*(?:\s[A-Z]\S*)*['’]s?\s")
# So many days are more than a day or a few, and than a month.
WEEK, MONTH = 7, 31
BESIDE = ("complementary", "compatible", "single")


def head_of(line: Line, known: Heads, most: int = LONGEST) -> str:
    """The head of the line's matter, its first letter small where it is no name, in so much room; "" for none."""
    matter = line.matter
    if matter.kind == "event":
        # All lines of an event have one head; what one of them is called by itself, its own texts have to tell.
        told, noun = (_called if most == ALONE else _usual)(line, known), known.events.get(line.about)
        is_cut = told is not None and (len(told.words) > most or (most != ALONE and GAP in told.words))
        told = noun if is_cut and noun and not noun.is_line else told
        words = told.words if told else matter.label
        gap = GAP if told and told.is_line else ""
        parted = without_parted(words, line, known.figures, known.sources, gap)
        words = parted if parted or line.verdict in MATCHING else words
    elif matter.kind == "measure":
        words = measure_head(line, known, most)
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
    subject = short(_of(pattern, whole), ALONE) if pattern and whole and is_noun else whole
    return replace(line, head=capital(head), subject=capital(subject))


def is_poor(line: Line, known: Heads) -> bool:
    """True for what stands side by side of an event that nothing tells well, or in sentences not read alone."""
    if line.matter.kind == "theme" and line.slot == "told":
        return not said_in(line, known.sources)
    told = _called(line, known)
    if told is None or line.about in known.parted:
        return False
    are_many = line.verdict in MATCHING and known.sources.are_many
    return (told.is_poor and (line.verdict in BESIDE or are_many)) or _says_little(told, line, known)


def _says_little(told: EventHead, line: Line, known: Heads) -> bool:
    """True for one noun among many articles, where it is not that of the main event; and for a place that it tells."""
    if line.verdict not in MATCHING:
        return False
    alone = told.words.rpartition(": ")[2]
    main = known.figures.lines.main.noun if known.figures.lines else ""
    if known.sources.are_many and " " not in alone and alone != main:
        return True
    if line.slot != "where" or told.is_line:
        return False
    return all(known.sources.names.get(claim.entity or "", "") in alone for claim in line.claims)


def _usual(line: Line, known: Heads) -> EventHead | None:
    """What the line's event is called where it stands alone."""
    told = known.events.get(line.about) if line.matter.kind == "event" else None
    return told and (told if line.about in known.parted else told.alone)


def _called(line: Line, known: Heads) -> EventHead | None:
    """What the event is called in this line: by a line of it only where a second text tells the same.

    Else it is the line of another telling, or a noun; of many articles nothing tells it well where there is neither.
    """
    alone, noun = _usual(line, known), known.events.get(line.about)
    is_told = alone is not None and not (alone.is_line or (alone.is_poor and line.verdict in MATCHING))
    if alone is None or noun is None or line.about in known.parted or is_told:
        return alone
    vouching = vouching_of(line, known.figures, known.sources)
    if alone.is_line and vouching.is_fair(alone.words):
        return alone
    others = {one.words: one for one in _of_tellings(line, known)}
    if best := vouching.best(others):
        return others[best]
    if not alone.is_line or vouching.is_told(alone.words) or not known.sources.are_many:
        return alone
    parted = replace(alone, words=vouching.without_own(alone.words))
    if vouching.is_told(parted.words):
        return parted
    return noun if noun.is_read else replace(alone, is_poor=True)


def _of_tellings(line: Line, known: Heads) -> Iterator[EventHead]:
    """What each telling of the line's claims would call the event."""
    happening, own = known.happenings[line.about], {claim.evidence for claim in line.claims}
    lines = known.figures.lines
    for telling in happening.tellings:
        if lines and telling.span in own:
            head = event_head(replace(happening, tellings=(telling,)), lines).alone
            is_cut_out = head is not None and head.is_line and (telling.mark.nominal or head.words.startswith(QUOTED))
            if head and not (head.is_poor or is_cut_out):
                yield head


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
