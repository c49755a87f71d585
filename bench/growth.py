"""How time and memory grow with one article, and with a pile of articles.

usage: growth.py [CASE ...] [--scale 0.1] [--limit 600]

Every text is made here, the same on every run. A case is run at its full size and at half of it, each in a process of
its own; a line tells CPU seconds, how many times longer the full size takes than the half (2 is linear, 4 a square),
and the most memory held. `--scale` makes every size smaller, `--limit` ends a run after so many CPU seconds.
"""

import argparse
import random
import resource
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from itertools import cycle, islice
from multiprocessing import get_context
from multiprocessing.connection import Connection
from time import process_time

from dateline import align, mark, read, resolve
from dateline.marking.syntax import model
from dateline.types import Marked

FIRST = ("Ada", "Bruno", "Clara", "Dorian", "Edda", "Falk", "Greta", "Hanno", "Ines", "Jonas", "Klara", "Lothar")
LAST = ("Berg", "Holm", "Varga", "Lindt", "Okafor", "Rask", "Soto", "Tanaka", "Ulver", "Winter", "Yildiz", "Zeller")
PLACES = ("Skarn", "Velden", "Ostby", "Marrow Bay", "Tarn Hill", "Lower Fenwick", "Brack", "Southolm")
THINGS = ("bridge", "harbour wall", "grain depot", "school roof", "tram line", "water works", "old mill", "ferry")
DEEDS = ("collapsed", "burned down", "was opened", "was closed", "flooded", "was sold", "was inspected", "reopened")
OFFICES = ("mayor", "finance minister", "police chief", "governor", "chairman", "ambassador")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October")
WORDS = ("river", "council", "winter", "timber", "window", "engine", "letter", "market", "garden", "signal", "copper")
SENTENCES = (
    "The {thing} in {place} {deed} on {month} {day}, {year}.",
    "{name}, the {office} of {place}, said that the {thing} would be repaired by {month}.",
    "At least {number} people were injured when the {thing} {deed}, the {office} told reporters.",
    "“We saw the {word} and the {word2} go under within minutes,” {name} said.",
    "Repairs to the {thing} will cost ${number} million, according to the council of {place}.",
    "The {office} denied that the {word} had been moved before the {thing} {deed}.",
    "It rained on the {word} all morning, and nobody in {place} was surprised.",
    "In {year}, {name} became {office} after an election that few had followed.",
    '"The {word} is gone," said {name}, who had worked at the {thing} for {number} years.',
    "Some {number} households were without power until {month} {day}, and the {word} stood still.",
    "If the {thing} is not rebuilt, {name} warned, the {word} of {place} will suffer.",
    "Residents asked why the {word2} had been left beside the {thing}.",
)
TOLL = (
    "At least {n} people died when the {thing} in {place} collapsed on {month} 3, {outlet} reported.",
    "The collapse of the {thing} in {place} killed at least {n} people.",
    "Officials in {place} said {n} people were killed in the collapse of the {thing} on {month} 3.",
)


@dataclass(frozen=True, slots=True)
class Case:
    """A text or a pile of size n, and what is done with it."""

    about: str
    size: int
    run: Callable[[int], float]


@cache
def rng(seed: int) -> random.Random:
    return random.Random(seed)


def name(number: int) -> str:
    return f"{FIRST[number % len(FIRST)]} {LAST[number // len(FIRST) % len(LAST)]}"


def sentence(dice: random.Random) -> str:
    return dice.choice(SENTENCES).format(
        thing=dice.choice(THINGS),
        place=dice.choice(PLACES),
        deed=dice.choice(DEEDS),
        month=dice.choice(MONTHS),
        day=dice.randint(1, 28),
        year=dice.randint(1950, 2020),
        name=name(dice.randrange(144)),
        office=dice.choice(OFFICES),
        number=dice.randint(2, 900),
        word=dice.choice(WORDS),
        word2=dice.choice(WORDS),
    )


def prose(length: int, seed: int = 1) -> str:
    """Ordinary paragraphs, `length` code points of them."""
    dice, made, total = random.Random(seed), [], 0
    while total < length:
        made.append(" ".join(sentence(dice) for _ in range(dice.randint(1, 5))))
        total += len(made[-1]) + 2
    return "\n\n".join(made)[:length]


def varied(patterns: Sequence[str], count: int, *, seed: int = 2) -> Iterator[str]:
    """The patterns over and over, each with a word and a number of its own."""
    dice = random.Random(seed)
    for pattern in islice(cycle(patterns), count):
        yield pattern.format(word=dice.choice(WORDS), n=dice.randint(2, 999), name=name(dice.randrange(144)))


STRAIGHT = ('"the {word} is {n}"', '"so it was," said {name}.')
CURLY = ("“the {word} is {n}”", "“so it was,” said {name}.")
SINGLE = ("‘the {word} is {n}’", "'the {word}' of {name}")
NESTED = ("“the ‘{word}’ of “{name}” is {n}”", "“one “two “{word}” three” four”")
UNBALANCED = ("“ the {word}", '" {word}"', "{word}” “ {word} ”", '"{word}', "„{word}“")


def joined(patterns: Sequence[str], each: int, marks: int, between: str = " ") -> str:
    """Text with about `marks` marks in it, where the patterns hold `each` of them on average."""
    return between.join(varied(patterns, marks // each))


def all_marks(count: int, between: str = " ") -> str:
    kinds = ((STRAIGHT, 2), (CURLY, 2), (SINGLE, 2), (NESTED, 6), (UNBALANCED, 2))
    return "\n\n".join(joined(patterns, each, count // len(kinds), between) for patterns, each in kinds)


def short_quotes(length: int) -> str:
    made = '"No," said Berg. "Yes," said Holm. “Never!” ‘Not now,’ he added. '
    return made * (length // len(made))


def figures(count: int) -> str:
    return " ".join(
        varied(("{n} boats sank.", "Some {n} people died, {n} were injured.", "It cost ${n} million,"), count * 3 // 4)
    )


def years(count: int) -> str:
    return "It flooded in " + ", ".join(str(1900 + at % 120) for at in range(count)) + "."


def days(count: int) -> str:
    return (
        "It flooded on " + ", ".join(f"{MONTHS[at % 10]} {at % 28 + 1}, {1900 + at % 120}" for at in range(count)) + "."
    )


def names(count: int) -> str:
    return "Among the guests were " + ", ".join(name(at) for at in range(count)) + "."


def offices(count: int) -> str:
    return " ".join(
        f"{OFFICES[at % 6].capitalize()} {name(at)} met the {OFFICES[at % 5]} of {PLACES[at % 8]}."
        for at in range(count)
    )


def one_sentence(length: int) -> str:
    piece = "and the {word} of {name} was moved to the {word} in {n} days, which nobody had asked for, "
    return ("The council met, " + "".join(varied((piece,), length // 80)))[:length] + "."


def lines(count: int) -> str:
    return "\n".join(varied(("{word}", "{name}", "{n}"), count))


def brackets(count: int) -> str:
    return "The council met. " + "".join(islice(cycle("([{)]}("), count)) + " It rained."


def unbroken(length: int) -> str:
    return "x" * length


def signs(length: int) -> str:
    return ("ab-12/34.56," * (length // 12 + 1))[:length]


def mark_it(make: Callable[[int], str], n: int) -> float:
    """CPU seconds of all layers over a text of size n."""
    document = read(make(n), id="a", published="2019-05-04")
    start = process_time()
    mark(document)
    return process_time() - start


def read_it(make: Callable[[int], str], n: int) -> float:
    text = make(n)
    start = process_time()
    read(text, id="a", published="2019-05-04")
    return process_time() - start


def pile(texts: Iterator[str], outlets: int = 40) -> tuple[Marked, ...]:
    return tuple(
        mark(
            read(
                f"Outlet {at % outlets}\n\n{text}",
                id=f"{at:05}.txt",
                published=f"2019-05-{at % 28 + 1:02}",
                outlet=f"Outlet {at % outlets}",
            )
        )
        for at, text in enumerate(texts)
    )


def toll(count: int) -> Iterator[str]:
    """One collapse told again and again, with a figure that rises."""
    for at in range(count):
        first = TOLL[at % len(TOLL)].format(
            n=12 + at, thing="bridge", place="Skarn", month="May", outlet=f"Outlet {at % 40}"
        )
        yield f"{first} {sentence(random.Random(at))}"


def short_articles(count: int) -> Iterator[str]:
    """Articles of five sentences that share their names."""
    for at in range(count):
        dice = random.Random(at)
        yield " ".join(sentence(dice) for _ in range(5))


def one_speaker(count: int) -> Iterator[str]:
    """Five quotes of one speaker in each article."""
    for at in range(count):
        said = varied(
            ("“The {word} of {n} years is not for sale,” she said.", "“We counted {n} of the {word}s,” said Berg."),
            5,
            seed=at,
        )
        yield f"Ada Berg, the mayor of Skarn, spoke about the bridge on May {at % 28 + 1}, 2019. {' '.join(said)}"


def copies(count: int) -> Iterator[str]:
    text = prose(1500, seed=9)
    return (text for _ in range(count))


def resolve_it(make: Callable[[int], Iterator[str]], n: int) -> float:
    marked = pile(make(n))
    start = process_time()
    resolve(marked)
    return process_time() - start


def align_it(make: Callable[[int], Iterator[str]], n: int) -> float:
    story = resolve(pile(make(n)))
    start = process_time()
    align(story)
    return process_time() - start


MARKED: dict[str, tuple[str, int, Callable[[int], str]]] = {
    "marks": ("quotation marks of all kinds in one article", 20_000, all_marks),
    "marks-straight": ("straight quotation marks in one paragraph", 20_000, partial(joined, STRAIGHT, 2)),
    "marks-curly": ("curly quotation marks in one paragraph", 20_000, partial(joined, CURLY, 2)),
    "marks-single": ("single quotation marks in one paragraph", 20_000, partial(joined, SINGLE, 2)),
    "marks-nested": ("nested quotation marks in one paragraph", 20_000, partial(joined, NESTED, 6)),
    "marks-unbalanced": ("quotation marks that match none", 20_000, partial(joined, UNBALANCED, 2)),
    "marks-lines": ("quotation marks, two to a paragraph", 20_000, partial(all_marks, between="\n\n")),
    "marks-bare": ("quotation marks and nothing else", 20_000, lambda n: "“ " * (n // 2) + '" ' * (n // 2)),
    "short-quotes": ("code points of short quotes", 200_000, short_quotes),
    "figures": ("figures in one article", 5_000, figures),
    "years": ("years in one list", 20_000, years),
    "days": ("full dates in one paragraph", 20_000, days),
    "names": ("names in one list", 5_000, names),
    "offices": ("offices with their holders", 5_000, offices),
    "sentence": ("code points of one sentence", 100_000, one_sentence),
    "lines": ("lines of one word", 10_000, lines),
    "brackets": ("brackets", 50_000, brackets),
    "unbroken": ("code points without a blank", 1_000_000, unbroken),
    "signs": ("code points of signs and figures without a blank", 1_000_000, signs),
    "prose": ("code points of ordinary prose", 3_000_000, prose),
}
PILES: dict[str, tuple[str, int, Callable[[int], Iterator[str]]]] = {
    "toll": ("articles on one toll", 1_000, toll),
    "articles": ("short articles that share names", 1_000, short_articles),
    "speaker": ("articles with five quotes of one speaker", 200, one_speaker),
    "copies": ("copies of one article", 400, copies),
}
CASES: dict[str, Case] = {
    **{key: Case(f"mark: {about}", size, partial(mark_it, make)) for key, (about, size, make) in MARKED.items()},
    **{
        f"read-{key}": Case(f"read: {about}", size, partial(read_it, make))
        for key, (about, size, make) in MARKED.items()
    },
    **{
        f"resolve-{key}": Case(f"resolve: {about}", size, partial(resolve_it, make))
        for key, (about, size, make) in PILES.items()
    },
    **{
        f"align-{key}": Case(f"align: {about}", size, partial(align_it, make))
        for key, (about, size, make) in PILES.items()
    },
}


def alone(run: Callable[[int], float], n: int, limit: int) -> tuple[float | None, float]:
    """CPU seconds (None: over the limit) and gigabytes of a run in a process of its own."""
    context = get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    child = context.Process(target=_child, args=(theirs, run, n, limit))
    child.start()
    theirs.close()
    try:
        told: tuple[float, float] = ours.recv()
    except EOFError:
        told = (float("nan"), float("nan"))
    child.join()
    return (None if told[0] != told[0] else told[0]), told[1]


def _child(pipe: Connection, run: Callable[[int], float], n: int, limit: int) -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 1))
    spent = run(n)
    pipe.send((spent, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6))


def line(key: str, case: Case, scale: float, limit: int) -> str:
    full = max(2, int(case.size * scale))
    half, _ = alone(case.run, full // 2, limit)
    whole, memory = alone(case.run, full, limit)
    spent = f"over {limit}" if whole is None else f"{whole:.2f}"
    ratio = f"{whole / half:.1f}" if whole and half else "-"
    return f"{key:24} {full:>9,} {spent:>9} s {ratio:>5} x {memory:5.2f} GB  {case.about}"


def main(argv: Sequence[str]) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cases", nargs="*", metavar="CASE", help=", ".join(CASES))
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--limit", type=int, default=600)
    asked = parser.parse_args(argv)
    model()
    mark(read(prose(2_000), id="a"))
    for key in asked.cases or CASES:
        if key not in CASES:
            parser.error(f"{key} is no case; the cases are {', '.join(CASES)}")
        print(line(key, CASES[key], asked.scale, asked.limit), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
