"""Articles that are not of one story: marked one by one, or sorted into stories."""

from dateline.edges.corpora.ready import find_marked, is_marked
from dateline.edges.corpora.rows import mark_file
from dateline.edges.corpora.scale import mark_at_scale
from dateline.edges.corpora.stories import sort_pile

__all__ = ["find_marked", "is_marked", "mark_at_scale", "mark_file", "sort_pile"]
