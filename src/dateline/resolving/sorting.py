"""Which articles of a mixed pile tell of one story, by the names and rare words they share and when they came out.

Each article in turn goes to the story so far that it is most like, or begins one; then stories that are alike become
one, and every article goes once more to the one it is most like. Only stories that share one of the weightiest terms
are looked at, so that the time grows evenly with the pile.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from itertools import chain

from dateline.types import Document

WORD = re.compile(r"[^\W\d_]{3,}")
NAME_WEIGHT = 3.0
MOST_TERMS, MOST_KEYS, MOST_TRIED = 120, 12, 20
ALIKE, STORIES_ALIKE, STILL_ALIKE = 0.1, 0.15, 0.06
FEWEST = 3
LONG_BEFORE, FAR = timedelta(365), 0.9
Vector = Mapping[str, float]


def sort_stories(documents: Iterable[Document]) -> tuple[tuple[Document, ...], ...]:
    """The articles of each story, those most like the whole first; the largest story first.

    What is in none fits no story. Two articles are none yet.
    """
    ordered = sorted(documents, key=lambda one: (_day(one) or date.max, one.id))
    vectors = _vectors([document.text for document in ordered])
    days = [_day(document) for document in ordered]

    def sketches() -> list[_Sketch]:
        return [_Sketch([at], terms, days[at]) for at, terms in enumerate(vectors)]

    grown = _gathered(sorted(_gathered(sketches(), ALIKE), key=lambda one: -len(one.members)), STORIES_ALIKE)
    stories = _placed(sketches(), [story for story in grown if len(story.members) >= FEWEST], STILL_ALIKE)
    told = sorted((story for story in stories if len(story.members) >= FEWEST), key=lambda one: -len(one.members))
    return tuple(tuple(ordered[at] for at in _nearest_first(story, vectors)) for story in told)


class _Sketch:
    """An article, or a story so far: what its articles' terms add up to, and the last day of them."""

    def __init__(self, members: list[int], terms: Vector, day: date | None) -> None:
        self.members, self.terms, self.day = members, Counter(terms), day
        self.length = _length(terms)

    def add(self, other: "_Sketch") -> None:
        """Takes the articles of another one in."""
        self.members = [*self.members, *other.members]
        self.terms.update(other.terms)
        self.length = _length(self.terms)
        self.day = max((day for day in (self.day, other.day) if day), default=None)

    def keys(self) -> list[str]:
        """The weightiest terms."""
        return [term for term, _ in self.terms.most_common(MOST_KEYS * (1 if len(self.members) == 1 else 2))]

    def likeness(self, other: "_Sketch") -> float:
        """The cosine, less where a long time lies between the two; nothing where no name is in both."""
        few, many = sorted((self.terms, other.terms), key=len)
        if not any(term in many for term in few if _is_name(term)):
            return 0.0
        product = sum(weight * many.get(term, 0.0) for term, weight in few.items())
        apart = self.day and other.day and abs(self.day - other.day) > LONG_BEFORE
        return (FAR if apart else 1.0) * product / (self.length * other.length or 1.0)


def _gathered(sketches: Iterable[_Sketch], least: float) -> list[_Sketch]:
    """The stories that grow where each sketch in turn is added to the one it is most like, or begins one."""
    stories, index = list[_Sketch](), defaultdict[str, list[int]](list)
    for sketch in sketches:
        place = _most_like(sketch, sketch.keys(), stories, index, least)
        if place is None:
            place = len(stories)
            stories.append(sketch)
        else:
            stories[place].add(sketch)
        _note(index, place, sketch.keys())
    return stories


def _placed(sketches: Iterable[_Sketch], stories: Sequence[_Sketch], least: float) -> list[_Sketch]:
    """The stories made anew of those sketches that are most like each."""
    index, made = defaultdict[str, list[int]](list), dict[int, _Sketch]()
    for place, story in enumerate(stories):
        _note(index, place, (term for term, _ in story.terms.most_common(MOST_TERMS)))
    for sketch in sketches:
        found = _most_like(sketch, sketch.terms, stories, index, least)
        if found in made:
            made[found].add(sketch)
        elif found is not None:
            made[found] = sketch
    return [*made.values()]


def _note(index: dict[str, list[int]], place: int, keys: Iterable[str]) -> None:
    for key in keys:
        if place not in index[key]:
            index[key].append(place)


def _most_like(
    sketch: _Sketch, keys: Iterable[str], stories: Sequence[_Sketch], index: Mapping[str, Sequence[int]], least: float
) -> int | None:
    """The place of the story that the sketch is most like, of those that share most of the keys."""
    met = Counter(chain.from_iterable(index.get(key, ()) for key in keys))
    tried = [(stories[place].likeness(sketch), -place) for place, _ in met.most_common(MOST_TRIED)]
    likeness, place = max(tried, default=(0.0, 0))
    return -place if likeness > least else None


def _nearest_first(story: _Sketch, vectors: Sequence[Vector]) -> list[int]:
    whole = _Sketch([], story.terms, None)
    return sorted(story.members, key=lambda at: (-whole.likeness(_Sketch([at], vectors[at], None)), at))


def _vectors(texts: Sequence[str]) -> list[Vector]:
    """The weightiest terms of each text that another has too, of a length below one by what it has alone.

    A term weighs more the rarer it is over all and the more often it is in the text, and more as a name.
    """
    counts = [_terms(text) for text in texts]
    spread = Counter(term for count in counts for term in count)
    rarity = {term: math.log(len(texts) / number) for term, number in spread.items()}
    return [_vector(count, rarity, spread) for count in counts]


def _vector(count: Mapping[str, int], rarity: Mapping[str, float], spread: Mapping[str, int]) -> Vector:
    weights = {
        term: (1 + math.log(number)) * rarity[term] * (NAME_WEIGHT if _is_name(term) else 1.0)
        for term, number in count.items()
    }
    weighty = sorted(weights.items(), key=lambda one: (-one[1], one[0]))
    length = _length(dict(weighty[:MOST_TERMS])) or 1.0
    shared = [(term, weight / length) for term, weight in weighty if spread[term] > 1]
    return dict(shared[:MOST_TERMS])


def _length(terms: Vector) -> float:
    return math.sqrt(sum(weight * weight for weight in terms.values()))


def _terms(text: str) -> Counter[str]:
    """How often each word stands in the text; with a capital letter what the text never writes without one."""
    words = WORD.findall(text)
    small = {word for word in words if word[0].islower()}
    return Counter(word if word[0].isupper() and word.lower() not in small else word.lower() for word in words)


def _is_name(term: str) -> bool:
    """True for what is written with a capital letter, or in letters that have none."""
    return not term[0].islower()


def _day(document: Document) -> date | None:
    return document.published.window.first if document.published else None
