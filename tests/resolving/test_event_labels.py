"""What a happening is called."""

import pytest

from dateline.resolving.events.happenings import label_of
from tests.builders import document, telling


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("when the bridge fell on Monday", "The bridge fell on Monday"),
        ("the  mayor\nopened it", "The mayor opened it"),
        ("and fell", "Fell"),
        ('the "Day of fell', "The Day of fell"),
    ],
)
def test_a_label_stands_alone(text: str, label: str) -> None:
    """What ties a clause to its sentence is left off, and white space is folded."""
    entry = document(text)

    assert label_of(telling(entry, text.split()[-1]), text) == label
