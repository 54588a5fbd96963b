"""The page of a recruitment interview."""

import pytest
from django.test import Client

from tests.office import cast
from tests.office.actions.meeting import ADVISER as BY
from tests.office.actions.meeting import THE_DAY, invited, met
from tests.office.cast import CODE, ClientOf
from virksom.office.actions.invite import invite
from virksom.office.store import read
from virksom.office.store.models import Look
from virksom.office.store.vault.persons import PersonData, put
from virksom.office.web import clock
from virksom.programme.record import Interview

PAGE = "/kandidater/K002/samtale"
TYPED = {
    "time_1": "8/10-2019 kl. 10",
    "place": "jobcentre",
    "details": "Lokale 2",
    "adviser": "raadgiver-1",
    "consultant": "konsulent-1",
    "employer": "V001",
}


@pytest.fixture
def client(browser_of: ClientOf, monkeypatch: pytest.MonkeyPatch) -> Client:
    monkeypatch.setattr(clock, "now", lambda _row: THE_DAY)
    return browser_of("adviser")


def said() -> Interview:
    value = read.log(CODE).known().of_kind("interview")[-1].value
    assert isinstance(value, Interview)
    return value


def sent(client: Client, to: str = "", **typed: str) -> str:
    return client.post(f"{PAGE}{to}", typed, follow=True).content.decode()


def proposed() -> None:
    invite(BY, "K002", to=invited(), moment=cast.MOMENT)


def test_it_asks_for_one_time_and_presets_the_rest(client: Client) -> None:
    page = client.get(PAGE).content.decode()
    assert "Der er ikke aftalt nogen samtale endnu." in page
    assert '<option value="konsulent-1"' in page
    assert page.count("button-primary") == 1


def known(**said: str) -> None:
    for code in ("K002", "oplaerer-1"):
        put(CODE, PersonData(code=code, **said), moment=cast.MOMENT)


def test_one_time_invites_at_once(client: Client) -> None:
    known(mail="bo@example.dk")
    page = sent(client, **TYPED)
    assert "Tiden er aftalt, og invitationen er sendt." in page
    assert "Aftalt til tirsdag 08.10.2019 kl. 10.00." in page
    assert "Jobcentret: Lokale 2" in page


NO_MAIL = "Kandidaten har ingen mail: ring, eller send brev."
NEITHER = "Kandidaten har hverken mail eller telefon hos os: send brev."


@pytest.mark.parametrize(("phone", "line"), [("12345678", NO_MAIL), ("", NEITHER)])
def test_who_has_no_mail_is_told_of_then_and_afterwards(
    phone: str, line: str, client: Client
) -> None:
    known(phone=phone)
    page = sent(client, **TYPED)
    assert f"Tiden er aftalt. {line} Ingen hos arbejdsgiveren har en mail" in page
    assert "invitationen er sendt" not in page
    assert line in client.get(PAGE).content.decode()


def test_of_several_times_one_is_chosen_by_a_tap(client: Client) -> None:
    assert "Tiderne er foreslået." in sent(client, **TYPED, time_2="9/10-2019 kl. 13")
    page = sent(client, "/tid", at="2019-10-09T13:00+02:00")
    assert "Aftalt til onsdag 09.10.2019 kl. 13.00." in page
    assert said().planned == "2019-10-09T13:00+02:00"


def test_a_wrong_time_is_told_at_its_field_and_the_rest_stays(client: Client) -> None:
    answer = client.post(PAGE, TYPED | {"time_1": "i morgen"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Skriv dag og klokkeslæt som 8/10 kl. 10.30." in page
    assert 'value="Lokale 2"' in page


def test_a_refusal_stands_at_the_time(client: Client) -> None:
    page = sent(client, **TYPED | {"time_1": "1/1-2019 kl. 10"})
    assert "Samtalen kan ikke ligge før henvisningen 07.01.2019." in page


def test_it_is_moved_by_typing_a_time(client: Client) -> None:
    proposed()
    assert "Aftalt til torsdag 10.10.2019 kl. 09.00." in sent(client, "/tid", at="10/10 kl. 9")
    assert "Skriv dag og klokkeslæt" in sent(client, "/tid", at="senere")
    assert "mere end et år frem" in sent(client, "/tid", at="10/10-2021 kl. 9")


def test_it_is_called_off_and_stands_among_the_earlier(client: Client) -> None:
    proposed()
    page = sent(client, "/aflys")
    assert "Samtalen er aflyst." in page
    assert "tirsdag 08.10.2019 kl. 10.00 · Aflyst" in page


def test_each_is_noted_by_one_tap_that_can_be_taken_back(client: Client) -> None:
    proposed()
    page = sent(client, "/fremmoede", role="candidate", came="ja")
    assert page.count('aria-pressed="true"') == 1
    page = sent(client, "/fremmoede", role="employer", came="nej")
    assert (said().came, said().missed) == (("candidate",), ("employer",))
    assert "Fortryd" in page


@pytest.mark.parametrize(
    ("outcome", "onward"),
    [
        ("agreed", "/kandidater/K002/aftale"),
        ("another_time", PAGE),
        ("not_in_target_group", "/kandidater/K002/afmeld"),
    ],
)
def test_how_it_ended_leads_to_what_comes_next(outcome: str, onward: str, client: Client) -> None:
    met()
    answer = client.post(f"{PAGE}/udfald", {"outcome": outcome})
    assert answer["Location"] == onward
    assert said().outcome == outcome


def test_never_met_leads_to_the_withdrawal(client: Client) -> None:
    met(candidate=False)
    answer = client.post(f"{PAGE}/udfald", {"outcome": "no_show"})
    assert answer["Location"] == "/kandidater/K002/afmeld"
    assert "Afmeld kandidaten" in client.get(PAGE).content.decode()


def test_a_button_that_does_not_fit_says_why(client: Client) -> None:
    proposed()
    page = client.get(PAGE).content.decode()
    assert 'disabled title="Notér først, at kandidaten kom."' in page


def test_after_another_day_a_new_time_is_proposed(client: Client) -> None:
    met()
    sent(client, "/udfald", outcome="another_time")
    page = client.get(PAGE).content.decode()
    assert "tirsdag 08.10.2019 kl. 10.00 · En anden dag" in page
    assert 'id="id_time_1"' in page


@pytest.mark.parametrize("to", ["/tid", "/aflys", "/fremmoede", "/udfald"])
def test_an_address_that_is_only_opened_leads_to_the_page(to: str, client: Client) -> None:
    assert client.get(f"{PAGE}{to}")["Location"] == PAGE


def test_the_look_is_noted(client: Client) -> None:
    client.get(PAGE)
    look = Look.objects.get()
    assert (look.subject, look.what, look.page) == ("K002", "see_person", "interview")


def test_another_units_candidate_is_not_shown(client: Client) -> None:
    assert client.get("/kandidater/K999/samtale").status_code == 404


def test_the_page_helps_to_talk_of_the_right_offer_and_refuses_nothing(
    browser_of: ClientOf,
) -> None:
    page = browser_of("recruitment_consultant").get("/kandidater/K002/samtale").content.decode()
    aid = page.split('id="hjaelp"')[1]
    assert "Det er jer, der vælger." in aid
    assert "Spørg om" in aid
