"""How long every page of the office takes on the server, with the demo, for every role."""

import logging
import os
import tempfile
from functools import partial
from http import HTTPStatus
from pathlib import Path

from bench.page import overview
from bench.start import VIRKSOM
from bench.timing import Line, Took, run

TARGET = 0.15
_TIMES = 20
_WORST = 5
_ROLES = (
    "konsulent",
    "teamleder",
    "raadgiver",
    "oekonomi",
    "investor",
    "oplaerer",
    "virksomhed",
    "kandidat",
    "administrator",
)
_EXAMPLES = {
    "candidate": "K033",
    "week": "2019-W32",
    "fact": "f000100",
    "element": "mentoring",
    "employment": "E001",
    "member": "konsulent-1",
    "notice": "1",
    "consent": "photo",
    "opening": "O001",
}


def every_page() -> list[Line]:
    """Time every page for every role that may see it; return the overview and the slowest."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["VIRKSOM_DATABASE"] = f"sqlite:///{Path(folder) / 'office.sqlite3'}"
        os.environ["DJANGO_SETTINGS_MODULE"] = "virksom.office.site.settings"
        run([VIRKSOM, "demo", "--load"])
        return _all()


def _all() -> list[Line]:
    import django  # noqa: PLC0415  # it reads the environment set above

    django.setup()
    logging.disable(logging.WARNING)  # closed doors are tried on purpose
    return [overview(), *_timed()]


def _timed() -> list[Line]:
    from django.test import Client  # noqa: PLC0415
    from django.urls import reverse  # noqa: PLC0415

    from bench.asking import HOST, addresses, p95, signed_in  # noqa: PLC0415
    from virksom.office.web.warm import warm  # noqa: PLC0415

    warm()  # as the office is when it serves
    door = reverse("sign_in")
    guest = Client()
    peer = Took(clock=p95(lambda: guest.get(door, HTTP_HOST=HOST), times=_TIMES))
    took: dict[str, float] = {}
    for role in _ROLES:
        client = signed_in(role, sign_in=door)
        for address in addresses(_EXAMPLES):
            answer = client.get(address, HTTP_HOST=HOST)
            b"".join(answer)  # one that says what it does meanwhile has then done it
            if answer.status_code == HTTPStatus.OK:
                ask = partial(client.get, address, HTTP_HOST=HOST)
                took[f"{address} ({role})"] = p95(ask, times=_TIMES)
    worst = sorted(took.items(), key=lambda pair: -pair[1])[:_WORST]
    return [
        Line(
            job=f"p95 of {name}, slowest {place} of {len(took)}",
            ours=Took(clock=seconds),
            peer="sign-in page",
            theirs=peer,
            target=TARGET,
        )
        for place, (name, seconds) in enumerate(worst, start=1)
    ]
