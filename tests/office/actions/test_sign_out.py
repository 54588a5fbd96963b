"""Signing out."""

import pytest

from tests.office.cast import MOMENT, PASSWORD, visitor
from virksom.office.actions.sign_in import sign_in
from virksom.office.actions.sign_out import sign_out
from virksom.office.store import sessions

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]


def test_signing_out_ends_the_session_and_all_in_it() -> None:
    request = visitor()
    sign_in(request, "adviser", password=PASSWORD, moment=MOMENT)
    request.session["known"] = "2019-10-07"
    key = request.session.session_key
    sign_out(request)
    assert sessions.signed_in(request) is None
    assert "known" not in request.session
    assert not request.session.exists(key)


def test_signing_out_twice_is_fine() -> None:
    request = visitor()
    sign_out(request)
    sign_out(request)
    assert sessions.signed_in(request) is None
