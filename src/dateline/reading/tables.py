"""An article as it is handed over, and the rows of tables that carry one with what is known about it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from dateline.reading.encoding import whole
from dateline.reading.errors import UnreadableError

Kind = Literal["auto", "text", "html"]
KNOWN = ("published", "outlet", "url", "title", "lang")


@dataclass(frozen=True, slots=True)
class Article:
    """An article as it was handed over: its content, unread, and whatever was told about it."""

    id: str
    content: str | bytes
    kind: Kind = "auto"
    published: str | None = None
    outlet: str | None = None
    url: str | None = None
    title: str | None = None
    lang: str | None = None


def is_given(value: object) -> bool:
    """True for a value of a row that tells something: not for none, an empty string, or what is written NaN."""
    return value is not None and value != "" and value == value


def from_row(row: Mapping[str, Any]) -> Article | UnreadableError:
    """The article of one row, or what the row lacks."""
    kind: Kind = "text" if row.get("text") is not None else "html"
    content, id = row.get(kind), row.get("id")
    id = int(id) if isinstance(id, float) and id.is_integer() else id
    if isinstance(id, bool) or not isinstance(id, (str, int)) or id == "":
        return UnreadableError('no "id", or none that is a string or a whole number; give every row one')
    if not isinstance(content, str):
        return UnreadableError('neither "text" nor "html"; give one of them, as a string')
    known = {key: row[key] for key in KNOWN if is_given(row.get(key))}
    if "published" in known:
        known["published"] = str(known["published"])  # what is no date there is a problem of the article, no more
    wrong = [key for key, value in known.items() if not isinstance(value, str)]
    if wrong:
        return UnreadableError(f'"{wrong[0]}" is not a string; write it in quotes')
    return Article(whole(str(id)), whole(content), kind, **{key: whole(value) for key, value in known.items()})
