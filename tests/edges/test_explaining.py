"""What `dateline explain` tells of a figure: its measure, its scope and its holder."""

import pytest

from dateline.edges.explaining import explain


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Police said at least 40 people, including 12 children, had been killed in Lund by Friday.",
            [
                ("killed, so many in all", "of people; where Lund; as of 2010-02-19", '"Police"'),
                ('killed, a part of "at least 40 people"', "of children; where Lund; as of 2010-02-19", '"Police"'),
            ],
        ),
        (
            "So far 4,000 villagers have been displaced by the flood in Norway.",
            [("displaced, so many in all", "of villagers; where Norway; as of 2010-02-22", "the outlet itself")],
        ),
        (
            "The rebels claimed on Monday that the ambassador and three others were killed in the raid.",
            [("killed, on top of others", "of people", '"The rebels"')],
        ),
        (
            "Nearly a quarter of the population died in the famine of 1870.",
            [("killed, a share", "of population; when 1870-01-01 to 1870-12-31", "the outlet itself")],
        ),
    ],
)
def test_a_figure_is_told_with_measure_scope_and_holder(sentence: str, told: list[tuple[str, str, str]]) -> None:
    """Three lines say what is measured, of whom, where and as of when, and who asserts it."""
    heads = ("  measure ", "  scope   ", "  holder  ")
    lines = explain(sentence, published="2010-02-22").splitlines()

    rows = [[line.removeprefix(head) for line in lines if line.startswith(head)] for head in heads]
    assert [*zip(*rows, strict=True)] == told
