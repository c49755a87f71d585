"""The account in three lines: what it is about, what it stands on, and what was found."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from dateline.types import LOOSE_KINDS, Account, Happening, Verdict, When
from dateline.views.index import Index, clean, counted, index_of
from dateline.views.wording import event_title, when_words

COUNTED: dict[Verdict, tuple[str, str]] = {
    "conflict": ("conflict", "conflicts"),
    "update": ("update", "updates"),
    "unsettled": ("unsettled matter", "unsettled matters"),
    "agree": ("agreement", "agreements"),
    "compatible": ("match at different precision", "matches at different precision"),
    "complementary": ("matter told from several sides", "matters told from several sides"),
    "single": ("statement from one source", "statements from one source"),
}
NAMED = 3
# A story of so many articles that no event stands out of is of whom half of them name, and of who is named nearly as
# often.
PILE, HALF, NEARLY, FIGURES = 20, 0.5, 0.85, 2
# A story is of these rather than of what came of them and as many articles tell.
CALAMITIES = frozenset({"disaster", "attack", "fight"})
SEVERAL, ENOUGH = 2, 0.2
# What is said, found out or of no kind is what a story comes from, and not what it is of.
NO_TITLE = frozenset({*LOOSE_KINDS, "other", "speak", "change", "discover", "investigate"})


@dataclass(frozen=True, slots=True)
class Summary:
    """Title, extent and findings in words, and how often each verdict was given."""

    title: str
    extent: str
    findings: str
    counts: tuple[tuple[Verdict, int], ...]

    @property
    def badges(self) -> tuple[tuple[Verdict, str], ...]:
        """Each verdict with how often it was given, in few words."""
        short = {"conflict": "conflicts", "update": "updates"}
        return tuple((one, f"{number} {short.get(one, one) if number > 1 else one}") for one, number in self.counts)

    @property
    def has_conflict(self) -> bool:
        """True where two sources exclude each other."""
        return any(verdict == "conflict" for verdict, _ in self.counts)


def summary_of(index: Index) -> Summary:
    """The summary of an account."""
    counts = Counter(line.verdict for line in index.account.lines)
    known = tuple((verdict, counts[verdict]) for verdict in COUNTED if counts[verdict])
    return Summary(_title(index), _extent(index), _findings(dict(known)), known)


def titled(account: Account) -> str:
    """What the account is called: by its reader, else by its main event, else by the names most articles share."""
    return _title(index_of(account))


def _title(index: Index) -> str:
    """What the reader calls it, else the event that most articles tell, else whom half of many name, else the names.

    What few of many articles tell, and what none of them dates, is no title where half of them name one person.
    """
    figures = _figures(index)
    told = [_main(index, dated=bool(figures)), _calamity(index), _first_event(index, ENOUGH)]
    most = max(told, key=lambda one: one.documents)
    if called := index.account.title or most.title or figures or index.main.title or _first_event(index).title:
        return clean(called)
    shared = sorted(
        (one for one in index.account.story.entities if one.kind != "other"),
        key=lambda one: (-len({span.doc for span in one.mentions}), -len(one.mentions), one.id),
    )
    names = [clean(one.name) for one in shared[:NAMED]]
    return joined(names) if names else "An account of " + counted(len(index.documents), "article")


@dataclass(frozen=True, slots=True)
class _Titled:
    """What an event would call the story, and how many articles tell it."""

    title: str = ""
    documents: int = 0


def _main(index: Index, *, dated: bool) -> _Titled:
    """The main event; where it must be `dated`, only so."""
    main = index.main
    return _Titled(main.title, len(main.documents)) if main.title and (main.day or not dated) else _Titled()


def _calamity(index: Index) -> _Titled:
    """The disaster, attack or fight that most articles tell."""
    least = _least(index, ENOUGH)
    told = [one for one in _candidates(index) if len(one.documents) >= least and _kind(one) in CALAMITIES]
    return _first_titled(sorted(told, key=lambda one: -len(one.documents)), index)


def _kind(happening: Happening) -> str:
    """The kind that most of its articles give it: "left the rails" beside "the derailment"."""
    kinds = {(telling.mark.kind, telling.span.doc) for telling in happening.tellings}
    told = Counter(kind for kind, _ in kinds)
    return max(told, key=lambda kind: (told[kind], kind == happening.kind, kind))


def _first_event(index: Index, share: float = 0.0) -> _Titled:
    """The most important event that several articles tell as done, or such a share, or the only one."""
    least = _least(index, share)
    told = (one for one in _candidates(index) if len(one.documents) >= least)
    return _first_titled(told, index)


def _least(index: Index, share: float) -> float:
    """How many articles at the least tell what the story may be called by."""
    number = len(index.account.story.articles)
    return min(max(SEVERAL, share * number), number)


def _figures(index: Index) -> str:
    """Whom half of the articles name: the person named in most, and another who is named in nearly as many."""
    own = index.account.story.articles
    people = [one for one in index.account.story.entities if one.kind == "person"]
    spread = {one.id: len({span.doc for span in one.mentions} & own) for one in people}
    least = max(HALF * len(own), NEARLY * max(spread.values(), default=0))
    shared = sorted((one for one in people if spread[one.id] >= least), key=lambda one: -spread[one.id])
    return joined([one.name for one in shared[:FIGURES]]) if len(own) >= PILE else ""


def _candidates(index: Index) -> list[Happening]:
    """What happened and may give a story its name, what matters most first."""
    first = sorted(index.account.story.happenings, key=lambda one: index.ranks.get(one.id, len(index.ranks)))
    return [one for one in first if one.status == "happened" and one.kind not in NO_TITLE and not one.is_folded]


def _first_titled(told: Iterable[Happening], index: Index) -> _Titled:
    titles = ((event_title(one, index.account.story, index.lines), one) for one in told)
    return next((_Titled(title, len(one.documents)) for title, one in titles if title), _Titled())


def _extent(index: Index) -> str:
    own = {doc: document for doc, document in index.documents.items() if not document.repeats}
    number, copies = len(own), len(index.documents) - len(own)
    told = index.whose(tuple(own))
    told += f" ({counted(copies, 'copy', 'copies')} of them left aside)" if copies else ""
    dated = [document.published.window for document in own.values() if document.published]
    if not dated:
        return f"{told}; when they were published is not known."
    first, last = min(dated), max(dated, key=lambda window: window.after)
    undated = number - len(dated)
    rest = f"; {counted(undated, 'article')} without a known date" if undated else ""
    if first == last:
        return f"{told}, published {when_words(When(first))}{rest}."
    return f"{told}, published from {when_words(When(first))} to {when_words(When(last))}{rest}."


def _findings(counts: dict[Verdict, int]) -> str:
    if not counts:
        return "Nothing in them could be compared."
    if "conflict" not in counts:
        return "No conflict was found; " + joined([_count(verdict, n) for verdict, n in counts.items()]) + "."
    return joined([_count(verdict, n) for verdict, n in counts.items()]) + "."


def _count(verdict: Verdict, number: int) -> str:
    return counted(number, *COUNTED[verdict])


def joined(things: list[str]) -> str:
    """The things as a list in a sentence."""
    return " and ".join([", ".join(things[:-1]), things[-1]] if len(things) > 1 else things)
