"""What a rule's `make` may be, by kind, and which fields each maker takes.

The makers themselves stand in `marking`, one function to each name here; the loader holds every rule to this table.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields

from dateline.rules.engine.errors import RuleError
from dateline.types import TimeRef


@dataclass(frozen=True, slots=True)
class Maker:
    """What is made of a match: the fields a rule must give for it, and those that it may give.

    Where `pairs`, each field of its kind may be given a second time, after "to_".
    """

    says: str
    needs: tuple[str, ...] = ()
    takes: tuple[str, ...] = ()
    pairs: bool = False


@dataclass(frozen=True, slots=True)
class Makers:
    """The makers of one kind of rule, by name, and the fields that all of them take."""

    fields: tuple[str, ...]
    by_name: Mapping[str, Maker]


COUNT = ("few", "figure", "spelled")
FIGURE = ("low", "high", "sign", "high_sign", "unit", "low_unit", "currency", "rate", "hedge", "hedge2", "hedge_after")
DAY = ("day_shift",)
FURTHER = tuple(f"{place}_{name}" for place in ("two", "three") for name in (*COUNT, "unit"))

TIMES = {
    "time": Maker("a time just as its fields say"),
    "year": Maker("the same, of a year alone"),
    "month": Maker("the same, of a month alone"),
    "season": Maker("the same, of a season alone"),
    "weekday": Maker("the same, of a weekday alone"),
    "day-alone": Maker("the same, of a day of the month alone"),
    "relative-unit": Maker("the same, of a unit before or after now"),
    "for-unit": Maker("the same, of a unit that is lived through"),
    "some-day": Maker("the same, of a day that is left open"),
    "vague": Maker("the same, of a time that is left open"),
    "former": Maker("the same, of a time before the one told, in a history alone"),
    "holiday": Maker("the same, of a feast"),
    "deictic": Maker("a day by its distance from today", takes=DAY),
    "part": Maker("a part of a day", takes=DAY),
    "the-part": Maker("a part of the day that is told of"),
    "clock": Maker("a time of the day", takes=("hour_word", "half_day", "in_the", *DAY)),
    "clock-alone": Maker("the same, without its day", takes=("hour_word", "half_day", "in_the", *DAY)),
    "numeric": Maker("a day in figures", takes=("one", "other", "day_no", "month_no", "year2")),
    "day-list": Maker("several days of one month", needs=("day", "more", "to_day"), pairs=True),
    "month-list": Maker(
        "several months of one year", needs=("month", "to_month", "to_year"), takes=("more",), pairs=True
    ),
    "clock-spoken": Maker(
        "a time of day by halves and quarters", needs=("past", "hour_name"), takes=("half_day", "in_the")
    ),
    "clock-range": Maker(
        "two times of one day", needs=("hour",), takes=("hour_word", "half_day", "in_the", *DAY), pairs=True
    ),
    "dual": Maker("a year told in two reckonings", needs=("year", "to_year2")),
    "pair": Maker("two times of one phrase, that lend each other what they leave out", pairs=True),
    "pair-years": Maker(
        "two years, the second perhaps by its last digits", needs=("year",), takes=("to_year", "to_year2")
    ),
    "year-spelled": Maker("a year in words", takes=("teen", "tens", "ones")),
    "decade": Maker("ten years", needs=("decade",)),
    "decade-bare": Maker("ten years of a century that is left open", needs=("decade",)),
    "decade-of": Maker("ten years by their rank in a century", needs=("nth",), takes=("ones",)),
    "century": Maker("a hundred years", takes=("ones",)),
    "ago": Maker("a point so long before or after", takes=(*COUNT, *FURTHER, "and_half", "direction")),
    "weekdays": Maker("a weekday so many weeks before or after", needs=("weekday",), takes=(*COUNT, "direction")),
    "nth-part": Maker("days, weeks or months by their rank", needs=("rank",), takes=(*COUNT, "several")),
    "compound": Maker("a length in several units", needs=("unit", "three_unit"), takes=(*COUNT, *FURTHER)),
    "beside": Maker("the unit before or after what is told of", needs=("way",)),
    "duration": Maker("a length", takes=(*COUNT, "one", "and_half", "stretch", "to_few", "to_figure", "to_spelled")),
    "duration-last": Maker("a length up to now", takes=(*COUNT, "one", "stretch", "and_half")),
    "plural": Maker("a length that is left open"),
    "since": Maker("a length since an event", takes=COUNT),
    "anniversary": Maker("a count of years since an event", takes=("nth", "nth_word", "figure", "first")),
    "set": Maker("a time that comes again", takes=(*COUNT, "quant")),
    "set-adverb": Maker("the same, in one word", takes=(*COUNT, "quant")),
}
MAKERS: Mapping[str, Makers] = {
    "time": Makers((*(field.name for field in fields(TimeRef)), "hedge"), TIMES),
    "quantity": Makers(
        FIGURE,
        {
            "figure": Maker("a figure with its unit, or with what is counted after it", needs=("low",)),
            "count": Maker("a figure that may turn out to count something", needs=("low",)),
            "age": Maker("how old someone is", needs=("low",)),
            "share": Maker("a part of a whole, or between two parts", takes=("share", "most", "whole")),
            "ratio": Maker("so many of so many", needs=("low", "whole"), takes=("share",)),
            "multiple": Maker("so many times as much", takes=("factor",)),
            "vague": Maker("a number left open, such as dozens", needs=("vague",)),
        },
    ),
    "title": Makers(
        ("of", "status", "after", "charge", "rank"),
        {
            "office": Maker("an office, and whoever holds it beside it", needs=("office",)),
            "trade": Maker("a trade, which is an office within a body that is named", needs=("office",)),
            "offices": Maker("an office of several people, who are named after it", needs=("office",)),
            "leaving": Maker("an office that someone leaves", needs=("office",)),
            "succession": Maker(
                "who comes next in an office told before, or came before", needs=("status",), takes=("by_verb",)
            ),
            "lead": Maker("who leads the body or group beside it", needs=("lead",), takes=("either_side",)),
        },
    ),
    "quote": Makers((), {"quote": Maker("what a headline gives to a speaker", needs=("content", "cue", "speaker"))}),
    "plan": Makers(
        ("noun",),
        {
            "plan": Maker("a list whose number or letters confirm it", needs=("parts",), takes=("name", "count")),
            "named": Maker("a list of three parts or more that a named plan has", needs=("parts",), takes=("head",)),
            "counted": Maker("a list that a number confirms, told of a named plan", needs=("parts", "count")),
        },
    ),
}


def first_maker(kind: str) -> str:
    """The maker that most rules of a kind have. Raises RuleError for a kind of word tables alone."""
    if kind not in MAKERS:
        raise RuleError(f"rules of the kind {kind} are word tables alone; add words to its [words...] tables")
    return next(iter(MAKERS[kind].by_name))


def check_made(where: str, kind: str, make: str, given: Collection[str], spread: Collection[str]) -> None:
    """Nothing, for a maker that there is and fields that it takes. Raises RuleError.

    Fields in `spread` have tables of further fields for values, so that their own names do not matter.
    """
    if kind not in MAKERS:
        return
    known = MAKERS[kind]
    maker = known.by_name.get(make)
    if maker is None:
        raise RuleError(f"{where}: there is no maker '{make}'; take one of {', '.join(sorted(known.by_name))}")
    lacking = [field for field in maker.needs if field not in given]
    if lacking:
        raise RuleError(f"{where}: '{make}' needs the field {lacking[0]}; give it a slot, as in {{{lacking[0]}:words}}")
    takes = {*maker.needs, *maker.takes, *known.fields}
    strange = sorted(
        field for field in {*given} - {*spread} - takes if not (maker.pairs and field.removeprefix("to_") in takes)
    )
    if strange:
        raise RuleError(
            f"{where}: '{make}' takes no field {strange[0]}; dateline rules {kind} lists those it takes, "
            f"and {{:words}} makes no field"
        )
