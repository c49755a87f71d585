"""`dateline` and `python -m dateline` are the command line."""

import sys


def main() -> None:
    """Runs the command line; it may be stopped while it is still being loaded."""
    try:
        from dateline.edges.cli import main as run

        run()
    except KeyboardInterrupt:
        print("stopped; nothing was written", file=sys.stderr)
        raise SystemExit(2) from None


# Processes that share the work import this module as well, under another name.
if __name__ == "__main__":
    main()
