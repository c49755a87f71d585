"""The articles as sources to cite: CSL-JSON, and BibTeX."""

import re
import unicodedata
from collections import Counter
from typing import Any

from dateline.types import Account, Document, When
from dateline.views.exports.edtf import edtf, known_prefix
from dateline.views.exports.source import fit, web_address
from dateline.views.index import Index, clean, index_of, json_text
from dateline.views.wording import dating_basis_words

Row = dict[str, Any]
GIVEN = ("given", "header", "dateline", "markup", "address")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
ESCAPES = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: "\\" + sign for sign in "&%$#_{}"},
}


def csl(account: Account) -> str:
    """A CSL-JSON array, an item an article; of a day that is not quite known the parts that are, and the words."""
    index = index_of(account)
    items = [_item(document, index) for document in index.documents.values()]
    return json_text(items, indent=1) + "\n"


def bibtex(account: Account) -> str:
    """A BibTeX file, an entry an article, for BibTeX (year, month) and biblatex (date, in EDTF)."""
    index = index_of(account)
    keys: Counter[str] = Counter()
    return "\n".join(_entry(document, keys, index) for document in index.documents.values())


def _item(document: Document, index: Index) -> Row:
    row: Row = {
        "id": fit(document.id),
        "type": "article-newspaper",
        "title": _title(document),
        "container-title": index.outlet(document.id),
        "issued": _issued(document, index),
        "URL": web_address(document),
        "language": document.language,
        "note": _note(document, index),
    }
    return {name: value for name, value in row.items() if value}


def _issued(document: Document, index: Index) -> Row | None:
    if document.published is None:
        return None
    known = known_prefix(document.published.window)
    words: Row = {} if _is_named(document) else {"literal": index.published(document.id)}
    return ({"date-parts": [[int(part) for part in known.split("-")]]} if known else {}) | words


def _is_named(document: Document) -> bool:
    """True where the day, the month or the year is just what is known."""
    if document.published is None:
        return False
    notation = edtf(When(document.published.window)).replace("-XX", "")
    return notation != "" and notation == known_prefix(document.published.window)


def _title(document: Document) -> str:
    if document.title:
        return clean(document.title)
    headlines = document.blocks("headline")
    return clean(document.words(headlines[0])) if headlines else fit(document.id)


def _note(document: Document, index: Index) -> str:
    """How the day is known where nobody stated it; nothing where it is stated."""
    if document.published is None:
        return "day of publication not known"
    if document.published.basis in GIVEN and _is_named(document):
        return ""
    return f"published {index.published(document.id)} ({dating_basis_words(document.published)})"


def _entry(document: Document, keys: Counter[str], index: Index) -> str:
    known = known_prefix(document.published.window).split("-") if document.published else []
    fields = {
        "title": f"{{{{{_latex(_title(document))}}}}}",
        "journal": f"{{{_latex(index.outlet(document.id))}}}",
        "year": f"{{{known[0]}}}" if known and known[0] else "",
        "month": MONTHS[int(known[1]) - 1] if len(known) > 1 else "",
        "date": f"{{{_date(document)}}}" if _date(document) else "",
        "url": f"{{{_address(document)}}}" if web_address(document) else "",
        "note": f"{{{_latex(note)}}}" if (note := _note(document, index)) else "",
    }
    rows = "".join(f"  {name} = {value},\n" for name, value in fields.items() if value)
    return f"@article{{{_key(document, known, keys, index)},\n{rows}}}\n"


def _date(document: Document) -> str:
    """The day in the part of EDTF that biblatex reads: cut short rather than with X for what is not known."""
    return edtf(When(document.published.window)).replace("-XX", "") if document.published else ""


def _address(document: Document) -> str:
    return web_address(document).translate({ord("{"): "%7B", ord("}"): "%7D", ord("\\"): "%5C"})


def _key(document: Document, known: list[str], keys: Counter[str], index: Index) -> str:
    """Outlet, year and first long word of the title in plain letters, with a number where that is not unique."""
    words = [_plain(word) for word in _title(document).split()]
    first = next((word for word in words if len(word) > 3), "article")
    key = f"{_plain(index.outlet(document.id)) or 'source'}{known[0] if known else ''}{first}"
    keys[key] += 1
    return key if keys[key] == 1 else f"{key}-{keys[key]}"


def _plain(word: str) -> str:
    return re.sub(r"[^a-z0-9]", "", unicodedata.normalize("NFKD", word.casefold()))


def _latex(text: str) -> str:
    return "".join(ESCAPES.get(character, character) for character in text)
