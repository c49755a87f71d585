"""What one document says, mark by mark; a mark says only what was said."""

from dataclasses import dataclass
from typing import Literal

from dateline.types.document import Document
from dateline.types.span import Span
from dateline.types.time import TimeRef

NameKind = Literal["person", "body", "place", "group", "work", "other"]
Hedge = Literal["exact", "about", "over", "under"]
Role = Literal["level", "part", "summand", "added", "past", "rise", "fall", "times"]
EventStatus = Literal["happened", "planned", "denied", "hypothetical"]
Modality = Literal["fact", "planned", "forecast", "demanded", "possible", "conditional", "alleged"]
QuoteKind = Literal["direct", "indirect", "mixed"]
QuoteManner = Literal["say", "think", "judge", "show"]
Side = Literal["subject", "object", "oblique", "noun"]
Tense = Literal["past", "present"]
Change = Literal["old", "new"]
LineForm = Literal["clause", "phrase", "headline", "fragment"]
TitleStatus = Literal["current", "former", "acting", "elect", "future"]
TitleTie = Literal["leading", "leaving"]
NameShape = Literal["long-form", "initialism", "led", "with-article", "attributive"]


# What the rule of a mark begins with, or ends in where it was ours, that a language model pointed at.
WITNESS = "witness."


def witness_of(rule: str) -> str | None:
    """The model that pointed at the mark with this rule, or at part of it; None where only our own rules read it."""
    _, found, name = rule.partition(WITNESS)
    return name if found else None


def is_witness_alone(rule: str) -> bool:
    """True for a mark that no rule of ours read, and only a model pointed at."""
    return rule.startswith(WITNESS)


# The kinds of event words that tell too little to be known again by: of no class of the lexicon, or only of saying.
LOOSE_KINDS = frozenset({"other", "speak"})

# The number of what a model was shown with others and put to none of them.
ALONE = "0"


def grouped(labels: tuple[str, ...]) -> tuple[str, ...]:
    """The labels of groups of several."""
    return tuple(label for label in labels if not label.endswith(f".{ALONE}"))


def told_as_one(one: tuple[str, ...], other: tuple[str, ...]) -> bool | None:
    """Whether a model that was shown both took them for one, by their labels ANSWER.NUMBER; None where none was."""
    if not one or not other:
        return None
    ours, theirs = (dict(label.split(".", 1) for label in labels) for labels in (one, other))
    found = [ours[name] == theirs[name] != ALONE for name in ours if name in theirs]
    return any(found) if found else None


@dataclass(frozen=True, slots=True)
class TimeMark:
    """A time expression."""

    span: Span
    ref: TimeRef
    rule: str


@dataclass(frozen=True, slots=True)
class NameMark:
    """A proper name, without title or possessive ending; `pronoun` ("he", "she") where an honorific tells it.

    `shape` is "long-form" or "initialism" where one defines the other ("Bureau of Lakes (BL)"), "led" for a group
    called after its leader ("the Berg government"), "with-article" for what reads like a person but has one,
    "attributive" for what does and mostly stands before the noun of a thing.
    """

    span: Span
    kind: NameKind
    rule: str
    pronoun: str | None = None
    shape: NameShape | None = None


@dataclass(frozen=True, slots=True)
class TitleMark:
    """A person beside an office: "former Norwegian finance minister Ada Berg".

    `office` is the office in lower case without its body; `of` is the country or body as written.
    `person` is None where the office stands for its holder ("the French president"). `tie` is "leading" where
    somebody leads a body ("led by", which has no tense), "leaving" where an office is given up.
    """

    span: Span
    person: Span | None
    office: str
    of: Span | None
    status: TitleStatus
    rule: str
    tie: TitleTie | None = None


@dataclass(frozen=True, slots=True)
class FigureFrame:
    """What a figure is said of, as the parse has it.

    `head` is the lemma of the noun that is counted or has the measure (the mansion of "a 30-room mansion"), `sorts`
    are the lemmas of the adjectives and nouns beside it. `predicate` is the lemma of the verb or noun that governs the
    figure, `trigger` its word, `side` how the figure hangs on it, and `clause` all its words; `subject` is the word
    for whom or what the figure is said of. `tense` is present where it holds at the time of telling; `affirmed` is
    False where it is told as not so. `change` tells of a value that is changed which one this is: "cut from 9 to 6".
    `of_sort` are the lemmas of the adjectives and nouns beside a governing noun: net of "a net profit of 5 million".
    """

    head: str | None = None
    sorts: tuple[str, ...] = ()
    predicate: str | None = None
    trigger: Span | None = None
    side: Side = "noun"
    subject: Span | None = None
    clause: Span | None = None
    tense: Tense | None = None
    modality: Modality = "fact"
    affirmed: bool = True
    change: Change | None = None
    of_sort: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class QuantityMark:
    """A figure: as stated, and as the interval it means (None = no bound on that side).

    `unit` is a singular noun or a unit's name; `of` is the counted phrase as written, `verb` the lemma that governs it.
    `stated` is the number as written ("three decades": 3), `low` and `high` are in `unit` (30 years, a quarter .25).
    `measure` is what aligning compares by ("killed"); `counted` is the class of what is counted ("person", "share").
    `role` is what it is to others of its measure: a level, a part ("including 40 children"), a term of a sum, one on
    top ("another 12"), a level of before, or a change. `whole` is the figure it is a part of; `joined` are the figures
    and single people told with it ("the ambassador and three others"). `frame` is what a parse tells of it.
    `groups` are labels of what a language model took for one matter, over all documents.
    """

    span: Span
    stated: tuple[float, float]
    hedge: Hedge
    low: float | None
    high: float | None
    unit: str | None
    rule: str
    of: Span | None = None
    measure: str | None = None
    verb: str | None = None
    counted: str | None = None
    role: Role = "level"
    whole: Span | None = None
    joined: tuple[Span, ...] = ()
    frame: FigureFrame | None = None
    groups: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class QuoteMark:
    """Reported words or thought: content without the outer marks, its parts where broken, cue and speaker.

    `manner` is the class of the cue: words said, a thought held, a stand taken, or what a document shows. `clausal` is
    False for what is only spoken of: "accused Berg", "claimed credit". `told` is False where nobody is reported to have
    uttered it: "should say that", "joked about the boats that they use". `denied` where the cue takes it back: "denied
    that", "refused to say that"; `alone` is False where the words are no clause without it: "called on Berg to resign".
    """

    span: Span
    parts: tuple[Span, ...]
    speaker: Span | None
    cue: Span | None
    kind: QuoteKind
    rule: str
    manner: QuoteManner = "say"
    clausal: bool = True
    told: bool = True
    denied: bool = False
    alone: bool = True


@dataclass(frozen=True, slots=True)
class EventMark:
    """One telling of something that happens: the clause, its trigger word and who, to whom, where, when as written.

    `times` are spans of this document's TimeMarks that date the clause; `kind` is the trigger's class in the lexicon.
    `deeds` are the finer classes, of which a word of several senses has several: "strike" may tell a walkout or a raid.
    `counted_from` is the count of years that starts at this event ("35 years since", "the 25th anniversary of").
    `past` where the verb has a past tense or the perfect.
    `nominal` is True where a noun alone tells it ("the 1994 deal"): its times say which one is meant.
    `line` are the words that tell it alone, in pieces where words between are left out: its clause whole, with the
    words above it that turn it ("denied that", "said that", "if"). `form` is what they are: a clause with subject and
    verb, a noun with what belongs to it, a clause in a line that is no sentence, or less than that. `is_cut` is True
    where more of the clause came behind them, `pointers` are its nouns of which nothing in it tells which one is meant
    ("the truce", "another judge"). `groups` are labels of what a language model took for one happening, `pointed` are
    those of its times that only a language model holds for its own. `hangs_on` is the trigger of the clause that the
    line is of, where that is another one ("seizing power" in "seizing power, he promised reform").
    """

    span: Span
    trigger: Span
    lemma: str
    kind: str
    status: EventStatus
    times: tuple[Span, ...]
    agents: tuple[Span, ...]
    patients: tuple[Span, ...]
    places: tuple[Span, ...]
    rule: str
    counted_from: Span | None = None
    modality: Modality = "fact"
    past: bool = False
    nominal: bool = False
    line: tuple[Span, ...] = ()
    form: LineForm = "fragment"
    is_cut: bool = False
    deeds: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    pointers: tuple[Span, ...] = ()
    pointed: tuple[Span, ...] = ()
    hangs_on: Span | None = None


@dataclass(frozen=True, slots=True)
class PlanMark:
    """A named policy or programme and what it consists of; `spelled` where its name is letters that the parts spell."""

    span: Span
    name: Span
    parts: tuple[Span, ...]
    rule: str
    spelled: bool = False


@dataclass(frozen=True, slots=True)
class ReferenceMark:
    """A pronoun or noun that means what `name`, a NameMark's place, names; our own readers leave these to resolving."""

    span: Span
    name: Span
    rule: str


@dataclass(frozen=True, slots=True)
class PointMark:
    """A sentence that a language model puts beside sentences of other articles, under the group's label.

    `is_alike` where it takes them to say the same in other words, not to be several sides of one question.
    """

    span: Span
    group: str
    is_alike: bool
    rule: str


@dataclass(frozen=True, slots=True)
class Marked:
    """A document with all that was found in it; sentences are body text, split once and kept."""

    document: Document
    sentences: tuple[Span, ...] = ()
    times: tuple[TimeMark, ...] = ()
    names: tuple[NameMark, ...] = ()
    titles: tuple[TitleMark, ...] = ()
    quantities: tuple[QuantityMark, ...] = ()
    quotes: tuple[QuoteMark, ...] = ()
    events: tuple[EventMark, ...] = ()
    plans: tuple[PlanMark, ...] = ()
    references: tuple[ReferenceMark, ...] = ()
    points: tuple[PointMark, ...] = ()
