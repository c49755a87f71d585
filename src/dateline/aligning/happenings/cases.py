"""Steps of a case against one person that two documents tell: the same step, or a later one told later."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from dateline.aligning.happenings.cliques import cliques
from dateline.aligning.happenings.same import Witness, Witnesses, are_of_two, are_opposed
from dateline.aligning.sources import Sources
from dateline.resolving import content_words
from dateline.rules import load
from dateline.types import Claim, Entity, Ground, Line, Matter, Stated, Story, Window

# So soon after each other two steps are of one case; later ones where they share words for what it is about.
SOON, LATE = 45, 5 * 366
# So much of an article tells its news.
LEAD = 500
# A day told no closer than so says little about which step came first.
CLOSE = 31
LIKE_WORDS = 2
MOST_OF_DOCUMENT, MOST_OF_STEP = 4, 80


@dataclass(frozen=True, slots=True)
class Step:
    """A telling of one step of a case, with the days on which it was taken, or else on which it was published.

    `is_dated` is true where the days are its own, `is_news` where it was taken not long before it was told: by its own
    days, or as an article begins with it. `words` are those that tell which case it is: of the clause, and the names
    beside it.
    """

    witness: Witness
    deed: str
    stage: int
    when: Window
    is_dated: bool
    is_news: bool
    words: frozenset[str]


Pair = tuple[Step, Step]


def case_lines(story: Story, witnesses: Witnesses, sources: Sources) -> Iterator[Line]:
    """For every person the steps of a case of which one document tells an earlier and another a later one.

    What several documents tell as one and the same step has a line of its own.
    """
    persons = {entity.id: entity for entity in story.entities if entity.kind == "person"}
    about: dict[str, list[Step]] = defaultdict(list)
    for happening in story.happenings:
        for one in (witnesses[telling.mark.trigger] for telling in happening.tellings):
            for person in sorted(one.done_to.entities & persons.keys()):
                if step := _step(one, persons[person], sources):
                    about[person].append(step)
    for person, told in sorted(about.items()):
        steps = _few(sorted(told, key=lambda step: (step.when, sources.place(step.witness.span))))
        found = [pair for pair in combinations(steps, 2) if _goes_on(*pair)]
        if found:
            yield _line(person, _of_one_case(found), sources)
        yield from _same_steps(person, steps, sources)


def _few(steps: Sequence[Step]) -> list[Step]:
    """Of each document the first few tellings of each step; of many documents the first ones stand for all."""
    often = Counter[tuple[str, str]]()
    kept = []
    for step in steps:
        own, all_ = (step.deed, step.witness.span.doc), (step.deed, "")
        if often[own] < MOST_OF_DOCUMENT and often[all_] < MOST_OF_STEP:
            often.update((own, all_))
            kept.append(step)
    return kept


def _same_steps(person: str, steps: Sequence[Step], sources: Sources) -> Iterator[Line]:
    """Of each kind of step the one that most documents tell alike; how a court found is compared elsewhere."""
    words = load("event").words
    by_deed: dict[str, list[Step]] = defaultdict(list)
    for step in steps:
        mark = step.witness.telling.mark
        if (
            step.deed not in words["outcome-deed"]
            and not mark.nominal
            and mark.lemma not in words["loose-step"]["verb"]
        ):
            by_deed[step.deed].append(step)
    for _, told in sorted(by_deed.items()):
        pairs = [(one, other) for one, other in combinations(told, 2) if _are_one_step(one, other)]
        groups = cliques({frozenset((one.witness.span, other.witness.span)): None for one, other in pairs})
        if groups:
            most = max(groups, key=lambda spans: len({span.doc for span in spans}))
            yield _line_of_one_step(person, [step for step in told if step.witness.span in most], sources)


def _line_of_one_step(person: str, told: Sequence[Step], sources: Sources) -> Line:
    kind = told[0].witness.telling.mark.kind
    about = f"{person}/{kind}"
    claims = _claims(about, told, sources)
    verdict, ground = sources.weighed(claims, "agree", Ground("outcome-same"))
    return Line(about, Matter("theme", kind, (person,)), "outcome", claims, verdict, ground, sources.count(claims))


def _are_one_step(one: Step, other: Step) -> bool:
    """True where two documents tell one deed with words in common, on days that can be one."""
    if one.deed != other.deed or one.witness.span.doc == other.witness.span.doc:
        return False
    if are_opposed(one.witness, other.witness):
        return False
    both = one.is_dated and other.is_dated
    if both and not one.when.meets(other.when):
        return False
    first, second = sorted((one.when, other.when))
    near = both or (second.first - first.last).days <= LATE
    return near and len(one.words & other.words) >= (1 if both else LIKE_WORDS)


def _step(one: Witness, person: Entity, sources: Sources) -> Step | None:
    """The step that the telling tells as done; None where it tells none, or not when."""
    stages = load("event").words["step"]
    deed = next((deed for deed in one.telling.mark.deeds if deed in stages), None)
    told, published = one.telling.when, sources.published(one.span)
    close = told is not None and told.hull.days <= CLOSE
    if deed is None or not one.is_asserted or not (close or published) or _is_of_no_court(one):
        return None
    when = told.hull if told and close else Window.day(published) if published else None
    is_news = close or (told is None and one.span.start < LEAD)
    words = telling_words(one, " ".join(person.names))
    return Step(one, deed, stages[deed], when, close, is_news, words) if when else None


def _is_of_no_court(one: Witness) -> bool:
    """True for "his rivals accuse him" and "Lie seized on it": such verbs tell a step that is taken, and by the law."""
    mark = one.telling.mark
    if mark.nominal or mark.lemma not in load("event").words["loose-step"]["verb"]:
        return False
    return not mark.patients or (bool(one.doers) and not one.doers.words & _of_any_case())


def telling_words(one: Witness, name: str) -> frozenset[str]:
    """The words of the clause and the names beside it that tell which case it is, without those of any case."""
    return (one.words | one.company) - _of_any_case() - content_words(name)


@cache
def _of_any_case() -> frozenset[str]:
    return content_words(" ".join(load("event").words["of-any-case"]["of-any-case"]))


def _goes_on(early: Step, late: Step) -> bool:
    """True where another document tells a later step of the same case, and the two are not of one day.

    What is told without a day was done before it was told; that it came after the other step, only news tells.
    """
    if early.witness.span.doc == late.witness.span.doc or early.stage >= late.stage or early.when.meets(late.when):
        return False
    if not late.is_news:
        return False
    apart = (late.when.first - early.when.last).days
    if len(early.words & late.words) >= LIKE_WORDS:
        return apart <= LATE
    return apart <= SOON and not are_of_two(early.witness, late.witness)


def _of_one_case(found: Sequence[Pair]) -> list[Pair]:
    """Of the pairs those of the case that the most telling one is of: one may have several."""
    main = max(found, key=lambda pair: (len(pair[0].words & pair[1].words) >= LIKE_WORDS, _says_most(pair)))
    return [pair for pair in found if all(_is_of_case(step, main) for step in pair)]


def _is_of_case(step: Step, main: Pair) -> bool:
    return any(step is other or len(step.words & other.words) >= LIKE_WORDS for other in main)


def _says_most(pair: Pair) -> tuple[int, int]:
    """Most for two steps that verbs tell, far from each other: "his arrest" tells little alone."""
    early, late = pair
    return sum(not step.witness.telling.mark.nominal for step in pair), late.stage - early.stage


def _line(person: str, found: Sequence[Pair], sources: Sources) -> Line:
    """The steps, of each document the first telling of each."""
    steps: dict[tuple[str, int], Step] = {}
    for step in (step for pair in found for step in pair):
        steps.setdefault((step.witness.span.doc, step.stage), step)
    told = sorted(steps.values(), key=lambda step: (step.when, sources.place(step.witness.span)))
    about = f"{person}/case"
    claims = _claims(about, told, sources)
    between = tuple(Stated(step.witness.span, step.witness.telling.by) for step in max(found, key=_says_most))
    ground = Ground("case-went-on", between)
    return Line(about, Matter("theme", "case", (person,)), "outcome", claims, "update", ground, sources.count(claims))


def _claims(about: str, steps: Sequence[Step], sources: Sources) -> tuple[Claim, ...]:
    spans = [(step.witness.span, step.witness.telling.by) for step in steps]
    return tuple(sources.worded(about, "outcome", at, by) for at, by in spans)
