from pathlib import Path
from shutil import copytree

import pytest

from tests.cli.conftest import Ask
from tests.house.tree import ROOT
from virksom.cli.examples import EXAMPLES
from virksom.cli.words import COMMANDS


@pytest.mark.parametrize("path", COMMANDS)
@pytest.mark.parametrize("language", ["da", "en"])
def test_every_command_has_a_help_page_in_both_languages(
    ask: Ask, path: str, language: str
) -> None:
    said = ask("--lang", language, *path.split(), "--help")
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith(("Brug: virksom", "Usage: virksom")[language == "en"])
    assert " ".join(COMMANDS[path].read(language).split()) in " ".join(said.out.split())


def test_nothing_asked_gives_the_help_page(ask: Ask) -> None:
    assert ask().out == ask("-h").out
    assert ask().code == 0


def test_an_option_may_tell_more_in_one_command_than_in_the_others(ask: Ask) -> None:
    assert "når ugen ikke er nævnt" in ask("explain", "--help").out
    assert "dagen, svaret beskriver" in " ".join(ask("status", "--help").out.split())


def test_values_are_named_in_the_language(ask: Ask) -> None:
    assert "--on DATO" in ask("status", "--help").out
    assert "--on DATE" in ask("status", "--help", "--lang", "en").out


@pytest.mark.parametrize(
    "line", [line for lines in EXAMPLES.values() for line in lines if "--facts demo" in line]
)
def test_every_example_on_the_demo_answers(ask: Ask, tmp_path: Path, line: str) -> None:
    if "lists/" in line:
        ask("demo", "--registers", "lists")
    if "ny-aftale" in line:
        copytree(ROOT / "contracts/impact60", tmp_path / "ny-aftale")
    assert ask(*line.split()[1:]).code == 0


def test_the_version_is_told(ask: Ask) -> None:
    assert ask("--version").out.startswith("virksom 0")
