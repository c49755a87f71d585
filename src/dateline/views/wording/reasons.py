"""How things came to be known (a day of publication, what a time means, that two names are one), and what is wrong."""

from collections.abc import Mapping

from dateline.types import Dating, DatingBasis, JoinReason, Problem, Reason, TimexBasis, Window

DATINGS: Mapping[DatingBasis, str] = {
    "given": "given with the article",
    "header": "stated in the header",
    "dateline": "stated in the dateline",
    "markup": "given in the page's markup",
    "address": "named in the page's address",
    "inferred": "inferred",
    "anniversary-today": "its anniversary is today",
    "years-counted": "{years} years from an event that {doc} dates",
    "event-told-from-now": "it tells from its own day of an event that {doc} dates",
    "day-told": "it tells of that day",
    "day-told-without-year": "it tells of that day of the same year",
}
TIMES: Mapping[TimexBasis, str] = {
    "written": "as written",
    "told": "the telling",
    "published": "day of publication",
    "namesake": "the event it is named for",
}
JOINS: Mapping[JoinReason, str] = {
    "called-after-leader": "called after its leader",
    "decision": "a reader's decision",
    "defined-in-brackets": "the initialism is given in brackets",
    "family-name-first-or-last": "family name first or last",
    "initialism": "initialism and long form",
    "letters-spaced-differently": "the same letters, spaced differently",
    "longer-or-shorter": "a shorter or longer writing of the given names",
    "most-spoken-of": "the one of this name most spoken of by far",
    "named-before": "the only one of this name told of before it stands alone",
    "nickname": "a nickname in quotation marks",
    "only-one-in-document": "the only full name in its document with this word",
    "only-one-in-story": "the only full name in the story with this word",
    "same-name": "the same name",
    "same-name-in-document": "the same name in one document",
    "second-surname": "with and without a second surname",
    "spelling": "another spelling",
    "with-and-without-country": "with and without the country's name",
    "words-in-another-order": "the same words in another order",
}
PROBLEMS: Mapping[str, str] = {
    "published": "its day of publication was given as {said!r}, no date or two of them; write it as 2024-01-31",
    "undated": "no date in its head, and none that follows from its text",
    "dating-contradiction": "{reason} points to {allowed}, against {days}",
    "published-too-early": "it tells as past what came in {allowed}, and is said to be of {days}; give its true day",
    "long-paragraph": "a paragraph of {length:,} characters was parsed in pieces; part it with empty lines",
    "language": "in a language without rules ({said}); it is kept and counted, and nothing in it is marked",
    "dense-paragraph": "{length:,} characters, mostly quotation marks, were not parsed; see whether it is an article",
    "long-word": "{length:,} characters without a blank were not parsed; put blanks between the words",
}


def dating_basis_words(dating: Dating) -> str:
    """How a day of publication is known; of an inferred one, each reason once."""
    if dating.reasons:
        return "; ".join(dict.fromkeys(reason_words(reason) for reason in dating.reasons))
    return DATINGS[dating.basis]


def reason_words(reason: Reason) -> str:
    """What bounds a day of publication."""
    return DATINGS[reason.basis].format(years=reason.years, doc=reason.doc)


def timex_basis_words(basis: TimexBasis) -> str:
    """What a time was read against."""
    return TIMES[basis]


def join_words(reason: JoinReason) -> str:
    """Why two names were taken for one."""
    return JOINS[reason]


def problem_words(problem: Problem) -> str:
    """What is wrong with an article, as a sentence for the reader."""
    return problem.message or PROBLEMS[problem.kind].format(
        said=problem.said,
        length=len(problem.span) if problem.span else 0,
        reason=reason_words(problem.reason) if problem.reason else "",
        allowed=_first_to_last(problem.reason.window) if problem.reason else "",
        days=_first_to_last(problem.days) if problem.days else "the others",
    )


def _first_to_last(window: Window) -> str:
    return f"{window.first} to {window.last}"
