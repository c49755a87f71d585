"""How quickly a story is served beside a build, and how quickly an agent is answered.

usage: serving.py load STORY --beside ARTICLES [--rate 50] [--seconds 30]
       serving.py agent STORY

`load` copies the story, serves the copy with --watch, tells what a first visit loads, puts ARTICLES into the folder
that it watches, and while they are built into it asks so many times a second: pages, parts of timeline and ledger,
people, quotes, words, sources, most of them different each time. A request's time runs from the moment it was due.
`agent` asks ten questions of a researcher by the client of the MCP SDK, over standard streams.
"""

import argparse
import asyncio
import json
import os
import random
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

DATELINE = (sys.executable, "-m", "dateline")
SEED = 7
FIRST = ("/", "/data.json", "/standings.json", "/edition.json")
WORDS = (
    "president",
    "court",
    "minister",
    "army",
    "talks",
    "police",
    "prison",
    "nuclear",
    "budget",
    "vote",
    "trial",
    "border",
    "economy",
    "attack",
    "visit",
)


async def get(address: str, path: str) -> tuple[int, bytes]:
    """The code and the body of an answer, on a connection of its own."""
    parts = urlsplit(address)
    reader, writer = await asyncio.open_connection(parts.hostname, parts.port)
    head = f"GET {path} HTTP/1.1\r\nHost: {parts.netloc}\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n"
    writer.write(head.encode())
    answer = await reader.read()
    writer.close()
    return int(answer.split(b" ", 2)[1]), answer.partition(b"\r\n\r\n")[2]


def asked(people: list[str], documents: list[str]) -> Iterator[str]:
    """What readers and programs ask, without end."""
    dice = random.Random(SEED)

    def of(path: str, **words: object) -> str:
        return f"/{path}.json?{urlencode(words)}"

    while True:
        yield dice.choice(("/", "/edition.json", "/edition.json", "/overview.json"))
        yield of("timeline", start=dice.randrange(0, 1000, 10))
        yield of("timeline", person=dice.choice(people), most=10)
        yield of("ledger", start=dice.randrange(0, 1000, 10))
        yield of("ledger", words=dice.choice(WORDS))
        yield of("search", words=" ".join(dice.sample(WORDS, 2)))
        yield of("quotes", person=dice.choice(people), start=dice.randrange(5))
        yield of("person", name=dice.choice(people))
        yield of("source", document=dice.choice(documents), start=dice.randrange(500))
        yield of("why", line=dice.choice(WORDS))


async def one(address: str, path: str, due: float, spent: list[tuple[float, str, int]]) -> None:
    try:
        code, _ = await get(address, path)
    except (OSError, IndexError, ValueError):
        code = 0
    spent.append((time.monotonic() - due, path, code))


async def load(address: str, rate: float, seconds: float) -> list[tuple[float, str, int]]:
    """How long each request took, what it was and its code."""
    overview = json.loads(await plain(address, "/overview.json"))
    found = json.loads(await plain(address, "/search.json?words=said&most=50"))
    paths = asked(overview["people"], [row["document"] for row in found["rows"]])
    begun, spent, running = time.monotonic(), list[tuple[float, str, int]](), set[asyncio.Task[None]]()
    for number in range(int(rate * seconds)):
        due = begun + number / rate
        await asyncio.sleep(max(0.0, due - time.monotonic()))
        running.add(asyncio.create_task(one(address, next(paths), due, spent)))
    await asyncio.gather(*running)
    return spent


async def plain(address: str, path: str) -> bytes:
    return (await get(address, path))[1]


async def first_visit(address: str) -> None:
    """Tells what a browser loads before anything is opened, packed as it is sent."""
    sizes = {path: len((await get(address, path))[1]) for path in FIRST}
    told = ", ".join(f"{path} {size // 1000}" for path, size in sizes.items())
    print(f"first visit {sum(sizes.values()) // 1000} kB: {told}")


def report(spent: list[tuple[float, str, int]]) -> None:
    times = sorted(took for took, _, _ in spent)
    failed = [path for _, path, code in spent if code != 200]
    print(f"requests {len(spent)}, failed {len(failed)} {failed[:3]}")
    print(
        "  ".join(
            f"p{part} {times[min(len(times) - 1, len(times) * part // 100)] * 1000:.0f} ms" for part in (50, 95, 99)
        )
    )
    print(f"slowest {times[-1] * 1000:.0f} ms: {max(spent)[1]}")
    print(f"load average {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")


def measure(story: Path, beside: Path, rate: float, seconds: float) -> None:
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(shutil.copy(story, folder))
        inbox, begun = Path(folder, "inbox"), time.monotonic()
        inbox.mkdir()
        server = subprocess.Popen(
            [*DATELINE, "serve", copy, "--port", "0", "--watch", inbox], stderr=subprocess.PIPE, text=True
        )
        assert server.stderr
        address = next(found[0] for line in server.stderr if (found := re.search(r"http://[\d.:]+", line)))
        print(f"served after {time.monotonic() - begun:.0f} s")
        try:
            asyncio.run(first_visit(address))
            shutil.copy(beside, inbox)
            began = read(copy)
            while read(copy) == began:
                time.sleep(0.2)
            report(asyncio.run(load(address, rate, seconds)))
            print(f"{read(copy) - began} articles were read beside it")
        finally:
            server.terminate()
            server.wait()


def read(story: Path) -> int:
    """How many documents a story holds."""
    with closing(sqlite3.connect(story)) as connection:
        found: int = connection.execute("SELECT COUNT(*) FROM document").fetchone()[0]
        return found


async def session(story: Path) -> None:
    from mcp import StdioServerParameters
    from mcp.client import Client

    server = StdioServerParameters(
        command=sys.executable, args=[*DATELINE[1:], "mcp", str(story)], env=dict(os.environ)
    )
    begun = time.monotonic()
    async with Client(server) as client:

        async def ask(tool: str, **words: object) -> Mapping[str, Any]:
            start = time.monotonic()
            answer: Mapping[str, Any] = (await client.call_tool(tool, words)).structured_content or {}
            cited = json.dumps(answer).count('"words": ')
            print(f"{(time.monotonic() - start) * 1000:7.0f} ms  {cited:4} cited  {tool} {dict(words)}")
            return answer

        overview = await ask("overview")
        print(f"first answer after {time.monotonic() - begun:.1f} s")
        people = overview["people"]
        timeline = await ask("timeline")
        await ask("timeline", person=people[0], since=timeline["rows"][-1]["first"])
        ledger = await ask("ledger", verdict="conflict")
        line = (ledger["rows"] or [{"line": "dead"}])[0]["line"]
        await ask("ledger", words="dead")
        await ask("matter", line=line)
        await ask("why", line=line)
        await ask("person", name=people[0])
        await ask("quotes", person=people[0])
        found = await ask("search", words="president said")
        if found["rows"]:
            row = found["rows"][0]
            await ask("source", document=row["document"], start=row["start"], end=row["end"])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("load", "agent"))
    parser.add_argument("story", type=Path)
    parser.add_argument("--beside", type=Path)
    parser.add_argument("--rate", type=float, default=50)
    parser.add_argument("--seconds", type=float, default=30)
    given = parser.parse_args()
    if given.what == "agent":
        asyncio.run(session(given.story))
    elif given.beside:
        measure(given.story, given.beside, given.rate, given.seconds)
    else:
        parser.error("load needs --beside ARTICLES")


if __name__ == "__main__":
    main()
