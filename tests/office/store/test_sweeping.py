"""A very large programme is settled by reading only whoever differs: nothing else changes."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from unittest.mock import Mock

import pytest
from django.conf import settings
from django.db import connection

from tests.office import cast
from tests.office.actions.billed import BOOKKEEPER, JULY, LEADER, at_work, ended, prepared, released
from tests.office.certificate import certificate_file
from virksom.office.actions.drop_settlement import drop_settlement
from virksom.office.reports import settlement_ground, settlement_run
from virksom.office.reports.invoice_annex import AskedAnnex
from virksom.office.reports.settlement_ground import accounts, owed_by_week
from virksom.office.reports.settlement_run import run_page
from virksom.office.reports.standpoint import Standpoint
from virksom.office.store import read, snapshots, sweeping
from virksom.office.store.contracts import contract_of
from virksom.programme.billing import billed_columns, made_by_code, settle_known, swept
from virksom.programme.billing.due import Swept
from virksom.programme.columns import crowded
from virksom.programme.columns.facts import FactColumns, no_facts
from virksom.programme.columns.parameters import NotExpressed
from virksom.programme.contract import Terms
from virksom.programme.kernel import Text, Week
from virksom.programme.record import Fact, Known, Log, Run
from virksom.programme.settlement import statement

pytestmark = pytest.mark.usefixtures("office")
LATER = cast.MOMENT + timedelta(days=60)


@pytest.fixture(autouse=True)
def job(office: cast.Cast, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Fact:  # noqa: ARG001  # its people
    monkeypatch.setattr(settings, "KEPT", tmp_path)
    monkeypatch.setattr(settings, "SEALING_CERTIFICATE", certificate_file())
    snapshots.forget(cast.CODE)
    sweeping.forget(cast.CODE)
    return at_work()


def seen(moment: datetime = cast.MOMENT) -> Standpoint:
    """Return a standpoint made anew: nothing is kept of what was read before."""
    row, day = read.programmes()[0], moment.date()
    asked = {"on": day, "moment": moment, "today": day}
    log, contract = read.log(cast.CODE), contract_of(row.contract)
    return Standpoint(code=cast.CODE, log=log, contract=contract, **asked)


def large(monkeypatch: pytest.MonkeyPatch) -> list[Swept]:
    """Let every programme be large; return what the sweep answers, as it does."""
    answers, who_differs = list[Swept](), swept.who_differs

    def spied(known: Known, terms: Terms, **more: object) -> Swept:
        answers.append(who_differs(known, terms, **more))
        return answers[-1]

    monkeypatch.setattr(sweeping, "MANY_FACTS", 0)
    monkeypatch.setattr(swept, "who_differs", spied)
    return answers


def test_a_run_prepared_by_the_sweep_issues_the_lines_that_all_would(
    job: Fact, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = lines(prepared())
    drop_settlement(BOOKKEEPER, "R0001", moment=cast.MOMENT)
    answers = large(monkeypatch)
    assert lines(prepared()) == plain
    assert [list(one) for one in answers] == [[job.subject]]
    drop_settlement(BOOKKEEPER, "R0002", moment=cast.MOMENT)
    released()
    ended(job, date(2019, 5, 6), moment=LATER)
    assert lines(prepared(JULY, moment=LATER))


def lines(fact: Fact) -> str | None:
    assert isinstance(fact.value, Run)
    return fact.value.lines_digest


def test_the_accounts_and_a_runs_plan_are_what_they_are_when_all_are_read(
    job: Fact, monkeypatch: pytest.MonkeyPatch
) -> None:
    released()
    ended(job, date(2019, 5, 6), moment=LATER)
    run = prepared(JULY, moment=LATER).subject
    plain = accounts(seen(LATER)), run_page(seen(LATER), run, asked=AskedAnnex(), actor=LEADER)
    assert (len(plain[0].changes), plain[0].due) == (8, -8 * 796)
    answers = large(monkeypatch)
    assert accounts(seen(LATER)) == plain[0]
    asked = len(answers)
    page = run_page(seen(LATER), run, asked=AskedAnnex(), actor=LEADER)
    assert replace(page, read=plain[1].read) == plain[1]
    assert len(answers) > asked > 0


@pytest.mark.parametrize("many", [0, 10**9])
def test_what_each_week_comes_to_in_the_accounts_is_what_is_owed_for_it(
    job: Fact, many: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sweeping, "MANY_FACTS", many)
    released()
    ended(job, date(2019, 5, 6), moment=LATER)
    at, found = seen(LATER), Counter[Week]()
    for week, amount in owed_by_week(at):
        found[week] += int(amount)
    owed = statement(at.people, at.terms, on=LATER.date()).weeks
    assert {week: amount for week, amount in found.items() if amount} == {
        one.week: int(one.amount) for one in owed
    }


def test_the_last_run_is_read_by_other_code_once_and_not_for_each_fact(
    job: Fact, monkeypatch: pytest.MonkeyPatch
) -> None:
    released()
    spied = Mock(wraps=made_by_code)
    monkeypatch.setattr(settlement_ground, "made_by_code", spied)
    monkeypatch.setattr(settlement_ground, "_blamed", {})
    plain = accounts(seen(LATER))
    ended(job, date(2019, 5, 6), moment=LATER)
    assert accounts(seen(LATER)) != plain
    assert spied.call_count == 1
    drop_settlement(BOOKKEEPER, prepared(JULY, moment=LATER).subject, moment=LATER)
    monkeypatch.setattr(settlement_ground, "code_digest", lambda: "sha256:other")
    accounts(seen(LATER))
    assert spied.call_count == 2


@pytest.mark.parametrize("many", [0, 10**9])
def test_a_runs_page_reads_no_evidence_again_that_nothing_was_told_of(
    job: Fact, many: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    spied = Mock(wraps=settle_known)
    monkeypatch.setattr(sweeping, "MANY_FACTS", many)
    monkeypatch.setattr(settlement_run, "settle_known", spied)
    released()
    ended(job, date(2019, 5, 6), moment=LATER)
    run = prepared(JULY, moment=LATER).subject
    run_page(seen(LATER), run, asked=AskedAnnex(), actor=LEADER)
    (called,) = spied.call_args_list
    assert (called.kwargs["scope"].touched or {}).keys() & {"K001", "K002"} == {job.subject}


def _refused(_: str, *, log: Log) -> FactColumns:  # noqa: ARG001  # as the real one
    raise NotExpressed(Text("for fint", "too fine"))


@pytest.mark.parametrize("columns", [_refused, lambda _, **__: no_facts()])
def test_what_cannot_be_said_in_numbers_or_is_behind_is_read_whole(
    columns: Callable[..., FactColumns],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    plain = lines(prepared())
    drop_settlement(BOOKKEEPER, "R0001", moment=cast.MOMENT)
    large(monkeypatch)
    monkeypatch.setattr(snapshots, "columns_of", columns)
    assert lines(prepared()) == plain
    assert ("too fine" in caplog.text) == (columns is _refused)


def test_what_is_let_go_of_another_machines_database_of_that_name_stays_here(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    large(monkeypatch)
    prepared()
    drop_settlement(BOOKKEEPER, "R0001", moment=cast.MOMENT)
    with monkeypatch.context() as elsewhere:
        elsewhere.setitem(connection.settings_dict, "HOST", "another.example")
        sweeping.forget(cast.CODE)
    spied = Mock(wraps=billed_columns.nothing_billed)
    monkeypatch.setattr(billed_columns, "nothing_billed", spied)
    prepared()
    assert not spied.called


def test_whoever_cannot_be_swept_is_read_alone_and_the_log_says_so(
    job: Fact, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    plain = lines(prepared())
    drop_settlement(BOOKKEEPER, "R0001", moment=cast.MOMENT)
    answers = large(monkeypatch)
    monkeypatch.setattr(crowded, "MOST_ROWS", 2)
    assert lines(prepared()) == plain
    assert answers[0][job.subject] is None
    assert f"were read by the reference reading: {job.subject}" in caplog.text
