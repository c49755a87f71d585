"""`python -m dateline` is the command line."""

from dateline.edges.cli import main

# Processes that share the work import this module as well, under another name.
if __name__ == "__main__":
    main()
