"""Whole stories: their printed accounts, and scores that only rise."""

import tomllib

import pytest

from dateline import align, render, resolve
from tests.stories.measure import HERE, LOWER_IS_BETTER, SHARED, account, digest, gold, marked, scores, stories

FLOORS = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))
OURS = [story for story in stories() if story != "seeds"]
LEFT_OUT = pytest.mark.skipif(not gold("seeds").exists(), reason="the seed story: ../shared is not there")
SEEDS = pytest.param("seeds", marks=[LEFT_OUT, pytest.mark.shared])


@pytest.mark.parametrize("story", OURS)
def test_an_account_reads_as_it_was_approved(story: str) -> None:
    """The printed account is the one that was read and committed; `make golden` writes it anew."""
    approved = (HERE / story / "account.txt").read_text(encoding="utf-8")

    assert render(account(story), to="text").rstrip() == approved.rstrip(), "read the change; make golden accepts it"


@pytest.mark.parametrize("story", OURS)
def test_the_order_of_articles_does_not_matter(story: str) -> None:
    """Articles given the other way round make the same account."""
    turned = align(resolve(tuple(reversed(marked(story)))))

    assert render(turned, to="facts") == render(account(story), to="facts")


@pytest.mark.parametrize("story", [*OURS, SEEDS])
def test_a_score_never_falls_below_its_floor(story: str) -> None:
    """Every part scores at least what it once scored, on the same articles and the same gold."""
    floors, now = FLOORS[story], scores(story)

    assert floors["corpus"] == digest(story), (
        "articles or gold changed: make floors RAISE=1, and say why in CHANGELOG.md"
    )
    assert {name: (now[name], least) for name, least in floors["floors"].items() if now[name] < least} == {}


@pytest.mark.parametrize("story", [*OURS, SEEDS])
def test_nothing_more_is_made_up(story: str) -> None:
    """False conflicts, and boilerplate taken for news, stay at or under what they were."""
    most, now = FLOORS[story]["ceilings"], scores(story)

    assert {name: (now[name], limit) for name, limit in most.items() if now[name] > limit} == {}
    assert set(most) <= set(LOWER_IS_BETTER)


@pytest.mark.shared
@pytest.mark.skipif(not gold("seeds").exists(), reason="names of the seed story: ../shared is not there")
def test_rules_and_code_know_nobody_of_the_seed_story() -> None:
    """No person, event or plan of the seed story is named in what ships."""
    import json

    file = SHARED / "gold" / "seeds" / "entities.json"
    entities = json.loads(file.read_text(encoding="utf-8"))["entities"]
    names = {entity["name"] for entity in entities if entity["type"] in ("person", "policy", "named-event")}
    shipped = "\n".join(
        path.read_text(encoding="utf-8")
        for path in (HERE.parents[1] / "src").rglob("*")
        if path.suffix in (".py", ".toml", ".js", ".html")
    )

    assert len(names) > 10
    assert sorted(name for name in names if name.lower() in shipped.lower()) == []
