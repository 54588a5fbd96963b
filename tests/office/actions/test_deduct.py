"""What the contract deducts for the rest: claimed, answered, and netted in a payment."""

from dataclasses import replace

import pytest

from tests.office import cast
from tests.office.actions.billed import BOOKKEEPER, FINANCE, INVOICE, LEADER
from tests.spec.answers import turned
from virksom.office.access import Denied
from virksom.office.actions import deduct
from virksom.office.actions.answer_control import answer_control
from virksom.office.actions.control_line import find_line
from virksom.office.actions.deduct import (
    CannotDeduct,
    answer_deduction,
    claim_deduction,
    rule_deduction,
)
from virksom.office.actions.draw_sample import draw_sample
from virksom.office.actions.record_money import record_money
from virksom.office.actions.undo import CannotUndo, undo
from virksom.office.store import notices, read
from virksom.office.store.contracts import contract_of
from virksom.office.store.notice_kinds import Kind
from virksom.office.store.vault.texts import texts
from virksom.programme.control import Drawing, months_between
from virksom.programme.kernel import Month
from virksom.programme.ledger import CannotPost, Posting, open_items
from virksom.programme.record import Fact, Sample

pytestmark = pytest.mark.usefixtures("office")
ASKED = Drawing(months=months_between(Month(2019, 3), Month(2019, 4)), size=2, seed="2019")


@pytest.fixture(autouse=True)
def _invoice(
    monkeypatch: pytest.MonkeyPatch,
    billed: Fact,  # noqa: ARG001  # of eight weeks
) -> None:
    """Go by a contract that applies the share of errors to the rest."""
    contract = contract_of("impact60")
    terms = turned(contract.terms, "control_extrapolates", "to_the_rest")
    monkeypatch.setattr(deduct, "contract_of", lambda _: replace(contract, terms=terms))


@pytest.fixture
def sample() -> Sample:
    """Draw two lines: the first fails, and the second is proven."""
    told = draw_sample(FINANCE, ASKED, moment=cast.MOMENT).value
    assert isinstance(told, Sample)
    at, moment = told.lines[0], cast.MOMENT
    find_line(FINANCE, "S0001", line=at, says="wrong", reason="wrong_hours", moment=moment)
    answer_control(BOOKKEEPER, "S0001", line=at, says="accepted", note="", moment=moment)
    return told


@pytest.fixture
def settled(sample: Sample) -> None:
    at = sample.lines[1]
    find_line(FINANCE, "S0001", line=at, says="proven", reason="", moment=cast.MOMENT)


def claimed() -> Fact:
    return claim_deduction(FINANCE, "S0001", moment=cast.MOMENT)


def answered(says: str = "accepted", note: str = "") -> Fact:
    return answer_deduction(BOOKKEEPER, "S0001", says=says, note=note, moment=cast.MOMENT)


def ruled(says: str) -> Fact:
    return rule_deduction(FINANCE, "S0001", says=says, moment=cast.MOMENT)


def owed() -> list[tuple[str, int]]:
    terms = contract_of("impact60").terms
    return [(one.number, one.owed) for one in open_items(read.log(cast.CODE).known(), terms)]


@pytest.mark.usefixtures("sample")
def test_nothing_is_claimed_before_every_line_is_settled() -> None:
    with pytest.raises(CannotDeduct, match="Hver linje"):
        claimed()
    with pytest.raises(CannotDeduct, match="findes ikke"):
        claim_deduction(FINANCE, "S0009", moment=cast.MOMENT)


@pytest.mark.usefixtures("settled")
def test_where_the_contract_says_none_nothing_is_claimed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deduct, "contract_of", contract_of)
    with pytest.raises(CannotDeduct, match="efter aftalen"):
        claimed()


@pytest.mark.usefixtures("settled")
def test_it_is_in_the_ledger_once_the_provider_accepts() -> None:
    claimed()
    assert [kind for kind in waiting("bogholder-1") if kind is Kind.CONTROL_FOUND]
    assert [number for number, _ in owed()] == [INVOICE]
    answered()
    assert owed()[1] == ("S0001", -238800)
    assert Kind.CONTROL_FOUND not in waiting("bogholder-1")


def waiting(code: str) -> list[Kind]:
    return [notice.kind for notice in notices.waiting(cast.CODE, code)]


@pytest.mark.usefixtures("settled")
def test_a_contested_claim_is_ruled_on_and_dropped_it_takes_nothing() -> None:
    claimed()
    with pytest.raises(CannotDeduct, match="taler imod"):
        answered("contested")
    told = answered("contested", "Stikprøven er for lille")
    (note,) = texts(cast.CODE, "S0001", about=told.id)
    assert note.text == "Stikprøven er for lille"
    assert Kind.CONTROL_CONTESTED in waiting("oekonomi-1")
    ruled("dropped")
    assert len(owed()) == 1


@pytest.mark.usefixtures("settled")
def test_it_never_becomes_a_negative_payment() -> None:
    claimed()
    answered("contested", "nej")
    ruled("upheld")
    alone = Posting(what="outcome", day=cast.MOMENT.date(), ore=1, parts=(("S0001", 238800),))
    with pytest.raises(CannotPost, match="aldrig negativ"):
        record_money(BOOKKEEPER, [alone], moment=cast.MOMENT)


@pytest.mark.usefixtures("settled")
def test_each_says_what_is_theirs_once() -> None:
    with pytest.raises(CannotDeduct, match="noget krav"):
        answered()
    fact = claimed()
    for wrong in (claimed, lambda: ruled("upheld"), lambda: ruled("perhaps")):
        with pytest.raises(CannotDeduct):
            wrong()
    with pytest.raises(CannotDeduct, match="Vælg"):
        answered("perhaps")
    with pytest.raises(Denied):
        claim_deduction(LEADER, "S0001", moment=cast.MOMENT)
    with pytest.raises(CannotUndo):
        undo(FINANCE, fact.id, moment=cast.MOMENT)
