"""Bodies, places and groups under their several names: initialisms, country words, and groups called after a leader."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from dateline.resolving.entities.clusters import Clusters
from dateline.resolving.entities.names import Form, NameMention, tables
from dateline.types import JoinReason, Marked, Span

Names = Clusters[Form, JoinReason]
SKIPPED = frozenset({"the", "a", "an"})
SMALL = frozenset({"of", "for", "and", "in", "on", "to", "at"})
TURNED = ("ministry", "department", "embassy", "office", "bureau")
LEAST_WITHOUT_COUNTRY = 3
MOST_BETWEEN = 3


def join_things(found: Sequence[NameMention], marked: Sequence[Marked], clusters: Names) -> None:
    """Join the forms of bodies, places and groups in `clusters`."""
    things = [mention for mention in found if mention.form.kind in ("thing", "country")]
    forms = sorted({mention.form for mention in things})
    _join_defined(things, clusters)
    _join_initialisms(things, clusters)
    _join_turned(forms, clusters)
    _join_firms(things, clusters)
    _join_countryless(forms, clusters)
    _join_led(found, marked, clusters)


def _join_defined(things: Sequence[NameMention], clusters: Names) -> None:
    """Join a long form to the initialism that follows it in brackets."""
    for long, short in pairwise(things):
        if short.shape == "initialism" and long.shape == "long-form":
            clusters.join(long.form, short.form, "defined-in-brackets")


def _join_initialisms(things: Sequence[NameMention], clusters: Names) -> None:
    """Join an initialism to the only long form in the story that it stands for."""
    long: dict[str, set[Form]] = defaultdict(set)
    short: dict[Form, str] = {}
    for mention in things:
        if mention.text.isupper() and " " not in mention.text and len(mention.text) < 9:
            short[mention.form] = mention.text
        elif " " in mention.text:
            for letters in initials(mention.text):
                long[letters].add(mention.form)
    for form, text in sorted(short.items()):
        others = sorted(long[text.replace(".", "").replace("-", "")])
        if len(clusters.tops(others) - {clusters.top(form)}) == 1:
            clusters.join(others[0], form, "initialism")


def initials(text: str) -> set[str]:
    """What a long form may be shortened to: its first letters, with and without those of its small words."""
    words = [word for word in text.replace("-", " ").split() if word[0].isalpha() and word.lower() not in SKIPPED]
    capitals = "".join(word[0] for word in words if word.lower() not in SMALL)
    return {letters.upper() for letters in (capitals, "".join(word[0] for word in words)) if len(letters) > 1}


def _join_turned(forms: Sequence[Form], clusters: Names) -> None:
    """Join "Ministry of Works" and "Works Ministry"."""
    first: dict[tuple[str, ...], Form] = {}
    for form in forms:
        if any(word in TURNED for word in form.words):
            other = first.setdefault(tuple(sorted(form.words)), form)
            clusters.join(other, form, "words-in-another-order")


def _join_firms(things: Sequence[NameMention], clusters: Names) -> None:
    """Join "Norvik" to the only "Norvik Energy" of the story, where an article has both.

    Of "Norvik Energy" and "Norvik Bank" nobody knows which it is.
    """
    told: dict[Form, set[str]] = defaultdict(set)
    for mention in things:
        told[mention.form].add(mention.span.doc)
    firms: dict[tuple[str, ...], list[Form]] = defaultdict(list)
    for form in sorted(told):
        if len(form.words) > 1 and form.words[-1] in tables()["firm-word"]:
            firms[form.words[:-1]].append(form)
    for form in sorted(told):
        others = firms.get(form.words, [])
        if len(others) == 1 and told[form] & told[others[0]]:
            clusters.join(others[0], form, "longer-or-shorter")


def _join_countryless(forms: Sequence[Form], clusters: Names) -> None:
    """Join a long name without a country to the only one that has the same words and a country."""
    bare: dict[tuple[str, ...], list[Form]] = defaultdict(list)
    for form in forms:
        if any(word.isupper() for word in form.words):
            bare[tuple(word for word in form.words if not word.isupper())].append(form)
    for form in forms:
        others = bare.get(form.words, [])
        if len(form.words) >= LEAST_WITHOUT_COUNTRY and len(clusters.tops(others)) == 1:
            clusters.join(others[0], form, "with-and-without-country")


def _join_led(found: Sequence[NameMention], marked: Sequence[Marked], clusters: Names) -> None:
    """Join a group called after its leader to the only group that a document says this person led."""
    led_by: dict[tuple[str, ...], set[Form]] = defaultdict(set)
    at = _by_document(found)
    for entry in marked:
        for title in entry.titles:
            if title.person and title.of and "leader" in title.office:
                for leader in _within(at[entry.document.id], title.person):
                    for group in _within(at[entry.document.id], title.of):
                        if leader.form.kind == "person" and group.form.kind == "thing":
                            led_by[leader.form.words].add(group.form)
    for form in sorted({mention.form for mention in found if mention.form.kind == "led"}):
        groups = sorted(led_by[form.words])
        if len(clusters.tops(groups)) == 1:
            clusters.join(groups[0], form, "called-after-leader")


def _by_document(found: Sequence[NameMention]) -> dict[str, list[NameMention]]:
    documents: dict[str, list[NameMention]] = defaultdict(list)
    for mention in found:
        documents[mention.span.doc].append(mention)
    return documents


def _within(found: Iterable[NameMention], span: Span) -> list[NameMention]:
    return [mention for mention in found if span.meets(mention.span)]
