"""Single words of people's names brought to the full names that bear them: in a document first, then in the story."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
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


@dataclass(frozen=True, slots=True)
class Told:
    """What a story tells of its people: full names, their pronouns, how often each stands, and which words are slips.

    `introduced` are the full names that a document tells before their last word first stands alone in it.
    """

    everywhere: Bearers
    pronouns: Mapping[Form, set[str]]
    often: Counter[Form]
    introduced: Mapping[Form, list[Form]]
    slips: frozenset[str]


def join_single(single: Sequence[Form], people: Sequence[NameMention], full: Sequence[Form], clusters: Names) -> None:
    """Join each single word to the only full name it is part of: in its document, or else in the story."""
    here: dict[str, set[Form]] = defaultdict(set)
    for mention in people:
        if len(mention.form.words) > 1:
            here[mention.span.doc].add(mention.form)
    pronouns: dict[Form, set[str]] = defaultdict(set)
    for form in full:
        pronoun = tables()["given-name"].get(form.words[0])
        pronouns[clusters.top(form)].update([pronoun] if pronoun else [])
    often = Counter(mention.form for mention in people)
    told = Told(_bearers(full), pronouns, often, _introduced(people), _slips(single, here))
    for scope, forms in _by_scope(single).items():
        _join_in_document(forms, here[scope], told, clusters)
    _join_left_over(single, told.everywhere, clusters)


def _slips(single: Iterable[Form], here: Mapping[str, set[Form]]) -> frozenset[str]:
    """The words that may be slips for a last name: most documents that have them have a full name much like them."""
    votes: Counter[str] = Counter()
    for scope, forms in _by_scope(single).items():
        local = _bearers(here.get(scope, ()))
        for word in {form.words[0] for form in forms if len(form.words[0]) >= LEAST_FOR_SPELLING}:
            votes[word] += 1 if _spelt_like(word, local) else -1
    return frozenset(word for word, count in votes.items() if count > 0)


def _spelt_like(word: str, index: Bearers) -> list[Form]:
    return [form for form in index.by_sound.get(skeleton(word), ()) if near(form.words[-1:], (word,))]


def _join_in_document(forms: Iterable[Form], here: set[Form], told: Told, clusters: Names) -> None:
    """Join one document's single words; whoever an honorific brings in from elsewhere is a bearer here from then on."""
    here, everywhere = set(here), told.everywhere
    for form in sorted(forms, key=lambda form: (not form.pronoun, form)):
        word, local = form.words[0], _bearers(here)
        if not (
            _join_one(form, local, told, clusters)
            or clusters.join_sole(form, told.introduced.get(form, ()), "named-before")
        ):
            bearers = local.by_word.get(word, NONE)[0] or everywhere.by_word.get(word, NONE)[0]
            _join_to_main(form, bearers, told, clusters)
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


def _join_one(form: Form, local: Bearers, told: Told, clusters: Names) -> bool:
    where: tuple[tuple[Bearers, JoinReason], ...] = (
        (local, "only-one-in-document"),
        (told.everywhere, "only-one-in-story"),
    )
    for index, reason in where:
        for forms in _rows(form, index):
            if index is told.everywhere and _is_given_only(form, forms, told, clusters):
                continue
            fitting = _fitting(form, forms, told, clusters, is_last_hope=index is told.everywhere)
            if clusters.join_sole(form, fitting, reason):
                return True
            if fitting:
                return False
    if form.is_regnal:
        return True
    word = form.words[0]
    return word in told.slips and clusters.join_sole(form, _spelt_like(word, local), "spelling")


def _is_given_only(form: Form, forms: Iterable[Form], told: Told, clusters: Names) -> bool:
    """True for a given name that nothing in its document explains, and that is nobody's of whom the story tells much.

    "Ali" alone is some Ali, and not the only Mr Ali of another report.
    """
    if not _is_given_alone(form):
        return False
    word = form.words[0]
    votes = Counter(dict.fromkeys(clusters.tops(forms), 0))
    for other in forms:
        if other.words[0] == word:
            votes[clusters.top(other)] += told.often[other]
    return all(count < BY_FAR for count in votes.values())


def _is_given_alone(form: Form) -> bool:
    return not (form.pronoun or form.is_regnal) and form.words[0] in tables()["given-name"]


def _join_to_main(form: Form, forms: Sequence[Form], told: Told, clusters: Names) -> None:
    """Join a last name of several people to the one the story speaks of by far the most, whom the honorific fits."""
    votes: Counter[Form] = Counter()
    for other in _fitting(form, list(forms), told, clusters, is_last_hope=False):
        votes[clusters.top(other)] += told.often[other]
    ranked = votes.most_common(2)
    if len(ranked) > 1 and ranked[0][1] >= BY_FAR * ranked[1][1]:
        clusters.join(ranked[0][0], form, "most-spoken-of")


def _fitting(form: Form, forms: list[Form], told: Told, clusters: Names, *, is_last_hope: bool) -> list[Form]:
    """The full names that the honorific allows; the last hope is allowed whatever its given name tells."""
    forms = _of_generation(form, forms)
    if not form.pronoun or (is_last_hope and len(clusters.tops(forms)) < 2):
        return forms
    right = [other for other in forms if form.pronoun in told.pronouns[clusters.top(other)]]
    return right or [other for other in forms if not told.pronouns[clusters.top(other)]]


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
        if not (any(_rows(form, everywhere)) or _is_given_alone(form)):
            other = first.setdefault((form.words[0], apart[form]), form)
            clusters.join(other, form, "same-name")
    by_word: dict[tuple[str, str, bool], Form] = {}
    for form in single:
        other = by_word.setdefault((form.scope, form.words[0], apart[form]), form)
        bearers = clusters.tops(full for row in everywhere.by_word.get(form.words[0], NONE) for full in row)
        told = len(bearers) > 1 and bool(clusters.tops((form, other)) & bearers)
        if not (other == form or told or (form.pronoun and other.pronoun and form.pronoun != other.pronoun)):
            clusters.join(other, form, "same-name-in-document")
