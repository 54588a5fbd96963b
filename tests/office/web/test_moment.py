"""The day and the knowledge: read from the address, kept when wrong, carried on by links."""

from datetime import date

import pytest
from django.test import Client

from tests.office.cast import ClientOf
from virksom.office.web import clock


@pytest.fixture
def consultant(browser_of: ClientOf) -> Client:
    return browser_of("recruitment_consultant")


def read(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_another_day_stands_in_the_chip_with_the_way_back(consultant: Client) -> None:
    page = read(consultant, "/overblik?pr=30/9-19&kendt=7/10-19")
    assert "Status pr. 30.09.2019" in page
    assert 'class="chip"' in page
    assert "til i dag" in page


def test_figures_older_than_they_look_are_said_to_be(consultant: Client) -> None:
    # The cast's facts became known on 1 March 2019; the window ends with 2022.
    assert 'class="aged"' not in read(consultant, "/overblik?pr=1/4-19")
    aged = read(consultant, "/kandidater?pr=2/4-19")
    assert "Den seneste oplysning er fra 01.03.2019.</p>" in aged
    assert "Betalingsperioden sluttede" not in read(consultant, "/overblik?pr=31/12-22")
    assert "01.03.2019. Betalingsperioden sluttede 31.12.2022." in read(
        consultant, "/overblik?pr=1/1-23"
    )


def test_every_page_has_the_pickers_and_tells_there_what_is_wrong(consultant: Client) -> None:
    page = read(consultant, "/kandidater?pr=99/99&q=K001")
    assert '<details class="day" open>' in page
    assert "»99/99« er ikke en dag" in page
    assert '<input type="hidden" name="q" value="K001" data-keeps>' in page


def test_today_needs_no_chip(consultant: Client) -> None:
    assert 'class="chip"' not in read(consultant, "/overblik")


def test_a_day_ahead_of_what_is_known_is_headed_expected(consultant: Client) -> None:
    assert "Forventet status pr. 30.09.2020" in read(
        consultant, "/overblik?pr=30/9-20&kendt=7/10-19"
    )


def test_links_carry_the_day_and_the_knowledge_on(consultant: Client) -> None:
    page = read(consultant, "/overblik?pr=30/9-19&kendt=7/10-19")
    assert "/kandidater?raekke=active&amp;pr=30%2F9-19&amp;kendt=7%2F10-19" in page
    assert 'action="/kandidater?pr=30%2F9-19"' in read(consultant, "/kandidater?pr=30/9-19")


def test_a_wrong_day_is_kept_and_told_and_the_page_stays(consultant: Client) -> None:
    page = read(consultant, "/overblik?pr=99/99&kendt=0106&fra=2019-09-30&fra_kendt=2019-10-07")
    assert "»99/99« er ikke en dag" in page
    assert 'value="99/99"' in page
    assert 'value="0106"' in page
    assert "Status pr. 30.09.2019" in page
    assert "<b>07.10.2019</b>" in page
    assert "pr=99%2F99" not in page


def test_both_pickers_may_be_wrong_at_once(consultant: Client) -> None:
    page = read(consultant, "/overblik?pr=x&kendt=y")
    assert "»x« er ikke en dag" in page
    assert "»y« er ikke en dag" in page


def test_a_day_before_the_contract_is_told_at_its_picker(consultant: Client) -> None:
    page = read(consultant, "/overblik?pr=1.1.2017&kendt=7/10-19")
    assert "Skriv en dag fra 01.09.2018 til " in page
    assert 'aria-invalid="true"' in page


@pytest.mark.parametrize("far", ["9999-12-31T23:59:59Z", "1899-12-31T00:00+01:00", "2199-12-31"])
def test_a_far_off_knowledge_is_told_with_the_same_bounds(far: str, consultant: Client) -> None:
    page = consultant.get("/overblik", {"kendt": far}).content.decode()
    assert "Skriv en dag fra 01.01.2000 til " in page


@pytest.mark.parametrize("wrong", ["2019-02-30T00:00Z", "2019-02-01T25:00Z"])
def test_a_moment_the_calendar_does_not_have_is_told(wrong: str, consultant: Client) -> None:
    page = consultant.get("/overblik", {"kendt": wrong}).content.decode()
    assert 'aria-describedby="kendt-fejl"' in page


FAR_OFF = ("2199-12-31", "9999-12-31", "31/12-9999", "1899-12-31", "9999-12-31T23:59:59Z")


@pytest.mark.parametrize("name", ["pr", "kendt"])
@pytest.mark.parametrize("far", FAR_OFF)
def test_a_far_off_day_is_told_at_its_picker_with_the_bounds(
    far: str, name: str, consultant: Client
) -> None:
    page = consultant.get("/overblik", {name: far}).content.decode()
    assert 'aria-invalid="true"' in page
    assert f'value="{far}"' in page


@pytest.mark.parametrize("far", FAR_OFF)
def test_a_far_off_day_in_a_hidden_field_is_left_alone(far: str, consultant: Client) -> None:
    hidden = {"fra": far, "fra_kendt": far, "pr": "x"}
    assert consultant.get("/overblik", hidden).status_code == 200


@pytest.mark.parametrize("kendt", ["2019-10-07", "2031-11-24"])
def test_five_years_ahead_may_still_be_asked_for(
    kendt: str, consultant: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "today", lambda _row: date(2026, 11, 24))
    page = read(consultant, f"/kandidater/K001?pr=2031-11-24&kendt={kendt}")
    assert "<b>24.11.2031</b>" in page
    assert "2023-W01" not in page


def test_a_moment_from_an_export_can_be_asked_for(consultant: Client) -> None:
    page = read(consultant, "/overblik?pr=2019-09-30&kendt=2019-10-07T09:12:00%2B02:00")
    assert "<b>07.10.2019</b>" in page


def test_before_anything_was_known_nobody_is_referred(consultant: Client) -> None:
    assert '<td class="n">0</td>' in read(consultant, "/overblik?pr=2019-09-30&kendt=2018-12-01")


def test_script_in_a_picker_is_only_text(consultant: Client) -> None:
    page = read(consultant, "/overblik?pr=<script>alert(1)</script>")
    assert "<script>alert" not in page
    assert "&lt;script&gt;" in page


def test_before_the_contract_begins_the_programme_says_so(
    consultant: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "today", lambda _row: date(2017, 1, 1))
    answer = consultant.get("/overblik")
    assert answer.status_code == 422
    assert "Aftalen" in answer.content.decode()


def test_the_clock_is_read_once_a_page(consultant: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    read_times: list[int] = []
    today = clock.today
    monkeypatch.setattr(clock, "today", lambda row: (read_times.append(1), today(row))[1])
    read(consultant, "/kandidater/K001")
    assert read_times == [1]
