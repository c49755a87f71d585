"""What is wrong with an article, told in the account instead of stopping it."""

from dataclasses import dataclass

from dateline.types.dating import Reason
from dateline.types.span import Span
from dateline.types.when import Window


@dataclass(frozen=True, slots=True)
class Problem:
    """One trouble with one document: its kind, where, and the values that a sentence for the reader is made of.

    `said` is what was given and could not be read, `reason` what speaks against the `days` that it was given.
    `message` is the sentence of a kind that has no values.
    """

    kind: str
    doc: str
    message: str = ""
    span: Span | None = None
    said: str | None = None
    reason: Reason | None = None
    days: Window | None = None
