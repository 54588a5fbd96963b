"""The demo's control: a sample that is drawn again, with every turn its lines may take."""

from collections import Counter
from itertools import pairwise

import pytest

from tests.core.demo.test_settled import HANDS, UNTIL, by_then, office
from virksom.programme.billing import CREDIT_NOTE, books
from virksom.programme.contract import Contract
from virksom.programme.control import drawn_from, result, same_again, samples
from virksom.programme.control.steps import waits_for
from virksom.programme.demo.controls import CONTROLS, control_after, told_control
from virksom.programme.demo.evidence import demo_evidence
from virksom.programme.demo.settled import LIVED_TO, settled
from virksom.programme.demo.truth import next_month
from virksom.programme.files.contracts import read_contract
from virksom.programme.kernel import Month
from virksom.programme.record import Log


@pytest.fixture(scope="module")
def contract() -> Contract:
    return read_contract("impact60")


@pytest.fixture(scope="module")
def woven(demo: Log, contract: Contract) -> Log:
    told = demo_evidence(demo, contract.terms, seed=2018, until=UNTIL)
    return settled(by_then(demo, UNTIL), office(contract), told=told)


def test_anybody_draws_the_same_again(woven: Log, contract: Contract) -> None:
    ((fact, says),) = samples(woven.known())
    assert same_again(fact, drawn_from(fact, woven, terms=contract.terms))
    assert fact.by not in {HANDS.prepares, HANDS.releases}
    assert len(says.lines) == says.size


def test_its_lines_take_every_turn(woven: Log, contract: Contract) -> None:
    known = woven.known()
    ((fact, says),) = samples(known)
    found = result(fact, known, lines=drawn_from(fact, woven, terms=contract.terms))
    assert (found.share.count, found.share.of) == (2, says.size - 2)
    codes = Counter(one.code for one in found.lines)
    assert codes == {"failed": 2, "asked": 1, "unchecked": 1, "holds": says.size - 4}
    assert Counter(map(waits_for, found.lines)) == {"": says.size - 2, "provider": 1, "finance": 1}


def test_the_failed_lines_are_credited_by_the_next_settlement(woven: Log) -> None:
    frozen = books(woven.known())
    notes = [one for one in frozen.documents.values() if one.kind == CREDIT_NOTE]
    reasons = {
        fact.subject for fact in woven.known().of_kind("dispute") if fact.value.reason == "control"
    }
    credited = {line.candidate for one in notes for line in one.lines}
    assert reasons <= credited


def test_before_anything_is_billed_nothing_is_drawn(contract: Contract) -> None:
    assert told_control(Log(), contract.terms, control=CONTROLS[0]) == ()


def test_a_year_is_controlled_once_its_last_month_is_settled() -> None:
    after = [control_after(one.through, until=LIVED_TO) for one in CONTROLS]
    assert after == list(CONTROLS)
    assert control_after(Month(2019, 5), until=LIVED_TO) is None
    assert control_after(Month(2020, 4), until=UNTIL) is None
    for before, one in pairwise(CONTROLS):
        assert one.since == next_month(before.through)
