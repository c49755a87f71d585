"""What every test may ask for, and what the summary says besides pass and fail."""

import shutil
import warnings
from collections.abc import Iterator

import pytest

from dateline.rules import RuleError, load
from dateline.rules.catalogue import census, kinds

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


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Prints the count of rules, examples and known gaps, and loudly what was left out."""
    terminalreporter.section("rules")
    try:
        terminalreporter.write_line(str(census(*map(load, kinds()))))
    except RuleError as error:
        terminalreporter.write_line(f"rules could not be read: {error}", red=True)
    reasons = sorted({str(report.longrepr[2]) for report in terminalreporter.stats.get("skipped", [])})
    for reason in reasons:
        terminalreporter.write_line(f"LEFT OUT: {reason.removeprefix('Skipped: ')}", yellow=True, bold=True)
