"""A mixed pile to piles of one story each, which `dateline build` reads, and a pile of what fits none."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from dateline.edges.console import say, tell, told, wanted, watched
from dateline.edges.errors import StopError, Trouble, fault
from dateline.edges.files import Found, find_articles
from dateline.edges.outputs import refuse_same, write
from dateline.edges.spread import spread
from dateline.reading import Reader, UnreadableError, read_article
from dateline.types import Document
from dateline.views import counted

Story = Sequence[Document]
# A story is called by what so many of its articles tell together, those most like the whole.
MOST_READ = 12
NO_LETTER = re.compile(r"[\W_]+")
LONGEST_NAME = 60
REST = "rest.jsonl"
DIED = "the process reading it died, perhaps for want of memory; leave it out or cut it up, and please report this"


def sort_pile(paths: list[Path], folder: Path, reader: Reader | None, columns: Mapping[str, str]) -> int:
    """Writes a pile a story into the folder, and one of what fits none, and prints what each is about."""
    from dateline.resolving import sort_stories

    refuse_same(folder, *paths)
    finds = [*find_articles(paths, reader=reader, columns=columns)]
    given = [find for find in finds if isinstance(find, Found)]
    read = [*watched(spread(_read, given, lost=_lost, weigh=_weight), total=len(given), label="reading")]
    code = told(one for one in (*finds, *read) if isinstance(one, Trouble))
    documents = {one.id: one for one in read if isinstance(one, Document)}
    if not documents:
        raise StopError(f"{folder}: no article could be read; see the lines above")
    wanted(lambda: folder.mkdir(parents=True, exist_ok=True), folder)
    stories = sort_stories(documents.values())
    taken: set[Path] = {folder / REST}
    for story, title in watched(zip(stories, map(_title, stories), strict=True), total=len(stories), label="naming"):
        file = next(file for file in _names(folder, title) if file not in taken)
        taken.add(file)
        _write(story, file, paths)
        say(f"{title}: {counted(len(story), 'article')}{_days(story)}: {file}")
    placed = {document.id for story in stories for document in story}
    rest = [document for document in documents.values() if document.id not in placed]
    _write(rest, folder / REST, paths)
    for document in rest:
        say(f"of no story: {document.id}{f' ({document.title})' if document.title else ''}")
    told_of = (
        counted(len(documents), "article"),
        counted(len(stories), "story", "stories"),
        counted(len(rest), "article"),
    )
    tell(f"{folder}: {', '.join(told_of)} of none in {REST}")
    return code


def _read(found: Found) -> Document | Trouble:
    try:
        return read_article(found.article)
    except UnreadableError as error:
        return Trouble(found.where, str(error))
    except Exception as error:
        return Trouble(found.where, fault(error))


def _lost(found: Found) -> Document | Trouble:
    return Trouble(found.where, DIED)


def _weight(found: Found) -> int:
    return len(found.article.content)


def _title(story: Story) -> str:
    """What the first of the story's articles tell together: their main event, or whom most of them name."""
    from dateline.aligning import align
    from dateline.marking import mark
    from dateline.resolving import resolve
    from dateline.views import titled

    return titled(align(resolve(map(mark, story[:MOST_READ]))))


def _names(folder: Path, title: str) -> Iterator[Path]:
    """Files that a story of this title may go into."""
    name = NO_LETTER.sub("-", title.lower()).strip("-")[:LONGEST_NAME].strip("-") or "story"
    yield folder / f"{name}.jsonl"
    number = 2
    while True:
        yield folder / f"{name}-{number}.jsonl"
        number += 1


def _write(story: Story, file: Path, inputs: Sequence[Path]) -> None:
    refuse_same(file, *inputs)
    ordered = sorted(story, key=lambda one: (str(one.published.window.first) if one.published else "9", one.id))
    write("".join(json.dumps(_row(document), ensure_ascii=False) + "\n" for document in ordered), file)


def _row(document: Document) -> dict[str, str]:
    """The article as a row of a pile; a day only where it is quite known: else it is read from the text again."""
    window = document.published.window if document.published else None
    row = {
        "id": document.id,
        "text": document.text,
        "published": str(window.first) if window and window.days == 1 else None,
        "outlet": document.outlet,
        "url": document.url,
        "title": document.title,
        "lang": document.language,
    }
    return {key: value for key, value in row.items() if value}


def _days(story: Story) -> str:
    windows = [document.published.window for document in story if document.published]
    return f", {min(window.first for window in windows)} to {max(window.last for window in windows)}" if windows else ""
