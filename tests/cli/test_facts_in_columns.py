"""Facts out in each form, and every question asked of each."""

from pathlib import Path

from tests.cli.conftest import Ask

FORMS = {"jsonl": "jsonl", "excel": "xlsx", "parquet": "parquet"}


def test_each_form_gives_the_same_tables_and_digests(ask: Ask, facts: Path) -> None:
    answers = set()
    for form, ending in FORMS.items():
        file = f"out.{ending}"
        said = ask("export", "facts", "--facts", facts, "--as", form, "--out", file)
        assert (said.code, said.err) == (0, "")
        asked = ("--facts", file, "--on", "2019-05-07", "--known", "2019-05-08")
        told = [ask(word, *asked, "--format", "json").out for word in ("status", "settle")]
        answers.add((*told, ask("facts", "verify", file).out))
    assert len(answers) == 1


def test_out_of_columns_come_the_same_bytes(ask: Ask, facts: Path, tmp_path: Path) -> None:
    ask("export", "facts", "--facts", facts, "--as", "parquet", "--out", "a.parquet")
    ask("export", "facts", "--facts", "a.parquet", "--as", "excel", "--out", "a.xlsx")
    ask("facts", "export", "--facts", "a.xlsx", "--out", "again.jsonl")
    assert (tmp_path / "again.jsonl").read_bytes() == facts.read_bytes()


def test_a_form_there_is_not_and_no_file_are_refused(ask: Ask, facts: Path) -> None:
    assert "jsonl, excel eller parquet" in ask("export", "facts", "--as", "ods").err
    assert "--out" in ask("export", "facts", "--facts", facts).err
    assert "kan ikke læses" in ask("status", "--facts", "none.parquet").err


def test_a_name_that_says_another_form_is_refused_with_what_to_write(
    ask: Ask, facts: Path, tmp_path: Path
) -> None:
    said = ask("facts", "export", "--facts", facts, "--out", "a.xlsx")
    assert said.code == 2
    assert "»virksom export facts --as excel --out a.xlsx«" in said.err
    said = ask("export", "facts", "--facts", facts, "--as", "excel", "--out", "a.parquet")
    assert (said.code, "--as parquet" in said.err) == (2, True)
    assert list(tmp_path.glob("a.*")) == []
    assert ask("facts", "export", "--facts", facts, "--out", "fakta.txt").code == 0


def test_a_file_that_is_not_what_it_says_is_refused(ask: Ask, facts: Path, tmp_path: Path) -> None:
    for ending in ("xlsx", "parquet"):
        (tmp_path / f"a.{ending}").write_bytes(facts.read_bytes())
        assert ask("status", "--facts", f"a.{ending}").code == 2
