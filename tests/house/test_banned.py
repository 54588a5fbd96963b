"""No clock, no chance, no files and no floats where the rules are; no rows outside the store."""

import ast
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from tests.house import banned
from tests.house.tree import OFFICE, PROGRAMME, SRC, modules, parsed, shown

EDGES = (SRC / "cli", OFFICE / "web", OFFICE / "rest", OFFICE / "commands")
LOOPS = PROGRAMME / "kernel" / "compiled.py"
"""Looks whether a loop's modules have changed since it was compiled; reads and writes nothing."""

SHARES = {
    "files/answers",  # writes the shares; kroner are texts there
    "effect",  # shares, curves and chances of persons; it cannot see money
    "forecast",  # expectations and spreads; what is owed is never reckoned there
    "status/share.py",  # percent and Wilson's interval: a share of persons, never money
}


def offences(
    paths: Iterable[Path], look: Callable[[ast.AST], banned.Found], spare: tuple[Path, ...] = ()
) -> list[str]:
    return [
        f"{shown(path, line)} {what}"
        for path in paths
        if not any(path.is_relative_to(room) for room in spare)
        for what, line in look(parsed(path))
    ]


def test_only_the_edges_ask_the_clock() -> None:
    assert offences(modules(SRC), banned.clock, EDGES) == []


def test_chance_is_always_seeded() -> None:
    assert offences(modules(SRC), banned.chance) == []


def test_within_the_programme_only_files_reads_and_writes() -> None:
    # A loop kept compiled asks when the modules beside it were last changed.
    spare = (PROGRAMME / "files", PROGRAMME / "kernel/compiled.py")
    assert offences(modules(PROGRAMME), banned.files, spare) == []


def test_the_programme_counts_no_money_in_floats() -> None:
    shares = tuple(PROGRAMME / name for name in SHARES)
    assert offences(modules(PROGRAMME), banned.floats, shares) == []


def test_only_the_store_touches_rows() -> None:
    assert offences(modules(SRC), banned.rows, (OFFICE / "store",)) == []


@pytest.mark.parametrize(
    ("look", "source"),
    [
        (banned.clock, "import datetime\nx = datetime.date.today()"),
        (banned.clock, "field(default_factory=timezone.now)"),
        (banned.chance, "import random\nrandom.shuffle(people)"),
        (banned.chance, "from uuid import uuid4"),
        (banned.chance, "from random import Random\nRandom()"),
        (banned.files, "path.read_text()"),
        (banned.files, "import os"),
        (banned.files, "from secrets import token_hex"),
        (banned.floats, "rate = 796.0"),
        (banned.floats, "def amount(kroner: float): ..."),
        (banned.rows, "from virksom.office.store.models import FactRow"),
        (banned.rows, "from django.db import models"),
        (banned.rows, "FactRow.objects.all()"),
    ],
)
def test_each_is_seen_when_it_is_done(look: Callable[..., banned.Found], source: str) -> None:
    assert list(look(ast.parse(source)))
