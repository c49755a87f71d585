"""Articles that are not of one story: marked one by one, or sorted into stories."""

from dateline.edges.corpora.rows import mark_file
from dateline.edges.corpora.stories import sort_pile

__all__ = ["mark_file", "sort_pile"]
