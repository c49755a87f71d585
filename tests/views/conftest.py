"""The page on disk, and in a real browser."""

from pathlib import Path

import pytest

from dateline.views.page import page
from tests.views.scene import account


@pytest.fixture
def address(tmp_path: Path) -> str:
    """The page on disk."""
    file = tmp_path / "page.html"
    file.write_text(page(account()), encoding="utf-8")
    return file.as_uri()


@pytest.fixture
def tab(browser, tmp_path: Path, request):  # type: ignore[no-untyped-def]
    """The page in a window, packed where asked; what the browser complains of fails the test."""
    file = tmp_path / "page.html"
    file.write_text(page(account(), light=getattr(request, "param", 40)), encoding="utf-8")
    tab = browser.new_context(viewport={"width": 1280, "height": 800}).new_page()
    tab.set_default_timeout(9000)
    said: list[str] = []
    tab.on("console", lambda message: said.append(message.text))
    tab.on("pageerror", lambda error: said.append(str(error)))
    tab.goto(file.as_uri())
    yield tab
    assert said == []
