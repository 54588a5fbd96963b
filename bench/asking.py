"""Pages asked for on the server, as somebody who has signed in: how long 95 of 100 take at most."""

from collections.abc import Callable, Mapping
from http import HTTPStatus
from time import perf_counter

from django.http.response import HttpResponseBase
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from django.urls.resolvers import RoutePattern

PASSWORD = "virksom-demo"  # noqa: S105  # of invented people
HOST = "localhost"
_SHARE = 0.95


def signed_in(username: str, *, sign_in: str) -> Client:
    """Return a browser of somebody of the demo, signed in by the form at ``sign_in``."""
    client = Client()
    client.post(sign_in, {"username": username, "password": PASSWORD}, HTTP_HOST=HOST)
    return client


def p95(ask: Callable[[], HttpResponseBase], *, times: int) -> float:
    """Return the seconds that 95 of 100 answers take at most, after one that is not counted.

    Raises:
        RuntimeError: an answer is none.
    """
    _answered(ask)
    took = sorted(_timed(ask) for _ in range(times))
    return took[min(len(took) - 1, int(len(took) * _SHARE))]


def _timed(ask: Callable[[], HttpResponseBase]) -> float:
    begun = perf_counter()
    _answered(ask)
    return perf_counter() - begun


def _answered(ask: Callable[[], HttpResponseBase]) -> None:
    answer = ask()
    if answer.status_code not in {HTTPStatus.OK, HTTPStatus.FOUND}:
        message = f"answered {answer.status_code}"
        raise RuntimeError(message)


def addresses(examples: Mapping[str, str]) -> list[str]:
    """Return every address of the office whose parts there is an example of."""
    every = (_address(one, examples) for one in _patterns(get_resolver().url_patterns))
    return sorted({address for address in every if address is not None})


def _patterns(
    every: list[URLPattern | URLResolver], before: str = "/"
) -> list[tuple[str, URLPattern]]:
    found: list[tuple[str, URLPattern]] = []
    for one in every:
        if isinstance(one, URLResolver):
            found += _patterns(one.url_patterns, before + str(one.pattern))
        else:
            found.append((before + str(one.pattern), one))
    return found


def _address(one: tuple[str, URLPattern], examples: Mapping[str, str]) -> str | None:
    path, pattern = one
    if not isinstance(pattern.pattern, RoutePattern):
        return None
    for name in pattern.pattern.converters:
        if name not in examples:
            return None
        for part in (f"<str:{name}>", f"<int:{name}>", f"<{name}>"):
            path = path.replace(part, examples[name])
    return None if "<" in path else path
