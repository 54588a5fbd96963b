import json
from pathlib import Path

import pytest

from tests.cli.conftest import Ask
from tests.cli.test_check import unchained
from virksom.programme.record import Log

FIELDS = [
    *("contract", "on", "known", "expected", "invented", "facts_head", "terms_digest"),
    *("referred", "withdrawn", "not_started"),
    *("active", "full", "partial", "self_supporting", "effect", "effect_of_referred"),
    "effect_of_remaining",
    *("companies", "employments", "several_employments", "by_unit", "target", "to_target"),
    *("of_target", "findings"),
]


TABLE = """\
Henvist i alt 2
Ikke i målgruppen 0
Aldrig mødt 1
Afmeldt af rådgiver til andet tilbud 0
Fraflyttet kommune 0
Årsag ikke oplyst 0
Afmeldt i alt 1
Ej påbegyndt eller henvist inden for 4 uger 0
Aktive kandidater med mindst 4 uger i forløb 1
Heraf i fuld selvforsørgelse 0
Heraf i delvis selvforsørgelse 1
Selvforsørgelse i alt 1 100 %
Virksomheder med lønnede ansættelser 1
Lønnede ansættelser i alt 1"""


def test_the_table_is_printed_row_for_row(ask: Ask, facts: Path) -> None:
    said = ask("status", "--facts", facts, "--on", "2019-03-20")
    lines = [" ".join(line.split()) for line in said.out.splitlines()]
    assert lines[5:19] == TABLE.splitlines()


def test_every_share_says_what_it_is_of_and_how_sure_it_is(ask: Ask, facts: Path) -> None:
    said = ask("status", "--facts", facts, "--on", "2019-03-20")
    assert "Effekt: 1 af 1 aktive, 100 % (95 %-interval 21–100 %)." in said.out
    assert "Af alle henviste: 1 af 2, 50 % (95 %-interval 9–91 %)." in said.out
    assert "Mål: 60 i selvforsørgelse; 1 er nået (2 %), 59 mangler." in said.out


def test_in_english_per_cent_is_written_as_beside_the_charts(ask: Ask, facts: Path) -> None:
    said = ask("status", "--facts", facts, "--on", "2019-03-20", "--lang", "en")
    assert "Effect: 1 of 1 active, 100% (95% interval 21–100%)." in said.out
    assert "Target: 60 self-supporting; 1 reached (2%), 59 to go." in said.out


def test_invented_people_are_called_invented(ask: Ask, facts: Path) -> None:
    assert "Opdigtede personer" in ask("status", "--facts", facts).out
    assert "Invented persons" in ask("status", "--facts", facts, "--lang", "en").out


def test_a_day_after_the_known_is_headed_expected(ask: Ask, facts: Path) -> None:
    known = ("--known", "2019-05-31")
    assert ask("status", "--facts", facts, "--on", "2019-06-01", *known).out.startswith("Forventet")
    assert not ask("status", "--facts", facts, "--on", "2019-05-31", *known).out.startswith("F")


def test_a_whole_file_is_known_up_to_the_day_of_its_last_fact(ask: Ask, facts: Path) -> None:
    # The last fact became known on 7 May 2019; the day it is asked is 1 June.
    assert not ask("status", "--facts", facts, "--on", "2019-05-07").out.startswith("Forventet")
    assert ask("status", "--facts", facts, "--on", "2019-05-08").out.startswith("Forventet")


@pytest.mark.parametrize("known", [[], ["--known", "2019-05-07"], ["--known", "2019-05-08"]])
@pytest.mark.parametrize("on", ["2019-05-07", "2019-05-08", "2019-06-01", "2019-06-02"])
def test_the_heading_the_field_and_the_note_say_the_same_of_days_ahead(
    ask: Ask, facts: Path, on: str, known: list[str]
) -> None:
    words = ("--facts", facts, "--on", on, *known)
    for command in ("status", "settle", "check"):
        said = json.loads(ask(command, *words, "--format", "json").out)
        noted = "expected" in {item["code"] for item in said["findings"]}
        headed = ask(command, *words).out.startswith("Forventet")
        assert (said["expected"], headed) == (noted, noted), command


def test_the_day_is_today_when_none_is_named(ask: Ask, facts: Path) -> None:
    assert "Status pr. 01.06.2019, som kendt: hele filen\n" in ask("status", "--facts", facts).out


def test_json_has_the_fields_that_are_promised(ask: Ask, facts: Path) -> None:
    said = json.loads(ask("status", "--facts", facts, "--format", "json").out)
    assert [*said] == FIELDS
    assert said["withdrawn"]["total"] == said["withdrawn"]["never_met"] == 1
    assert said["known"] is None


def test_json_shares_are_numbers_from_0_to_1(ask: Ask, facts: Path) -> None:
    words = ("status", "--facts", facts, "--on", "2019-03-20", "--format", "json")
    assert json.loads(ask(*words).out)["effect"] == {"share": 1.0, "low": 0.206549, "high": 1.0}


def test_csv_has_a_row_for_each_row(ask: Ask, facts: Path) -> None:
    said = ask("status", "--facts", facts, "--format", "csv", "--on", "2019-03-20").out.splitlines()
    assert said[0] == "row,label,count,share,low,high"
    assert "withdrawn.never_met,Aldrig mødt,1,,," in said
    assert "self_supporting,Selvforsørgelse i alt,1,1.0,0.206549,1.0" in said


def test_a_bare_demo_is_the_sources_own_day(ask: Ask) -> None:
    said = ask("status", "--facts", "demo", "--format", "json")
    assert json.loads(said.out)["on"] == "2019-09-30"
    assert json.loads(said.out)["known"].startswith("2019-10-07T23:59:59")


def test_an_error_among_the_findings_gives_exit_code_1(ask: Ask, facts: Path) -> None:
    lines = facts.read_text().splitlines(keepends=True)
    facts.write_text("".join(lines[:1] + lines[2:]))
    assert ask("status", "--facts", facts).code == 1
    assert "1 fejl" in ask("status", "--facts", facts).out


def test_nobody_active_gives_no_share(ask: Ask, facts: Path) -> None:
    words = ("--facts", facts, "--on", "2018-09-05")
    assert "Effekt: ingen at måle på." in ask("status", *words).out
    effect = json.loads(ask("status", *words, "--format", "json").out)["effect"]
    assert effect == {"share": None, "low": None, "high": None}


def test_who_has_had_paid_employment_need_not_be_in_it_any_more(ask: Ask) -> None:
    told = "af de 20, der har haft lønnet ansættelse, har haft mere end én."
    assert told in ask("status", "--facts", "demo").out


def test_the_share_of_the_target_has_no_interval(ask: Ask, facts: Path) -> None:
    words = ("status", "--facts", facts, "--on", "2019-03-20", "--format", "json")
    assert json.loads(ask(*words).out)["of_target"] == {"count": 1, "of": 60, "share": 0.016667}


def test_a_page_is_tied_to_its_facts_and_contract(ask: Ask, facts: Path, log: Log) -> None:
    said = json.loads(ask("status", "--facts", facts, "--format", "json").out)
    assert said["facts_head"] == log.head
    for words in (["status"], ["settle"], ["explain", "K001"]):
        last = ask(*words, "--facts", facts).out.splitlines()[-1]
        assert f"Fakta {str(log.head)[:19]}…  Aftale {said['terms_digest'][:19]}…" in last


def test_an_older_answer_is_tied_to_the_head_of_its_time(ask: Ask, facts: Path, log: Log) -> None:
    words = ("status", "--facts", facts, "--known", "2019-01-01", "--format", "json")
    assert json.loads(ask(*words).out)["facts_head"] is None
    facts.write_text(unchained(log))
    assert json.loads(ask(*words[:3], "--format", "json").out)["facts_head"] is None
    assert "Fakta uden kæde" in ask(*words[:3]).out
