"""People under their several names, by the conventions of many cultures; never by a family name alone."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from dateline.resolving.entities.alike import near, shortens, skeleton
from dateline.resolving.entities.bearers import join_single
from dateline.resolving.entities.clusters import Clusters
from dateline.resolving.entities.names import Form, NameMention
from dateline.types import JoinReason

Names = Clusters[Form, JoinReason]


def join_people(found: Sequence[NameMention], clusters: Names) -> None:
    """Join the forms of people's names in `clusters`: full names first, then single words to the full names."""
    people = [mention for mention in found if mention.form.kind == "person"]
    full = sorted({m.form for m in people if len(m.form.words) > 1}, key=_order)
    single = sorted({m.form for m in people if len(m.form.words) == 1}, key=_order)
    _join_alike(full + single, clusters, lambda form: "".join(form.words), "letters-spaced-differently")
    _join_alike(full, clusters, lambda form: " ".join(sorted(form.words)), "family-name-first-or-last")
    _join_shorter(full, clusters)
    _join_spelt(full, people, clusters)
    _join_shorter(full, clusters)
    _join_nicknames(people, full, clusters)
    join_single(single, people, full, clusters)


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
            joined |= clusters.join_sole(form, _others(form, given), "longer-or-shorter")
            joined |= clusters.join_sole(form, _others(form, second), "second-surname")


def _others(form: Form, alike: Iterable[Form]) -> list[Form]:
    """The other forms, those of the same generation where there are any."""
    others = [other for other in alike if other != form]
    return [other for other in others if other.generation == form.generation] or others


def _index(forms: Iterable[Form], place: int) -> dict[str, list[Form]]:
    index: dict[str, list[Form]] = defaultdict(list)
    for form in forms:
        index[form.words[place]].append(form)
    return index


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
