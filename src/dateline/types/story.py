"""What the documents of one story say together."""

from dataclasses import dataclass
from typing import Literal

from dateline.types.marks import EventMark, EventStatus, Marked, NameKind, PlanMark, QuoteMark, TitleStatus
from dateline.types.problem import Problem
from dateline.types.span import Span
from dateline.types.time import Timex
from dateline.types.when import When, Window

# As many as tell of one story closely; of more some only touch it.
FEW_ARTICLES = 24

TellingBasis = Literal["dated", "ongoing", "counted", "nearby", "undated"]
JoinReason = Literal[
    "called-after-leader",
    "decision",
    "defined-in-brackets",
    "family-name-first-or-last",
    "initialism",
    "letters-spaced-differently",
    "longer-or-shorter",
    "most-spoken-of",
    "named-before",
    "nickname",
    "only-one-in-document",
    "only-one-in-story",
    "same-name",
    "same-name-in-document",
    "second-surname",
    "spelling",
    "with-and-without-country",
    "words-in-another-order",
]
JoinCode = Literal[
    "articles",
    "bare",
    "brought-in",
    "called-so",
    "chance",
    "clause-words",
    "company",
    "crowd",
    "landmark",
    "names-the-other",
    "once-in-life",
    "once-of-a-person",
    "one-calamity",
    "only-one-of-it",
    "open-word",
    "other-days",
    "other-doers",
    "other-kind",
    "other-names",
    "other-numbers",
    "other-objects",
    "other-owners",
    "other-places",
    "other-sort",
    "other-status",
    "other-takers",
    "other-step",
    "other-tally",
    "participant-words",
    "participants",
    "same-doers",
    "plan-and-outcome",
    "pointed-at-apart",
    "pointed-at-as-one",
    "rare-day",
    "roles-swapped",
    "same-count",
    "same-day",
    "same-deed",
    "same-kind",
    "same-numbers",
    "same-word",
    "sentence-words",
    "thin",
    "told-late",
    "told-soon",
    "word-often",
]
JoinArgument = tuple[JoinCode, float]


@dataclass(frozen=True, slots=True)
class Decision:
    """A reader's word on two names: they are one, or they are not."""

    kind: Literal["join", "split"]
    one: str
    other: str


@dataclass(frozen=True, slots=True)
class Join:
    """Why two names were taken for one entity."""

    one: str
    other: str
    reason: JoinReason


@dataclass(frozen=True, slots=True)
class Entity:
    """One person, body or place: its fullest name, every name it goes by, and every place where it is told of.

    `mentions` are those by name; `meant` those where a pronoun, an office or a noun stands for it ("she", "the court");
    `first_person` those where it says "I" or "my" of itself in words quoted of it.
    """

    id: str
    name: str
    kind: NameKind
    names: tuple[str, ...]
    mentions: tuple[Span, ...]
    joins: tuple[Join, ...] = ()
    meant: tuple[Span, ...] = ()
    first_person: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class OfficeHeld:
    """One telling that a person holds, held or will hold an office, as of the days told."""

    span: Span
    person: str
    office: str
    of: str | None
    status: TitleStatus
    as_of: Window | None
    because: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Tenure:
    """A person's time in an office, as bounds: in office on every `held` day, out of it on every `out` day.

    `person` and `of` are entity ids; `of` is None where no body or country was told.
    """

    person: str
    office: str
    of: str | None
    held: tuple[OfficeHeld, ...]
    out: tuple[OfficeHeld, ...]
    begin: Window | None = None
    finish: Window | None = None


@dataclass(frozen=True, slots=True)
class Telling:
    """One document's telling of a happening: the mark, the days it means and how we know them, who takes part.

    `basis` is "dated" (the clause has a date), "ongoing" (since a date, or lately), "counted" ("35 years since"),
    "nearby" (the date of the sentences before) or "undated"; `by` is the entity in whose quoted words it stands, None
    for the outlet's own voice. `joined` is what speaks for its being of one event with the likest other telling, and
    what against: codes with log-odds.
    """

    mark: EventMark
    when: When | None
    basis: TellingBasis
    entities: tuple[str, ...] = ()
    by: str | None = None
    joined: tuple[JoinArgument, ...] = ()

    @property
    def span(self) -> Span:
        """The words of the clause."""
        return self.mark.span


@dataclass(frozen=True, slots=True)
class Happening:
    """One event, as all documents tell it; `when` is what its dated tellings allow together.

    It has happened where a telling says so; `documents` are those of the tellings that say what `status` says.
    `label` are the words of one telling until the views write its line. `is_folded` is True where none of its tellings
    can be read alone, `is_minor` where it is no news by itself or its line leans on its article, `worth` is what speaks
    for its line, less what speaks against it, `head` is the event in the form of a noun; these, too, the views tell.
    `bounded_by` are the words that tell before which day it was not, where no telling gives its days and only its
    report bounds them. `is_open` is True where its line is no sentence, or has a noun that only an article fills:
    its day is as great.
    """

    id: str
    label: str
    kind: str
    status: EventStatus
    when: When | None
    tellings: tuple[Telling, ...]
    entities: tuple[str, ...]
    documents: tuple[str, ...]
    because: tuple[Span, ...] = ()
    is_folded: bool = False
    head: str = ""
    is_minor: bool = False
    worth: float = 0.0
    bounded_by: tuple[Span, ...] = ()
    is_open: bool = False

    @property
    def told_when(self) -> When | None:
        """The days that its tellings give; None where only its report bounds them."""
        return None if self.bounded_by else self.when


@dataclass(frozen=True, slots=True)
class Utterance:
    """One thing said once, in every wording the documents give it; `speaker` is an entity id, or None where unknown.

    `voice` is how the speaker is described where no entity is known: "a spokesman for the divers".
    """

    id: str
    speaker: str | None
    wordings: tuple[QuoteMark, ...]
    when: When | None = None
    voice: Span | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """One named policy or programme over all documents."""

    id: str
    name: str
    tellings: tuple[PlanMark, ...]


@dataclass(frozen=True, slots=True)
class Copy:
    """Two documents with passages in common; `share` is how much of the shorter one is shared.

    Where `other` only repeats `one`, `passages` are the stretches of the same words in the two, in order.
    """

    one: str
    other: str
    share: float
    passages: tuple[tuple[Span, Span], ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """A stretch of a document that is not only its own: words that `original` has before it, or matter that it credits.

    `credit` is the name it gives ("he told Nordwire", "Nordwire contributed to this report").
    """

    span: Span
    original: Span | None = None
    credit: str | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """Everything resolved; documents in order of publication, then of what they are.

    What only repeats another document is among `marked` and in `copies`, and nowhere else.
    """

    marked: tuple[Marked, ...]
    entities: tuple[Entity, ...] = ()
    times: tuple[Timex, ...] = ()
    offices: tuple[OfficeHeld, ...] = ()
    tenures: tuple[Tenure, ...] = ()
    happenings: tuple[Happening, ...] = ()
    utterances: tuple[Utterance, ...] = ()
    plans: tuple[Plan, ...] = ()
    copies: tuple[Copy, ...] = ()
    problems: tuple[Problem, ...] = ()
    origins: tuple[Origin, ...] = ()

    @property
    def articles(self) -> frozenset[str]:
        """The documents that are no copies of others."""
        return frozenset(entry.document.id for entry in self.marked if not entry.document.repeats)

    @property
    def are_few(self) -> bool:
        """True for so few articles that what some of them tell alike is hardly by chance."""
        return len(self.articles) <= FEW_ARTICLES
