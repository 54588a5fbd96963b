"""Where candidates are very many, commands count in columns and answer the same."""

import pytest

from tests.cli.conftest import Ask
from virksom.cli import many
from virksom.programme.columns.parameters import NotExpressed
from virksom.programme.kernel import Text

ASKED = (
    ("effect",),
    ("effect", "--weeks", "--on", "2019-04-14"),
    ("effect", "--by", "quarter", "--format", "csv"),
    ("flows",),
    ("retention", "--format", "json"),
    ("mechanisms", "--landmark", "90"),
)


@pytest.mark.parametrize("words", ASKED, ids="-".join)
def test_counted_in_columns_the_answer_is_the_same(
    ask: Ask, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = ask(*words, "--facts", "demo")
    monkeypatch.setattr(many, "MANY", 0)
    assert ask(*words, "--facts", "demo") == plain


def test_where_numbers_cannot_say_it_the_command_says_so(
    ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: object) -> None:
        raise NotExpressed(Text("Timerne er for fine.", "The hours are too fine."))

    monkeypatch.setattr(many, "MANY", 0)
    monkeypatch.setattr("virksom.cli.counted.counted_in_columns", refuse)
    said = ask("flows", "--facts", "demo")
    assert "Talt af den langsomme læsning: Timerne er for fine." in said.err
    assert "Vejen" in said.out
