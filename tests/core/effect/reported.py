"""Programmes to report on: a few people told line by line, and the demo."""

from datetime import date, datetime

from tests.spec.told import log_of
from virksom.programme.demo import DEMO_KNOWN, DEMO_ON
from virksom.programme.files.contracts import read_contract
from virksom.programme.files.demo import demo_log
from virksom.programme.status import AsKnown

CONTRACT = read_contract("impact60")
LOG = demo_log()
ON = date(2019, 6, 3)
IN_COURSE = ("K001 henvist 2018-12-03 af uddannelseshuset", "K001 starter 2019-01-07")
EMPLOYED = (*IN_COURSE, "K001 ansat 37 timer i V001 som E001 fra 2019-03-04")


def seen(*lines: str, on: date = ON, moment: datetime | None = None) -> AsKnown:
    """Return the programme that the lines tell of, on a day."""
    return AsKnown(log=log_of(*lines), contract=CONTRACT, on=on, moment=moment)


def demo(on: date = DEMO_ON, moment: datetime | None = DEMO_KNOWN) -> AsKnown:
    """Return the demo; by default on the source's day as it was known a week later."""
    return AsKnown(log=LOG, contract=CONTRACT, on=on, moment=moment)
