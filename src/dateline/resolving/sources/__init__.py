"""Which documents come from one origin."""

from dateline.resolving.sources.weigh import weigh_sources

__all__ = ["weigh_sources"]
