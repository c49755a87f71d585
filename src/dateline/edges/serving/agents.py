"""The account as tools of the Model Context Protocol: cited facts for agents, out of a pile that stays where it is."""

import importlib
from pathlib import Path
from typing import Any

from dateline.edges.errors import StopError
from dateline.edges.serving.live import Live
from dateline.edges.serving.questions import told, tools_of

HOST = "127.0.0.1"
MISSING = "needs the MCP SDK, which is not installed; install it with: pip install 'dateline[agents]'"
ABOUT = (
    "One account of many news reports. Every answer carries the verbatim words of the sources with document, outlet, "
    "day of publication and place (code points). A line's verdict says how the sources stand to each other; what is "
    "'planned', 'alleged' or 'said_by' somebody is not told as a fact. Quote the words and name the outlet."
)


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
    for tool in tools_of(Live(story).index):
        server.add_tool(told(tool), structured_output=True)
    return server
