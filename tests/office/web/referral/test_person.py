"""The page that tells who a candidate is."""

from tests.office.actions.referred import refer_by
from tests.office.cast import CODE, ClientOf
from virksom.office.store.models import Look
from virksom.office.store.vault import persons

PAGE = "/kandidater/K003/oplysninger"


def test_an_adviser_sees_the_cpr_with_its_class_and_the_look_is_noted(
    browser_of: ClientOf,
) -> None:
    refer_by()
    page = browser_of("adviser").get(PAGE).content.decode()
    assert 'value="070495-1234"' in page
    assert "CPR uden modulus 11." in page
    look = Look.objects.get()
    assert (look.subject, look.what, look.by) == ("K003", "see_cpr", "raadgiver-1")


def test_a_consultant_sees_no_cpr(browser_of: ClientOf) -> None:
    refer_by()
    page = browser_of("recruitment_consultant").get(PAGE).content.decode()
    assert 'value="Anna Aagaard"' in page
    assert "0704" not in page
    assert Look.objects.get().what == "see_person"


def test_what_is_told_anew_is_kept(browser_of: ClientOf) -> None:
    refer_by()
    typed = {"name": "Anna Bang", "phone": "12345678", "mail": "", "address": "Gade 1\r\nBy"}
    page = browser_of("recruitment_consultant").post(PAGE, typed, follow=True).content.decode()
    assert "K003 er rettet." in page
    anna = persons.person(CODE, "K003")
    assert anna is not None
    assert (anna.name, anna.cpr, anna.address) == ("Anna Bang", "0704951234", "Gade 1\r\nBy")


def test_a_twin_is_told_of(browser_of: ClientOf) -> None:
    refer_by()
    refer_by(others="K003")
    typed = {"name": "Anna Aagaard", "identity": "070495-1234"}
    page = browser_of("adviser").post(PAGE, typed, follow=True).content.decode()
    assert "Ligner K004; læg dem sammen, hvis det er samme person." in page


def test_a_candidate_comes_back_to_their_own_page(browser_of: ClientOf) -> None:
    client = browser_of("candidate")
    answer = client.post("/kandidater/K001/oplysninger", {"name": "Kaj Kjær"})
    assert (answer.status_code, answer["Location"]) == (302, "/")


def test_nobody_is_there_is_told(browser_of: ClientOf) -> None:
    assert browser_of("adviser").get("/kandidater/K999/oplysninger").status_code == 404
