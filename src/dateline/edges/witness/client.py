"""The chat endpoint that Ollama, llama.cpp, vLLM and the hosted services speak, by OpenAI's own client."""

import importlib
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from dateline.edges.errors import StopError
from dateline.marking import LONGEST_ANSWER

MISSING = "the client library is not installed; install it with: pip install 'dateline[witness]'"
KEYS = ("DATELINE_API_KEY", "OPENAI_API_KEY")
# A model on this machine wants no key, and the library will not go without one.
NO_KEY = "none"
HERE = frozenset({"localhost", "127.0.0.1", "::1"})
TRIES, PATIENCE = 5, 300.0
MOST_TOKENS = 16_000


class LostError(Exception):
    """A request that was not answered, and why; its key is never in the message."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back: the words, and the tokens that the service counted for question and answer (0: not told)."""

    text: str
    tokens: int = 0


def is_here(url: str) -> bool:
    """True for an address on this machine. Raises StopError for what is no address of a service."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise StopError(f"--url {url}: no address of a service; write it as http://localhost:11434/v1")
    if parts.username or parts.password:
        raise StopError(f"--url: give the key as {KEYS[0]} in the environment, not in the address")
    return parts.hostname in HERE


def body(model: str, question: str, shape: Mapping[str, Any] | None) -> dict[str, Any]:
    """The body of one request; with `shape`, the answer is to follow this JSON schema."""
    asked: dict[str, Any] = {
        "model": model,
        "messages": [{"role": "user", "content": question}],
        "temperature": 0,
        "max_tokens": MOST_TOKENS,
    }
    if shape is not None:
        form = {"name": "answer", "schema": shape, "strict": True}
        asked["response_format"] = {"type": "json_schema", "json_schema": form}
    return asked


@dataclass
class Service:
    """A chat endpoint; where it knows no schemas, the later requests go without."""

    url: str
    model: str
    patience: float = PATIENCE
    tries: int = TRIES
    shaped: bool = True
    _client: Any = field(init=False, repr=False)
    _sdk: Any = field(init=False, repr=False)

    def __post_init__(self) -> None:
        try:
            self._sdk = importlib.import_module("openai")
        except ImportError as error:
            raise StopError(f"dateline witness: {MISSING}") from error
        key = next((os.environ[name] for name in KEYS if os.environ.get(name)), NO_KEY)
        self._client = self._sdk.OpenAI(
            base_url=self.url, api_key=key, timeout=self.patience, max_retries=self.tries - 1
        )

    def ask(self, question: str, shape: Mapping[str, Any]) -> Reply:
        """The answer to one question. Raises LostError where none came after all tries."""
        shaped = self.shaped
        try:
            asked = body(self.model, question, shape if shaped else None)
            return _reply(self._client.chat.completions.create(**asked))
        except (self._sdk.BadRequestError, self._sdk.UnprocessableEntityError):
            if not shaped:
                raise LostError("the service refused the request (400)") from None
            self.shaped = False
            return self.ask(question, shape)
        except self._sdk.APITimeoutError:
            raise LostError(f"no answer within {self.patience:.0f} seconds") from None
        except self._sdk.APIStatusError as error:
            raise LostError(f"the service answered {error.status_code}") from None
        except self._sdk.OpenAIError as error:
            raise LostError(f"no answer ({type(error).__name__})") from None
        except (AttributeError, IndexError, TypeError, ValueError):
            raise LostError("the service answered in another form than chat completions") from None


def _reply(answer: Any) -> Reply:
    """The words of an answer, cut where they are too long to be looked at."""
    text = answer.choices[0].message.content
    if not isinstance(text, str):
        raise LostError("the service answered nothing")
    used = getattr(answer, "usage", None)
    return Reply(text[: LONGEST_ANSWER + 1], int(getattr(used, "total_tokens", 0) or 0))


def reply_in(row: Mapping[str, Any]) -> str | None:
    """The words of an answer in a batch file's row; None where it holds none."""
    try:
        text = row["response"]["body"]["choices"][0]["message"]["content"]
    except (KeyError, IndexError, TypeError):
        return None
    return text[: LONGEST_ANSWER + 1] if isinstance(text, str) else None
