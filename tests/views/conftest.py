"""A real browser for the tests of the page, and the page on disk."""

import shutil
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline.views.page import page
from tests.views.scene import account

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="module")
def browser() -> Iterator[object]:
    """Debian's Chromium, or a loud word that the browser tests are left out."""
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    if found is None:
        words = "NO CHROMIUM IS HERE: THE BROWSER TESTS ARE LEFT OUT. Remedy: apt-get install chromium"
        warnings.warn(words, stacklevel=1)
        pytest.skip(words)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=found, args=FLAGS)
        yield chromium
        chromium.close()


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
