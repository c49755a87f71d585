"""Speakers by name and by office: "Ada Berg", "the prime minister", "PM"."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from dateline.resolving.entities import tables
from dateline.resolving.view import DocumentView
from dateline.rules import expression, load
from dateline.types import QuoteMark, Span, TitleMark

OWNED = re.compile(r"^\s?['’]s?\s+\w")
MODIFIES = re.compile(r"\s+(?:[a-z]+-[a-z]+\s+)?([a-z][\w-]+)$")
BESIDE = re.compile(r"\s+(?:[a-z][a-z-]+\s+){1,3}")  # whose adviser: "Berg adviser Tomas Ruiz"
DISTANT = 4000


def named_speaker(view: DocumentView, span: Span) -> str | None:
    """The person named at the head of the speaker's words, or else the body, group or land."""
    text = view.text
    named = [(mention, entity) for mention, entity in view.around(span) if span.meets(mention)]
    titled = {title.person: title.span for title in view.marked.titles if title.person and title.span.meets(span)}
    heads = [
        (m, e)
        for m, e in named
        if not is_governed(text, span, titled.get(m, m)) and not OWNED.match(text[m.end : span.end])
    ]
    people = [(m, e) for m, e in heads if e in view.people and not _modifies(text[m.end : span.end])]
    beside = {m for (m, _), (after, _) in pairwise(people) if BESIDE.fullmatch(text, m.end, after.start)}
    person = next((e for m, e in people if m not in beside), None)
    if person:
        return person
    title = _title_at(view, span)
    if title and title.person and not OWNED.match(text[title.span.end : span.end]):
        return view.who(title.person)
    if title or not heads:
        return None
    mention, entity = heads[0]
    if mention.end == span.end and _is_people(mention.of(text)):
        return None
    return (
        entity
        if expression("quote", "body-alone").match(text[mention.end : span.end]) or _is_body_of(view, span, heads[0])
        else None
    )


def _modifies(behind: str) -> bool:
    """True for a name that only tells whose one is: "Berg spokesman", not "Berg himself" or "Berg calmly"."""
    word = MODIFIES.match(behind)
    if word is None or word[1] in load("quote").words["beside-name"]:
        return False
    return not word[1].endswith("ly") or word[1] in load("quote").words["noun-in-ly"]


def _is_people(words: str) -> bool:
    """True for "Norwegian" and "Norwegians" alone: some of the people of a land, which is not the land."""
    demonyms = tables()["demonym"]
    low = words.lower()
    return low in demonyms or low.removesuffix("s") in demonyms


def surnamed(view: DocumentView, span: Span) -> str | None:
    """The one person named before of whom the words are the surname, where no name was found in them."""
    surname = expression("quote", "surname-alone").fullmatch(span.of(view.text))
    if surname is None:
        return None
    ends = re.compile(rf"\S.*\s{re.escape(surname[1])}", re.S)
    named = ((mention, who) for mention, who in view.mentions if mention.end <= span.start and who in view.people)
    fitting = {who for mention, who in named if ends.fullmatch(mention.of(view.text))}
    return next(iter(fitting)) if len(fitting) == 1 else None


def _is_body_of(view: DocumentView, span: Span, head: tuple[Span, str]) -> bool:
    """True for a body with nothing but its land or town behind it: "the Supreme Court of the Isles"."""
    mention, entity = head
    body = entity in view.things and view.things[entity].kind == "body"
    of = expression("quote", "part-of-name").match(view.text, mention.end, span.end)
    return body and of is not None and any(span.end == m.end and m.start == of.end() for m, _ in view.around(span))


def is_governed(text: str, span: Span, mention: Span) -> bool:
    """True for a name that another noun governs: "a friend of Ada Berg", but not "a statement by Ada Berg"."""
    before = text[span.start : mention.start]
    return bool(expression("quote", "governed").search(before)) and not expression("quote", "piece-by").fullmatch(
        before
    )


def _title_at(view: DocumentView, span: Span) -> TitleMark | None:
    """The first office within the speaker's words, or around them; none that another noun governs."""
    titles = [
        title
        for title in view.marked.titles
        if title.span.meets(span) and not (title.of and title.of.covers(span))
        if not (span.covers(title.span) and is_governed(view.text, span, title.span))
    ]
    return min(titles, key=lambda title: title.span, default=None)


def holder_meant(view: DocumentView, span: Span, before: Sequence[tuple[QuoteMark, str | None]]) -> str | None:
    """Who holds the office that the words stand for: who spoke last, if it is theirs, else who was last given it."""
    title = None if expression("quote", "first-told").match(view.text, span.start, span.end) else _title_at(view, span)
    if title is None or OWNED.match(view.text[title.span.end : span.end]):
        return None  # "the president's decision" is not the president
    every = holders_of(view, title)
    holders = _of_that_body(view, title, every)
    last = next((speaker for _, speaker in reversed(before) if speaker), None)
    if last and (last in holders.values() or _is_lately_left(view, title, last)):
        return last
    earlier = [held for held in holders if 0 <= span.start - held.start < DISTANT and holders[held]]
    if earlier:
        return holders[max(earlier)]
    return next(iter(holders.values()), None) if len(set(every.values())) == 1 else None


def _is_lately_left(view: DocumentView, asked: TitleMark, who: str) -> bool:
    """True for "the ousted mayor" of one whom the article calls the mayor as well."""
    if asked.status != "former" or expression("quote", "lately-left").search(asked.span.of(view.text)) is None:
        return False
    return any(
        view.who(t.person) == who and is_office_of(asked.office, t.office) for t in view.marked.titles if t.person
    )


def _is_of_many(office: str) -> bool:
    """True for what several people are at a time: a senator, a lawyer."""
    return any(
        word in tables()[name] for name in ("office-of-many", "post", "trade") for word in (office, office.split()[-1])
    )


def may_be_another(view: DocumentView, span: Span, before: Sequence[tuple[QuoteMark, str | None]]) -> bool:
    """True for "the senator" where one of whom no office is told has spoken since a senator was named."""
    title = _title_at(view, span)
    spoke = next((quote for quote, speaker in reversed(before) if speaker), None)
    if title is None or title.person or spoke is None or not _is_of_many(title.office):
        return False
    holders = {who for who in holders_of(view, title).values() if who}
    last = next(speaker for _, speaker in reversed(before) if speaker)
    if not holders or any(view.who(t.person) == last for t in view.marked.titles if t.person):
        return False
    named = [mention.start for mention, who in view.mentions if who in holders and mention.start < span.start]
    return max(named, default=0) < min(spoke.span.start, spoke.speaker.start if spoke.speaker else spoke.span.start)


def _of_that_body(
    view: DocumentView, asked: TitleMark, holders: Mapping[Span, str | None]
) -> Mapping[Span, str | None]:
    """Of the holders those of the land or body asked for, or else those of none that is told: never another's."""
    body = view.named_in(asked.of) if asked.of else None
    if body is None:
        return holders
    of = {t.span: view.named_in(t.of) if t.of else None for t in view.marked.titles}
    own = {span: who for span, who in holders.items() if of[span] == body}
    return own or {span: who for span, who in holders.items() if of[span] is None}


def holders_of(view: DocumentView, asked: TitleMark) -> dict[Span, str | None]:
    """Who is given the office where; who is also called its former holder is left out where there are others."""
    titles = [(t, view.who(t.person)) for t in view.marked.titles if t.person]
    former = {who for t, who in titles if t.status == "former" and is_office_of(asked.office, t.office)}
    holders = {t.span: who for t, who in titles if _answers(asked, t)}
    if asked.status == "former":
        return holders
    return {span: who for span, who in holders.items() if who not in former} or holders


def _answers(asked: TitleMark, told: TitleMark) -> bool:
    """True where "the minister" may be who is called "health minister"; former ones only where asked for."""
    return (asked.status == "former") == (told.status == "former") and is_office_of(asked.office, told.office)


def is_office_of(asked: str, told: str) -> bool:
    """True where the office asked for may be the one told, in short; a vice president is no president."""
    if told == asked or told.startswith((asked + " of ", asked + " to ")):
        return True
    heads_government = asked == "minister" and told.split(" of ")[0] in tables()["heads-government"]
    return (
        told.split(" of ")[0].endswith(" " + asked)
        and not expression("quote", "second-in-rank").match(told)
        and not heads_government
    )
