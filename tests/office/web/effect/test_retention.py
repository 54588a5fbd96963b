"""The page on retention: the answer first, a goal that can be chosen, and a table behind each."""

import pytest
from django.test import Client

from tests.office.cast import ClientOf
from tests.office.reports.ground import ADMINISTRATOR, CONSULTANT, demo
from virksom.office.reports.effect import retention as reports
from virksom.office.reports.effect.retention import retention_page
from virksom.programme.effect.retention import read
from virksom.programme.effect.retention.read import retention

pytestmark = pytest.mark.usefixtures("_now")
PAGE = "/effekt/fastholdelse"
ON = {"pr": "2019-06-30"}


def page(client: Client, asked: dict[str, str] = ON) -> str:
    answer = client.get(PAGE, asked)
    assert answer.status_code == 200
    return answer.content.decode()


def test_before_anybody_has_a_job_it_is_said(leader: Client) -> None:
    said = page(leader)
    assert "Ingen er kommet i job pr. 30.06.2019; der er intet at følge endnu." in said
    assert "Kun 1 følges" in said


def test_before_anybody_has_begun_the_page_says_what_to_do(leader: Client) -> None:
    said = page(leader, {"pr": "2019-01-10"})
    assert "Ingen er begyndt pr. 10.01.2019" in said
    assert "Siden fyldes, når den første kandidat er startet." in said
    assert "<svg xmlns" not in said


@pytest.mark.usefixtures("_at_work")
def test_the_definitions_stand_with_their_denominators(leader: Client) -> None:
    said = page(leader)
    assert "1 af 1 = 100\xa0% (21–100\xa0%)" in said
    assert "26 uger i træk, samme arbejdsgiver" in said
    assert "Tæller fakta om henvisning" in said
    assert said.count("<svg xmlns") == 8


@pytest.mark.usefixtures("_at_work")
def test_the_goal_can_be_chosen_and_those_who_reached_it_opened(leader: Client) -> None:
    said = page(leader, {**ON, "maal": "13_of_13"})
    assert '<option value="13_of_13" selected>13 uger i træk</option>' in said
    assert '<a href="/kandidater/K001?pr=2019-06-30">K001</a> 02.06.2019' in said


@pytest.mark.usefixtures("_at_work")
def test_a_goal_of_ones_own_stands_among_the_choices(leader: Client) -> None:
    said = page(leader, {**ON, "maal": "10_of_12"})
    assert '<option value="10_of_12" selected>10 af 12 uger</option>' in said


@pytest.mark.usefixtures("_at_work")
def test_a_goal_that_is_none_is_told_at_the_field_and_nothing_breaks(leader: Client) -> None:
    said = page(leader, {**ON, "maal": "<b>"})
    assert 'id="maal-fejl" role="alert">»&lt;b&gt;« er ingen definition' in said
    assert '<option value="on_day" selected>' in said


OWN = {"maal": "egen", "uger": "10", "af": "12", "hul": "7", "samme": "1"}


@pytest.mark.usefixtures("_at_work")
def test_a_goal_is_put_together_in_fields(leader: Client) -> None:
    said = page(leader, {**ON, **OWN})
    told = "10 af 12 uger, samme arbejdsgiver, huller op til 7 dage"
    assert f'<option value="10_of_12_same_employer_bridged_7" selected>{told}</option>' in said
    assert 'name="uger" value="10"' in said
    assert 'value="1" checked' in said


@pytest.mark.usefixtures("_at_work")
@pytest.mark.parametrize("typed", [{"uger": "14", "af": "13"}, {"uger": "ti"}, {"hul": "61"}])
def test_a_goal_that_cannot_be_is_told_at_its_field_and_stays_as_typed(
    leader: Client, typed: dict[str, str]
) -> None:
    said = page(leader, {**ON, **OWN, **typed})
    assert 'id="uger-fejl" role="alert">Skriv fra 1 til 260 uger, af mindst lige så mange' in said
    assert all(f'value="{value}"' in said for value in typed.values())
    assert 'id="maal-fejl"' not in said


def test_without_a_gap_none_is_bridged(leader: Client) -> None:
    said = page(leader, {**ON, "maal": "egen", "uger": "2", "af": "3", "hul": "0"})
    assert '<option value="2_of_3" selected>2 af 3 uger</option>' in said


@pytest.mark.usefixtures("_at_work")
def test_the_numbers_of_each_figure_can_be_fetched(leader: Client) -> None:
    assert page(leader, {**ON, "maal": "2_of_2"}).count("hent tallene (CSV)") == 4
    answer = leader.get(f"{PAGE}/retention-first-days.csv", {**ON, "maal": "2_of_2"})
    assert 'filename="retention-first-days-2019-06-30.csv"' in answer["Content-Disposition"]
    assert answer.content.decode().splitlines()[1] == "Nået;41;1;1;1;;"
    assert leader.get(f"{PAGE}/retention-definitions.csv", ON).status_code == 200


@pytest.mark.usefixtures("_at_work")
def test_the_drawing_of_each_figure_can_be_fetched(leader: Client) -> None:
    assert page(leader, ON).count("hent tegningen (SVG)") == 4
    answer = leader.get(f"{PAGE}/retention-jobs.svg", ON)
    assert 'filename="retention-jobs-2019-06-30.svg"' in answer["Content-Disposition"]
    assert "<title>Tid i et job" in answer.content.decode()


def test_a_figure_there_is_not_is_not_found(leader: Client) -> None:
    assert leader.get(f"{PAGE}/retention-first-days.svg").status_code == 404
    assert leader.get(f"{PAGE}/nej.csv").status_code == 404


def test_a_reader_who_may_not_see_candidates_is_led_to_none() -> None:
    seen = demo()
    assert len(retention_page(retention(seen), CONSULTANT, query={}).who) == 21
    assert retention_page(retention(seen), ADMINISTRATOR, query={}).who == ()


@pytest.mark.usefixtures("_at_work")
def test_a_day_ahead_is_followed_to_the_last_known(leader: Client) -> None:
    said = page(leader, {"pr": "2024-01-01"})
    assert "Forventet:" in said
    assert "01.01.2024 ligger efter det kendte; her er fulgt til 07.10.2019." in said


def test_a_day_before_the_contract_is_told_at_its_picker(leader: Client) -> None:
    assert "Skriv en dag fra 01.09.2018" in page(leader, {"pr": "2017-01-01"})


@pytest.mark.parametrize("role", ["trainer", "company_contact", "candidate"])
def test_others_are_not_let_in(browser_of: ClientOf, role: str) -> None:
    assert browser_of(role).get(PAGE).status_code == 403


def test_in_english_the_page_holds_no_danish(leader: Client) -> None:
    leader.cookies["virksom_sprog"] = "en"
    said = page(leader)
    assert "Nobody has come into a job by 30 Jun 2019" in said
    assert "selvforsørgelse" not in said


def test_the_latest_to_reach_it_are_named_and_the_others_counted(
    leader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(read, "NAMED", 20)
    found = retention_page(retention(demo()), CONSULTANT, query={})
    assert (len(found.who), found.more) == (20, 1)
    assert [one.day.da[6:] for one in found.who[::19]] == ["2019", "2018"]
    assert "og flere før dem" not in page(leader)


@pytest.mark.usefixtures("_at_work")
def test_where_reading_takes_long_the_page_says_so_and_leads_on(
    leader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reports, "_MANY", 0)
    asked = {"pr": "2019-06-23", "maal": "2_of_3"}
    said = b"".join(leader.get(PAGE, asked).streaming_content).decode()  # type: ignore[attr-defined]
    assert "Alle forløb følges til dagen" in said
    assert f"url={PAGE}?pr=2019-06-23&amp;maal=2_of_3" in said
    assert "2 af 3 uger" in page(leader, asked)
