"""Which happenings matter most to a story: those on the days of which its articles tell most.

A day counts once for every article that tells an event of it, and twice for every article that names it in a
sentence on the story's main figure, who is named in most articles.
"""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from dateline.types import Entity, Happening, Marked, Span, Story, Telling, Timex, Window

STATED = ("dated", "ongoing", "counted")
NAMED = 2
LOOSE_KINDS = ("other", "speak")
Tellers = Mapping[Window, set[str]]


def by_importance(story: Story) -> list[Happening]:
    """The dated happenings, the most important first; of one day's each counts less than the one before it.

    What cannot be read alone comes behind all that can.
    """
    tellers, namers = _tellers(story), _namers(story)
    seen: Counter[Window] = Counter()
    weighed = []
    for place, (happening, days) in enumerate(sorted(_dated(story), key=lambda row: _last_of_day(row[0]))):
        seen[days] += 1
        weight = (len(tellers.get(days, ())) + NAMED * len(namers.get(days, ()))) / (
            1 + (happening.kind in LOOSE_KINDS)
        )
        weighed.append((happening.is_folded, -weight / seen[days], place, happening))
    return [happening for *_, happening in sorted(weighed, key=lambda row: row[:3])]


def _last_of_day(happening: Happening) -> tuple[bool, bool, int]:
    """A key that puts last of its day what cannot be read alone, then what is only said, then what few tell."""
    return happening.is_folded, happening.kind in LOOSE_KINDS, -len(happening.documents)


def _dated(story: Story) -> Iterator[tuple[Happening, Window]]:
    return ((happening, happening.when.hull) for happening in story.happenings if happening.when)


def _tellers(story: Story) -> Tellers:
    """By days, the articles that tell an event of them; not those that only say or mention something."""
    found: dict[Window, set[str]] = defaultdict(set)
    for happening, days in _dated(story):
        found[days].update(told.span.doc for told in happening.tellings if _tells(told))
    return found


def _tells(told: Telling) -> bool:
    return told.basis in STATED and told.mark.kind not in LOOSE_KINDS


def _namers(story: Story) -> Tellers:
    """By days, the articles that name them in a sentence on the story's main figure."""
    places = _places(_main_figure(story))
    sentences = {entry.document.id: entry for entry in story.marked if not entry.document.repeats}
    found: dict[Window, set[str]] = defaultdict(set)
    for time in story.times:
        entry = sentences.get(time.span.doc)
        if entry and _names_days(time) and time.when and _holds(_sentence(entry, time.span), places[time.span.doc]):
            found[time.when.hull].add(time.span.doc)
    return found


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
