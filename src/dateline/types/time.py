"""Times as written, and times as read against a calendar, in the terms of TIMEX3."""

from dataclasses import dataclass
from typing import Literal

from dateline.types.span import Span
from dateline.types.when import When

TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
Era = Literal["BC", "AD", "BE", "AH"]
Frame = Literal["speech", "told"]
Way = Literal["past", "future"]
TimexBasis = Literal["written", "told", "published", "namesake"]


@dataclass(frozen=True, slots=True)
class TimeRef:
    """What the words of a time expression say and no more: "January 7" has no year.

    Named parts of the calendar come first: `decade` is 199 for the 1990s and 9 for "the nineties", `half` and
    `quarter` are of the year, `part` is a part of the day (MO, AF, EV, NI, MI, DT), `holiday` "12-25" or a feast.
    `shift` counts whole `unit`s (or weekdays, months, seasons where one is named) from the `frame`: the day of speaking
    or what was told before; "November last year" is month 11 of the year shifted by -1. `within` is the part of
    the shifted year meant ("the year-earlier quarter").
    `rank` is that of a weekday, or of `count` times the unit `rank_of`, within the month or year named, -1 for the
    last: "the last Monday of January", "the first two weeks of May".
    `plus` are the further units of a length ("two years, four months and six days").
    `count` with `unit` is a length, None where the words leave it open ("several years"); `way` turns it into a
    point ("two years ago", "a day later"), `since` marks a count that starts at an event ("35 years since").
    `either` is True where figures leave open which is the day and which the month ("04/05/2019").
    """

    type: TimeType = "DATE"
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    era: Era | None = None
    century: int | None = None
    decade: int | None = None
    season: str | None = None
    half: int | None = None
    quarter: int | None = None
    part: str | None = None
    hour: int | None = None
    minute: int | None = None
    zone: str | None = None
    holiday: str | None = None
    unit: str | None = None
    count: float | None = None
    shift: int | None = None
    frame: Frame | None = None
    within: str | None = None
    rank: int | None = None
    rank_of: str | None = None
    plus: tuple[tuple[float, str], ...] = ()
    way: Way | None = None
    since: bool = False
    each: bool = False
    either: bool = False
    vague: str | None = None
    mod: str | None = None


@dataclass(frozen=True, slots=True)
class Timex:
    """A time mark resolved: its TIMEX3 value, the days it means, and what that was inferred from.

    `basis` is what it was read against: nothing but its words, the time told before, the day of publication, or the
    event it is named for ("the January 7 victory").
    `when` is None where the value names no days of the common era ("10 years", "now").
    `origin` is set on counts from an event ("35 years since X", "the 25th anniversary of X"): the days on which X fell.
    `stretch` is set on the two ends of a range ("1975-79", "from May to July"): all the days from one to the other.
    `open` is set where what is told runs on from that time ("since late 2015") or up to it ("until May").
    """

    span: Span
    type: TimeType
    value: str
    when: When | None
    rule: str
    mod: str | None = None
    origin: When | None = None
    basis: TimexBasis = "written"
    because: tuple[Span, ...] = ()
    stretch: When | None = None
    open: Literal["since", "until"] | None = None

    @property
    def is_point(self) -> bool:
        """True for what has its place in the calendar, also as a length ("the first two weeks of May")."""
        return self.type in ("DATE", "TIME") or (self.type == "DURATION" and self.when is not None)
