"""The administrator makes a webhook, sees what became of it, renews its secret and stops it."""

import re

import pytest
from django.test import Client
from pytest_django import Settings

from tests.office.actions.receiving import Receiver, receiving
from tests.office.cast import CODE, MOMENT, ClientOf
from virksom.office.actions.tell_webhooks import tell_webhooks
from virksom.office.store.models import Webhook
from virksom.office.web import clock

PAGE, URL = "/adgang/webhooks", "http://127.0.0.1:9/modtag"
SENT = {"organisation": "provider", "url": URL, "wants": ["referrals", "money"]}


@pytest.fixture
def client(browser_of: ClientOf, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Client:
    settings.WEBHOOKS_LOOPBACK = True
    monkeypatch.setattr(clock, "now", lambda _row: MOMENT)
    return browser_of("administrator")


def secret(page: str) -> str:
    found = re.search(r'<code class="key-text">(whsec_[\w+/]{43}=)</code>', page)
    assert found is not None
    return found[1]


def made(client: Client, url: str = URL) -> int:
    client.post(f"{PAGE}/ny", {**SENT, "url": url})
    return int(Webhook.objects.get().pk)


def test_the_list_says_what_to_do_while_it_is_empty(client: Client) -> None:
    assert "Ingen systemer får besked endnu." in client.get(PAGE).content.decode()


def test_a_secret_is_shown_once_and_then_never_again(client: Client) -> None:
    first = secret(client.post(f"{PAGE}/ny", SENT).content.decode())
    number = Webhook.objects.get().pk
    renewed = secret(client.post(f"{PAGE}/{number}/hemmelighed").content.decode())
    assert first != renewed
    for page in (PAGE, f"{PAGE}/{number}"):
        shown = client.get(page).content.decode()
        assert URL in shown
        assert "whsec_" not in shown


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"url": "https://10.0.0.1/"}, "Adressen ligger på et lukket net"),
        ({"url": "system"}, "Skriv en hel adresse"),
        ({"wants": []}, "Vælg, hvad der skal gives besked om."),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost(
    wrong: dict[str, object], sentence: str, client: Client
) -> None:
    answer = client.post(f"{PAGE}/ny", {**SENT, **wrong})
    shown = answer.content.decode()
    assert (answer.status_code, sentence in shown) == (422, True)
    assert str(wrong.get("url", URL)) in shown


def test_a_try_and_what_was_answered_stand_on_its_page(client: Client) -> None:
    with receiving(Receiver(status=500)) as there:
        number = made(client, there.url)
        client.post(f"{PAGE}/{number}/proev")
        tell_webhooks(CODE, moment=MOMENT)
    shown = client.get(f"{PAGE}/{number}").content.decode()
    assert "<code>ping</code>" in shown
    assert ": svar 500" in shown
    assert "Prøves igen" in shown


def test_a_stopped_one_says_so_and_offers_nothing_more(client: Client) -> None:
    number = made(client)
    page = client.post(f"{PAGE}/{number}/stop", follow=True).content.decode()
    assert "Webhooken er stoppet." in page
    assert "Forny hemmeligheden" not in client.get(f"{PAGE}/{number}").content.decode()
    assert client.post(f"{PAGE}/{number}/proev").status_code == 404


def test_an_address_that_is_only_opened_changes_nothing(client: Client) -> None:
    number = made(client)
    for deed in ("stop", "proev", "hemmelighed", "igen/1"):
        assert client.get(f"{PAGE}/{number}/{deed}")["Location"] == f"{PAGE}/{number}"
    assert Webhook.objects.get().stopped_at is None
