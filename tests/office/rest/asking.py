"""Asking the API in tests: a key of an organisation, and what is answered."""

import json
from collections.abc import Collection, Mapping

from django.http import HttpResponse
from django.test import Client

from tests.office import cast
from virksom.office.access import Role, Scope
from virksom.office.actions.make_api_key import make_api_key

ADMINISTRATOR = cast.actor(Role.ADMINISTRATOR)
REFERRALS = "/api/1/henvisninger"
SENT = {"name": "Åse Østergård", "birth_date": "1999-05-03", "since": "2019-10-01"}


def key_of(organisation: str, scopes: Collection[Scope] | None = None) -> str:
    """Return a new key of an organisation."""
    return make_api_key(ADMINISTRATOR, organisation, scopes=scopes, moment=cast.MOMENT)[1]


def get(key: str, path: str, **asked: object) -> HttpResponse:
    """Ask an address."""
    return Client().get(path, asked, headers={"Authorization": f"Bearer {key}"})


def post(
    key: str, path: str, sent: object, *, headers: Mapping[str, str] | None = None
) -> HttpResponse:
    """Send JSON to an address."""
    return Client(enforce_csrf_checks=True).post(
        path,
        json.dumps(sent),
        content_type="application/json",
        headers={"Authorization": f"Bearer {key}", **(headers or {})},
    )
