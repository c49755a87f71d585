"""What the sources claim, brought together line by line."""

from dataclasses import dataclass
from typing import Literal

from dateline.types.marks import Hedge, Role
from dateline.types.problem import Problem
from dateline.types.ruling import Ruling
from dateline.types.span import Span
from dateline.types.story import Story
from dateline.types.when import When

Slot = Literal["when", "amount", "where", "who", "holder", "outcome", "cause", "rank", "said", "told"]
Verdict = Literal["agree", "compatible", "update", "conflict", "unsettled", "complementary", "single"]
MatterKind = Literal["event", "measure", "office", "posts", "name", "utterance", "theme"]
GroundCode = Literal[
    "figures-exclude",
    "figures-revised",
    "figures-of-different-days",
    "figures-of-one-day",
    "figures-planned-and-done",
    "figures-not-asserted",
    "figures-of-different-parts",
    "figures-of-different-days-told",
    "figures-of-whom-not-told",
    "figures-told-otherwise",
    "figures-may-be-of-two-matters",
    "figures-same",
    "figures-within-precision",
    "figures-within-precision-in-part",
    "figures-in-two-currencies",
    "days-same",
    "days-within-precision",
    "days-planned-anew",
    "days-done-otherwise",
    "days-may-recur",
    "days-tell-which",
    "days-adjacent",
    "days-reckoned",
    "hours-exclude",
    "days-exclude",
    "places-same",
    "places-within",
    "places-exclude",
    "places-may-hold-each-other",
    "outcome-same",
    "outcome-of-another-day",
    "outcomes-exclude",
    "outcomes-of-what-not-told",
    "case-went-on",
    "cause-same",
    "cause-within",
    "cause-not-known",
    "cause-found",
    "causes-differ",
    "causes-several",
    "rank-same",
    "rank-within",
    "ranks-differ",
    "doer-same",
    "doers-named",
    "holder-same",
    "holder-before-same",
    "holder-since-left",
    "holders-one-after-another",
    "holders-several",
    "posts-worded-otherwise",
    "posts-several",
    "names-of-one-body",
    "words-same",
    "words-differ",
    "several-sides",
    "said-alike",
    "one-source",
]

ArgumentCode = Literal[
    "same-predicate",
    "same-noun",
    "same-subject",
    "same-happening",
    "few-articles",
    "same-lead",
    "pointed-at-as-one",
    "pointed-at-apart",
    "ruled-as-one",
    "same-days",
    "sentences-alike",
    "paragraphs-alike",
    "articles-alike",
    "published-together",
    "same-number",
]


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure as an interval (None = no bound) of one unit; `stated` and `hedge` are how it was said."""

    low: float | None
    high: float | None
    unit: str | None
    stated: tuple[float, float] | None = None
    hedge: Hedge = "exact"
    counted: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One source saying one thing about one subject: a value of the slot, and the words that carry it.

    Exactly one of `when`, `amount`, `entity`, `text` is set; `by` is the entity id of whom the source lets say it.
    """

    about: str
    slot: Slot
    evidence: Span
    source: str
    by: str | None = None
    as_of: When | None = None
    when: When | None = None
    amount: Amount | None = None
    entity: str | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Matter:
    """What a line is about: an event, a measure, an office, a person's posts, a body's name, an utterance, or a theme.

    `label` is the event's label, the measure, the office, the utterance's first wording, or the kind of the events.
    `entities` are the ids of whom it is of: who is told of beside the figures, the office's land or body, the body
    itself, the speaker, or who the events are about. Of a measure, `role`, `counted` and `group` (the words for the
    part) say how it is counted.
    """

    kind: MatterKind
    label: str
    entities: tuple[str, ...] = ()
    role: Role = "level"
    counted: str | None = None
    group: Span | None = None


@dataclass(frozen=True, slots=True)
class Stated:
    """A value where it stands, and whose words it stands in: an entity's, or of whom `holder` names."""

    span: Span
    by: str | None = None
    holder: Span | None = None


@dataclass(frozen=True, slots=True)
class Ground:
    """Why a verdict was given: its code, and the two statements or the entities that it rests on.

    `is_copied` is True where what speaks for the verdict comes from copies of one source, `is_untold` where it comes
    from articles of which it is not told whose they are.
    """

    code: GroundCode
    between: tuple[Stated, ...] = ()
    entities: tuple[str, ...] = ()
    is_copied: bool = False
    is_untold: bool = False


@dataclass(frozen=True, slots=True)
class Argument:
    """What speaks for two statements being of one matter, and how much (less than nothing where it speaks against)."""

    code: ArgumentCode
    weight: float


@dataclass(frozen=True, slots=True)
class Line:
    """Claims about one slot of one matter, and how they stand to each other.

    `head` is `matter` in words, `subject` the same with its slot, `why` is `ground` in words; aligning leaves them
    empty, the views fill them in.
    `argument` is what speaks for the claims being of one matter, where they were matched by a score.
    """

    about: str
    matter: Matter
    slot: Slot
    claims: tuple[Claim, ...]
    verdict: Verdict
    ground: Ground
    sources: int
    subject: str = ""
    why: str = ""
    argument: tuple[Argument, ...] = ()
    head: str = ""


@dataclass(frozen=True, slots=True)
class Account:
    """The story, the ledger of its claims, most telling first, and what could not be settled.

    `title` is what a reader calls the story; where it is empty, the views call it by its main event. `rulings` are what
    readers decided of lines and events: kept apart from these, the views obey them.
    """

    story: Story
    lines: tuple[Line, ...]
    problems: tuple[Problem, ...] = ()
    title: str = ""
    rulings: tuple[Ruling, ...] = ()
