"""Speakers by what they are: "the violinist", "the 46-year-old", "the weary ferryman"."""

import re
from collections.abc import Sequence

from dateline.resolving.entities import tables
from dateline.resolving.view import DocumentView
from dateline.rules import expression
from dateline.types import QuoteMark, Span

NEARBY = 500
OPENS_WITHIN = 30
ADJOINING = 30


def role_meant(view: DocumentView, span: Span) -> str | None:
    """The one person told before with the noun of the words: "the violinist" after "violinist Ada Berg"."""
    role = expression("quote", "role-alone").fullmatch(span.of(view.text))
    if role is None:
        return None
    noun = re.escape(role[1])
    before = re.compile(rf"\b{noun} $", re.I)
    behind = re.compile(rf",? (?:\d{{1,2}}, )?(?:(?:is|was) )?(?:an?|the) (?:[\w-]+ ){{0,2}}{noun}\b(?! of)", re.I)
    fitting = {
        who
        for mention, who in view.mentions
        if mention.end <= span.start and who in view.people
        if before.search(view.text, max(0, mention.start - len(role[1]) - 2), mention.start)
        or behind.match(view.text, mention.end)
    }
    return next(iter(fitting)) if len(fitting) == 1 else None


def aged(view: DocumentView, span: Span) -> str | None:
    """The person meant by "the 46-year-old": whose age it is, or else the only one that the sentence before names.

    Nobody where another age is told for that one.
    """
    age = expression("quote", "aged-one").fullmatch(span.of(view.text))
    if age is None:
        return None
    told = [
        (m, who, expression("quote", "age-behind-name").match(view.text, m.end))
        for m, who in view.mentions
        if who in view.people
    ]
    bearers = {who for _, who, found in told if found and found[1] == age[1]}
    if bearers:
        return next(iter(bearers)) if len(bearers) == 1 else None
    before = next((s for s in view.sentences_back(span.start, most=NEARBY) if s.end <= span.start), None)
    while before and any(part.start <= before.start + 1 and before.end - 2 <= part.end for part, _ in view.quoted):
        before = next((s for s in view.sentences_back(before.start, most=NEARBY)), None)
    here = [(m, who) for m, who in view.inside(before) if who in view.people] if before else []
    named = {who for _, who in here} if before and here and here[0][0].start - before.start < OPENS_WITHIN else set()
    other = {who for _, who, found in told if found}
    return next(iter(named)) if len(named) == 1 and not named & other else None


def apposed(view: DocumentView, span: Span) -> str | None:
    """Who is named behind "one of them": "one of them, the veteran ferryman Ada Berg, said"."""
    if expression("quote", "one-apposed").fullmatch(span.of(view.text)) is None:
        return None
    found = expression("quote", "one-named").match(view.text, span.end)
    around = view.around(Span(span.doc, found.end(), found.end() + 1)) if found else ()
    return next((who for mention, who in around if found and mention.start == found.end() and who in view.people), None)


def described(view: DocumentView, span: Span, said: Sequence[tuple[QuoteMark, str | None]]) -> str | None:
    """Who has just spoken and goes on as "the weary ferryman", whom nothing else tells of."""
    found = expression("quote", "pointing").fullmatch(" ".join(span.of(view.text).split()))
    gender = tables()["person-noun"].get(found["noun"] or "") if found else None
    last, who = next(((quote, who) for quote, who in reversed(said) if quote.manner == "say"), (None, None))
    if gender is None or last is None or who not in view.people or not only_points(view, span):
        return None
    ends = max(last.span.end, last.cue.end if last.cue else 0, last.speaker.end if last.speaker else 0)
    fits = gender == "they" or view.goes_by(str(who), gender)
    noun = found["noun"] if found else None
    others = {view.who(t.person) for t in view.marked.titles if t.person and t.office.split()[-1] == noun}
    fits = fits and (not others or who in others)
    return who if fits and 0 <= span.start - ends < ADJOINING else None


def only_points(view: DocumentView, voice: Span) -> bool:
    """True for "the weary ferryman", "the statement" and "his lawyers", of whom nobody can tell who is meant.

    One who has been told of without a name is described: "a ferryman ... the ferryman".
    """
    said = " ".join(voice.of(view.text).split())
    if expression("quote", "unnamed").fullmatch(said):
        return True
    found = expression("quote", "pointing").fullmatch(said)
    if found and found["thing"] in tables()["writing-noun"]:
        return True
    noun = found["noun"] or found["thing"] if found else _office_of(said)
    if noun is None:
        return False
    is_held = any(title.person and title.office.endswith(noun) for title in view.marked.titles)
    return is_held or not _is_told_first(view, voice, noun)


def _office_of(said: str) -> str | None:
    """The last word of "the Lima senator" and "the town's Republican", an office or a party, where no land is told."""
    found = expression("quote", "office-alone").fullmatch(said)
    noun = found["noun"].lower() if found and not any(w.lower() in tables()["demonym"] for w in said.split()) else ""
    return noun if any(noun in tables()[name] for name in ("office", "post", "title-after", "party-people")) else None


def _is_told_first(view: DocumentView, voice: Span, noun: str) -> bool:
    first = re.compile(rf"{expression('quote', 'nobody-yet').pattern}{re.escape(noun)}\b")
    return first.search(view.text, 0, voice.start) is not None
