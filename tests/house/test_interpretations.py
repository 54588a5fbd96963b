"""The page on open questions has every question, switch and alternative, at today's prices."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from functools import cache

import pytest

from tests.house.tree import ROOT
from virksom.programme.contract import SWITCHES, Terms
from virksom.programme.demo import demo_log
from virksom.programme.files.contracts import read_contract
from virksom.programme.kernel import kroner_text
from virksom.programme.settlement import statement
from virksom.programme.status import Person, people

PAGE = (ROOT / "docs/decisions/0004-how-each-open-question-is-read.md").read_text(encoding="utf-8")
CONTRACT = read_contract("impact60")
THROUGH = date(2023, 1, 31)


def alternatives() -> Iterator[tuple[str, str]]:
    """Yield every other choice of every switch; days that are bridged stand for a weekend."""
    for name, switch in SWITCHES.items():
        yield from ((name, value) for value in switch.choices[1:] or ("2",))


@cache
def everybody() -> Sequence[Person]:
    return people(demo_log().known())


def owed(terms: Terms) -> Decimal:
    return statement(everybody(), terms, on=THROUGH).totals.amount


def signed(amount: Decimal) -> str:
    sign = "+" if amount > 0 else "−" if amount < 0 else ""
    return f"{sign}{kroner_text(abs(amount))}"


def test_every_question_has_a_section_with_its_clause() -> None:
    sections = PAGE.split("\n## ")
    for found in CONTRACT.ambiguities:
        (section,) = [text for text in sections if text.startswith(f"{found.number}. ")]
        assert f"Clause {found.clause}. *Open:*" in section
        assert [name for name in found.switches if f"`{name}" not in section] == []


def test_every_alternative_is_named() -> None:
    told = PAGE.replace("bridge_gap_days: 2", "`2`")
    assert [pair for pair in alternatives() if f"`{pair[1]}`" not in told] == []


def test_the_switches_no_rule_reads_are_named_as_such() -> None:
    section = PAGE.partition("## Switches that no rule reads yet")[2].partition("\n## ")[0]
    unread = {name for name, switch in SWITCHES.items() if not switch.read_by}
    assert {name for name in SWITCHES if f"`{name}`" in section} == unread


@pytest.mark.slow
def test_the_prices_are_those_of_the_demo() -> None:
    terms = CONTRACT.terms
    base = owed(terms)
    read = [pair for pair in alternatives() if SWITCHES[pair[0]].read_by]
    rows = [
        f"| `{name}` | `{value}` | {signed(owed(terms.with_switch(name, value)) - base)} |"
        for name, value in read
    ]
    assert f"As read here {kroner_text(base)} are owed" in PAGE.replace("\n", " ")
    assert [row for row in rows if row not in PAGE] == []
