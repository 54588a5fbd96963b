"""A log of few words in columns, and what the reference counts of it."""

from datetime import date, datetime

from tests.spec.told import log_of
from virksom.programme.columns.facts import FactColumns, no_facts, with_facts
from virksom.programme.columns.known import KnownColumns, as_known
from virksom.programme.contract import Terms
from virksom.programme.record import Log
from virksom.programme.status import StatusTable, people, status_table

LIVES = (
    "K001 henvist 2019-01-02 af uddannelseshuset",
    "K001 starter 2019-01-07",
    "K001 ansat 37 timer i V001 som E001 fra 2019-03-04",
    "K002 henvist 2019-01-02 af job_og_aktivhuset",
    "K002 starter 2019-01-07",
    "K002 afmeldt 2019-04-01 som moved",
    "K003 henvist 2019-01-02 af uddannelseshuset",
    "K004 henvist 2019-05-06 af uddannelseshuset",
    "K004 starter 2019-05-06",
    "K005 starter 2019-01-07",
    "K006 henvist 2019-01-02 af uddannelseshuset",
    "K006 starter 2019-01-07",
    "K006 ansat ukendte timer i V002 som E002 fra 2019-03-04",
    "K007 henvist 2019-01-02 af uddannelseshuset",
    "K007 afmeldt 2019-02-04 som moved",
    "K007 henvist 2019-03-04 af job_og_aktivhuset",
    "K007 starter 2019-03-04",
    "K007 fleksjob 12 timer i V002 som E003 fra 2019-03-11 til og med 2019-05-05",
    "V001 er samme firma som V002 2019-06-03",
    "V001 er leverandørens egen 2019-06-03",
)
"""At work, withdrawn, not started, new, never referred, of unknown hours, and come back."""

DAYS = tuple(date(2019, month, 3) for month in (1, 2, 3, 4, 5, 6))


def columns(*lines: str) -> FactColumns:
    """Return the lines in columns."""
    return with_facts(no_facts(), log_of(*lines).facts)


def known(*lines: str, moment: datetime | None = None) -> KnownColumns:
    """Return what is in force of the lines."""
    return as_known(columns(*lines), moment)


def table(log: Log, terms: Terms, on: date) -> StatusTable:  # what the law asks
    """Return the reference's table."""
    return status_table(people(log.known()), terms, on=on)
