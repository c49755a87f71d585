"""Scores of the stories against their floors; --raise pins what they score now: make floors."""

import sys
import tomllib

from tests.stories.measure import HERE, LOWER_IS_BETTER, digest, scores, stories

FILE = HERE / "floors.toml"
HEAD = """# What each story has scored: floors only rise, ceilings only fall. `make floors RAISE=1` writes this file.
# `corpus` is a digest of the articles and of the gold; lowering a figure by hand needs its reason in CHANGELOG.md.
"""
Floors = dict[str, dict[str, float]]


def pinned(story: str, before: Floors, *, again: bool) -> Floors:
    """The floors and ceilings of a story: what it scores now, and never worse than before unless pinned `again`."""
    old = {} if again else before.get("floors", {}) | before.get("ceilings", {})
    now = scores(story)
    best = {name: (min if name in LOWER_IS_BETTER else max)(value, old.get(name, value)) for name, value in now.items()}
    return {
        "floors": {name: value for name, value in best.items() if name not in LOWER_IS_BETTER},
        "ceilings": {name: value for name, value in best.items() if name in LOWER_IS_BETTER},
    }


def told(story: str, before: Floors) -> None:
    """Prints each score, its floor, and whether that can be raised."""
    limits = before.get("floors", {}) | before.get("ceilings", {})
    for name, value in scores(story).items():
        limit = limits.get(name)
        better = limit is None or (value < limit if name in LOWER_IS_BETTER else value > limit)
        note = "can be raised" if better else "" if value == limit else "WORSE"
        print(f"{story:14} {name:16} {value:<8} pinned {limit if limit is not None else '-':<8} {note}".rstrip())


def block(story: str, corpus: str, limits: Floors) -> str:
    """A story's part of the file."""
    lines = [f"[{story}]", f'corpus = "{corpus}"']
    for part, figures in limits.items():
        lines += ["", f"[{story}.{part}]", *(f"{name} = {value}" for name, value in figures.items())]
    return "\n".join(lines) + "\n"


def main(arguments: list[str]) -> None:
    """Prints the scores, and pins them where asked."""
    before = tomllib.loads(FILE.read_text(encoding="utf-8")) if FILE.exists() else {}
    blocks = {
        name: block(name, old["corpus"], {k: old[k] for k in ("floors", "ceilings")}) for name, old in before.items()
    }
    for story in stories():
        old = before.get(story, {})
        told(story, old)
        again = old.get("corpus") != digest(story)
        blocks[story] = block(story, digest(story), pinned(story, old, again=again))
    if "--raise" in arguments:
        FILE.write_text(HEAD + "\n" + "\n".join(blocks[name] for name in sorted(blocks)), encoding="utf-8")
        print(f"{FILE.name} is written")


if __name__ == "__main__":
    main(sys.argv[1:])
