"""From where a forecast looks at very many."""

from dataclasses import replace
from datetime import date
from unittest.mock import patch

import pytest

from tests.core.billing.months import settle, told
from tests.core.forecast.cohort import LINES, cohort
from tests.core.forecast.pasts import counted, rows
from tests.core.status.test_parted import OTHER, WEEK, apart, one
from tests.spec.told import log_of
from virksom.programme.columns import crowded
from virksom.programme.columns.parameters import NotExpressed
from virksom.programme.files.contracts import read_contract
from virksom.programme.forecast.apart import told_apart
from virksom.programme.forecast.vantage import ReadVantage
from virksom.programme.kernel import Text, Week
from virksom.programme.status import AsKnown

THROUGH = Week(2019, 39)


def test_a_price_as_fine_as_any_decides_no_phase() -> None:
    at = cohort(*LINES)
    terms = at.terms.with_switch("full_rate", "796.0001")
    assert rows(counted(at).past(terms, through=THROUGH)) == rows(
        ReadVantage(at).past(terms, through=THROUGH)
    )


def test_what_numbers_cannot_say_is_not_counted() -> None:
    at = replace(cohort(*LINES), contract=read_contract("fasthold"))
    with pytest.raises(NotExpressed):
        counted(at).past(at.terms, through=THROUGH)


def test_who_is_read_alone_is_named() -> None:
    at = cohort(*LINES)
    with patch.object(crowded, "MOST_ROWS", 3):
        found = counted(at)
        assert list(found.alone) == ["K002"]
        assert "1 person har over 3 rækker" in found.note.da
        assert rows(found.past(at.terms, through=THROUGH)) == rows(
            ReadVantage(at).past(at.terms, through=THROUGH)
        )


def test_nobody_is_looked_at_one_by_one() -> None:
    found = counted(cohort(*LINES))
    assert (list(found.people), found.note) == ([], Text("", ""))


@pytest.fixture
def disputed() -> AsKnown:
    """Return a programme where the disputed line of K003 rests on the work of another."""
    log = settle(one(log_of(*OTHER, "K003 henvist 2018-12-03"), "2019-06-10"), "2019-06-11")
    says = {"reason": "other", "answer": "accepted", "document": "F-2019-0001", "line": 1}
    log = apart(log, "2019-06-12")
    log = told(log, "2019-06-13", kind="dispute", subject="K003", value=says, **WEEK)
    return AsKnown(log=log, contract=read_contract(), on=date(2019, 9, 30), moment=None)


def test_whose_disputed_line_rests_on_anothers_work_is_read_alone(disputed: AsKnown) -> None:
    found, read = counted(disputed), ReadVantage(disputed)
    assert rows(found.past(disputed.terms, through=THROUGH)) == rows(
        read.past(disputed.terms, through=THROUGH)
    )
    assert found.owed(through=THROUGH) == read.owed(through=THROUGH)


def test_for_whom_anothers_dispute_holds_is_named(disputed: AsKnown) -> None:
    why = "fordi en indsigelse fra en anden kode gælder: K00"
    assert f"1 person er læst af den langsomme læsning, {why}" in counted(disputed).note.da
    with patch.object(crowded, "MOST_ROWS", 0):
        assert why not in counted(disputed).note.da


def test_of_several_all_are_named() -> None:
    said = told_apart(["K001", "K002"])
    assert said.en.startswith("2 persons were read by the reference reading, because a dispute")
    assert said.da.endswith("gælder: K001, K002.")
