"""A reader looks at a story through a browser, while it grows; nobody else gets in."""

import base64
import hashlib
import json
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from starlette.testclient import TestClient

from dateline.edges.accounts import account_in, key_of
from dateline.edges.commands import build_story
from dateline.edges.deciding import people_of
from dateline.edges.errors import StopError
from dateline.edges.serving import serve_story
from dateline.edges.serving.questions import tools_of
from dateline.edges.serving.web import app_of
from dateline.edges.store import decisions, opened
from dateline.views import index_of

EXAMPLE = Path(str(files("dateline") / "examples" / "skarn_bridge"))
PORT, TOKEN = 8642, "a token"
OURS = f"http://127.0.0.1:{PORT}"
ASKED = {
    "overview": {},
    "timeline": {"person": "Henrik Aalstad", "since": "2009-03-14", "most": "3"},
    "ledger": {"verdict": "conflict"},
    "matter": {"line": "dead"},
    "why": {"line": "dead"},
    "person": {"name": "Aalstad"},
    "quotes": {"words": "bridge"},
    "search": {"words": "old bridge collapsed"},
    "source": {"document": "05-harbor.txt", "end": "200"},
}
JOINED = {"token": TOKEN, "kind": "join", "one": "Henrik Aalstad", "other": "Greta Sundvall"}


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The story that comes with dateline."""
    made = tmp_path_factory.mktemp("server") / "skarn.story"
    assert build_story([EXAMPLE], made, "auto") == 0
    return made


@pytest.fixture
def story(example: Path, tmp_path: Path) -> Path:
    """The same, to be changed."""
    return Path(shutil.copy(example, tmp_path))


@pytest.fixture
def client(story: Path) -> TestClient:
    """Whoever asks, by the right name."""
    return client_of(story)


def client_of(story: Path) -> TestClient:
    """Whoever asks for the account that a story file has now."""
    app = app_of(index_of(account_in(story).account), story, token=TOKEN, edition=key_of(story), port=PORT)
    return TestClient(app, base_url=OURS)


@contextmanager
def serving(story: Path, *words: object) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """The address of a server of its own process, once it answers."""
    command = [sys.executable, "-m", "dateline", "serve", str(story), "--port", "0", *map(str, words)]
    server = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    assert server.stderr
    said = ""
    try:
        while line := server.stderr.readline():
            said += line
            if found := re.search(r"http://127\.0\.0\.1:\d+/", line):
                yield found[0], server
                break
        else:
            raise AssertionError(f"the server ended before it answered: {said}")
    finally:
        server.kill()
        server.wait()
        server.stderr.close()


def asked(address: str) -> Any:
    """What the server answers."""
    with urlopen(address, timeout=20) as answer:
        return json.load(answer)


def until(holds: Any, seconds: float = 60) -> Any:
    """What is given, as soon as there is something."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        try:
            if found := holds():
                return found
        except (URLError, ConnectionError, TimeoutError):
            pass
        time.sleep(0.1)
    raise AssertionError(f"not within {seconds} seconds")


def kept(story: Path) -> list[bytes]:
    """The decisions in a story file."""
    with opened(story) as connection:
        return [*decisions(connection)]


def test_every_view_is_there_as_json(client: TestClient, story: Path) -> None:
    """What is answered over HTTP is what the tool of that name answers."""
    tools = {tool.__name__: tool for tool in tools_of(lambda: index_of(account_in(story).account))}

    assert set(tools) == set(ASKED)
    for name, words in ASKED.items():
        given: dict[str, Any] = {key: int(word) if word.isdigit() else word for key, word in words.items()}
        assert client.get(f"/{name}.json", params=words).json() == tools[name](**given)


@pytest.mark.parametrize(
    ("path", "word"),
    [
        ("/timeline.json?since=soon", "not a day"),
        ("/timeline.json?most=many", "not a number"),
        ("/ledger.json?verdict=true", "not one of agree"),
        ("/search.json", "is missing"),
        ("/overview.json?colour=red", "no such word"),
    ],
)
def test_what_cannot_be_answered_says_why(client: TestClient, path: str, word: str) -> None:
    """The answer is one line, and the code is that of a faulty request."""
    answer = client.get(path)

    assert (answer.status_code, word in answer.json()["error"]) == (400, True)


@pytest.mark.parametrize(
    "host", ["evil.example", f"evil.example:{PORT}", "127.0.0.1", f"127.0.0.1:{PORT}.evil.example", ""]
)
def test_who_asks_for_another_name_gets_nothing(client: TestClient, host: str) -> None:
    """A site whose name leads to this machine reads nothing."""
    for path in ("/", "/overview.json", "/data.json"):
        answer = client.get(path, headers={"host": host})
        assert (answer.status_code, "Skarn" in answer.text) == (421, False)


def test_a_browser_may_run_our_scripts_and_nothing_else(client: TestClient) -> None:
    """Each script and style of the page is named by its digest, and nothing may come from elsewhere."""
    for path in ("/", "/overview.json", "/nowhere", "/data.json"):
        policy = client.get(path).headers["content-security-policy"]
        assert "unsafe" not in policy and "default-src 'none'" in policy and "frame-ancestors 'none'" in policy
        assert "http" not in policy and "*" not in policy
    page = client.get("/")
    inline = re.findall(r"<(?:script|style)>(.*?)</(?:script|style)>", page.text, re.S)
    digests = {base64.b64encode(hashlib.sha256(one.encode()).digest()).decode() for one in inline}

    assert set(re.findall(r"'sha256-([^']+)'", page.headers["content-security-policy"])) == digests
    assert len(digests) == 2
    assert not re.search(r"<[^>]+\s(?:style|on\w+)=", page.text)


def test_a_page_that_has_not_changed_is_not_sent_again(client: TestClient) -> None:
    """A browser that has it is told so."""
    first = client.get("/")

    again = client.get("/", headers={"if-none-match": first.headers["etag"]})

    assert (first.status_code, again.status_code, again.text) == (200, 304, "")


@pytest.mark.parametrize(
    ("fields", "headers", "code"),
    [
        (JOINED | {"token": "another"}, {}, 403),
        ({key: word for key, word in JOINED.items() if key != "token"}, {}, 403),
        (JOINED, {"origin": "http://evil.example"}, 403),
        (JOINED, {"origin": "null"}, 403),
        (JOINED, {"content-type": "text/plain"}, 403),
        (JOINED | {"other": "x" * 20_000}, {}, 403),
        (JOINED | {"other": "Nobody Atall"}, {}, 400),
        (JOINED | {"kind": "forget"}, {}, 400),
    ],
)
def test_a_decision_that_is_not_the_reader_s_is_not_kept(
    client: TestClient, story: Path, fields: dict[str, str], headers: dict[str, str], code: int
) -> None:
    """Without the page's token, from another site, in another form, or on nobody."""
    answer = client.post("/decide", data=fields, headers=headers)

    assert (answer.status_code, "Nothing was kept" in answer.text, kept(story)) == (code, True, [])


def test_a_decision_of_the_reader_is_kept_and_obeyed(client: TestClient, story: Path) -> None:
    """The next account knows it, and no other method changes anything."""
    assert client.get("/decide").status_code == 405
    page = client.get("/").text
    answer = client.post("/decide", data=JOINED, headers={"origin": OURS})

    assert f'name="token" value="{TOKEN}"' in page
    assert (answer.status_code, len(kept(story))) == (200, 1)
    assert "Greta Sundvall is Henrik Aalstad: a reader's decision" in people_of(story, join=None, split=None)[0]


def test_a_decision_on_a_line_is_kept_and_obeyed(client: TestClient, story: Path) -> None:
    """What the page sends of a line is in the next account; what is of no line, or not from the page, is not kept."""
    of = next(f"l-{id}" for id in index_of(account_in(story).account).called.values())
    sent = json.dumps({"decisions": [{"kind": "reject", "of": of, "by": "Ann", "reason": "seen"}]})
    assert client.post("/rule", data={"decisions": sent, "token": "x"}).status_code == 403
    assert client.post("/rule", data={"decisions": sent.replace(of, "l-zzzzz"), "token": TOKEN}).status_code == 400
    before = key_of(story)
    answer = client.post("/rule", data={"decisions": sent, "token": TOKEN}, headers={"origin": OURS})

    assert (answer.status_code, [one.of for one in account_in(story).account.rulings]) == (200, [of])
    assert key_of(story) != before
    assert "Rejected by readers" in client_of(story).get("/").text


def test_a_story_is_served_while_it_grows_and_only_whole(tmp_path: Path) -> None:
    """Articles that come into the folder are read, and the page goes over from one whole account to the next."""
    inbox, story = tmp_path / "inbox", tmp_path / "x.story"
    inbox.mkdir()
    shutil.copy(EXAMPLE / "05-harbor.txt", inbox)
    with serving(story, "--watch", inbox) as (address, _):
        first = asked(f"{address}edition.json")
        for path in sorted(EXAMPLE.glob("0[1-4]*")):
            shutil.copy(path, inbox)
        then = until(lambda: (now := asked(f"{address}edition.json"))["documents"] == 5 and now)
        # For a moment the account before still answers, too.
        seen: list[int] = []
        until(lambda: seen.append(asked(f"{address}overview.json")["documents"]) or seen[-1] == 5)

    assert first["documents"] == 1 and {*seen} <= {1, 5}
    assert first["edition"] != then["edition"]


@pytest.mark.parametrize("port", [-1, 99999, 1])
def test_a_port_that_cannot_be_had_is_one_line(story: Path, port: int) -> None:
    """It says to give another."""
    if port == 1:
        import socket

        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            taken.listen()
            with pytest.raises(StopError, match="give another one"):
                serve_story(story, port=taken.getsockname()[1])
        return
    with pytest.raises(StopError, match="give another one"):
        serve_story(story, port=port)


def test_without_its_libraries_the_server_is_one_line(story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The line says what to install."""
    monkeypatch.setitem(sys.modules, "starlette", None)

    with pytest.raises(StopError, match=r"pip install 'dateline\[serve\]'"):
        serve_story(story, port=0)


@pytest.mark.browser
def test_what_is_new_since_the_last_visit_is_marked(browser, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    """The first visit marks nothing; a change is told while one reads; the next visit marks it, also where put by."""
    story, said = tmp_path / "x.story", list[str]()
    assert build_story(sorted(EXAMPLE.glob("0[1-4]*")), story, "auto") == 0
    with serving(story) as (address, _):
        context = browser.new_context()
        tab = context.new_page()
        tab.on("console", lambda message: said.append(message.text))
        tab.on("pageerror", lambda error: said.append(str(error)))
        tab.goto(address)
        tab.wait_for_function("() => localStorage.length == 1")
        assert not tab.locator("#since").is_visible()
        assert build_story([EXAMPLE], story, "auto") == 0
        tab.locator("#moved", has_text="8 articles").wait_for(timeout=30_000)
        tab.close()
        tab = context.new_page()
        tab.goto(address)
        tab.locator("#fresh", has_text="Since your last visit").wait_for()
        told = tab.locator("#fresh-list").inner_text()
        marked = tab.locator(".fresh .fresh-word").all_inner_texts()
        tab.keyboard.press("/")
        tab.locator("dialog[open]").wait_for()
        tab.keyboard.type("bridge")
        tab.locator("#hits a").first.wait_for()

    assert "agree before, now compatible" in told
    assert "new" in marked and any("before, now" in words for words in marked)
    assert said == []
