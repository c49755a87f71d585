"""Names as they are compared: plain words, without accents, case, possessives and the spacing of typesetters."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from dateline.rules import load
from dateline.types import Document, Marked, NameKind, NameMark, NameShape, Span

WORD = re.compile(r"[^\W_]+(?:['’.-]+[^\W_]+)*")
NICKNAME = re.compile(r"[\"“”‘'`(]{1,2}\s?([^\"“”’'`()]{2,30}?)\s?[\"“”’'`)]{1,2}(?=\s|$)")
FUNCTION = frozenset({"the", "of", "for", "and", "a", "an", "in", "on", "de", "la", "to", "at", "s"})
COMPANY = frozenset({"inc", "ltd", "corp", "co", "plc", "llc", "gmbh", "ag", "sa", "corporation", "company", "limited"})
GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})
# Kings and popes; one letter may be an initial before a name, and never ends one.
REGNAL = re.compile(r"\s(?=[IVX])(X{0,2}(?:IX|IV|V?I{0,3}))$")
BYNAME = re.compile(r"\s+the\s+([A-Z][a-z]+)\b")
MOST_IN_TITLE = 12
DEGREES = GENERATIONS | {"md", "phd", "mp", "esq"}


@dataclass(frozen=True, slots=True, order=True)
class Form:
    """One way of writing one name: `scope` is the document where a single word of a person's name is to be read.

    `generation` is the "jr" or "iii" that tells one bearer of the name from another. `is_regnal` where a king, queen or
    pope goes by the word, which is no surname: "King Harald".
    """

    kind: Literal["person", "thing", "country", "led"]
    words: tuple[str, ...]
    scope: str = ""
    pronoun: str = ""
    generation: str = ""
    is_regnal: bool = False


@dataclass(frozen=True, slots=True)
class NameMention:
    """One name in one place, with the form it is compared by; `nicknames` stood in quotation marks within it."""

    span: Span
    text: str
    kind: NameKind
    form: Form
    shape: NameShape | None = None
    nicknames: tuple[str, ...] = ()


@cache
def tables() -> Mapping[str, Mapping[str, str]]:
    """The word tables of names: countries, demonyms, group nouns."""
    return load("title").words


def plain(text: str) -> str:
    """The text in lower case without accents, apostrophes, dots and hyphens."""
    bare = unicodedata.normalize("NFKD", text.replace("đ", "d").replace("ø", "o").replace("ł", "l"))
    return re.sub(r"['’`.-]|[\u0300-\u036f]", "", bare).casefold()


@cache
def words(text: str) -> tuple[str, ...]:
    """The plain words of a name; a possessive ending is none of them."""
    return tuple(word for word in (plain(re.sub(r"['’]s?$", "", found)) for found in WORD.findall(text)) if word)


def mentions(marked: Marked) -> tuple[NameMention, ...]:
    """The document's name marks, each with the form it is compared by."""
    return tuple(_mention(marked.document, mark) for mark in marked.names)


def _mention(document: Document, mark: NameMark) -> NameMention:
    text = " ".join(document.words(mark.span).split())
    if mark.kind == "person":
        nicknames = tuple(plain(found) for found in NICKNAME.findall(text))
        return NameMention(mark.span, text, mark.kind, _person(document, mark, text), mark.shape, nicknames)
    if mark.shape == "led":
        led = tuple(word for word in words(" ".join(_capitals(text))))
        return NameMention(mark.span, text, mark.kind, Form("led", led), mark.shape)
    return NameMention(mark.span, text, mark.kind, thing_form(text), mark.shape)


def _person(document: Document, mark: NameMark, text: str) -> Form:
    bare = words(NICKNAME.sub(" ", text))
    regnal = REGNAL.search(text)
    byname = BYNAME.match(document.text, mark.span.end)
    generation = byname[1].lower() if byname and byname[1].lower() in tables()["generation-name"] else ""
    if regnal and len(bare) > 1:
        bare, generation = bare[:-1], regnal[1].lower()
    while len(bare) > 1 and bare[-1] in DEGREES:
        generation = bare[-1] if bare[-1] in GENERATIONS else generation
        bare = bare[:-1]
    if len(bare) > 1:
        return Form("person", bare, generation=generation)
    before = document.text[max(0, mark.span.start - MOST_IN_TITLE) : mark.span.start].split()
    is_regnal = bool(before) and before[-1].istitle() and before[-1].lower() in tables()["regnal-title"]
    return Form("person", bare or words(text), document.id, mark.pronoun or "", generation, is_regnal)


def _capitals(text: str) -> list[str]:
    found = text.split()
    return found[: next((index for index, word in enumerate(found) if word.islower()), len(found))]


def thing_form(text: str) -> Form:
    """The form of a body, place or group: country words by their code, so that "Norway's" and "Norwegian" are one."""
    low = " ".join(text.replace("’", "'").lower().split())
    country = tables()["country"].get(low) or tables()["demonym"].get(low)
    if country:
        return Form("country", (country,))
    found = [word for word in words(text) if word not in FUNCTION]
    while len(found) > 1 and found[-1] in COMPANY:
        found.pop()
    if len(found) > 1 and found[-1] in tables()["group-noun"] and low.split()[-1] in ("regime", "rebels", "forces"):
        found.pop()
    return Form("thing", tuple(_coded(tuple(found))))


def _coded(found: tuple[str, ...]) -> list[str]:
    """Country words, of up to three words each, as codes in capitals."""
    coded, index = [], 0
    while index < len(found):
        for length in (3, 2, 1):
            phrase = " ".join(found[index : index + length])
            code = tables()["country"].get(phrase) or tables()["demonym"].get(phrase)
            if code and len(found) > length:
                coded.append(code)
                index += length
                break
        else:
            coded.append(found[index])
            index += 1
    return coded
