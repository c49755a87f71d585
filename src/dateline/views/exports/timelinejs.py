"""The timeline as TimelineJS reads it (JSON)."""

import html
from collections.abc import Iterator
from typing import Any

from dateline.types import Account, Window
from dateline.views.chronicle import Entry, entries
from dateline.views.exports.edtf import bounded, known_prefix
from dateline.views.exports.source import key_of, source_of, web_address
from dateline.views.index import Index, capital, clean, counted, index_of, json_text
from dateline.views.wording import when_words

Row = dict[str, Any]
MOST_QUOTED = 5


def timelinejs(account: Account) -> str:
    """A JSON object with `title` and `events`: dates as numbers, as far as they are known, and in words beside them."""
    index = index_of(account)
    told = [_event(entry, index) for entry in entries(index)]
    title = {"text": {"headline": "Timeline", "text": f"<p>{counted(len(index.documents), 'article')}</p>"}}
    whole = {"generator": "dateline", "title": title, "events": told, "scale": "human"}
    return json_text(whole, indent=1) + "\n"


def _event(entry: Entry, index: Index) -> Row:
    days, words = bounded(entry.when.hull), when_words(entry.when)
    return {
        "start_date": _date(days.first, days),
        "end_date": _date(days.last, days),
        "display_date": html.escape(words),
        "text": {
            "headline": html.escape(capital(clean(entry.happening.label))),
            "text": "".join(_quoted(entry, index)),
        },
        "group": entry.happening.status,
        "unique_id": "event-" + key_of(entry.happening.id, entry.happening.label, words),
    }


def _date(day: Any, days: Window) -> Row:
    """One end of the days, as closely as they are known: a day in March 2012 has no day, one in 2012 no month."""
    parts = known_prefix(days).split("-") if known_prefix(days) else []
    row: Row = {"year": day.year}
    is_whole = (days.first.day, days.after.day) == (1, 1)
    if len(parts) == 3 or not is_whole:
        return row | {"month": day.month, "day": day.day}
    is_of_years = (days.first.month, days.after.month) == (1, 1)
    return row if is_of_years else row | {"month": day.month}


def _quoted(entry: Entry, index: Index) -> Iterator[str]:
    """The verbatim words of the tellings, each with its source, as HTML in which nothing of the words is live."""
    told = [telling.span for telling in entry.happening.tellings if telling.mark.status == entry.happening.status]
    for span in list(dict.fromkeys([entry.words, *told]))[:MOST_QUOTED]:
        source = source_of(span, index)
        cited = html.escape(f"{source.outlet}, {source.day} ({source.place})")
        if address := web_address(index.documents[span.doc]):
            cited = f'<a href="{html.escape(address)}">{cited}</a>'
        yield f"<blockquote>{html.escape(source.words)}</blockquote><p>{cited}</p>"
