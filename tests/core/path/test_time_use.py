"""How a consultant's time is shared between companies and candidates."""

from datetime import UTC, date, datetime

from virksom.programme.kernel import Json, Span
from virksom.programme.path.time_use import TimeUse, time_use
from virksom.programme.record import Draft, Fact, Log, append

OCTOBER = Span(date(2019, 10, 1), date(2019, 11, 1))


def told(*contacts: tuple[str, date, dict[str, Json]]) -> tuple[Fact, ...]:
    drafts = [
        Draft(kind="contact", subject=subject, since=day, value=value, by="konsulent-1")
        for subject, day, value in contacts
    ]
    return append(Log(), drafts, moment=datetime(2019, 11, 5, tzinfo=UTC)).facts


def test_minutes_with_companies_are_a_share_of_all() -> None:
    facts = told(
        ("V009", date(2019, 10, 1), {"minutes": 45}),
        ("K001", date(2019, 10, 31), {"minutes": 15}),
    )
    used = time_use(facts, by="konsulent-1", span=OCTOBER)
    assert used == TimeUse(contacts=2, minutes=60, with_companies=45)
    assert used.percent == 75


def test_other_days_and_other_consultants_do_not_count() -> None:
    facts = told(
        ("V009", date(2019, 9, 30), {"minutes": 45}),
        ("V009", date(2019, 11, 1), {"minutes": 45}),
    )
    assert time_use(facts, by="konsulent-1", span=OCTOBER).contacts == 0
    assert time_use(facts, by="konsulent-2", span=Span(date(2019, 9, 1), None)).contacts == 0


def test_whoever_is_named_in_the_contact_had_it() -> None:
    facts = told(("V009", date(2019, 10, 2), {"minutes": 10, "by": "konsulent-2"}))
    assert time_use(facts, by="konsulent-2", span=OCTOBER).minutes == 10


def test_without_minutes_there_is_no_share() -> None:
    used = time_use(told(("V009", date(2019, 10, 2), {})), by="konsulent-1", span=OCTOBER)
    assert (used.contacts, used.percent) == (1, None)
