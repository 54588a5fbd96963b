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

WAYS = (
    *(
        line
        for code in ("K011", "K012", "K013", "K014", "K015", "K016", "K017", "K018")
        for line in (f"{code} henvist 2019-01-02", f"{code} starter 2019-01-07")
    ),
    "K011 joblæring i V001 fra 2019-02-04 til og med 2019-03-03",
    "K011 joblæring i V002 fra 2019-06-03",
    "K012 uddannelse uden ydelse fra 2019-03-04",
    "K013 uddannelse med ydelse fra 2019-03-04",
    "K014 ansat 37 timer i V001 som E014 fra 2019-02-04 til og med 2019-03-31",
    "K014 ansat 37 timer i V002 som E015 fra 2019-04-08 til og med 2019-04-28",
    "K014 ansat 37 timer i V001 som E016 fra 2019-05-30",
    "K015 ansat 10 timer i V001 som E017 fra 2019-02-04 til og med 2019-02-05",
    "K015 ansat 10 timer i V001 som E018 fra 2019-02-07 til og med 2019-02-22",
    "K015 ansat 10 timer i V003 som E019 fra 2019-03-05",
    "K016 ansat 37 timer i V001 som E020 fra 2019-02-04 til og med 2019-02-24",
    "K016 ansat ukendte timer i V001 som E021 fra 2019-03-04",
    "K017 ansat 37 timer i V001 som E022 fra 2019-02-04",
    "K017 afmeldt 2019-03-04 som moved",
    "K018 ansat 37 timer i V001 som E023 fra 2018-12-03 til og med 2019-02-20",
    "K018 ansat 37 timer i V001 som E024 fra 2018-12-03 til og med 2018-12-20",
    "K019 henvist 2019-01-02",
    "K019 starter 2019-01-07",
    "K019 afmeldt 2019-02-04 som moved",
    "K019 henvist 2019-03-04",
    "K019 starter 2019-03-04",
    "K019 ansat 37 timer i V001 som E025 fra 2019-03-11",
    "K020 henvist 2019-05-06",
    "K020 starter 2019-05-06",
    "K020 ansat 37 timer i V001 som E026 fra 2019-05-13",
)
"""One for each place on the path: gaps, weeks in part, left at work, come back and new."""

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
