"""Which outlet an article says it is of."""

import pytest

from dateline.reading.page.outlet import agency_in, host_of, masthead_in


@pytest.mark.parametrize(
    ("lines", "outlet"),
    [
        (["By Della Quarry", "The Harbor Times"], "The Harbor Times"),
        (["Radio Estmark"], "Radio Estmark"),
        (["Anh Lindqvist"], None),
        (["By Jo Press"], None),
        (["Times change for the harbour and its boats again"], None),
    ],
)
def test_a_masthead_is_named_like_a_paper_or_a_station(lines: list[str], outlet: str | None) -> None:
    """A short capitalised line with an outlet word at its end or start is one; a person's name is not."""
    assert masthead_in(lines) == outlet


def test_an_address_and_a_dateline_tell_the_outlet_too() -> None:
    """The host of the page's address, and the agency that a dateline names in brackets."""
    assert (host_of("https://www.example.org/a"), agency_in(["LUND (Northwire) –"])) == ("example.org", "Northwire")
