"""The parts of a page: blocks and regions, boilerplate, day of publication, outlet."""

from dateline.reading.page.dates import find_days, is_day_first, order_of
from dateline.reading.page.given import dating_given, slashed
from dateline.reading.page.outlet import agency_in, masthead_in, name_of
from dateline.reading.page.published import Head, dating_in_address, dating_in_head, dating_in_markup
from dateline.reading.page.regions import find_regions
from dateline.reading.page.webpage import Page, read_page

__all__ = [
    "Head",
    "Page",
    "agency_in",
    "dating_given",
    "dating_in_address",
    "dating_in_head",
    "dating_in_markup",
    "find_days",
    "find_regions",
    "is_day_first",
    "masthead_in",
    "name_of",
    "order_of",
    "read_page",
    "slashed",
]
