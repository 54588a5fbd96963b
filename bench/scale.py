"""The office with 100,000 candidates on PostgreSQL: lists, search, a candidate and a write."""

import gc
import os
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from bench.timing import Line, Took
from tests.office.postgres import Cluster

MANY = 100_000
"""Candidates beside the demo's."""

TARGET = 0.3
SEARCH, COUNTED = 0.1, 0.5
"""The most seconds of a search, and of a page that counts everybody."""

_SEED = 20190930
TIMES = 40
"""How often each is asked for, after once that is not counted."""

_EFFECT = {
    "the path": "/effekt/vejen",
    "retention": "/effekt/fastholdelse",
    "mechanisms": "/effekt/mekanismer",
}
_KEYS = {
    "VIRKSOM_SECRET_KEY": "a key for timing only, long enough to sign with: 0123456789 abcdef",
    "VIRKSOM_VAULT_KEYS": "YSBrZXkgZm9yIHRlc3RzIG9ubHksIDMyIGJ5dGVzISE=",
    "VIRKSOM_VAULT_INDEX_KEYS": "YW5vdGhlciBrZXkgZm9yIHRlc3RzIG9ubHksIDMyISE=",
}


def crowded(many: int = MANY) -> list[Line]:
    """Make the office in a server of its own, and time what is done in it all day.

    It takes a quarter of an hour, most of it for sealing names.

    Args:
        many: how many candidates beside the demo's, 10,000 or more: so many must not have begun.
    """
    cluster = Cluster()
    try:
        cluster.make("crowd", template="template0")
        stand(cluster.url("crowd"))
        codes = _filled(many)
        return timed(codes)
    finally:
        from django.db import connections  # noqa: PLC0415  # after the settings

        connections.close_all()
        cluster.stop()


def stand(url: str) -> None:
    """Point the office at a database, before anything of it is asked for."""
    os.environ |= {
        **_KEYS,
        "VIRKSOM_DATABASE": url,
        "DJANGO_SETTINGS_MODULE": "virksom.office.site.settings",
    }
    import django  # noqa: PLC0415  # it reads the environment set above

    django.setup()


def _filled(many: int) -> tuple[str, ...]:
    from django.core.management import call_command  # noqa: PLC0415
    from django.utils import timezone  # noqa: PLC0415

    from bench.crowd import gather  # noqa: PLC0415

    call_command("migrate", verbosity=0)
    moment = timezone.now()  # noqa: TID251  # the clock that the office will run by
    return gather(many, seed=_SEED, moment=moment).codes


def timed(codes: tuple[str, ...]) -> list[Line]:
    """Return how long each deed takes, 95 of 100 of them at most.

    Args:
        codes: of the candidates.
    """
    from django.test import Client  # noqa: PLC0415
    from django.urls import reverse  # noqa: PLC0415

    from bench.asking import HOST, p95, signed_in  # noqa: PLC0415

    door = reverse("sign_in")
    client, guest = signed_in("konsulent", sign_in=door), Client()
    adviser = signed_in("raadgiver", sign_in=door)
    peer = Took(clock=p95(lambda: guest.get(door, HTTP_HOST=HOST), times=TIMES))
    return [
        Line(
            job=f"p95 of {name}, {len(codes):,} candidates",
            ours=Took(clock=p95(ask, times=TIMES)),
            peer="sign-in page",
            theirs=peer,
            target=target,
        )
        for name, ask, target in (
            *_targeted(_searches(client, codes=codes), SEARCH),
            *_targeted(_deeds(client, codes=codes), TARGET),
            *_targeted(_lists_of_work(client, adviser), TARGET),
            *_targeted(_counted(client), COUNTED),
        )
    ]


_Asks = Iterator[tuple[str, Callable[[], Any]]]


def _targeted(asks: _Asks, target: float) -> Iterator[tuple[str, Callable[[], Any], float]]:
    for name, ask in asks:
        yield name, ask, target


def _searches(client: Any, *, codes: tuple[str, ...]) -> _Asks:  # noqa: ANN401  # Django's own
    """Yield the searches of every page, and the list by a word: each is typed and answered."""
    shown = iter(codes[2000:])

    def post(address: str, **sent: str) -> Any:  # noqa: ANN401
        return client.post(address, sent, HTTP_HOST="localhost", HTTP_HX_REQUEST="true")

    yield "search by a name", lambda: post("/soeg", soeg="anne jensen")
    yield "search by a code", lambda: post("/soeg", soeg=next(shown))
    yield "search by two letters", lambda: post("/soeg", soeg="an")
    yield "search by a word", lambda: post("/soeg", soeg="fleksjob")
    yield "search for nothing there", lambda: post("/soeg", soeg="xyzzy")


def _counted(client: Any) -> _Asks:  # noqa: ANN401  # Django's own
    """Yield the pages that count everybody; what they read first is read before."""
    for name, address in (
        ("the overview", "/overblik"),
        ("the overview of a past day", "/overblik?pr=2019-06-30&kendt=2019-10-07"),
        ("effect over time", "/effekt"),
        ("effect of a past day", "/effekt?pr=2019-06-30&kendt=2019-10-07"),
        *_EFFECT.items(),
    ):
        _to_the_end(client, address)
        yield name, partial(client.get, address, HTTP_HOST="localhost")
    _settle()
    then = {"the overview": "/overblik", "effect over time": "/effekt", **_EFFECT}
    for place, (name, address) in enumerate(then.items()):
        yield f"starting one, and {name} then", _after_a_fact(client, address, place=place)


def _settle() -> None:
    """Do as the server once it is warm: no collector walks again what is kept by then."""
    gc.collect()
    gc.freeze()


def _after_a_fact(client: Any, address: str, *, place: int) -> Callable[[], Any]:  # noqa: ANN401
    """Return how a page is asked for when somebody has begun since the last time."""
    begun = iter(_not_begun()[1::2][place * 2 * TIMES :])

    def ask() -> Any:  # noqa: ANN401
        _begin(client, next(begun))
        return _to_the_end(client, address)

    return ask


def _to_the_end(client: Any, address: str) -> Any:  # noqa: ANN401  # Django's own
    """Return the page itself: where it says what it does meanwhile, it has then done it."""
    while getattr(answer := client.get(address, HTTP_HOST="localhost"), "streaming", False):
        b"".join(answer)
    return answer


def _begin(client: Any, code: str) -> Any:  # noqa: ANN401  # Django's own
    address, day = f"/kandidater/{code}/start", {"since": "07.10.2019"}
    return client.post(address, day, HTTP_HOST="localhost")


def _deeds(client: Any, *, codes: tuple[str, ...]) -> Iterator[tuple[str, Callable[[], Any]]]:  # noqa: ANN401  # Django's own
    """Yield what is timed; each asks for something else every time."""
    shown = iter(codes[1000:])
    begun = iter(_not_begun()[::2])

    def get(address: str) -> Any:  # noqa: ANN401
        return client.get(address, HTTP_HOST="localhost")

    def post(address: str, **sent: str) -> Any:  # noqa: ANN401
        return client.post(address, sent, HTTP_HOST="localhost", HTTP_HX_REQUEST="true")

    yield "the list", lambda: get("/kandidater")
    yield "the list's page 1,000", lambda: get("/kandidater?side=1000")
    yield "the list filtered", lambda: get("/kandidater?raekke=active&enhed=uddannelseshuset")
    yield "the list sorted by weeks", lambda: get("/kandidater?raekke=active&orden=-weeks")
    yield "the list by a word", lambda: post("/kandidater", q="mentor fleksjob")
    yield "the list by a name", lambda: post("/kandidater", q="mette holm")
    yield "the list by two letters", lambda: post("/kandidater", q="an")
    yield "a candidate's page", lambda: get(f"/kandidater/{next(shown)}")
    yield "starting a candidate", lambda: _begin(client, next(begun))


def _lists_of_work(client: Any, adviser: Any) -> Iterator[tuple[str, Callable[[], Any]]]:  # noqa: ANN401
    """Yield the lists of what waits, and the form of a referral."""
    yield "today of a consultant", lambda: client.get("/", HTTP_HOST="localhost")
    for name, address in (
        ("whom to ask, one's own", "/opfoelgning"),
        ("whom to ask, everybody", "/opfoelgning?hvem=alle"),
        ("whom to ask, page 100", "/opfoelgning?hvem=alle&side=100"),
        ("statusnotater", "/statusnotater"),
    ):
        yield name, partial(client.get, address, HTTP_HOST="localhost")
    yield "the form of a referral", partial(adviser.get, "/henvisninger/ny", HTTP_HOST="localhost")


def _not_begun() -> list[str]:
    from virksom.office.store.models import CandidateRow  # noqa: PLC0415

    rows = CandidateRow.objects.filter(group="not_started", started=None, code__gt="K1")
    return list(rows.order_by("-code").values_list("code", flat=True)[:1000])
