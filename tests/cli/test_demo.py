from pathlib import Path

import pytest

from tests.cli.conftest import Ask


def test_the_demo_is_written_into_a_folder_that_need_not_be_there(ask: Ask) -> None:
    said = ask("demo", "--out", "a/b")
    assert said.code == 0
    assert "opdigtede personer" in said.out
    assert ask("facts", "verify", "a/b/facts.jsonl").code == 0


def test_the_written_demo_answers_as_the_named_one(ask: Ask) -> None:
    ask("demo", "--out", ".")
    times = ("--on", "2019-09-30", "--known", "2019-10-07", "--format", "csv")
    written = ask("status", "--facts", "facts.jsonl", *times)
    assert written.out == ask("status", "--facts", "demo", "--format", "csv").out


def test_another_seed_gives_another_cohort(ask: Ask) -> None:
    ask("demo", "--out", "one")
    ask("demo", "--out", "two", "--seed", "7")
    assert Path("one/facts.jsonl").read_bytes() != Path("two/facts.jsonl").read_bytes()


def test_an_invented_demo_is_written_over(ask: Ask) -> None:
    ask("demo", "--out", "one", "--seed", "7")
    before = Path("one/facts.jsonl").read_bytes()
    assert ask("demo", "--out", "one").code == 0
    assert Path("one/facts.jsonl").read_bytes() != before


@pytest.mark.parametrize("change", [("true", "false"), ('"kind":"programme"', "")])
def test_facts_that_are_no_demo_are_left_alone(
    ask: Ask, facts: Path, change: tuple[str, str]
) -> None:
    facts.write_text(facts.read_text().replace(*change, 1))
    before = facts.read_bytes()
    said = ask("demo", "--out", facts.parent)
    sentence = f"{facts} er ikke en opdigtet demo og bliver stående; vælg en anden mappe.\n"
    assert (said.code, said.err, facts.read_bytes()) == (2, sentence, before)


def test_an_empty_file_is_no_demo(ask: Ask) -> None:
    Path("facts.jsonl").write_text("")
    assert ask("demo", "--out", ".").code == 2


def test_a_file_in_the_way_is_told_in_one_sentence(ask: Ask) -> None:
    Path("taken").write_text("")
    said = ask("demo", "--out", "taken")
    sentence = "taken/facts.jsonl: kan ikke skrives (det er ikke en mappe).\n"
    assert (said.code, said.err) == (2, sentence)


def test_the_registers_next_lists_are_written_for_trying_the_import(ask: Ask) -> None:
    said = ask("demo", "--registers", "lists")
    assert said.code == 0
    assert "til siden Registre" in said.out
    assert {path.name for path in Path("lists").iterdir()} == {
        "indkomst-2019-09.xlsx",
        "ydelser-2019-09.csv",
        "kommunen-2019-07.csv",
    }
    weeks = Path("lists/ydelser-2019-09.csv").read_text("utf-8-sig").splitlines()
    assert weeks[0] == "CPR-nr. eller kode;Uge;Ydelse"
    assert "K001;2019-W36;ingen" in weeks
    own = Path("lists/kommunen-2019-07.csv").read_text("utf-8-sig").splitlines()
    assert "K004;2019-W28;kontanthjælp" in own


@pytest.mark.parametrize(
    "said", [("--load", "--registers", "a"), ("--registers", "a", "--seed", "1"), ()]
)
def test_one_thing_at_a_time_is_asked_of_the_demo(ask: Ask, said: tuple[str, ...]) -> None:
    assert ask("demo", *said).code == 2
