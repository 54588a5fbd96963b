"""How a week is proven, by whom and when, and what the reader can do about it."""

from collections.abc import Sequence
from datetime import date

import pytest

from tests.core.billing.claimed import JOB, confirmation, moment, told
from tests.core.persons import IN_COURSE
from tests.office import cast
from virksom.office.access import Role
from virksom.office.reports.proof import Proof, ProofCard, proof_card, week_proof
from virksom.office.reports.standpoint import Standpoint, standpoint
from virksom.programme.files.contracts import read_contract
from virksom.programme.record import Draft

BOOKKEEPER = cast.actor(Role.BOOKKEEPER)
ON = date(2019, 9, 30)


def seen(*lines: str, more: Sequence[Draft] = (), today: date = ON) -> Standpoint:
    return standpoint(
        "P1",
        told(*lines, more=more),
        contract=read_contract("impact60"),
        on=ON,
        moment=moment(),
        today=today,
    )


def proof(at: Standpoint, *, week: str = "2019-W10", role: Role = Role.BOOKKEEPER) -> Proof | None:
    return week_proof(at, "K001", week=week, actor=cast.actor(role))


def card(at: Standpoint, *, role: Role = Role.BOOKKEEPER) -> ProofCard | None:
    return proof_card(at, "K001", actor=cast.actor(role))


def test_a_week_without_evidence_can_be_proven_from_here() -> None:
    found = proof(seen(*JOB))
    assert found is not None
    assert (found.code, found.label.da, found.by) == ("missing", "Uden bevis", ())
    assert [act.door.page for act in found.acts] == ["ask_confirmation", "vouch"]


def test_a_verified_week_tells_by_whom_and_when() -> None:
    found = proof(seen(*JOB, more=[confirmation(hours="20")]))
    assert found is not None
    assert (found.code, found.acts) == ("verified", ())
    assert [one.text.da for one in found.by] == ["arbejdsgiverens svar, kendt 30.09.2019"]


def test_a_contradicted_week_is_told_although_it_is_not_paid() -> None:
    found = proof(seen(*JOB, more=[confirmation(held=False)]))
    assert found is not None
    assert found.code == "contradicted"


def test_a_week_nobody_claims_and_a_past_day_offer_nothing() -> None:
    assert proof(seen(*IN_COURSE)) is None
    assert proof(seen(*JOB), week="2018-W01") is None
    past = proof(seen(*JOB, today=date(2019, 10, 1)))
    assert past is not None
    assert past.acts == ()


@pytest.mark.parametrize("role", [Role.ADVISER, Role.COMPANY_CONTACT, Role.CANDIDATE])
def test_who_may_not_see_evidence_sees_none(role: Role) -> None:
    assert proof(seen(*JOB), role=role) is None
    assert card(seen(*JOB), role=role) is None


def test_the_municipality_sees_how_but_proves_nothing_here() -> None:
    found = proof(seen(*JOB), role=Role.FINANCE_OFFICER)
    assert found is not None
    assert found.acts == ()


def test_the_card_counts_the_paid_weeks_by_how_they_are_proven() -> None:
    found = card(seen(*JOB, more=[confirmation(given="payslip", hours="20")]))
    assert found is not None
    assert [part.da for part in found.parts] == ["4 ikke bevist endnu"]
    assert len(found.acts) == 2
    assert proof_card(seen(*JOB), "K099", actor=BOOKKEEPER) is None
