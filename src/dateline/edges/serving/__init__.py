"""A story to others: pages for readers, tables for analysts, tools for agents."""

from dateline.edges.serving.agents import serve_agents
from dateline.edges.serving.editions import serve_story
from dateline.edges.serving.live import Live
from dateline.edges.serving.tables import StoryTables, open_story

__all__ = ["Live", "StoryTables", "open_story", "serve_agents", "serve_story"]
