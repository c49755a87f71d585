"""How much a line of an event is worth to a reader of the story, and what is no news by itself.

The weights were fitted on lines of seven stories that readers judged, on some stories and checked on the others.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from math import log

from dateline.rules import alternation, load
from dateline.types import Happening, Span, Telling, is_witness_alone
from dateline.views.wording.tellings.choose import EventLine
from dateline.views.wording.tellings.definites import Main, definites, sort_of
from dateline.views.wording.tellings.known import Known
from dateline.views.wording.tellings.view import EventLines

# What speaks for a line and what against it: who tells it and where, of whom, what sort of thing, with what in it.
WEIGHTS: Mapping[str, float] = {
    "articles": 0.9,
    "first": 1.2,
    "participant": 0.6,
    "stranger": -0.9,
    "another": -1.5,
    "apart": -2.5,
    "afar": -2.5,
    "unnamed": -0.6,
    "news": 0.5,
    "nameless": -0.6,
    "figure": 0.8,
    "background": -0.7,
    "vague": -0.4,
    "remote": -1.0,
    "noun": -1.2,
    "gapped": -0.7,
    "scant": -0.4,
    "nearby": -0.5,
    "bounded": -1.4,
    "goes-on": -0.7,
    "any-day": -0.4,
    "remembered": -1.5,
    "planned": -0.4,
    "scenery": -1.0,
    "pointed-at": -1.0,
}
# Less than this is no news by itself; of many articles, which tell more than is read, less than that.
ENOUGH, OF_MANY = 0.0, 0.5
SEVERAL = 2
# The first sentences of an article that has so many tell what it is of.
FIRST, NEXT, LONG = 2, 4, 6
MONTH, AS_FAR = 31, 30
# A line of fewer words tells little, but "Berg resigned" is news.
FEWEST = 8
# A gap that is not right behind a name, or two of them: "Ada Berg … resigned" misses nothing.
GAPPED = re.compile(r"\b[a-z\d][\w-]*[^\w\s]?\s…|….*…")


def worth(happening: Happening, line: EventLine, known: Known, lines: EventLines) -> float:
    """How much the line of an event is worth: the sum of what speaks for it and against it, by weight."""
    told = [telling for telling in happening.tellings if telling.mark.status == happening.status]
    counted = {**_counted(happening, told, known, lines), **_read(happening, line)}
    return sum(WEIGHTS[name] * value for name, value in counted.items())


def _read(happening: Happening, line: EventLine) -> Mapping[str, float]:
    """What stands in the way of reading the line alone."""
    is_news = happening.kind in load("event").words["worth"]["news"]
    is_gapped, is_scant = bool(GAPPED.search(line.words)), len(line.words.split()) < FEWEST and not is_news
    return {"unnamed": not line.is_named, "gapped": is_gapped, "scant": is_scant}


def is_trifle(happening: Happening, value: float, known: Known) -> bool:
    """True for what is no news by itself: of too little worth, or told by nothing but a noun in an article or two."""
    told = (telling for telling in happening.tellings if telling.mark.status == happening.status)
    is_noun = not any(telling.mark.form == "clause" for telling in told)
    return value < (OF_MANY if known.is_pile else ENOUGH) or (is_noun and len(happening.documents) <= SEVERAL)


def _counted(happening: Happening, told: list[Telling], known: Known, lines: EventLines) -> Mapping[str, float]:
    words, days = load("event").words["worth"], happening.when.hull if happening.when else None
    is_background = bool(days and known.begins and days.last < known.begins)
    is_vague = bool(days and days.days > MONTH)
    return {
        "articles": log(max(len(happening.documents), 1)),
        "first": max((_first(telling, lines) for telling in happening.tellings), default=0.0),
        "participant": max((known.shares.get(who, 0.0) for who in _participants(told, lines)), default=0.0),
        "stranger": not _is_of_main(told, lines) and _is_of_strangers(happening, told, known, lines),
        "another": _is_of_another(told, known, lines),
        "apart": _is_apart(happening, known, lines),
        "afar": min((known.afar.get(telling.span.doc, 0.0) for telling in told), default=0.0),
        "news": happening.kind in words["news"],
        "nameless": happening.kind in words["nameless"],
        "figure": any(_has_figure(telling, known) for telling in told),
        "background": is_background,
        "vague": is_vague,
        # Of many articles one alone remembers it.
        "remote": known.is_pile and len(happening.documents) == 1 and (is_background or is_vague),
        "noun": all(telling.mark.nominal for telling in told),
        "nearby": all(telling.basis in ("nearby", "undated") for telling in told),
        "bounded": bool(happening.bounded_by),
        "goes-on": all(_goes_on(telling, lines) for telling in told),
        "any-day": all(telling.mark.lemma in _any_day() for telling in told),
        "remembered": happening.kind not in words["news"] and any(_is_remembering(one, lines) for one in told),
        "planned": happening.status == "planned",
        "scenery": all(_is_scenery(telling, lines) for telling in told),
        "pointed-at": all(is_witness_alone(telling.mark.rule) for telling in told),
    }


def _is_of_strangers(happening: Happening, told: list[Telling], known: Known, lines: EventLines) -> bool:
    """True where the story knows nobody of whom it tells; in few articles what names nobody is of the story as well."""
    shares = [*_told_of(happening, told, known, lines)]
    return (known.is_pile or bool(shares)) and all(share < known.least for share in shares)


def _told_of(happening: Happening, told: Iterable[Telling], known: Known, lines: EventLines) -> Iterator[float]:
    """How many of the articles tell of who takes part, and of whoever its lines name or mean."""
    yield from (known.shares.get(who, 0.0) for who in happening.entities)
    for telling in told:
        pieces = telling.mark.line or (telling.span,)
        rows = [*definites(telling, pieces, lines.texts[telling.span.doc], lines.things)]
        rows += (row for piece in pieces for places in (lines.named, lines.meant) for row in places.inside(piece))
        yield from (known.shares.get(who, 0.0) for _, who in rows)


def _participants(told: Iterable[Telling], lines: EventLines) -> Iterator[str]:
    """Who is named or meant among those who do it and those to whom it is done."""
    nouns = (noun for telling in told for noun in (*telling.mark.agents, *telling.mark.patients))
    return (who for noun in nouns for places in (lines.named, lines.meant) for _, who in places.inside(noun))


def _is_of_main(told: Iterable[Telling], lines: EventLines) -> bool:
    """True for "the fire" and "the Lund fire" where the story is of that."""
    if not lines.main.noun or not lines.main.name:
        return False
    ours = (telling for telling in told if telling.span.doc in lines.main.documents)
    return any(_main(sort_of(lines.main.noun)).search(_line_text(telling, lines)) for telling in ours)


def _is_of_another(told: Iterable[Telling], known: Known, lines: EventLines) -> bool:
    """True for "a new fire" and "the Ystad fire" where the story is of the Lund fire, which no line names."""
    if not lines.main.noun or not lines.main.name:
        return False
    texts = [_line_text(telling, lines) for telling in told]
    own = frozenset(lines.main.name.lower().split()) | known.familiar
    return all(_another_in(text, lines.main, own) for text in texts)


def _another_in(text: str, main: Main, own: frozenset[str]) -> bool:
    if main.name.lower() in text.lower():
        return False
    return any((found["name"] or "").lower() not in own for found in _another(sort_of(main.noun)).finditer(text))


def _line_text(telling: Telling, lines: EventLines) -> str:
    text = lines.texts[telling.span.doc]
    return " ".join(piece.of(text) for piece in telling.mark.line or (telling.span,))


@cache
def _main(sort: str) -> re.Pattern[str]:
    words = load("event").words
    nouns = alternation(words["called-also"].get(sort, [sort]))
    return re.compile(rf"\b(?:{alternation(words['leaning']['definite'])})\s{nouns}\b", re.IGNORECASE)


@cache
def _another(sort: str) -> re.Pattern[str]:
    words = load("event").words
    nouns = alternation(words["called-also"].get(sort, [sort]))
    of_it = alternation(words["another-one"]["of-it"])
    return re.compile(rf"\b(?:(?i:{of_it})\s(?:[a-z-]+\s)?|(?P<name>[A-Z][\w’'-]+)\s)(?i:{nouns})\b")


def _is_apart(happening: Happening, known: Known, lines: EventLines) -> bool:
    """True where all its sentences name nobody but whom the story does not know: it is of another story in the pile.

    Few articles are of one story, whomever they name.
    """
    sentences = (_sentence(telling, lines) for telling in happening.tellings)
    named = [{who for places in (lines.named, lines.meant) for _, who in places.inside(one)} for one in sentences]
    told = {*happening.entities}.union(*named)
    return known.is_pile and all(named) and all(known.shares.get(who, 0.0) < known.least for who in told)


def _sentence(telling: Telling, lines: EventLines) -> Span:
    sentences = lines.sentences[telling.span.doc]
    at = bisect_right(sentences, telling.span.start, key=lambda sentence: sentence.start) - 1
    return sentences[at] if at >= 0 else telling.span


def _first(telling: Telling, lines: EventLines) -> float:
    """1 in a headline and in the first sentences of an article, half in the next ones, 0 in a short article."""
    sentences = lines.sentences[telling.span.doc]
    place = bisect_right(sentences, telling.span.start, key=lambda sentence: sentence.start) - 1
    if place < 0:
        return 1.0
    if len(sentences) < LONG or place >= NEXT:
        return 0.0
    return 1.0 if place < FIRST else 0.5


def _has_figure(telling: Telling, known: Known) -> bool:
    figures = known.figures.get(telling.span.doc, ())
    for piece in telling.mark.line or (telling.span,):
        at = bisect_left(figures, piece)
        if at < len(figures) and piece.covers(figures[at]):
            return True
    return False


def _goes_on(telling: Telling, lines: EventLines) -> bool:
    """True for "divers were searching": what goes on at the time of telling."""
    trigger = telling.mark.trigger
    return bool(_progressive().search(lines.texts[trigger.doc][max(trigger.start - AS_FAR, 0) : trigger.end]))


def _is_remembering(telling: Telling, lines: EventLines) -> bool:
    """True for "Lund marks the tenth anniversary of the fire": what is remembered was on another day."""
    return _remembers().search(_line_text(telling, lines)) is not None


def _is_scenery(telling: Telling, lines: EventLines) -> bool:
    """True where the weather does it."""
    nouns = load("event").words["worth"]["scenery"]
    text = lines.texts[telling.span.doc]
    return any(agent.of(text).lower().rpartition(" ")[2] in nouns for agent in telling.mark.agents)


@cache
def _remembers() -> re.Pattern[str]:
    words = load("event").words["worth"]
    years = rf"{alternation(words['years'])}\s{alternation(words['since'])}"
    return re.compile(rf"\b(?:{alternation(words['remembers'])}|\d+\s{years})\b", re.IGNORECASE)


@cache
def _progressive() -> re.Pattern[str]:
    words = load("event").words["worth"]
    return re.compile(rf"\b(?:{alternation(words['be'])})\s+(?:\w+\s+)?\w+{words['going'][0]}\Z", re.IGNORECASE)


@cache
def _any_day() -> frozenset[str]:
    return frozenset(verb for verbs in load("event").words["trifle"].values() for verb in verbs)
