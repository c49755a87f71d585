"""What a story is called: its main event with place and day, "Skarn Bridge collapse, Hollevik, 14 March 2009"."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from dateline.resolving import Moment, window_of
from dateline.rules import alternation, load
from dateline.types import Entity, Happening, NameKind, Span, Story, Telling, Window
from dateline.views.wording.days import window_words
from dateline.views.wording.heads.events import LONGEST, event_head
from dateline.views.wording.heads.nouns import (
    begins,
    capital,
    has_parties,
    is_noun,
    lasts,
    link_of,
    noun_of,
    sort_of,
    stands_behind,
    undergoes,
    word,
)
from dateline.views.wording.heads.takers import taker_of
from dateline.views.wording.tellings import EventLines

# The share of a story's articles that tell its main event, at the least.
ENOUGH = 0.08
LEAST, TWICE = 2, 2
HALF = 0.5
# A place that hardly any of the tellings has is the place of something else.
SOME = 0.1
BEFORE, BEHIND = 40, 60
MORE = re.compile(r"[ -]\w+")
OWNS = re.compile(r"\s?['’]s\b")
# A town may be read as a person or a body; these are never where something was.
NO_PLACES = ("group", "work", "other")
# A head that is cut or quoted is no title.
NO_HEAD = ("…", "“")
Told = tuple[Telling, Happening]


@dataclass(frozen=True, slots=True)
class _Said:
    """One place where an event is called by a noun and by whom it happens to; the telling it stands in, if any."""

    span: Span
    sort: str
    who: str
    name: str
    noun: str
    told: Told | None = None
    is_begun: bool = False


@dataclass(frozen=True, slots=True)
class MainEvent:
    """What a story is of: its name with place and day, and the day or the first one; none where no event stands out.

    `name` and `noun` are what it is called by without them, `documents` the articles that tell it; `is_name` where it
    is called after somebody or something ("the Skarn Bridge collapse").
    """

    title: str = ""
    day: Window | None = None
    name: str = ""
    noun: str = ""
    documents: frozenset[str] = frozenset()
    is_name: bool = False


def main_event(story: Story, lines: EventLines) -> MainEvent:
    """The event that most articles tell, if enough do; of a few else what half of them call by a noun alone."""
    by_key: dict[tuple[str, str], list[_Said]] = defaultdict(list)
    for said in (*_called(story, lines), *_done(story, lines)):
        by_key[said.sort, said.name.lower()].append(said)
    number = len(story.articles)
    best = max(by_key.values(), key=_weight, default=[])
    if story.are_few:
        plain = _plain(story, lines)
        is_of_most = len(_docs(plain)) >= HALF * number and len(_docs(plain)) >= TWICE * len(_docs(best))
        best = plain if is_of_most else best if len(_docs(best)) >= max(LEAST, ENOUGH * number) else []
    if len(_docs(best)) < max(LEAST, ENOUGH * number):
        return MainEvent()
    noun = _noun(best)
    day = _day(best, noun)
    place = _place(_tellings(best), _places(story), lines)
    if not best[0].who:
        place = place or _shared(story, "place") or _shared(story, "body")
        # "Merger", and "Merger, Lund", tell nobody what the story is of.
        if not (best[0].name or (place and not has_parties(noun))):
            return MainEvent()
    head = _head(best, noun, lines)
    is_name = stands_behind(noun) and bool(best[0].who)
    return MainEvent(_title(head, noun, day, place), day, head, noun, frozenset(_docs(best)), is_name)


def event_title(happening: Happening, story: Story, lines: EventLines) -> str:
    """What a story of this event is called: its head with place and day; nothing where no noun tells it well."""
    head = event_head(happening, lines)
    if head.is_line or happening.when is None or any(mark in head.words for mark in NO_HEAD):
        return ""
    place = _place(happening.tellings, _places(story), lines)
    return _title(head.words, "", happening.when.hull, place)


def _places(story: Story) -> set[str]:
    return {one.id for one in story.entities if one.kind not in NO_PLACES}


def _called(story: Story, lines: EventLines) -> Iterator[_Said]:
    """Events called after somebody or something: "the Skarn Bridge collapse", "Lund Fire"."""
    tellings: dict[str, list[Told]] = defaultdict(list)
    for telling, happening in _asserted(story):
        tellings[telling.span.doc].append((telling, happening))
    for entity in story.entities:
        for mention in entity.mentions:
            if found := _named(mention, entity, lines.texts[mention.doc]):
                span, name, noun = found
                told, is_begun = _telling(span, tellings[span.doc], lines.texts[span.doc])
                yield _Said(span, sort_of(noun), entity.id, name, noun, told, is_begun)


def _named(mention: Span, entity: Entity, text: str) -> tuple[Span, str, str] | None:
    """The mention with the noun behind it or at its end, the name without it, and the noun."""
    name, _, own = entity.name.rpartition(" ")
    if name and stands_behind(own.lower()) and sort_of(own.lower()):
        return mention, name, own.lower()
    behind = _behind().match(text[mention.end : mention.end + BEHIND])
    if not behind or not sort_of(behind[1].lower()):
        return None
    return Span(mention.doc, mention.start, mention.end + behind.end()), entity.name, behind[1].lower()


def _telling(span: Span, tellings: Sequence[Told], text: str) -> tuple[Told | None, bool]:
    """The telling whose subject these words are and that tells of its beginning, else that which they trigger.

    Of "the Lund fire season" something else begins.
    """

    def is_subject(agent: Span) -> bool:
        return span.meets(agent) and not MORE.fullmatch(text[span.end : agent.end])

    begun = (told for told in tellings if begins(told[0].mark) and any(map(is_subject, told[0].mark.agents)))
    if found := next(begun, None):
        return found, True
    return next((told for told in tellings if told[0].mark.nominal and span.meets(told[0].mark.trigger)), None), False


def _asserted(story: Story) -> Iterator[Told]:
    for happening in story.happenings:
        for telling in happening.tellings if happening.status == "happened" else ():
            if telling.mark.status == "happened" and telling.mark.modality == "fact":
                yield telling, happening


def _done(story: Story, lines: EventLines) -> Iterator[_Said]:
    """What happened to somebody or something that is told by nothing but its name."""
    for telling, happening in _asserted(story):
        mark = telling.mark
        noun = noun_of(mark, lines.texts[telling.span.doc])
        sort = sort_of(noun)
        if sort and is_noun(noun):
            spans = mark.patients or (mark.agents if mark.nominal or undergoes(mark) else ())
            taker = taker_of(spans, telling, lines, LONGEST)
            if taker and taker.who and taker.name:
                yield _Said(mark.trigger, sort, taker.who, lines.names[taker.who], noun, (telling, happening))


def _plain(story: Story, lines: EventLines) -> list[_Said]:
    """What most articles call by a noun that is nobody's, "the outbreak", with what stands before it in several."""
    called: dict[str, list[_Said]] = defaultdict(list)
    sorts: dict[tuple[str, str], set[str]] = defaultdict(set)
    tellings: dict[str, list[Told]] = defaultdict(list)
    for telling, happening in _asserted(story):
        tellings[telling.span.doc].append((telling, happening))
    for document in (entry.document for entry in story.marked if not entry.document.repeats):
        for found in _alone().finditer(document.text):
            span, noun = document.span(*found.span(2)), found[2].lower()
            if found[1] and found[1] not in load("quantity").words["no-sort"]:
                sorts[noun, found[1]].add(document.id)
            told, begun = _telling(span, tellings[document.id], document.text)
            called[noun].append(_Said(span, noun, "", "", noun, told, begun))
    # "The disaster" is what everybody calls the flood.
    vague = load("event").words["after-name"]["vague"]
    best = max(
        called.values(), key=lambda told: (_weight(told)[0] - (told[0].noun in vague), _weight(told)), default=[]
    )
    told_of = {sort: docs for (noun, sort), docs in sorts.items() if best and noun == best[0].noun}
    name = max(told_of, key=lambda sort: (len(told_of[sort]), sort), default="")
    return [replace(said, name=name if name and len(told_of[name]) >= LEAST else "") for said in best]


def _weight(told: Sequence[_Said]) -> tuple[float, int, str]:
    """How many articles tell it, the more where a day is known."""
    dated = [said for said in told if said.told and said.told[1].when]
    return len(_docs(told)) + len(_docs(dated)), len(told), told[0].who


def _docs(told: Iterable[_Said]) -> set[str]:
    return {said.span.doc for said in told}


def _head(told: Sequence[_Said], noun: str, lines: EventLines) -> str:
    """Its name without place and day."""
    name = told[0].name
    if stands_behind(noun):
        return f"{name} {noun}".strip()
    return f"{noun} {link_of(noun)} {_with_article(name, told[0].who, lines)}"


def _title(head: str, noun: str, day: Window | None, place: str) -> str:
    when = window_words(day) if day else ""
    when = f"{word('from')} {when}" if day and lasts(noun) else when
    parts = (capital(head), place if place not in head else "", when)
    return ", ".join(part for part in parts if part)


def _noun(told: Sequence[_Said]) -> str:
    """The noun that most articles use; of a death no other than that, unless half of them do."""
    nouns: dict[str, set[str]] = defaultdict(set)
    for said in told:
        nouns[said.noun].add(said.span.doc)
    most = max(nouns, key=lambda one: (len(nouns[one]), one))
    plain = told[0].sort
    return plain if plain in nouns and len(nouns[most]) < HALF * len(_docs(told)) else most


def _with_article(name: str, who: str, lines: EventLines) -> str:
    """The name with its article, where most mentions have one; people have none."""
    if who in lines.people:
        return name
    the = load("event").words["leaning"]["definite"][0]
    spans = [span for spans in lines.named.spans.values() for span in spans if lines.named.values[span] == who]
    led = sum(lines.texts[span.doc][: span.start].lower().endswith(f" {the} ") for span in spans)
    return f"{the} {name}" if led > HALF * len(spans) else name


def _day(told: Sequence[_Said], noun: str) -> Window | None:
    """The closest day that most articles agree on; of what lasts that of its beginning, or no day at all."""
    days: dict[Window, set[str]] = defaultdict(set)
    for telling in _begun(told) if lasts(noun) else _tellings(told):
        if telling.when:
            days[telling.when.hull].add(telling.span.doc)
    agreed = [window for window in _windows(days) if _is_agreed(window, days)]
    return min(agreed, key=lambda window: (window.days, -len(days.get(window, ())), window.first), default=None)


def _begun(told: Iterable[_Said]) -> list[Telling]:
    return [said.told[0] for said in told if said.told and said.is_begun]


def _tellings(told: Iterable[_Said]) -> list[Telling]:
    """Every telling of the events that it is told in."""
    happenings = {said.told[1].id: said.told[1] for said in told if said.told}
    return [telling for happening in happenings.values() for telling in happening.tellings]


def _windows(days: Iterable[Window]) -> set[Window]:
    """The days, with their months and their years."""
    months = {window_of(Moment(one.first.year, one.first.month), None) for one in days}
    years = {window_of(Moment(one.first.year), None) for one in days}
    return {*days, *(one for one in months | years if one)}


def _is_agreed(window: Window, days: Mapping[Window, set[str]]) -> bool:
    """True where more articles lie within than say something else; what is vaguer says nothing against it."""
    within = _all_of(docs for one, docs in days.items() if window.covers(one))
    others = _all_of(docs for one, docs in days.items() if not one.covers(window)) - within
    return len(within) > len(others)


def _all_of(sets: Iterable[set[str]]) -> set[str]:
    return set().union(*sets)


def _place(tellings: Iterable[Telling], places: Collection[str], lines: EventLines) -> str:
    """Where its tellings say it was, unless they differ; "in Ada Berg's house" is nowhere that has a name."""
    found: Counter[str] = Counter()
    spans = {telling.span for telling in tellings}
    for span in spans:
        text = lines.texts[span.doc]
        inside = lines.named.inside(span)
        named = ((one, who) for one, who in inside if who in places and not OWNS.match(text, one.end))
        found.update({who for one, who in named if _leads().search(text[: one.start][-BEFORE:])})
    least = max(HALF * found.total(), SOME * len(spans))
    most = [who for who, number in found.most_common(1) if number > least]
    return lines.names[most[0]] if most else ""


def _shared(story: Story, kind: NameKind) -> str:
    """The place or body that most of the articles name, if half of them do."""
    own = story.articles
    spread = {one: len(own & {span.doc for span in one.mentions}) for one in story.entities if one.kind == kind}
    best = max(spread, key=lambda one: (spread[one], len(one.mentions), one.id), default=None)
    return best.name if best and spread[best] > HALF * len(own) else ""


@cache
def _alone() -> re.Pattern[str]:
    """A noun behind an article or whose it is, with the word between them."""
    nouns = alternation(load("event").words["after-name"]["after-name"])
    articles = alternation([*load("event").words["leaning"]["definite"], *load("event").words["leaning"]["indefinite"]])
    led = rf"(?:\b(?i:{articles})|\w['’]s)"
    apart = alternation(load("event").words["after-name"]["apart"])
    return re.compile(rf"{led}\s(?!(?:{apart})\b)(?:([a-z]{{4,}})[ -])?({nouns})\b(?!-)")


@cache
def _behind() -> re.Pattern[str]:
    """A noun behind a name."""
    nouns = alternation(load("event").words["after-name"]["after-name"])
    return re.compile(rf"\s({nouns})\b(?!-)", re.IGNORECASE)


@cache
def _leads() -> re.Pattern[str]:
    links = alternation(load("event").words["place-link"]["place-link"])
    return re.compile(rf"\b(?:{links})\s+(?:the\s+(?:\w+\s+){{1,2}}of\s+)?$", re.IGNORECASE)
