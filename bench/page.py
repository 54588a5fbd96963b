"""How long the office takes for a page, the demo programme loaded and the process warm."""

import os
import tempfile
from pathlib import Path

from bench.start import VIRKSOM
from bench.timing import Line, command, median


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
    from django.contrib.auth import get_user_model  # noqa: PLC0415
    from django.test import Client  # noqa: PLC0415
    from django.urls import reverse  # noqa: PLC0415

    guest, client = Client(), Client()
    client.force_login(get_user_model().objects.get(username="konsulent"))

    def ask(who: Client, page: str) -> None:
        answer = who.get(reverse(page), HTTP_HOST="localhost", follow=True)
        if answer.status_code != 200:  # noqa: PLR2004  # OK
            message = f"{page} answered {answer.status_code}"
            raise RuntimeError(message)

    return Line(
        job="overview page, on the server",
        took=median(lambda: ask(client, "overview"), times=9),
        peer="sign-in page",
        peer_took=median(lambda: ask(guest, "sign_in"), times=9),
        target=0.1,
    )
