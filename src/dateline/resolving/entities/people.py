"""People under their several names, by the conventions of many cultures; never by a family name alone."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dateline.resolving.entities.clusters import Clusters
from dateline.resolving.entities.names import Form, NameMention, tables
from dateline.types import JoinReason

Names = Clusters[Form, JoinReason]
# The full names that a word ends, that it begins, and that have it in the middle.
Rows = tuple[list[Form], list[Form], list[Form]]
LEAST_FOR_SPELLING = 4
NONE: Rows = ([], [], [])
BY_FAR = 4
FOLDS = (
    ("tsch", "c"), ("tch", "c"), ("sch", "s"), ("sh", "s"), ("ch", "c"), ("zh", "z"), ("kh", "k"), ("gh", "g"),
    ("ph", "f"), ("th", "t"), ("dj", "j"), ("ck", "k"), ("q", "k"), ("x", "ks"), ("w", "v"), ("b", "v"), ("z", "s"),
    ("y", "i"), ("c", "k"), ("g", "k"), ("h", ""),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Bearers:
    """Full names by their words, and by how their last word sounds."""

    by_word: dict[str, Rows]
    by_sound: dict[str, list[Form]]


def join_people(found: Sequence[NameMention], clusters: Names) -> None:
    """Join the forms of people's names in `clusters`: full names first, then single words to the full names."""
    people = [mention for mention in found if mention.form.kind == "person"]
    full = sorted({m.form for m in people if len(m.form.words) > 1}, key=_order)
    single = sorted({m.form for m in people if len(m.form.words) == 1}, key=_order)
    _join_alike(full + single, clusters, lambda form: "".join(form.words), "letters-spaced-differently")
    _join_alike(full, clusters, lambda form: " ".join(sorted(form.words)), "family-name-first-or-last")
    _join_shorter(full, clusters)
    _join_spelt(full, people, clusters)
    _join_nicknames(people, full, clusters)
    _join_single(single, people, full, clusters)


def _order(form: Form) -> tuple[int, Form]:
    return (-len(form.words), form)


def _join_alike(forms: Sequence[Form], clusters: Names, key: Callable[[Form], str], reason: JoinReason) -> None:
    """Join the forms with one key; a single word only to a full name, in its own document or any other."""
    first: dict[str, Form] = {}
    for form in forms:
        other = first.setdefault(key(form), form)
        if other != form and len(other.words) > 1:
            clusters.join(other, form, reason)


def _join_shorter(full: Sequence[Form], clusters: Names) -> None:
    """Join each name to the only longer one it is a shorter writing of, until nothing more is joined."""
    by_last, by_first = _index(full, -1), _index(full, 0)
    joined = True
    while joined:
        joined = False
        for form in full:
            given = [o for o in by_last[form.words[-1]] if len(o.words) >= len(form.words) and shortens(form, o)]
            second = [o for o in by_first[form.words[0]] if o.words[: len(form.words)] == form.words]
            joined |= _join_sole(form, _others(form, given), clusters, "longer-or-shorter")
            joined |= _join_sole(form, _others(form, second), clusters, "second-surname")


def _others(form: Form, alike: Iterable[Form]) -> list[Form]:
    """The other forms, those of the same generation where there are any."""
    others = [other for other in alike if other != form]
    return [other for other in others if other.generation == form.generation] or others


def _index(forms: Iterable[Form], place: int) -> dict[str, list[Form]]:
    index: dict[str, list[Form]] = defaultdict(list)
    for form in forms:
        index[form.words[place]].append(form)
    return index


def _join_sole(form: Form, others: Iterable[Form], clusters: Names, reason: JoinReason) -> bool:
    """Join the form to the others where these are one already."""
    others = list(others)
    if len(clusters.tops(others) - {clusters.top(form)}) != 1:
        return False
    return clusters.join(others[0], form, reason)


def shortens(short: Form, long: Form) -> bool:
    """True where the given names of `short` are, in order, initials, pet forms or words of those of `long`.

    A second initial stands for the very next name: "Ada H. Berg" may be "Ada H. W. Berg", and "Ada W. Berg" may not.
    """
    given, left = short.words[:-1], list(long.words[:-1])
    for place, word in enumerate(given):
        within = left[:1] if place and len(word) == 1 else left
        at = next((index for index, other in enumerate(within) if _same_given(word, other)), None)
        if at is None:
            return False
        left = left[at + 1 :]
    return True


def told_apart(people: Sequence[NameMention]) -> Iterator[tuple[Form, Form]]:
    """The forms of one name that are of two people: "Jr" and "Sr", or "Jr" and the full name alone in one document."""
    documents: dict[Form, set[str]] = defaultdict(set)
    for mention in people:
        documents[mention.form].add(mention.span.doc)
    alike: dict[str, list[Form]] = defaultdict(list)
    for form in documents:
        alike[form.words[-1]].append(form)
    for form in (form for form in documents if form.generation):
        for other in alike[form.words[-1]]:
            alone = form.generation == "jr" and not other.generation and shortens(form, other) and len(other.words) > 1
            side_by_side = alone and documents[form] & documents[other]
            if (other.generation or form.generation) != form.generation or side_by_side:
                yield form, other


def _same_given(one: str, other: str) -> bool:
    """True where `one` is the other, its initial, or a pet form of the same name."""
    if one == other or (len(one) == 1 and one == other[0]):
        return True
    pets = tables()["pet-name"]
    return pets.get(one) in (other, pets.get(other, other))


def _join_spelt(full: Sequence[Form], people: Sequence[NameMention], clusters: Names) -> None:
    """Join full names that differ as transliterations and slips do, and that no document uses side by side."""
    documents: dict[Form, set[str]] = defaultdict(set)
    for mention in people:
        documents[mention.form].add(mention.span.doc)
    alike: dict[tuple[str, ...], list[Form]] = defaultdict(list)
    for form in full:
        alike[tuple(skeleton(word) for word in form.words)].append(form)
    for forms in alike.values():
        for one, other in pairwise(forms):
            if documents[one].isdisjoint(documents[other]) and near(one.words, other.words):
                clusters.join(one, other, "spelling")


def _join_nicknames(people: Sequence[NameMention], full: Sequence[Form], clusters: Names) -> None:
    """Join "Bud Stone" to "Harold 'Bud' Stone"."""
    by_words = {form.words: form for form in full}
    for mention in people:
        for nickname in mention.nicknames:
            other = by_words.get((nickname, mention.form.words[-1]))
            if other:
                clusters.join(mention.form, other, "nickname")


def _join_single(single: Sequence[Form], people: Sequence[NameMention], full: Sequence[Form], clusters: Names) -> None:
    """Join each single word to the only full name it is part of: in its document, or else in the story."""
    here: dict[str, set[Form]] = defaultdict(set)
    told: dict[Form, set[str]] = defaultdict(set)
    often = Counter(mention.form for mention in people)
    for mention in people:
        if len(mention.form.words) > 1:
            here[mention.span.doc].add(mention.form)
    for form in full:
        pronoun = tables()["given-name"].get(form.words[0])
        told[clusters.top(form)].update([pronoun] if pronoun else [])
    everywhere = _bearers(full)
    for scope, forms in _by_scope(single).items():
        _join_in_document(forms, here[scope], everywhere, told, often, clusters)
    _join_left_over(single, everywhere, clusters)


def _join_in_document(
    forms: Iterable[Form],
    here: set[Form],
    everywhere: Bearers,
    told: dict[Form, set[str]],
    often: Counter[Form],
    clusters: Names,
) -> None:
    """Join one document's single words; whoever an honorific brings in from elsewhere is a bearer here from then on."""
    here = set(here)
    for form in sorted(forms, key=lambda form: (not form.pronoun, form)):
        word, local = form.words[0], _bearers(here)
        if not _join_one(form, local, everywhere, told, clusters):
            _join_to_main(
                form, local.by_word.get(word, NONE)[0] or everywhere.by_word.get(word, NONE)[0], often, clusters
            )
        if form.pronoun:
            here.update(o for o in everywhere.by_word.get(word, NONE)[0] if clusters.top(o) == clusters.top(form))


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


def _join_one(form: Form, local: Bearers, everywhere: Bearers, told: dict[Form, set[str]], clusters: Names) -> bool:
    where: tuple[tuple[Bearers, JoinReason], ...] = (
        (local, "only-one-in-document"),
        (everywhere, "only-one-in-story"),
    )
    for index, reason in where:
        for forms in index.by_word.get(form.words[0], NONE)[form.is_regnal :]:
            fitting = _fitting(form, forms, told, clusters, is_last_hope=index is everywhere)
            if _join_sole(form, fitting, clusters, reason):
                return True
            if fitting:
                return False
    if form.is_regnal:
        return True
    misspelt = [o for o in local.by_sound.get(skeleton(form.words[0]), ()) if near(o.words[-1:], form.words)]
    return len(form.words[0]) >= LEAST_FOR_SPELLING and _join_sole(form, misspelt, clusters, "spelling")


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
    forms = [other for other in forms if other.generation == form.generation] or [
        other for other in forms if not (form.generation and other.generation)
    ]
    if not form.pronoun or (is_last_hope and len(clusters.tops(forms)) < 2):
        return forms
    right = [other for other in forms if form.pronoun in told[clusters.top(other)]]
    return right or [other for other in forms if not told[clusters.top(other)]]


def _join_left_over(single: Sequence[Form], everywhere: Bearers, clusters: Names) -> None:
    """Join single words that no full name has to the same word elsewhere; in one document whatever the title.

    Where several people bear the word, one of them with a title is no reason to take the bare word for the same.
    """
    first: dict[tuple[str, bool], Form] = {}
    apart = {form: form.is_regnal and bool(everywhere.by_word.get(form.words[0], NONE)[0]) for form in single}
    for form in single:
        if not any(everywhere.by_word.get(form.words[0], NONE)[form.is_regnal :]):
            other = first.setdefault((form.words[0], apart[form]), form)
            clusters.join(other, form, "same-name")
    by_word: dict[tuple[str, str, bool], Form] = {}
    for form in single:
        other = by_word.setdefault((form.scope, form.words[0], apart[form]), form)
        bearers = clusters.tops(full for row in everywhere.by_word.get(form.words[0], NONE) for full in row)
        told = len(bearers) > 1 and bool(clusters.tops((form, other)) & bearers)
        if not (other == form or told or (form.pronoun and other.pronoun and form.pronoun != other.pronoun)):
            clusters.join(other, form, "same-name-in-document")


def skeleton(word: str) -> str:
    """The word's consonants in a common spelling: "Heydar" and "Haider" have one skeleton."""
    folded = word
    for written, sound in FOLDS:
        folded = folded.replace(written, sound)
    bare = re.sub(r"^[aeiou]", "a", folded[:1]) + re.sub(r"[aeiou]", "", folded[1:])
    return re.sub(r"(.)\1+", r"\1", bare)


def near(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """True where each word is the other's but for a slip or two, and not for the ending that makes Paul Paula."""
    return len(one) == len(other) and all(_near(a, b) for a, b in zip(one, other, strict=True))


def _near(one: str, other: str) -> bool:
    if one == other:
        return True
    if one + "a" == other or other + "a" == one or min(len(one), len(other)) < 3:
        return False
    return edits(one, other) <= (1 if min(len(one), len(other)) < 6 else 2)


def edits(one: str, other: str) -> int:
    """How many letters must be put in, left out, changed or swapped with the next."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        above, row, older = row, [i], before
        for j, b in enumerate(other, 1):
            cost = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
        before = above
    return row[-1]
