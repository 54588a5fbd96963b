"""Every clause is computed or said to be told only; every clause cited exists."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.tree import ROOT, SRC, modules, shown
from virksom.programme.contract import Contract
from virksom.programme.files.contracts import contract_names, read_contract

ONE = r"\d+\.\d+(?:\s*\([^)]*\))?"
CITATION = re.compile(rf"\b[Cc]lauses?\s+((?:{ONE}(?:,\s*|\s+and\s+|\s+to\s+)?)+)")
LITERAL = re.compile(r'\bclause="(\d+\.\d+)"')
NUMBER = re.compile(r"\d+\.\d+")


def cited(source: str) -> Iterator[tuple[str, int]]:
    """Yield the number and line of each clause a module cites; ``5.1 to 5.3`` is three."""
    for found in CITATION.finditer(source):
        line = source.count("\n", 0, found.start()) + 1
        yield from ((number, line) for number in _numbers(found[1]))
    for found in LITERAL.finditer(source):
        yield found[1], source.count("\n", 0, found.start()) + 1


def _numbers(text: str) -> Iterator[str]:
    for run in re.findall(r"(\d+)\.(\d+)\s+to\s+\1\.(\d+)", text):
        yield from (f"{run[0]}.{part}" for part in range(int(run[1]), int(run[2]) + 1))
    yield from NUMBER.findall(re.sub(r"\([^)]*\)", "", text))


def all_cited() -> set[str]:
    return {number for path in modules(SRC) for number, _ in cited(path.read_text())}


def from_terms(contract: Contract) -> set[str]:
    return {value.clause for term in contract.terms.terms.values() for value in term.values}


@pytest.mark.parametrize("name", contract_names())
def test_every_clause_is_cited_or_said_to_be_told_only(name: str) -> None:
    contract = read_contract(name)
    modelled = {number for number, clause in contract.clauses.items() if clause.modelled}
    assert modelled - all_cited() - from_terms(contract) == set()


@pytest.mark.parametrize("name", contract_names())
def test_a_clause_that_is_told_only_is_cited_by_no_term(name: str) -> None:
    contract = read_contract(name)
    told = {number for number, clause in contract.clauses.items() if not clause.modelled}
    assert told & from_terms(contract) == set()


def test_every_clause_cited_exists() -> None:
    known = {number for name in contract_names() for number in read_contract(name).clauses}
    lost = [
        f"{shown(path, line)} clause {number}"
        for path in modules(SRC)
        for number, line in cited(path.read_text())
        if number not in known
    ]
    assert lost == []


def test_every_contract_in_the_checkout_can_be_read() -> None:
    folders = {path.parent.name for path in Path(ROOT / "contracts").glob("*/terms.yaml")}
    assert folders == set(contract_names())


def test_citations_are_read_as_people_write_them() -> None:
    source = 'Clauses 4.1 (tiers), 4.2\n (rates, 7.7) and 4.4; clauses 5.1 to 5.3. clause="9.9"'
    assert {number for number, _ in cited(source)} == {
        *("4.1", "4.2", "4.4", "5.1", "5.2", "5.3", "9.9")
    }
