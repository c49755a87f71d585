"""A story to other programs: tables for analysts, tools for agents."""

from dateline.edges.serving.agents import serve_agents
from dateline.edges.serving.live import Live
from dateline.edges.serving.tables import StoryTables, open_story

__all__ = ["Live", "StoryTables", "open_story", "serve_agents"]
