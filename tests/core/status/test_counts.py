"""A status table in numbers alone answers as the table does."""

from datetime import date

from tests.core.persons import TERMS, persons
from virksom.programme.status import StatusCounts, status_table

DAY = date(2019, 6, 3)
ROWS = ("referred", "withdrawn", "not_started", "active", "full", "partial", "self_supporting")


TOLD = (
    "K001 henvist 2019-01-02",
    "K001 starter 2019-01-07",
    "K001 ansat 37 timer fra 2019-03-04",
    "K002 henvist 2019-01-02",
    "K002 afmeldt 2019-03-04 som moved",
)


def test_its_numbers_answer_as_the_table() -> None:
    told = status_table(persons(*TOLD), TERMS, on=DAY)
    rows = {row: told.count(row) for row in (*ROWS, "withdrawn_moved", "withdrawn_pension")}
    units, reasons = told.units(), told.reasons
    counts = StatusCounts(on=DAY, rows=rows, by_unit=units, target=told.target, reasons=reasons)
    assert counts.listed_reasons == told.listed_reasons
    for share in ("effect", "of_referred", "of_remaining", "of_target", "to_target"):
        assert getattr(counts, share) == getattr(told, share)
    assert (counts.units(), counts.count("nowhere")) == (units, 0)
