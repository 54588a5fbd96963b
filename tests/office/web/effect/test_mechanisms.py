"""The page on mechanisms: what can be said and what cannot, element by element, and who waits."""

from dataclasses import replace
from datetime import date

import pytest
from django.http import HttpResponse
from django.test import Client

from tests.office import cast
from tests.office.actions.proposed import post, put_forward
from tests.office.cast import ClientOf
from tests.office.reports.ground import ADMINISTRATOR, CONSULTANT, demo
from virksom.office.reports.effect.mechanisms import (
    MechanismsPage,
    TypedStrategy,
    mechanisms_page,
    mechanisms_take_long,
    read_mechanisms,
)
from virksom.office.store import write
from virksom.programme.effect.mechanisms.family import mechanisms
from virksom.programme.kernel import Text
from virksom.programme.record import Draft

pytestmark = pytest.mark.usefixtures("_now")
PAGE = "/effekt/mekanismer"
ON = {"pr": "2019-06-30"}
USUAL = TypedStrategy(text="", day=None, wrong=Text("", ""))


@pytest.fixture
def _mentored(office: cast.Cast) -> None:
    given = Draft(
        kind="element", subject="K001", since=date(2019, 2, 4), value={"element": "mentoring"}
    )
    write.append(office.programme, [given], moment=cast.MOMENT)


def text(answer: HttpResponse) -> str:
    assert answer.status_code == 200
    return answer.content.decode()


def page() -> MechanismsPage:
    return mechanisms_page(mechanisms(demo()), CONSULTANT, typed=USUAL)


def test_what_can_be_said_comes_first_and_then_what_cannot(leader: Client) -> None:
    said = text(leader.get(PAGE, ON))
    assert "Ingen forskel kan regnes endnu" in said
    assert said.index("Det kan siges") < said.index("Det kan ikke siges")
    assert "Om et element er årsagen." in said
    assert "<svg xmlns" not in said


@pytest.mark.usefixtures("_mentored")
def test_each_element_unfolds_to_what_was_done_and_who_they_are(leader: Client) -> None:
    said = text(leader.get(PAGE, ON))
    assert "<strong>Mentor</strong>" in said
    assert "Tæller fakta om indsats og ansættelse." in said
    assert '<a href="/kandidater/K001?pr=2019-06-30">K001</a>' in said
    assert '<strong>Match</strong> <span class="mute">ikke registreret</span>' in said


def test_a_proposal_made_in_the_office_tells_the_match(browser_of: ClientOf) -> None:
    leader = browser_of("team_leader")
    post()
    put_forward()
    said = text(leader.get(PAGE, {"pr": "2019-10-07"}))
    assert '<strong>Match</strong> <span class="mute">ikke registreret</span>' not in said
    assert "<strong>Match</strong>" in said


def test_before_anybody_is_referred_the_page_says_what_to_do(leader: Client) -> None:
    said = text(leader.get(PAGE, {"pr": "2018-09-02"}))
    assert "Ingen var henvist pr. 02.09.2018" in said
    assert "Siden fyldes, når den første kandidat er henvist." in said


def test_the_strategys_day_can_be_typed_and_stands_in_its_field(leader: Client) -> None:
    said = text(leader.get(PAGE, {**ON, "strategi": "1/3-2019"}))
    assert "01.03.2019: dagen er skrevet i spørgsmålet" in said
    assert 'name="strategi" value="1/3-2019"' in said


@pytest.mark.parametrize("typed", ["<i>", "31/2", "1/1-1950"])
def test_a_day_that_is_none_is_told_at_its_field_and_nothing_breaks(
    leader: Client, typed: str
) -> None:
    said = text(leader.get(PAGE, {**ON, "strategi": typed}))
    assert 'id="strategi-fejl" role="alert">' in said
    assert "<i>" not in said
    assert "Dage fra henvisning" in said


def test_the_demo_has_its_chart_in_both_forms_and_every_table() -> None:
    found = page()
    assert found.answer.da.startswith("Ingen af de 5 sammenligninger viser en forskel")
    assert len(found.compared.rows) == 23
    assert [len(one.rows) for one in (found.attendance, found.steps, found.offers)] == [4, 9, 3]
    assert [one.code for one in found.elements if one.told.da == "ikke registreret"] == [
        "response",
        "match",
    ]


def test_no_number_is_parted_from_its_per_cent() -> None:
    cells = [cell.text.da for row in page().fairness.rows for cell in row.cells]
    assert "59 af 118 = 50\N{NO-BREAK SPACE}% (41–59\N{NO-BREAK SPACE}%)" in cells


def test_a_reader_who_may_not_see_candidates_is_led_to_none() -> None:
    named, nameless = page(), mechanisms_page(mechanisms(demo()), ADMINISTRATOR, typed=USUAL)
    assert len(named.waiting) == 28
    assert named.elements[0].groups[0].doors
    assert nameless.waiting == ()
    assert all(one.groups == () for one in nameless.elements)


def test_a_programme_of_many_is_read_first(monkeypatch: pytest.MonkeyPatch) -> None:
    seen, asked = demo(), replace(USUAL, day=date(2019, 5, 5))
    assert not mechanisms_take_long(seen, asked)
    monkeypatch.setattr("virksom.office.reports.effect.mechanisms._MANY", 1)
    assert mechanisms_take_long(seen, asked)
    read_mechanisms(seen, asked)
    assert not mechanisms_take_long(seen, asked)


def test_while_many_are_read_it_is_said(leader: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("virksom.office.reports.effect.mechanisms._MANY", 0)
    answer = leader.get(PAGE, {**ON, "strategi": "2/3-2019"})
    said = b"".join(answer).decode() if answer.streaming else answer.content.decode()
    assert "Hver kandidats fakta læses" in said


def test_a_day_ahead_is_counted_to_the_last_known(leader: Client) -> None:
    said = text(leader.get(PAGE, {"pr": "2024-01-01"}))
    assert "Forventet:" in said
    assert "der er talt til og med 07.10.2019" in said


def test_a_day_before_the_contract_is_told_at_its_picker(leader: Client) -> None:
    assert "Skriv en dag fra 01.09.2018" in text(leader.get(PAGE, {"pr": "2017-01-01"}))


@pytest.mark.parametrize("role", ["trainer", "company_contact", "candidate"])
def test_others_are_not_let_in(browser_of: ClientOf, role: str) -> None:
    assert browser_of(role).get(PAGE).status_code == 403


def test_in_english_the_page_holds_no_danish(leader: Client) -> None:
    leader.cookies["virksom_sprog"] = "en"
    said = text(leader.get(PAGE, ON))
    assert "No difference can be computed yet" in said
    assert "Det kan" not in said
    assert "ikke registreret" not in said
