"""A programme on a day, as known at a moment: everything that follows is of that moment."""

from dataclasses import replace
from datetime import date

import pytest

from tests.core.persons import amended
from tests.spec.told import log_of
from virksom.programme.contract import TermMissing
from virksom.programme.files.contracts import read_contract
from virksom.programme.kernel import parse_moment
from virksom.programme.status import AsKnown

IMPACT60 = read_contract("impact60")
LOWERED = replace(
    IMPACT60,
    terms=amended(IMPACT60.terms, "cohort", value="90", since="2019-01-01", agreed="2019-09-01"),
)
LOG = log_of(
    "K001 henvist 2019-01-02",
    "K001 starter 2019-01-07",
    "K002 henvist 2019-01-02, kendt 2019-09-01",
)


def as_known(known: str | None, on: date = date(2019, 9, 30)) -> AsKnown:
    moment = None if known is None else parse_moment(known)
    return AsKnown(log=LOG, contract=LOWERED, on=on, moment=moment)


@pytest.mark.parametrize(
    ("known", "persons", "cohort"),
    [
        ("2019-08-31", ["K001"], 120),
        ("2019-09-01", ["K001", "K002"], 90),
        (None, ["K001", "K002"], 90),
    ],
)
def test_facts_persons_terms_and_table_are_those_of_the_moment(
    known: str | None, persons: list[str], cohort: int
) -> None:
    seen = as_known(known)
    assert seen.known == LOG.known(seen.moment)
    assert [person.id for person in seen.people] == [*seen.table.referred] == persons
    assert seen.terms.on(seen.on).whole("cohort") == seen.rules.whole("cohort") == cohort


def test_the_table_and_the_rules_are_those_of_the_day() -> None:
    seen = as_known(None, on=date(2019, 1, 5))
    assert (seen.table.on, len(seen.table.not_started)) == (date(2019, 1, 5), 2)
    with pytest.raises(TermMissing):
        assert as_known(None, on=date(2018, 1, 1)).rules


def test_what_was_computed_is_kept_and_looks_alike_is_not_the_same() -> None:
    seen = as_known(None)
    assert seen.table is seen.table
    assert seen != as_known(None)
