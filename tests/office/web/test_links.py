"""The page of a link that opens the door once."""

from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client

from tests.office import cast
from tests.office.cast import CODE, PASSWORD, ClientOf
from tests.office.mailed import address_of, last_link
from virksom.office.access import Role
from virksom.office.actions.send_link import send_link, send_password_link
from virksom.office.store import links, recovery_codes
from virksom.office.store.models import User

pytestmark = pytest.mark.usefixtures("office")
NOW = datetime.now(UTC)  # noqa: TID251  # pages read the clock themselves
NEW = "another long one that nobody guesses"


def to_candidate() -> str:
    sender = cast.actor(Role.RECRUITMENT_CONSULTANT)
    address_of("K001", moment=NOW)
    send_link(sender, "K001", after="/din-adgang", moment=NOW)
    return last_link()


def to_adviser() -> str:
    sender = cast.actor(Role.ADMINISTRATOR)
    address_of("raadgiver-1", moment=NOW)
    send_password_link(sender, "raadgiver-1", moment=NOW)
    return last_link()


def test_opening_shows_a_button_and_spends_nothing(client: Client) -> None:
    address = to_candidate()
    for _ in range(3):
        page = client.get(address)
        assert page.status_code == 200
        assert "Kom ind" in page.content.decode()
    assert client.head(address).status_code == 200
    assert client.post(address)["Location"] == "/din-adgang"
    assert client.get("/din-adgang").status_code == 200


def test_pressed_twice_it_says_so_kindly(client: Client) -> None:
    address = to_candidate()
    client.post(address)
    again = Client().post(address)
    assert again.status_code == 410
    assert "Linket er brugt. Et link lukker kun ind én gang" in again.content.decode()
    assert "Linket er brugt" in Client().get(address).content.decode()


@pytest.mark.parametrize("language", ["da", "en"])
def test_an_expired_and_an_unknown_one_say_what_to_do(language: str, client: Client) -> None:
    client.cookies["virksom_sprog"] = language
    user = User.objects.get(username="candidate")
    then = NOW - timedelta(days=8)
    token = links.make(user.pk, CODE, after="", moment=then, lasts=timedelta(days=7))
    told = [client.get(f"/ind/{end}").content.decode() for end in (token, "nobody-s")]
    what = {"da": ("bed om et nyt", "Bed den, der sendte det, om et nyt")}.get(
        language, ("ask for another link", "Ask whoever sent it for another")
    )
    assert what[1] in told[0]
    assert what[0] in told[1]


def test_no_page_of_a_link_tells_whose_it_is(client: Client) -> None:
    page = client.get(to_candidate()).content.decode()
    assert "K001" not in page
    assert "candidate" not in page


def test_a_link_for_a_password_leads_to_choosing_one_and_then_to_the_door(client: Client) -> None:
    assert client.post(to_adviser())["Location"] == "/log-ind/ny-adgangskode"
    assert client.get("/overblik").status_code == 302
    assert "adviser" in client.get("/log-ind/ny-adgangskode").content.decode()
    sent = client.post("/log-ind/ny-adgangskode", {"new": NEW, "again": NEW})
    assert sent["Location"] == "/log-ind?bruger=adviser"
    again = client.post("/log-ind/ny-adgangskode", {"new": PASSWORD, "again": PASSWORD})
    assert again["Location"] == "/log-ind"
    answer = client.post("/log-ind", {"username": "adviser", "password": NEW})
    assert answer["Location"] == "/"


def test_a_weak_password_is_told_and_the_link_is_not_lost(client: Client) -> None:
    client.post(to_adviser())
    answer = client.post("/log-ind/ny-adgangskode", {"new": "short", "again": "short"})
    assert answer.status_code == 422
    assert "mindst 12" in answer.content.decode()
    assert client.post("/log-ind/ny-adgangskode", {"new": NEW, "again": NEW}).status_code == 302


def test_without_a_link_no_password_is_chosen(client: Client) -> None:
    answer = client.post("/log-ind/ny-adgangskode", {"new": NEW, "again": NEW})
    assert answer["Location"] == "/log-ind"


def test_an_administrator_sends_a_link_and_it_is_shown_to_nobody(browser_of: ClientOf) -> None:
    address_of("raadgiver-1", moment=NOW)
    administrator = browser_of("administrator")
    assert administrator.get("/adgang/raadgiver-1/link")["Location"] == "/adgang"
    sent = administrator.post("/adgang/raadgiver-1/link")
    assert sent["Location"] == "/adgang"
    page = administrator.get("/adgang").content.decode()
    assert "Et link til raadgiver-1 er på vej." in page
    assert last_link() not in page
    assert Client().post(last_link())["Location"] == "/log-ind/ny-adgangskode"


def test_an_administrator_forgets_a_second_factor_where_there_is_one(
    browser_of: ClientOf,
) -> None:
    administrator, adviser = browser_of("administrator"), Client()
    adviser.post("/log-ind", {"username": "adviser", "password": PASSWORD})
    assert "Glem andet trin" not in administrator.get("/adgang").content.decode()
    number = User.objects.get(username="adviser").pk
    recovery_codes.make(cast.visitor(), number, moment=NOW)
    assert "Glem andet trin" in administrator.get("/adgang").content.decode()
    administrator.post("/adgang/raadgiver-1/andet-trin")
    assert "laver et nyt andet trin" in administrator.get("/adgang").content.decode()
    assert adviser.get("/din-adgang").status_code == 302
