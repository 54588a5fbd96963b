"""The clock is set back while a month is settled: numbers and dates never go back."""

from datetime import UTC, date, datetime, timedelta
from random import Random

import pytest

from tests.faults import ground, sound
from tests.faults.ground import BOOKKEEPER, CODE, LEADER
from virksom.office.actions.prepare_settlement import prepare_settlement
from virksom.office.actions.release_settlement import release_settlement
from virksom.programme.kernel import Month
from virksom.programme.record import Fact

pytestmark = pytest.mark.usefixtures("engine", "own_database")
MONTH = Month(2019, 10)
NEW_YEAR = datetime(2020, 1, 2, 9, tzinfo=UTC)
LAST_YEAR = datetime(2019, 12, 30, 9, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _office(own_database: str) -> None:  # noqa: ARG001  # it is put there
    ground.stand()


def settled(prepared: datetime, released: datetime) -> tuple[Fact, ...]:
    run = prepare_settlement(BOOKKEEPER, month=MONTH, moment=prepared).subject
    _, *documents = release_settlement(LEADER, run, moment=released)
    assert sound.complaints(CODE) == []
    return tuple(documents)


def test_set_back_between_preparing_and_releasing_nothing_is_dated_before_it_was_prepared() -> None:
    (invoice,) = settled(NEW_YEAR, NEW_YEAR - timedelta(days=1))
    assert (invoice.subject, invoice.since) == ("F-2020-0001", date(2020, 1, 2))
    assert invoice.known_at == NEW_YEAR


def test_set_back_across_a_new_year_the_series_of_the_year_goes_on() -> None:
    settled(NEW_YEAR, NEW_YEAR)
    ground.correct(Random(0), moment=LAST_YEAR)  # noqa: S311  # whose hours, no secret
    documents = settled(LAST_YEAR, LAST_YEAR + timedelta(hours=1))
    assert {document.since for document in documents} == {date(2020, 1, 2)}
    assert [one.subject for one in documents] in (
        ["F-2020-0002"],
        ["F-2020-0002", "FK-2020-0001"],
    )


def test_set_right_again_the_series_of_the_new_year_begins_at_one() -> None:
    settled(LAST_YEAR, LAST_YEAR)
    ground.correct(Random(0), moment=LAST_YEAR)  # noqa: S311  # whose hours, no secret
    first, *_ = settled(NEW_YEAR, NEW_YEAR)
    assert (first.subject, first.since) == ("F-2020-0001", date(2020, 1, 2))


def test_what_is_owed_is_read_as_known_by_the_later_clock() -> None:
    settled(NEW_YEAR, NEW_YEAR)
    assert sound.balance(CODE) == sound.owed(CODE, through=MONTH, moment=NEW_YEAR)
