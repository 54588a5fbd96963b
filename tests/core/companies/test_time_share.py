"""How the consultants' time is shared between companies and candidates."""

from datetime import date
from decimal import Decimal

import pytest

from tests.core.companies.known import day, fact, log_of
from virksom.programme.companies.time_share import (
    Period,
    TimeShare,
    had_by,
    period_before,
    period_of,
    shares,
    team_share,
)
from virksom.programme.kernel import Span
from virksom.programme.record import Draft

MARCH = Span(day(1), date(2019, 4, 1))


def shared(*drafts: Draft, span: Span = MARCH) -> TimeShare:
    return team_share(log_of(*drafts).facts, span=span)


def test_minutes_with_companies_are_a_share_of_all() -> None:
    found = shared(
        fact("contact", "V009", day(1), minutes=45), fact("contact", "K001", day(31), minutes=15)
    )
    assert (found.with_companies, found.with_candidates, found.minutes) == (45, 15, 60)
    assert (found.percent, found.by) == (Decimal("75.0"), "")


def test_a_contact_without_minutes_is_counted_apart() -> None:
    found = shared(fact("contact", "V009", day(1)), fact("contact", "K001", day(1), minutes=0))
    assert (found.contacts, found.untimed, found.percent) == (2, 2, None)


def test_the_first_day_counts_and_the_day_after_does_not() -> None:
    drafts = [fact("contact", "V009", date(2019, 2, 28), minutes=5)]
    drafts += [fact("contact", "V009", day(1), minutes=10), fact("start", "K001", day(2))]
    drafts.append(fact("contact", "V009", date(2019, 4, 1), minutes=20))
    assert shared(*drafts).minutes == 10


def test_whoever_is_named_had_the_contact() -> None:
    drafts = [fact("contact", "V009", day(1), minutes=10, by="konsulent-2")]
    drafts += [fact("contact", "K001", day(1), minutes=5), fact("start", "K001", day(2))]
    facts = log_of(*drafts).facts
    found = shares(facts, span=MARCH)
    assert [(one.by, one.minutes) for one in found] == [("konsulent-1", 5), ("konsulent-2", 10)]
    assert had_by(facts[2]) == "konsulent-1"
    assert had_by(log_of(Draft(kind="contact", subject="V009", since=day(1))).facts[0]) == ""


@pytest.mark.parametrize(
    ("on", "period", "since", "until"),
    [
        (date(2020, 1, 1), Period.WEEK, date(2019, 12, 30), date(2020, 1, 6)),
        (date(2019, 12, 31), Period.MONTH, date(2019, 12, 1), date(2020, 1, 1)),
        (date(2019, 2, 28), Period.MONTH, date(2019, 2, 1), date(2019, 3, 1)),
        (date(2019, 12, 31), Period.QUARTER, date(2019, 10, 1), date(2020, 1, 1)),
        (date(2019, 5, 1), Period.QUARTER, date(2019, 4, 1), date(2019, 7, 1)),
    ],
)
def test_a_period_is_the_one_a_day_lies_in(
    on: date, period: Period, since: date, until: date
) -> None:
    assert period_of(on, period) == Span(since, until)


@pytest.mark.parametrize("period", Period)
def test_the_period_before_ends_where_one_begins(period: Period) -> None:
    span = period_of(date(2020, 1, 1), period)
    assert period_before(span, period).until == span.since
