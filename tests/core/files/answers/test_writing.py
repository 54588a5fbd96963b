import csv
import json
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from virksom.programme.files.answers import csv_text, json_text

PLAIN = st.none() | st.booleans() | st.integers() | st.text()
NESTED = st.recursive(
    PLAIN, lambda part: st.lists(part) | st.dictionaries(st.text(), part), max_leaves=20
)


@given(NESTED)
def test_json_reads_back_as_it_was_written(answer: object) -> None:
    assert json.loads(json_text(answer)) == answer  # type: ignore[arg-type]  # made of answers


def test_plain_lists_stand_on_one_line_and_letters_as_they_are() -> None:
    written = json_text({"a": [], "b": {}, "c": [{"x": "æ", "y": [1, 2]}], "d": {"e": 1.5}})
    assert written == (
        '{\n  "a": [],\n  "b": {},\n  "c": [\n    {"x": "æ", "y": [1, 2]}\n  ],\n'
        '  "d": {"e": 1.5}\n}\n'
    )


def test_an_empty_answer_is_two_signs() -> None:
    assert (json_text({}), json_text([]), json_text("a")) == ("{}\n", "[]\n", '"a"\n')


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r"))))
def test_csv_reads_back_save_for_an_apostrophe(cells: list[str]) -> None:
    found = list(csv.reader(StringIO(csv_text(["head"], [[cell] for cell in cells]))))[1:]
    kept = [row[0] if row else "" for row in found]
    assert [cell.removeprefix("'") for cell in kept] == [cell.removeprefix("'") for cell in cells]


@pytest.mark.parametrize("cell", ["=1+1", "+45", "@x", "-x", "\t=1", "-1;=2"])
def test_a_formula_is_made_harmless(cell: str) -> None:
    assert next(csv.reader(StringIO(csv_text([cell], [])))) == [cell]
    assert csv_text(["h"], [[cell]]).split("\n", 1)[1].lstrip('"').startswith(f"'{cell[0]}")


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        (None, '""'),
        ("a\rb", "a b"),
        (True, "true"),
        (False, "false"),
        ("-385.00", "-385.00"),
        (0.5, "0.5"),
    ],
)
def test_a_cell_is_written_plainly(cell: str | float | None, written: str) -> None:
    assert csv_text(["h"], [[cell]]) == f"h\n{written}\n"
