"""Danish by default, English by the switch."""

import pytest
from django.test import Client

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.office.site.addresses")]


def test_danish_whatever_the_browser_wishes(client: Client) -> None:
    answer = client.get("/proeve/sprog", headers={"accept-language": "en-GB"})
    assert answer.content == b"da "
    assert answer["Content-Language"] == "da"


@pytest.mark.parametrize(("chosen", "spoken"), [("en", b"en "), ("da", b"da "), ("xx", b"da ")])
def test_the_switch_is_remembered_in_a_cookie(client: Client, chosen: str, spoken: bytes) -> None:
    client.cookies["virksom_sprog"] = chosen
    assert client.get("/proeve/sprog").content == spoken
