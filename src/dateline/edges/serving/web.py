"""One account over HTTP on this machine: its page, every view as JSON, and decisions; nothing else is let in or out.

Who is asked for by another name than this machine's, or sends a decision without the page's token, is turned away: a
site that a browser has open elsewhere can neither read the account nor change it.
"""

import gzip
import hashlib
import inspect
import secrets
from collections.abc import Awaitable, Callable, Mapping
from html import escape
from pathlib import Path
from typing import Any, Literal, get_args, get_origin
from urllib.parse import parse_qs

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from dateline.edges.deciding import keep_decision, keep_rulings, names_of
from dateline.edges.errors import StopError
from dateline.edges.serving.questions import Row, Tool, tools_of
from dateline.types import Decision
from dateline.views import Index, json_text, served_page

HOST = "127.0.0.1"
NAMES = (HOST, "localhost")
MOST_SENT, MOST_FIELDS = 16_384, 20
REMEMBERED = 2048
WARMED: Mapping[str, Mapping[str, str]] = {
    "overview": {},
    "search": {"words": "the"},
    "quotes": {"words": "the"},
    "why": {"line": "the"},
}
FORM = "application/x-www-form-urlencoded"
HEADERS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "x-frame-options": "DENY",
    "cache-control": "no-cache",
}
# What nothing but the page needs more than.
CLOSED = "default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
Answer = Callable[[Request], Awaitable[Response]]


def app_of(index: Index, story: Path, *, token: str, edition: str, port: int) -> Any:
    """The application that answers for one account; `story` is where decisions are kept."""
    page = served_page(index, token=token, key=_key(story), edition=edition)
    tools = tools_of(lambda: index)
    _warm(tools)
    now = json_text({"edition": edition, "documents": len(index.documents)})
    routes = [
        Route("/", _fixed(page.html, "text/html", page.policy)),
        Route("/data.json", _fixed(page.data, "application/json")),
        *(Route(f"/part-{n}.json", _fixed(part, "application/json")) for n, part in enumerate(page.parts)),
        Route("/standings.json", _fixed(page.standings, "application/json")),
        Route("/edition.json", _fixed(now, "application/json")),
        *(Route(f"/{tool.__name__}.json", _asked(tool)) for tool in tools),
        Route("/decide", _from_page(_on_people(story, names_of(index.account)), token, port), methods=["POST"]),
        Route("/rule", _from_page(_on_line(story), token, port), methods=["POST"]),
    ]
    return _Guarded(Starlette(routes=routes), {f"{name}:{port}" for name in NAMES})


def _warm(tools: tuple[Tool, ...]) -> None:
    """Asks what is slow when it is asked first."""
    for tool in tools:
        if tool.__name__ in WARMED:
            tool(**WARMED[tool.__name__])


def _key(story: Path) -> str:
    """What a browser remembers a story by."""
    return hashlib.sha256(str(story.resolve()).encode(errors="replace")).hexdigest()[:16]


def _fixed(content: str, media: str, policy: str = CLOSED) -> Answer:
    """Answers with what never changes while this account stands, packed once."""
    plain = content.encode(errors="replace")
    packed = gzip.compress(plain, 6, mtime=0)
    headers = {
        "content-security-policy": policy,
        "etag": f'"{hashlib.sha256(plain).hexdigest()[:24]}"',
        "vary": "accept-encoding",
    }

    async def answer(request: Request) -> Response:
        if request.headers.get("if-none-match") == headers["etag"]:
            return Response(status_code=304, headers=headers)
        if "gzip" in request.headers.get("accept-encoding", ""):
            return Response(packed, media_type=media, headers=headers | {"content-encoding": "gzip"})
        return Response(plain, media_type=media, headers=headers)

    return answer


def _asked(tool: Tool) -> Answer:
    """Answers a question with what the tool of its name gives; the latest answers are remembered."""
    known: dict[str, bytes] = {}
    parameters = inspect.signature(tool).parameters

    async def answer(request: Request) -> Response:
        called = request.url.query
        if called not in known:
            try:
                made: Row = tool(**_arguments(request.query_params, parameters))
            except (StopError, ValueError) as error:
                return JSONResponse({"error": str(error)}, 400)
            if len(known) >= REMEMBERED:
                known.clear()
            known[called] = json_text(made).encode(errors="replace")
        return Response(known[called], media_type="application/json")

    return answer


def _arguments(asked: Mapping[str, str], parameters: Mapping[str, inspect.Parameter]) -> dict[str, Any]:
    """What was asked in the types that the tool takes. Raises ValueError."""
    if strange := sorted(set(asked) - set(parameters)):
        raise ValueError(f"{strange[0]}: no such word; there are {', '.join(parameters) or 'none'}")
    missing = [one.name for one in parameters.values() if one.default is one.empty and one.name not in asked]
    if missing:
        raise ValueError(f"{missing[0]}: is missing; add ?{missing[0]}=")
    return {name: _argument(name, value, parameters[name].annotation) for name, value in asked.items()}


def _argument(name: str, value: str, kind: Any) -> str | int:
    kinds = get_args(kind) if get_origin(kind) is not Literal else (kind,)
    if int in (kind, *kinds):
        if not (value.isascii() and value.removeprefix("-").isdigit() and len(value) < 10):
            raise ValueError(f"{name}={value[:40]}: not a number")
        return int(value)
    allowed = [word for one in kinds if get_origin(one) is Literal for word in get_args(one)]
    if allowed and value not in allowed:
        raise ValueError(f"{name}={value[:40]}: not one of {', '.join(allowed)}")
    return value


def _from_page(keep: Callable[[Mapping[str, str]], str], token: str, port: int) -> Answer:
    """Keeps a decision that comes from our own page, and answers with what `keep` says of it."""
    ours = {f"http://{name}:{port}" for name in NAMES}

    async def answer(request: Request) -> Response:
        fields = await _form(request)
        told = {name: values[-1] for name, values in fields.items()}
        if not secrets.compare_digest(told.get("token", "").encode(), token.encode()):
            return _told("Nothing was kept: this did not come from the page. Open the page again.", 403)
        if request.headers.get("origin", "") not in {*ours, ""}:
            return _told("Nothing was kept: this came from another site.", 403)
        try:
            kept = await run_in_threadpool(keep, told)
            return _told(f"Kept: {kept} The account is being made anew.", 200)
        except StopError as error:
            return _told(f"Nothing was kept: {error}", 400)

    return answer


def _on_people(story: Path, known: set[str]) -> Callable[[Mapping[str, str]], str]:
    """Keeps that two names are one person, or two."""

    def keep(told: Mapping[str, str]) -> str:
        kind = told.get("kind")
        if kind not in ("join", "split"):
            raise StopError("say whether they are one person or two.")
        decision = Decision("join" if kind == "join" else "split", told.get("one", ""), told.get("other", ""))
        keep_decision(story, decision, known)
        return f"{decision.one} and {decision.other} {'are one person' if kind == 'join' else 'are two people'}."

    return keep


def _on_line(story: Path) -> Callable[[Mapping[str, str]], str]:
    """Keeps decisions on lines and events, in the form of the file that the page saves."""

    def keep(told: Mapping[str, str]) -> str:
        return f"{keep_rulings(story, told.get('decisions', '').encode(errors='replace'), 'the page')} new decisions."

    return keep


async def _form(request: Request) -> dict[str, list[str]]:
    """The fields of a form; none where it is too long or of another kind."""
    if request.headers.get("content-type", "").partition(";")[0].strip() != FORM:
        return {}
    sent = b""
    async for piece in request.stream():
        sent += piece
        if len(sent) > MOST_SENT:
            return {}
    try:
        return parse_qs(sent.decode(errors="replace"), max_num_fields=MOST_FIELDS)
    except ValueError:
        return {}


def _told(line: str, status: int) -> HTMLResponse:
    head = '<!DOCTYPE html><meta charset="utf-8"><title>dateline</title>'
    page = f'{head}<p>{escape(line)}</p><p><a href="/">Back to the account</a></p>'
    return HTMLResponse(page, status, {"content-security-policy": CLOSED})


class _Guarded:
    """The application behind a door: only who asks for this machine by name comes in, and every answer is bound."""

    def __init__(self, inner: Any, hosts: set[str]) -> None:
        self._inner, self._hosts = inner, hosts

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """Turns away who asks for another name, and adds to each answer what browsers are held to."""
        if scope["type"] != "http":
            return

        async def bound(message: Any) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in ({"content-security-policy": CLOSED} | HEADERS).items():
                    headers.setdefault(name, value)
            await send(message)

        if Headers(scope=scope).get("host") not in self._hosts:
            refused = Response("This is dateline on this machine; ask for it by its own name.\n", 421)
            await refused(scope, receive, bound)
        else:
            await self._inner(scope, receive, bound)
