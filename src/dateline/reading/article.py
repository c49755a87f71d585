"""One article, as bytes or text, made into a Document."""

import hashlib
import re
from dataclasses import fields as fields_of
from dataclasses import replace
from functools import cache
from typing import Any

from dateline.reading.encoding import decode_text, whole
from dateline.reading.errors import UnreadableError
from dateline.reading.page import (
    Head,
    Page,
    agency_in,
    dating_given,
    dating_in_address,
    dating_in_head,
    dating_in_markup,
    find_regions,
    is_day_first,
    masthead_in,
    name_of,
    read_page,
)
from dateline.reading.tables import Article, Kind
from dateline.rules import has_rules, load
from dateline.types import Dating, Document, Problem, Region, RegionKind, Span

MARKUP = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html)\b", re.IGNORECASE | re.DOTALL)
WORD = re.compile(r"[^\W\d_]+")
# Fewer letters tell no language, but few of a script other than Latin do; with that share of the running words of
# English, nothing else is asked.
FEWEST_LETTERS, FEWEST_OF_A_SCRIPT, MOST_WORDS, RUNNING_SHARE, SURE = 160, 20, 2000, 0.12, 0.9
LATIN_ENDS = "\u0250"
TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_]\w{2,8}){1,2}")
BLANK = "\ufeff\u200b \t\r\n\f\v\xa0"

LONGEST_DATE = 60
# More characters than any article has: what holds them is a log, a dump or many articles in one.
MOST_CHARACTERS = 10_000_000
HEAD: tuple[RegionKind, ...] = ("byline",)


def read(
    content: str | bytes,
    *,
    id: str,
    as_: Kind = "auto",
    published: str | None = None,
    outlet: str | None = None,
    url: str | None = None,
    title: str | None = None,
    language: str | None = None,
) -> Document:
    """The Document of one article. Raises UnreadableError where there is no text in it."""
    text = whole(decode_text(content) if isinstance(content, bytes) else content)
    if not text.strip(BLANK):
        raise UnreadableError("an empty article; leave it out or fill it")
    page = read_page(text, url=url) if as_ == "html" or (as_ == "auto" and MARKUP.match(text)) else Page(text)
    if len(page.text) > MOST_CHARACTERS:
        raise UnreadableError(f"{len(page.text):,} characters, which no article has; leave it out or cut it up")
    page = replace(
        page, url=url or page.url, title=title or page.title, outlet=outlet or name_of(page.outlet, url or page.url)
    )
    page = replace(page, language=language or page.language)
    return _without_rules(_published(_document(whole(id), _whole(page)), published))


def _without_rules(document: Document) -> Document:
    """The document; with a problem where its language has no rules, so that it is kept and not marked."""
    if has_rules(document.language):
        return document
    problem = Problem("language", document.id, said=document.language)
    return replace(document, problems=(*document.problems, problem))


def _whole(page: Page) -> Page:
    """The page without halves of characters in whatever was told with it."""
    fields = {field.name: getattr(page, field.name) for field in fields_of(page)}
    return replace(page, **{name: whole(told) for name, told in fields.items() if isinstance(told, str)})


def _published(document: Document, given: object) -> Document:
    """The document with the day given for it; with a problem where that is none, whatever its type."""
    if given is None or given == "":
        return document
    if dating := dating_given(str(given)):
        return replace(document, published=dating)
    said = whole(str(given))[:LONGEST_DATE]
    return replace(document, problems=(*document.problems, Problem("published", document.id, said=said)))


def _document(id: str, page: Page) -> Document:
    regions = find_regions(id, page.text, title=page.title)
    head = [line for kind in HEAD for line in _words(page.text, regions, kind)]
    told = masthead_in(head) or agency_in(_words(page.text, regions, "dateline"))
    outlet = page.outlet or told
    language = _language(page.text, page.language)
    return Document(
        id,
        page.text,
        source=outlet or id,
        outlet=outlet,
        url=page.url,
        title=page.title or next(iter(_words(page.text, regions, "headline")), None),
        language=language,
        published=_dating(page, regions, language),
        regions=regions,
        digest=hashlib.sha256(page.text.encode(errors="surrogatepass")).hexdigest(),
    )


def _language(text: str, told: str | None) -> str:
    """The language of the words where they leave no doubt, whatever was told; else what was told."""
    words = WORD.findall(text[: MOST_WORDS * 10].lower())[:MOST_WORDS]
    letters = "".join(words)
    foreign = sum(letter >= LATIN_ENDS for letter in letters)
    if len(letters) < FEWEST_LETTERS and (foreign < FEWEST_OF_A_SCRIPT or 2 * foreign < len(letters)):
        return _tongue(told)
    running = load("page").words["running-word"]
    if sum(word in running for word in words) >= RUNNING_SHARE * len(words):
        return "en"
    found, sureness = _detector().classify(" ".join(words))
    is_latin = 2 * sum(word.isascii() for word in words) >= len(words)
    return str(found) if sureness >= SURE or not (is_latin or told) else _tongue(told)


@cache
def _detector() -> Any:
    """What tells languages apart by their letters; it is slow to load, and English never waits for it."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def _tongue(tag: str | None) -> str:
    """The language of a tag such as "en-GB"; English where none is told."""
    return re.split(r"[-_]", tag)[0].lower() if tag and TAG.fullmatch(tag) else tag or "en"


def _dating(page: Page, regions: tuple[Region, ...], language: str) -> Dating | None:
    """The day of publication; a tag tells the order of days in figures where it is of the language of the words."""
    day_first = is_day_first(page.language if _tongue(page.language) == language else language)
    headers, datelines = (_spans(regions, kind) for kind in ("header", "dateline"))
    stated = dating_in_head(page.text, headers, datelines, _head(page, regions), day_first=day_first)
    marked_up = dating_in_markup(page.published, day_first=day_first) if page.published else None
    return stated or marked_up or dating_in_address(page.url)


def _head(page: Page, regions: tuple[Region, ...]) -> Head:
    headline, body = _spans(regions, "headline"), _spans(regions, "body") or [region.span for region in regions[-1:]]
    return Head(headline[0].start if headline else None, body[0].start, body[-1].end)


def _spans(regions: tuple[Region, ...], kind: RegionKind) -> list[Span]:
    return [region.span for region in regions if region.kind == kind]


def _words(text: str, regions: tuple[Region, ...], kind: RegionKind) -> list[str]:
    return [region.span.of(text) for region in regions if region.kind == kind]


def read_article(article: Article) -> Document:
    """The Document of an article that was handed over with what is known about it. Raises UnreadableError."""
    return read(
        article.content,
        id=article.id,
        as_=article.kind,
        published=article.published,
        outlet=article.outlet,
        url=article.url,
        title=article.title,
        language=article.lang,
    )
