"""Where something stands in a document."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Code points [start, end) of one document's text, as it was read."""

    doc: str
    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"span {self.doc}[{self.start}:{self.end}]: start must lie in 0..end")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words it covers in `text`."""
        return text[self.start : self.end]

    def covers(self, other: "Span") -> bool:
        """True where `other` lies wholly within."""
        return self.doc == other.doc and self.start <= other.start and other.end <= self.end

    def meets(self, other: "Span") -> bool:
        """True where the two share a character."""
        return self.doc == other.doc and self.start < other.end and other.start < self.end
