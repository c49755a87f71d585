"""What each command does; each gives back its exit code where that is not always 0.

A command imports what it alone needs, so that marking waits for no store and showing for no rules.
"""

import shutil
import sys
from datetime import date
from pathlib import Path
from typing import IO, TypeVar

from dateline.edges.console import tell, wanted, watched, write
from dateline.edges.errors import StopError
from dateline.edges.files import KINDS, Trouble, find_articles
from dateline.reading.encoding import decode_text
from dateline.reading.errors import UnreadableError

Name = TypeVar("Name", bound=str)
SECTIONS = ("timeline", "ledger", "people", "quotes", "sources")


def build_story(paths: list[Path], story: Path, kind: str) -> int:
    """Reads what is new under these paths into the story."""
    from dateline.edges.accounts import account_of
    from dateline.edges.building import build, choose_new
    from dateline.edges.store import kept, opened

    if kind not in KINDS:
        raise StopError(f"--as {kind}: no such kind; take one of {', '.join(KINDS)}")
    finds = find_articles(paths, kind=kind)  # type: ignore[arg-type]
    with opened(story, create=True) as connection:
        chosen = [*choose_new(finds, kept(connection))]
        new = [choice for choice in chosen if not isinstance(choice, Trouble)]
        troubles = [choice for choice in chosen if isinstance(choice, Trouble)]
        read = 0
        for one in watched(build(connection, new), total=len(new), label="reading"):
            read += not isinstance(one, Trouble)
            troubles += [one] if isinstance(one, Trouble) else one.troubles
        total = len(kept(connection))
        if total:
            account_of(connection)
    return _report(story, troubles, total, read)


def _report(story: Path, troubles: list[Trouble], total: int, new: int) -> int:
    for trouble in troubles:
        tell(trouble)
    if not total:
        raise StopError(f"{story}: no article could be read; see the lines above")
    tell(f"{story}: {total} documents, {new} of them new; see them with: dateline show {story}")
    return 1 if troubles else 0


def show_story(
    story: Path,
    *,
    sections: str,
    conflicts: bool = False,
    person: str | None = None,
    since: str | None = None,
    until: str | None = None,
    most: int | None = None,
) -> None:
    """Prints the account, or the parts of it asked for; of the ledger at most so many lines."""
    from dateline.edges.accounts import account_of
    from dateline.edges.store import opened
    from dateline.views.terminal import terminal

    chosen = _chosen(sections, SECTIONS, "--sections") or SECTIONS
    first, last = _day(since, "--since"), _day(until, "--until")
    with opened(story) as connection:
        account = account_of(connection)
    width = shutil.get_terminal_size((100, 24)).columns
    print(
        terminal(
            account,
            sections=chosen,
            conflicts=conflicts,
            most=most,
            person=person,
            since=first,
            until=last,
            width=width,
            colour=sys.stdout.isatty(),
        )
    )


def export_story(story: Path, form: str, output: Path) -> None:
    """Writes the account in a format to a file."""
    from dateline.edges.accounts import account_of
    from dateline.edges.store import opened
    from dateline.views import render

    with opened(story) as connection:
        account = account_of(connection)
    try:
        content = render(account, to=form)
    except ValueError as error:
        raise StopError(f"--to {form}: {error}") from error
    write(content, output)


def mark_file(source: Path, output: Path, only: str) -> int:
    """Marks every row of a JSONL file; rows that cannot be read are told and left out."""
    from dateline.edges.corpus import mark_rows
    from dateline.marking import LAYERS

    layers = _chosen(only, LAYERS, "--only") or LAYERS
    try:
        text = decode_text(wanted(source.read_bytes, source))
    except UnreadableError as error:
        raise StopError(f"{source}: {error}") from error
    made = watched(mark_rows(text, str(source), layers), total=text.count("\n"), label="marking")
    with wanted(lambda: output.open("w", encoding="utf-8"), output) as out:
        troubles = sum(_written(one, out) for one in made)
    return 1 if troubles else 0


def _written(one: str | Trouble, out: IO[str]) -> int:
    if isinstance(one, Trouble):
        tell(one)
        out.write(one.row + "\n" if one.row else "")
        return 1
    out.write(one + "\n")
    return 0


def _chosen(asked: str, known: tuple[Name, ...], option: str) -> tuple[Name, ...]:
    wanted_names = {name.strip() for name in asked.split(",") if name.strip()}
    strange = sorted(wanted_names - {str(name) for name in known})
    if strange:
        raise StopError(f"{option} {strange[0]}: no such name; take from {', '.join(known)}")
    return tuple(name for name in known if name in wanted_names)


def _day(asked: str | None, option: str) -> date | None:
    try:
        return date.fromisoformat(asked) if asked else None
    except ValueError:
        raise StopError(f"{option} {asked}: not a day; write it as 2024-01-31") from None
