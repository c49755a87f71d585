"""Sixty documents that mean harm, through the server, the page, the terminal and every export."""

import csv
import io
import json
import re
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path
from typing import Any

import bibtexparser
import icalendar
import pytest
from markdown_it import MarkdownIt

from dateline.edges.accounts import account_in
from dateline.edges.commands import build_story
from dateline.types import Account
from dateline.views import index_of, render
from dateline.views.chronicle import entries
from dateline.views.render import VIEWS
from tests.edges.conftest import Shell
from tests.edges.test_server import serving

SCRIPTS = (
    "<script>window.ran=1</script>",
    '"><img src=x onerror=window.ran=1>',
    "'><svg onload=window.ran=1>",
    "</script><script>window.ran=1</script>",
    "</style><script>window.ran=1</script>",
    "</textarea></title></details><script>window.ran=1</script>",
    "<iframe src=http://evil.example/frame></iframe>",
    "<link rel=stylesheet href=//evil.example/x.css>",
    "<meta http-equiv=refresh content='0;url=http://evil.example/'>",
    "![seen](http://evil.example/seen.png)",
    "[read](javascript:window.ran=1) <http://evil.example/auto>",
    "<form action=http://evil.example/><button autofocus onfocus=window.ran=1>",
    "]]><script>window.ran=1</script><!--",
    "{{7*7}}${7*7}<%= 7*7 %> &#60;script&#62;window.ran=1&#60;/script&#62;",
    "\u2028</script>\u2029<base href=http://evil.example/>",
)
FORMULAS = (
    '=HYPERLINK("http://evil.example/","x")',
    "=cmd|' /C calc'!A0",
    "+1+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(1,1)",
    "\t=1+1",
    "\r=1+1",
    "＝1＋1",
    '";=1+1;"',
)
ESCAPES = (
    "\x1b]0;owned\x07",
    "\x1b[2J\x1b[31mred",
    "\x9b31mred",
    "\u202etxt.exe\u2066",
    "\x08\x08\x7f\x00",
    "\x1bP+q\x1b\\ \x1b]8;;http://evil.example/\x07link",
    "\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:false",
    "}\n@article{false, title={false}",
)
ADDRESSES = (
    "javascript:window.ran=1",
    "data:text/html,<script>window.ran=1</script>",
    'http://evil.example/" onmouseover="window.ran=1',
    "//evil.example/",
    "http://[::1",
    "file:///etc/passwd",
    "http://evil.example/\x1b]0;owned\x07",
)
PAYLOADS = (*SCRIPTS, *FORMULAS, *ESCAPES)
COUNT = 60
STEERING = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
RECKONED = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
OPEN = "document.querySelectorAll('details').forEach(one => { one.open = true; })"


def row(number: int) -> dict[str, str]:
    """A document with a payload in every place that a document has."""
    payload, other = PAYLOADS[number % len(PAYLOADS)], PAYLOADS[number * 7 % len(PAYLOADS)]
    day, month = number % 27 + 1, ("March", "April")[number % 2]
    text = (
        f"{payload}\n\nMayor Ada Berg {payload} opened the {other} bridge on {day} {month} 2015. "
        f"At least {number + 3} people died in the {payload} flood on 4 May 2015. {other}\n\n"
        f"“{payload} The bridge is ours,” said Bo {other} Dahl. “{payload},” said Ada Berg."
    )
    return {
        "id": f"{number:02}{payload}",
        "title": f"{payload} {other}",
        "outlet": f"{payload} Courier {number}",
        "url": ADDRESSES[number % len(ADDRESSES)],
        "published": f"2015-05-{number % 27 + 1:02}",
        "text": text,
    }


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The story of all of them, read in two parts, so that no more than one process is needed."""
    folder = tmp_path_factory.mktemp("hostile")
    for part in (0, 1):
        rows = [json.dumps(row(number)) for number in range(part * COUNT // 2, (part + 1) * COUNT // 2)]
        (folder / f"{part}.jsonl").write_text("\n".join(rows), encoding="utf-8")
        build_story([folder / f"{part}.jsonl"], folder / "x.story", "auto")
    assert len(account_in(folder / "x.story").account.story.marked) == COUNT
    return folder / "x.story"


@pytest.fixture(scope="module")
def account(story: Path) -> Account:
    """Its account."""
    return account_in(story).account


def written(account: Account, name: str) -> dict[str, bytes]:
    """The files of an export."""
    made = render(account, to=name)
    content = made.encode() if isinstance(made, str) else made
    if VIEWS[name].media != "application/zip":
        return {name: content}
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {file: archive.read(file) for file in archive.namelist()}


@pytest.mark.parametrize("name", sorted(set(VIEWS) - {"sqlite", "parquet"}))
def test_no_export_steers_a_terminal(name: str, account: Account) -> None:
    """Nothing in a file that is text moves a cursor, sets a title, or turns the writing direction."""
    for file, content in written(account, name).items():
        assert STEERING.sub("", text := content.decode("utf-8-sig")) == text, file
        assert not STEERING.search(file)


def test_no_table_holds_a_formula_or_steers_a_terminal(account: Account) -> None:
    """Neither cells for spreadsheets nor those that a shell for databases prints."""
    for file, content in written(account, "csv").items():
        for cells in csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")):
            assert [cell for cell in cells if cell.startswith(RECKONED) and not is_number(cell)] == [], file
    content = render(account, to="sqlite")
    assert isinstance(content, bytes)
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(content)
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        cells = [str(cell) for name in tables for row in connection.execute(f"SELECT * FROM {name}") for cell in row]
    assert [cell for cell in cells if STEERING.search(cell)] == []


def is_number(cell: str) -> bool:
    """True for what is reckoned as the number that it is."""
    return re.fullmatch(r"-?\d+(\.\d+)?", cell) is not None


@pytest.mark.parametrize(
    "words",
    [("show",), ("show", "--top", "all"), ("show", "--json"), ("people",), ("why", "opening"), ("why", "bridge")],
)
def test_no_command_steers_a_terminal(words: tuple[str, ...], shell: Shell, story: Path) -> None:
    """Neither on standard output nor on standard error."""
    code, said = shell(words[0], story, *words[1:])

    assert code in (0, 1)
    assert shell.printed
    assert not STEERING.search(shell.printed.replace("\n", "")) and not STEERING.search("".join(said))


def test_calendars_and_libraries_hold_no_more_than_was_read(account: Account) -> None:
    """No text of an article becomes an event or an entry of its own."""
    content = render(account, to="ical")
    assert isinstance(content, bytes)
    events = icalendar.Calendar.from_ical(content).walk("VEVENT")
    library = bibtexparser.parse_string(str(render(account, to="bibtex")))

    assert len(events) == len(entries(index_of(account)))
    assert (len(library.entries), library.failed_blocks) == (COUNT, [])


def test_no_address_leads_anywhere_but_to_the_web(account: Account) -> None:
    """In no export is a script, a file or half an address given as one."""
    found = list[str]()
    for name in ("timelinejs", "annotations", "csl", "claimreview"):
        found += addresses(json.loads(written(account, name)[name]))
    for line in written(account, "ftm")["ftm"].decode().splitlines():
        found += addresses(json.loads(line))

    assert found
    assert [one for one in found if not re.match(r"https?://[^\s\"<>]+$", one)] == []


def addresses(told: Any) -> list[str]:
    """What stands under a name that means an address, however deep."""
    if isinstance(told, list):
        return [one for part in told for one in addresses(part)]
    if not isinstance(told, dict):
        return []
    own = [value for name, value in told.items() if name.casefold() in ("url", "sourceurl")]
    flat = [one for value in own for one in (value if isinstance(value, list) else [value])]
    return [one for one in flat if isinstance(one, str)] + [one for value in told.values() for one in addresses(value)]


@pytest.mark.browser
def test_nothing_runs_and_nothing_leaves(browser, story: Path, account: Account, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    """A real browser over server, page, timeline's words and report: no script, no request, no dialog."""
    (tmp_path / "page.html").write_text(str(render(account, to="page")), encoding="utf-8")
    told = json.loads(render(account, to="timelinejs"))["events"]
    slides = "".join(f"<h2>{slide['text']['headline']}</h2>{slide['text']['text']}" for slide in told)
    report = MarkdownIt("commonmark", {"html": True}).render(str(render(account, to="markdown")))
    with serving(story) as (address, _):
        for place in (address, (tmp_path / "page.html").as_uri()):
            tab, asked, said = watched(browser)
            tab.goto(place)
            for _ in range(3):
                tab.evaluate(OPEN)
                tab.wait_for_timeout(150)
            tab.keyboard.press("/")
            tab.locator("dialog[open]").wait_for()
            tab.keyboard.type("window")
            tab.locator("#found", has_text="found").wait_for()
            for link in tab.locator("a[href]").evaluate_all(
                "all => all.map(one => new URL(one.getAttribute('href'), location.href).href)"
            ):
                assert re.match(r"https?://|file://", link), link
            assert tab.evaluate("window.ran") is None
            assert [one for one in asked if not one.startswith(place)] == []
            assert said == []
    tab, asked, _ = watched(browser)
    tab.evaluate(
        "html => { document.body.innerHTML = html; }", "<img src=http://evil.example/x.png onerror=window.ran=1>"
    )
    tab.wait_for_function("window.ran === 1")
    assert asked
    for html in (slides, report):
        tab, asked, said = watched(browser)
        tab.evaluate("html => { document.body.innerHTML = html; }", html)
        tab.wait_for_timeout(150)
        assert tab.evaluate("window.ran") is None
        assert (asked, said) == ([], [])


def watched(browser: Any) -> tuple[Any, list[str], list[str]]:
    """A tab, what it asks of the network, and what it says."""
    tab, asked, said = browser.new_context().new_page(), list[str](), list[str]()
    tab.on("request", lambda request: asked.append(request.url))
    tab.on("dialog", lambda dialog: said.append(dialog.message))
    tab.on("pageerror", lambda error: said.append(str(error)))
    tab.on("console", lambda message: said.append(message.text))
    return tab, asked, said
