"""Proper names of people, bodies, places and groups: the language model's entities, repaired."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from dateline.marking.names.attributive import told_things
from dateline.marking.names.candidates import (
    NameCandidate,
    across_initials,
    across_particles,
    after_titles,
    apposed,
    bodies,
    bynamed,
    defined,
    from_model,
    given,
    initialisms,
)
from dateline.marking.names.drawn import without_drawn
from dateline.marking.names.extent import stretched, trimmed, uncoordinated
from dateline.marking.names.firms import numbered, told_firms
from dateline.marking.names.kind import kind_of
from dateline.marking.names.led import led_groups, one_kind_each, surnames, told_groups, with_article
from dateline.marking.names.lexicon import NameLexicon, name_lexicon
from dateline.marking.names.no_name import (
    is_bare_noun,
    is_no_name,
    title_case,
    without_common,
    without_run_together,
)
from dateline.marking.names.repeated import again, in_headlines
from dateline.types import Document, NameMark, Syntax


def mark_names(document: Document, syntax: Syntax) -> tuple[NameMark, ...]:
    """The names in a document's prose, and their returns in its headlines, in order."""
    lexicon = name_lexicon()
    names = _apart(
        [
            *bynamed(syntax, lexicon),
            *defined(syntax),
            *(name for name in from_model(syntax) if not is_bare_noun(syntax, name, lexicon)),
        ]
    )
    names = _apart([*names, *after_titles(syntax, lexicon, _tokens(names))])
    names = _apart([*names, *initialisms(syntax, lexicon, _tokens(names)), *bodies(syntax, lexicon, _tokens(names))])
    names = _apart([*names, *given(syntax, lexicon, _tokens(names))])
    names = _apart([*names, *apposed(syntax, lexicon, _tokens(names))])
    names = list(across_initials(syntax, list(across_particles(syntax, names, lexicon)), lexicon))
    headline = title_case(syntax)
    names = without_run_together(syntax, _repaired(syntax, names, headline, lexicon), headline)
    names = without_common(syntax, without_drawn(syntax, names, lexicon))
    names = _apart([*names, *again(syntax, names, lexicon, _tokens(names))])
    names = with_article(syntax, one_kind_each(syntax, names), lexicon)
    names = told_firms(syntax, surnames(syntax, names, lexicon), lexicon)
    names = numbered(syntax, told_things(syntax, names, lexicon), lexicon)
    names = told_groups(syntax, list(led_groups(syntax, names, lexicon)), lexicon)
    marks = [_mark(document, syntax, name, lexicon) for name in names]
    return tuple(sorted([*marks, *in_headlines(document, marks)], key=lambda mark: mark.span))


def _repaired(
    syntax: Syntax, names: list[NameCandidate], headline: frozenset[int], lexicon: NameLexicon
) -> list[NameCandidate]:
    last = frozenset(syntax.tokens[name.after - 1].text for name in names if name.kind == "person")
    single = (part for name in names for part in uncoordinated(syntax, name, last, lexicon))
    cut = [name for name in (trimmed(syntax, name, lexicon) for name in single) if name]
    edges = frozenset(edge for sentence in syntax.sentences for edge in sentence)
    taken = {index: name for name in cut for index in range(name.first, name.after)}
    full = [n if n.first in headline else stretched(syntax, n, taken, edges, lexicon) for n in cut]
    told = [replace(n, kind=kind_of(syntax, n, lexicon)) for n in _apart(full)]
    return [name for name in told if not is_no_name(syntax, name, lexicon)]


def _apart(names: Iterable[NameCandidate]) -> list[NameCandidate]:
    """The names that do not overlap an earlier one in the list, in order of the text."""
    taken: set[int] = set()
    kept = []
    for name in names:
        if taken.isdisjoint(range(name.first, name.after)):
            taken.update(range(name.first, name.after))
            kept.append(name)
    return sorted(kept, key=lambda name: name.first)


def _tokens(names: Iterable[NameCandidate]) -> set[int]:
    return {index for name in names for index in range(name.first, name.after)}


def _mark(document: Document, syntax: Syntax, name: NameCandidate, lexicon: NameLexicon) -> NameMark:
    span = document.span(syntax.tokens[name.first].start, syntax.tokens[name.after - 1].end)
    pronoun = next(_pronouns(syntax, name.first, lexicon), None) if name.kind == "person" else None
    return NameMark(span, name.kind, name.rule, pronoun, name.shape)


def _pronouns(syntax: Syntax, first: int, lexicon: NameLexicon) -> Iterator[str]:
    """What the honorifics right before the name call for, nearest first: he or she."""
    for index in range(first - 1, max(-1, first - 4), -1):
        word = syntax.tokens[index].text.lower()
        if word == ".":
            continue
        pronoun = lexicon.honorifics.get(word) or lexicon.honorifics.get(word + ".")
        if pronoun is None:
            return
        if pronoun != "they":
            yield pronoun
