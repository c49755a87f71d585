"""The story that ships with dateline, built and shown."""

from importlib.resources import as_file, files
from pathlib import Path

from dateline.edges.commands import build_story, export_story, show_story
from dateline.edges.console import tell, wanted
from dateline.edges.errors import StopError
from dateline.views.render import VIEWS

MOST_TELLING = 7


def run_demo(folder: Path) -> int:
    """Builds the packaged story in a folder, prints the account's most telling lines and where its page lies."""
    examples = files("dateline") / "examples"
    if not examples.is_dir():
        raise StopError("demo: this dateline was installed without its examples; install it from its source folder")
    wanted(lambda: folder.mkdir(parents=True, exist_ok=True), folder)
    story, page = folder / "demo.story", folder / "demo.html"
    with as_file(examples) as articles:
        code = build_story([articles], story, "auto")
    show_story(story, sections="ledger", most=MOST_TELLING)
    tell(f"all of it: dateline show {story}")
    if "page" in VIEWS:
        export_story(story, "page", page)
        tell(f"the page with every source behind it: {page.resolve()}")
    return code
