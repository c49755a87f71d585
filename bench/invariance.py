"""What changes in an account when a copy of an article is added, and when every article is called otherwise.

usage: invariance.py ARTICLES... [--articles N] [--copies N] [--most N]

Takes the first N articles of each JSONL file or folder, marks them once, and makes their account. Then it adds copies
of articles one at a time (another outlet or none, the same or a later day, another headline, the tail cut off), turns
the order of the articles round, and gives them other names; each time it prints the lines that came, went or moved.
"""

import argparse
import difflib
import hashlib
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

from dateline import align, mark, resolve
from dateline.edges.files import Found, find_articles
from dateline.edges.store import decode, encode
from dateline.reading import Article, read_article
from dateline.reading.encoding import decode_text
from dateline.types import Account, Marked, Span
from dateline.views.chronicle import Entry, entries, people
from dateline.views.index import Index, index_of
from dateline.views.wording import when_words

COPY = "copy of it"
HEADLINE = "Questions remain after long night"
BYLINE = "By our own correspondent"
KEPT = 0.7


def named(article: Article) -> Article:
    """The article under another name."""
    return replace(article, id=COPY)


def later(article: Article) -> Article:
    """The article three days later."""
    day = date.fromisoformat(article.published[:10]) + timedelta(3) if article.published else None
    return replace(article, published=day.isoformat() if day else None)


def elsewhere(article: Article) -> Article:
    """The article in another outlet."""
    return replace(article, outlet="Evening Parcel")


def retitled(article: Article) -> Article:
    """The article under another headline, with a byline above the same text."""
    text = _text(article)
    return replace(article, content=f"{HEADLINE}\n\n{BYLINE}\n\n{text}", title=HEADLINE)


def cut(article: Article) -> Article:
    """The article without its last paragraphs."""
    lines = _text(article).split("\n")
    return replace(article, content="\n".join(lines[: max(2, round(len(lines) * KEPT))]))


def _text(article: Article) -> str:
    return decode_text(article.content) if isinstance(article.content, bytes) else article.content


Change = Callable[[Article], Article]
KINDS: tuple[tuple[Change, ...], ...] = (
    (named,),
    (named, later),
    (named, elsewhere),
    (named, elsewhere, later),
    (named, retitled),
    (named, retitled, later),
    (named, cut),
    (named, cut, elsewhere, later),
)


def _sources(entry: Entry, index: Index) -> int:
    """How many sources the articles of an entry are, each without an outlet counted as one."""
    return len({index.sources.of[doc] for doc in entry.happening.documents})


def account_lines(account: Account, call: Callable[[str], str]) -> list[str]:
    """Everything that the account tells but the list of its sources, a line each; `call` names the documents."""
    index = index_of(account)
    return [
        *_ledger(account, call),
        *(
            f"timeline {when_words(one.when)} | {one.happening.label} | {one.happening.status}"
            f" | {one.documents} articles | {_sources(one, index)} sources | {words(one.words, account, call)}"
            f" | {one.disputed and one.disputed.verdict}"
            for one in entries(index)
        ),
        *_story(account, call),
    ]


def _ledger(account: Account, call: Callable[[str], str]) -> Iterator[str]:
    for line in account.lines:
        yield f"ledger {line.verdict} | {line.slot} | {line.subject} | {line.why} | {line.sources} sources"
        for claim in line.claims:
            value = f"{claim.by} {claim.entity} {claim.when} {claim.amount}"
            yield f"ledger   {words(claim.evidence, account, call)} | {value}"


def _story(account: Account, call: Callable[[str], str]) -> Iterator[str]:
    story = account.story
    for one in people(account):
        yield f"person {one.id} | {len({span.doc for span in one.mentions})} articles"
    for entity in story.entities:
        yield f"entity {entity.id} | {entity.name} | {entity.kind} | {entity.names} | {entity.joins}"
    for said in story.utterances:
        yield f"quote {said.speaker} | " + " / ".join(words(quote.span, account, call) for quote in said.wordings)
    for tenure in story.tenures:
        yield f"tenure {tenure.person} | {tenure.office} | {tenure.of} | {tenure.begin} | {tenure.finish}"
    for happening in story.happenings:
        yield f"happening {happening.label} | {happening.kind} | {happening.when} | {len(happening.tellings)} tellings"


def words(span: Span, account: Account, call: Callable[[str], str]) -> str:
    """The words of a span and the name of their document."""
    text = next(entry.document.text for entry in account.story.marked if entry.document.id == span.doc)
    return f"{call(span.doc)}: {' '.join(span.of(text).split())}"


def renamed(marked: Sequence[Marked], names: dict[str, str]) -> list[Marked]:
    """The documents under other names."""

    def again(value: Any) -> Any:
        if isinstance(value, list):
            return [again(one) for one in value]
        if not isinstance(value, dict):
            return value
        own = {key: again(one) for key, one in value.items()}
        return own | {key: names[own[key]] for key in ("doc", "id", "source") if own.get(key) in names}

    return [decode(json.dumps(again(json.loads(encode(entry)))).encode(), Marked) for entry in marked]


def differences(before: list[str], after: list[str]) -> list[str]:
    """The lines that went, with a minus, and those that came, with a plus."""
    found = difflib.unified_diff(before, after, lineterm="", n=0)
    return [line for line in found if line[:1] in "+-" and line[:3] not in ("+++", "---")]


def told(title: str, found: list[str], most: int) -> int:
    """1 where lines differ, which are printed; else 0."""
    print(f"{'same' if not found else f'{len(found)} lines differ'}: {title}")
    for line in found[:most]:
        print("   ", line[:220])
    return int(bool(found))


def main() -> None:
    """Makes the accounts and prints what differs."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("articles", type=Path, nargs="+")
    options.add_argument("--articles", type=int, default=20, dest="number", metavar="N")
    options.add_argument("--copies", type=int, default=16, metavar="N")
    options.add_argument(
        "--most", type=int, default=12, metavar="N", help="print at most so many lines of a difference"
    )
    asked = options.parse_args()
    chosen = [
        found.article
        for path in asked.articles
        for found in islice((one for one in find_articles([path]) if isinstance(one, Found)), asked.number)
    ]
    marked = [mark(read_article(article)) for article in chosen]
    base = account_lines(align(resolve(marked)), str)
    print(f"{len(marked)} articles, {len(base)} lines")
    copied = sum(_with_copy(chosen, marked, base, number, asked.most) for number in range(asked.copies))
    called = sum(_with_names(marked, base, salt, asked.most) for salt in ("one", "two"))
    turned = told(
        "the other way round", differences(base, account_lines(align(resolve(marked[::-1])), str)), asked.most
    )
    print(f"{copied} of {asked.copies} copies, {called} of 2 renamings and {turned} of 1 orders change a line")
    sys.exit(1 if copied + called + turned else 0)


def _with_copy(chosen: Sequence[Article], marked: list[Marked], base: list[str], number: int, most: int) -> int:
    article, kind = chosen[number * 7 % len(chosen)], KINDS[number % len(KINDS)]
    copy = article
    for change in kind:
        copy = change(copy)
    account = align(resolve([*marked, mark(read_article(copy))]))
    after = account_lines(account, lambda doc: article.id if doc == COPY else doc)
    title = f"a copy of {article.id}: " + ", ".join(change.__name__ for change in kind)
    return told(title, differences(base, after), most)


def _with_names(marked: list[Marked], base: list[str], salt: str, most: int) -> int:
    names = {e.document.id: hashlib.sha256((salt + e.document.id).encode()).hexdigest()[:12] for e in marked}
    back = {new: old for old, new in names.items()}
    after = account_lines(align(resolve(renamed(marked, names))), lambda doc: back[doc])
    return told(f"other names ({salt})", differences(base, after), most)


if __name__ == "__main__":
    main()
