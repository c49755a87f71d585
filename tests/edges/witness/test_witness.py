"""A language model is asked over a chat endpoint: slow, cut, refusing and lying ones do no harm."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from dateline.edges.accounts import account_in
from dateline.edges.commands import build_story
from dateline.edges.errors import StopError
from dateline.edges.store import opened
from dateline.edges.store import testimonies as heard
from dateline.edges.witness import Wanted, client, witness_story
from dateline.edges.witness.client import LostError, Service
from dateline.views import render

ARTICLES = {
    "one.txt": "5 May 2011\n\nFire crews came to Lowick on Monday.\n\nThe silo burned. Nobody was hurt.\n",
    "two.txt": "6 May 2011\n\nA strike loomed in Lowick. The mill closed on Friday.\n",
}
NOTHING = json.dumps({kind: [] for kind in ("events", "figures", "quotes", "offices", "references")})
BURNED = {"at": 2, "trigger": "burned", "day": "on Monday", "day_at": 1, "who": [], "whom": [], "place": []}
FIRE = json.dumps(json.loads(NOTHING) | {"events": [BURNED | {"assertion": "happened"}]})
SECRET = "sk-never-to-be-seen"
Answering = Callable[[dict[str, Any]], tuple[int, str, float]]


def chat(text: str) -> str:
    """The body of a chat completion."""
    choice = {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": text}}
    usage = {"prompt_tokens": 70, "completion_tokens": 30, "total_tokens": 100}
    return json.dumps(
        {"id": "x", "object": "chat.completion", "created": 1, "model": "m", "choices": [choice], "usage": usage}
    )


@contextmanager
def serving(answering: Answering) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """The address of an endpoint that answers so (status, body, seconds of waiting), and the requests it had."""
    had: list[dict[str, Any]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            had.append(asked)
            status, body, pause = answering(asked)
            time.sleep(pause)
            try:
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Retry-After", "0")
                self.send_header("Content-Length", str(len(body.encode())))
                self.end_headers()
                self.wfile.write(body.encode())
            except (BrokenPipeError, ConnectionResetError):
                pass

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/v1", had
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """A story of two articles."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in ARTICLES.items():
        (folder / name).write_text(text)
    made = tmp_path / "a.story"
    assert build_story([folder], made, "auto") == 0
    return made


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATELINE_API_KEY", SECRET)
    monkeypatch.setattr(client, "TRIES", 2)
    monkeypatch.setattr("openai._constants.INITIAL_RETRY_DELAY", 0.01)
    monkeypatch.setattr("openai._base_client.INITIAL_RETRY_DELAY", 0.01)


def of_the_fire(asked: dict[str, Any]) -> tuple[int, str, float]:
    """Points at the fire's day, and at nothing else."""
    return 200, chat(FIRE if "silo" in asked["messages"][0]["content"] else NOTHING), 0.0


def facts(story: Path, **how: Any) -> str:
    """The story's facts."""
    return str(render(account_in(story, **how).account, to="facts"))


def test_an_answer_is_admitted_seen(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An answer is admitted seen and switched off and never asked for again."""
    before = facts(story)
    with serving(of_the_fire) as (url, had):
        assert witness_story(story, Wanted(url, "m")) == 0
        assert witness_story(story, Wanted(url, "m")) == 0
    assert len(had) == 3
    said = capsys.readouterr()
    assert "3 requests, about" in said.err
    assert "admitted: 1 events" in said.out
    assert '"witness": "m"' in facts(story)
    assert facts(story) != before == facts(story, witnesses=False)


def test_a_changed_article_is_asked(story: Path) -> None:
    """A changed article is asked about anew and the others not."""
    with serving(of_the_fire) as (url, had):
        witness_story(story, Wanted(url, "m"))
        (story.parent / "articles" / "one.txt").write_text(ARTICLES["one.txt"].replace("silo", "old silo"))
        build_story([story.parent / "articles"], story, "auto")
        assert '"witness"' not in facts(story)
        witness_story(story, Wanted(url, "m"))
    assert len(had) == 5  # the article, and both articles together
    assert '"witness"' in facts(story)


def test_a_run_is_recorded_and(story: Path, tmp_path: Path) -> None:
    """A run is recorded and replayed to the same facts."""
    run, other = tmp_path / "run.jsonl", tmp_path / "b.story"
    build_story([story.parent / "articles"], other, "auto")
    with serving(of_the_fire) as (url, _):
        witness_story(story, Wanted(url, "m", record=run))
    assert witness_story(other, Wanted(replay=run)) == 0
    assert facts(other) == facts(story)
    assert SECRET not in run.read_text() + facts(story) + story.read_bytes().decode(errors="replace")


def test_a_batch_is_written_and(story: Path, tmp_path: Path) -> None:
    """A batch is written and its answers are read."""
    sent, came = tmp_path / "requests.jsonl", tmp_path / "answers.jsonl"
    assert witness_story(story, Wanted(model="m", write=sent)) == 0
    rows = [json.loads(line) for line in sent.read_text().splitlines()]
    assert {row["url"] for row in rows} == {"/v1/chat/completions"}
    assert len(rows) == len(ARTICLES)
    bodies = [(row["custom_id"], json.loads(of_the_fire(row["body"])[1])) for row in rows]
    lines = [json.dumps({"custom_id": id, "response": {"status_code": 200, "body": body}}) for id, body in bodies]
    came.write_text("\n".join([*lines, '{"custom_id": "strange"}', "no json"]))
    assert witness_story(story, Wanted(model="m", read=came)) == 1
    assert '"witness": "m"' in facts(story)
    assert witness_story(story, Wanted(model="m", write=sent)) == 0
    assert "{e1:came}" in sent.read_text()  # with what was admitted of each, several are asked about


@pytest.mark.parametrize(
    ("answer", "kept"),
    [
        ((429, '{"error": {"message": "slow down"}}', 0.0), 0),
        ((500, "oops", 0.0), 0),
        ((401, '{"error": {"message": "no such key"}}', 0.0), 0),
        ((200, "not json", 0.0), 0),
        ((200, '{"choices": []}', 0.0), 0),
        ((200, '{"choices": [{"message": {"content": null, "refusal": "no"}}]}', 0.0), 0),
        ((200, chat("I am sorry, I cannot."), 0.0), 3),
        ((200, chat(FIRE[:-9]), 0.0), 3),
        ((200, chat('{"events": "none"}'), 0.0), 3),
        ((200, chat(FIRE.replace("burned", "exploded")), 0.0), 3),
        ((200, chat(FIRE.replace("burned", "closed")), 0.0), 3),
        ((200, chat("x" * 10_000_000), 0.0), 3),
    ],
)
def test_a_bad_answer_changes_nothing(
    story: Path, answer: tuple[int, str, float], kept: int, capsys: pytest.CaptureFixture[str]
) -> None:
    """A bad answer changes nothing."""
    before = json.loads(facts(story))
    with serving(lambda _: answer) as (url, _):
        code = witness_story(story, Wanted(url, "m"))
    assert code == (0 if kept else 1)
    with opened(story) as connection:
        assert len(heard(connection)) == kept
    assert json.loads(facts(story))["events"] == before["events"]
    assert SECRET not in "".join(capsys.readouterr())


def test_who_does_not_answer_in(story: Path) -> None:
    """Who does not answer in time is left for another time."""
    with serving(lambda _: (200, chat(NOTHING), 2.0)) as (url, _), pytest.raises(LostError, match="no answer within"):
        Service(url, "m", patience=0.2, tries=1).ask("?", {})


def test_an_endpoint_that_knows_no(story: Path) -> None:
    """An endpoint that knows no schemas is asked without."""

    def plain(asked: dict[str, Any]) -> tuple[int, str, float]:
        return (
            (400, '{"error": {"message": "no response_format"}}', 0.0)
            if "response_format" in asked
            else of_the_fire(asked)
        )

    with serving(plain) as (url, had):
        assert witness_story(story, Wanted(url, "m")) == 0
    assert sum("response_format" not in asked for asked in had) == 3


def test_no_request_is_begun_beyond(story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No request is begun beyond the limit."""
    monkeypatch.setattr("dateline.edges.witness.running.SIDE_BY_SIDE", 1)
    with serving(of_the_fire) as (url, had):
        witness_story(story, Wanted(url, "m", limit=0))
    assert had == []


@pytest.mark.parametrize(
    ("wanted", "line"),
    [
        (
            Wanted("https://models.example/v1", "m"),
            "3 requests.* would leave this machine for models.example; say --yes",
        ),
        (Wanted("http://localhost:1/v1"), "--model is missing"),
        (Wanted(model="m"), "--url is missing"),
        (Wanted("models", "m"), "no address of a service"),
        (Wanted("http://me:pass@localhost/v1", "m"), "in the environment"),
        (Wanted(replay=Path("nowhere.jsonl")), "nowhere.jsonl"),
    ],
)
def test_what_cannot_be_asked_is(story: Path, wanted: Wanted, line: str) -> None:
    """What cannot be asked is told in one line."""
    with pytest.raises(StopError, match=line):
        witness_story(story, wanted)


def test_without_the_client_library_the(story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the client library the line says what to install."""
    monkeypatch.setitem(sys.modules, "openai", None)
    with pytest.raises(StopError, match=r"dateline\[witness\]"):
        witness_story(story, Wanted("http://localhost:1/v1", "m"))


def test_an_answer_received_outlives_a(story: Path) -> None:
    """An answer received outlives a kill."""
    slow = threading.Event()

    def one_then_none(asked: dict[str, Any]) -> tuple[int, str, float]:
        words = asked["messages"][0]["content"]
        return of_the_fire(asked) if "[2] The silo" in words else (200, chat(NOTHING), 20.0)

    with serving(one_then_none) as (url, _):
        command = [sys.executable, "-m", "dateline", "witness", str(story), "--url", url, "--model", "m"]
        running = subprocess.Popen(command, env=os.environ | {"DATELINE_API_KEY": SECRET}, stderr=subprocess.DEVNULL)
        until = time.monotonic() + 30
        while time.monotonic() < until and not slow.wait(0.1):
            with opened(story) as connection:
                if heard(connection):
                    slow.set()
        running.send_signal(signal.SIGKILL)
        running.wait()
    with opened(story) as connection:
        assert len(heard(connection)) == 1
    assert '"witness": "m"' in facts(story)
