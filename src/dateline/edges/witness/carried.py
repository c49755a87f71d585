"""Testimonies in files: a run carried to another machine, and requests sent by night."""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from dateline.edges.console import wanted
from dateline.edges.errors import StopError, Trouble
from dateline.edges.outputs import write
from dateline.edges.store import DAMAGED, Testimony, decode, encode
from dateline.edges.witness.client import body, reply_in
from dateline.edges.witness.questions import Question

ENDPOINT = "/v1/chat/completions"


def record(answers: Iterable[Testimony], output: Path) -> int:
    """Writes the answers, one in a line; how many."""
    lines = [encode(one) for one in answers]
    write(b"".join(line + b"\n" for line in lines), output)
    return len(lines)


def replayed(source: Path) -> Iterator[Testimony | Trouble]:
    """The answers that `record` wrote; a line that holds none is a trouble."""
    for number, line in _lines(source):
        try:
            yield decode(line, Testimony)
        except DAMAGED:
            yield Trouble(f"{source}:{number}", "no answer as `dateline witness --record` writes it; left out")


def write_batch(questions: Iterable[Question], output: Path) -> int:
    """Writes the questions as a batch file of the chat API; how many. Nothing in it is a key of anybody's."""
    rows = [
        {"custom_id": one.key, "method": "POST", "url": ENDPOINT, "body": body(one.model, one.text, one.shape)}
        for one in questions
    ]
    write("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), output)
    return len(rows)


def read_batch(source: Path, questions: Mapping[str, Question]) -> Iterator[tuple[Question, str] | Trouble]:
    """The questions with their answers in a batch's output file; what answers none of this story is a trouble."""
    for number, line in _lines(source):
        row = _row(line)
        question = questions.get(str(row.get("custom_id"))) if row else None
        text = reply_in(row) if row else None
        if question is None:
            yield Trouble(f"{source}:{number}", "answers nothing that would be asked of this story now; left out")
        elif text is None:
            yield Trouble(f"{source}:{number}", f"no answer in it (about {question.about}); left out")
        else:
            yield question, text


def _row(line: bytes) -> dict[str, Any] | None:
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _lines(source: Path) -> Iterator[tuple[int, bytes]]:
    def read() -> bytes:
        return source.read_bytes()

    if source.is_dir():
        raise StopError(f"{source}: a folder; name the file")
    for number, line in enumerate(wanted(read, source).splitlines(), start=1):
        if line.strip():
            yield number, line
