"""The days told with a figure: of what it counts, or on which a count stood so."""

import re
from bisect import bisect_left
from functools import cache

from dateline.aligning.frames.scene import Scene
from dateline.rules import alternation, load
from dateline.types import QuantityMark, Span, Telling, Timex, Window

MOST_DAYS = 400
FAR = 12
POSSESSIVE = ("'s", "’s")


def day_of(mark: QuantityMark, sentence: Span, telling: Telling | None, scene: Scene, *, told: bool) -> Window | None:
    """The days told in the figure's clause, else in a sentence that tells no event of known days; not of its saying."""
    times, tellings = scene.asserted.times, [told for _, told in scene.told if sentence.meets(told.span)]
    first = bisect_left(times, sentence.start, key=lambda time: time.span.start)
    after = bisect_left(times, sentence.end, key=lambda time: time.span.start)
    dated = [time for time in times[first:after] if time.type in ("DATE", "TIME") and time.when and not time.open]
    if counts_on(mark, scene.view.text):
        dated = [time for time in dated if not _owns(time, scene.view.text)]
    spoken = {span for said in tellings if said.mark.kind == "speak" for span in said.mark.times}
    dated = [time for time in dated if time.span not in spoken]
    if (beside := _own_day(mark, sentence, dated, scene)) is not None:
        return beside
    clause = mark.frame.clause if mark.frame and mark.frame.clause else sentence
    near = [time for time in dated if clause.covers(time.span)] or (dated if len(dated) == 1 and not told else [])
    near = [time for time in near if not _is_to_come(time, mark, scene)]
    for time in near:
        days = _up_to_its_end(time, dated, scene.view.text)
        if days and days.days <= MOST_DAYS and not time.span.meets(mark.span):
            return days
    own = telling is not None and mark.frame is not None and telling.mark.trigger == mark.frame.trigger
    tells = telling is not None and telling.mark.kind != "speak" and (own or not told)
    if telling and telling.when and telling.when.hull.days <= MOST_DAYS and not near and tells:
        return telling.when.hull
    return None


def _up_to_its_end(time: Timex, dated: list[Timex], text: str) -> Window | None:
    """The days of a time, with those up to the other one of "between 2016 and 2019"."""
    if time.when is None or not _from().search(text, max(time.span.start - FAR, 0), time.span.start):
        return time.when.hull if time.when else None
    ends = (other for other in dated if _to().fullmatch(text, time.span.end, other.span.start))
    end = next((other.when.hull for other in ends if other.when), time.when.hull)
    return time.when.hull.widened(end)


@cache
def _from() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(load('quantity').words['days-from'])})\s$", re.IGNORECASE)


@cache
def _to() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{alternation(load('quantity').words['days-to'])})\s", re.IGNORECASE)


def _own_day(mark: QuantityMark, sentence: Span, dated: list[Timex], scene: Scene) -> Window | None:
    """The day right behind the figure where several have one each: "12 feet on Friday and 14 on Sunday"."""
    alike = (mark.unit, mark.counted)
    marks = [one for one in scene.entry.quantities if sentence.covers(one.span) and (one.unit, one.counted) == alike]
    ends = [*(one.span.start for one in marks[1:]), sentence.end]
    own = {
        one.span: next((time for time in dated if one.span.end <= time.span.start < end), None)
        for one, end in zip(marks, ends, strict=False)
    }
    found = own.get(mark.span)
    several = len({time.when for time in own.values() if time}) > 1 and None not in own.values()
    return found.when.hull if several and found and found.when and found.when.hull.days <= MOST_DAYS else None


def counts_on(mark: QuantityMark, text: str) -> bool:
    """True for "rose to 13", "the toll to 13", "with 13 dead", "13 percent contained": the day is that of the count."""
    words, frame = load("quantity").words, mark.frame
    if frame is None or mark.measure in words["vote-measure"]:
        return False  # "passed with 102 votes", "won on Sunday with 54 percent": the day of the vote
    counting = words["counts-on"].keys() & {frame.predicate, mark.verb if frame.side != "noun" else None}
    if counting or frame.change == "new" or mark.measure in words["stands"]:
        return True
    before = text[: mark.span.start].rsplit(maxsplit=1)[-1:]
    return mark.measure in words["only-grows"] and bool(before) and before[0].lower() in words["state-link"]


def _owns(time: Timex, text: str) -> bool:
    """True for the day of "the toll of Friday's blast rose to 13": it is the blast's."""
    return text.startswith(POSSESSIVE, time.span.end) or time.span.of(text).endswith(POSSESSIVE)


def _is_to_come(time: Timex, mark: QuantityMark, scene: Scene) -> bool:
    """True for a day after the article beside what holds now: "entering the contests of June, she leads by 271"."""
    published, frame = scene.entry.document.published, mark.frame
    if published is None or time.when is None or frame is None or frame.tense != "present" or frame.modality != "fact":
        return False
    return time.when.hull.first >= published.window.after
