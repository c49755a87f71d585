"""What a line of the ledger is about, and why it has its verdict."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta

from dateline.aligning import Sources, sources_of, weight
from dateline.types import Account, Ground, GroundCode, Happening, Line, Stated, Story, When
from dateline.views.wording.heads import Heads, MainEvent, capital, headed, heads, is_poor, main_event
from dateline.views.wording.tellings import (
    EventLines,
    Known,
    Main,
    event_lines,
    is_trifle,
    known_in,
    line_of,
    points,
    worth,
)

# A story begins so long before its main event, or its first article.
LEAD_IN = timedelta(31)
DONE = "happened"
GROUNDS: Mapping[GroundCode, str] = {
    "figures-exclude": "{between} exclude each other",
    "figures-revised": "{between}: the one was changed to the other",
    "figures-of-different-days": "the count stood so on different days",
    "figures-of-one-day": "the count may have grown within the day on which both were told",
    "figures-planned-and-done": "{between}: one is what was planned or expected, the other what came",
    "figures-not-asserted": "{between} differ, and neither is told as a fact",
    "figures-of-different-parts": "{between} differ, and may count different parts or sorts",
    "figures-of-whom-not-told": "{between} differ, and it is not told of whom or what both are",
    "figures-of-different-days-told": "{between} differ, and may be of different days",
    "figures-told-otherwise": "{between} differ, and are told of different things done",
    "figures-may-be-of-two-matters": "{between} differ, and may be of two matters",
    "figures-same": "the same figure",
    "figures-within-precision": "the same within their precision",
    "figures-in-two-currencies": "may be one sum, told in two currencies",
    "figures-within-precision-in-part": "the same within their precision, as far as they can be compared",
    "days-same": "the same days",
    "days-within-precision": "the same within their precision: the vaguer dates hold the closer ones",
    "days-planned-anew": "the plan was told with different days at different times",
    "days-done-otherwise": "done on another day than was planned",
    "days-may-recur": "{between} give different days, of what may have happened more than once",
    "days-tell-which": "{between} give different days, and may be of two events",
    "days-adjacent": "{between} are a day apart, and one day is reckoned from that of publication",
    "days-exclude": "{between} give days that exclude each other",
    "days-reckoned": "{between} give different days, of which one is reckoned from what is told around it",
    "hours-exclude": "{between} give hours that exclude each other",
    "places-same": "the same place",
    "places-within": "the same place, told more closely by some",
    "places-exclude": "{between} give places that exclude each other",
    "places-may-hold-each-other": "{between} give different places, of which one may lie in the other",
    "outcome-same": "the same outcome",
    "outcome-of-another-day": "{between}: another outcome on another day",
    "outcomes-exclude": "{between} exclude each other",
    "outcomes-of-what-not-told": "{between} differ, and may be of two charges or motions",
    "case-went-on": "{between}: the case went on",
    "cause-same": "the same cause",
    "cause-within": "the same cause, told more closely or more surely by some",
    "cause-not-known": "told as not known yet",
    "cause-found": "{between}: not known at first, and told later",
    "causes-differ": "{between} differ",
    "causes-several": "told with several causes",
    "rank-same": "the same rank",
    "rank-within": "ranks that let each other be true",
    "ranks-differ": "{between} differ",
    "doer-same": "the same is named",
    "doers-named": "named: {entities}",
    "holder-same": "the same holder",
    "holder-before-same": "the same former holder",
    "holder-since-left": "held at first, and left since",
    "holders-one-after-another": "one holder after another",
    "holders-several": "several holders",
    "posts-worded-otherwise": "one post, told more closely by some",
    "posts-several": "given several posts",
    "names-of-one-body": "one body, several names",
    "words-same": "the same words",
    "words-differ": "one utterance in different wordings",
    "several-sides": "told from several sides",
    "said-alike": "a language model takes them to say the same",
    "one-source": "one independent source",
}


def worded(account: Account) -> Account:
    """The account with subject and reason of each line, and the line of each event, in words.

    What only stands side by side, and can be called by nothing that is read alone, is left out.

    Lines of like weight come in alphabetical order.
    """
    sources = sources_of(account.story)
    bare = event_lines(account.story)
    main = main_event(account.story, bare)
    view = _with_main(bare, main)
    known = heads(account.story, view, sources, account.lines)
    happenings = tuple(_told(account.story, view, known, known_in(account.story, begins(account.story, main))))
    told = (headed(line, known) for line in account.lines if not is_poor(line, known))
    lines = [replace(line, why=ground_words(line.ground, sources)) for line in told if line.subject]
    story = replace(account.story, happenings=happenings)
    return replace(account, story=story, lines=tuple(sorted(lines, key=_place)))


def lines_of(story: Story) -> EventLines:
    """What lines are written with, the name of the main event included."""
    view = event_lines(story)
    return _with_main(view, main_event(story, view))


def _with_main(view: EventLines, main: MainEvent) -> EventLines:
    return replace(view, main=Main(main.name, main.noun, main.documents))


def begins(story: Story, main: MainEvent) -> date | None:
    """The day before which all is background: a month before the main event, or before the first article."""
    windows = [entry.document.published.window for entry in story.marked if entry.document.published]
    days = [window.first for window in (*windows, *([main.day] if main.day else []))]
    return min(days) - LEAD_IN if days and min(days) - date.min > LEAD_IN else None


def _told(story: Story, view: EventLines, known: Heads, of_story: Known) -> Iterator[Happening]:
    """The events, each with its line and its head; what tells the same of the same days as one before it is folded."""
    seen = set[tuple[str, When | None]]()
    for happening in story.happenings:
        tellings = [telling for telling in happening.tellings if telling.mark.status == happening.status]
        line = line_of(tellings, happening.when, view)
        again = (line.words, happening.when) in seen
        seen.add((line.words, happening.when))
        head = known.events[happening.id].alone
        is_lost = line.is_folded and points(line.words) and happening.status == DONE
        # Words that point to what is told elsewhere give way to a noun.
        label = capital(head.words) if is_lost and head and head.is_read else line.words
        value = worth(happening, line, of_story, view)
        yield replace(
            happening,
            label=label,
            head=capital(known.events[happening.id].words),
            is_folded=line.is_folded or again,
            is_minor=line.is_leaning or line.is_bare or line.is_behind or is_trifle(happening, value, of_story),
            worth=value,
            is_open=line.is_open or not line.is_clause,
        )


def _place(line: Line) -> tuple[tuple[int, ...], str]:
    return weight(line), line.subject


def ground_words(ground: Ground, sources: Sources) -> str:
    """Why a line has its verdict."""
    between = " and ".join(_stated(one, sources) for one in ground.between)
    entities = ", ".join(sorted({sources.names.get(entity, entity) for entity in ground.entities}))
    why = GROUNDS[ground.code].format(between=between, entities=entities)
    why += ", but from one source, which counts once" if ground.is_copied else ""
    return f"{why}, but whose articles these are is not told" if ground.is_untold else why


def _stated(stated: Stated, sources: Sources) -> str:
    """The figure's words, and whose they are where somebody is named."""
    by = sources.names.get(stated.by or "") or (sources.words(stated.holder) if stated.holder else "")
    return f"“{sources.words(stated.span)}”" + (f" ({by})" if by else "")
