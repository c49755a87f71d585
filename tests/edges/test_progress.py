"""How far a long command has come."""

import time

import pytest

from dateline.edges.console import watched


def test_where_nobody_looks_progress_is_plain_lines(capsys: pytest.CaptureFixture[str]) -> None:
    """Each tells how many are done of how many, how fast, and how long the rest will take; results are as they were."""
    things = watched((time.sleep(0.02) or number for number in range(30)), total=30, label="marking", every=0.1)

    assert [*things] == [*range(30)]
    lines = capsys.readouterr().err.splitlines()
    assert 2 <= len(lines) <= 6
    assert all(line.startswith("marking: ") and line.endswith(" s left") for line in lines)
    assert "of 30, " in lines[0] and " a second, " in lines[0]


@pytest.mark.parametrize(("total", "every"), [(5, 0.0), (30, 10.0)])
def test_what_is_soon_done_is_done_in_silence(capsys: pytest.CaptureFixture[str], total: int, every: float) -> None:
    """Of a few things, or of many in no time, nothing is told."""
    assert len([*watched(range(total), total=total, label="marking", every=every)]) == total
    assert capsys.readouterr().err == ""
