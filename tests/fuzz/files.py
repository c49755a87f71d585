"""Files as they come broken from disks, mail and crawlers: every format that is read, each made from its seed alone."""

import bz2
import gzip
import io
import json
import lzma
import zipfile
from collections.abc import Callable
from functools import cache
from random import Random

from tests.edges.test_any_pile import EXPORTS, PAGE, PAGES, PARAGRAPHS, ROW, SINGLE, TEXT, packed, sheet, tarred
from tests.edges.test_mail import LABELS, message

LONGEST = 1 << 20
DEEPEST = 9
NEWSML = (
    '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><contentMeta><contentCreated>2012-05-07</contentCreated>'
    f"<headline>Ferry aground</headline></contentMeta><contentSet><inlineXML>{PARAGRAPHS}</inlineXML></contentSet>"
    "</newsItem>"
)
ODS = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
    '<table:table table:name="S">{}</table:table></office:spreadsheet></office:body></office:document-content>'
)
CELL = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
CSV = f'id,text,published,outlet\n1,"{TEXT}",2012-05-07,Ledger\n2,"{TEXT}",2012-05-08,"Harbour ""Post"""\n'
TOKENS = (
    *(b"\0", b"\xff", b"\xed\xa0\x80", b"\xef\xbb\xbf", b"\xff\xfe", b"\r", b"\n", b"\n\n", b"\x85", b'"', b"'", b","),
    *(b"<", b">", b"</p>", b"<!--", b"-->", b"]]>", b"<![CDATA[", b"<?xml", b"&", b"&#xD800;", b"&a;", b"<script>"),
    *(b"<div>", b"<table><tr><td>", b"<aside>", b"<a href=", b"<html>", b"<title>", b'<time datetime="', b"<svg>"),
    *(
        b"{",
        b"}",
        b"[",
        b"]",
        b'{"a":',
        b'"text":',
        b"\\u0000",
        b"\\ud800",
        b"1e999",
        b"NaN",
        b"null",
        b"-1",
        b"9" * 40,
    ),
    *(b"(", b")", b"<<", b">>", b" obj", b" R", b"stream\n", b"endstream", b"/Kids[3 0 R]", b"/Length 99999999"),
    *(b"{\\rtf1", b"\\bin99999999 ", b"\\u-10179?", b"\\'", b"\\par", b"{\\*\\", b"From a Mon May  7 09:00:00 2012\n"),
    *(b"Content-Type: text/html; charset=\xff\n", b"Content-Type: multipart/mixed; boundary=b\n\n", b"--b\n", b"--b--"),
    *(
        b"Content-Transfer-Encoding: base64\n\n",
        b"Content-Length: -5\r\n",
        b"WARC/1.0\r\n",
        b"=?utf-8?B?=?=",
        b"31 words",
    ),
    *(
        b"1 of 2 DOCUMENTS",
        b"LENGTH: 31 words",
        b"\nBody\n",
        b"End of Document",
        b"Full text:",
        b"May 7, 2012",
        b"---\n",
    ),
    *(b"PK\3\4", b"PK\1\2", b"\x1f\x8b\x08", b"BZh9", b"PAR1", b"%PDF-1.4", b"\xd0\xcf\x11\xe0", b"ustar", b"\x7f" * 4),
)
ENDINGS = (
    *(".txt", ".html", ".jsonl", ".json", ".csv", ".tsv", ".md", ".eml", ".mbox", ".mhtml", ".rss", ".nitf", ".pdf"),
    *(".docx", ".rtf", ".xlsx", ".ods", ".xls", ".parquet", ".zip", ".tar", ".gz", ".bz2", ".xz", ".warc", ".warc.gz"),
    *("", ".bin", ".doc", ".xml", ".tar.gz"),
)


def file(seed: int) -> tuple[str, bytes]:
    """The name of a file and what is in it."""
    random = Random(seed)
    names = sorted(_whole())
    name = random.choice(names)
    content = _whole()[name]
    for _ in range(random.choice((0, 1, 1, 2, 3, 6))):
        content = _damaged_within(content, random) if random.random() < 0.5 else _damaged(content, random)
    while random.random() < 0.15:
        name, content = _packed(name, content, random)
    return (name if random.random() < 0.8 else "a" + random.choice(ENDINGS)), content


@cache
def _whole() -> dict[str, bytes]:
    """A small sound file of every format by its name."""
    rows = [ROW, {**ROW, "title": "A new pier"}]
    made: dict[str, Callable[[], str | bytes]] = {
        **{name: make for name, (make, _) in SINGLE.items()},
        **PAGES,
        **{name: (lambda text=text: text) for name, text in EXPORTS.items()},
        "a.html": lambda: PAGE,
        "a.xlsx": sheet,
        "a.ods": _open_sheet,
        "a.parquet": _parquet,
        "a.newsml": lambda: NEWSML,
        "a.csv": lambda: CSV,
        "escaped.csv": lambda: "Drawn by hand\n" + CSV.replace('""', '\\"').replace("id,", "id,year,month,"),
        "passed-on.eml": lambda: message("Fwd: Ferry", f"{LABELS[0]}{LABELS[2]}{TEXT}").as_bytes(),
        "attached.eml": _letter,
        "a.tsv": lambda: CSV.replace(",", "\t"),
        "a.jsonl": lambda: "".join(json.dumps(row) + "\n" for row in rows),
        "a.srt": lambda: f"1\n00:00:01,000 --> 00:00:03,000\n{TEXT}\n",
        "a.vtt": lambda: f"WEBVTT\n\n00:01.000 --> 00:03.000\n<v Ada>{TEXT}\n",
        "columns.json": lambda: json.dumps({key: [row[key] for row in rows] for key in rows[0]}),
        "objects.json": lambda: "\n".join(json.dumps(row, indent=1) for row in rows),
        "garbled.txt": lambda: f"“{TEXT}” – Blåbærsyltetøy".encode().decode("cp1252", "replace"),
        "wide.txt": lambda: TEXT.encode("utf-16"),
        "old.txt": lambda: f"{TEXT} Blåbærsyltetøy, crème brûlée.".encode("cp1252"),
    }
    contents = {name: make() for name, make in made.items()}
    return {name: one.encode() if isinstance(one, str) else one for name, one in contents.items()}


def _letter() -> bytes:
    made = message("Fwd: Ferry", "For your pile.")
    made.add_attachment(PAGE, subtype="html", filename="ferry.html")
    made.add_attachment(CSV, subtype="csv", filename="rows.csv")
    made.add_attachment(message("Ferry", TEXT))
    return made.as_bytes()


def _open_sheet() -> bytes:
    rows = [["text", "published"], [TEXT, "2012-05-07"]]
    cells = ("".join(map(CELL.format, row)) for row in rows)
    content = ODS.format("".join(f"<table:table-row>{row}</table:table-row>" for row in cells))
    return packed({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": content.encode()})


def _parquet() -> bytes:
    import pyarrow
    import pyarrow.parquet

    out = io.BytesIO()
    pyarrow.parquet.write_table(pyarrow.table({key: [value] * 3 for key, value in ROW.items()}), out)
    return out.getvalue()


def _damaged(content: bytes, random: Random) -> bytes:
    """The bytes after one accident."""
    start, length = random.randrange(len(content) + 1), random.choice((1, 2, 4, 30, 400))
    before, piece, after = content[:start], content[start : start + length], content[start + length :]
    token, many = random.choice(TOKENS), random.choice((1, 2, 40, 3000))
    return random.choice(
        (
            lambda: before,
            lambda: content[start:],
            lambda: before + after,
            lambda: before + token * many + content[start:],
            lambda: before + token + after,
            lambda: before + piece * many + content[start:],
            lambda: before + random.randbytes(len(piece)) + after,
            lambda: before + bytes(byte ^ 1 << random.randrange(8) for byte in piece[:4]) + content[start + 4 :],
            lambda: before + _other(random)[start : start + 4000] + after,
            lambda: before + _other(random),
            lambda: content.replace(piece[:2] or b" ", token),
            lambda: content.decode(errors="replace").encode(random.choice(("utf-16", "utf-32", "utf-16-be", "utf-7"))),
        )
    )()[:LONGEST]


def _other(random: Random) -> bytes:
    return _whole()[random.choice(sorted(_whole()))]


def _damaged_within(content: bytes, random: Random) -> bytes:
    """What is packed, damaged before it is packed again; the bytes themselves where nothing is."""
    try:
        if content.startswith(b"PK"):
            with zipfile.ZipFile(io.BytesIO(content)) as archive:
                files = {name: archive.read(name) for name in archive.namelist()}
            hit = random.choice(sorted(files))
            return packed({**files, hit: _damaged(files[hit], random)})
        if content.startswith(b"\x1f\x8b"):
            return gzip.compress(_damaged(gzip.decompress(content), random), mtime=0)
    except Exception:
        return _damaged(content, random)  # It was broken before.
    return _damaged(content, random)


def _packed(name: str, content: bytes, random: Random) -> tuple[str, bytes]:
    """The file packed in another, once or many times over."""
    for _ in range(random.choice((1, 1, 1, 3, DEEPEST))):
        ending, pack = random.choice(PACKED)
        name, content = name + ending, pack(name, content)
    return name, content


PACKED: tuple[tuple[str, Callable[[str, bytes], bytes]], ...] = (
    (".gz", lambda _, content: gzip.compress(content, mtime=0)),
    (".bz2", lambda _, content: bz2.compress(content)),
    (".xz", lambda _, content: lzma.compress(content)),
    (".zip", lambda name, content: packed({name: content, "also.txt": TEXT.encode()})),
    (".tar", lambda name, content: tarred({name: content, "also.txt": TEXT.encode()})),
    (".gz", lambda _, content: gzip.compress(content + b" " * (20 << 20), mtime=0)),
)
