"""Which happenings matter most to a story: those on the days of which its articles tell most.

A day weighs the sum, over what is counted below, of a weight and the logarithm of one and the count. The weights were
fitted on four stories that editors have written timelines of, and checked on four others. What the line of an event is
worth by itself says which leads its day, and how much of the weight of the day it has.
"""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from math import exp, log1p

from dateline.types import LOOSE_KINDS, Entity, Happening, Marked, Span, Story, Timex, Window, is_witness_alone

STATED = ("dated", "ongoing", "counted")
LATE = timedelta(30)
# What is counted of a day: the articles that tell what happened on it; those that name it in a sentence on the story's
# main figure, who is named in most articles; those that still name it a month later; who takes part in what happened;
# and by how many more than one article it is covered, being published on the day itself or the next.
WEIGHTS: Mapping[str, float] = {"tellings": 1, "figure": 2, "later": 0.5, "participants": 0.5, "coverage": 1.5}
# Of days of which one is meant so much of the weight is left: of a week, of a month; and of a year.
CLOSENESS, VAGUE = ((1, 1.0), (7, 0.8), (31, 0.65)), 0.4
# By this power of their number the events of one day count less one after another.
AGAIN = 1.5
# By this power of how likely a reader wants its line an event has the weight of its day, fitted on all eight.
LINE = 0.7
Counts = Mapping[Window, set[str]]


def by_importance(story: Story) -> list[Happening]:
    """The dated happenings, the most important first; of one day's each counts less than the one before it.

    What is no news by itself comes behind all that is, and what cannot be read alone behind all that can.
    """
    weigh = _weights(story)
    seen: Counter[Window] = Counter()
    weighed = []
    last = last_day(story)
    for place, (happening, days) in enumerate(sorted(_dated(story), key=lambda row: _last_of_day(row[0], last))):
        seen[days] += 1
        # Of what is no news a great day makes none.
        day = 1.0 if happening.is_minor else weigh(days) / seen[days] ** AGAIN
        weight = day * _likely(happening.worth) ** LINE
        weighed.append((*_standing(happening, last), -weight, place, happening))
    return [happening for *_, happening in sorted(weighed, key=lambda row: row[:-1])]


def last_day(story: Story) -> date | None:
    """The day on which the last article was published."""
    return max((window.last for _, window in _published(story)), default=None)


def is_overtaken(happening: Happening, last: date | None) -> bool:
    """True for what was planned for a day that was over by the `last`: whether it was done then, no telling says."""
    days = happening.when.hull if happening.when else None
    return happening.status == "planned" and days is not None and last is not None and days.last < last


def _likely(worth: float) -> float:
    """How likely a reader would want the line."""
    return 1 / (1 + exp(-worth))


def _weights(story: Story) -> Callable[[Window], float]:
    """The weight of a day, or of days of which one is meant."""
    figure, later = _namers(story)
    counted: Mapping[str, Counts] = {
        "tellings": _tellers(story),
        "figure": figure,
        "later": later,
        "participants": _participants(story),
    }
    published = Counter(window.first for _, window in _published(story))

    def weigh(days: Window) -> float:
        covering = published[days.first] + published[days.after] if days.days == 1 else 0
        found = {name: len(counts.get(days, ())) for name, counts in counted.items()}
        found["coverage"] = max(covering - 1, 0)
        return sum(weight * log1p(found[name]) for name, weight in WEIGHTS.items()) * _closeness(days)

    return weigh


def _closeness(days: Window) -> float:
    """What is left of the weight of days told less closely: more happens in a year than on a day."""
    return next((left for most, left in CLOSENESS if days.days <= most), VAGUE)


def _published(story: Story) -> Iterator[tuple[str, Window]]:
    for entry in story.marked:
        if entry.document.published:
            yield entry.document.id, entry.document.published.window


def _standing(happening: Happening, last: date | None) -> tuple[int, bool, bool, bool]:
    """A key that puts last what only a language model dates, before it what cannot be read alone, or is no news.

    So stands, too, what was planned for a day that was over when the `last` article was published.
    """
    is_minor = happening.is_minor or is_overtaken(happening, last)
    return _pointed_at(happening), bool(happening.bounded_by), happening.is_folded, is_minor


def _pointed_at(happening: Happening) -> int:
    """1 for what a language model points at, where none of our rules reads both that it happened and when.

    2 where it names nobody, so that nothing but its verb tells it from others.
    """
    dated = [telling.mark for telling in happening.tellings if telling.when and telling.basis in STATED]
    if not dated or not all(is_witness_alone(mark.rule) or mark.pointed for mark in dated):
        return 0
    return 1 if happening.entities or any(mark.nominal for mark in dated) else 2


def _last_of_day(happening: Happening, last: date | None) -> tuple[int, bool, bool, bool, float, bool, int, bool]:
    """A key that puts last of its day what stands so, then what is worth least, is only said, or not past."""
    is_past = any(telling.mark.past for telling in happening.tellings)
    said = happening.kind in LOOSE_KINDS
    return *_standing(happening, last), -happening.worth, said, -len(happening.documents), not is_past


def _dated(story: Story) -> Iterator[tuple[Happening, Window]]:
    return ((happening, happening.when.hull) for happening in story.happenings if happening.when)


def _tellers(story: Story) -> Counts:
    """By days, the articles that tell what happened on them; not those that only say or mention something."""
    found: dict[Window, set[str]] = defaultdict(set)
    for happening, days in _dated(story):
        if happening.kind not in LOOSE_KINDS and happening.status == "happened":
            found[days].update(happening.documents)
    return found


def _participants(story: Story) -> Counts:
    """By days, who takes part in what happened on them."""
    found: dict[Window, set[str]] = defaultdict(set)
    for happening, days in _dated(story):
        found[days].update(happening.entities)
    return found


def _namers(story: Story) -> tuple[Counts, Counts]:
    """By days, the articles that name them in a sentence on the main figure, and those that name them much later."""
    places, published = _places(_main_figure(story)), dict(_published(story))
    sentences = {entry.document.id: entry for entry in story.marked if not entry.document.repeats}
    figure: dict[Window, set[str]] = defaultdict(set)
    later: dict[Window, set[str]] = defaultdict(set)
    for time in story.times:
        doc = time.span.doc
        if doc not in sentences or not time.when or not _names_days(time):
            continue
        days = time.when.hull
        if _holds(_sentence(sentences[doc], time.span), places[doc]):
            figure[days].add(doc)
        if doc in published and days.after + LATE < published[doc].first:
            later[days].add(doc)
    return figure, later


def _names_days(time: Timex) -> bool:
    return time.type in ("DATE", "TIME") and not time.value.endswith("_REF")


def _main_figure(story: Story) -> Entity | None:
    """The entity that most articles name."""
    spread = {one.id: len({span.doc for span in one.mentions}) for one in story.entities}
    return max(story.entities, key=lambda one: (spread[one.id], len(one.mentions)), default=None)


def _places(figure: Entity | None) -> dict[str, list[int]]:
    """By document, where the figure is named or meant, in order."""
    places: dict[str, list[int]] = defaultdict(list)
    for span in sorted((*figure.mentions, *figure.meant)) if figure else ():
        places[span.doc].append(span.start)
    return places


def _sentence(entry: Marked, span: Span) -> Span:
    """The sentence that the span stands in; the span itself outside of all."""
    at = bisect_right(entry.sentences, span.start, key=lambda sentence: sentence.start) - 1
    return entry.sentences[at] if at >= 0 else span


def _holds(sentence: Span, places: list[int]) -> bool:
    at = bisect_left(places, sentence.start)
    return at < len(places) and places[at] < sentence.end
