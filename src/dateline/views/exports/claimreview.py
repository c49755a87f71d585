"""Drafts of fact-checks for what the sources do not agree on (schema.org ClaimReview), without a rating."""

import re
from typing import Any

from dateline.types import Account, Claim, Line, Span, Verdict, When
from dateline.views.exports.edtf import edtf
from dateline.views.exports.source import document_iri, fit, published, source_of, web_address
from dateline.views.index import Index, capital, clean, index_of, json_text

Row = dict[str, Any]
ISO = re.compile(r"\d{4}(-(0\d|1[0-2])(-\d\d)?)?")
OPEN: tuple[Verdict, ...] = ("conflict", "unsettled")


def claimreview(account: Account) -> str:
    """A JSON-LD graph: a draft for each statement on which sources differ; the rating is the reader's."""
    index = index_of(account)
    people = frozenset(entity.id for entity in account.story.entities if entity.kind == "person")
    drafts = [
        _draft(line, number, claim, people, index)
        for line in index.account.lines
        if line.verdict in OPEN
        for number, claim in enumerate(dict.fromkeys(line.claims))
    ]
    whole = {"@context": "https://schema.org", "@id": "urn:dateline:drafts", "@graph": drafts}
    return json_text(whole, indent=1) + "\n"


def _draft(line: Line, number: int, claim: Claim, people: frozenset[str], index: Index) -> Row:
    subject, value = capital(clean(line.subject)), index.value(claim)
    span = claim.evidence
    return {
        "@type": "ClaimReview",
        "@id": f"urn:dateline:line:{index.called[line]}#{span.start}-{span.end}-{number}",
        "name": subject,
        "creativeWorkStatus": "Draft",
        "claimReviewed": f"{subject}: {value}" if value else f"{subject}: “{index.words(span)}”",
        "reviewBody": f"{line.verdict}: {clean(line.why)}",
        "itemReviewed": _claim(claim, people, index),
    }


def _claim(claim: Claim, people: frozenset[str], index: Index) -> Row:
    """The claim with who makes it: whose words they are, else the outlet."""
    by, day = index.by(claim), _cut(published(index.documents[claim.evidence.doc]))
    author = {"@type": "Person" if claim.by in people else "Organization", "name": by}
    row: Row = {
        "@type": "Claim",
        "text": fit(index.words(claim.evidence)),
        "author": author if by else {"@type": "Organization", "name": index.outlet(claim.evidence.doc)},
        "appearance": _appearance(claim.evidence, index),
    }
    return row | ({"datePublished": day} if day else {}) | _as_of(claim.as_of)


def _as_of(when: When | None) -> Row:
    return {"temporalCoverage": notation} if (notation := edtf(when)) else {}


def _appearance(span: Span, index: Index) -> Row:
    document, source = index.documents[span.doc], source_of(span, index)
    day = published(document)
    row: Row = {
        "@type": "NewsArticle",
        "@id": document_iri(document),
        "headline": clean(document.title or ""),
        "url": web_address(document),
        "publisher": {"@type": "Organization", "name": source.outlet},
        "datePublished": _cut(day),
        "description": source.cited,
        "identifier": source.place,
    }
    return {name: value for name, value in row.items() if value}


def _cut(day: str) -> str:
    """The day as ISO 8601, which has neither X nor seasons: cut to what is known, or nothing."""
    known = day.replace("-XX", "")
    return known if ISO.fullmatch(known) else ""
