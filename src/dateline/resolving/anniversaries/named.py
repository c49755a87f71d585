"""Days that an event is called by: "the Christmas Eve earthquake" need not be of the latest Christmas Eve."""

from dateline.types import Document, EventMark, Timex

RECENT_DAYS = 60
WHOLE_DATE = 10


def is_called_by(mark: EventMark, timex: Timex, document: Document) -> bool:
    """True where a day without a year is the event's name, and not known to be of the article's year.

    Within a name ("the Good Friday Agreement") it never is; before a common noun it is where such a day was lately.
    """
    if timex.basis != "published" or timex.span.end > mark.trigger.start or not _is_day(timex):
        return False
    between = document.text[timex.span.end : mark.trigger.start]
    if not between.strip(" -–") and document.words(mark.trigger)[:1].isupper():
        return True
    return mark.nominal and "," not in between and not _is_recent(timex, document)


def _is_day(timex: Timex) -> bool:
    return timex.type == "DATE" and len(timex.value) == WHOLE_DATE and timex.when is not None


def _is_recent(timex: Timex, document: Document) -> bool:
    """True where the day that the article's year has was a few weeks ago at most, or is to come."""
    if timex.when is None or document.published is None:
        return False
    return (document.published.window.first - timex.when.hull.last).days <= RECENT_DAYS
