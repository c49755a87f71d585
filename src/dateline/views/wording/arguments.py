"""What speaks for statements being of one matter, and what would change a verdict."""

from collections.abc import Mapping

from dateline.types import Argument, ArgumentCode, GroundCode, JoinArgument, JoinCode

LEAST = 0.1
ARGUMENTS: Mapping[ArgumentCode, str] = {
    "same-predicate": "the same is told of both",
    "same-noun": "the same is counted",
    "same-subject": "they are said of the same person, body, place or thing",
    "same-happening": "their sentences tell one event",
    "few-articles": "of a story of few articles both tell the same",
    "same-lead": "their articles begin with one event",
    "same-days": "they are of the same days",
    "sentences-alike": "their sentences have words in common that are rare in the story",
    "paragraphs-alike": "their paragraphs name the same people and places",
    "articles-alike": "their articles are about the same",
    "published-together": "they were published about the same time",
    "same-number": "they give the same number",
    "pointed-at-as-one": "a language model took them for one matter",
    "pointed-at-apart": "a language model told them apart",
    "ruled-as-one": "a reader took them for one matter",
}
JOINED: Mapping[JoinCode, str] = {
    "articles": "articles about the same",
    "bare": "neither a day nor a word in common",
    "brought-in": "told as one of many",
    "called-so": "called by the same name",
    "chance": "two tellings are seldom of one event",
    "clause-words": "words in common",
    "company": "paragraphs that name the same",
    "crowd": "many articles, some alike by chance",
    "landmark": "one day of the past",
    "names-the-other": "one names the other",
    "once-in-life": "what befalls a person once",
    "once-of-a-person": "what is done to a person, or by him, once in a matter",
    "one-calamity": "a calamity of one day",
    "only-one-of-it": "articles about the same, in each of which it is the only one of its sort",
    "open-word": "a word of no known kind",
    "other-days": "other days",
    "other-doers": "other doers",
    "other-kind": "another kind of event",
    "other-names": "other names",
    "other-numbers": "other numbers",
    "other-objects": "done to something else",
    "other-owners": "somebody else’s",
    "other-places": "each is in a place that the other article does not name",
    "other-sort": "another of its sort",
    "other-step": "another step of a case",
    "other-tally": "another figure for other days",
    "other-status": "another status",
    "other-takers": "done to another",
    "participant-words": "words for the participants",
    "participants": "participants",
    "plan-and-outcome": "a plan and its outcome",
    "pointed-at-apart": "told apart by a language model",
    "pointed-at-as-one": "taken for one by a language model",
    "rare-day": "a day seldom told of",
    "roles-swapped": "done by whom it was done to",
    "same-count": "so many of the same",
    "same-day": "one day",
    "same-deed": "words for the same deed",
    "same-doers": "the same doers",
    "same-kind": "the same kind of event",
    "same-numbers": "a number in common",
    "same-word": "the same word",
    "sentence-words": "rare words around",
    "thin": "little in common for so many articles",
    "told-late": "published far apart",
    "told-soon": "published about the same time",
    "word-often": "a word that its article has often",
}
AGAINST: Mapping[ArgumentCode, str] = {
    "same-predicate": "different things are told of them",
    "same-noun": "different things are counted",
    "same-subject": "they are said of different people, bodies, places or things",
    "same-days": "they are of different days",
    "published-together": "they were published far apart",
}
# How each verdict would be another one; a verdict that nothing left open has none.
OPENINGS: Mapping[GroundCode, str] = {
    "figures-exclude": "that one of them is of another part, sort, place or day, or is called a correction",
    "figures-of-different-days": "that both are told as of one day: then they would conflict",
    "figures-planned-and-done": "that both are told as done: then they would conflict",
    "figures-not-asserted": "that both are told as facts: then they would conflict",
    "figures-of-different-parts": "that both count the same part or sort",
    "figures-of-whom-not-told": "of whom or what each of them is told",
    "figures-of-different-days-told": "the day that each of them is of",
    "figures-told-otherwise": "that the same was done to what both count",
    "figures-may-be-of-two-matters": "a name, place or day that both have in common",
    "figures-in-two-currencies": "the sum in one currency from both of them",
    "figures-within-precision": "a closer figure from one of them that leaves the other's bounds",
    "days-exclude": "that one of them is of another event, or is called a correction",
    "hours-exclude": "that one of them is of another event, or is called a correction",
    "days-may-recur": "that it happened only once",
    "days-tell-which": "that both are of one event",
    "days-adjacent": "the day itself in both, instead of one reckoned from that of publication",
    "days-within-precision": "a closer day from one of them that leaves the other's",
    "one-source": "an independent source that tells the same",
}


def argument_words(argument: Argument) -> str:
    """What speaks for one matter or against it, with its weight."""
    said = ARGUMENTS[argument.code]
    if argument.weight < 0:
        said = "but " + AGAINST.get(argument.code, f"it is not so that {said}")
    return f"{said} ({argument.weight:+.1f})"


def joined_words(joined: tuple[JoinArgument, ...]) -> str:
    """What spoke for a telling being of its event, and what against it, the weightiest first."""
    told = sorted(joined, key=lambda part: -abs(part[1]))
    return ", ".join(f"{JOINED[code]} {weight:+.1f}" for code, weight in told if abs(weight) >= LEAST)


def opening_words(code: GroundCode) -> str:
    """What would have to be told for another verdict; empty where nothing is left open."""
    return OPENINGS.get(code, "")
