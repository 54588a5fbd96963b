"""A programme told in lines, on a day as known."""

from datetime import date, datetime

from tests.spec.told import log_of
from virksom.programme.demo import DEMO_KNOWN, DEMO_ON, demo_log
from virksom.programme.files.contracts import read_contract
from virksom.programme.kernel.moment import end_of_day
from virksom.programme.status import AsKnown

CONTRACT = read_contract("impact60")


def seen(*lines: str, on: str = "2019-06-30", known: str = "2020-01-01") -> AsKnown:
    """Return the lines, seen on a day as known at the end of another."""
    return as_known(lines, on=date.fromisoformat(on), moment=end_of_day(date.fromisoformat(known)))


def as_known(lines: tuple[str, ...], *, on: date, moment: datetime | None) -> AsKnown:
    """Return the lines, seen on a day as known at a moment; None knows all of them."""
    return AsKnown(log=log_of(*lines), contract=CONTRACT, on=on, moment=moment)


def source() -> AsKnown:
    """Return the demo on the source's own day."""
    return AsKnown(log=demo_log(), contract=CONTRACT, on=DEMO_ON, moment=DEMO_KNOWN)
