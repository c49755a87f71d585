"""Single words of people's names brought to the full names that bear them: in a document first, then in the story."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dateline.resolving.entities.alike import near, shortens, skeleton
from dateline.resolving.entities.clusters import Clusters
from dateline.resolving.entities.names import Form, NameMention, tables
from dateline.types import JoinReason

Names = Clusters[Form, JoinReason]
# The full names that a word ends, that it begins, and that have it in the middle.
Rows = tuple[list[Form], list[Form], list[Form]]
LEAST_FOR_SPELLING = 4
NONE: Rows = ([], [], [])
BY_FAR = 4


@dataclass(frozen=True, slots=True)
class Bearers:
    """Full names by their words, and by how their last word sounds."""

    by_word: dict[str, Rows]
    by_sound: dict[str, list[Form]]


def join_single(single: Sequence[Form], people: Sequence[NameMention], full: Sequence[Form], clusters: Names) -> None:
    """Join each single word to the only full name it is part of: in its document, or else in the story."""
    here: dict[str, set[Form]] = defaultdict(set)
    told: dict[Form, set[str]] = defaultdict(set)
    often = Counter(mention.form for mention in people)
    for mention in people:
        if len(mention.form.words) > 1:
            here[mention.span.doc].add(mention.form)
    introduced = _introduced(people)
    for form in full:
        pronoun = tables()["given-name"].get(form.words[0])
        told[clusters.top(form)].update([pronoun] if pronoun else [])
    everywhere = _bearers(full)
    for scope, forms in _by_scope(single).items():
        _join_in_document(forms, here[scope], everywhere, told, often, introduced, clusters)
    _join_left_over(single, everywhere, clusters)


def _join_in_document(
    forms: Iterable[Form],
    here: set[Form],
    everywhere: Bearers,
    told: dict[Form, set[str]],
    often: Counter[Form],
    introduced: dict[Form, list[Form]],
    clusters: Names,
) -> None:
    """Join one document's single words; whoever an honorific brings in from elsewhere is a bearer here from then on."""
    here = set(here)
    for form in sorted(forms, key=lambda form: (not form.pronoun, form)):
        word, local = form.words[0], _bearers(here)
        if not (
            _join_one(form, local, everywhere, told, clusters)
            or clusters.join_sole(form, introduced.get(form, ()), "named-before")
        ):
            _join_to_main(
                form, local.by_word.get(word, NONE)[0] or everywhere.by_word.get(word, NONE)[0], often, clusters
            )
        if form.pronoun:
            here.update(o for o in everywhere.by_word.get(word, NONE)[0] if clusters.top(o) == clusters.top(form))


def _introduced(people: Sequence[NameMention]) -> dict[Form, list[Form]]:
    """The full names that a document tells before their last word first stands alone in it, by that word.

    A report names whom it is about in full and then by the last name; their kin come in later, by names of their own.
    """
    found: dict[Form, list[Form]] = {}
    told: dict[tuple[str, str], list[Form]] = defaultdict(list)
    for mention in sorted(people, key=lambda mention: mention.span):
        form, key = mention.form, (mention.span.doc, mention.form.words[-1])
        if len(form.words) > 1:
            told[key].append(form)
        elif not (form.pronoun or form.is_regnal):
            found.setdefault(form, list(told[key]))
    return found


def _by_scope(forms: Iterable[Form]) -> dict[str, list[Form]]:
    scopes: dict[str, list[Form]] = defaultdict(list)
    for form in forms:
        scopes[form.scope].append(form)
    return scopes


def _bearers(forms: Iterable[Form]) -> Bearers:
    """The full names, to be found again by each word and by the sound of the last."""
    found = Bearers({}, {})
    for form in sorted(forms):
        for place, word in enumerate(form.words):
            row = 0 if place == len(form.words) - 1 else 1 if place == 0 else 2
            found.by_word.setdefault(word, ([], [], []))[row].append(form)
            if row == 0 and len(word) >= LEAST_FOR_SPELLING:
                found.by_sound.setdefault(skeleton(word), []).append(form)
    return found


def _rows(form: Form, index: Bearers) -> Sequence[list[Form]]:
    """The full names that the word may be short for; a king goes by the first of his, and by no other."""
    rows = index.by_word.get(form.words[0], NONE)
    return rows[1:2] if form.is_regnal else rows


def _join_one(form: Form, local: Bearers, everywhere: Bearers, told: dict[Form, set[str]], clusters: Names) -> bool:
    where: tuple[tuple[Bearers, JoinReason], ...] = (
        (local, "only-one-in-document"),
        (everywhere, "only-one-in-story"),
    )
    for index, reason in where:
        for forms in _rows(form, index):
            fitting = _fitting(form, forms, told, clusters, is_last_hope=index is everywhere)
            if clusters.join_sole(form, fitting, reason):
                return True
            if fitting:
                return False
    if form.is_regnal:
        return True
    misspelt = [o for o in local.by_sound.get(skeleton(form.words[0]), ()) if near(o.words[-1:], form.words)]
    return len(form.words[0]) >= LEAST_FOR_SPELLING and clusters.join_sole(form, misspelt, "spelling")


def _join_to_main(form: Form, forms: Sequence[Form], often: Counter[Form], clusters: Names) -> None:
    """Join a last name of several people to the one the story speaks of by far the most, where no honorific is told."""
    votes: Counter[Form] = Counter()
    for other in forms:
        votes[clusters.top(other)] += often[other]
    ranked = votes.most_common(2)
    if not form.pronoun and len(ranked) > 1 and ranked[0][1] >= BY_FAR * ranked[1][1]:
        clusters.join(ranked[0][0], form, "most-spoken-of")


def _fitting(
    form: Form, forms: list[Form], told: dict[Form, set[str]], clusters: Names, *, is_last_hope: bool
) -> list[Form]:
    """The full names that the honorific allows; the last hope is allowed whatever its given name tells."""
    forms = _of_generation(form, forms)
    if not form.pronoun or (is_last_hope and len(clusters.tops(forms)) < 2):
        return forms
    right = [other for other in forms if form.pronoun in told[clusters.top(other)]]
    return right or [other for other in forms if not told[clusters.top(other)]]


def _of_generation(form: Form, forms: Sequence[Form]) -> list[Form]:
    """The full names less the sons and fathers whom "Jr" tells apart from one that the form's own generation fits."""
    same = [other for other in forms if other.generation == form.generation]
    if form.generation:
        return same or [other for other in forms if not other.generation]
    return [o for o in forms if not (o.generation and any(shortens(o, one) or shortens(one, o) for one in same))]


def _join_left_over(single: Sequence[Form], everywhere: Bearers, clusters: Names) -> None:
    """Join single words that no full name has to the same word elsewhere; in one document whatever the title.

    Where several people bear the word, one of them with a title is no reason to take the bare word for the same.
    """
    first: dict[tuple[str, bool], Form] = {}
    apart = {form: form.is_regnal and bool(everywhere.by_word.get(form.words[0], NONE)[0]) for form in single}
    for form in single:
        if not any(_rows(form, everywhere)):
            other = first.setdefault((form.words[0], apart[form]), form)
            clusters.join(other, form, "same-name")
    by_word: dict[tuple[str, str, bool], Form] = {}
    for form in single:
        other = by_word.setdefault((form.scope, form.words[0], apart[form]), form)
        bearers = clusters.tops(full for row in everywhere.by_word.get(form.words[0], NONE) for full in row)
        told = len(bearers) > 1 and bool(clusters.tops((form, other)) & bearers)
        if not (other == form or told or (form.pronoun and other.pronoun and form.pronoun != other.pronoun)):
            clusters.join(other, form, "same-name-in-document")
