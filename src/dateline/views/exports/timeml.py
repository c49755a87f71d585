"""Each article with its times and events marked in its text (TimeML 1.2.1)."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar
from xml.sax.saxutils import escape, quoteattr

from dateline.types import Account, EventMark, Marked, Span, Telling, Timex
from dateline.views.exports.edtf import known_prefix
from dateline.views.exports.packing import file_name, packed
from dateline.views.exports.source import TURNING, fit
from dateline.views.index import Index, index_of

SCHEMA = (
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    'xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd"'
)
MODALITIES = {
    "planned": "will",
    "forecast": "would",
    "demanded": "should",
    "possible": "may",
    "conditional": "if",
    "alleged": "alleged",
}
MODS = ("BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER", "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE")
ALL_MODS = (*MODS, "START", "MID", "END", "APPROX")
Mark = TypeVar("Mark")
UNKNOWN = "XXXX-XX-XX"


@dataclass(frozen=True, slots=True)
class Tag:
    """A stretch of the text and what opens and closes around it."""

    span: Span
    opening: str
    closing: str


def timeml(account: Account) -> bytes:
    """A ZIP with one TimeML file an article; the words between the tags are the article's text, unchanged."""
    index = index_of(account)
    times: dict[str, list[Timex]] = {}
    for timex in index.account.story.times:
        times.setdefault(timex.span.doc, []).append(timex)
    whens = {
        (telling.mark.trigger, telling.mark.span): telling
        for happening in index.account.story.happenings
        for telling in happening.tellings
    }
    return packed(
        {
            file_name(number, entry.document.id, ".tml"): _document(
                entry, times.get(entry.document.id, []), whens, index
            ).encode(errors="replace")
            for number, entry in enumerate(index.account.story.marked, start=1)
        }
    )


def _document(entry: Marked, found: list[Timex], tellings: dict[tuple[Span, Span], Telling], index: Index) -> str:
    document = entry.document
    times = _apart(found, lambda timex: timex.span)
    taken = [timex.span for timex in times]
    events = _apart(entry.events, lambda mark: mark.trigger)
    events = [mark for mark in events if not any(mark.trigger.meets(span) for span in taken)]
    tags = [_timex(number, timex) for number, timex in enumerate(times, start=1)]
    cues = [quote.cue for quote in entry.quotes if quote.cue]
    tags += [_event(number, mark, cues) for number, mark in enumerate(events, start=1)]
    links = [*_links(events, times, tellings)]
    parts = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        "<!-- made by dateline -->",
        f"<TimeML {SCHEMA}>",
        f"<DOCID>{_xml(document.id)}</DOCID>",
        f"<DCT>{_dct(entry, index)}</DCT>",
        f"<TITLE>{_xml(document.title or '')}</TITLE>",
        f"<EXTRAINFO>{_xml(f'outlet: {index.outlet(document.id)}')}</EXTRAINFO>",
        f"<TEXT>{_tagged(document.text, tags)}</TEXT>",
        *(_instance(number, mark) for number, mark in enumerate(events, start=1)),
        *links,
        "</TimeML>",
    ]
    return "\n".join(parts) + "\n"


def _xml(text: str) -> str:
    """The text for XML: escaped, without what XML may not hold; a carriage return stays one."""
    return TURNING.sub(_numbered, escape(fit(text), {"\r": "&#13;"}))


def _attribute(text: str) -> str:
    return TURNING.sub(_numbered, quoteattr(fit(text)))


def _numbered(found: re.Match[str]) -> str:
    return f"&#{ord(found.group())};"


def _apart(marks: Iterable[Mark], span_of: Callable[[Mark], Span]) -> list[Mark]:
    """The marks in order of the text, without those that overlap one before them."""
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: (span_of(mark).start, -span_of(mark).end)):
        if span_of(mark).start < span_of(mark).end and (not kept or span_of(kept[-1]).end <= span_of(mark).start):
            kept.append(mark)
    return kept


def _tagged(text: str, tags: list[Tag]) -> str:
    made, at = [], 0
    for tag in sorted(tags, key=lambda tag: tag.span):
        before, words = text[at : tag.span.start], text[tag.span.start : tag.span.end]
        made += [_xml(before), tag.opening, _xml(words), tag.closing]
        at = tag.span.end
    return "".join([*made, _xml(text[at:])])


def _dct(entry: Marked, index: Index) -> str:
    """The day of publication, with X in the place of each figure that is not known."""
    dating = entry.document.published
    known = known_prefix(dating.window) if dating else ""
    value = known + UNKNOWN[len(known) :]
    words = index.published(entry.document.id)
    head = '<TIMEX3 tid="t0" type="DATE" functionInDocument="CREATION_TIME" temporalFunction="false"'
    return f"{head} value={_attribute(value)}>{_xml(words)}</TIMEX3>"


def _timex(number: int, timex: Timex) -> Tag:
    mod = f' mod="{timex.mod}"' if timex.mod in ALL_MODS else ""
    reckoned = "false" if timex.basis == "written" else "true"
    head = f'<TIMEX3 tid="t{number}" type="{timex.type}" value={_attribute(timex.value)}{mod}'
    opening = f'{head} functionInDocument="NONE" temporalFunction="{reckoned}">'
    return Tag(timex.span, opening, "</TIMEX3>")


def _event(number: int, mark: EventMark, cues: list[Span]) -> Tag:
    kind = "REPORTING" if any(mark.trigger.meets(cue) for cue in cues) else "OCCURRENCE"
    return Tag(mark.trigger, f'<EVENT eid="e{number}" class="{kind}">', "</EVENT>")


def _instance(number: int, mark: EventMark) -> str:
    tense = "NONE" if mark.nominal else "PAST" if mark.past else "FUTURE" if mark.status == "planned" else "PRESENT"
    polarity = "NEG" if mark.status == "denied" else "POS"
    modality = f' modality="{MODALITIES[mark.modality]}"' if mark.modality in MODALITIES else ""
    pos = "NOUN" if mark.nominal else "VERB"
    head = f'<MAKEINSTANCE eiid="ei{number}" eventID="e{number}" tense="{tense}" aspect="NONE"'
    return f'{head} polarity="{polarity}" pos="{pos}"{modality}/>'


def _links(events: list[EventMark], times: list[Timex], tellings: dict[tuple[Span, Span], Telling]) -> Iterator[str]:
    """The times that date an event in its own clause."""
    numbers = {timex.span: number for number, timex in enumerate(times, start=1)}
    lid = 0
    for number, mark in enumerate(events, start=1):
        telling = tellings.get((mark.trigger, mark.span))
        dated = [span for span in mark.times if span in numbers]
        if telling is None or telling.basis != "dated" or len(dated) != 1:
            continue
        lid += 1
        yield (
            f'<TLINK lid="l{lid}" eventInstanceID="ei{number}" '
            f'relatedToTime="t{numbers[dated[0]]}" relType="IS_INCLUDED"/>'
        )
