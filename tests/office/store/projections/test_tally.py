"""How new what is known is: the latest fact by a moment, looked for once where it is past."""

import sys
from datetime import UTC, date, datetime, timedelta

import pytest
from pytest_django import DjangoAssertNumQueries

from tests.office.cast import CODE, MOMENT, Cast
from virksom.office.store import write
from virksom.office.store.few import last_told
from virksom.office.store.projections import tally
from virksom.office.store.projections.tally import newest
from virksom.programme.record import Draft

TOLD = datetime(2019, 3, 1, 9, 0, tzinfo=UTC)
LATER = TOLD + timedelta(days=200)


@pytest.fixture(autouse=True)
def _added(office: Cast) -> None:
    company = Draft(kind="company", subject="V900", since=date(2019, 9, 1))
    write.append(office.programme, [company], moment=LATER)


@pytest.mark.parametrize(
    ("moment", "found"),
    [
        (TOLD - timedelta(seconds=1), None),
        (TOLD, TOLD),
        (LATER - timedelta(seconds=1), TOLD),
        (LATER, LATER),
        (MOMENT, LATER),
        (None, LATER),
    ],
)
def test_the_latest_fact_is_that_known_by_the_moment(
    moment: datetime | None, found: datetime | None
) -> None:
    assert newest(CODE, moment=moment) == newest(CODE, moment=moment) == found
    assert last_told(CODE, moment) == (found and found.date())


@pytest.mark.parametrize(("moment", "last"), [(None, 5), (MOMENT, 5), (LATER, 5), (TOLD, 6)])
def test_up_to_a_place_it_is_the_latest_of_those(moment: datetime | None, last: int) -> None:
    assert newest(CODE, moment=moment, last=last) == TOLD
    assert last_told(CODE, moment, last=last) == TOLD.date()
    assert newest(CODE, moment=moment, last=0) is None


def test_of_another_log_under_the_same_name_it_is_looked_for_anew(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert newest(CODE, moment=TOLD) == TOLD
    module = sys.modules[newest.__module__]
    held = module._before  # noqa: SLF001  # as if another database had been there before
    before = {key: (place, f"{wire} ", LATER) for key, (place, wire, _) in held.items()}
    monkeypatch.setattr(module, "_before", before)
    assert newest(CODE, moment=TOLD) == TOLD


def test_of_a_programme_without_facts_there_is_none() -> None:
    assert newest("P9", moment=None) is None
    assert tally("P9", on=MOMENT.date(), moment=MOMENT).referred == 0


def test_of_a_past_moment_it_is_looked_for_once_whatever_is_told_since(
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    assert newest(CODE, moment=TOLD) == TOLD
    company = Draft(kind="company", subject="V901", since=date(2019, 9, 1))
    write.append(CODE, [company], moment=MOMENT)
    with django_assert_max_num_queries(4) as asked:
        assert newest(CODE, moment=TOLD) == TOLD
    assert not [
        one for one in asked.captured_queries if "known_at" in one["sql"].split("WHERE")[-1]
    ]


def test_of_a_past_moment_the_counts_are_todays() -> None:
    on = MOMENT.date()
    past, now = (tally(CODE, on=on, moment=moment) for moment in (TOLD, MOMENT))
    assert (past.referred, past.latest) == (now.referred, TOLD)
    assert tally(CODE, on=on, moment=TOLD - timedelta(days=1)).latest is None
