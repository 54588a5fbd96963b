"""Who works in the office of the load run: fifty browsers, the roles they have, what they open."""

import http.client
import random
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from itertools import chain, cycle, islice, repeat
from time import perf_counter, sleep
from urllib.parse import urlencode

READS = (2.0, 8.0)
"""Seconds somebody reads a page before the next, from and to; five on average."""

PASSWORD = "virksom-demo"  # noqa: S105  # of invented people
_TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
_WORKS_ON = (
    "/",
    "/kandidater",
    "/kandidater?q=K0",
    "/kandidater/{k}",
    "/kandidater/{k}",
    "/overblik",
)
_MONEY = ("/", "/afregning", "/fakturaer", "/regnskab", "/beviser", "/overblik")

PAGES: Mapping[str, Sequence[str]] = {
    "konsulent": (*_WORKS_ON, "/virksomheder", "/jobaabninger", "/opfoelgning", "/beskeder"),
    "teamleder": (*_WORKS_ON, "/effekt", "/statusnotater", "/at-se-paa", "/afregning"),
    "raadgiver": (*_WORKS_ON, "/beskeder"),
    "oekonomi": (*_MONEY, "/kontrol", "/afstemning", "/kandidater/{k}"),
    "bogholder": (*_MONEY, "/regnskab/journal", "/beskeder"),
    "investor": ("/investering", "/rapporter", "/beskeder"),
    "oplaerer": ("/hos-os", "/beskeder"),
    "virksomhed": ("/vores-medarbejdere", "/beskeder"),
    "kandidat": ("/min-side", "/min-side/vej", "/beskeder"),
    "administrator": ("/adgang", "/indblik", "/overblik"),
}
"""The pages of each role, those they open oftener more than once."""

MIX = {
    "konsulent": 18,
    "teamleder": 6,
    "raadgiver": 8,
    "oekonomi": 4,
    "bogholder": 4,
    "investor": 2,
    "oplaerer": 2,
    "virksomhed": 2,
    "kandidat": 3,
    "administrator": 1,
}
"""How many of fifty are in each role."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer: what was asked, what came, and how long it took in seconds."""

    page: str
    status: int
    took: float


class Person:
    """Somebody with a browser: its cookies, and a connection for each page that is read.

    The office closes a connection that rests for two seconds, and nobody reads a page quicker.
    """

    def __init__(self, port: int, *, name: str, seed: int) -> None:
        self._line = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        self._cookies: dict[str, str] = {}
        self._chance = random.Random(seed)  # noqa: S311  # which page comes next
        self.name = name
        self.answers: list[Answer] = []

    def enter(self) -> None:
        """Sign in by the form.

        Raises:
            RuntimeError: the door stays closed.
        """
        _, page = self._ask("GET", "/log-ind")
        token = _TOKEN.search(page)
        sent = {"csrfmiddlewaretoken": token[1] if token else "", "username": self.name}
        status, _ = self._ask("POST", "/log-ind", body=urlencode({**sent, "password": PASSWORD}))
        if status != HTTPStatus.FOUND:
            message = f"{self.name} was answered {status} at the door"
            raise RuntimeError(message)

    def work(self, until: float) -> None:
        """Open page after page until then, reading each for a while."""
        sleep(self._chance.uniform(0, READS[1]))
        while perf_counter() < until:
            shape = self._chance.choice(PAGES[self.name])
            page = shape.format(k=f"K{self._chance.randint(1, 118):03}")
            begun = perf_counter()
            try:
                status, _ = self._ask("GET", page)
            except (OSError, http.client.HTTPException):
                status = 0
            self.answers.append(Answer(page=shape, status=status, took=perf_counter() - begun))
            sleep(self._chance.uniform(*READS))

    def _ask(self, method: str, page: str, *, body: str | None = None) -> tuple[int, str]:
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self._cookies.items())}
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        self._line.close()
        self._line.request(method, page, body, headers)
        answer = self._line.getresponse()
        for header in answer.headers.get_all("Set-Cookie") or ():
            name, _, value = header.split(";")[0].partition("=")
            self._cookies[name] = value
        return answer.status, answer.read().decode("utf-8", "replace")


def crowd(size: int, port: int) -> list[Person]:
    """Return so many people, in the roles of the mix."""
    names = chain.from_iterable(repeat(name, count) for name, count in MIX.items())
    return [
        Person(port, name=name, seed=seed) for seed, name in enumerate(islice(cycle(names), size))
    ]
