"""``virksom compare``: what two files of ``settle --out`` owe differently."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Ask


@pytest.fixture
def two(ask: Ask, facts: Path, tmp_path: Path) -> tuple[Path, Path]:
    """The same facts settled to a day, and to a later one."""
    paths = (tmp_path / "before.parquet", tmp_path / "now.parquet")
    for path, on in zip(paths, ("2019-03-17", "2019-03-31"), strict=True):
        ask("settle", "--facts", facts, "--on", on, "--out", path)
    return paths


def test_it_tells_whose_weeks_came_and_the_kroner(ask: Ask, two: tuple[Path, Path]) -> None:
    said = ask("compare", *two)
    assert said.code == 0
    assert "Uger, hvor der skyldes noget andet end før" in said.out
    assert "Før: pr. 17.03.2019 · impact60 sha256:" in said.out
    assert "2 uger: 770 kr. mere end før." in said.out
    assert "770 kr. mindre end før." in ask("compare", *reversed(two)).out
    assert "less than before" in ask("compare", *reversed(two), "--lang", "en").out


def test_the_same_twice_owes_the_same(ask: Ask, two: tuple[Path, Path]) -> None:
    assert "Der skyldes det samme som før." in ask("compare", two[0], two[0]).out


def test_weeks_that_are_expected_are_said_to_be(
    ask: Ask, facts: Path, two: tuple[Path, Path]
) -> None:
    later = two[0].with_name("later.parquet")
    ask("settle", "--facts", facts, "--on", "2019-12-31", "--out", later)
    assert "Nogle af ugerne er forventede" in ask("compare", two[0], later).out
    assert "Nogle af ugerne er forventede" not in ask("compare", *two).out


def test_machines_get_each_stretch(ask: Ask, two: tuple[Path, Path]) -> None:
    found = json.loads(ask("compare", *two, "--format", "json").out)
    assert (found["before"]["on"], found["after"]["on"]) == ("2019-03-17", "2019-03-31")
    assert (found["persons"], found["weeks"], found["amount"]) == (1, 2, "770.00")
    rows = ask("compare", *two, "--format", "csv").out.splitlines()
    assert rows[0].startswith("person,first_week,weeks,before,after,")
    assert len(rows) == 1 + len(found["differences"])


def test_of_many_the_first_are_shown(
    ask: Ask, two: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("virksom.cli.compare_page.SHOWN", 0)
    assert "--format csv har dem alle" in ask("compare", *two).out


def test_another_file_is_refused_by_name(ask: Ask, facts: Path, two: tuple[Path, Path]) -> None:
    said = ask("compare", facts, two[1])
    assert said.code == 2
    assert "det er ikke en hel opgørelse" in said.err
    assert ask("compare", two[0]).code == 2


def test_each_file_says_when_it_was_known(ask: Ask, facts: Path, tmp_path: Path) -> None:
    paths = (tmp_path / "known.parquet", tmp_path / "whole.parquet")
    words = ("settle", "--facts", facts, "--on", "2019-03-17", "--out")
    ask(*words, paths[0], "--known", "2019-05-07")
    ask(*words, paths[1])
    assert "Før: pr. 17.03.2019, som kendt 07.05.2019" in ask("compare", *paths).out
