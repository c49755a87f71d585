"""The account as tools of the Model Context Protocol: cited facts for agents, out of a pile that stays where it is."""

import functools
import importlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from dateline.edges.commands import day_asked
from dateline.edges.errors import StopError
from dateline.edges.serving.live import Live
from dateline.types import Verdict
from dateline.views import Asked, answers

HOST = "127.0.0.1"
MISSING = "needs the MCP SDK, which is not installed; install it with: pip install 'dateline[agents]'"
ABOUT = (
    "One account of many news reports. Every answer carries the verbatim words of the sources with document, outlet, "
    "day of publication and place (code points). A line's verdict says how the sources stand to each other; what is "
    "'planned', 'alleged' or 'said_by' somebody is not told as a fact. Quote the words and name the outlet."
)

Row = dict[str, Any]
Tool = Callable[..., Row]


def serve_agents(story: Path, *, port: int | None = None) -> None:
    """Answers an agent over standard input and output, or over HTTP on this machine. Raises StopError."""
    server = server_of(story)
    if port is None:
        server.run("stdio")
    else:
        server.run("streamable-http", host=HOST, port=port)


def server_of(story: Path) -> Any:
    """The server with its tools. Raises StopError where the SDK or the story is missing."""
    try:
        sdk: Any = importlib.import_module("mcp.server.mcpserver")
    except ImportError as error:
        raise StopError(f"mcp: {MISSING}") from error
    server = sdk.MCPServer("dateline", title=f"dateline: {story.stem}", instructions=ABOUT, log_level="ERROR")
    for tool in tools_of(Live(story)):
        server.add_tool(tool, structured_output=True)
    return server


def tools_of(live: Live) -> tuple[Tool, ...]:
    """What can be asked of a story; each tool's description is its docstring."""

    def overview() -> Row:
        """What the story is about, what it stands on, how many lines have which verdict, who is told of most."""
        return answers.overview(live.index())

    def timeline(
        person: str | None = None, since: str | None = None, until: str | None = None, start: int = 0, most: int = 20
    ) -> Row:
        """What happened or is planned, earliest first, with the words that tell it; days as 2024-01-31."""
        return answers.timeline(live.index(), _asked(person, since, until), start=start, most=most)

    def ledger(
        verdict: Verdict | None = None, words: str = "", person: str | None = None, start: int = 0, most: int = 20
    ) -> Row:
        """Where sources agree, differ or conflict: by verdict, by words of the subject, by person."""
        return answers.ledger(live.index(), _asked(person), verdict=verdict, words=words, start=start, most=most)

    def matter(line: str, start: int = 0, most: int = 20) -> Row:
        """One line of the ledger whole, by id or words of its subject: its statements and why it stands."""
        return answers.matter(live.index(), line, start=start, most=most)

    def person(name: str) -> Row:
        """Who goes by a name: other names, offices held with the words, how much is told and said."""
        return answers.person(live.index(), name)

    def quotes(
        person: str | None = None,
        words: str = "",
        since: str | None = None,
        until: str | None = None,
        start: int = 0,
        most: int = 20,
    ) -> Row:
        """What was said and by whom, in every wording: of one person, with some words, of certain days."""
        return answers.quotes(live.index(), _asked(person, since, until), words=words, start=start, most=most)

    def search(words: str, start: int = 0, most: int = 20) -> Row:
        """Sentences of the sources that hold these words, those with most of them first."""
        return answers.search(live.index(), words, start=start, most=most)

    def source(document: str, start: int = 0, end: int | None = None) -> Row:
        """The text of a source from one place to another, at most 4,000 code points at once."""
        return answers.passage(live.index(), document, start, end)

    tools: tuple[Tool, ...] = (overview, timeline, ledger, matter, person, quotes, search, source)
    return tuple(_told(tool) for tool in tools)


def _told(tool: Tool) -> Tool:
    """The tool; what cannot be answered is an answer that says why and what to do."""

    @functools.wraps(tool)
    def told(*args: Any, **kwargs: Any) -> Row:
        try:
            return tool(*args, **kwargs)
        except StopError as error:
            return {"error": str(error)}

    return told


def _asked(person: str | None = None, since: str | None = None, until: str | None = None) -> Asked:
    return Asked(person=person, since=day_asked(since, "since"), until=day_asked(until, "until"))
