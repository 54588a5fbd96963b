"""Taking back what one has just said."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from tests.office import cast
from virksom.office.access import Role
from virksom.office.actions.change_hours import change_hours
from virksom.office.actions.keep_longer import keep_longer
from virksom.office.actions.record_employment import NewWork, record_employment
from virksom.office.actions.refer import Referred, refer
from virksom.office.actions.start import start
from virksom.office.actions.undo import LASTS, CannotUndo, undo, undo_all
from virksom.office.store import read, write
from virksom.office.store.contracts import contract_of
from virksom.office.store.vault.persons import person
from virksom.programme.record import Draft, Fact, Log, append

pytestmark = pytest.mark.usefixtures("office")
CONSULTANT = cast.actor(Role.RECRUITMENT_CONSULTANT)
DAY = date(2019, 10, 7)
WORK = NewWork(company="V001", form="ordinary", weekly_hours=Decimal(12), since=DAY)


def started() -> Fact:
    return start(CONSULTANT, "K002", since=DAY, moment=cast.MOMENT)


def in_force(fact_id: str) -> bool:
    return read.log(cast.CODE).known().find(fact_id) is not None


def test_what_was_just_said_never_held() -> None:
    fact = started()
    undo(CONSULTANT, fact.id, moment=cast.MOMENT + LASTS)
    assert not in_force(fact.id)


def test_after_a_quarter_of_an_hour_it_stands() -> None:
    fact = started()
    with pytest.raises(CannotUndo, match="over et kvarter"):
        undo(CONSULTANT, fact.id, moment=cast.MOMENT + LASTS + timedelta(seconds=1))
    assert in_force(fact.id)


def test_what_another_said_stands() -> None:
    fact = started()
    with pytest.raises(CannotUndo, match="en anden"):
        undo(cast.actor(Role.TEAM_LEADER), fact.id, moment=cast.MOMENT)
    assert in_force(fact.id)


def test_what_a_correction_replaced_holds_again() -> None:
    fact = started()
    later = Draft(
        kind="start",
        subject="K002",
        since=date(2019, 10, 14),
        by=CONSULTANT.by,
        replaces=fact.id,
    )
    (correction,) = write.append(cast.CODE, [later], moment=cast.MOMENT)
    again = undo(CONSULTANT, correction.id, moment=cast.MOMENT)
    assert (again.kind, again.since, again.replaces) == ("start", DAY, correction.id)
    assert [told.id for told in read.log(cast.CODE).known().about("K002")][-1] == again.id


ADVISER = cast.actor(Role.ADVISER)


def referred() -> Fact:
    told = Referred(name="Otto Blix", since=DAY)
    terms = contract_of("impact60").terms
    return refer(ADVISER, told, terms=terms, moment=cast.MOMENT)


def test_a_referral_that_somebody_has_built_on_stands() -> None:
    fact = referred()
    start(CONSULTANT, fact.subject, since=DAY, moment=cast.MOMENT)
    with pytest.raises(CannotUndo, match="bygger allerede"):
        undo(ADVISER, fact.id, moment=cast.MOMENT)
    assert in_force(fact.id)


def test_a_withdrawal_with_a_statusnotat_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    told = Draft(kind="withdrawal", subject="K001", since=DAY, value={"reason": "moved"})
    (fact,) = write.append(cast.CODE, [replace(told, by="konsulent-1")], moment=cast.MOMENT)
    issued = Draft(kind="issued", subject="S-2019-0001", since=DAY, value={"digest": "0"})
    notat = append(Log(), [issued], moment=cast.MOMENT).facts
    monkeypatch.setattr("virksom.office.actions.undo.issued_resting", lambda *_, **__: notat)
    with pytest.raises(CannotUndo, match="bygger allerede"):
        undo(CONSULTANT, fact.id, moment=cast.MOMENT)


def test_who_never_was_referred_is_not_kept() -> None:
    fact = referred()
    undo(ADVISER, fact.id, moment=cast.MOMENT)
    assert person(cast.CODE, fact.subject) is None


def test_who_never_was_referred_is_kept_where_there_is_a_reason() -> None:
    fact, until = referred(), DAY + timedelta(days=60)
    keep_longer(
        cast.actor(Role.ADMINISTRATOR),
        fact.subject,
        reason="Retskrav, sag 2019-17",
        until=until,
        moment=cast.MOMENT,
    )
    with pytest.raises(CannotUndo, match="gemmes længere"):
        undo(ADVISER, fact.id, moment=cast.MOMENT)
    assert in_force(fact.id)
    assert person(cast.CODE, fact.subject) is not None


def test_a_job_with_other_hours_since_stands_and_the_sentence_says_what_to_do() -> None:
    (job,) = record_employment(CONSULTANT, "K001", work=WORK, moment=cast.MOMENT)
    later = DAY + timedelta(days=7)
    cut, told = change_hours(
        CONSULTANT, "K001", employment="E001", since=later, hours=None, moment=cast.MOMENT
    )
    for alone in (cut, told):
        with pytest.raises(CannotUndo, match="bygger allerede på det; brug »Ret en oplysning«"):
            undo(CONSULTANT, alone.id, moment=cast.MOMENT)
    undo_all(CONSULTANT, [cut.id, told.id], moment=cast.MOMENT)
    assert not in_force(job.id)


def test_a_company_that_is_used_for_somebody_else_since_stands() -> None:
    company, _ = record_employment(
        CONSULTANT, "K001", work=replace(WORK, company="Bageren"), moment=cast.MOMENT
    )
    record_employment(CONSULTANT, "K001", work=replace(WORK, company="V010"), moment=cast.MOMENT)
    with pytest.raises(CannotUndo, match="på dens egen side"):
        undo(CONSULTANT, company.id, moment=cast.MOMENT)
