"""How long the office takes for a page, the demo programme loaded and the process warm."""

import os
import tempfile
from http import HTTPStatus
from pathlib import Path

from bench.start import VIRKSOM
from bench.timing import Line, command, shortest


def overview() -> Line:
    """Time the overview page beside the sign-in page, both on the server only."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["VIRKSOM_DATABASE"] = f"sqlite:///{Path(folder) / 'office.sqlite3'}"
        os.environ["DJANGO_SETTINGS_MODULE"] = "virksom.office.site.settings"
        command([VIRKSOM, "demo", "--load"])()
        return _timed()


def _timed() -> Line:
    import django  # noqa: PLC0415  # it reads the environment set above

    django.setup()
    from django.test import Client  # noqa: PLC0415
    from django.urls import reverse  # noqa: PLC0415

    guest, client = Client(), Client()
    door = {"username": "konsulent", "password": "virksom-demo"}
    client.post(reverse("sign_in"), door, HTTP_HOST="localhost")

    def ask(who: Client, page: str) -> None:
        answer = who.get(reverse(page), HTTP_HOST="localhost")
        if answer.status_code != HTTPStatus.OK:
            message = f"{page} answered {answer.status_code}"
            raise RuntimeError(message)

    return Line(
        job="overview page, on the server",
        took=shortest(lambda: ask(client, "overview"), times=15),
        peer="sign-in page",
        peer_took=shortest(lambda: ask(guest, "sign_in"), times=15),
        target=0.1,
    )
