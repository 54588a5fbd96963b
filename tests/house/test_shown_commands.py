"""What a document shows a command print is what it prints; ``make docs`` writes it anew."""

from pathlib import Path

import pytest

from tests.house import shown_commands
from tests.house.tree import shown

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("page", shown_commands.pages(), ids=shown)
def test_what_is_shown_is_what_is_printed(page: Path) -> None:
    assert page.read_text(encoding="utf-8") == shown_commands.renewed(page)


def test_another_output_is_seen(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("```console\n$ virksom --version\nvirksom 0.0.1\n```\n")
    assert "0.0.1" not in shown_commands.renewed(page)


def test_lines_may_be_left_out_in_the_middle(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("```console\n$ cat a.txt\n1\n2\n3\n4\n\n$ cat a.txt\n9\n…\n9\n```\n")
    assert shown_commands.renewed(page).endswith("$ cat a.txt\n1\n…\n4\n```\n")


def test_a_block_of_other_commands_is_left_alone(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("```console\n$ make run\nanything\n```\n")
    assert shown_commands.renewed(page) == page.read_text()
