"""Nobody is asked for what the contract exempts from (clause 3.2; invariant 10).

No start note, no follow-up note, no record of absence: no text that people read names one, be it a
page, a form, a button or a next step; and no kind of fact has a place for it.
"""

import ast
import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from tests.house.tree import ROOT, SRC
from virksom.programme.record import KINDS

ASKED = re.compile(
    r"fravær|sygemeld|startnotat|opfølgningsnotat|absen(?:t\b|ce)|sick leave"
    r"|(?:start|follow-?up) note",
    re.IGNORECASE,
)
CODED = re.compile(r"absen|fravaer|sick|note|notat")
TEXTS = [*sorted(SRC.rglob("*.html")), *sorted(SRC.rglob("*.py")), *sorted(SRC.rglob("*.typ"))]


def told(path: Path) -> Iterator[tuple[int, str]]:
    """Yield what a file may show to people, with its lines; of a module, texts but docstrings."""
    text = path.read_text(encoding="utf-8")
    if path.suffix != ".py":
        yield from enumerate(text.splitlines(), start=1)
        return
    tree = ast.parse(text)
    said = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
            yield node.lineno, node.value


def test_no_page_form_or_step_asks_for_what_is_exempted() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{at} {text}"
        for path in TEXTS
        for at, text in told(path)
        if ASKED.search(text)
    ]
    assert found == []


def test_no_kind_of_fact_has_a_place_for_it() -> None:
    places = {f"{name}.{field.name}" for name, kind in KINDS.items() for field in fields(kind.says)}
    assert [place for place in sorted({*KINDS, *places}) if CODED.search(place)] == []


@pytest.mark.parametrize(
    "text",
    [
        "Skriv fraværet",
        "Startnotat",
        "Et opfølgningsnotat mangler",
        "Hours of absence",
        "Was absent",
        "Write a follow-up note",
        "Start note",
    ],
)
def test_what_asks_for_it_is_seen(text: str, tmp_path: Path) -> None:
    module = tmp_path / "asks.py"
    module.write_text(f'"""A docstring of absence is no text."""\nLABEL = {text!r}\n')
    assert [line for line, one in told(module) if ASKED.search(one)] == [2]
