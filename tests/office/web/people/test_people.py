"""The administrator's pages."""

import re

import pytest

from tests.office.cast import CODE, MOMENT, ClientOf
from virksom.office.store import members
from virksom.office.store.models import Look
from virksom.office.store.vault.persons import PersonData, names, put

NEW = {"name": "Bo Bak", "role": "trainer", "organisation": "social_enterprise/V001"}


def test_the_list_tells_who_is_what_and_from_where(browser_of: ClientOf) -> None:
    page = browser_of("administrator").get("/adgang").content.decode()
    assert "konsulent-1" in page
    assert "Rekrutteringskonsulent" in page
    assert "V001 (socialøkonomisk virksomhed)" in page
    assert "K001" not in page


def test_somebody_is_let_in_by_four_fields(browser_of: ClientOf) -> None:
    client = browser_of("administrator")
    assert client.get("/adgang/ny").content.decode().count('class="form-group') == 4
    page = client.post("/adgang/ny", NEW, follow=True).content.decode()
    assert "oplaerer-2 har fået adgang" in page
    assert "Bo Bak" in page


def test_access_is_given_removed_and_given_again_by_buttons_of_those_words(
    browser_of: ClientOf,
) -> None:
    client = browser_of("administrator")
    page = client.get("/adgang").content.decode()
    assert ">Giv adgang</a>" in page
    assert ">Fjern adgang<" in page
    shut = client.post("/adgang/raadgiver-1/luk", follow=True).content.decode()
    assert ">Giv adgang igen<" in shut


def test_what_does_not_fit_is_told_at_the_field(browser_of: ClientOf) -> None:
    odd = NEW | {"organisation": "provider/"}
    page = browser_of("administrator").post("/adgang/ny", odd).content.decode()
    assert "Organisationen passer ikke til rollen" in page
    assert 'value="Bo Bak"' in page


def test_an_address_that_no_mail_reaches_is_told_at_the_field(browser_of: ClientOf) -> None:
    page = browser_of("administrator").post("/adgang/ny", NEW | {"mail": "bo"}).content.decode()
    assert "Skriv mailen som navn@sted.dk." in page


def test_an_organisation_is_added(browser_of: ClientOf) -> None:
    told = {"kind": "company", "name": "Bager Bo", "code": "V010"}
    page = browser_of("administrator").post("/adgang/organisation", told, follow=True)
    assert "Bager Bo (virksomhed)" in page.content.decode()


@pytest.mark.parametrize(("way", "active"), [("luk", False), ("aabn", True)])
def test_a_door_is_shut_and_opened_by_a_button(
    way: str, *, active: bool, browser_of: ClientOf
) -> None:
    browser_of("administrator").post(f"/adgang/raadgiver-1/{way}")
    found = members.member(CODE, "raadgiver-1")
    assert found is not None
    assert found.active is active


def test_an_address_that_is_only_opened_shuts_no_door(browser_of: ClientOf) -> None:
    browser_of("administrator").get("/adgang/raadgiver-1/luk")
    found = members.member(CODE, "raadgiver-1")
    assert found is not None
    assert found.active


def test_a_key_is_shown_once_and_then_never_again(browser_of: ClientOf) -> None:
    client = browser_of("administrator")
    sent = {"organisation": "uddannelseshuset", "scopes": ["referrals:write"]}
    page = client.post("/adgang/noegle", sent).content.decode()
    found = re.search(r'<code class="key-text">([\w-]{43})</code>', page)
    assert found is not None
    assert found[1] not in client.get("/adgang").content.decode()


@pytest.mark.parametrize("scopes", [[], ["ledger:write"]])
def test_what_a_key_opens_is_chosen_and_what_it_may_not_is_said(
    scopes: list[str], browser_of: ClientOf
) -> None:
    client = browser_of("administrator")
    sent = {"organisation": "uddannelseshuset", "scopes": scopes}
    answer = client.post("/adgang/noegle", sent)
    assert answer.status_code == 422
    said = "kan ikke få ledger:write" if scopes else "Vælg, hvad nøglen åbner."
    assert said in answer.content.decode()


def test_person_data_is_erased_when_the_code_is_typed_twice(browser_of: ClientOf) -> None:
    put(CODE, PersonData(code="K001", name="Åse"), moment=MOMENT)
    client = browser_of("administrator")
    odd = client.post("/adgang/slet", {"code": "K001", "again": "K002"}).content.decode()
    assert "Skriv den samme kode to gange." in odd
    page = client.post("/adgang/slet", {"code": "k001", "again": "K001"}, follow=True)
    assert "Persondata om K001 er slettet." in page.content.decode()
    assert names(CODE, ["K001"]) == {}


def test_whose_data_is_kept_longer_is_not_erased_and_that_is_said(browser_of: ClientOf) -> None:
    put(CODE, PersonData(code="K001", name="Åse"), moment=MOMENT)
    client = browser_of("administrator")
    kept = {"code": "K001", "until": "1-5-2027", "reason": "Retskrav, sag 2026-17"}
    assert client.post("/persondata/laengere", kept).status_code == 302
    answer = client.post("/adgang/slet", {"code": "K001", "again": "K001"})
    assert answer.status_code == 422
    assert "Data om K001 gemmes til 01.05.2027" in answer.content.decode()
    assert names(CODE, ["K001"]) == {"K001": "Åse"}


def test_somebody_on_the_staff_is_erased_under_their_code_as_it_is(browser_of: ClientOf) -> None:
    put(CODE, PersonData(code="konsulent-1", name="Kim"), moment=MOMENT)
    client = browser_of("administrator")
    page = client.post("/adgang/slet", {"code": "konsulent-1", "again": "konsulent-1"}, follow=True)
    assert "Persondata om konsulent-1 er slettet." in page.content.decode()
    assert names(CODE, ["konsulent-1"]) == {}


def test_an_erasure_is_written_down_among_the_looks(browser_of: ClientOf) -> None:
    browser_of("administrator").post("/adgang/slet", {"code": "K001", "again": "K001"})
    assert [(look.subject, look.what) for look in Look.objects.all()] == [("K001", "erase_person")]
