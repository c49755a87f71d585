"""What an office phrase is about: the words after it that say of what body, land or matter the office is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from dateline.marking.names import NameLexicon
from dateline.marking.titles.extent import whole_land, with_noun
from dateline.marking.titles.matter import matter_within
from dateline.marking.titles.noun_phrase import NounPhrase, body_within, degrees_within, status_within
from dateline.rules import Match, alternation, expression, load
from dateline.types import Document, NameMark, Span, TitleStatus, Token

# a body that was taken for no name: "for BuildIt.org", "of Lake Mills"
UNNAMED = re.compile(r"[A-Z][\w&-]*(?:\s[A-Z][\w&-]*)+|[A-Z][\w-]*(?:[a-z][A-Z]|\.[a-z]{2,4}\b)\w*(?:\.[a-z]{2,4}\b)?")
ACRONYM = re.compile(r"[A-Z]{3,6}")
OWNER = re.compile(r"\s?['’]s?\s")
MOST_BETWEEN = 32
NO_BODY = (
    "party-people", "faith-people", "title-status", "degree", "portfolio", "honorific", "demonym", "given-name",
    "office", "post", "country", "matter-adjective", "month", "weekday",
)  # fmt: skip
OF_MANY = ("post", "trade", "office-of-person", "office-of-many")
PROPER = frozenset({"NNP", "NNPS"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """An office phrase in the making: code points, the office in plain words, its body or land, and its status.

    `opening` is where the noun phrase begins that the office heads, `head` where the office word ends, `subject` who
    holds it by the verb that gives it.
    """

    start: int
    end: int
    office: str
    of: Span | None
    status: TitleStatus
    rule: str
    head: int
    opening: int
    is_pointed_at: bool = False
    is_new_subject: bool = False
    governs: bool = False
    is_plural: bool = False
    needs_holder: bool = False
    subject: NameMark | None = None
    is_past: bool = False
    is_reported: bool = False


def phrase_of(
    document: Document, names: Sequence[NameMark], match: Match, within: NounPhrase | None, lexicon: NameLexicon
) -> Phrase:
    """The office that the match found, with what follows it and what stands before it in its noun phrase."""
    fields = match.fields
    office = " ".join([*_degree(match, within), fields["office"]]).lower()
    status: TitleStatus = fields.get("after") or fields.get("status") or "current"
    of = whole_land(names, document.span(*match.spans["of"])) if "of" in match.spans else None
    if body := _charge_of_name(document, names, match):
        of, office = body, office.removeprefix(f"{document.text[slice(*match.spans['charge'])].lower()} ")
    office = _without_other_rank(document, match, office)
    end, matter = _matter(document, names, match.end, office, lexicon)
    office = f"{office} of {matter}" if matter else office
    sent = _sent_to(document, names, end, office)
    if sent:
        end = sent.end
    elif body := _body(document, names, end, office):
        is_told = not _is_where(document, names, end, body, office) and (of is None or _is_body(names, body))
        of, end = body if is_told else of, body.end
    phrase = Phrase(match.start, end, office, of, status, match.rule.id, match.end, match.start)
    phrase = _within(document, names, phrase, within) if within else phrase
    if sent and phrase.of:
        phrase = replace(phrase, office=f"{phrase.office} to {document.words(sent)}")
    if not sent and phrase.of and phrase.of.start < match.start and _is_sent_there(document, names, phrase):
        return replace(phrase, office=f"{phrase.office} to {document.words(phrase.of)}", of=None)
    told = phrase.of is not None or phrase.end > match.end
    body = None if told else _body_behind(document, names, match.end, office) or _common_body(document, match.end)
    return replace(phrase, of=body, end=body.end) if body else phrase


def _without_other_rank(document: Document, match: Match, office: str) -> str:
    """The office without the degree that is one of its own: "its chief General Ada Berg" is no chief general."""
    if "rank" not in match.spans or "office" not in match.spans:
        return office
    word = document.text[slice(*match.spans["office"])]
    is_apart = document.text[match.spans["rank"][0]].islower() and word[0].isupper() and not word.isupper()
    return str(match.fields["office"]).lower() if is_apart else office


def _charge_of_name(document: Document, names: Sequence[NameMark], match: Match) -> Span | None:
    """The body whose name ends in what was taken for a charge: "Bergen Law School" before its professor."""
    start, end = match.spans.get("charge", (0, 0))
    if not document.text[start:end].istitle() or document.text[match.spans["office"][0]].isupper():
        return None
    bodies = (name.span for name in names if name.kind in ("body", "place") and name.span.start < start)
    before = next((span for span in bodies if span.end in (start - 1, end)), None)
    return document.span(before.start, end) if before else None


def _is_body(names: Sequence[NameMark], span: Span | None) -> bool:
    return span is not None and any(name.kind == "body" and span.meets(name.span) for name in names)


def _within(document: Document, names: Sequence[NameMark], phrase: Phrase, within: NounPhrase) -> Phrase:
    """The phrase with what its noun phrase tells: a body before the office, "former", an article."""
    before = body_within(document, names, within, phrase.start) or _owner(document, names, phrase, within)
    before = before or (None if phrase.of else _capitals(document, names, within, phrase.start))
    statuses = load("title").words["title-status"]
    told = status_within(within, statuses, before) if phrase.status == "current" else None
    degrees = degrees_within(within, phrase.start, load("title").words["degree"])
    told_before = before.end if before else 0
    matter = [
        token
        for token in matter_within(within, phrase.start, load("title").words["portfolio"])
        if token.text not in degrees and token.start >= told_before and not _is_whole(document, phrase)
    ]
    starts = [phrase.start, *(token.start for token in matter), *([before.start] if before else [])]
    return replace(
        phrase,
        office=_with_matter(phrase.office, degrees, [token.text.lower() for token in matter]),
        start=min(starts),
        opening=min(phrase.start, within.start),
        of=phrase.of or before,
        status=told or phrase.status,
        is_pointed_at=within.is_pointed_at,
        is_new_subject=within.head.dep in SUBJECTS,
    )


def _is_whole(document: Document, phrase: Phrase) -> bool:
    """True for a title that tells no matter: "the freedom President Berg promised", "her rival Sen. Ina Holm".

    Nor does one whose land stands right before it: "the trade icon German Chancellor Ada Berg".
    """
    if phrase.of and phrase.of.start == phrase.start:
        return True
    words = load("title").words
    whole = words["office-of-state"].get(phrase.office) == "one" or any(
        phrase.office in words[table] for table in ("office-of-seat", "office-whole")
    )
    return document.text[phrase.start].isupper() and whole


def _with_matter(office: str, degrees: Sequence[str], matter: Sequence[str]) -> str:
    """The office with the words that tell its matter, behind the degree: "chief investment officer"."""
    before = " ".join(degrees)
    plain = office.removeprefix(before).strip()
    told = re.sub(r" ([-–]) ", r"\1", " ".join(matter))
    return " ".join(filter(None, [*degrees, told, plain] if office.startswith(before) else [told, office]))


def _owner(document: Document, names: Sequence[NameMark], phrase: Phrase, within: NounPhrase) -> Span | None:
    """Whose lawyer or spokesman it is: "Tomas Ruiz's lawyer"; a minister is of a land, whoever chose him.

    Capitals that were taken for no name are a body's: "Ruiz Holm's chairman".
    """
    if phrase.of or not is_of_people(phrase.office):
        return None
    owned = [token for token in within.before if token.tag == "POS" and token.end <= phrase.start][-1:]
    people = [name.span for name in names if name.span.start >= within.start]
    named = next((span for span in people for at in owned if span.end in (at.start, at.start - 1)), None)
    return named or next((span for at in owned if (span := _unnamed(document, names, within, at))), None)


def _capitals(document: Document, names: Sequence[NameMark], within: NounPhrase, office: int) -> Span | None:
    """The capitals right before the office that were taken for no name: "BFG chairman", "the Nord Havn chief"."""
    run: list[Token] = []
    for token in reversed(within.before):
        ends = run[0].start - 1 if run else office - 1
        is_name = token.tag in PROPER or ACRONYM.fullmatch(token.text)
        if token.end != ends or not is_name or not token.text[0].isupper() or _tells_no_body(token):
            break
        run.insert(0, token)
    if not run or any(name.span.start < run[-1].end and run[0].start < name.span.end for name in names):
        return None
    is_plain = document.text[office].islower() and not (within.opens and run[0] is within.before[0])
    return document.span(run[0].start, run[-1].end) if is_plain or ACRONYM.fullmatch(run[-1].text) else None


def _tells_no_body(token: Token) -> bool:
    """True for a capital word that is part of the office, or tells of what people one is, or when: "Former"."""
    words, word = load("title").words, token.text.lower()
    return any(word in words[table] for table in NO_BODY)


def _unnamed(document: Document, names: Sequence[NameMark], within: NounPhrase, mark: Token) -> Span | None:
    """The two or more capitalised words right before the mark of an owner, where no name is among them."""
    end = mark.start
    start = end
    for token in reversed([token for token in within.before if token.end <= end]):
        if token.tag not in ("NNP", "NNPS") or not token.text[0].isupper():
            break
        start = token.start
    named = any(start < name.span.end and name.span.start < end for name in names)
    return document.span(start, end) if " " in document.text[start:end].strip() and not named else None


def _degree(match: Match, within: NounPhrase | None) -> list[str]:
    """What stands before the office word and makes it another office: a degree, a charge."""
    told = [match.fields[name] for name in ("rank", "charge") if match.fields.get(name)]
    apart = degrees_within(within, match.start, load("title").words["degree"]) if within else []
    return [*apart, *(" ".join(str(words).lower().split()) for words in told)]


def _matter(
    document: Document, names: Sequence[NameMark], end: int, office: str, lexicon: NameLexicon
) -> tuple[int, str]:
    """The matter that a minister or secretary is in charge of, and where it ends: "Transport and Tourism"."""
    holder = next((name.span.start for name in names if name.span.start > end and name.kind == "person"), None)
    found = expression("title", "matter").match(document.text, end, *([holder] if holder else []))
    if not found or not office.endswith((*load("title").words["charged-office"],)):
        return end, ""
    matter = " ".join(found["matter"].lower().split())
    return (found.end(), matter) if matter.split()[0].rstrip(",") in lexicon.portfolios else (end, "")


def _sent_to(document: Document, names: Sequence[NameMark], end: int, office: str) -> Span | None:
    """The land or body that an envoy is sent to, which is not the one he is of: "Norway's ambassador to Peru"."""
    link, words = expression("title", "office-links").match(document.text, end), load("title").words
    if link is None or office.split()[-1] not in words["office-sent"] or link[0].split()[0] not in words["sent-link"]:
        return None
    return next((n.span for n in names if n.span.start == link.end() and n.kind in ("place", "body")), None)


def _is_sent_there(document: Document, names: Sequence[NameMark], phrase: Phrase) -> bool:
    """True for the UN of "the UN ambassador", who is sent there; "the UN's envoy" is its own."""
    is_beside = phrase.of is not None and not OWNER.match(document.text, phrase.of.end)
    return is_beside and phrase.office.split()[-1] in load("title").words["office-sent"] and _is_body(names, phrase.of)


def _body(document: Document, names: Sequence[NameMark], end: int, office: str) -> Span | None:
    """The body or place linked to the office by "of", "at" ...: a name, and the name right after it if there is one.

    An adviser or spokesman may be a person's.
    """
    sits = office in load("title").words["office-of-seat"]
    link = expression("title", "office-links").match(document.text, end) or (
        expression("title", "seat-from").match(document.text, end) if sits else None
    )
    while link:
        at = link.end()
        honorific = _honorific().match(document.text, at)
        named = honorific.end() if honorific else at
        here = next((n for n in names if n.span.start in (at, named)), None)
        if here and (here.kind != "person" or _is_of_one(document, here, office, link[0])):
            after = next((n for n in names if here.span.end < n.span.start <= here.span.end + 3), None)
            joined = after and after.kind in ("body", "group") and document.text[here.span.end] in " '’"
            return document.span(at, after.span.end) if joined and after else with_noun(document, here.span)
        if here is None and (raw := UNNAMED.match(document.text, at)) and not _meets(names, raw):
            return document.span(*raw.span())
        longer = expression("title", "qualifier").match(document.text, at)
        is_another = longer is not None and longer[0].strip() in load("title").words["title-status"]
        link = longer if longer and longer.end() - end < MOST_BETWEEN and not is_another else None
    return None


def _is_where(document: Document, names: Sequence[NameMark], end: int, place: Span, office: str) -> bool:
    """True for where one of many has a post: "his spokesman in Lima"; and for "when Berg was president in Lima"."""
    words = load("title").words
    is_of_many = any(office.split()[-1] in words[table] for table in OF_MANY)
    is_of_many = is_of_many or words["office-of-state"].get(office) == "one"
    kind = next((words["where-office"].get(link) for link in document.text[end : place.start].split()[:1]), None)
    return (kind == "always" or (kind is not None and is_of_many)) and not any(
        n.kind != "place" and place.meets(n.span) for n in names
    )


@cache
def _honorific() -> re.Pattern[str]:
    """What stands before whose spokesman one is: "for Mrs. Berg"."""
    words = load("title").words
    plain = [word for word in words["honorific"] if word not in words["office"] and word not in words["post"]]
    return re.compile(rf"(?:{alternation(plain)})\.?\s+", re.IGNORECASE)


def named_behind(document: Document, names: Sequence[NameMark], end: int) -> NameMark | None:
    """Who is named behind the office as whose it is: "chairman of Ada Berg's campaign"."""
    link = expression("title", "office-links").match(document.text, end)
    honorific = _honorific().match(document.text, link.end()) if link else None
    at = honorific.end() if honorific else link.end() if link else -1
    return next((name for name in names if name.span.start == at and name.kind == "person"), None)


def _meets(names: Sequence[NameMark], words: re.Match[str]) -> bool:
    return any(name.span.start < words.end() and words.start() < name.span.end for name in names)


def _body_behind(document: Document, names: Sequence[NameMark], end: int, office: str) -> Span | None:
    """The body behind what the office is for: "professor of politics at the University of Oslo"."""
    between = expression("title", "matter-behind").match(document.text, end)
    body = _body(document, names, between.end(), office) if between else None
    return body if body and any(name.kind == "body" and body.meets(name.span) for name in names) else None


def _is_of_one(document: Document, name: NameMark, office: str, link: str) -> bool:
    """True for an adviser to a person or a spokesman for one, not for what is the person's."""
    owns = document.text[name.span.end : name.span.end + 1] in ("'", "’")
    return is_of_people(office) and expression("title", "person-links").fullmatch(link) is not None and not owns


def is_of_people(office: str) -> bool:
    """True for an office that one may have with a person, as a spokesman."""
    return any(word in load("title").words["office-of-person"] for word in (office, office.split()[-1]))


def _common_body(document: Document, end: int) -> Span | None:
    """The body that a common noun tells, linked to the office: "the speaker of the lower house"."""
    found = expression("title", "common-body").match(document.text, end)
    return document.span(*found.span("body")) if found else None
