"""An agent asks a story by the Model Context Protocol, over standard streams and HTTP, and can check each answer."""

import asyncio
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from mcp import StdioServerParameters
from mcp.client import Client

from dateline.edges.commands import build_story
from dateline.edges.errors import StopError
from dateline.edges.serving import Live
from dateline.edges.serving.questions import told, tools_of
from dateline.edges.store import marks, opened

EXAMPLE = Path(str(files("dateline") / "examples" / "skarn_bridge"))
COMMAND = ("-m", "dateline", "mcp")
Row = dict[str, Any]
TEN_QUESTIONS: tuple[tuple[str, Mapping[str, Any]], ...] = (
    ("overview", {}),
    ("timeline", {"since": "2009-03-14", "until": "2009-03-15"}),
    ("timeline", {"person": "Henrik Aalstad", "most": 3}),
    ("ledger", {"verdict": "conflict"}),
    ("matter", {"line": "dead"}),
    ("why", {"line": "dead"}),
    ("person", {"name": "Aalstad"}),
    ("quotes", {"person": "Henrik Aalstad"}),
    ("search", {"words": "old bridge collapsed"}),
    ("source", {"document": "05-harbor.txt", "start": 0, "end": 200}),
)


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The story that comes with dateline."""
    made = tmp_path_factory.mktemp("agents") / "skarn.story"
    assert build_story([EXAMPLE], made, "auto") == 0
    return made


async def _ask(server: Any) -> tuple[list[str], list[Row]]:
    async with Client(server) as client:
        tools = [tool.name for tool in (await client.list_tools()).tools]
        answers = [(await client.call_tool(name, dict(asked))).structured_content for name, asked in TEN_QUESTIONS]
        return tools, [answer for answer in answers if answer is not None]


@contextmanager
def over_http(story: Path) -> Iterator[str]:
    """The address of a server of its own process."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen([sys.executable, *COMMAND, str(story), "--http", str(port)])
    try:
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            with socket.socket() as tried:
                if tried.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        yield f"http://127.0.0.1:{port}/mcp"
    finally:
        server.terminate()
        server.wait()


def citations(answer: object) -> Iterator[Row]:
    """Every citation in an answer, however deep."""
    if isinstance(answer, dict):
        if "words" in answer:
            yield answer
        answer = list(answer.values())
    if isinstance(answer, list):
        for part in answer:
            yield from citations(part)


def test_ten_questions_are_answered_with_words_that_stand_where_they_say(story: Path) -> None:
    """Over both ways the same answers, and every cited span holds its words."""
    by_streams = asyncio.run(
        _ask(StdioServerParameters(command=sys.executable, args=[*COMMAND, str(story)], env=dict(os.environ)))
    )
    with over_http(story) as address:
        by_http = asyncio.run(_ask(address))
    tools, answers = by_streams
    with opened(story) as connection:
        texts = {
            row["document"]["id"]: row["document"]["text"] for row in (json.loads(one) for _, one in marks(connection))
        }

    assert by_http == by_streams
    assert {name for name, _ in TEN_QUESTIONS} <= set(tools)
    assert all(answer.get("total", 1) for answer in answers)
    cited = [one for answer in answers for one in citations(answer)]
    assert len(cited) > 20
    assert all(texts[one["document"]][one["start"] : one["end"]] == one["words"] for one in cited)
    assert all(one["outlet"] and one["published"] for one in cited)


def test_a_long_answer_comes_in_parts(story: Path) -> None:
    """The parts together are the whole, and the last says so."""
    _, timeline, *_ = tools_of(Live(story).index)
    whole, place, parts = timeline(most=50), 0, []
    while place is not None:
        part = timeline(start=place, most=3)
        parts += part["rows"]
        place = part["next"]

    assert parts == whole["rows"]
    assert len(parts) == whole["total"]


def test_what_cannot_be_answered_says_why(story: Path) -> None:
    """A day that is none, a person, a line and a document that are not there."""
    tools = {tool.__name__: told(tool) for tool in tools_of(Live(story).index)}

    assert "not a day" in tools["timeline"](since="soon")["error"]
    assert tools["person"](name="Nobody Atall")["total"] == 0
    assert tools["matter"](line="no such line")["total"] == 0
    assert tools["source"](document="none.txt")["text"] == ""


def test_what_is_planned_or_said_is_told_as_that(story: Path) -> None:
    """An agent sees the status of an event and in whose mouth a statement stands."""
    tools = {tool.__name__: tool for tool in tools_of(Live(story).index)}
    events = tools["timeline"](most=50)["rows"]
    statements = [one for line in tools["ledger"](most=50)["rows"] for one in line["statements"]]

    assert {event["status"] for event in events} == {"happened", "planned"}
    assert any("said_by" in one for one in statements)
    assert any("said_by" not in one for one in statements)


def test_a_story_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    """As for every command."""
    with pytest.raises(StopError, match="dateline build"):
        Live(tmp_path / "no.story")
