import json
from pathlib import Path

from tests.cli.conftest import Ask

PARTIAL = {
    "candidate": "K001",
    "week": "2019-W12",
    "state": "partial",
    "tier": "partial",
    "paid": True,
    "amount": "385.00",
    "cap_number": 3,
}


def test_json_has_the_form_that_is_promised(ask: Ask, facts: Path) -> None:
    said = json.loads(ask("settle", "--facts", facts, "--format", "json").out)
    asked = ["contract", "on", "known", "expected", "invented", "facts_head", "terms_digest"]
    assert [*said] == [*asked, "weeks", "totals", "findings"]
    assert said["invented"] is True
    assert said["totals"] == {"full_weeks": 2, "partial_weeks": 2, "amount": "2362.00"}
    week = said["weeks"][2]
    reasons = week.pop("reasons")
    assert week == PARTIAL
    assert {frozenset(reason) for reason in reasons} == {frozenset({"code", "clause", "facts"})}


def test_an_unpaid_week_has_neither_tier_nor_number(ask: Ask, facts: Path) -> None:
    words = ("settle", "--facts", facts, "--all-weeks", "--format", "json")
    week = json.loads(ask(*words).out)["weeks"][0]
    assert (week["paid"], week["tier"], week["cap_number"]) == (False, None, None)
    assert (week["week"], week["amount"]) == ("2018-W40", "0.00")
    assert week["reasons"][0]["code"] == "no_self_support"


def test_a_week_counts_when_its_sunday_is_the_day_or_before(ask: Ask, facts: Path) -> None:
    def weeks(day: str) -> list[str]:
        said = ask("settle", "--facts", facts, "--on", day, "--format", "json")
        return [week["week"] for week in json.loads(said.out)["weeks"]]

    assert weeks("2019-03-16") == ["2019-W10"]
    assert weeks("2019-03-17") == ["2019-W10", "2019-W11"]


def test_a_month_has_the_weeks_of_its_thursdays(ask: Ask, facts: Path) -> None:
    said = ask("settle", "--facts", facts, "--month", "2019-03", "--format", "csv").out
    weeks = [line.split(",")[1] for line in said.splitlines()[1:]]
    assert weeks == ["2019-W10", "2019-W11", "2019-W12", "2019-W13"]


def test_a_month_that_is_not_over_is_said_to_be_so(ask: Ask, facts: Path) -> None:
    unfinished = "Ikke alle ugerne i måneden er slut"
    words = ("settle", "--facts", facts, "--month", "2019-03", "--on")
    assert unfinished in ask(*words, "2019-03-30").out
    assert unfinished not in ask(*words, "2019-03-31").out


def test_consecutive_weeks_stand_on_one_line_with_their_sum(ask: Ask, facts: Path) -> None:
    lines = [" ".join(line.split()) for line in ask("settle", "--facts", facts).out.splitlines()]
    assert "K001 2019-W10–W11 fuld 2 1–2 1.592 kr." in lines
    assert "2019-W12–W13 delvis 2 3–4 770 kr." in lines
    assert "I alt 2 fulde uger og 2 delvise uger: 2.362 kr." in lines


def test_every_unpaid_week_stands_with_its_ground(ask: Ask, facts: Path) -> None:
    said = " ".join(ask("settle", "--facts", facts, "--all-weeks").out.split())
    assert "2018-W40–2019-W09 ingen 22" in said
    assert "Ikke alle syv dage er i" in said


def test_one_candidate_can_be_picked_by_code_in_any_case(ask: Ask, facts: Path) -> None:
    said = ask("settle", "--facts", facts, "--candidate", "k001", "--format", "csv").out
    assert {line.split(",")[0] for line in said.splitlines()[1:]} == {"K001"}
    assert "I alt 0 fulde uger" in ask("settle", "--facts", facts, "--candidate", "K003").out


def test_csv_has_one_week_a_row(ask: Ask, facts: Path) -> None:
    said = ask("settle", "--facts", facts, "--format", "csv").out.splitlines()
    assert said[0] == "candidate,week,state,tier,paid,amount,cap_number,reasons"
    assert said[1].startswith("K001,2019-W10,full,full,true,796.00,1,ordinary_full")


def test_english_writes_kroner_the_english_way(ask: Ask, facts: Path) -> None:
    said = ask("settle", "--facts", facts, "--lang", "en").out
    assert "In all 2 full weeks and 2 partial weeks: DKK 2,362" in said
