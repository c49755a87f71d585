"""Whether a count went on between two tellings: which days each stood on, and what says that it may have moved."""

from dateline.aligning.frames import Figure
from dateline.resolving import stem
from dateline.rules import load
from dateline.types import Change, Window

FRESH_DAYS = 60
CLOSE_DAYS = 8
YEAR = 365.25
LIFETIME = 36525
# So long the most part of the votes of one poll are counted, and all of them, at most.
COUNTING_DAYS = 2
VOTE_DAYS = 30


def grows(one: Figure, other: Figure) -> bool:
    """True where a count that may go on is told as of two days."""
    days = [stood(figure) for figure in (one, other)]
    if days[0] is None or days[1] is None or days[0].meets(days[1]) or _is_counted_out(one, other):
        return False
    apart = (max(days[0], days[1]).first - min(days[0], days[1]).last).days
    if apart < _lasts(one, other):
        return False
    if one.as_of or other.as_of or any(holds_now(figure) for figure in (one, other)):
        return True
    running = load("quantity").words["running"]
    by = one.holder.entity
    by_one = by is not None and by == other.holder.entity
    runs = by_one or any(name in running for name in one.said.predicates | other.said.predicates)
    return runs and _is_fresh(one, other)


def _lasts(one: Figure, other: Figure) -> int:
    """For how many days what is told of both stays as it is; a price that was paid does for good."""
    words, told = load("quantity").words, one.said.predicates & other.said.predicates
    if one.kind == other.kind == "money" and {one.mark.verb, other.mark.verb} & words["paid-once"].keys():
        return LIFETIME
    return max((int(words["lasting"][name]) for name in told & words["lasting"].keys()), default=0)


def are_of_two_votes(one: Figure, other: Figure) -> bool:
    """True for votes told so long after each other that the first of them have long been counted."""
    votes = load("quantity").words["vote-measure"].keys()
    told = [day for figure in (one, other) if (day := figure.day or stood(figure))]
    if len(told) < 2 or one.said.predicates.isdisjoint(votes) or other.said.predicates.isdisjoint(votes):
        return False
    return (max(told).first - min(told).last).days > VOTE_DAYS and not one.events.keys() & other.events.keys()


def is_done_since(one: Figure, other: Figure) -> bool:
    """True for a plan or forecast, and what came of it as told then or later."""
    done, plan = (one, other) if one.status == "happened" else (other, one)
    if (done.status, plan.status) != ("happened", "planned"):
        return False
    return not (plan.published and done.published) or plan.published.first <= done.published.first


def _is_counted_out(one: Figure, other: Figure) -> bool:
    """True for the dead and hurt of one day where both sides tell of them more than a year later: the count is over."""
    only_grows = load("quantity").words["only-grows"]
    days = [one.events[id] for id in one.events.keys() & other.events.keys()]
    told = [figure.published for figure in (one, other) if figure.published]
    if not days or len(told) < 2 or one.said.predicates.isdisjoint(other.said.predicates & only_grows.keys()):
        return False
    return (min(window.first for window in told) - max(day.last for day in days)).days > YEAR


def is_no_growth(one: Figure, other: Figure) -> bool:
    """True for a count of people or votes that only grows, told later as smaller, where nothing says it was revised.

    How often somebody did something only grows, too.
    """
    only_grows, revised = (load("quantity").words[name] for name in ("only-grows", "revised"))
    if one.kind != other.kind or one.kind not in ("person", "thing"):
        return False
    if one.said.predicates.isdisjoint(other.said.predicates & only_grows.keys()) and not are_occasions(one, other):
        return False
    days = [stood(figure) for figure in (one, other)]
    if days[0] is None or days[1] is None:
        return False
    early, late = (one, other) if days[0].first < days[1].first else (other, one)
    fallen = late.mark.stated[1] < early.mark.stated[0]
    return fallen and not late.words & {stem(word) for word in revised}


def are_occasions(one: Figure, other: Figure) -> bool:
    """True where both tell how often somebody known did one thing: "has won the cup four times"."""
    often = one.said.heads & other.said.heads & load("quantity").words["occasion"].keys()
    done = (one.said.predicates & other.said.predicates) - load("quantity").words["having"].keys()
    return bool(often and done) and one.said.is_of_one_name(other.said)


def may_have_grown(one: Figure, other: Figure) -> bool:
    """True for a count still taken, told twice within a day of what has just happened or goes on, and not as final."""
    running, final = (load("quantity").words[name] for name in ("running", "final"))
    if one.said.predicates.isdisjoint(other.said.predicates & running.keys()):
        return False
    days = [stood(figure) for figure in (one, other)]
    if days[0] is None or days[1] is None or not days[0].meets(days[1]) or _are_votes_cast(one, other):
        return False
    if (one.as_of and other.as_of) or changes_by_the_hour(one, other):
        return True
    votes = one.said.predicates & other.said.predicates & load("quantity").words["vote-measure"].keys()
    if not one.kind == other.kind == "person" and not votes:
        return False
    settled = all(figure.words & {stem(word) for word in final} for figure in (one, other))
    event = [day for figure in (one, other) if (day := _event_day(figure))]
    shared = one.said.predicates & other.said.predicates & running.keys()
    most = max(int(running[name]) for name in shared)
    fresh = bool(event) and (days[0].first - min(day.last for day in event)).days <= most
    return not settled and (fresh or (holds_now(one) and holds_now(other)))


def _are_votes_cast(one: Figure, other: Figure) -> bool:
    """True for the votes by which both tell that something was passed or rejected: no more of them come in.

    Nor do those of an election that both tell as won, days after it.
    """
    words = load("quantity").words
    decided = {stem(word) for word in words["decided"]}
    if one.said.predicates.isdisjoint(other.said.predicates & words["vote-measure"].keys()):
        return False
    if all(figure.words & decided for figure in (one, other)):
        return True
    elected = {stem(word) for word in words["elected"]}
    days = [window for figure in (one, other) if (window := _event_day(figure))]
    told = [figure.published for figure in (one, other) if figure.published]
    counted = bool(days and told) and (min(told).first - max(days).last).days >= COUNTING_DAYS
    return counted and all(figure.words & elected for figure in (one, other))


def changes_by_the_hour(one: Figure, other: Figure) -> bool:
    """True for how many are at work, how much has burned and how much is under control: every hour has its own."""
    words = load("quantity").words
    shared = one.said.predicates & other.said.predicates & words["by-the-hour"].keys()
    counted = [{figure.kind, words["unit-head"].get(figure.mark.unit or "")} for figure in (one, other)]
    return any(words["by-the-hour"][name] in counted[0] & counted[1] for name in shared)


def is_changed(one: Figure, other: Figure) -> bool:
    """True for a value and the one it was changed to: told as of before, or told alone before the change was."""
    new = [figure for figure in (one, other) if _change(figure) == "new"]
    if len(new) != 1:
        return False
    old = other if new[0] is one else one
    if _change(old) == "old":
        return True
    days = stood(old), stood(new[0])
    return days[0] is not None and days[1] is not None and days[0].first <= days[1].last


def is_change_made(one: Figure, other: Figure) -> bool:
    """True where the value changed to is told as so: "the reward was trebled to 900", of one that was only offered."""
    return any(_change(figure) == "new" and figure.status == "happened" for figure in (one, other))


def _change(figure: Figure) -> Change | None:
    return figure.mark.frame.change if figure.mark.frame else None


def may_be_of_other_days(one: Figure, other: Figure) -> bool:
    """True for figures of two articles, one told on no known day, whose count goes on or which are of no one event."""
    if one.mark.span.doc == other.mark.span.doc or (stood(one) is not None and stood(other) is not None):
        return False
    goes_on = one.said.predicates & other.said.predicates & load("quantity").words["running"].keys()
    if goes_on or one.kind == "duration":
        return True
    return not set(one.happenings) & set(other.happenings)


def _is_fresh(one: Figure, other: Figure) -> bool:
    """True where the earlier was told while the count could still run, and the later is of the same event."""
    told = [figure.published for figure in (one, other) if figure.published]
    first, last = min(window.first for window in told), max(window.first for window in told)
    shared = [one.events[id] for id in one.events.keys() & other.events.keys()]
    days = shared * 2 or [day for figure in (one, other) if (day := _event_day(figure))]
    soon = (last - first).days <= FRESH_DAYS
    if not days:
        return soon
    return (soon or len(days) > 1) and (first - min(day.last for day in days)).days <= FRESH_DAYS


def _event_day(figure: Figure) -> Window | None:
    """The day of what is counted."""
    known = [*figure.events.values(), *([figure.day] if figure.day and figure.day.days <= CLOSE_DAYS else [])]
    return min(known, key=lambda day: day.first, default=None)


def holds_now(figure: Figure) -> bool:
    """True for what is told as holding at the time of telling."""
    return figure.mark.frame is not None and figure.mark.frame.tense == "present" and figure.kind != "duration"


def is_long_before(day: Window | None, published: Window | None) -> bool:
    """True where what one side dates is a year and more before the other side, which dates nothing, was published."""
    return day is not None and published is not None and (published.first - day.last).days > YEAR


def stood_together(one: Figure, other: Figure) -> Window | None:
    """The days on which both stood so, where these are the same or beside each other."""
    days = [stood(figure) for figure in (one, other)]
    if days[0] is None or days[1] is None:
        return None
    apart = (max(window.first for window in days if window) - min(window.last for window in days if window)).days
    return min(days[0], days[1], key=lambda window: window.first) if apart <= 1 else None


def stood(figure: Figure) -> Window | None:
    """The days on which the figure stood so: those told, or those of publication."""
    return figure.as_of.hull if figure.as_of else figure.published
