"""What one switch is worth: the texts on which its absence changes marks, the marks gained and lost, and the scores."""

import signal
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import astuple, dataclass, field, fields
from typing import Any

from dateline.marking import mark
from dateline.marking.document import Layer
from dateline.resolving.dates import resolve_times
from dateline.types import Marked, Story
from tools.ablate.readings import Marks, Reading, marks_of, story_of, traced
from tools.ablate.scores import Scores, score_changes, scored
from tools.ablate.switches import Switch, called
from tools.texts import Text

ENOUGH = 4  # changed texts, of those that are unseen and of the others: what is dear needs no more; benches are scored
UNPRICED = "not priced"  # nothing can stand in for what it gives, or it runs once, to make a lexicon
PATIENCE = 20  # CPU seconds for one text
# By room or kind of rule, the layer that everything in it makes; what leaves that as it was leaves all as it was.
FIRST: dict[str, Layer] = {
    **{"times": "times", "names": "names", "titles": "titles", "quantities": "quantities", "quotes": "quotes"},
    **{"events": "events", "plans": "plans", "lexicon": "events"},
    **{"time": "times", "title": "titles", "quantity": "quantities", "quote": "quotes", "plan": "plans"},
}
ON_TIMES = frozenset({"dates", "anniversaries", "calendar"})
LAYERS = ("times", "names", "titles", "quantities", "quotes", "events", "plans")


@dataclass(frozen=True)
class Known:
    """The texts with what all rules and functions make of them, and which switches had a part in each."""

    texts: tuple[Text, ...]
    readings: tuple[Reading, ...]
    fires: Mapping[str, tuple[int, ...]]
    scores: Scores


@dataclass(frozen=True)
class Asked:
    """Texts that a switch has a part in: how many, how many were read without it, and how many came out otherwise.

    Where not all were read, as many are `likely` to come out otherwise as their share in the others makes so.
    """

    fires: int = 0
    asked: int = 0
    changed: int = 0
    likely: float = 0.0


@dataclass(frozen=True)
class Price:
    """What doing without a switch, in one way, changes; texts by whether anything was written with them."""

    name: str
    where: str
    way: str
    unseen: Asked = Asked()
    seen: Asked = Asked()
    gained: int = 0
    lost: int = 0
    stopped: int = 0
    sources: Mapping[str, int] = field(default_factory=dict)
    scores: Mapping[str, float] = field(default_factory=dict)

    @property
    def price(self) -> float:
        """The unseen texts on which marks change, or are likely to."""
        return self.unseen.likely

    @property
    def price_seen(self) -> float:
        """The same of the texts that rules were written with."""
        return self.seen.likely


def known_of(texts: tuple[Text, ...], everything: tuple[Switch, ...]) -> Known:
    """What dateline makes of the texts with nothing switched off; what only makes lexicons has fired on none."""
    functions = called(everything)
    longest = max(texts, key=lambda text: text.length)
    fires: dict[str, list[int]] = {name: [] for name in traced(longest, functions)[1]}
    readings: list[Reading] = []
    for number, text in enumerate(texts):
        reading, names = traced(text, functions)
        readings.append(reading)
        for name in names:
            fires.setdefault(name, []).append(number)
    every = tuple(readings)
    return Known(texts, every, {name: tuple(numbers) for name, numbers in fires.items()}, scored(texts, every))


def priced(switch: Switch, known: Known) -> Price:
    """The price of a switch: of the ways to do without it, that of the cheapest."""
    if not switch.ways or not known.fires.get(switch.name):
        way = UNPRICED if switch.name in known.fires else "never called"
        return Price(switch.name, switch.where, way)
    return min((_priced(switch, way, known) for way in switch.ways), key=lambda price: (price.price, price.price_seen))


def _priced(switch: Switch, way: str, known: Known) -> Price:
    changed: dict[int, Reading | None] = {}
    groups: dict[bool, list[Asked]] = {True: [], False: []}
    with switch.off(way):
        for (unseen, _), numbers in _groups(known.fires[switch.name], known.texts).items():
            asked, otherwise = _asked(switch, numbers, known)
            groups[unseen].append(_counted(len(numbers), asked, len(otherwise)))
            changed |= otherwise
        scores = score_changes(known.texts, changed, known.scores)
    rows = ((known.readings[number], now) for number, now in changed.items() if now and known.texts[number].unseen)
    gained, lost = _difference(rows)
    return Price(
        *(switch.name, switch.where, way, _together(groups[True]), _together(groups[False]), gained, lost),
        stopped=sum(now is None for now in changed.values()),
        sources=Counter(known.texts[number].source for number in changed),
        scores=scores,
    )


def _groups(numbers: Iterable[int], texts: Sequence[Text]) -> Mapping[tuple[bool, str], list[int]]:
    """The texts of each bench, and the others, by whether they are unseen."""
    found: dict[tuple[bool, str], list[int]] = defaultdict(list)
    for number in numbers:
        text = texts[number]
        found[text.unseen, text.source if text.bench else ""].append(number)
    return found


def _counted(fires: int, asked: int, changed: int) -> Asked:
    return Asked(fires, asked, changed, fires * changed / asked if asked else 0.0)


def _together(groups: Iterable[Asked]) -> Asked:
    """The sums of all groups."""
    rows = [astuple(one) for one in groups]
    return Asked(*map(sum, zip(*rows, strict=True))) if rows else Asked()


def _asked(switch: Switch, numbers: Sequence[int], known: Known) -> tuple[int, dict[int, Reading | None]]:
    """How many texts were read, and those that came out otherwise; None for one that could not be read."""
    changed: dict[int, Reading | None] = {}
    for asked, number in enumerate(numbers):
        if len(changed) == ENOUGH and not known.texts[number].bench:
            return asked, changed
        try:
            with _no_longer_than(PATIENCE):
                now = _read_again(switch, known.texts[number], known.readings[number])
        except Exception:
            now = None
        if now is not known.readings[number] and now != known.readings[number]:
            changed[number] = now
    return len(numbers), changed


def _read_again(switch: Switch, text: Text, before: Reading) -> Reading:
    """The text read again, as far as the switch can reach; the same reading where nothing came out otherwise."""
    if switch.room.startswith("resolving"):
        return _resolved_again(switch, text, before)
    first = FIRST.get(switch.room.split(".")[1]) if "." in switch.room else None
    if first in text.layers and _layer_of(text, first) == [getattr(marked, first) for marked, _ in before.marks]:
        return before
    marks = marks_of(text)
    return before if marks == before.marks else Reading(marks, story_of(text, marks))


def _layer_of(text: Text, layer: Layer) -> list[Any]:
    return [getattr(mark(document, only=[layer]), layer) for document in text.documents]


def _resolved_again(switch: Switch, text: Text, before: Reading) -> Reading:
    if switch.room.split(".")[1] not in ON_TIMES:
        return Reading(before.marks, story_of(text, before.marks))
    marks = tuple((marked, resolve_times(marked)) for marked, _ in before.marks)
    undated = any(not document.published for document in text.documents)
    if marks == before.marks and not undated:
        return before
    return Reading(marks, story_of(text, marks))


@contextmanager
def _no_longer_than(seconds: int) -> Iterator[None]:
    def stop(*_: Any) -> None:
        raise TimeoutError

    signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)


def _difference(pairs: Iterable[tuple[Reading, Reading]]) -> tuple[int, int]:
    """How many marks, and facts of the stories, there are more and fewer."""
    gained = lost = 0
    for before, now in pairs:
        old, new = items(before), items(now)
        gained, lost = gained + (new - old).total(), lost + (old - new).total()
    return gained, lost


def items(reading: Reading) -> Counter[str]:
    """The marks of a reading; where these are the same, what differs is what the story tells, part by part."""
    return Counter(_of_marks(reading.marks)) + Counter(_of_story(reading.story))


def _of_marks(marks: Marks) -> Iterator[str]:
    for marked, times in marks:
        for layer in LAYERS:
            yield from (repr(mark) for mark in (times if layer == "times" else _layer(marked, layer)))


def _layer(marked: Marked, layer: str) -> tuple[Any, ...]:
    return tuple(getattr(marked, layer))


def _of_story(story: Story | None) -> Iterator[str]:
    parts = (part.name for part in fields(Story) if part.name not in ("marked", "times", "problems"))
    for part in parts if story else ():
        yield from (repr(fact) for fact in getattr(story, part))
