"""Small programmes for the tests of the path, drawn by hand, and one person's days in them."""

from dataclasses import replace
from datetime import date, datetime

from tests.spec.told import log_of
from virksom.programme.contract import Terms
from virksom.programme.demo import DEMO_KNOWN, DEMO_ON
from virksom.programme.effect.way.passages import passages
from virksom.programme.effect.way.the_path import ThePath
from virksom.programme.files.contracts import read_contract
from virksom.programme.files.demo import shipped_demo
from virksom.programme.kernel.moment import end_of_day
from virksom.programme.status import AsKnown

ON = date(2019, 12, 31)
CONTRACT = read_contract()
_DEMO = shipped_demo()

CIRCLE = (
    "K001 henvist 2019-01-01",
    "K001 starter 2019-01-07",
    "K001 joblæring i V100 fra 2019-01-14 til og med 2019-02-17",
    "K001 ansat 20 timer i V001 som E001 fra 2019-03-04 til og med 2019-03-31",
    "K001 joblæring i V100 fra 2019-05-06 til og med 2019-05-19",
    "K001 ansat 10 timer i V002 som E002 fra 2019-06-03 til og med 2019-06-30",
    "K001 ansat 37 timer i V003 som E003 fra 2019-07-01",
)
"""One person who circles: training, a first job, between jobs, training, and two jobs in a row."""

CIRCLED = (
    ("referred", "2019-01-01"),
    ("on_path", "2019-01-07"),
    ("training", "2019-01-14"),
    ("on_path", "2019-02-18"),
    ("first_job", "2019-03-04"),
    ("between_jobs", "2019-04-01"),
    ("training", "2019-05-06"),
    ("between_jobs", "2019-05-20"),
    ("partial", "2019-06-03"),
    ("full", "2019-07-01"),
)
"""Their stays as read off the lines above, by hand."""


def seen(*lines: str, on: date = ON) -> AsKnown:
    """Return the programme the lines tell of, on a day as known at its end."""
    return AsKnown(log=log_of(*lines), contract=CONTRACT, on=on, moment=end_of_day(on))


def with_terms(terms: Terms, *lines: str, on: date = ON) -> AsKnown:
    """Return the programme the lines tell of, under other terms."""
    contract = replace(CONTRACT, terms=terms)
    return AsKnown(log=log_of(*lines), contract=contract, on=on, moment=end_of_day(on))


def demo(on: date = DEMO_ON, moment: datetime | None = DEMO_KNOWN) -> AsKnown:
    """Return the demo; without more on the source's day, as known a week later."""
    return AsKnown(log=_DEMO, contract=CONTRACT, on=on, moment=moment)


def walk(*lines: str, on: date = ON) -> list[tuple[str, str]]:
    """Return the one person's stays: place and first day."""
    (one,) = passages(seen(*lines, on=on))
    return [(stay.place.value, stay.since.isoformat()) for stay in one.stays]


def place_on(day: str, *lines: str) -> str:
    """Return the code of the place of the one person on a day."""
    (one,) = passages(seen(*lines, on=date.fromisoformat(day)))
    return one.now.place.value


def path(*lines: str, on: date = ON) -> ThePath:
    """Return the path of the programme the lines tell of."""
    return ThePath(seen(*lines, on=on))
