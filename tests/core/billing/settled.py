"""A log with a month settled, for the tests of what comes after."""

from dataclasses import replace
from datetime import date, datetime

from tests.core.billing.claimed import JOB, moment, told
from virksom.programme.billing import Hands, RunStanding, carry_out, prepare, runs
from virksom.programme.files.contracts import read_contract
from virksom.programme.kernel import Json, Month
from virksom.programme.path.retell import again
from virksom.programme.record import Draft, Log, append

CONTRACT = read_contract("impact60")
APRIL = Month(2019, 4)
HANDS = Hands(prepares="bogholder-1", releases="teamleder")
INVOICE, RUN = "F-2019-0001", "R0001"


def settled(log: Log | None = None, *, at: datetime | None = None) -> Log:
    """Return the log with April and all before it released; four weeks of K001."""
    held = told(*JOB) if log is None else log
    return carry_out(held, CONTRACT, month=APRIL, moment=at or moment(), hands=HANDS)


def waiting(log: Log) -> tuple[Log, RunStanding]:
    """Return the log with April prepared, and the run that waits."""
    draft = prepare(log, CONTRACT, month=APRIL, moment=moment(), by=HANDS.prepares)
    after = append(log, [draft], moment=moment())
    return after, runs(after.known())[-1]


def job_ends(log: Log, day: date) -> Log:
    """Return the log in which the job is told to have ended before ``day``."""
    (job,) = log.known().of_kind("employment")
    return append(log, [replace(again(job, by="konsulent-1"), until=day)], moment=moment())


def disputed(log: Log, *, line: int = 1, by: str = "oekonomi-1") -> Log:
    """Return the log with a line of the invoice disputed."""
    value: dict[str, Json] = {"reason": "on_benefit", "document": INVOICE, "line": line}
    draft = Draft(
        kind="dispute",
        subject="K001",
        since=date(2019, 3, 4),
        until=date(2019, 3, 11),
        value=value,
        by=by,
    )
    return append(log, [draft], moment=moment())
