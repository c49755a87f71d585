"""What each command does; each gives back its exit code.

A command imports what it alone needs, so that marking waits for no store and showing for no rules.
"""

import shutil
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from dateline.edges.console import say, tell, told, wanted, watched
from dateline.edges.errors import StopError, Trouble
from dateline.edges.files import find_articles
from dateline.edges.outputs import ARCHIVE, BESIDE, is_folder, refuse_same, unpack, write, write_folder
from dateline.reading import NAMES, dating_given
from dateline.views import counted

if TYPE_CHECKING:
    from dateline.edges.accounts import Question
    from dateline.edges.building import Ready
    from dateline.edges.files import Found
    from dateline.reading import Reader
    from dateline.types import Account

Name = TypeVar("Name", bound=str)
SECTIONS = ("timeline", "ledger", "people", "quotes", "sources")
MOST_TELLING = "7"
MOST_WHYS = 7
ALL = "all"
ENGINES = ("plain", "daft")
# How many events and matters a reader asks for first: as it is, or five.
ASKED_FIRST = (None, 5)


def build_story(paths: list[Path], story: Path, as_: str, columns: Iterable[str] = ()) -> int:
    """Reads what is new under these paths into the story; `columns` are FIELD=COLUMN for tables."""
    from dateline.edges.building import count_in
    from dateline.edges.readers import reader_called

    reader, mapping = reader_called(as_), _mapping(columns)
    refuse_same(story, *paths)
    try:
        return _report(story, *mark_new(story, _finds(paths, reader, story, mapping)))
    except KeyboardInterrupt:
        left = count_in(story)
        kept = (
            f"its {counted(left, 'document')} {'is' if left == 1 else 'are'} kept" if left else "nothing is in it yet"
        )
        raise StopError(f"{story}: stopped; {kept}, run it again to go on", code=1 if left else 2) from None


def mark_new(story: Path, finds: "Iterable[Found | Trouble]") -> tuple[list[Trouble], int]:
    """Marks what is new among the articles found, and keeps it in the story: what was wrong, and how many were read."""
    from dateline.edges.building import build, choose_new
    from dateline.edges.waiting import Waiting

    troubles = list[Trouble]()
    with closing(Waiting()) as new:
        for choice in choose_new(finds, story):
            if isinstance(choice, Trouble):
                troubles.append(choice)
            else:
                new.add(choice)
        with closing(build(story, new)) as made:
            read, wrong = _read(watched(made, total=len(new), label="reading"))
    return [*troubles, *wrong], read


def _finds(
    paths: list[Path], reader: "Reader | None", story: Path, columns: Mapping[str, str]
) -> "Iterator[Found | Trouble]":
    """The articles under these paths, and those of tables of marks, with these."""
    from dateline.edges.corpora import find_marked, is_marked

    marked = [path for path in paths if reader is None and is_marked(path)]
    yield from find_articles(
        [path for path in paths if path not in marked], reader=reader, story=story, columns=columns
    )
    for path in marked:
        yield from find_marked(path)


def _mapping(columns: Iterable[str]) -> dict[str, str]:
    """The column that is to be each field. Raises StopError for what is no FIELD=COLUMN."""
    pairs = [column.partition("=") for column in columns]
    wrong = next((field + mark + column for field, mark, column in pairs if field not in NAMES or not column), None)
    if wrong is not None:
        raise StopError(f"--map {wrong}: no FIELD=COLUMN; write text=COLUMN, or another of {', '.join(NAMES)}")
    return {field: column for field, _, column in pairs}


def _read(made: Iterable["Ready | Trouble"]) -> tuple[int, list[Trouble]]:
    """How many documents went into the story, and what was wrong with these and others."""
    read, troubles = 0, list[Trouble]()
    for one in made:
        read += not isinstance(one, Trouble)
        troubles += [one] if isinstance(one, Trouble) else one.troubles
    return read, troubles


def _report(story: Path, troubles: list[Trouble], new: int) -> int:
    """Tells what was wrong and what the story holds; its account is made and printed, so that showing it is quick."""
    from dateline.edges.accounts import answers_in
    from dateline.edges.building import count_in

    code, total = told(troubles), count_in(story)
    if not total:
        raise StopError(f"{story}: no article could be read; see the lines above")
    damage = told(answers_in(story, [_shown(most=most) for most in ASKED_FIRST])[1])
    tell(f"{story}: {counted(total, 'document')}, {new} of them new; see them with: dateline show {story}")
    return max(code, damage)


def sort_stories(paths: list[Path], folder: Path, as_: str, columns: Iterable[str] = ()) -> int:
    """Sorts a mixed pile into piles of one story each."""
    from dateline.edges.corpora import sort_pile
    from dateline.edges.readers import reader_called

    return sort_pile(paths, folder, reader_called(as_), _mapping(columns))


def remove_documents(story: Path, asked: list[str]) -> int:
    """Takes documents out of the story, by id or by the file they came from, and makes its account anew."""
    from dateline.edges.accounts import account_in
    from dateline.edges.store import kept, opened, remove

    with opened(story) as connection:
        known = kept(connection).values()
        strange = [name for name in asked if not any(name in (one.id, one.origin) for one in known)]
        chosen = [one.id for one in known if one.id in asked or one.origin in asked]
        if not chosen:
            raise StopError(f"{story}: no document {strange[0]!r} in it; give an id, or the file it was read from")
        remove(connection, chosen)
    code = told(Trouble(str(story), f"no document {name!r} in it; nothing was removed for that") for name in strange)
    left = len(known) - len(chosen)
    tell(f"{story}: {counted(len(chosen), 'document')} removed, {left} left")
    return max(code, told(account_in(story).troubles))


def show_story(
    story: Path,
    *,
    sections: str,
    conflicts: bool = False,
    person: str | None = None,
    since: str | None = None,
    until: str | None = None,
    top: str = "",
    title: str = "",
    witnesses: bool = True,
) -> int:
    """Prints the account, or the parts of it asked for; of timeline and ledger the most important, so many, or all."""
    from dateline.edges.accounts import answers_in

    chosen = _chosen(sections, SECTIONS, "--sections")
    days = {"since": day_asked(since, "--since"), "until": day_asked(until, "--until")}
    if days["since"] and days["until"] and days["since"] > days["until"]:
        raise StopError(f"--since {since}: a later day than --until {until}; change one of them")
    question = _shown(title, sections=chosen, conflicts=conflicts, most=_most(top), person=person, **days)
    (lines,), troubles = answers_in(story, [question], witnesses=witnesses)
    say(lines, coloured=sys.stdout.isatty(), paged=True)
    return told(troubles)


def _shown(title: str = "", **options: Any) -> "Question":
    """The account as it is printed here and now, with those of the options that say something."""
    from dateline.edges.accounts import Question

    asked = {name: value for name, value in options.items() if value}
    here = {**asked, "width": shutil.get_terminal_size((100, 24)).columns, "colour": sys.stdout.isatty()}

    def answer(account: "Account") -> str:
        from dateline.views import printed

        return printed(replace(account, title=title), **here)

    return Question((title, sorted(here.items())), answer)


def export_story(story: Path, form: str, output: Path, title: str = "", *, witnesses: bool = True) -> int:
    """Writes the account in a format to a file, under the title given or one of its own."""
    from dateline.edges.accounts import account_in
    from dateline.plugins import PluginError
    from dateline.views import render, view_called

    try:
        view = view_called(form)
    except ValueError as error:
        raise StopError(f"--to {form}: {error}") from error
    refuse_same(output, story, *(story.with_name(story.name + end) for end in BESIDE))
    made = account_in(story, witnesses=witnesses)
    try:
        content = render(replace(made.account, title=title), to=form)
    except PluginError as error:
        raise StopError(f"--to {form}: {error}") from error
    if view.media == ARCHIVE and isinstance(content, bytes) and is_folder(output):
        unpack(content, output, story)
    else:
        write(content, output)
    return told(made.troubles)


def write_page(story: Path, output: Path, title: str = "", *, is_folder: bool = False, witnesses: bool = True) -> int:
    """Writes the account as one web page, or as a folder where that is asked for or one file would be too large."""
    from dateline.edges.accounts import account_in
    from dateline.views import page_files

    beside = (story, *(story.with_name(story.name + end) for end in BESIDE))
    refuse_same(output, *beside)
    made = account_in(story, witnesses=witnesses)
    files = page_files(replace(made.account, title=title), is_folder=is_folder)
    if "" in files:
        write(files[""], output)
        return told(made.troubles)
    folder = output if is_folder or not output.suffix else output.with_suffix("")
    write_folder({name: text.encode(errors="replace") for name, text in files.items()}, folder, *beside)
    if folder != output:
        tell(f"{output}: too large for one file; written as a folder: open {folder / 'index.html'}")
    return told(made.troubles)


def print_json(story: Path) -> int:
    """Prints the whole account as JSON: what `export --to facts` writes."""
    from dateline.edges.accounts import account_in
    from dateline.views import render

    made = account_in(story)
    say(str(render(made.account, to="facts")).rstrip("\n"))
    return told(made.troubles)


def mark_corpus(source: Path, output: Path, only: str, engine: str = "plain", ray: str | None = None) -> int:
    """Marks every row of a JSONL file, or with Daft every article of any files, with the layers asked for."""
    from dateline.marking import LAYERS

    layers = _chosen(only, LAYERS, "--only") or LAYERS
    if engine not in ENGINES:
        raise StopError(f"--engine {engine}: no such engine; take one of {', '.join(ENGINES)}")
    if ray and engine != "daft":
        raise StopError(f"--ray {ray}: only Daft works on Ray; add --engine daft")
    if engine == "daft":
        from dateline.edges.corpora import mark_at_scale

        return mark_at_scale(source, output, layers, ray=ray)
    from dateline.edges.corpora import mark_file

    return mark_file(source, output, layers)


def why_line(story: Path, asked: str) -> int:
    """Prints why lines with this id, or these words in their subject, have their verdicts; or who tells an event."""
    from dateline.edges.accounts import account_in
    from dateline.views import event_words, events_called, index_of, lines_called, why_words

    made = account_in(story)
    index = index_of(made.account)
    found = lines_called(asked, index) if asked.strip() else []
    if not found and (events := events_called(asked, index)):
        say("\n\n".join(event_words(event, index) for event in events[:MOST_WHYS]))
        return told(made.troubles)
    if not found:
        raise StopError(f"{asked}: no such line; take an id of `dateline show {story}`, or words of a line's subject")
    say("\n\n".join(why_words(line, index) for line in found[:MOST_WHYS]))
    return told(made.troubles)


def explain_what(what: str, published: str | None, story: Path | None) -> int:
    """Prints which rules fire on a sentence, or how an article of a story got its date."""
    from dateline.edges.explaining import explain, explain_dating

    lines, troubles = explain_dating(what, story) if story else (explain(what, published=published), ())
    say(lines)
    return told(troubles)


def run_demo(folder: Path) -> int:
    """Builds the packaged story in a folder, prints the account's most telling lines and where its page lies."""
    from importlib.resources import as_file, files

    examples = files("dateline") / "examples"
    if not examples.is_dir():
        raise StopError("demo: this dateline was installed without its examples; install it from its source folder")
    wanted(lambda: folder.mkdir(parents=True, exist_ok=True), folder)
    story, page = folder / "demo.story", folder / "demo.html"
    with as_file(examples) as articles:
        code = build_story([articles], story, "auto")
    show_story(story, sections="ledger", top=MOST_TELLING)
    tell(f"all of it: dateline show {story}")
    export_story(story, "page", page)
    tell(f"the page with every source behind it: {page.resolve()}")
    return code


def _chosen(asked: str, known: tuple[Name, ...], option: str) -> tuple[Name, ...]:
    wanted_names = {name.strip() for name in asked.split(",") if name.strip()}
    strange = sorted(wanted_names - {str(name) for name in known})
    if strange:
        raise StopError(f"{option} {strange[0]}: no such name; take from {', '.join(known)}")
    return tuple(name for name in known if name in wanted_names)


def _most(asked: str) -> int | None:
    """How many the user wants to see; None where nothing was said. Raises StopError for what is no number."""
    if asked == ALL:
        return sys.maxsize
    if asked and not (asked.isdecimal() and int(asked)):
        raise StopError(f"--top {asked}: not a number; write 5, 30 or {ALL}")
    return int(asked) if asked else None


def day_asked(asked: str | None, option: str) -> date | None:
    """The day that the user wrote, as one of publication is read; of a month or year its first, until which its last.

    Raises StopError for none.
    """
    told = dating_given(asked) if asked else None
    if asked and told is None:
        raise StopError(f"{option} {asked}: not a day; write it as 2024-01-31")
    return (told.window.last if option.endswith("until") else told.window.first) if told else None
