"""What every test may ask for, and what the summary says besides pass and fail."""

import pytest

from dateline.rules import RuleError, load
from dateline.rules.catalogue import census, kinds


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
