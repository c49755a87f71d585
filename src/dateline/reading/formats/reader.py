"""What a reader of files is: a name, the suffixes it reads, and one function from bytes to articles."""

import codecs
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from html import unescape
from pathlib import PurePath
from typing import IO, Any

from dateline.reading.errors import UnreadableError
from dateline.reading.tables import Article

HEAD = 1 << 16
# What is unpacked of one file, whatever is packed in what: more than a pile of articles, less than a machine's memory.
MOST_UNPACKED = 1 << 30
WIDE = {codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
TAGGED = re.compile(r"<(?:p|div|br|span|a|em|strong|b|i|h[1-6]|ul|li|img|figure|article)\b[^>]*>", re.IGNORECASE)

BLOCK_TAG = re.compile(r"</(?:p|div|h[1-6]|article)>|<br\s*/?>", re.IGNORECASE)
NAMED = re.compile(
    r"&(?:amp|quot|nbsp|apos|[lg]t|[lr][sd]quo|[mn]dash|hellip|#\d{2,5}|#x[0-9a-f]{2,4});", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Member:
    """A file packed in another, as of an archive; it is read by the reader of its own kind.

    The text of a paper is one too, and its article is `called` as the paper is.
    """

    name: str
    content: bytes
    called: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A line for the user on a file that was read: what of it was taken and what was left."""

    line: str


# Where in the file ("12" for the twelfth row, "" for the whole of it), and the article there or what is wrong with it;
# the columns of one row of a table by their names; a file packed in this one; or a line about it.
Row = tuple[str, Article | UnreadableError | Mapping[str, Any] | Member | Note]
# The same of a table, row by row.
TableRow = tuple[str, Mapping[str, Any] | UnreadableError]


@dataclass(frozen=True, slots=True)
class Reader:
    """A format that articles come in; `says` is its one line for users, `suffixes` are in lower case with their dot.

    `read` is given the bytes of a file and its name; it raises UnreadableError where nothing in them can be read, and
    opens no file itself. `sniff` tells from the bytes that they are of this format, whatever the file is called.
    `stream` reads an open file row by row where it is a table that need not be held whole.
    """

    name: str
    says: str
    suffixes: tuple[str, ...]
    read: Callable[[bytes, str], Iterable[Row]]
    sniff: Callable[[bytes], bool] | None = None
    stream: Callable[[IO[bytes]], Iterator[TableRow]] | None = None


def endings(file: str) -> tuple[str, ...]:
    """What the name of a file may end in, longest first: ".tar.gz" and ".gz", or "" without any suffix."""
    suffixes = PurePath(file.lower()).suffixes
    return tuple("".join(suffixes[start:]) for start in range(len(suffixes))) or ("",)


def reader_among(readers: Iterable[Reader], file: str) -> Reader | None:
    """The reader of a file of this name: the first that names its longest ending."""
    known = [*readers]
    return next((reader for ending in endings(file) for reader in known if ending in reader.suffixes), None)


def head_of(content: bytes) -> str:
    """The first of the text in these bytes, as far as it need be known to tell what they are."""
    encoding = next((name for mark, name in WIDE.items() if content.startswith(mark)), "utf-8")
    return content[:HEAD].decode(encoding, errors="replace").lstrip("\ufeff \t\r\n")


def renamed(file: str, suffix: str) -> str:
    """The name of a file with its last ending cut off, or another in its place."""
    return str(PurePath(file).with_suffix(suffix)) if PurePath(file).suffix else file + suffix


@contextmanager
def broken_as(kind: str, advice: str) -> Iterator[None]:
    """Whatever a library stumbles over within becomes one line: a broken file of this kind, and what to do."""
    try:
        yield
    except (UnreadableError, GeneratorExit):
        raise
    except ImportError as error:
        raise UnreadableError(f"{kind} is read by a package that is not there ({error.name}); {advice}") from error
    except Exception as error:
        said = " ".join(str(error).split())[:80] or type(error).__name__
        raise UnreadableError(f"no {kind}, or a broken one ({said}); {advice}") from error


def without_tags(text: str) -> str:
    """The text of a piece of HTML, a paragraph of its own for every block; other text as it stands."""
    if not TAGGED.search(text):
        return unescape(text) if NAMED.search(text) else text
    from lxml import etree, html

    parser = html.HTMLParser(no_network=True, remove_comments=True)
    try:
        root = html.fragment_fromstring(text.replace("\0", ""), create_parent="div", parser=parser)
    except (etree.LxmlError, ValueError):
        return text
    return blocks_of(root)


def blocks_of(root: Any) -> str:
    """The text under an element of HTML or of an XML of news, its blocks set apart by empty lines."""
    pieces: list[str] = []
    for event, element in _walked(root):
        name = element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""
        if name in ("script", "style") or not name:
            pieces.append((element.tail or "") if event == "end" and element is not root else "")
            continue
        pieces.append("\n\n" if BLOCKS.fullmatch(name) else "\n" if name == "br" and event == "start" else "")
        pieces.append((element.text or "") if event == "start" else "" if element is root else (element.tail or ""))
    blocks = re.split(r"\n\s*\n", "".join(pieces).replace("\r", ""))
    return "\n\n".join(stripped for block in blocks if (stripped := block.strip()))


BLOCKS = re.compile(
    r"p|div|h[1-6]|[uo]l|li|table|t[rd]|blockquote|figure|figcaption|section|article|header|title|abstract|sec|hl[12]"
    r"|headline|byline|block|hedline|body|body\.content|body\.head"
)


def _walked(root: Any) -> Iterator[tuple[str, Any]]:
    from lxml import etree

    return iter(etree.iterwalk(root, events=("start", "end", "comment", "pi")))
