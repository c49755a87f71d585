"""The parts of a page: blocks and regions, boilerplate, day of publication, outlet."""

from dateline.reading.page.outlet import agency_in, host_of, masthead_in
from dateline.reading.page.published import dating_given, dating_in_address, dating_in_head
from dateline.reading.page.regions import find_regions
from dateline.reading.page.webpage import Page, read_page

__all__ = [
    "Page",
    "agency_in",
    "dating_given",
    "dating_in_address",
    "dating_in_head",
    "find_regions",
    "host_of",
    "masthead_in",
    "read_page",
]
