"""The table of moves: what is there can be done, and nothing else."""

from typing import TYPE_CHECKING

import pytest

from tests.core.billing.months import CONTRACT, JOB, MARCH, first, moment, told
from tests.spec.told import log_of
from virksom.programme.billing import (
    DROPPED,
    MOVES,
    PREPARED,
    RELEASED,
    STATES,
    RunRefused,
    RunStanding,
    find_run,
    open_run,
    prepare,
    refuse_move,
    runs,
    why_not_move,
    why_not_moved,
)
from virksom.programme.record import Log, append

if TYPE_CHECKING:
    from virksom.programme.kernel import Reason


def waiting() -> Log:
    log = log_of(*JOB)
    draft = prepare(log, CONTRACT, month=MARCH, moment=moment("2019-06-01"), by="bogholder-1")
    return append(log, [draft], moment=moment("2019-06-01"))


def dropped() -> Log:
    step = {"month": "2019-03", "step": DROPPED}
    return told(waiting(), "2019-06-02", kind="run", subject="R0001", value=step)


def why_not(run: RunStanding, after: str, *, by: str, system: bool = False) -> str | None:
    reason: Reason | None = why_not_move(run, after, by=by, system=system)
    return reason and reason.code


@pytest.mark.parametrize(
    ("log", "state"), [(waiting(), PREPARED), (first(), RELEASED), (dropped(), DROPPED)]
)
def test_where_a_run_stands_is_its_latest_step(log: Log, state: str) -> None:
    (run,) = runs(log.known())
    assert (run.code, run.state, run.says.month) == ("R0001", state, "2019-03")
    assert run.prepared.by == "bogholder-1"
    assert find_run(log.known(), "R0001") == run


def test_a_prepared_run_is_released_by_another_and_dropped_by_anybody() -> None:
    (run,) = runs(waiting().known())
    assert why_not(run, RELEASED, by="bogholder-1") == "run_needs_another"
    assert why_not(run, RELEASED, by="bogholder-2") is None
    assert why_not(run, DROPPED, by="bogholder-1") is None
    assert why_not(run, PREPARED, by="bogholder-2") == "run_cannot_move"


def test_failure_05_a_system_prepares_and_cancels_but_never_releases() -> None:
    (run,) = runs(waiting().known())
    assert why_not(run, RELEASED, by="system-1", system=True) == "run_needs_person"
    assert why_not(run, DROPPED, by="system-1", system=True) is None
    assert [move.after for move in MOVES if move.person] == [RELEASED]
    with pytest.raises(RunRefused, match="et menneske"):
        refuse_move(run, RELEASED, by="system-1", system=True)


def test_failure_05_one_human_with_two_log_ins_is_not_four_eyes() -> None:
    (run,) = runs(waiting().known())
    reason = why_not_move(run, RELEASED, by="teamleder", alike=True)
    assert reason is not None
    assert (reason.code, reason.facts) == ("run_same_human", (run.prepared.id,))
    assert why_not_move(run, DROPPED, by="teamleder", alike=True) is None
    with pytest.raises(RunRefused, match="andet menneske"):
        refuse_move(run, RELEASED, by="teamleder", alike=True)


def test_whoever_may_release_a_run_may_cancel_it() -> None:
    deeds = {move.after: move.deed for move in MOVES}
    assert deeds[DROPPED] == deeds[RELEASED] == "release_settlement"


@pytest.mark.parametrize("log", [first(), dropped()])
@pytest.mark.parametrize("after", [PREPARED, RELEASED, DROPPED])
def test_what_is_released_or_dropped_stays_so(log: Log, after: str) -> None:
    (run,) = runs(log.known())
    assert why_not(run, after, by="bogholder-2") == "run_cannot_move"


def test_each_why_not_is_a_sentence() -> None:
    (run,) = runs(waiting().known())
    for after, by in ((RELEASED, "bogholder-1"), (RELEASED, "system-1"), (PREPARED, "x")):
        reason = why_not_move(run, after, by=by, system=by == "system-1")
        assert reason is not None
        assert why_not_moved(reason).da.endswith(".")


def test_the_open_run_is_the_one_that_waits() -> None:
    assert open_run(runs(first().known())) is None
    found = open_run(runs(waiting().known()))
    assert found is not None
    assert found.code == "R0001"


def test_a_dropped_run_lets_another_be_prepared_under_the_next_code() -> None:
    log = dropped()
    draft = prepare(log, CONTRACT, month=MARCH, moment=moment("2019-06-03"), by="bogholder-1")
    assert draft.subject == "R0002"


def test_every_state_is_reached_by_a_move() -> None:
    assert {move.after for move in MOVES} == STATES.keys()
    assert {move.before for move in MOVES} <= {"", *STATES}


def test_a_fact_that_is_no_run_is_a_bug() -> None:
    fact = log_of(*JOB).facts[0]
    with pytest.raises(TypeError):
        _ = RunStanding(code="R0001", prepared=fact, latest=fact).state
