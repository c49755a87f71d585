"""Which outlet an article says it is of."""

import pytest

from dateline.reading.page.outlet import agency_in, host_of, masthead_in, name_of, without_outlet


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


@pytest.mark.parametrize(
    ("site", "url", "name"),
    [
        (None, "https://www.theguardian.com/world/a", "The Guardian"),
        ("Guardian online", "https://amp.theguardian.com/world/a", "The Guardian"),
        ("Harbor.com", "https://harbor.example/a", "Harbor"),
        ("The Harbor (Estmark)", None, "The Harbor"),
        ("harbor.com", None, "harbor.com"),
        (None, "https://notheguardian.example/a", "notheguardian.example"),
        (None, None, None),
    ],
)
def test_an_outlet_has_one_name(site: str | None, url: str | None, name: str | None) -> None:
    """A known host by its table, another by what its page says without the ending of its address."""
    assert name_of(site, url) == name


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("Harbour wall falls - The Harbor Times", "Harbour wall falls"),
        ("Harbour wall falls | harbortimes.example", "Harbour wall falls"),
        ("Harbour wall falls - seven hurt", "Harbour wall falls - seven hurt"),
        ("Harbour wall falls for the Harbor Times", "Harbour wall falls for the Harbor Times"),
    ],
)
def test_a_headline_ends_before_its_outlet(title: str, bare: str) -> None:
    """What stands behind a bar or dash is cut only where it is one of the outlet's names."""
    assert without_outlet(title, ("Harbor Times", "harbortimes.example", None)) == bare
