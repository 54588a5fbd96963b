"""Signing in by an account at a real OpenID provider on this machine."""

import socket
from collections.abc import Callable

import pytest
from django.conf import LazySettings
from django.test import Client

from tests.office.cast import PASSWORD
from tests.office.openid import running
from tests.office.openid.running import through
from virksom.office.store import adapters, identities, openid, session_marks
from virksom.office.store.models import User

pytestmark = pytest.mark.usefixtures("office", "told")


def linked(provider: running.Provider, who: str, username: str) -> User:
    user = User.objects.get(username=username)
    assert identities.link(user.pk, issuer=provider.issuer, subject=who)
    return user


def inside(client: Client) -> bool:
    return "_auth_user_id" in client.session


def test_a_linked_account_opens_and_leads_where_the_reader_was_going(
    provider: running.Provider, client: Client
) -> None:
    linked(provider, "eva", "adviser")
    answer = through(client, "eva", going="/kandidater?q=K001")
    assert answer["Location"] == "/kandidater?q=K001"
    assert inside(client)


def test_the_office_asks_for_a_code_with_a_proof_a_state_and_a_nonce(client: Client) -> None:
    asks = running.asked(client.get("/log-ind/konto")["Location"])
    assert asks["response_type"] == ["code"]
    assert asks["code_challenge_method"] == ["S256"]
    assert asks["redirect_uri"] == [running.BACK]
    assert asks["state"] != asks["nonce"]


@pytest.mark.parametrize("who", ["anna", "bo", "ida", "kim"])
def test_an_account_nobody_has_linked_opens_nothing_and_makes_nobody(
    who: str, client: Client
) -> None:
    before = User.objects.count()
    answer = through(client, who)
    assert answer.status_code == 403
    assert "Ingen her er knyttet til den konto" in answer.content.decode()
    assert not inside(client)
    assert User.objects.count() == before


@pytest.mark.parametrize("trick", ["issuer", "signature", "expired", "nonce", "audience", "none"])
def test_a_token_that_is_not_right_opens_nothing(
    trick: str, provider: running.Provider, client: Client
) -> None:
    linked(provider, "eva", "adviser")
    provider.trick(trick)
    answer = through(client, "eva")
    assert answer.status_code == 403
    assert "Svaret kunne ikke bekræftes" in answer.content.decode()
    assert not inside(client)


def test_the_same_answer_is_taken_once(provider: running.Provider, client: Client) -> None:
    linked(provider, "eva", "adviser")
    back = running.sent_back(client.get("/log-ind/konto")["Location"], "eva")
    assert client.get(back).status_code == 302
    client.post("/log-ud")
    answer = client.get(back)
    assert "eller det er brugt" in answer.content.decode()
    assert not inside(client)


def test_an_answer_to_another_browser_opens_nothing(
    provider: running.Provider, client: Client
) -> None:
    linked(provider, "eva", "adviser")
    back = running.sent_back(Client().get("/log-ind/konto")["Location"], "eva")
    assert client.get(back).status_code == 403
    assert not inside(client)


def test_who_stops_on_the_way_is_told_so(client: Client) -> None:
    state = running.asked(client.get("/log-ind/konto")["Location"])["state"][0]
    answer = client.get("/log-ind/konto/svar", {"state": state, "error": "access_denied"})
    assert "Du stoppede undervejs" in answer.content.decode()


def test_a_provider_that_vouches_for_two_factors_is_both_steps(
    provider: running.Provider, told: Callable[..., object], client: Client
) -> None:
    told(vouches=frozenset({("amr", "mfa")}))
    linked(provider, "eva", "adviser")
    through(client, "eva")
    assert client.get("/kandidater").status_code == 200


def test_without_that_a_second_factor_is_owed_as_ever(
    provider: running.Provider, client: Client
) -> None:
    linked(provider, "eva", "adviser")
    through(client, "eva")
    assert client.session["door"]["by"] == session_marks.By.ELSEWHERE
    assert client.get("/kandidater")["Location"] == "/din-adgang"


def test_a_provider_that_is_down_is_told_in_a_sentence_and_the_password_still_opens(
    told: Callable[..., object], client: Client
) -> None:
    told(issuer="http://127.0.0.1:9")
    answer = client.get("/log-ind/konto")
    assert answer.status_code == 503
    assert "svarer ikke lige nu. Log ind med brugernavn" in answer.content.decode()
    fields = {"username": "administrator", "password": PASSWORD}
    assert client.post("/log-ind", fields).status_code == 302
    assert inside(client)


def test_a_provider_that_goes_down_on_the_way_is_told_of_too(
    provider: running.Provider, told: Callable[..., object], client: Client
) -> None:
    back = running.sent_back(client.get("/log-ind/konto")["Location"], "eva")
    told(issuer="http://127.0.0.1:9")
    answer = client.get(back.replace(running.requests.utils.quote(provider.issuer, safe=""), "x"))
    assert answer.status_code in {403, 503}
    assert not inside(client)


def test_the_button_is_there_only_when_there_is_a_provider(
    client: Client, settings: LazySettings
) -> None:
    assert "Log ind med kommunens konto" in client.get("/log-ind").content.decode()
    settings.OPENID = None
    assert "kommunens konto" not in client.get("/log-ind").content.decode()
    assert client.get("/log-ind/konto")["Location"] == "/log-ind"


def test_a_shut_door_is_shut_this_way_too(provider: running.Provider, client: Client) -> None:
    user = linked(provider, "eva", "adviser")
    User.objects.filter(pk=user.pk).update(is_active=False)
    assert through(client, "eva").status_code == 403
    assert not inside(client)


def test_signing_in_here_leaves_nothing_of_who_they_are_there(
    provider: running.Provider,
) -> None:
    linked(provider, "anna", "adviser")
    through(Client(), "anna")
    rows = identities.SocialAccount.objects.values()
    assert all(word not in str(list(rows)) for word in ("anna", "Anna", "Aa'", "demo.virksom"))


def test_a_provider_that_hangs_is_given_up(
    told: Callable[..., object], client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(adapters, "_PATIENCE", 0.1)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        told(issuer=f"http://127.0.0.1:{silent.getsockname()[1]}")
        assert client.get("/log-ind/konto").status_code == 503


def test_two_talks_at_a_time_leave_the_others_a_sentence(client: Client) -> None:
    with openid.TALKS, openid.TALKS:
        assert client.get("/log-ind/konto").status_code == 503
    assert client.get("/log-ind/konto").status_code == 302


def test_a_provider_that_sends_us_elsewhere_is_not_followed(
    provider: running.Provider, told: Callable[..., object], client: Client
) -> None:
    told(issuer=f"{provider.issuer}/enter/../nowhere")
    assert client.get("/log-ind/konto").status_code == 503
