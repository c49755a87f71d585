"""Which lines of the timeline tell one thing in other words: the lesser stands under the better as a further telling.

The events stay apart in the data; on a timeline a reader need not be told the same twice.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from dateline.resolving import stem
from dateline.rules import load
from dateline.types import LOOSE_KINDS, Happening, Story, When, Window
from dateline.views.chronicle.compared import DEATH, Compared, Figures, compared, share
from dateline.views.wording import EventLines

# How much of one line another must tell: all of it; most of it, of one kind or verb; nearly all, of whatever kind.
ALL, MOST, NEARLY = 0.95, 0.6, 0.75
# What they share weighs as much, at the least, as so many words of which each stands in one line of a hundred.
ENOUGH, RARE, FEWEST = 1.5, math.log(1 + 100), 3
# Told by so many articles, it is a thing of its own.
SEVERAL = 3
# Days told less closely than so are of one thing only where nearly all is told by both.
WIDE = 31
# How much of an echo another line says, less where they share a figure, and how much of its own clause; in months and
# years only what is of one kind.
MUCH, FAIRLY, CLAUSE = 0.4, 0.35, 0.3
# Of the same days with the same taking part less is enough, in so many words besides their names; and so many figures
# are of one thing.
LITTLE, WORDS, FIGURES = 0.25, 3, 2
A_DAY = timedelta(1)
# A word that stands in more lines leads to none; so many must lead to one.
CROWD, LEAST = 80, 2


@dataclass(slots=True)
class Retold:
    """A line of the timeline, and the events that tell the same in other words.

    `is_echo` where a better line of the same days says much of it.
    """

    happening: Happening
    when: When
    further: list[Happening] = field(default_factory=list)
    is_echo: bool = False


def retold(story: Story, view: EventLines, told: Sequence[Happening], apart: Collection[str] = ()) -> list[Retold]:
    """The dated happenings, the best first as they come, each with those that tell the same.

    What is `apart` (by id) is never folded. Of two in one sentence that which tells all of the other leads, unless
    fewer articles tell it.
    """
    lines = [*compared(story, view, told)]
    spread = Counter(word for line in lines for word in line.words)
    weights = {word: math.log(1 + len(lines) / often) for word, often in spread.items()}
    found: list[Retold] = []
    heads: list[Compared] = []
    by_word: dict[str, list[int]] = defaultdict(list)
    by_taker: dict[tuple[str, str], list[int]] = defaultdict(list)
    for line in lines:
        near = Counter(place for word in line.words if spread[word] <= CROWD for place in by_word[word])
        kind = DEATH if line.is_of_death else line.happening.kind
        undergone = [(kind, who) for who in line.takers | line.doers] + [(kind, deed) for deed in line.deeds]
        places = sorted(
            {place for place, often in near.items() if often >= LEAST}.union(*(by_taker[key] for key in undergone))
        )
        place = next((at for at in places if _is_one(line, heads[at], weights)), len(heads))
        if place == len(heads) or line.happening.id in apart:
            place = len(heads)
            heads.append(line)
            found.append(Retold(line.happening, line.when))
        elif _leads(line, heads[place]) and heads[place].happening.id not in apart:
            found[place] = Retold(line.happening, line.when, [heads[place].happening, *found[place].further])
            heads[place] = line
        else:
            found[place].further.append(line.happening)
            continue
        for word in line.words:
            by_word[word].append(place)
        for key in undergone:
            by_taker[key].append(place)
    for place in _echoes(heads, weights, apart):
        found[place].is_echo = True
    return found


def _is_one(line: Compared, head: Compared, weights: Mapping[str, float]) -> bool:
    """True where the two tell one thing, on days that may be the same, by the same, without another figure.

    The same sentence is not told again for another day of it.
    """
    is_one_sentence = bool(line.sentences & head.sentences)
    if is_one_sentence and line.words == head.words:
        return True
    if _is_plan_of(head, line) or (line.happening.status == head.happening.status and _is_of_great_day(line, head)):
        return True
    if not line.when.hull.meets(head.when.hull) or not _are_of_one_status(line, head):
        return False
    if _has_another_day(line, head):
        return False
    if _is_of_one_taker(line, head) or _is_plan_of(line, head):
        return True
    if is_one_sentence:
        told = share(line.words, head.told[:1], weights)
        is_lesser = told >= NEARLY or line.happening.is_minor > head.happening.is_minor
        adds_little = (is_lesser and line.figures <= head.figures) or _leads(line, head)
        is_most = line.figures <= head.figures and share(line.words, (head.words,), weights) >= MOST
        adds_little = adds_little or is_most
        return told >= ALL or (head.words <= line.words and adds_little)
    told = max(share(line.words, head.told, weights), share(head.words, line.told[:1], weights))
    if _is_called(line, head) or _is_called(head, line):
        return True
    if _exclude(line.figures, head.figures) or (line.doers and head.doers and not line.doers & head.doers):
        return False
    shared = max((line.words & words for words in head.told), key=len)
    if sum(weights[word] for word in shared) < ENOUGH * RARE or len(shared) < FEWEST:
        return False
    wide = line.when != head.when and max(line.when.hull.days, head.when.hull.days) > WIDE
    alike = line.happening.kind == head.happening.kind not in LOOSE_KINDS
    return told >= (NEARLY if wide or not alike else MOST)


def _is_of_great_day(line: Compared, head: Compared) -> bool:
    """True for "the army chief led Friday's coup" beside the coup of that Friday of which several articles tell.

    "Ten days ago" may be some days off.
    """
    kind, few = head.happening.kind, len(head.happening.documents) < SEVERAL
    if few or kind != line.happening.kind or kind not in load("event").words["once"]["one-a-day"]:
        return False
    named = {*line.happening.entities}, {*head.happening.entities}
    meets = head.when.hull.days == 1 and line.reach.meets(head.when.hull)
    is_called_so = bool(line.deeds & head.deeds) or not line.words.isdisjoint(map(stem, head.deeds))
    return meets and is_called_so and not (all(named) and named[0].isdisjoint(named[1]))


def _has_another_day(line: Compared, head: Compared) -> bool:
    """True for the outbreak on Thursday beside "the fire, which broke out on Thursday, has killed two" by Saturday.

    Each is told by several articles: what one or two tell in passing is a part of the other.
    """
    kinds = {line.happening.kind, head.happening.kind}
    days = {line.when.hull.days, head.when.hull.days}
    told = min(len(line.happening.documents), len(head.happening.documents))
    return told >= SEVERAL and min(days) == 1 < max(days) and len(kinds) > 1 and not kinds & LOOSE_KINDS


def _is_of_one_taker(line: Compared, head: Compared) -> bool:
    """True for the same kind of thing done to the same, of which there is one: "killed in May", "died on 4 May"."""
    kinds = load("event").words["once"]
    is_once = line.happening.kind in (*kinds["has-its-day"], *kinds["once-a-while"])
    within = line.when.hull.covers(head.when.hull) or head.when.hull.covers(line.when.hull)
    is_death = line.is_of_death and head.is_of_death and line.are_people
    is_same = (is_once and line.happening.kind == head.happening.kind) or is_death
    is_same = is_same and bool(line.takers) and line.takers <= head.takers
    return is_same and within and line.happening.status == head.happening.status


def _is_plan_of(line: Compared, head: Compared) -> bool:
    """True for what was planned for the day on which the same did it: "will return", "returned"."""
    planned = line.happening.status == "planned" and head.happening.status == "happened"
    alike = line.happening.kind == head.happening.kind not in LOOSE_KINDS and line.happening.kind != "other"
    return planned and alike and line.when == head.when and bool(line.doers) and line.doers <= head.doers


def _is_called(line: Compared, head: Compared) -> bool:
    """True where the line is only a noun for what the other tells of the same: "the dissolution of the club"."""
    ours = {*line.happening.entities}
    return line.is_phrase and bool(ours and line.deeds & head.deeds) and ours <= {*head.happening.entities}


def _are_of_one_status(line: Compared, head: Compared) -> bool:
    """True also for a plan beside what came of it."""
    return line.happening.status in (head.happening.status, "planned")


def _exclude(one: Figures, other: Figures) -> bool:
    """True where each has a figure that the other has not."""
    return bool(one - other) and bool(other - one)


def _leads(line: Compared, head: Compared) -> bool:
    """True for a clause before a noun, and for what tells all that its head does and more, in one sentence with it.

    What more articles tell leads in any case.
    """
    if (line.happening.is_folded, line.happening.is_minor) > (head.happening.is_folded, head.happening.is_minor):
        return False
    if _is_plan_of(head, line):
        return True
    if head.is_phrase and not line.is_phrase:
        return True
    if not line.sentences & head.sentences:
        return False
    return head.words <= line.words and len(line.happening.documents) >= len(head.happening.documents)


def _echoes(lines: Sequence[Compared], weights: Mapping[str, float], apart: Collection[str] = ()) -> set[int]:
    """The places of the lines of which a better one of the same days says much; what is `apart` (by id) is none.

    Nothing says that they tell of one event; a reader of few lines misses nothing without them.
    """
    spread = Counter(word for line in lines for word in line.words)
    by_word: dict[str, list[int]] = defaultdict(list)
    found: set[int] = set()
    for place, line in enumerate(lines):
        near = Counter(at for word in line.words if spread[word] <= CROWD for at in by_word[word])
        before = (lines[at] for at, often in near.items() if often >= LEAST)
        if line.happening.id not in apart and any(_says(other, line, weights) for other in before):
            found.add(place)
            continue
        for word in line.words:
            by_word[word].append(place)
    return found


def _says(other: Compared, line: Compared, weights: Mapping[str, float]) -> bool:
    """True where the other says much of the line, by the same doers and without another figure.

    Of a clause that only brings the rest ("Berg said that") it need say nothing.
    """
    told = other.told if line.happening.kind == other.happening.kind not in LOOSE_KINDS else (other.words,)
    said, shares = share(line.words, told, weights), not line.figures.isdisjoint(other.figures)
    if not (shares or not line.figures):
        return False
    if said >= ALL or _is_of_one_matter(other, line, weights):
        return _may_be_of_one_day(line, other, said)
    is_frame = said >= MOST and line.happening.kind in LOOSE_KINDS
    is_apart = not is_frame and share(line.own, told, weights) < CLAUSE
    if said < (FAIRLY if shares else MUCH) or is_apart:
        return False
    if line.doers and other.doers and line.doers.isdisjoint(other.doers):
        return False
    return _may_be_of_one_day(line, other, said)


def _is_of_one_matter(other: Compared, line: Compared, weights: Mapping[str, float]) -> bool:
    """True where both tell of the same taking part and share words, or share several figures, and none has another."""
    if _exclude(line.figures, other.figures):
        return False
    if len(line.figures & other.figures) >= FIGURES:
        return True
    ours, theirs = {*line.happening.entities}, {*other.happening.entities}
    is_theirs = bool(line.doers & other.doers) or (bool(ours) and ours == theirs)
    likest = max(share(line.rest, (other.words,), weights), share(other.rest, (line.words,), weights))
    return is_theirs and likest >= LITTLE and len(line.rest & other.rest) >= WORDS


def _may_be_of_one_day(line: Compared, other: Compared, said: float) -> bool:
    ours, theirs = line.when.hull, other.when.hull
    if max(ours.days, theirs.days) > WIDE and line.happening.kind != other.happening.kind:
        return False
    about = Window(ours.first - A_DAY, ours.after + A_DAY)
    return theirs.meets(about if said >= ALL else ours)
