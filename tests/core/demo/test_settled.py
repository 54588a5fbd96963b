"""The demo with its months settled, each at its moment."""

from datetime import date, datetime

import pytest

from virksom.programme.billing import CREDIT_NOTE, Hands, books, runs, settling
from virksom.programme.contract import Contract
from virksom.programme.demo.evidence import demo_evidence
from virksom.programme.demo.money import bank_file, told_costs
from virksom.programme.demo.settled import Office, settled
from virksom.programme.files.contracts import read_contract
from virksom.programme.kernel import COPENHAGEN, Month
from virksom.programme.record import Log, backdated, broken_link

UNTIL = datetime(2019, 10, 7, 12, 40, tzinfo=COPENHAGEN)
HANDS = Hands(prepares="bogholder-1", releases="teamleder", code="sha256:code")


@pytest.fixture(scope="module")
def contract() -> Contract:
    return read_contract("impact60")


def by_then(log: Log, until: datetime) -> Log:
    return Log(tuple(fact for fact in log.facts if fact.known_at <= until))


def office(contract: Contract, until: datetime = UNTIL) -> Office:
    return Office(contract=contract, hands=HANDS, freeze=lambda new: new.drafts({}), until=until)


@pytest.fixture(scope="module")
def woven(demo: Log, contract: Contract) -> Log:
    told = demo_evidence(demo, contract.terms, seed=2018, until=UNTIL)
    return settled(by_then(demo, UNTIL), office(contract), told=told)


def test_the_chain_holds_and_nothing_is_backdated(woven: Log) -> None:
    assert broken_link(woven) is None
    assert backdated(woven) is None
    assert woven.facts[-1].known_at <= UNTIL


def test_the_demos_own_facts_keep_their_ids_and_their_order(woven: Log, demo: Log) -> None:
    own = [fact.id for fact in woven.facts if fact.id.startswith("f")]
    assert own == [fact.id for fact in by_then(demo, UNTIL).facts]


def test_every_month_whose_wait_is_over_is_released_by_another(woven: Log) -> None:
    done = runs(woven.known())
    assert {run.state for run in done} == {"released"}
    assert done[-1].says.month == "2019-07"
    assert all((run.prepared.by, run.latest.by) == ("bogholder-1", "teamleder") for run in done)


def test_numbers_run_without_a_gap(woven: Log) -> None:
    numbers = sorted(number for number in books(woven.known()).documents if number[1] == "-")
    assert numbers == [f"F-2019-{number:04d}" for number in range(1, len(numbers) + 1)]


def test_one_dispute_is_accepted_and_credited_one_rejected_and_one_open(woven: Log) -> None:
    known = woven.known()
    told = [fact.value for fact in known.of_kind("dispute")]
    answers = [one.answer for one in told if one.reason != "control"]
    assert answers == ["accepted", "rejected", None]
    notes = [one for one in books(known).documents.values() if one.kind == CREDIT_NOTE]
    assert "dispute_accepted" in {line.why for one in notes for line in one.lines}


def test_what_is_frozen_is_what_was_owed_at_the_last_run(woven: Log, contract: Contract) -> None:
    last = runs(woven.known())[-1].latest.known_at
    found = settling(woven, contract, month=Month(2019, 7), moment=last)
    assert found.plan.documents == ()


def test_before_the_first_wait_is_over_nothing_is_settled(demo: Log, contract: Contract) -> None:
    until = datetime(2018, 11, 1, 12, tzinfo=COPENHAGEN)
    log = by_then(demo, until)
    woven = settled(log, office(contract, until), told=())
    assert [fact.id for fact in woven.facts if fact.kind != "movement"] == [
        fact.id for fact in log.facts
    ]


def test_the_same_cohort_is_settled_alike(another: Log, contract: Contract) -> None:
    told = demo_evidence(another, contract.terms, seed=1, until=UNTIL)
    log = settled(by_then(another, UNTIL), office(contract), told=told)
    assert broken_link(log) is None
    assert runs(log.known())


def test_the_banks_file_has_a_line_for_each_outcome_payment(woven: Log) -> None:
    known = woven.known()
    paid = [fact for fact in known.of_kind("movement") if fact.value.what == "outcome"]
    lines = bank_file(known).splitlines()
    assert lines[0] == "Dato;Tekst;Beløb;Valuta"
    assert len(lines) - 1 == len(paid) > 0


def test_the_work_costs_nothing_once_the_programme_is_over() -> None:
    long_after = datetime(2030, 1, 1, 12, tzinfo=COPENHAGEN)
    assert max(one.since for one in told_costs(long_after)) < date(2024, 1, 1)
