"""What the page's script reads: rows to search, where things stand, and the parts that are drawn later."""

from dateline.views.page.data.pieces import Pieces, apart, as_island, as_script, whole
from dateline.views.page.data.search import search_data
from dateline.views.page.data.standing import standings

__all__ = ["Pieces", "apart", "as_island", "as_script", "search_data", "standings", "whole"]
