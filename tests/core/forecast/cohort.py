"""A small cohort to forecast, told in lines."""

from datetime import date

from tests.spec.told import log_of
from virksom.programme.files.contracts import read_contract
from virksom.programme.status import AsKnown

LINES = (
    *(f"K00{number} henvist 2018-12-03" for number in range(1, 7)),
    *(f"K00{number} starter 2019-01-07" for number in range(1, 5)),
    "K001 ansat 37 timer i V001 som E001 fra 2019-02-04",
    "K002 ansat 20 timer i V002 som E002 fra 2019-03-04 til og med 2019-05-12",
    "K002 ansat 20 timer i V002 som E003 fra 2019-07-01",
    "K003 afmeldt 2019-04-01 som moved",
)


def cohort(*lines: str, on: date = date(2019, 9, 30)) -> AsKnown:
    """Return a programme as known without end."""
    return AsKnown(log=log_of(*lines), contract=read_contract(), on=on, moment=None)
