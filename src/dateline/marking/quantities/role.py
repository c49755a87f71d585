"""What a figure is to others of its measure: a level, a part, a new one on top, a change, or a term of a sum."""

import re
from dataclasses import replace
from functools import cache

from dateline.marking.quantities.counted import whole_after
from dateline.marking.quantities.measure import OWN_VERB
from dateline.marking.quantities.noun import group_of, table
from dateline.marking.sentences import Sentences
from dateline.rules import alternation
from dateline.types import QuantityMark, Role

BEFORE = 40
AND, COMMA = re.compile(r",? and "), re.compile(r", ")
OTHERS = re.compile(r" others?\b")
LINK = re.compile(r",? and |, ")
PARTITIVE = re.compile(r"(?:\S+ ){1,5}?of (?:the|his|her|its|their|these|those|our|my)\b")
STOPS = frozenset(",;:.(–—-")
HURT = re.compile(r" (?:dead|wounded|injured|missing)\b")
OF = re.compile(r" of(?= )")
OF_NUMBER = re.compile(r"(?: of)? (?:the|its|their|a|all) ")


def with_roles(sentences: Sentences, marks: list[QuantityMark]) -> list[QuantityMark]:
    """The marks of one block with their roles; a part has the measure of its whole."""
    text = sentences.text
    done: list[QuantityMark] = []
    for place, mark in enumerate(marks):
        following = marks[place + 1] if place + 1 < len(marks) else None
        mark = _with_whole(text, _as_whole(text, mark), following)
        done.append(_with_role(sentences, done[-1] if done else None, mark))
        if len(done) > 1 and done[-1].whole == done[-2].span and done[-2].measure is None:
            done[-2] = _measured_like(done[-2], mark)
            done[-1] = replace(done[-1], measure=done[-2].measure)
    return _with_sums(sentences, done)


def _measured_like(whole: QuantityMark, part: QuantityMark) -> QuantityMark:
    """The 15 of "15 people, including four children, were killed", whose verb stands behind its part."""
    alike = whole.counted == part.counted == "person" and part.measure in table("people-measure")
    return replace(whole, measure=part.measure) if alike else whole


def _with_role(sentences: Sentences, last: QuantityMark | None, mark: QuantityMark) -> QuantityMark:
    text = sentences.text
    if last and _is_part_of(sentences, last, mark):
        measure = last.measure if last.measure and mark.counted != "share" else mark.measure
        whole = last.whole if last.role == "part" else last.span
        return replace(mark, role="part", whole=whole, measure=measure)
    alone = last is None or sentences.parted_by_clause(last.span.start, mark.span.start)
    is_part = alone and _leads_part(text[max(0, mark.span.start - BEFORE) : mark.span.start])
    role = "part" if is_part else _role_beside(sentences, last, mark)
    if role == "level" and last and last.role in ("rise", "fall", "times") and _leads_to(text, last, mark):
        return _reached(last, mark)
    return replace(mark, role=role, measure=None if role == "level" and _is_no_growth(text, mark) else mark.measure)


def _role_beside(sentences: Sentences, last: QuantityMark | None, mark: QuantityMark) -> Role:
    """The role that its words give; growth itself is a level, and so are others who are the first of their measure."""
    role = _role(sentences.text, mark)
    if role == "added" and last and _is_first_told(sentences, last, mark):
        return "level"
    is_growth = role == "rise" and mark.measure in table("measure-of-change") and mark.counted == "share"
    return "level" if is_growth else role


def _role(text: str, mark: QuantityMark) -> Role:
    if mark.counted == "multiple":
        return "times"
    if _part_behind().match(text, mark.span.end) or (mark.counted != "share" and PARTITIVE.match(mark.span.of(text))):
        return "part"
    if change := _change(text, mark):
        return change
    if _is_added(text, mark):
        return "rise" if mark.counted == "share" else "added"
    return "level"


def _is_part_of(sentences: Sentences, last: QuantityMark, mark: QuantityMark) -> bool:
    """True for the 40 of "120 people, including 40 children", and for what goes on behind it."""
    text = sentences.text
    if sentences.parted_by_clause(last.span.start, mark.span.start) or _own_measure(text, mark) not in (
        None,
        last.measure,
    ):
        return False
    between = text[last.span.end : mark.span.start]
    if last.role == "part" and last.whole and LINK.fullmatch(between):
        return not OWN_VERB.match(text, mark.span.end)
    behind = _part_behind().match(text, mark.span.end)
    return _leads_part(between) or bool(behind and LINK.match(between))


def _leads_part(before: str) -> bool:
    """True for "including" and, behind a comma or a stop, for "of these": "the death of these 40" tells no part."""
    found = _part_before().search(before)
    return found is not None and (found.group()[:2] != "of" or before[: found.start()].rstrip()[-1:] in ("", *STOPS))


def _own_measure(text: str, mark: QuantityMark) -> str | None:
    """The measure that a word right behind the figure, or within it, gives it."""
    behind = _measure_right_behind(text, mark)
    return behind or _measure_of(_measure_word().search(mark.span.of(text)))


def _measure_right_behind(text: str, mark: QuantityMark) -> str | None:
    return _measure_of(_measure_behind().match(text, mark.span.end))


def _measure_of(found: re.Match[str] | None) -> str | None:
    return str(table("measure-word")[" ".join(found[1].lower().split())]) if found else None


def _change(text: str, mark: QuantityMark) -> Role | None:
    """Whether the figure is by how much something rose or fell, or the level it came from."""
    before = text[max(0, mark.span.start - BEFORE) : mark.span.start]
    said = mark.span.of(text).lower()
    if found := _change_before().search(before):
        if found["from"] or said.startswith("from "):
            return "past"
        if found["by"] or mark.counted == "share" or not said.startswith(("to ", "at ")):
            return _direction("change", found[1])
    if found := _change_behind().match(text, mark.span.end):
        return _direction("change-behind", found[1])
    return None


def _direction(name: str, word: str) -> Role:
    return "rise" if table(name)[" ".join(word.lower().split())] == "rise" else "fall"


def _is_no_growth(text: str, mark: QuantityMark) -> bool:
    """True for the 210 of "grew to 210": it is what the growth led to."""
    led_to = text[max(0, mark.span.start - 4) : mark.span.start].endswith(" to ")
    return led_to and mark.measure in table("measure-of-change") and mark.counted != "share"


def _leads_to(text: str, last: QuantityMark, mark: QuantityMark) -> bool:
    return text[last.span.end : mark.span.start] == " to "


def _reached(last: QuantityMark, mark: QuantityMark) -> QuantityMark:
    """The 210 of "sales rose by 5 % to 210", with the measure that rose; what grew to 210 is no growth."""
    if last.measure in table("measure-of-change"):
        return replace(mark, measure=None)
    return replace(mark, measure=mark.measure or last.measure)


def _as_whole(text: str, mark: QuantityMark) -> QuantityMark:
    """The 40 of "most of the 40 passengers died" without the measure of its part: not all of them died."""
    before = text[max(0, mark.span.start - BEFORE) : mark.span.start]
    if not _some_of().search(before):
        return mark
    noun = HURT.match(text, mark.span.end)
    own = text[mark.span.start : noun.end() if noun else mark.span.end]
    return replace(mark, measure=_measure_of(_measure_word().search(own)))


def _with_whole(text: str, mark: QuantityMark, following: QuantityMark | None) -> QuantityMark:
    """A share with the figure or the noun of which it is a share, where it is said."""
    if mark.counted != "share" or mark.whole:
        return mark
    if following and following.counted != "share" and _is_of(text, mark, following):
        return replace(mark, whole=following.span, measure=mark.measure or _measure_right_behind(text, following))
    opened = OF.match(text, mark.span.end) if mark.of is None else None
    whole = whole_after(text, opened.end()) if opened else None
    of = replace(mark.span, start=whole.start, end=whole.end) if whole else mark.of
    return replace(mark, of=of)


def _is_of(text: str, mark: QuantityMark, following: QuantityMark) -> bool:
    between = text[mark.span.end : following.span.start]
    ends_so = mark.span.of(text).endswith(" of")
    return bool(OF_NUMBER.fullmatch(between)) and (ends_so != between.startswith(" of"))


@cache
def _some_of() -> re.Pattern[str]:
    words = rf"\d[\d,.]*|{alternation(table('some-of'))}|{alternation(table('number-word'))}"
    return re.compile(rf"(?<![\w-])(?:{words}) of (?:the|its|their|all|these|those)(?: the)? $", re.IGNORECASE)


@cache
def _part_before() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternation(table('part-before'))}),? $", re.IGNORECASE)


@cache
def _part_behind() -> re.Pattern[str]:
    return re.compile(rf" (?:(?:were|was|are|is) )?(?:{alternation(table('part-behind'))})(?!\w)", re.IGNORECASE)


@cache
def _measure_word() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)({alternation(table('measure-word'))})(?!\w)", re.IGNORECASE)


@cache
def _measure_behind() -> re.Pattern[str]:
    lead = r" (?:(?:people|who|were|was|are|had|have|has|been|that) ){0,3}"
    return re.compile(rf"{lead}({alternation(table('measure-word'))})(?!\w)", re.IGNORECASE)


@cache
def _change_before() -> re.Pattern[str]:
    words = alternation(table("change"))
    return re.compile(rf"(?<!\w)({words})(?: \w+ly)?(?: (?P<by>by|of)| (?P<from>from))? $", re.IGNORECASE)


@cache
def _change_behind() -> re.Pattern[str]:
    words = alternation(table("change-behind"))
    return re.compile(rf" (?:(?:points?|per cent|percent) )?({words})(?: than| in| from| on)\b", re.IGNORECASE)


def _with_sums(sentences: Sentences, marks: list[QuantityMark]) -> list[QuantityMark]:
    """The marks with the terms of a sum told as such; the last of them knows the ones before it."""
    text, done = sentences.text, [*marks]
    for place, mark in enumerate(marks):
        chain = _chain(text, marks, place)
        for back, term in enumerate(chain):
            done[place - 1 - back] = replace(term, role="summand")
        if chain:
            apart = _are_apart(text, [mark, *chain])
            done[place] = replace(mark, role="summand", joined=tuple(term.span for term in chain) if apart else ())
    return done


def _are_apart(text: str, terms: list[QuantityMark]) -> bool:
    """True where no term may hold another: "12 people and three children" may be 12 or 15."""
    nouns = [group_of(term) for term in terms]
    others = OTHERS.match(text, terms[0].span.end) is not None
    return len({*nouns}) == len(nouns) and all(nouns[1:] if others else nouns)


def _is_counted(mark: QuantityMark) -> bool:
    return mark.role in ("level", "added") and mark.counted == "person" and mark.measure in table("people-measure")


def _chain(text: str, marks: list[QuantityMark], place: int) -> list[QuantityMark]:
    """The figures before that end in "and" this one, the nearest first."""
    found: list[QuantityMark] = []
    link = AND
    while place and _goes_with(text, marks[place - 1], marks[place], link):
        place -= 1
        found.append(marks[place])
        link = COMMA
    return found


def _goes_with(text: str, one: QuantityMark, other: QuantityMark, link: re.Pattern[str]) -> bool:
    joined = link.fullmatch(text[one.span.end : other.span.start])
    return bool(joined) and one.role == "level" and _is_counted(other) and one.measure == other.measure


def _is_added(text: str, mark: QuantityMark) -> bool:
    """True for "another 12", "12 more people" and "three others": they come on top of somebody told before."""
    said = re.sub(r"\b(?:more|fewer|less) than\b|\bor (?:more|fewer|less)\b", "", mark.span.of(text).lower())
    return bool(_adding().search(said) or _adding_behind().match(text, mark.span.end))


def _is_first_told(sentences: Sentences, last: QuantityMark, mark: QuantityMark) -> bool:
    """True for "nine died and 12 others were injured": the others are the first of their measure."""
    others = OTHERS.match(sentences.text, mark.span.end)
    parted = sentences.parted_by_clause(last.span.start, mark.span.start)
    return bool(others and mark.measure and last.measure not in (None, mark.measure) and not parted)


@cache
def _adding() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternation(table('adding'))})(?!\w)")


@cache
def _adding_behind() -> re.Pattern[str]:
    return re.compile(rf" (?:others|{alternation(table('adding'))})(?!\w)(?! than\b)", re.IGNORECASE)
