"""Nothing that one article or file holds stops a pile; `make fuzz` walks over thousands more."""

import pytest

from tests.fuzz.files import file
from tests.fuzz.piles import pile
from tests.fuzz.walk import MOST_SECONDS, limited, read_file, walk

SEEDS = range(100)


@pytest.mark.parametrize("first", SEEDS[::20])
def test_every_pile_comes_through(first: int) -> None:
    """Each pile of odd articles is read, marked, stored, resolved, aligned and shown, in little time."""
    for seed in range(first, first + 20):
        with limited(MOST_SECONDS):
            walk(pile(seed))


@pytest.mark.parametrize("first", SEEDS[::50])
def test_every_file_is_read_or_told(first: int) -> None:
    """Each broken file, of whatever format and packed in whatever, becomes documents or a line, in little time."""
    for seed in range(first, first + 50):
        with limited(MOST_SECONDS):
            read_file(*file(seed))


def test_a_pile_is_made_from_its_seed_alone() -> None:
    """The same seed gives the same pile, so that what failed can be looked at."""
    assert [repr(pile(seed)) for seed in SEEDS] == [repr(pile(seed)) for seed in SEEDS]
