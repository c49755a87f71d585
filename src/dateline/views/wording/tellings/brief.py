"""The line of an event in few words, where no noun tells it: its subject first, and never without its verb."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from dateline.rules import alternation, load
from dateline.types import Telling, When
from dateline.views.wording.tellings.choose import CUT, written_of
from dateline.views.wording.tellings.days import has_relative_unit
from dateline.views.wording.tellings.view import EventLines
from dateline.views.wording.tellings.whole import border

# Words in front of a verb that turn it ("was later arrested"), and characters behind it that a cut must leave.
TURNS, BEHIND = 2, 8
# Of what stands before a trigger so many characters are shown, and a snippet has so many words.
BESIDE, FEWEST = 30, 3
# A cut is made where a clause ends, unless more than this share is lost.
MOST = 0.6
# Of what is read alone that comes first which has about so many characters.
FAIR = 80
QUOTED = re.compile('["“”]')


def brief_line(tellings: Sequence[Telling], when: When | None, lines: EventLines, room: int) -> str:
    """The line that is read best in so much room, of those that are read alone; nothing where none is."""
    found = {
        (
            line.is_folded,
            telling.by is not None,
            telling.mark.nominal,
            line.is_behind,
            words.endswith(CUT),
            words.count(CUT),
            abs(len(words) - FAIR),
            words,
        )
        for line, telling in written_of(tellings, when, lines, is_brief=True)
        if (not line.is_folded or telling.mark.form == "clause")
        and (words := _brief(named_first(line.words), telling, lines, room))
        and not leans(words)
    }
    return min(found)[-1] if found else ""


def leans(words: str) -> bool:
    """True for words that begin with what only their article tells, or hold "last year"."""
    return bool(_leaning().match(words) or _hung().match(words)) or has_relative_unit(words)


def points(words: str) -> bool:
    """True for words that begin with a pronoun whose name they do not give: "They closed", not "He [Berg] left"."""
    return bool(_pointing().match(words))


def snippet(telling: Telling, lines: EventLines, room: int) -> str:
    """The article's words around the trigger, in quotation marks; nothing where they are too few or point away."""
    text, mark = lines.texts[telling.span.doc], telling.mark
    before = " ".join(text[telling.span.start : mark.trigger.start].split())
    behind = " ".join(text[mark.trigger.start : telling.span.end].split())
    front = before if len(before) <= BESIDE else f"{CUT.strip()} {before[-BESIDE:].partition(' ')[2]}"
    words = _relative().sub("", QUOTED.sub("", f"{front} {behind}").strip())
    outside = [agent.of(text) for agent in mark.agents if agent.end <= telling.span.start]
    words = f"{outside[0]}{CUT} {words}" if outside else words
    words = cut_words(words, room - 2)
    return f"“{words}”" if len(words.split()) >= FEWEST and not leans(words) else ""


def named_first(words: str) -> str:
    """The words with the name in place of the pronoun at their front: of "He [Nils Berg] went" "Nils Berg went"."""
    return _pronoun().sub(r"\1", words)


def cut_words(words: str, room: int, least: int = 0) -> str:
    """As many of the words as there is room for, none of them one that leads what is cut off; at least so many."""
    if len(words) <= room:
        return words
    words = words[: room - len(CUT) + 1].rpartition(" ")[0]
    borders = [found.start() for found in border().finditer(words, max(least, int(room * MOST)))]
    words = words[: borders[-1]] if borders else words
    words = words if words.count("[") == words.count("]") else words.rpartition("[")[0]
    return _leads().sub("", words.rstrip(CUT + ",;:")).rstrip(CUT + ",;:") + CUT


def _brief(words: str, telling: Telling, lines: EventLines, room: int) -> str:
    """The words cut so that the subject and the verb stand in them; nothing where they cannot."""
    if len(words) <= room:
        return words
    text = lines.texts[telling.span.doc]
    verb = _found(telling.mark.trigger.of(text), words)
    if verb is None:
        return ""
    subject = _last(_found(agent.of(text), words[: verb.start()]) for agent in telling.mark.agents)
    if subject:
        led, between = words[subject.start() : subject.end()], words[subject.end() : verb.start()]
        if len(led + between) + len(verb[0]) + BEHIND > room:
            if _unfinished().search(verb[0]):
                return ""
            between = CUT + " " + " ".join([*between.rpartition(",")[2].split()[-TURNS:], ""])
        words = led[:1].upper() + led[1:] + between.replace("  ", " ") + words[verb.start() :]
        verb = _found(verb[0], words)
    return cut_words(words, room, verb.end() + BEHIND) if verb and verb.end() + BEHIND <= room else ""


def _found(part: str, words: str) -> re.Match[str] | None:
    return re.search(rf"(?<!\w){re.escape(part)}(?!\w)", words, re.IGNORECASE)


def _last(found: Iterable[re.Match[str] | None]) -> re.Match[str] | None:
    return max((one for one in found if one), key=lambda one: one.start(), default=None)


@cache
def _pronoun() -> re.Pattern[str]:
    words = load("event").words["leaning"]
    listed = [word for name in ("he", "it", "we") for word in words[name]]
    return re.compile(rf"^(?:{alternation(listed)})\s\[([^\]]+)\]", re.IGNORECASE)


@cache
def _leaning() -> re.Pattern[str]:
    words = load("event").words["leaning"]
    listed = [word for name in ("he", "it", "we", "front", "told") for word in words[name]]
    return re.compile(rf"(?:{alternation(listed)})\b", re.IGNORECASE)


@cache
def _pointing() -> re.Pattern[str]:
    words = load("event").words
    listed = [*(word for name in ("he", "it", "we") for word in words["leaning"][name]), *words["line"]["whose"]]
    return re.compile(rf"(?:{alternation(listed)})\b(?!\s\[)", re.IGNORECASE)


@cache
def _hung() -> re.Pattern[str]:
    """What hangs a clause on a noun before it: "the highlight of which", "most of whom"."""
    return re.compile(rf"(?:[\w’'-]+\s){{1,3}}\w+\s(?:{alternation(load('event').words['line']['whose'])})\b")


@cache
def _relative() -> re.Pattern[str]:
    """What hangs a clause on what stands before it."""
    return re.compile(rf"^(?:{alternation(load('event').words['name-end']['ends'])})\s+", re.IGNORECASE)


@cache
def _unfinished() -> re.Pattern[str]:
    """A form of a verb that does without a subject."""
    return re.compile(load("event").words["name-status"]["unfinished"])


@cache
def _leads() -> re.Pattern[str]:
    """What stands before what is cut off: articles, prepositions, conjunctions."""
    words = load("event").words
    listed = [
        *words["leaning"]["article"],
        *words["name-end"]["softer"],
        *words["name-end"]["opens"],
        *words["name-end"]["ends"],
    ]
    return re.compile(rf"(?:[\s,;:]+(?:{alternation(listed)}))+$", re.IGNORECASE)
