"""The places in job training: who trains there, how many more they hold, and week by week."""

from dataclasses import replace
from datetime import date

import pytest

from tests.office.actions.training import trains
from tests.office.cast import CODE, MOMENT, ClientOf, referral
from virksom.office.reports import training_places
from virksom.office.store import write
from virksom.office.store.models import Look
from virksom.office.store.vault.persons import PersonData, put
from virksom.office.web import clock

PAGE = "/traeningspladser"


@pytest.fixture(autouse=True)
def _monday(monkeypatch: pytest.MonkeyPatch, browser_of: ClientOf) -> None:  # noqa: ARG001  # its people
    monkeypatch.setattr(clock, "now", lambda _row: MOMENT)
    put(CODE, PersonData(code="K001", name="Hedvig Utzon"), moment=MOMENT)


def shown(browser_of: ClientOf, role: str = "recruitment_consultant") -> str:
    return browser_of(role).get(PAGE).content.decode()


def test_a_place_says_who_trains_there_and_when_it_has_room(browser_of: ClientOf) -> None:
    trains(until=date(2019, 10, 21))
    page = shown(browser_of)
    assert "1 lærer her nu · 0 ledige. Ledig plads fra uge 43, 2019." in page
    assert "Hedvig Utzon" in page
    assert page.count('class="square taken"') == 2
    assert page.count('class="square free"') == 7
    assert "Uge 42, 2019: 1 af 1 optaget" in page


def test_a_table_stands_behind_the_picture(browser_of: ClientOf) -> None:
    trains()
    page = shown(browser_of)
    assert "som tabel" in page
    assert page.count('<td class="n">1 af 1</td>') == 9
    assert "Ingen ledig plads de næste 8 uger." in page


def test_a_place_that_nobody_knows_the_size_of_says_so(browser_of: ClientOf) -> None:
    trains(workplace="V002")
    page = shown(browser_of)
    assert "1 lærer her nu · pladser ikke sat" in page
    assert "1 sted uden et antal pladser" in page
    assert page.count('class="square unknown"') == 9


def test_of_very_many_the_first_are_named_and_the_others_counted(
    browser_of: ClientOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    trains()
    trains("K002")
    trains("K003")
    monkeypatch.setattr(training_places, "_NAMED", 1)
    page = shown(browser_of)
    assert "Hedvig Utzon" in page
    assert "og 2 til" in page


def test_who_sees_only_some_has_the_first_of_those_named_and_the_others_counted(
    browser_of: ClientOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = referral("K000").value | {"unit": "job_og_aktivhuset"}
    write.append(CODE, [replace(referral("K000"), value=elsewhere)], moment=MOMENT)
    monkeypatch.setattr(training_places, "_NAMED", 1)
    trains("K000")
    trains()
    page = shown(browser_of, "adviser")
    told = [one in page for one in ("Hedvig Utzon", "2 lærer her nu", " til<")]
    assert told == [True, True, False]
    trains("K002")
    assert "og 1 til" in shown(browser_of, "adviser")


def test_seats_are_set_by_the_provider(browser_of: ClientOf) -> None:
    trains()
    consultant = browser_of("recruitment_consultant")
    page = consultant.post(f"{PAGE}/V001", {"pladser": "2"}, follow=True).content.decode()
    assert "1 lærer her nu · 1 ledig. Ledig plads nu." in page
    assert page.count('class="square some"') == 9
    assert consultant.post(f"{PAGE}/V001", {"pladser": "mange"}).status_code == 422
    consultant.post(f"{PAGE}/V001", {"pladser": " "})
    assert "0 ledige" in shown(browser_of)


def test_names_are_for_those_who_may_see_the_person(browser_of: ClientOf) -> None:
    trains(workplace="V002")
    for role, sees in (("adviser", True), ("trainer", False)):
        page = shown(browser_of, role)
        assert ("Hedvig" in page) is sees
        assert "1 lærer her nu" in page
        assert "Sæt pladser" not in page


def test_each_name_shown_is_a_look(browser_of: ClientOf) -> None:
    trains()
    shown(browser_of)
    shown(browser_of, "trainer")
    looks = Look.objects.filter(page="training_places").values_list("role", "subject")
    assert sorted(looks) == [("recruitment_consultant", "K001"), ("trainer", "K001")]
