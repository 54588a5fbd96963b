"""The guard at each view."""

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory
from pytest_django import Settings

from virksom.office.access import NOBODY, Actor, Deed, Denied, Role, deed_of, guarded
from virksom.office.access.guard import OfficeRequest


@guarded(Deed.SEE_CANDIDATE)
def page(request: OfficeRequest, candidate: str) -> HttpResponse:
    return HttpResponse(f"{request.actor.username} sees {candidate}")


def request_of(actor: Actor) -> HttpRequest:
    request = RequestFactory().get("/kandidater/K001", {"pr": "2019-09-30"})
    request.actor = actor
    return request


def test_who_may_sees_the_page() -> None:
    actor = Actor(1, "anna", programme="P1", roles=frozenset({Role.ADVISER}))
    assert page(request_of(actor), candidate="K001").content == b"anna sees K001"


def test_who_may_not_gets_the_reason() -> None:
    actor = Actor(1, "anna", programme="P1", roles=frozenset({Role.ADMINISTRATOR}))
    with pytest.raises(Denied) as denied:
        page(request_of(actor), candidate="K001")
    assert "ser ikke enkelte kandidater" in denied.value.reason.da


def test_the_signed_out_are_led_to_the_door_and_back(settings: Settings) -> None:
    settings.LOGIN_URL = "/log-ind"
    answer = page(request_of(NOBODY), candidate="K001")
    assert answer.status_code == 302
    assert answer["Location"] == "/log-ind?next=/kandidater/K001%3Fpr%3D2019-09-30"


def test_a_view_says_its_deed() -> None:
    assert deed_of(page) is Deed.SEE_CANDIDATE
    assert deed_of(request_of) is None
