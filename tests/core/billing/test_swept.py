"""Whoever a settlement has to read: a few by hand; the laws hold it to the reading of all."""

from collections.abc import Callable
from datetime import date

import pytest

from tests.core.billing.months import CONTRACT, HANDS, JOB, JUNE, MARCH, first, moment, told
from tests.core.persons import TERMS, amended
from tests.spec.told import log_of
from virksom.programme.billing import books, settling
from virksom.programme.billing.billed_columns import nothing_billed, with_books
from virksom.programme.billing.swept import Ground, who_differs
from virksom.programme.columns import crowded
from virksom.programme.columns.facts import no_facts, with_facts
from virksom.programme.contract import Terms
from virksom.programme.kernel import Month, Week, day_in_copenhagen
from virksom.programme.record import Log
from virksom.programme.settlement import Begun


def differs(
    log: Log,
    day: str,
    *,
    month: Month = JUNE,
    terms: Terms = TERMS,
    waits: bool = True,
    tell: Callable[[list[str]], None] | None = None,
) -> dict[str, Begun | None]:
    known = log.known(moment(day))
    ground = Ground(
        facts=with_facts(no_facts(), log.facts),
        billed=with_books(nothing_billed(), books(known)),
        month=month,
        day=day_in_copenhagen(moment(day)),
    )
    return dict(who_differs(known, terms, ground=ground, waits=waits, tell=tell))


def test_before_anything_is_billed_everybody_owed_for_is_read_from_the_first_week() -> None:
    assert differs(log_of(*JOB), "2019-07-01") == {"K001": Begun(Week(2019, 10), 0, None)}


def test_of_whom_all_is_billed_nobody_is_read() -> None:
    assert differs(first(), "2019-07-02") == {}
    assert differs(first(), "2019-07-02", month=Month(2019, 2)) == {}


def test_who_waits_is_read_where_that_is_asked_for() -> None:
    assert differs(log_of(*JOB), "2019-04-20", month=MARCH).keys() == {"K001"}
    assert differs(log_of(*JOB), "2019-04-20", month=MARCH, waits=False) == {}
    assert differs(log_of(*JOB), "2019-07-01", month=Month(2019, 2)) == {}


def test_a_week_that_is_owed_otherwise_is_read_on_from() -> None:
    terms = amended(TERMS, "partial_rate", value="400", since="2019-03-18", agreed="2019-03-18")
    assert differs(first(), "2019-07-02", terms=terms) == {
        "K001": Begun(Week(2019, 12), 2, Week(2019, 10))
    }


def test_who_is_billed_and_no_longer_there_is_read_whole() -> None:
    log = first()
    for fact in log.facts:
        if fact.subject == "K001":
            log = told(
                log, "2019-07-01", kind="retraction", replaces=fact.id, value={"reason": "x"}
            )
    assert differs(log, "2019-07-02") == {"K001": None}


def test_for_whom_a_dispute_of_another_holds_is_read_whole() -> None:
    log = told(first(), "2019-07-01", kind="same_person", value={"other": "K002"})
    link, week = log.facts[-1].id, {"since": date(2019, 3, 4), "until": date(2019, 3, 11)}
    said = {"reason": "no_work", "answer": "accepted"}
    log = told(log, "2019-07-02", kind="dispute", subject="K002", value=said, **week)
    log = told(log, "2019-07-03", kind="retraction", replaces=link, value={"reason": "x"})
    assert differs(log, "2019-07-04") == {"K001": None}


def test_evidence_told_since_is_read_of_whoever_is_swept() -> None:
    value = {"employment": "E001", "given": "employer", "held": False}
    log = told(first(), "2019-07-01", kind="confirmation", since=date(2019, 3, 18), value=value)
    asked = {"month": MARCH, "moment": moment("2019-07-20")}
    who = differs(log, "2019-07-20", month=MARCH)
    found = settling(log, CONTRACT, **asked, code=HANDS.code, sweep=lambda *_: who)
    assert who["K001"].week == Week(2019, 12)
    assert found.plan == settling(log, CONTRACT, **asked).plan
    assert found.plan.documents


def test_who_cannot_be_swept_is_told_of_and_read_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crowded, "MOST_ROWS", 2)
    told = list[str]()
    log = log_of(*JOB, "K002 henvist 2019-01-02")
    assert differs(log, "2019-07-01", tell=told.extend) == {"K001": None}
    assert differs(log, "2019-07-01") == {"K001": None}
    assert told == ["K001"]
