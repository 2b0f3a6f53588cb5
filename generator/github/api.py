"""GitHub's REST interface, as far as it is needed: JSON in and out, bounded, with the token in one header and nowhere else."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode, urlsplit

_TIMEOUT = 30
#: No answer may be larger, artifacts excepted, which name their own limit.
_MAX_ANSWER = 8 * 1024 * 1024


class GitHubError(Exception):
    """A request failed (with ``status``), or what was found is not what it should be. The message is one line."""

    def __init__(self, message: str, status: int = 0) -> None:
        super().__init__(message)
        self.status = status


class _StayOnHost(urllib.request.HTTPRedirectHandler):
    """Artifacts are kept on another host: the redirect is followed, the token stays behind."""

    def redirect_request(self, req: Any, fp: Any, code: int, msg: str, headers: Any, newurl: str) -> Any:
        request = super().redirect_request(req, fp, code, msg, headers, newurl)
        if request is not None and urlsplit(newurl).netloc != urlsplit(req.full_url).netloc:
            request.remove_header("Authorization")
        return request


@dataclass(frozen=True)
class Api:
    """One repository (``owner/name``) at the interface of ``base``."""

    base: str
    repository: str
    token: str = field(repr=False)

    def get(self, path: str, **query: str) -> Any:
        """The answer to ``GET /repos/OWNER/NAME/path``."""
        return self._json("GET", f"{path}?{urlencode(query)}" if query else path)

    def send(self, method: str, path: str, body: Mapping[str, object]) -> Any:
        """The answer to a request that carries ``body``."""
        return self._json(method, path, json.dumps(body).encode())

    def exists(self, path: str, **query: str) -> bool:
        """Whether there is anything at the path."""
        try:
            self.get(path, **query)
        except GitHubError as error:
            if error.status == 404:
                return False
            raise
        return True

    def download(self, path: str, limit: int) -> bytes:
        """The bytes behind ``path``, refused where they are more than ``limit``."""
        return self._request("GET", path, None, limit)

    def _json(self, method: str, path: str, body: bytes | None = None) -> Any:
        return json.loads(self._request(method, path, body, _MAX_ANSWER) or b"null")

    def _request(self, method: str, path: str, body: bytes | None, limit: int) -> bytes:
        request = urllib.request.Request(f"{self.base}/repos/{self.repository}/{path}", body, method=method)
        request.add_header("Accept", "application/vnd.github+json")
        request.add_header("X-GitHub-Api-Version", "2022-11-28")
        request.add_header("Authorization", f"Bearer {self.token}")
        if body is not None:
            request.add_header("Content-Type", "application/json")
        try:
            with urllib.request.build_opener(_StayOnHost).open(request, timeout=_TIMEOUT) as answer:
                data: bytes = answer.read(limit + 1)
        except urllib.error.HTTPError as error:
            with error:
                raise GitHubError(
                    f"{method} {path.partition('?')[0]}: {error.code} {error.reason}", error.code
                ) from error
        except OSError as error:
            raise GitHubError(f"{method} {path.partition('?')[0]}: {error}") from error
        if len(data) > limit:
            raise GitHubError(f"{method} {path.partition('?')[0]}: more than {limit} bytes")
        return data
