"""What stands between a name and an office, or between two offices: rules/en/title/tie.toml as expressions."""

import re
from functools import cache

from dateline.rules import alternation, load


def any_of(table: str) -> str:
    """An expression for a word of the table."""
    return f"(?:{alternation(load('title').words[table])})"


@cache
def between_name_and_office() -> re.Pattern[str]:
    """A comma or a bracket, an age, the verb that gives the office, an article, and one more word."""
    given = rf"{any_of('was-given')} (?:\w+ly )?(?:re-?)?{any_of('given-office')}(?: as)?"
    return re.compile(
        rf"(?:,? (?:\d{{1,3}},? )?|,\s*(?:\d{{1,3}},\s*)?|\s+\()(?:{any_of('relative-person')}\s+)?"
        rf"(?P<verb>(?:{given}|{any_of('holds-office')})\s+)?"
        rf"(?:{any_of('beside-holding')}\s+)?"
        rf"(?:(?:{any_of('opens-office')}|{any_of('one-of-several')})\s+)?"
        rf"(?P<word>(?!{any_of('ties-not')}\b)(?:[a-z]+-)?[a-z]+\s+)?$"
    )


@cache
def relative() -> re.Pattern[str]:
    """The "who" of "who appointed a diplomat": what he did to one."""
    return re.compile(rf"\b{any_of('relative-person')}\b")


@cache
def article() -> re.Pattern[str]:
    """What opens the noun phrase of an office."""
    return re.compile(rf"{any_of('opens-office')}\b")


@cache
def joins() -> re.Pattern[str]:
    """All that stands between two offices of one holder."""
    return re.compile(rf"^(?:,|,?\s+{any_of('joins-offices')}|\s+&)\s+(?:{any_of('opens-office')}\s+)?$")


@cache
def row() -> re.Pattern[str]:
    """All that stands between two names in one row: "of Oslo," """
    of = rf"(?: {any_of('row-link')} [^,\n]{{1,40}}| \([^)\n]{{1,20}}\))?"
    return re.compile(rf"{of}(?:,|,? {any_of('joins-offices')}| &) $")


@cache
def goes_on_name() -> re.Pattern[str]:
    """What a name between commas is the subject of: "In a talk with the officer, Berg said"."""
    return re.compile(rf"\s+(?!{any_of('goes-on-name')}\b)[a-z]")


@cache
def governs() -> re.Pattern[str]:
    """All that stands between two offices of which the first is for the second: "adviser to the king"."""
    return re.compile(rf"^\s+{any_of('person-link')}\s+(?:{any_of('opens-office')}\s+)?(?:\S+['’]s\s+)?$")


def joined_before(text: str, at: int) -> bool:
    """True where "and" stands right before."""
    return any(text.endswith(f" {word} ", 0, at) for word in load("title").words["joins-offices"])


def definite() -> tuple[str, ...]:
    """The article of what is known, with its blank."""
    return tuple(f"{word} " for word in load("title").words["definite-article"])


def was_before(verb: str) -> bool:
    """True for a verb that puts the office into the past."""
    return load("title").words["holds-office"].get(" ".join(verb.lower().split())) == "before"
