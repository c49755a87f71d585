"""A story as Arrow tables, one a kind, for pandas, polars and DuckDB."""

from functools import cached_property
from os import PathLike
from pathlib import Path
from typing import Any

from dateline.edges.accounts import account_in
from dateline.views import arrow_tables


class StoryTables:
    """The tables of an account; every row has the document, the words and their place where it has a source."""

    def __init__(self, story: Path) -> None:
        self._story = story

    @cached_property
    def tables(self) -> dict[str, Any]:
        """Every table by name, as `export --to parquet` writes them."""
        return arrow_tables(account_in(self._story).account)

    @property
    def documents(self) -> Any:
        """The sources: outlet, headline, day of publication, language."""
        return self.tables["documents"]

    @property
    def entities(self) -> Any:
        """People, bodies and places by all their names."""
        return self.tables["entities"]

    @property
    def events(self) -> Any:
        """What happened or is planned; its words are in `tables["tellings"]`."""
        return self.tables["events"]

    @property
    def claims(self) -> Any:
        """What each source states, with the line of the ledger it is compared on."""
        return self.tables["claims"]

    @property
    def quotes(self) -> Any:
        """What was said, a row a wording."""
        return self.tables["quotes"]

    @property
    def tenures(self) -> Any:
        """Who is told to hold or have held which office, a row a telling."""
        return self.tables["offices"]


def open_story(story: str | PathLike[str]) -> StoryTables:
    """The tables of a story file. Reading one raises StopError where there is none, PluginError without pyarrow."""
    return StoryTables(Path(story))
