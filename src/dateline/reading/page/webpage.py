"""The article in a web page: its main text, and what the page's markup says of it."""

import json
import re
from dataclasses import dataclass
from functools import cache

from dateline.reading.errors import UnreadableError
from dateline.reading.page.boilerplate import is_to_reader
from dateline.reading.page.dates import find_days
from dateline.reading.page.outlet import host_of, name_of, without_outlet
from dateline.rules import alternation, load

ASIDE = re.compile(r"<aside\b(?P<named>[^>]*)>(?P<inner>(?:(?!<aside\b).)*?)</aside\s*>", re.IGNORECASE | re.DOTALL)
LINKED = re.compile(r"<a\b[^>]*>(.*?)</a\s*>", re.IGNORECASE | re.DOTALL)
TAG = re.compile(r"<[^>]*>")
TIME = re.compile(r"<time\b[^>]*\bdatetime\s*=\s*[\"']([^\"']{6,60})[\"']", re.IGNORECASE)
LANGUAGE = re.compile(r"<html\b[^>]*?\blang\s*=\s*[\"']?([A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,2})\b", re.IGNORECASE)
FEWEST_TOLD, MOST_LINKED, FEWEST_WORDS, MOST_BUTTON = 8, 0.3, 30, 3
SCRIPT = re.compile(r"<script\b[^>]*>(.*?)</script\s*>", re.IGNORECASE | re.DOTALL)
LONG_STRING = re.compile(r'"(?:[^"\\\n]|\\.){200,}"')
PARAGRAPH = re.compile(r"</p>|<br\b", re.IGNORECASE)
# Pictures that a browser saves within the page; without them no page of an article is larger than this.
PICTURE = re.compile(r"data:[^\s\"'()<>]{200,}")
MOST_MARKUP = 4_000_000


@dataclass(frozen=True, slots=True)
class Page:
    """The main text of a page, its headline first, and what the markup tells."""

    text: str
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None


def read_page(html: str, *, url: str | None = None) -> Page:
    """The article of a web page, saved from an address. Raises UnreadableError where there is none."""
    from trafilatura import extract_metadata

    html = _of_bearable_size(html)
    told = extract_metadata(html, extensive=False)
    text = _extracted(_with_boxes(html))
    if len((text or "").split()) < FEWEST_WORDS:
        text = max(text or "", _in_data(html), key=len)
    if not text or not text.strip():
        size = max(1, len(html) // 1000)
        raise UnreadableError(f"no article text found ({size} kB of markup); give --as text if it is plain text")
    title = told.title if told else None
    if _is_notice(text, title):
        raise UnreadableError(
            "no article text found, only a notice to the reader; save the page with the article shown"
        )
    if not told:
        return Page(text)
    spoken = LANGUAGE.search(html)
    language = spoken[1] if spoken else told.language
    names = (told.sitename, name_of(told.sitename, url or told.url), host_of(url or told.url))
    title = without_outlet(title, names) if title else None
    return Page(_headed(text, title), title, told.sitename, _published(html, told.date), told.url, language)


def _is_notice(text: str, title: str | None) -> bool:
    """True where the page has nothing but what it says to its reader: to allow cookies, or its scripts."""
    lines = [line for told in text.split("\n") if (line := told.strip()) and line != title]
    notices = [line for line in lines if is_to_reader(line)]
    return bool(notices) and all(len(line.split()) <= MOST_BUTTON for line in lines if line not in notices)


def _extracted(html: str) -> str | None:
    from trafilatura import extract

    return extract(html, fast=True, include_comments=False, include_tables=True, output_format="txt")


def _in_data(html: str) -> str:
    """The article where it stands in the data of a script that would write the page: its longest piece of HTML."""
    strings = (found[0] for script in SCRIPT.findall(html) for found in LONG_STRING.finditer(script))
    pieces = (_written(string) for string in strings)
    longest = max((piece for piece in pieces if PARAGRAPH.search(piece)), key=len, default="")
    return (_extracted(f"<html><body><article>{longest}</article></body></html>") or "") if longest else ""


def _written(string: str) -> str:
    try:
        return str(json.loads(string, strict=False))
    except ValueError:
        return ""


def _of_bearable_size(html: str) -> str:
    """The page, without its pictures where it is large. Raises UnreadableError for more than a page can be."""
    bare = html if len(html) <= MOST_MARKUP else PICTURE.sub("", html)
    if len(bare) > MOST_MARKUP:
        size, most = len(bare) // 1_000_000, MOST_MARKUP // 1_000_000
        raise UnreadableError(
            f"a page of {size} MB of markup, of which at most {most} are read; cut it up, or save its text"
        )
    return bare


def _published(html: str, told: str | None) -> str | None:
    """The day that the markup tells, in its own figures where these can be read as another day as well."""
    if not told:
        return next((day for day in TIME.findall(html) if find_days(day)), None)
    if told in html:
        return told
    written = [day for day in find_days(html) if told in map(str, day.readings)]
    is_sure = any(len(day.readings) == 1 for day in written) or not written
    return told if is_sure else html[written[0].start : written[0].end]


def _with_boxes(html: str) -> str:
    """The page with its fact boxes as parts of the article: asides that tell something and are no lists of links."""
    return ASIDE.sub(lambda box: f"<div>{box['inner']}</div>" if _is_told(box["named"], box["inner"]) else box[0], html)


def _is_told(named: str, inner: str) -> bool:
    linked = sum(len(TAG.sub(" ", words).split()) for words in LINKED.findall(inner))
    told = len(TAG.sub(" ", inner).split())
    return told >= FEWEST_TOLD and linked <= MOST_LINKED * told and not _elsewhere().search(named)


@cache
def _elsewhere() -> re.Pattern[str]:
    return re.compile(alternation(load("page").words["box-of-others"]), re.IGNORECASE)


def _headed(text: str, title: str | None) -> str:
    """The text below its headline, which extraction tends to leave out."""
    if not title or title.strip() in [line.strip() for line in text.split("\n", 3)[:3]]:
        return text
    return f"{title.strip()}\n\n{text}"
