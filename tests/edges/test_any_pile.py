"""The files people have: each format read for what it is, or told in one line; none as a text that it is not."""

import base64
import bz2
import gzip
import io
import json
import lzma
import os
import random
import tarfile
import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

import pytest

from dateline.edges.errors import StopError, Trouble
from dateline.edges.files import Found, find_articles
from dateline.edges.readers import reader_for, rows_of
from dateline.reading import Article, Note, UnreadableError, read_article

SHARED = Path(__file__).parents[3] / "shared" / "bench" / "reading"
BODY = "The ferry Aldis ran aground off Hollevik on Monday.\n\nNobody was hurt, the harbour master said.\n\n"
TEXT = BODY + "All forty passengers were brought ashore by two fishing boats before noon."
MORE = "The council of Hollevik voted on a new pier.\n\nIt will cost four million crowns, the mayor said on Friday."
PARAGRAPHS = "".join(f"<p>{block}</p>" for block in TEXT.split("\n\n"))
PAGE = (
    f'<!doctype html><html lang="en"><head><title>Ferry aground</title><meta property="article:published_time" '
    'content="2012-05-07T09:00:00Z"></head><body><article><h1>Ferry aground</h1>'
    f"{PARAGRAPHS * 3}</article></body></html>"
)
Told = tuple[list[Article], list[str]]


def told(name: str, content: str | bytes, **columns: str) -> Told:
    """The articles in a file, and the lines about it."""
    articles, lines = list[Article](), list[str]()
    content = content.encode() if isinstance(content, str) else content
    try:
        for place, row in rows_of(reader_for(name, content), content, name, columns):
            if isinstance(row, Article):
                articles.append(row)
            else:
                lines.append(f"{place}: {row.line if isinstance(row, Note) else row}")
    except UnreadableError as error:
        lines.append(str(error))
    return articles, lines


def known(article: Article) -> tuple[str | None, str | None, str | None]:
    """Day, outlet and headline of the document that an article becomes."""
    document = read_article(article)
    return document.published and str(document.published.window.first), document.outlet, document.title


def docx() -> bytes:
    """A file of Word with the text in it."""
    from docx import Document

    document, out = Document(), io.BytesIO()
    for block in TEXT.split("\n\n"):
        document.add_paragraph(block)
    document.save(out)
    return out.getvalue()


def pdf() -> bytes:
    """A PDF of one page with the text on it, a line for each paragraph."""
    lines = " ".join(f"({block}) Tj T*" for block in TEXT.split("\n\n"))
    stream = f"BT /F1 9 Tf 12 TL 40 700 Td {lines} ET".encode()
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj%s endobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(out)
    return out + b"xref\n0 6\n0000000000 65535 f \n%strailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (
        table,
        start,
    )


def rtf() -> str:
    """Rich text with the text in it."""
    return r"{\rtf1\ansi{\fonttbl{\f0 Arial;}}\f0 " + TEXT.replace("\n\n", r"\par ") + "}"


def packed(files: dict[str, bytes]) -> bytes:
    """A ZIP archive of these files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def tarred(files: dict[str, bytes]) -> bytes:
    """A TAR archive of these files."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, content in files.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    return out.getvalue()


def warc(pages: dict[str, str]) -> bytes:
    """A web archive of these pages by their address, and of one picture."""
    records = [(url, "text/html", page.encode()) for url, page in pages.items()]
    out = b""
    for url, form, body in [*records, ("https://ledger.example/a.png", "image/png", b"\x89PNG")]:
        answer = b"HTTP/1.1 200 OK\r\nContent-Type: %s\r\n\r\n%s" % (form.encode(), body)
        head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2020-01-01T00:00:00Z\r\n"
        head += "WARC-Record-ID: <urn:uuid:7f0e8b1a-0000-4000-8000-000000000001>\r\n"
        head += f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
        out += head.encode() + answer + b"\r\n\r\n"
    return out


def mail(text: str = TEXT) -> bytes:
    """A message with a text and a page in it."""
    message = EmailMessage()
    message["From"], message["Subject"] = "The Morning Ledger <news@ledger.example>", "Ferry aground"
    message["Date"] = "Mon, 07 May 2012 09:00:00 +0000"
    message.set_content(text, cte="quoted-printable")
    message.add_alternative(f"<html><body>{PARAGRAPHS}</body></html>", subtype="html")
    return message.as_bytes()


def saved() -> bytes:
    """A page as a browser saves it in one file."""
    body = base64.encodebytes(PAGE.encode()).decode()
    return (
        "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://ledger.example/ferry\r\nSubject: Ferry\r\n"
        'MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n'
        "--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n"
        f"Content-Location: https://ledger.example/ferry\r\n\r\n{body}\r\n--b--\r\n"
    ).encode()


NEXIS = "".join(
    f"\n\n{number} of 2 DOCUMENTS\n\n{outlet}\n\n{day}\n\n{title}\n\nBYLINE: Ada Berg\n\nSECTION: NEWS; Pg. 4\n\n"
    f"LENGTH: 31 words\n\n{text}\n\nLOAD-DATE: May 9, 2012\n\nLANGUAGE: ENGLISH\n\n"
    "Copyright 2012 Ledger\nAll Rights Reserved"
    for number, outlet, day, title, text in (
        (1, "The Morning Ledger", "May 7, 2012 Monday", "Ferry aground", TEXT),
        (2, "The Harbour Post (Hollevik)", "May 8, 2012 Tuesday 9:15 AM GMT", "A new pier", MORE),
    )
)
NEXIS_UNI = "".join(
    f"{title}\n{outlet}\n{day}\n\nCopyright 2012 Ledger All Rights Reserved\n\nSection: NEWS; Pg. 4\nLength: 31 words\n"
    f"Byline: Ada Berg\nBody\n\n{text}\n\nClassification\n\nLanguage: ENGLISH\nSubject: FERRIES (90%)\n\n"
    "End of Document\n\n"
    for title, outlet, day, text in (
        ("Ferry aground", "The Morning Ledger", "May 7, 2012 Monday", TEXT),
        ("A new pier", "The Harbour Post (Hollevik)", "May 8, 2012 Tuesday", MORE),
    )
)
FACTIVA = "".join(
    f"News\n{title}\n\nAda Berg\n31 words\n{day}\n09:15\n{outlet}\nMLEDG\n4\nEnglish\n(c) 2012 Ledger\n\n{text}\n\n"
    f"Document MLEDG0020120507e8570000{number}\n\n"
    for number, title, outlet, day, text in (
        (1, "Ferry aground", "The Morning Ledger", "7 May 2012", TEXT),
        (2, "A new pier", "The Harbour Post (Hollevik)", "8 May 2012", MORE),
    )
)
FACTIVA_PAGE = "<html><head><title>Factiva</title></head><body>{}</body></html>".format(
    "".join(
        f'<div class="article enArticle"><div><span class="enHeadline">{title}</span></div><div>Ada Berg</div>'
        f"<div>31 words</div><div>{day}</div><div>{outlet}</div><div>MLEDG</div><div>English</div>"
        + "".join(f"<p>{block}</p>" for block in text.split("\n\n"))
        + "<p>Document MLEDG0020120507e85700001</p></div>"
        for title, outlet, day, text in (
            ("Ferry aground", "The Morning Ledger", "7 May 2012", TEXT),
            ("A new pier", "The Harbour Post (Hollevik)", "8 May 2012", MORE),
        )
    )
)
PROQUEST = "Report Information from ProQuest\n2 June 2019 09:12\n" + "".join(
    f"{'_' * 60}\n\nDocument {number} of 2\n\n{title}\n\nAuthor: Ada Berg\n\nAbstract: None\n\nFull text: {text}\n\n"
    f"Subject: Ferries;\n\nPublication title: {outlet}; Hollevik\n\nPublication date: {day}\n\nDatabase: News\n\n"
    for number, title, outlet, day, text in (
        (1, "Ferry aground", "The Morning Ledger", "May 7, 2012", TEXT),
        (2, "A new pier", "The Harbour Post (Hollevik)", "May 8, 2012", MORE),
    )
)
EXPORTS = {
    "nexis.txt": NEXIS,
    "uni.txt": NEXIS_UNI,
    "factiva.txt": FACTIVA,
    "factiva.html": FACTIVA_PAGE,
    "proquest.txt": PROQUEST,
    "factiva.rtf": r"{\rtf1\ansi " + FACTIVA.replace("\n", "\\par\n") + "}",
}


@pytest.mark.parametrize("name", EXPORTS)
def test_an_export_of_a_news_service_holds_several_articles(name: str) -> None:
    """Each has its own outlet, day, headline and byline, and nothing of the service in its text."""
    articles, lines = told(name, EXPORTS[name])

    assert ([known(article) for article in articles], lines) == (
        [
            ("2012-05-07", "The Morning Ledger", "Ferry aground"),
            ("2012-05-08", "The Harbour Post (Hollevik)", "A new pier"),
        ],
        [],
    )
    first = str(articles[0].content)
    assert [first.startswith("Ferry aground\n\nBy Ada Berg\n\nThe ferry Aldis"), first.rstrip()[-12:]] == [
        True,
        "before noon.",
    ]


RSS = (
    '<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
    "<title>The Morning Ledger</title><item><title>Ferry aground</title><link>https://ledger.example/ferry</link>"
    f"<pubDate>Mon, 07 May 2012 09:00:00 +0000</pubDate><content:encoded><![CDATA[{PARAGRAPHS}]]></content:encoded>"
    "</item></channel></rss>"
)
ATOM = (
    '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>The Morning Ledger</title><entry>'
    '<title>Ferry aground</title><link href="https://ledger.example/ferry"/><published>2012-05-07T09:00:00Z</published>'
    f'<content type="html">{PARAGRAPHS.replace("<", "&lt;")}</content></entry></feed>'
)
NITF = (
    '<?xml version="1.0"?><nitf><head><docdata><date.issue norm="20120507T090000Z"/></docdata></head><body><body.head>'
    f"<hedline><hl1>Ferry aground</hl1></hedline></body.head><body.content>{PARAGRAPHS}</body.content></body></nitf>"
)
JATS = (
    "<article><front><article-meta><title-group><article-title>Ferry aground</article-title></title-group><pub-date>"
    f"<day>7</day><month>5</month><year>2012</year></pub-date></article-meta></front><body>{PARAGRAPHS}</body></article>"
)
FRONT = f"---\ntitle: Ferry aground\ndate: 2012-05-07\nsource: The Morning Ledger\n---\n\n# Ferry aground\n\n{TEXT}\n"
ROW = {"text": TEXT, "published": "2012-05-07", "outlet": "The Morning Ledger", "title": "Ferry aground"}
OTHER = {"content": PARAGRAPHS, "publishedAt": "2012-05-07T09:00:00Z", "source": {"name": "The Morning Ledger"}}
ONE = ("2012-05-07", "The Morning Ledger", "Ferry aground")
DAY = ("2012-05-07", None, "Ferry aground")
BARE = (None, None, None)
SINGLE: dict[str, tuple[Callable[[], str | bytes], object]] = {
    "a.rss": (lambda: RSS, ONE),
    "feed.xml": (lambda: RSS, ONE),
    "a.atom": (lambda: ATOM, ONE),
    "nitf.xml": (lambda: NITF, DAY),
    "jats.xml": (lambda: JATS, DAY),
    "a.md": (lambda: FRONT, ONE),
    "toml.md": (lambda: f'+++\ntitle = "Ferry aground"\ndate = 2012-05-07\ntags = ["sea"]\n+++\n\n{TEXT}\n', DAY),
    "a.eml": (mail, ONE),
    "mail": (mail, ONE),
    "a.mbox": (lambda: b"From ledger Mon May  7 09:00:00 2012\n" + mail() + b"\n", ONE),
    "array.json": (lambda: json.dumps([ROW]), ONE),
    "api.json": (lambda: json.dumps({"status": "ok", "articles": [{**OTHER, "title": "Ferry aground"}]}), ONE),
    "rows.txt": (lambda: json.dumps(ROW) + "\n" + json.dumps({"no": 1}) + "\n", ONE),
    "a.docx": (docx, BARE),
    "a.pdf": (pdf, BARE),
    "named-otherwise.bin": (pdf, BARE),
    "a.rtf": (rtf, BARE),
    "a.txt.gz": (lambda: gzip.compress(TEXT.encode()), BARE),
    "a.txt.bz2": (lambda: bz2.compress(TEXT.encode()), BARE),
    "a.txt.xz": (lambda: lzma.compress(TEXT.encode()), BARE),
    "a.zip": (lambda: packed({"__MACOSX/a": b"x", "in/a.jpg": b"x", "in/a.txt": TEXT.encode()}), BARE),
    "a.tar.gz": (lambda: gzip.compress(tarred({"in/a.txt": TEXT.encode()})), BARE),
    "deep.zip": (lambda: packed({"b.zip": packed({"c.txt.gz": gzip.compress(TEXT.encode())})}), BARE),
    "article.2012": (lambda: TEXT, BARE),
}


@pytest.mark.parametrize("name", SINGLE)
def test_a_format_is_read_for_what_it_is(name: str) -> None:
    """One article, its text whole and without any markup, and what the format tells about it."""
    make, about = SINGLE[name]
    articles, _ = told(name, make())

    document = read_article(articles[0])
    assert len(articles) == 1
    assert (document.published and str(document.published.window.first), document.outlet, articles[0].title) == about
    assert " ".join(document.text.split()).removeprefix("Ferry aground ") == " ".join(TEXT.split())


def test_a_title_that_a_feed_escaped_twice_is_read() -> None:
    """As feeds tend to do with a sign for "and", and with marks of emphasis."""
    (article,), _ = told("a.rss", RSS.replace("Ferry aground", "Ferry &amp;amp; &lt;b&gt;pier&lt;/b&gt;"))

    assert article.title == "Ferry & pier"


PAGES: dict[str, Callable[[], str | bytes]] = {
    "a.php": lambda: PAGE,
    "a.html.gz": lambda: gzip.compress(PAGE.encode()),
    "a.mhtml": saved,
    "a.warc": lambda: warc({"https://ledger.example/ferry": PAGE}),
    "a.warc.gz": lambda: gzip.compress(warc({"https://ledger.example/ferry": PAGE})),
    "cut.warc": lambda: warc({"https://ledger.example/ferry": PAGE, "https://ledger.example/b": PAGE})[:-1800],
}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_read_out_of_what_it_was_saved_in(name: str) -> None:
    """A page has its day and its text, whatever it is packed in; what a crawler was not given is no article."""
    articles, _ = told(name, PAGES[name]())

    document = read_article(articles[0])
    assert (len(articles), document.published and str(document.published.window.first)) == (1, "2012-05-07")
    assert "harbour master" in document.text and "<p>" not in document.text


def sheet() -> bytes:
    """A spreadsheet with one row, written by hand."""
    cells = [["Headline", "Body", "Date"], ["Ferry aground", "The ferry ran aground.", "2012-05-07"]]
    written = ["".join(f'<c t="inlineStr"><is><t>{cell}</t></is></c>' for cell in row) for row in cells]
    rows = "".join(f"<row>{row}</row>" for row in written)
    space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relation = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{kind}/{{}}" Target="{{}}"/></Relationships>'
    )
    book = f'<workbook {space} xmlns:r="{kind}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>'
    files = {
        "_rels/.rels": relation.format("officeDocument", "xl/workbook.xml"),
        "xl/workbook.xml": book,
        "xl/_rels/workbook.xml.rels": relation.format("worksheet", "s.xml"),
        "xl/s.xml": f"<worksheet {space}><sheetData>{rows}</sheetData></worksheet>",
    }
    return packed({name: content.encode() for name, content in files.items()})


def parquet() -> bytes:
    """A Parquet table with one row."""
    arrow = pytest.importorskip("pyarrow")
    import pyarrow.parquet

    out = io.BytesIO()
    table = arrow.table({"Headline": ["Ferry aground"], "Body": ["The ferry ran aground."], "Date": ["2012-05-07"]})
    pyarrow.parquet.write_table(table, out)
    return out.getvalue()


TABLES: dict[str, Callable[[], str | bytes]] = {
    "a.csv": lambda: "Headline,Body,Date\nFerry aground,The ferry ran aground.,2012-05-07\n",
    "semicolon.csv": lambda: "Headline;Body;Date\nFerry aground;The ferry ran aground.;2012-05-07\n",
    "a.tsv": lambda: "Headline\tBody\tDate\nFerry aground\tThe ferry ran aground.\t2012-05-07\n",
    "table.txt": lambda: "Headline|Body|Date\nFerry aground|The ferry ran aground.|20120507\n",
    "stamp.jsonl": lambda: '{"Headline": "Ferry aground", "Body": "The ferry ran aground.", "Date": 1336381200}',
    "a.xlsx": sheet,
    "a.parquet": parquet,
}


@pytest.mark.parametrize("name", TABLES)
def test_columns_are_known_under_the_names_people_use(name: str) -> None:
    """One line says which were taken and which are missing; a row without an id has its number."""
    (article,), (line,) = told(name, TABLES[name]())

    assert (article.content, known(article)[0], article.title) == (
        "The ferry ran aground.",
        "2012-05-07",
        "Ferry aground",
    )
    assert article.id.startswith(f"{name}-")
    assert line == (
        ": columns taken: text from 'Body', published from 'Date', title from 'Headline'; "
        "missing: id, outlet, url, lang"
    )


def test_a_user_may_name_a_column() -> None:
    """`--map` goes before any name we know; a column that is not there is told."""
    rows = "text,lead,when\nx,The ferry ran aground.,7 May 2012\n"

    (article,), _ = told("a.csv", rows, text="lead", published="when")
    assert (article.content, known(article)[0]) == ("The ferry ran aground.", "2012-05-07")
    assert told("a.csv", rows, text="body")[1] == [
        "no column 'body' among 'text', 'lead', 'when'; give --map one of these"
    ]


ADDRESSES = "https://ledger.example/a\nhttps://ledger.example/b\n"
ENTITIES = (
    '<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "'
    + "&a;" * 500
    + '"><!ENTITY c "'
    + "&b;" * 500
    + '"><!ENTITY d SYSTEM "file:///etc/passwd">]><nitf><body><body.content><p>&c;&d;</p></body.content></body></nitf>'
)
STRANGE: dict[str, tuple[str | bytes, str]] = {
    "refs.bib": ("@article{a, title={Ferry aground}, journal={The Morning Ledger}}", "BibTeX"),
    "refs.txt": ("@article{a, title={Ferry aground}, journal={The Morning Ledger}}", "BibTeX"),
    "a.ris": ("TY  - NEWS\nTI  - Ferry aground\n", "RIS"),
    "urls.txt": (ADDRESSES, "nothing is fetched"),
    "a.rdf": ('<rdf:RDF xmlns:rdf="x"><a/></rdf:RDF>', "RDF"),
    "a.xml": ('<?xml version="1.0"?><orders><order/></orders>', "XML of a kind that is not known"),
    "a.doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old Office file"),
    "a.txt": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4, "a picture"),
    "empty.pdf": (b"", "an empty file"),
    "blank.txt": (b" \n\n", "an empty file"),
    "no.pdf": (TEXT, "no PDF, or a broken one"),
    "no.docx": (TEXT, "no DOCX, or a broken one"),
    "no.xlsx": (TEXT, "no spreadsheet, or a broken one"),
    "no.parquet": (TEXT, "no Parquet file, or a broken one"),
    "no.zip": (TEXT, "no ZIP archive, or a broken one"),
    "no.tar": (TEXT, "no TAR archive, or a broken one"),
    "no.gz": (TEXT, "not packed by gzip"),
    "no.warc": (TEXT, "no web archive"),
    "no.rtf": (TEXT, "no RTF"),
    "no.json": ('{"a": ', "not JSON"),
    "other.json": ('{"sensor": 4, "value": 0.5}', "no column of texts among 'sensor', 'value'"),
    "codes.csv": ("1152134001\t20240224\t2024\tGOV\n", "no names of columns in the first line"),
    "list.csv": (
        "id,media_name,url\n1,Ledger,https://ledger.example\n2,Ledger,https://ledger.example\n",
        "no column of texts",
    ),
    "main.c": ("int main(void) { return 0; }\n", "without a sentence in it"),
    "page.epub": (b"PK\5\6" + b"\0" * 18, ".epub files are not read"),
    "scan.pdf": (pdf().replace(b"Tj", b"  "), "perhaps a scan"),
    "cut.gz": (gzip.compress(os.urandom(400))[:12], "nothing can be unpacked"),
    "bomb.xml": (ENTITIES, "; "),
    "empty.rss": ('<rss version="2.0"><channel><title>Ledger</title></channel></rss>', "a feed without entries"),
}


@pytest.mark.parametrize("name", STRANGE)
def test_what_is_no_article_is_one_line(name: str) -> None:
    """It says what the file is and what to do, and no article comes of it."""
    content, about = STRANGE[name]
    articles, lines = told(name, content)

    assert (articles, len(lines)) == ([], 1)
    assert about in lines[0] and ";" in lines[0] and "\n" not in lines[0]


def test_of_rich_text_a_long_row_of_blanks_is_one() -> None:
    """They are read one by one, and a file may hold millions of them."""
    (article,), _ = told("a.rtf", "{\\rtf1\\ansi The ferry" + " " * 4000 + "ran aground off Hollevik on Monday.\\par}")

    assert "The ferry ran aground" in str(article.content)


def test_a_record_that_is_not_as_long_as_it_says_is_told_in_a_line(capfd: pytest.CaptureFixture[str]) -> None:
    """Nothing of what stands in it is printed."""
    content = warc({"https://ledger.example/ferry": PAGE}).replace(b"</html>\r\n\r\n", b"</html> and more\r\n\r\n")
    assert b"and more" in content
    articles, lines = told("a.warc", content)

    assert len(articles) == 1 and len(lines) == 2
    assert any("not as long as they say" in line for line in lines)
    assert capfd.readouterr() == ("", "")


def test_blanks_in_an_address_are_no_news(capfd: pytest.CaptureFixture[str]) -> None:
    """The library that mends them prints nothing."""
    (article,), _ = told("a.warc", warc({"https://ledger.example/the ferry": PAGE}))

    assert known(article)[2] == "Ferry aground"
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("name", ["a.docx", "a.pdf", "a.rtf"])
def test_the_text_of_a_paper_is_called_as_the_paper(name: str) -> None:
    """So that two papers beside each other are two articles."""
    (article,), _ = told(name, SINGLE[name][0]())

    assert article.id == name


def test_a_line_of_a_pdf_that_begins_small_goes_on_with_the_one_above() -> None:
    """As of a headline over two lines; not where that one ends."""
    (going_on,), _ = told("a.pdf", pdf().replace(b"on Monday.", b"on Monday,").replace(b"Nobody", b"nobody"))
    (ended,), _ = told("a.pdf", pdf().replace(b"Nobody", b"nobody"))

    assert "on Monday, nobody was" in read_article(going_on).text
    assert "on Monday.\nnobody was" in read_article(ended).text


def test_a_headline_with_a_colon_is_one() -> None:
    """What stands before the labels of an export is no label; a label in its place is."""
    (one, other), _ = told(
        "a.txt", PROQUEST.replace("Ferry aground", "Ferry: what we know").replace("A new pier\n", "")
    )

    assert [read_article(article).title for article in (one, other)] == ["Ferry: what we know", None]


def test_a_broken_member_stops_no_other() -> None:
    """Of an archive everything that can be read is read, and each of the others has its line and its place."""
    files = {"a.pdf": b"%PDF-1.4 nothing", "b.txt": TEXT.encode(), "c.bin": b"\0\1\2" * 400, "d.txt": MORE.encode()}
    for archive, name in ((packed(files), "a.zip"), (tarred(files), "a.tar")):
        articles, lines = told(name, archive)

        assert [article.id for article in articles] == ["b.txt", "d.txt"]
        assert [line.split(":")[0] for line in lines] == ["a.pdf", "c.bin"]


def test_a_file_that_is_cut_off_is_read_up_to_the_cut() -> None:
    """What can be unpacked of a gzip file is read, and the rest is told."""
    noise = random.Random(3)
    text = "\n\n".join(f"The ferry was late by {noise.random()} minutes." for _ in range(4000))
    articles, lines = told("a.txt.gz", gzip.compress(text.encode())[:-9000])

    assert len(articles) == len(lines) == 1
    assert text.startswith(bytes(articles[0].content).decode()) and "cut off or broken" in lines[0]


def test_a_bomb_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    """However often it is packed, no more is unpacked of a file than a machine can hold."""
    from dateline.reading.formats import opening
    from dateline.reading.formats.archives import compressed, members

    for module in (opening, compressed, members):
        monkeypatch.setattr(module, "MOST_UNPACKED", 3 << 20)
    zeros = b"0" * (5 << 20)
    nested = packed({f"{number}.txt.gz": gzip.compress(zeros[: 2 << 20]) for number in range(3)})
    for name, content in (("a.zip", packed({"a.txt": zeros})), ("a.gz", gzip.compress(zeros)), ("b.zip", nested)):
        _, lines = told(name, content)

        assert [line for line in lines if "unpacks to more than 3 MB" in line]


def test_a_page_that_is_no_page_any_more_is_one_line() -> None:
    """A hundred megabytes of markup are refused at once; pictures within a page count for nothing."""
    huge = PAGE.replace(PARAGRAPHS * 3, "<p>The ferry Aldis ran aground off Hollevik.</p>" * 2_100_000)
    pictures = PAGE.replace("<h1>", f'<img src="data:image/png;base64,{"QUJD" * 1_500_000}"><h1>')

    with pytest.raises(UnreadableError, match="a page of 100 MB of markup, of which at most 4 are read; cut it up"):
        read_article(Article("a", huge, "html"))
    assert read_article(Article("a", pictures, "html")).title == "Ferry aground"


def test_archives_are_opened_only_so_deep() -> None:
    """An archive in an archive in an archive ends in a line."""
    content = TEXT.encode()
    for _ in range(9):
        content = gzip.compress(content)

    assert "times over" in told("a.gz", content)[1][0]


@pytest.mark.parametrize("name", [*SINGLE, *PAGES, *TABLES, *EXPORTS])
def test_damage_is_told_in_lines(name: str) -> None:
    """Bytes lost or changed anywhere give articles or lines, and never anything else."""
    makers: dict[str, Callable[[], str | bytes]] = {
        **{name: make for name, (make, _) in SINGLE.items()},
        **PAGES,
        **TABLES,
        **{name: (lambda content=content: content) for name, content in EXPORTS.items()},
    }
    made = makers[name]()
    content, chance = made.encode() if isinstance(made, str) else made, random.Random(name)
    for _ in range(12):
        broken = bytearray(content[: chance.randrange(len(content))] if chance.random() < 0.5 else content)
        for _ in range(chance.randrange(1, 20)):
            if broken:
                broken[chance.randrange(len(broken))] = chance.randrange(256)
        articles, lines = told(name, bytes(broken))
        assert articles or lines


def test_a_folder_holds_files_of_any_kind(tmp_path: Path) -> None:
    """Each is read by the reader of its own bytes, whatever its neighbours are."""
    for name in ("a.rss", "a.eml", "a.docx"):
        made = SINGLE[name][0]()
        (tmp_path / name).write_bytes(made.encode() if isinstance(made, str) else made)
    (tmp_path / "nexis.txt").write_text(NEXIS)

    found = [find.article.id for find in find_articles([tmp_path]) if isinstance(find, Found)]
    assert found == ["a.docx", "a.eml", "https://ledger.example/ferry", "nexis.txt-1", "nexis.txt-2"]


def test_a_count_of_words_alone_makes_no_export() -> None:
    """An article that tells its length and its day above its first sentence keeps that sentence."""
    (article,), _ = told("a.txt", f"Ferry aground\n\n31 words\n7 May 2012\n{TEXT}")

    assert "The ferry Aldis ran aground off Hollevik" in bytes(article.content).decode()


def test_what_a_browser_saves_beside_a_page_is_passed_over(tmp_path: Path) -> None:
    """The folder of scripts and pictures is one line that does no harm."""
    (tmp_path / "Ferry_files").mkdir()
    (tmp_path / "Ferry_files" / "a.js").write_text("var a = 1;")
    (tmp_path / "Ferry.html").write_text(PAGE)

    finds = [*find_articles([tmp_path])]
    assert [find.article.id for find in finds if isinstance(find, Found)] == ["Ferry.html"]
    assert [find.harmless for find in finds if isinstance(find, Trouble)] == [True]


def test_standard_input_is_told_by_its_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What comes in by `-` is read for what it is, as any file."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(NEXIS.encode())))

    found = [find.where for find in find_articles([Path("-")]) if isinstance(find, Found)]
    assert found == ["stdin:1", "stdin:2"]


def test_an_address_is_not_fetched() -> None:
    """The line names it as it was written, and says how to save it."""
    with pytest.raises(StopError, match=r"https://ledger\.example/a: nothing is fetched; save the page"):
        [*find_articles([Path("https://ledger.example/a")])]


@pytest.mark.shared
def test_the_files_people_have_are_read() -> None:
    """Of every file beside the project as many articles are read as it holds."""
    if not SHARED.is_dir():
        pytest.skip(f"{SHARED} is not there")
    wanted = json.loads((SHARED / "formats.json").read_text())
    counts = {}
    for name in wanted:
        content = (SHARED / "formats" / name).read_bytes()
        articles, lines = told(name, content)
        counts[name] = len(articles)
        days, outlets, _ = zip(*map(known, articles), strict=True) if articles else ((), (), ())
        print(
            f"{name}: {len(articles)} articles; {', '.join(map(str, {*days}))}; {', '.join(map(str, {*outlets}))}",
            *lines,
        )

    assert counts == wanted


def test_a_table_of_one_column_is_cut_nowhere() -> None:
    """With one name above, a comma or a semicolon is of the text."""
    articles, lines = told("rows.csv", 'text\nRain, then snow; fog.\n"Hail, they said.\n\nAnd sleet."\n')

    assert [article.content for article in articles] == ["Rain, then snow; fog.", "Hail, they said.\n\nAnd sleet."]
    assert lines == []


def test_a_paper_that_is_broken_is_told_as_what_it_is_called() -> None:
    """Nobody is asked to pack a document of Word anew."""
    _, lines = told("report.docx", b"PK\3\4" + docx()[200:300])

    assert len(lines) == 1
    assert "ZIP" not in lines[0]


def test_more_than_any_article_has_is_told() -> None:
    """A log or a dump of millions of lines is no article, and soon refused."""
    with pytest.raises(UnreadableError, match="11,000,000 characters, which no article has"):
        read_article(Article("log", "a b " * 2_750_000))
