"""The head of an event, in the form of a noun and of at most 60 characters: "Opening of the new bridge"."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from dateline.rules import load
from dateline.types import EventMark, EventStatus, Happening, Telling, When
from dateline.views.wording.heads.nouns import (
    befalls_people,
    brought_by,
    goes_on,
    has_complement,
    is_idiom,
    is_noun,
    is_noun_itself,
    is_odd,
    link_of,
    linked,
    noun_of,
    stands_behind,
    undergoes,
    word,
)
from dateline.views.wording.heads.takers import Taker, phrase_of, small_article, taker_of
from dateline.views.wording.tellings import CUT, EventLines, brief_line, cut_words, snippet

LONGEST = 60
# So much room has what an event is called by where it stands alone.
ALONE = 160
ENOUGH = 30
# A snippet stands in marks of quotation.
QUOTED = "“"
# So many characters hold the next word.
NEXT = 12


@dataclass(frozen=True, slots=True)
class EventHead:
    """The words; `is_line` where they are the event's own line, because no noun tells it well.

    `alone` are those by which it is called where no other line stands beside it; `is_read` where a noun tells it well,
    `is_poor` where it is made of a verb that it does not tell well: "giving of evidence".
    """

    words: str
    is_line: bool = False
    is_read: bool = False
    is_poor: bool = False
    alone: "EventHead | None" = None


@dataclass(frozen=True, slots=True)
class _Try:
    """One telling's head, how well it stands alone (the lower the better), and whether it does so at all.

    `made` is the noun where it is no word of the article, but made of its verb.
    """

    words: str
    rank: tuple[int, ...]
    is_good: bool
    is_named: bool = False
    made: str = ""


def event_head(happening: Happening, lines: EventLines) -> EventHead:
    """The head of the telling that makes the best one, its first letter small where it is no name."""
    alone = _headed(happening, lines, ALONE)
    head = _headed(happening, lines, LONGEST, alone)
    # The beginning of what is read alone is read better than words out of its middle.
    is_snippet = QUOTED in head.words and alone.is_line and QUOTED not in alone.words
    return replace(head, words=cut_words(alone.words, LONGEST) if is_snippet else head.words, alone=alone)


def _headed(happening: Happening, lines: EventLines, most: int, alone: EventHead | None = None) -> EventHead:
    """The words in so much room; `alone` are those with more of it.

    Where there is room, what names nobody gives way to the event's line, and a noun made of a verb to a whole one.
    """
    tellings = [telling for telling in happening.tellings if telling.mark.status == happening.status]
    tries = (one for telling in tellings or happening.tellings for one in _tries(telling, lines, most))
    best = min(tries, key=lambda one: one.rank)
    # "Denied: the mill closed" and "Denied: the mill did not close" are both misread.
    status = _status(happening.status, tellings)
    room = most - len(status)
    is_noun = (best.is_good and (best.is_named or alone is not None)) or happening.status == "denied"
    if not is_noun:
        line = _line(tellings, happening.when, lines, room)
        line = "" if best.is_good and line.startswith(QUOTED) else line
    else:
        is_asked = alone is None and happening.status != "denied"
        line = _told_by(best.made, tellings, happening.when, lines, room) if is_asked else ""
    words = (small_article(line) if status else line) or best.words
    # "Alleged: his alleged theft" says it twice.
    status = "" if status and status.rstrip(": ").lower() in words.lower() else status
    is_read = not line and best.is_good and " " in best.words
    return EventHead(status + words, bool(line), is_read, bool(not line and best.made and not best.is_good))


def _line(tellings: Sequence[Telling], when: When | None, lines: EventLines, room: int) -> str:
    """The event's line in few words; where none is read alone and its verb has no noun, the article's own."""
    verbs = (one for one in tellings if not is_noun(noun_of(one.mark, lines.texts[one.span.doc])))
    snippets = (snippet(telling, lines, room) for telling in verbs)
    return brief_line(tellings, when, lines, room) or next((one for one in snippets if one), "")


def _told_by(made: str, tellings: Sequence[Telling], when: When | None, lines: EventLines, room: int) -> str:
    """The line that is whole, of the tellings whose verb the noun is made of: "he was granted asylum"."""
    own = [one for one in tellings if made and noun_of(one.mark, lines.texts[one.span.doc]) == made]
    line = brief_line(own, when, lines, room)
    return "" if CUT in line else line


def _tries(telling: Telling, lines: EventLines, most: int) -> Iterator[_Try]:
    """The noun with whom or what it happens to; of what a noun tells first its words as they stand."""
    room = most - len(_status(telling.mark.status))
    if phrase := phrase_of(telling, lines, room):
        yield _tried(phrase.words, telling, phrase, True, "")
    yield _try(telling, lines, most)


def _try(telling: Telling, lines: EventLines, most: int) -> _Try:
    mark = telling.mark
    text = lines.texts[telling.span.doc]
    behind = text[mark.trigger.end : telling.span.end]
    noun = noun_of(mark, text)
    if not mark.nominal and not mark.patients and not is_noun(noun):
        noun += goes_on(behind)
    link = link_of(noun)
    room = most - len(noun) - len(link) - 2 - len(_status(mark.status))
    good = mark.nominal or (is_noun(noun) and not is_idiom(mark))
    # "Taking of office" has told the office.
    objects = [span for span in mark.patients if mark.nominal or span.of(text).lower() not in noun.split()]
    done_to = taker_of(objects, telling, lines, room)
    if done_to:
        link = _link(telling, lines) or link
        return _tried(_joined(noun, link, done_to), telling, done_to, good, noun)
    doer = taker_of(mark.agents, telling, lines, room)
    if doer and not objects and (undergoes(mark) or mark.nominal):
        whole = has_complement(behind, text[telling.span.end : telling.span.end + NEXT])
        told = good and (mark.nominal or (not whole and _befalls(mark, doer, lines)))
        return _tried(_joined(noun, word("of"), doer), telling, doer, told, noun)
    words = f"{noun} {word('by')} {doer.words}" if doer else f"{noun}{_place(telling, lines, room)}"
    made = "" if is_noun_itself(mark) or is_noun(noun) else noun
    return _Try(words, (1, 2, *_rank(telling, doer)), False, made=made)


def _place(telling: Telling, lines: EventLines, room: int) -> str:
    """Where it was, with what brings the place in the text: " in Lund"."""
    place = taker_of(telling.mark.places, telling, lines, room)
    if not place or not place.who:
        return ""
    text, start = lines.texts[telling.span.doc], telling.mark.places[0].start
    led = brought_by(text[telling.span.start : start])
    return f" {led} {place.words}" if led else ""


def _link(telling: Telling, lines: EventLines) -> str:
    """What brings in the article whom a noun is done to: "on" of "the war on the poor"."""
    mark, text = telling.mark, lines.texts[telling.span.doc]
    behind = [span for span in mark.patients if span.start > mark.trigger.end]
    if not mark.nominal or not behind:
        return ""
    return linked(text[mark.trigger.end : behind[0].start])


def _tried(words: str, telling: Telling, taker: Taker, is_good: bool, noun: str) -> _Try:
    made = "" if is_noun_itself(telling.mark) else noun
    return _Try(words, (not is_good, *_rank(telling, taker)), is_good, taker.who is not None, made)


def _befalls(mark: EventMark, doer: Taker, lines: EventLines) -> bool:
    """True where the verb tells of its subject: a price falls; that somebody fell is no fall of theirs."""
    return doer.who not in lines.people or befalls_people(mark)


def _joined(noun: str, link: str, taker: Taker) -> str:
    if taker.is_before:
        return f"{taker.words}{taker.between}{noun}"
    return f"{taker.name} {noun}" if taker.name and stands_behind(noun) else f"{noun} {link} {taker.words}"


def _rank(telling: Telling, taker: Taker | None) -> tuple[int, ...]:
    """What has a name and no gap comes first, and then what says more."""
    odd = is_odd(telling.mark)
    if taker is None:
        return (odd, 3, 0, 0)
    return (odd, 0 if taker.who else 1, int(taker.is_cut), -min(len(taker.words), ENOUGH))


def _status(status: EventStatus, told: Sequence[Telling] = ()) -> str:
    """What stands in front of the head of what is not told as done."""
    words = load("event").words["name-status"]
    modality = {telling.mark.modality for telling in told if telling.mark.status == status}
    led = words.get(min(modality) if len(modality) == 1 else status, words.get(status))
    return f"{led}: " if led else ""


def heads_of(happenings: Iterable[Happening], lines: EventLines) -> dict[str, EventHead]:
    """By id, the heads of the events."""
    return {happening.id: event_head(happening, lines) for happening in happenings}
