"""What make ablate says of a rule and of a guard, on two texts."""

from dataclasses import replace
from pathlib import Path

import pytest

from dateline.rules import load
from tools.ablate.benches import bench_texts
from tools.ablate.price import ENOUGH, Known, Price, known_of, priced
from tools.ablate.switches import Switch, switches
from tools.texts import Text

RULE = next(rule for rule in load("time").rules if rule.id == "time.day")
GUARD = "marking.times.guard._weekday"
LOOK_ALIKE = "A column in the Friday Herald praised the tram that has run since Friday."


def text(id: str, words: str) -> Text:
    """A text that no rule was written with, of which the times are asked for."""
    return Text("ours", id, ({"id": id, "text": words},), unseen=True, layers=("times",))


@pytest.fixture(scope="module")
def everything() -> dict[str, Switch]:
    """All that can be switched off, by name."""
    return {switch.name: switch for switch in switches()}


@pytest.fixture(scope="module")
def known(everything: dict[str, Switch]) -> Known:
    """What dateline makes of a rule's own example and of a look-alike."""
    texts = (text("example", RULE.yes[0].text), text("look-alike", LOOK_ALIKE))
    return known_of(texts, tuple(everything.values()))


def marks_now(known: Known) -> list[str]:
    """The rules of the marks that the two texts have now."""
    return [mark.rule for reading in known.readings for marked, _ in reading.marks for mark in marked.times]


def test_a_rule_that_finds_something_has_a_price(known: Known, everything: dict[str, Switch]) -> None:
    """Without the rule its own example loses its mark, and that is what the rule is worth."""
    price = priced(everything[RULE.id], known)

    assert RULE.id in marks_now(known)
    assert (price.price, price.unseen.changed, price.stopped) == (1, 1, 0)
    assert price.lost >= 1


def test_a_rule_that_never_fires_is_priced_nought(known: Known, everything: dict[str, Switch]) -> None:
    """A rule that meets none of the words costs nothing to leave out."""
    price = priced(everything["time.fiscal"], known)

    assert (price.price, price.unseen.fires, price.unseen.changed) == (0, 0, 0)


def test_a_guard_that_drops_a_look_alike_has_a_price(known: Known, everything: dict[str, Switch]) -> None:
    """Always saying yes lets the look-alike pass, always saying no loses the weekday: neither comes for nothing."""
    price = priced(everything[GUARD], known)

    assert everything[GUARD].ways == ("gives False", "gives True")
    assert price.price > 0


def test_what_was_switched_off_is_on_again(known: Known, everything: dict[str, Switch]) -> None:
    """After a price is told, the same texts have the same marks as before."""
    prices: list[Price] = [priced(everything[name], known) for name in (RULE.id, GUARD)]
    again = known_of(known.texts, ())

    assert len(prices) == 2
    assert again.readings == known.readings


def test_a_bench_is_read_to_its_end(everything: dict[str, Switch]) -> None:
    """Of a bench every text is read without the rule, where of other texts a few changed ones are enough."""
    alike = [text(f"text {number}", RULE.yes[0].text) for number in range(6)]
    of_bench = [replace(one, source="bench", bench=True) for one in alike]
    of_both = known_of((*alike, *of_bench), tuple(everything.values()))
    price = priced(everything[RULE.id], of_both)

    assert (price.unseen.fires, price.unseen.asked, price.unseen.changed) == (12, ENOUGH + 6, ENOUGH + 6)
    assert price.price == 12


def test_a_bench_that_is_missing_is_told(tmp_path: Path) -> None:
    """Where there are no texts, every file that was looked for is named."""
    texts, missing = bench_texts(tmp_path)

    assert texts == ()
    assert "bench/quantities/newsquant_even.jsonl" in missing
    assert "bench/people/offices_us.jsonl" in missing
