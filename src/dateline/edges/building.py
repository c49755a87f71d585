"""Articles to a story file: only what is new is read, and each document is kept as soon as it is marked."""

import hashlib
import pickle
from collections.abc import Generator, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from tempfile import SpooledTemporaryFile, gettempdir

from dateline.edges.errors import StopError, Trouble, fault
from dateline.edges.files import Found
from dateline.edges.spread import spread
from dateline.edges.store import MARKING, Kept, decode, edition, encode, is_new, keep, kept, opened
from dateline.reading import Article, UnreadableError, read_article
from dateline.rules import RuleError
from dateline.types import Document, Marked

DIED = "the process reading it died, perhaps for want of memory; leave it out or cut it up, and please report this"
# Bytes of articles that may wait in memory.
MOST_HELD = 1 << 20


@dataclass(frozen=True, slots=True)
class Ready:
    """A document read and marked, as it goes into the store, and what was wrong with it all the same."""

    entry: Kept
    where: str
    marked: bytes
    troubles: tuple[Trouble, ...] = ()


class Waiting:
    """Articles that wait to be marked, in the order they came: on disk where they are many, so that memory is not."""

    def __init__(self) -> None:
        self._file = SpooledTemporaryFile(MOST_HELD)  # noqa: SIM115
        self._count = 0

    def add(self, new: tuple[Kept, Found]) -> None:
        """Takes one more. Raises StopError where the disk is full."""
        try:
            pickle.dump(new, self._file)
        except OSError as error:
            raise StopError(f"{gettempdir()}: {error.strerror}; free some space there, or set TMPDIR") from error
        self._count += 1

    def __len__(self) -> int:
        """How many wait."""
        return self._count

    def __iter__(self) -> Iterator[tuple[Kept, Found]]:
        """Each of them, read back when it is its turn."""
        self._file.seek(0)
        return (pickle.load(self._file) for _ in range(self._count))

    def close(self) -> None:
        """Leaves nothing on disk."""
        self._file.close()


def digest_of(article: Article) -> str:
    """A digest of an article and of what was told about it."""
    return hashlib.sha256(encode(article)).hexdigest()


def known_in(story: Path) -> dict[str, Kept]:
    """Every document in a story file by its id; none where the story is yet to be made."""
    if is_new(story):
        return {}
    with opened(story) as connection:
        return kept(connection)


def choose_new(finds: Iterable[Found | Trouble], known: dict[str, Kept]) -> Iterator[tuple[Kept, Found] | Trouble]:
    """Those articles that the store does not hold yet as they are, and the troubles on the way."""
    seen: dict[str, str] = {}
    for find in finds:
        if isinstance(find, Trouble):
            yield find
            continue
        article = find.article
        entry = Kept(article.id, find.file, find.digest or digest_of(article), edition(*MARKING))
        if seen.get(article.id) == entry.digest or entry == (before := known.get(article.id)):
            seen[article.id] = entry.digest
        elif article.id in seen or _taken(entry, before):
            yield _namesake(find.where, article.id)
        else:
            seen[article.id] = entry.digest
            yield entry, find


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
