import json
from pathlib import Path

from tests.cli.conftest import Ask

IMPACT60 = Path(__file__).resolve().parents[2] / "contracts" / "impact60"


def test_a_clause_stands_with_its_terms_and_what_is_open(ask: Ask) -> None:
    said = ask("contract", "show", "--clause", "4.3").out
    for word in ("156 uger", "cap_counts", "Der betales for højst 156 uger", "sammenhængende?"):
        assert word in said
    assert "796 kr." not in said


def test_the_whole_contract_is_shown(ask: Ask) -> None:
    said = ask("contract", "show").out
    for word in ("796 kr. om ugen", "01.09.2018–31.12.2022", "Uddannelseshuset", "6.2"):
        assert word in said


def test_a_period_stands_as_each_language_writes_days(ask: Ask) -> None:
    assert "1 Sep 2018–31 Dec 2022" in ask("contract", "show", "--lang", "en").out


def test_terms_of_a_day_need_a_day_with_terms(ask: Ask) -> None:
    assert "156 uger" in ask("contract", "show", "--on", "2019-01-01").out
    assert ask("contract", "show", "--on", "2018-01-01").code == 2


def test_what_was_agreed_later_is_hidden(ask: Ask) -> None:
    said = ask("contract", "show", "--known", "2018-01-01", "--format", "json")
    assert json.loads(said.out)["terms"] == []


def test_json_tells_each_value_with_its_dates(ask: Ask) -> None:
    said = json.loads(ask("contract", "show", "--clause", "4.3", "--format", "json").out)
    cap, counts = said["terms"]
    assert (cap["name"], cap["unit"], cap["values"][0]["value"]) == ("cap", "weeks", "156")
    assert counts["choices"] == ["paid_weeks", "calendar_from_first"]
    assert cap["values"][0]["since"] == cap["values"][0]["agreed_on"] == "2018-09-01"


def test_csv_has_one_dated_value_a_row(ask: Ask) -> None:
    said = ask("contract", "show", "--format", "csv").out
    assert "DKK/week,796.00,2018-09-01,2018-09-01,4.2" in said
    assert "first: 2018-09-01; last: 2022-12-31" in said


def test_a_contract_in_order_is_said_to_be_so(ask: Ask) -> None:
    said = ask("contract", "check", IMPACT60)
    assert (said.code, said.out.startswith("Aftalen impact60 er i orden:")) == (0, True)


def test_a_broken_contract_is_refused_with_file_and_key(ask: Ask, tmp_path: Path) -> None:
    for name in ("clauses.yaml", "terms.yaml"):
        text = (IMPACT60 / name).read_text()
        (tmp_path / name).write_text(text.replace('value: "156"', "value: 156.5"))
    said = ask("contract", "check", tmp_path)
    assert said.code == 2
    assert "terms.yaml" in said.err
    assert "cap" in said.err
