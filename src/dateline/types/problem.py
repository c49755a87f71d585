"""What is wrong with an article, told in the account instead of stopping it."""

from dataclasses import dataclass

from dateline.types.span import Span


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One trouble with one document: its kind, where, and a sentence for the reader."""

    kind: str
    doc: str
    message: str
    span: Span | None = None
