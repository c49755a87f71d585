"""Articles that tell as past what lies after their day of publication."""

import pytest

from dateline import mark, read, resolve
from dateline.types import Problem


def problems(text: str) -> list[Problem]:
    """The problems of an article published on the first day of 2008."""
    return [*resolve([mark(read(text, id="a", published="2008-01-01"))]).problems]


@pytest.mark.parametrize(
    "text",
    [
        "The bridge collapsed on 14 March 2009. Fourteen people were killed.",
        "On 14 March 2009, police arrested 40 people.",
        "The mayor resigned on 3 January 2008.",
        "The mayor died in May 2011.",
    ],
)
def test_what_is_told_as_past_before_it_came_is_a_problem(text: str) -> None:
    """The problem names the day, and no other day is made up for it."""
    told = problems(text)

    assert [problem.kind for problem in told] == ["published-too-early"]
    assert told[0].span is not None and told[0].span.doc == "a"
    assert told[0].reason is not None and told[0].reason.because == (told[0].span,)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor resigned on 2 January 2008.",
        "The bridge will open on 14 March 2009.",
        "The state wants to meet the 2030 target.",
        "By 2030 the country plans to halve emissions.",
        "The council agreed on 5 May 2030 as the day of the vote.",
        "The firm signed a deal that expires on 14 March 2030.",
        "If the levee had collapsed on 14 March 2009, many would have died.",
        "Officials said the dam was to be finished in May 2012.",
        "The mine would have closed in March 2030 if the plan had passed.",
        "In March 2030 the mine will have closed.",
    ],
)
def test_what_is_still_to_come_is_none(text: str) -> None:
    """Plans, forecasts and conditions lie ahead, and a day may have begun elsewhere."""
    assert problems(text) == []
