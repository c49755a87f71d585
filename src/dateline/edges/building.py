"""Articles to a story file: only what is new is read, and each document is kept as soon as it is marked."""

import hashlib
from collections.abc import Generator, Iterable, Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass, replace
from pathlib import Path

from dateline.edges.errors import Trouble, fault
from dateline.edges.files import Found
from dateline.edges.spread import spread
from dateline.edges.store import (
    MARKING,
    Kept,
    count_kept,
    decode,
    edition,
    encode,
    is_new,
    keep,
    kept_as,
    note_origin,
    opened,
)
from dateline.edges.waiting import Seen
from dateline.reading import Article, UnreadableError, read_article
from dateline.rules import RuleError
from dateline.types import Document, Marked

DIED = "the process reading it died, perhaps for want of memory; leave it out or cut it up, and please report this"


@dataclass(frozen=True, slots=True)
class Ready:
    """A document read and marked, as it goes into the store, and what was wrong with it all the same."""

    entry: Kept
    where: str
    marked: bytes
    troubles: tuple[Trouble, ...] = ()


def digest_of(article: Article) -> str:
    """A digest of an article and of what was told about it."""
    return hashlib.sha256(encode(article)).hexdigest()


def count_in(story: Path) -> int:
    """How many documents are in a story file; none where the story is yet to be made."""
    if is_new(story):
        return 0
    with opened(story) as connection:
        return count_kept(connection)


def choose_new(finds: Iterable[Found | Trouble], story: Path) -> Iterator[tuple[Kept, Found] | Trouble]:
    """Those articles that the story file does not hold yet as they are, and the troubles on the way."""
    with ExitStack() as stack:
        seen = stack.enter_context(closing(Seen()))
        known = None if is_new(story) else stack.enter_context(opened(story))
        for find in finds:
            if isinstance(find, Trouble):
                yield find
                continue
            entry, earlier = _entry(find), seen.get(find.article.id)
            before = kept_as(known, entry.id) if known else None
            is_kept = before is not None and replace(before, origin=entry.origin) == entry
            if known and is_kept and before != entry and earlier is None:
                note_origin(known, entry.id, entry.origin)
            is_new_to_it = not is_kept and earlier != entry.digest
            if is_new_to_it and (earlier is not None or _taken(entry, before)):
                yield _namesake(find.where, entry.id)
                continue
            seen.add(entry.id, entry.digest)
            if is_new_to_it:
                yield entry, find


def _entry(find: Found) -> Kept:
    return Kept(find.article.id, find.file, find.digest or digest_of(find.article), edition(*MARKING))


def _taken(entry: Kept, before: Kept | None) -> bool:
    return before is not None and before.origin != entry.origin and before.digest != entry.digest


def _namesake(where: str, id: str) -> Trouble:
    return Trouble(where, f"another document is called {id!r}; give this one another name")


def make(new: tuple[Kept, Found]) -> Ready | Trouble:
    """The article read and marked, or why that could not be done; what cannot be read back is not ready."""
    from dateline.marking import mark

    entry, found = new
    try:
        stored = found.marked or encode(mark(read_article(found.article)))
        marked = decode(stored, Marked)
        return Ready(entry, found.where, stored, tuple(_troubles(marked.document, found.where)))
    except UnreadableError as error:
        return Trouble(found.where, str(error))
    except RuleError:
        raise
    except Exception as error:
        return Trouble(found.where, fault(error))


def build(story: Path, new: Iterable[tuple[Kept, Found]]) -> Generator[Ready | Trouble, None, None]:
    """Each new article in turn, once it is in the story file, and each that could not be read.

    The file is made when there is something to keep.
    """
    with ExitStack() as stack:
        connection = None
        for made in spread(make, new, lost=_lost, weigh=_weight):
            if isinstance(made, Ready):
                connection = connection or stack.enter_context(opened(story, create=True))
                if not keep(connection, made.entry, made.marked):
                    made = _namesake(made.where, made.entry.id)
            yield made


def _weight(new: tuple[Kept, Found]) -> int:
    content = new[1].article.content
    return len(content) if isinstance(content, str | bytes) else 0


def _lost(new: tuple[Kept, Found]) -> Trouble:
    return Trouble(new[1].where, DIED)


def _troubles(document: Document, where: str) -> Iterator[Trouble]:
    if document.problems:
        from dateline.views import problem_words

        yield from (Trouble(where, problem_words(problem)) for problem in document.problems)
