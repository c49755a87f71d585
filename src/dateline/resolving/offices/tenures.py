"""Who held which office when: a title holds for the time told, not for the time of telling."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache

from dateline.resolving.entities import tables
from dateline.resolving.offices.days import OfficeDays, is_elsewhere, told_days
from dateline.resolving.offices.known import with_known_bodies, with_owners_lands, without_days_since_left
from dateline.resolving.offices.lands import with_lands_of_articles
from dateline.resolving.offices.names import office_key, office_keys, office_name
from dateline.resolving.offices.places import Lands, is_held_by_many, is_national, of_titles, office_land, with_matter
from dateline.resolving.view import DocumentView, Views
from dateline.rules import alternation
from dateline.types import Entity, OfficeHeld, Span, Tenure, Timex, TitleMark, Window

LONG_AGO, THESE_DAYS = 3 * 365, 365
# nobody stands for an office for years
SOUGHT_AGO = 365
BEFORE = 30


def tell_offices(views: Views, entities: tuple[Entity, ...], times: tuple[Timex, ...]) -> tuple[OfficeHeld, ...]:
    """Every telling that a person holds, held or will hold an office, in order of document and place."""
    by_document: dict[str, list[Timex]] = defaultdict(list)
    for timex in times:
        by_document[timex.span.doc].append(timex)
    lands = office_land(views, entities)
    told = _in_these_days([held for doc in sorted(views) for held in _told_in(views[doc], by_document[doc], lands)])
    leading = {title.span for view in views.values() for title in view.marked.titles if _leads(title)}
    sure = [_with_sure_day(held, told, views) if held.span in leading else held for held in told]
    placed = with_owners_lands(_of_one_name(sure, entities), views)
    return without_days_since_left(with_lands_of_articles(with_known_bodies(placed), views), views)


def _of_one_name(offices: Iterable[OfficeHeld], entities: Sequence[Entity]) -> list[OfficeHeld]:
    """The tellings, where a body told in words, or as one of two of one name, is the first of that name."""
    names = {entity.id: entity.name for entity in entities if entity.kind != "person"}
    first = {name: one for one, name in sorted(names.items(), reverse=True)}
    return [replace(held, of=first.get(names.get(held.of, held.of), held.of)) if held.of else held for held in offices]


def _is_sought(office: str) -> bool:
    return office.split()[-1] in tables()["title-after"]


def _in_these_days(told: Sequence[tuple[OfficeHeld, bool]]) -> list[OfficeHeld]:
    """The tellings; no day for one amid what was years ago, where none beside it gives its holder the office by now."""
    now: dict[tuple[str, str], list[Window]] = defaultdict(list)
    for held, is_amid_past in told:
        if held.as_of and held.status == "current" and not is_amid_past:
            now[(held.person, office_key(held.office))].append(held.as_of)
    return [
        replace(held, as_of=None, because=())
        if is_amid_past
        and held.as_of
        and not any(
            abs((days.first - held.as_of.first).days) <= THESE_DAYS
            for days in now[(held.person, office_key(held.office))]
        )
        else held
        for held, is_amid_past in told
    ]


def _leads(title: TitleMark) -> bool:
    """True for an office that only says who is meant: "the envoy Ada Berg", not "Ada Berg became envoy"."""
    return title.person is not None and title.span.start < title.person.start


def _with_sure_day(held: OfficeHeld, told: Sequence[OfficeHeld], views: Views) -> OfficeHeld:
    """The telling; no day for what its holder did long ago, where he has the office in the articles of these days.

    "The envoy Ada Berg had sold ships in the 1980s" was no envoy then, if she is one now.
    """
    published = views[held.span.doc].marked.document.published
    within = any(held.span.covers(span) for span in held.because)
    if published is None or held.as_of is None or within or is_national(held.office):
        return held
    far = SOUGHT_AGO if _is_sought(held.office) else LONG_AGO
    if (published.window.first - held.as_of.last).days < far or held.status != "current":
        return held
    now = (other.as_of for other in told if (other.person, other.office) == (held.person, held.office))
    is_now = any(days and abs((days.last - published.window.first).days) <= THESE_DAYS for days in now)
    return replace(held, as_of=None, because=()) if is_now else held


def _told_in(view: DocumentView, times: Sequence[Timex], lands: Lands) -> list[tuple[OfficeHeld, bool]]:
    """The tellings of one document, and whether each stands amid what is told of years ago."""
    titles = [title for title in view.marked.titles if title.person and not is_elsewhere(view, title.span)]
    people = {title.span: view.who(title.person) for title in titles if title.person}
    told = {(title.span, title.office): told_days(view, title, times) for title in titles}
    past = _of_the_past(titles, people, told)
    return [
        (_held(view, title, person, _placed(title, person, days, past), lands), days.is_amid_past)
        for title in titles
        if (person := people[title.span])
        for days in (told[(title.span, title.office)],)
    ]


Dated = dict[tuple[Span, str], OfficeDays]


def _of_the_past(
    titles: Sequence[TitleMark], people: dict[Span, str | None], told: Dated
) -> frozenset[tuple[str | None, str]]:
    """Who, for the document, held an office once: called former, or dated while another holds it by now."""
    former = {(people[title.span], title.office) for title in titles if title.status == "former"}
    now: dict[str, set[str | None]] = defaultdict(set)
    for title in titles:
        if title.status == "current" and told[(title.span, title.office)].basis == "published":
            now[title.office].add(people[title.span])
    dated = {(people[t.span], t.office) for t in titles if told[(t.span, t.office)].basis == "told"}
    followed = {(who, office) for who, office in dated if now[office] - {who} and not is_held_by_many(office)}
    return frozenset(former | followed)


def _placed(title: TitleMark, person: str, told: OfficeDays, past: frozenset[tuple[str | None, str]]) -> OfficeDays:
    """No day for a bare title of one who held the office once, nor for "led by", which has no tense."""
    is_past = (person, title.office) in past or title.tie == "leading"
    once = title.status == "current" and told.basis == "published" and is_past
    return OfficeDays(None, "past", told.because) if once else told


def _held(view: DocumentView, title: TitleMark, person: str, told: OfficeDays, lands: Lands) -> OfficeHeld:
    of = of_titles(view, title, lands)
    was_then = title.status == "former" and told.basis == "told" and title.tie != "leaving"
    over = _over().search(view.text, max(0, title.span.start - BEFORE), title.span.end)
    status = "current" if was_then and over is None else title.status
    return OfficeHeld(title.span, person, with_matter(view, title), of, status, told.days, told.because)


@cache
def _over() -> re.Pattern[str]:
    """What is said of one who held an office before the time told: "former", "retired", "had been"; not "then"."""
    words = {word for word, status in tables()["title-status"].items() if status == "former"} - set(
        tables()["held-then"]
    )
    return re.compile(rf"\b(?:{alternation([*words, *tables()['held-before']])})\b", re.IGNORECASE)


def bound_tenures(offices: Iterable[OfficeHeld]) -> tuple[Tenure, ...]:
    """Each person's time in each office, bounded by all tellings and by who comes next; in order of office and time.

    The same office with and without its country or body is one where the story tells only one such.
    """
    groups: dict[tuple[str, str, str | None], list[OfficeHeld]] = defaultdict(list)
    offices = tuple(dict.fromkeys(offices))
    keys = office_keys(offices)
    known = _lands_by_holder(keys)
    for held, key in keys.items():
        of = held.of or next(iter(known[(held.person, key)]), None)
        groups[(held.person, key, of)].append(held)
    tenures = [_tenure(*key, held) for key, held in sorted(groups.items(), key=lambda item: _key(item[0]))]
    return tuple(sorted(_succeeding(tenures), key=lambda t: (t.office, t.of or "", _first(t), t.person)))


def _lands_by_holder(keys: Mapping[OfficeHeld, str]) -> dict[tuple[str, str], set[str]]:
    """The lands or bodies that a person's office is told with, where these are one."""
    known: dict[tuple[str, str], set[str]] = defaultdict(set)
    for held, key in keys.items():
        if held.of:
            known[(held.person, key)].add(held.of)
    return defaultdict(set, {key: lands for key, lands in known.items() if len(lands) == 1})


def _key(key: tuple[str, str, str | None]) -> tuple[str, str, str]:
    return key[0], key[1], key[2] or ""


def _tenure(person: str, key: str, of: str | None, told: Sequence[OfficeHeld]) -> Tenure:
    ordered = sorted(told, key=lambda held: held.span)
    held = tuple(held for held in ordered if held.status in ("current", "acting"))
    out = tuple(held for held in ordered if held.status not in ("current", "acting"))
    days = [entry.as_of for entry in held if entry.as_of]
    begin = min(days, key=lambda window: window.after, default=None)
    last = max(days, key=lambda window: window.first, default=None)
    return Tenure(person, office_name(ordered, key), of, held, out, begin=begin, finish=_finish(last, out))


def _finish(last: Window | None, out: Sequence[OfficeHeld]) -> Window | None:
    """The days on which the office was left: after the last day held, before the first day out of it."""
    left = [entry.as_of.after for entry in out if entry.as_of and entry.status == "former"]
    left = [day for day in left if last is None or day > last.first]
    return Window(last.first, min(left)) if last and left else None


def _succeeding(tenures: Sequence[Tenure]) -> list[Tenure]:
    """The tenures, where each ends by the first day on which another holds the same office."""
    posts: dict[tuple[str, str | None], list[Tenure]] = defaultdict(list)
    for tenure in tenures:
        posts[(office_key(tenure.office), tenure.of)].append(tenure)
    return [_ended(tenure, posts[(office_key(tenure.office), tenure.of)]) for tenure in tenures]


def _ended(tenure: Tenure, others: Sequence[Tenure]) -> Tenure:
    days = [entry.as_of for entry in tenure.held if entry.as_of]
    if tenure.of is None or not days or is_held_by_many(tenure.office):
        return tenure
    last = max(days, key=lambda window: window.first)
    after = [
        entry.as_of.after
        for other in others
        if other.person != tenure.person
        for entry in other.held
        if entry.as_of and entry.as_of.first >= last.after
    ]
    if not after:
        return tenure
    known = tenure.finish.after if tenure.finish else min(after)
    return replace(tenure, finish=Window(last.first, min(known, *after)))


def _first(tenure: Tenure) -> str:
    return tenure.begin.first.isoformat() if tenure.begin else ""
