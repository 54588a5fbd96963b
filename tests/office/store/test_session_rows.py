"""Sessions by the key in the cookie."""

import pytest
from django.http import HttpRequest
from django.test import Client

from tests.office.cast import MOMENT, PASSWORD, visitor
from virksom.office.actions.sign_in import sign_in
from virksom.office.store import sessions
from virksom.office.store.session_rows import SessionStore

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]


def back(key: str | None) -> HttpRequest:
    request = visitor()
    request.session = SessionStore(key)
    return request


def test_a_session_is_found_again_by_its_key() -> None:
    request = back(None)
    user = sign_in(request, "adviser", password=PASSWORD, moment=MOMENT).user
    request.session.save()
    assert sessions.signed_in(back(request.session.session_key)) == user


@pytest.mark.parametrize("key", ["\0" * 32, "å" * 32, "a' or '1'='1", ""])
def test_a_cookie_of_another_make_is_nobodys(key: str, client: Client) -> None:
    assert sessions.signed_in(back(key)) is None
    client.cookies["virksom_session"] = key
    assert client.get("/overblik").status_code == 302
