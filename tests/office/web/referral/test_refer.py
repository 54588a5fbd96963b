"""The page where an adviser refers a candidate."""

import pytest
from django.test import Client

from tests.office.cast import CODE, ClientOf
from virksom.office.store import read
from virksom.office.store.vault import persons

PAGE = "/henvisninger/ny"
ANNA = {
    "name": "Anna Aagaard",
    "identity": "070495-1234",
    "since": "7/10-2019",
    "motivated": "ja",
}


def adviser(browser_of: ClientOf) -> Client:
    return browser_of("adviser")


def sent(client: Client, **more: str) -> str:
    return client.post(PAGE, ANNA | more, follow=True).content.decode()


def test_it_asks_for_four_things_and_the_rest_can_wait(browser_of: ClientOf) -> None:
    page = adviser(browser_of).get(PAGE).content.decode()
    form = page.partition('<form method="post" class="deed"')[2].partition("</form>")[0]
    assert form.count("required>") == 4
    assert form.count("(valgfrit)") == 4


def test_it_counts_the_places_with_each_units_share(browser_of: ClientOf) -> None:
    page = adviser(browser_of).get(PAGE).content.decode()
    assert "2 af 120 henvist · Uddannelseshuset 2, Job- og Aktivhuset 0" in page
    assert page.count("af 60") == 2
    assert "/aftalen#klausul-1.2" in page


def test_outside_the_window_it_says_so_gently(browser_of: ClientOf) -> None:
    page = adviser(browser_of).get(PAGE).content.decode()
    assert "Henvisningsperioden er 01.09.2018–31.12.2019; der kan henvises alligevel." in page
    assert "/aftalen#klausul-2.1" in page


def test_a_candidate_is_referred_and_the_page_leads_to_theirs(browser_of: ClientOf) -> None:
    page = sent(adviser(browser_of))
    assert "K003 er henvist." in page
    assert read.log(CODE).facts[-1].subject == "K003"


@pytest.mark.parametrize(
    ("identity", "mark"),
    [
        ("670495-1234", "Konstrueret CPR."),
        ("070495-1234", "CPR uden modulus 11."),
        ("7.4.1995", "CPR mangler."),
        ("070495", "CPR mangler."),
    ],
)
def test_a_cpr_is_marked_with_its_class(identity: str, mark: str, browser_of: ClientOf) -> None:
    assert f"K003 er henvist. {mark}" in sent(adviser(browser_of), identity=identity)


def test_a_birthday_alone_is_kept(browser_of: ClientOf) -> None:
    sent(adviser(browser_of), identity="7/4-95")
    anna = persons.person(CODE, "K003")
    assert anna is not None
    assert (str(anna.birth_date), anna.cpr, anna.cpr_class) == ("1995-04-07", "", "missing")


def test_another_units_age_is_remarked(browser_of: ClientOf) -> None:
    page = sent(adviser(browser_of), identity="1.1.1970")
    assert "Uddannelseshuset henviser ellers dem, der er under 30 år (klausul 1.3)." in page


@pytest.mark.parametrize(
    ("field", "typed", "why"),
    [
        ("identity", "320195-1234", "Skriv CPR som ddmmåå-nnnn"),
        ("identity", "12345", "Skriv CPR som ddmmåå-nnnn"),
        ("identity", "7.4.2095", "ikke ligge før 1900 eller efter i dag"),
        ("identity", "7.4.1895", "ikke ligge før 1900 eller efter i dag"),
        ("identity", "010136-4123", "ikke ligge før 1900 eller efter i dag"),
        ("identity", "7/4", "Skriv CPR som ddmmåå-nnnn"),
        ("since", "99/99", "er ikke en dag"),
        ("since", "1/1-2099", "efter i dag"),
        ("earlier_offers", "mange", "Skriv et tal fra 0 til 99."),
        ("earlier_offers", "100", "Skriv et tal fra 0 til 99."),
        ("mail", "anna", "Skriv mailen som navn@sted.dk."),
        ("motivated", "maaske", "Vælg en fra listen."),
        ("name", "", "Udfyld feltet."),
    ],
)
def test_what_is_wrong_is_told_at_the_field_and_nothing_typed_is_lost(
    field: str, typed: str, why: str, browser_of: ClientOf
) -> None:
    answer = adviser(browser_of).post(PAGE, ANNA | {"note": "Vil bage", field: typed})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert why in page
    assert "Vil bage" in page
    assert len(read.log(CODE).facts) == 5


def test_who_looks_like_somebody_is_asked_about(browser_of: ClientOf) -> None:
    client = adviser(browser_of)
    sent(client)
    page = sent(client, name="Hanne Holm")
    assert "Ligner K003. Er det samme person?" in page
    assert "Ja, det er K003: samme CPR (henvist 07.10.2019, ikke afmeldt)" in page
    assert 'value="Hanne Holm"' in page


def test_somebody_else_is_referred_with_a_code_of_their_own(browser_of: ClientOf) -> None:
    client = adviser(browser_of)
    sent(client)
    assert "K004 er henvist." in sent(client, twin="others:K003")


def test_the_same_person_is_refused_while_in_the_programme(browser_of: ClientOf) -> None:
    client = adviser(browser_of)
    sent(client)
    page = sent(client, twin="same:K003")
    assert "K003 er henvist 07.10.2019 og ikke afmeldt" in page
    assert "Nej, det er en anden person" in page


def test_a_referral_taken_back_leads_home_as_nobody_is_there_now(browser_of: ClientOf) -> None:
    client = adviser(browser_of)
    sent(client)
    answer = client.post(f"/fortryd/{read.log(CODE).facts[-1].id}")
    assert answer["Location"] == "/"
    assert client.get("/kandidater/K003").status_code == 404


def test_a_unit_tells_how_many_it_has_not_registered_yet(browser_of: ClientOf) -> None:
    client = adviser(browser_of)
    page = client.post("/henvisninger/undervejs", {"count": "7"}, follow=True).content.decode()
    assert "Tallet er gemt." in page
    assert '<td class="n">7</td>' in page
    assert len(read.log(CODE).facts) == 5


def test_a_number_that_is_none_is_told_at_its_field(browser_of: ClientOf) -> None:
    answer = adviser(browser_of).post("/henvisninger/undervejs", {"count": "syv"})
    assert answer.status_code == 422
    assert "Skriv et tal fra 0 til 99." in answer.content.decode()


def test_an_address_that_is_only_opened_changes_nothing(browser_of: ClientOf) -> None:
    assert adviser(browser_of).get("/henvisninger/undervejs")["Location"] == PAGE
