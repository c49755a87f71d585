"""What a figure is said of, resolved: predicates and nouns by their classes, and the subject as an entity."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from dateline.aligning.frames.befallen import befallen, begun_with, calamity_nouns, same_calamity
from dateline.aligning.frames.classes import NOT, predicates_of
from dateline.aligning.frames.distance import DISTANCE, Away, away_from, located
from dateline.marking import kind_of
from dateline.resolving import DocumentView, views_of
from dateline.rules import alternation, load
from dateline.types import Entity, QuantityMark, Span, Story

# What one had more than another.
MARGIN = "margin"
# The set of rival words that tell which of several it is.
ORDER = "order"
FAR = 60
SEVERAL = 2


@dataclass(frozen=True, slots=True)
class Said:
    """What a figure is said of: its predicates and nouns by class, and its subject.

    The subject is the entities in `who` with the words of their `names` and those by which they may be `called` ("the
    bridge"), a name that is no entity, or a common noun; where a pronoun cannot be resolved, it is `guessed` to be who
    the article is mostly about. Of a distance, `away` is the place that it is told from. `is_owned` is true of a noun
    behind whose it is: "Berg's husband", "her son"; `is_bare` is true of an age of whom the article names by one word.
    """

    predicates: frozenset[str] = frozenset()
    heads: frozenset[str] = frozenset()
    who: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    noun: str | None = None
    called: frozenset[str] = frozenset()
    befell: str | None = None
    sorts: frozenset[str] = frozenset()
    guessed: bool = False
    away: Away | None = None
    is_owned: bool = False
    is_bare: bool = False

    @property
    def is_denied(self) -> bool:
        """True where it is told as not so."""
        return any(name.startswith(NOT) for name in self.predicates)

    @property
    def is_of_calamity(self) -> bool:
        """True where it is said of a fire or a flood by its name."""
        return bool(self.names and self.befell)

    @property
    def is_of_two(self) -> bool:
        """True for what one has more than another: his deficit is her lead."""
        return MARGIN in self.predicates

    @property
    def is_of_nobody(self) -> bool:
        """True where it is not told of whom or what it is said, or by a word that stands for nobody known."""
        return not self.names and not self.noun and not self.befell

    def is_of_one(self, other: "Said") -> bool:
        """True where both are said of one entity, by its name or by a word of it, of one noun, or of one calamity."""
        mine, theirs = (self.names | {self.noun}) - {None}, (other.names | {other.noun}) - {None}
        if mine & theirs or self.noun in other.called or other.noun in self.called:
            return True
        return self.befell is not None and self.befell == other.befell and not (self.names and other.names)

    def is_of_one_name(self, other: "Said") -> bool:
        """True where both are said of one by its name, which on one side may be no known entity's."""
        return bool((self.names & other.names) | (self.called & {other.noun}) | (other.called & {self.noun}))


def said(mark: QuantityMark, view: DocumentView, names: Mapping[str, frozenset[str]], focus: str | None) -> Said:
    """What the mark is said of, with every mention of its document resolved; `names` are the entities' last names."""
    frame = mark.frame
    if frame is None:
        return Said(frozenset({mark.measure} if mark.measure else ()), _heads(mark, None))
    heads = _heads(mark, frame.head)
    if away := away_from(mark, view, names):
        found = Said(frozenset({DISTANCE}), sorts=frozenset(frame.sorts), away=away)
        return _begun(_of(found, located(mark, view) or frame.subject, view, names, focus), view)
    predicates = predicates_of(mark, view, heads)
    found = Said(predicates, heads, sorts=frozenset(frame.sorts))
    told = _of(found, _doer(frame.subject, mark, view, predicates), view, names, focus)
    return replace(told, is_bare=_is_bare(told.who, view)) if kind_of(mark) == "age" else told


def _is_bare(who: frozenset[str], view: DocumentView) -> bool:
    """True where the document names them, and by one word each time."""
    named = [mention.of(view.text).split() for mention, one in view.mentions if one in who]
    return bool(named) and not any(len(name) > 1 and name[-1][:1].isupper() for name in named)


def _begun(found: Said, view: DocumentView) -> Said:
    """What is said of a calamity, with the name by which the article begins with it."""
    return found if found.befell is None or found.names else replace(found, **begun_with(found.befell, view))


def _doer(subject: Span | None, mark: QuantityMark, view: DocumentView, predicates: frozenset[str]) -> Span | None:
    """The subject; of people who were killed or hurt by what somebody has, that somebody: "the army's rule"."""
    if subject is None or mark.counted != "person" or predicates.isdisjoint(load("quantity").words["running"]):
        return subject
    owner = _owned().search(view.text, max(subject.start - FAR, 0), subject.start)
    return Span(subject.doc, *owner.span(1)) if owner and not view.within(subject) else subject


@cache
def _owned() -> re.Pattern[str]:
    return re.compile(rf"([\w-]+)(?:{alternation(load('quantity').words['possessive'])})(?:\s[\w-]+){{0,2}}\s$")


def _of(
    found: Said, subject: Span | None, view: DocumentView, names: Mapping[str, frozenset[str]], focus: str | None
) -> Said:
    """What is said with its subject: by name, by pronoun, or as a noun; nothing is said of a month."""
    if subject and any(time.span.covers(subject) for time in view.marked.times):
        subject = None
    word = view.marked.document.words(subject) if subject else ""
    who = frozenset(view.within(subject)) if subject else frozenset()
    if subject and not who and (stands := load("quantity").words["pronoun"].get(word.lower())):
        if stands == "thing" and not view.who(subject):
            return replace(found, **befallen(subject, view), guessed=True)
        meant = view.who(subject) or focus
        return replace(found, names=which(names.get(meant, frozenset())), guessed=True) if meant else found
    if subject and not who and (befell := befallen(subject, view)):
        return replace(found, **befell)
    if subject and not who and (meant := _bearer(word.lower(), subject, view, names)):
        who = frozenset({meant})
    if not who and subject and word[:1].isupper() and not view.prose.opens(subject.start):
        return replace(found, names=_written(subject, view), called=frozenset({word.lower()}))
    known = [names.get(one, frozenset()) for one in who]
    own, called = frozenset().union(*map(which, known)), frozenset().union(*known)
    if fires := (called - own) & calamity_nouns():
        return replace(found, who=who, names=own, called=called - fires, befell=same_calamity(min(fires)))
    noun = None if who or not subject else _noun(word)
    owned = bool(noun and subject and _whose().search(view.text, max(subject.start - FAR, 0), subject.start))
    sorts = found.sorts | _ordinal(subject, view.text) if noun and subject else found.sorts
    return replace(found, who=who, names=own, called=called, noun=noun, is_owned=owned, sorts=sorts)


def _ordinal(noun: Span, text: str) -> frozenset[str]:
    """The word right before a noun that tells which of several it is: "a second stone weighs"."""
    before, rivals = text[max(noun.start - FAR, 0) : noun.start].lower().split()[-1:], load("quantity").words["rival"]
    return frozenset(word for word in before if rivals.get(word) == ORDER)


@cache
def _whose() -> re.Pattern[str]:
    words = load("quantity").words
    owner = rf"(?:{alternation(words['possessive'])}|\b(?:{alternation(words['whose'])}))"
    return re.compile(rf"{owner}\s$", re.IGNORECASE)


def _written(subject: Span, view: DocumentView) -> frozenset[str]:
    """The words of a name that is no known entity's: of "Holm Island" the one that tells which island."""
    before = _capitals().search(view.text, max(subject.start - FAR, 0), subject.start)
    return which(frozenset(_last(f"{before[0] if before else ''}{view.marked.document.words(subject)}".lower())))


@cache
def _capitals() -> re.Pattern[str]:
    return re.compile(r"(?<![\w.])[A-Z][\w'’-]*\s$")


def _bearer(noun: str, at: Span, view: DocumentView, names: Mapping[str, frozenset[str]]) -> str | None:
    """Whom a noun stands for: the sole one so called in the article before, "the regime" after "the Holm regime"."""
    if not (noun.islower() and _definite().search(view.text, max(at.start - FAR, 0), at.start)):
        return None
    bearers = {who for mention, who in view.mentions if mention.end <= at.start and noun in names.get(who, ())}
    return bearers.pop() if len(bearers) == 1 else None


@cache
def _definite() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(load('quantity').words['definite'])})\s$", re.IGNORECASE)


def views_with_meant(story: Story) -> Mapping[str, DocumentView]:
    """By id, the documents with every place where an entity is named or meant."""
    return views_of(
        story.marked,
        [replace(entity, mentions=tuple(sorted({*entity.mentions, *entity.meant}))) for entity in story.entities],
    )


def last_names(story: Story) -> Mapping[str, frozenset[str]]:
    """By entity, the last words of its names, and the word before one that only says what it is: "Holm Island"."""
    return {one.id: frozenset(word for name in one.names for word in _last(name.lower())) for one in story.entities}


def namesakes(story: Story) -> Mapping[str, frozenset[str]]:
    """By person or body, who may be the same: "Berg" and "Ada Berg" where a story knows no third one of the name.

    Who is who is decided elsewhere, and for good; here it is only left open that the two are one. Somebody told of in
    few words may be taken for a body.
    """
    bearers: dict[str, list[Entity]] = defaultdict(list)
    for entity in story.entities:
        for word in {name.lower().split()[-1] for name in entity.names}:
            bearers[word].append(entity)
    known = [(word, pair) for word, pair in bearers.items() if len(pair) == SEVERAL and word not in _sorts()]
    pairs = [pair for _, pair in known if {one.kind for one in pair} <= {"person", "body"}]
    bare = [pair for pair in pairs if any(all(" " not in name for name in one.names) for one in pair)]
    return {one.id: frozenset(other.id for other in pair) for pair in bare for one in pair}


def _last(name: str) -> list[str]:
    words = name.split()
    return words[-2:] if words and words[-1] in _sorts() else words[-1:]


def which(names: frozenset[str]) -> frozenset[str]:
    """The words that tell which one is meant, of "Holm Island" not "island", unless there is no other."""
    return names - _sorts() or names


@cache
def _sorts() -> frozenset[str]:
    words = load("quantity").words
    return frozenset({*words["place-noun"], *words["body-noun"]}) | calamity_nouns()


def focus_of(view: DocumentView) -> str | None:
    """The person or body that the document tells of most; None where two are told of alike."""
    often = Counter(who for _, who in view.mentions if who in view.people).most_common(2)
    return often[0][0] if often and (len(often) == 1 or often[0][1] > often[1][1]) else None


def _heads(mark: QuantityMark, head: str | None) -> frozenset[str]:
    """The nouns that are counted; whoever is counted is no noun that tells two counts apart."""
    unit = (mark.unit or "").rsplit(" ", 1)[-1] if mark.of is not None or mark.counted == "person" else ""
    anyone = load("quantity").words["anyone"]
    own = () if mark.of is not None or kind_of(mark) == "thing" else (mark.unit,)
    same = load("quantity").words["same-noun"]
    return frozenset(same.get(noun, noun) for noun in (head, unit) if noun and noun not in anyone and noun not in own)


def _noun(word: str) -> str | None:
    """The word for the subject where it is a noun; a pronoun that nobody could resolve is none, nor is "the number"."""
    low, words = word.lower(), load("quantity").words
    is_noun = low not in words["pronoun"] and low not in words["leads-to-count"] and not low[:1].isdigit()
    return low if is_noun else None
