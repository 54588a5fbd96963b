"""One fact with its two times, and the contract's words."""

from datetime import UTC, date, datetime

import pytest

from tests.office.reports.ground import demo, log, small
from virksom.office.reports.contract import contract_page
from virksom.office.reports.fact import NoSuchFact, fact_page
from virksom.office.reports.standpoint import standpoint
from virksom.programme.kernel import Text
from virksom.programme.record import Draft, append


def test_every_fact_of_the_demo_has_its_page() -> None:
    seen = demo(date(2022, 12, 31), datetime(2026, 11, 24, tzinfo=UTC))
    for fact in seen.log.facts:
        page = fact_page(seen, fact.id)
        assert page.digest == fact.digest
        assert page.kind.en


RETRACTION = Draft(
    kind="retraction",
    subject="K001",
    since=date(2019, 9, 20),
    value={"reason": "never_begun"},
    replaces="f000010",
)


def test_a_registers_fact_says_its_register_and_source_in_words() -> None:
    told = Draft(
        kind="income",
        subject="K001",
        since=date(2019, 8, 1),
        until=date(2019, 9, 1),
        value={"hours": "160.33", "register": "eindkomst"},
        source="income_register",
    )
    later = append(log(), [told], moment=datetime(2019, 9, 20, 9, 0, tzinfo=UTC))
    page = fact_page(small(of=later), later.facts[-1].id)
    assert page.source.da == "indkomstregistret"
    assert "eIndkomst" in [field.value.da for field in page.fields]


def test_a_replaced_fact_names_its_replacer_from_then_on() -> None:
    later = append(log(), [RETRACTION], moment=datetime(2019, 9, 20, 9, 0, tzinfo=UTC))
    before = fact_page(small(known=date(2019, 9, 10), of=later), "f000010")
    after = fact_page(small(of=later), "f000010")
    assert (before.in_force, before.replaced_by) == (True, None)
    assert (after.in_force, after.status.da) == (False, "Trukket tilbage")
    assert fact_page(small(of=later), "f000013").replaces is not None


def test_a_fact_not_yet_known_is_refused() -> None:
    with pytest.raises(NoSuchFact):
        fact_page(small(known=date(2019, 9, 1)), "f000003")


def test_the_contract_page_holds_every_clause_and_every_term() -> None:
    seen = small()
    page = contract_page(seen)
    told = [clause.number for part in page.parts for clause in part.clauses]
    assert told == list(seen.contract.clauses)
    assert {term.code for term in page.terms} | {"full_requires"} <= set(seen.contract.terms.names)
    assert len(page.terms) + len(page.switches) == len(seen.contract.terms.names)


def test_a_standpoint_is_the_same_object_until_something_differs() -> None:
    seen = small()
    asked = {"contract": seen.contract, "on": seen.on, "moment": seen.moment, "today": seen.today}
    one, two = standpoint("P1", seen.log, **asked), standpoint("P1", log(), **asked)
    other = standpoint("P1", seen.log, **{**asked, "on": date(2019, 9, 29)})
    assert one is two
    assert one is not other


@pytest.mark.parametrize(
    ("fact", "when"),
    [
        ("f000010", "01.04.2019–30.06.2019"),
        ("f000011", "fra 06.05.2019, fortsat"),
        ("f000004", "07.01.2019"),
    ],
)
def test_a_fact_tells_the_days_it_holds(fact: str, when: str) -> None:
    assert fact_page(small(), fact).when.da == when


def test_an_amount_of_the_contract_reads_as_everywhere_else() -> None:
    rows = [row for term in contract_page(small()).terms for row in term.values]
    assert (Text("796 kr. om ugen", "DKK 796 a week"),) in [row.value for row in rows]


def test_an_invoice_tells_how_many_lines_it_has_and_not_each() -> None:
    line = {"line": 1, "candidate": "K001", "week": "2019-W20", "tier": "full", "facts": []}
    value = {"document": "invoice", "run": "R0001", "lines": [line | {"amount": "796.00"}]}
    draft = Draft(kind="issued", subject="F-2019-0001", since=date(2019, 9, 2), value=value)
    grown = append(log(), [draft], moment=datetime(2019, 9, 2, tzinfo=UTC))
    page = fact_page(small(of=grown), grown.facts[-1].id)
    told = {row.label.da: row.value.da for row in page.fields}
    assert told == {"Dokument": "faktura", "Linjer": "1 linje", "Afregning": "R0001"}
