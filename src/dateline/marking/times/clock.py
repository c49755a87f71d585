"""Times of the day made into TimeRefs: "7.30pm", "half past seven", "between 7 and 8pm on Tuesday"."""

from dateline.marking.times.fields import Fields, Made, day_shift, one, plain, ref
from dateline.rules import Match

# Up to this hour a night goes on past midnight: "2 o'clock on Monday night".
EVENING = 5


def clock_range(match: Match, text: str) -> Made:
    """Both times of "between 7 and 8pm on Tuesday": half of the day and day are of both; before noon to after it."""
    last = plain(match.fields, "to_")
    ends = _time_of_day(last)
    said = {"hour": match.fields["hour"], "minute": match.fields.get("minute")}
    begins = _time_of_day({**last, **said})
    if begins and ends and begins > ends:
        begins = _time_of_day({**last, **said, "half_day": "am"})
    if not begins or not ends or begins >= ends or not _half_of(last):
        return ()
    shared = {**last, **day_shift(last), "type": "TIME", "zone": last.get("zone") or None}
    first, second = (ref({**shared, "hour": hour, "minute": minute}) for hour, minute in (begins, ends))
    spans = match.spans
    return (
        (spans["hour"][0], max(spans["hour"][1], spans.get("minute", (0, 0))[1]), first),
        (spans["to_hour"][0], match.end, second),
    )


def clock(match: Match, text: str) -> Made:
    """The time of "7.30pm" and "1930 GMT"; none where there is no such time of day."""
    fields = plain(match.fields)
    told = _time_of_day(fields)
    if told is None:
        return ()
    hour, minute = told
    return one(match, **day_shift(fields), type="TIME", hour=hour, minute=minute, zone=fields.get("zone") or None)


def clock_spoken(match: Match, text: str) -> Made:
    """ "Half past seven": none where the hour is no hour."""
    fields = plain(match.fields)
    if not 1 <= fields["hour_name"] <= 12:
        return ()
    minutes = fields["hour_name"] % 12 * 60 + fields["past"]
    hour, minute = divmod(minutes % (12 * 60), 60)
    told = _time_of_day({**fields, "hour": hour or (0 if _half_of(fields) else 12), "minute": minute})
    return one(match, type="TIME", hour=told[0], minute=told[1]) if told else ()


def _half_of(fields: Fields) -> str | None:
    return fields.get("half_day") or {"MO": "am", "AF": "pm", "EV": "pm", "NI": "pm"}.get(fields.get("in_the", ""))


def _time_of_day(fields: Fields) -> tuple[int, int | None] | None:
    """Hour and minute by the clock of 24 hours; None where there is no such time."""
    hour, half = fields.get("hour_word") or int(fields["hour"]), _half_of(fields)
    if not fields.get("half_day") and fields.get("in_the") == "NI" and hour % 12 < EVENING:
        half = "am"
    if half and hour > 12:
        return None
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    minute = int(fields["minute"]) if fields.get("minute") else None
    return (hour, minute) if is_clock(hour, minute) else None


def is_clock(hour: int, minute: int | None) -> bool:
    """True for an hour and minute of the day; 24:00 is its end."""
    return (hour < 24 and (minute or 0) < 60) or (hour == 24 and not minute)
