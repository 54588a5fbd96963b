"""A day as it was known then beside how it is known now, with the facts between the two."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from virksom.office.reports import words
from virksom.office.reports.door import Door, candidate_door, fact_door
from virksom.office.reports.labels import KINDS
from virksom.office.reports.standpoint import Standpoint
from virksom.programme.effect.over_time.restated import Restated, Restating, deed_of, restated
from virksom.programme.effect.over_time.restated_table import DEEDS, restated_answer, standing_text
from virksom.programme.effect.over_time.week_tables import row_text
from virksom.programme.effect.over_time.weeks import known_then, rows_of
from virksom.programme.kernel import Text, day_in_copenhagen
from virksom.programme.record import Fact
from virksom.programme.status import AsKnown


@dataclass(frozen=True, slots=True, kw_only=True)
class ThenNowRow:
    """One row of the status table, twice.

    Args:
        code: the row's code.
        label: what it counts.
        then: how many as known then.
        now: how many as known now.
        change: the difference with its sign; empty for none.
        changed: whether it is told otherwise now; also where as many came as left.
    """

    code: str
    label: Text
    then: int
    now: int
    change: Text
    changed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FactBetween:
    """A fact that made a difference.

    Args:
        fact: its id.
        door: to its page.
        told: its kind, what it did, and since when it holds.
        known: the day it became known.
    """

    fact: str
    door: Door
    told: Text
    known: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonBetween:
    """One candidate who is told otherwise now.

    Args:
        code: the candidate's code.
        door: to their page.
        then: where they stood as known then.
        now: where they stand as known now.
        facts: what made the difference.
        by_terms: whether terms agreed later did.
    """

    code: str
    door: Door
    then: Text
    now: Text
    facts: tuple[FactBetween, ...]
    by_terms: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ThenNow:
    """A day told twice.

    Args:
        on: the day.
        then: the day of what was known then.
        now: the day of what is known now.
        answer: what differs, in one sentence.
        rows: the table's rows.
        persons: who is told otherwise; none when nothing differs.
    """

    on: Text
    then: Text
    now: Text
    answer: Text
    rows: tuple[ThenNowRow, ...]
    persons: tuple[PersonBetween, ...]


def then_and_now(seen: Standpoint, on: date) -> ThenNow:
    """Return a day as it was known at its end beside how it is known now.

    Raises:
        TermMissing: the contract has no terms in force on the day.
    """
    asked = AsKnown(log=seen.log, contract=seen.contract, on=on, moment=seen.moment)
    moment = known_then(on, seen.moment)
    found = restated(asked, then=moment)
    before = AsKnown(log=seen.log, contract=seen.contract, on=on, moment=moment)
    return ThenNow(
        on=words.day(on),
        then=words.day(day_in_copenhagen(moment)),
        now=words.day(seen.known_day),
        answer=restated_answer(found),
        rows=tuple(_rows(before, asked, found=found)),
        persons=tuple(person_between(one) for one in found.persons),
    )


def _rows(before: AsKnown, asked: AsKnown, *, found: Restated) -> Iterator[ThenNowRow]:
    then, now = rows_of(before.table), rows_of(asked.table)
    changed = {change.row for change in found.rows}
    for row in dict.fromkeys((*now, *then)):
        counts = len(then.get(row, ())), len(now.get(row, ()))
        yield ThenNowRow(
            code=row,
            label=row_text(row, asked.table),
            then=counts[0],
            now=counts[1],
            change=signed(counts[1] - counts[0]),
            changed=row in changed,
        )


def signed(change: int) -> Text:
    """Return a difference with its sign; empty for none."""
    if not change:
        return words.NOTHING
    return words.same(f"{'+' if change > 0 else '−'}{abs(change)}")


def person_between(one: Restating) -> PersonBetween:
    """Return one candidate who is told otherwise now, ready to show."""
    return PersonBetween(
        code=one.codes[0],
        door=candidate_door(one.codes[0]),
        then=standing_text(one.then, beside=one.now),
        now=standing_text(one.now, beside=one.then),
        facts=tuple(_fact(fact) for fact in one.facts),
        by_terms=one.by_terms,
    )


def _fact(fact: Fact) -> FactBetween:
    kind, deed = words.looked_up(KINDS, fact.kind), DEEDS[deed_of(fact)]
    since = words.day(fact.since)
    told = (
        deed
        if deed_of(fact) == "retracts"
        else Text(f"{kind.da} {deed.da}", f"{kind.en} {deed.en}")
    )
    return FactBetween(
        fact=fact.id,
        door=fact_door(fact.id),
        told=Text(f"{told.da}, gælder fra {since.da}", f"{told.en}, holds from {since.en}"),
        known=words.day(day_in_copenhagen(fact.known_at)),
    )
