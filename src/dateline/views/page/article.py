"""The text of an article as HTML: its regions, its marks, and the passages that are cited, properly nested."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from html import escape

from markupsafe import Markup

from dateline.types import Document, Marked, Region, Span
from dateline.views.page.tooltips import Tip

ASIDE = frozenset({"ticker", "related", "recurring", "caption-copy"})


@dataclass(frozen=True, slots=True)
class Piece:
    """A range of the text to set off: a mark with its tooltip, or a cited passage with its id and the way back.

    `is_again` where it goes on behind a break: the id is that of its first part.
    """

    start: int
    end: int
    kind: str
    title: str = ""
    id: str = ""
    back: str = ""
    is_again: bool = False


def article_html(marked: Marked, cited: Mapping[Span, str], prefix: str, tips: Iterable[Tip]) -> Markup:
    """Every region of the text as a block."""
    pieces = [
        Piece(span.start, span.end, "cited", id=f"{prefix}-{span.start}-{span.end}", back=back)
        for span, back in cited.items()
    ]
    pieces += [Piece(tip.span.start, tip.span.end, tip.kind, tip.title) for tip in tips if len(tip.span)]
    pieces.sort(key=lambda piece: (piece.start, -piece.end, piece.kind != "cited"))
    return Markup("\n".join(_blocks(marked.document, pieces)))


def _blocks(document: Document, pieces: list[Piece]) -> Iterator[str]:
    """The regions in order, each with the pieces that lie in it; a piece over several regions goes on in each."""
    carried: list[Piece] = []
    place = 0
    for region in _whole(document):
        span = region.span
        inside = carried
        while place < len(pieces) and pieces[place].start < span.end:
            inside = [*inside, pieces[place]]
            place += 1
        clipped = [_clipped(piece, span) for piece in inside if piece.end > span.start or piece.start >= span.start]
        tag = "h4" if region.kind == "headline" else "p"
        kind = f"{region.kind} aside" if region.kind in ASIDE else region.kind
        yield f'<{tag} class="{kind}">{_nested(document.text, span, clipped)}</{tag}>'
        carried = [replace(piece, is_again=True) for piece in inside if piece.end > span.end]


def _whole(document: Document) -> Iterator[Region]:
    """The regions, and as body whatever text lies outside of them."""
    reached = 0
    for region in sorted(document.regions):
        yield from _rest(document, reached, region.span.start)
        yield region
        reached = region.span.end
    yield from _rest(document, reached, len(document.text))


def _rest(document: Document, start: int, end: int) -> Iterator[Region]:
    if document.text[start:end].strip():
        yield Region(document.span(start, end), "body")


def _clipped(piece: Piece, span: Span) -> Piece:
    return replace(piece, start=max(piece.start, span.start), end=min(piece.end, span.end))


def _nested(text: str, span: Span, pieces: list[Piece]) -> str:
    """The words with their pieces as elements; where two cross, the inner one is closed and opened again."""
    edges = sorted({edge for piece in pieces for edge in (piece.start, piece.end)} | {span.end})
    out: list[str] = []
    stack: list[Piece] = []
    waiting, reached = iter([*pieces, None]), span.start
    following = next(waiting)
    for edge in edges:
        out.append(escape(text[reached:edge]))
        reached = edge
        _close(stack, edge, out)
        while following and following.start == edge < max(span.end, following.end):
            out.append(_opened(following))
            stack.append(following)
            following = next(waiting)
            _close(stack, edge, out)
    return "".join(out)


def _close(stack: list[Piece], edge: int, out: list[str]) -> None:
    """Closes what ends here, and what was opened within it; the latter goes on without its id."""
    ending = [place for place, piece in enumerate(stack) if piece.end <= edge]
    if not ending:
        return
    inner = stack[ending[0] :]
    out.extend(_closed(piece) for piece in reversed(inner))
    del stack[ending[0] :]
    for piece in inner:
        if piece.end > edge:
            again = replace(piece, is_again=True)
            out.append(_opened(again))
            stack.append(again)


def _opened(piece: Piece) -> str:
    if piece.kind == "cited":
        return f'<span class="cited" {"data-of" if piece.is_again else "id"}="{piece.id}">'
    return f'<mark class="{piece.kind}" title="{escape(piece.title)}">'


def _closed(piece: Piece) -> str:
    if piece.kind != "cited":
        return "</mark>"
    back = f'<a class="back" href="#{piece.back}" aria-label="Back to the account">&#8617;</a>'
    return "</span>" if piece.is_again else f"{back}</span>"
