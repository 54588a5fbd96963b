"""Law of the preview: what a correction is said to touch is what differs afterwards.

The oracle reads both logs whole, person by person and day by day, and knows nothing of the preview.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime

from hypothesis import assume, given, reject
from hypothesis import strategies as st

from tests.core.persons import TERMS
from tests.law.strategies import days, logs
from virksom.office.reports.correction import touched
from virksom.programme.kernel import Json, Week
from virksom.programme.path import never
from virksom.programme.path.correct import CORRECTABLE, Correction, corrected
from virksom.programme.record import BadFacts, Draft, Fact, Log, append
from virksom.programme.settlement import last_ended, read_weeks
from virksom.programme.status import people, status_table

MOMENT = datetime(2023, 3, 1, 12, 0, tzinfo=UTC)
TODAY = date(2023, 3, 1)
VALUES: dict[str, tuple[dict[str, Json], ...]] = {
    "employment": ({"weekly_hours": "37"}, {"weekly_hours": None}, {"form": "internship"}),
    "withdrawal": ({"reason": "pension"}, {}),
    "referral": ({"unit": "job_og_aktivhuset"}, {"unit": "uddannelseshuset"}),
    "education": ({"publicly_supported": True}, {"publicly_supported": False}),
}
"""What each kind is made to say."""

Weeks = dict[tuple[str, Week], object]


def drafts_of(fact: Fact, day: date, pick: int) -> list[Draft]:
    """Return a correction of a fact, or that it never held."""
    if pick % 3 == 0:
        return [never(fact, reason="slip", by="x")]
    until = fact.until if fact.until is None or fact.until > day else None
    values = VALUES.get(fact.kind, ({},))
    to = Correction(since=day, until=until, value=values[pick % len(values)])
    return [corrected(fact, to, by="x", source="slip")]


def chosen(log: Log, pick: int) -> list[Fact]:
    """Return the facts one is corrected of: often the withdrawals, which are few."""
    facts = [fact for fact in log.known().facts if fact.kind in CORRECTABLE]
    left = [fact for fact in facts if fact.kind == "withdrawal"]
    return left if left and pick % 4 == 1 else facts


def weeks(log: Log) -> Weeks:
    """Return what every week of everybody comes to."""
    return {
        (person.id, one.week): (one.state, one.tier, one.amount)
        for person in people(log.known())
        for one in read_weeks(person, TERMS, through=last_ended(TODAY))
    }


def rows(log: Log, day: date) -> Iterator[tuple[object, ...]]:
    """Yield the table's answers about everybody on a day, as the table itself gives them."""
    table = status_table(people(log.known()), TERMS, on=day)
    for name in ("referred", "not_started", "active", "full", "partial"):
        yield (name, *getattr(table, name))
    yield ("employments", *table.employments)
    yield from ((code, *ids) for code, ids in table.withdrawn_by.items())
    yield from (("unit", code, *ids) for code, ids in table.by_unit.items())


MONTHS = (date(2018, 12, 31), date(2019, 9, 30), date(2021, 5, 31), TODAY)


@given(logs(), days(), st.integers(0, 60))
def test_what_a_correction_touches_is_what_differs_afterwards(
    log: Log, day: date, pick: int
) -> None:
    facts = chosen(log, pick)
    assume(facts)
    drafts = drafts_of(facts[pick % len(facts)], day, pick)
    after = told(log, drafts)
    found = touched(log, drafts, terms=TERMS, moment=MOMENT, issued=())
    one, two = weeks(log), weeks(after)
    assert set(found.weeks) == {key for key in {*one, *two} if one.get(key) != two.get(key)}
    differing = {on for on in MONTHS if set(rows(log, on)) != set(rows(after, on))}
    assert {on for _, on in found.rows} & set(MONTHS) == differing


def told(log: Log, drafts: list[Draft]) -> Log:
    """Return the log after the correction; one that no log takes is not looked at."""
    try:
        return append(log, drafts, moment=MOMENT)
    except BadFacts:
        reject()
