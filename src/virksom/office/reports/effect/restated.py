"""A day as it was known then beside how it is known now, with the facts between the two."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from virksom.office.reports import words
from virksom.office.reports.door import Door, candidate_door, fact_door
from virksom.office.reports.labels import KINDS
from virksom.office.reports.standpoint import Standpoint
from virksom.programme.effect.over_time import known_then, rows_of
from virksom.programme.effect.over_time_tables import row_text
from virksom.programme.effect.restated import Restated, Restating, deed_of, restated
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
        answer=_answer(found, moment=seen.moment),
        rows=tuple(_rows(before, asked, found=found)),
        persons=tuple(_person(one) for one in found.persons),
    )


def _answer(found: Restated, *, moment: datetime) -> Text:
    if found.then == moment:
        return Text(
            "Dagen ligger ved eller efter det, der er kendt: da og nu er det samme.",
            "The day lies at or after what is known: then and now are the same.",
        )
    if not found.rows:
        return Text(
            "Dagen står, som den var kendt; intet er rettet siden.",
            "The day stands as it was known; nothing was corrected since.",
        )
    persons = words.several(
        len(found.persons),
        one=Text("kandidat står anderledes nu", "candidate stands otherwise now"),
        many=Text("kandidater står anderledes nu", "candidates stand otherwise now"),
    )
    facts = words.several(
        len(found.facts),
        one=Text("faktum, der blev kendt siden", "fact that became known since"),
        many=Text("fakta, der blev kendt siden", "facts that became known since"),
    )
    return Text(f"{persons.da} ved {facts.da}.", f"{persons.en} by {facts.en}.")


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
            change=_signed(counts[1] - counts[0]),
            changed=row in changed,
        )


def _signed(change: int) -> Text:
    if not change:
        return words.NOTHING
    return words.same(f"{'+' if change > 0 else '−'}{abs(change)}")


def _person(one: Restating) -> PersonBetween:
    return PersonBetween(
        code=one.codes[0],
        door=candidate_door(one.codes[0]),
        then=_standing(one.then),
        now=_standing(one.now),
        facts=tuple(_fact(fact) for fact in one.facts),
        by_terms=one.by_terms,
    )


_PLACES = {
    "referred": Text("henvist", "referred"),
    "not_started": Text("ej påbegyndt eller under 4 uger", "not started or under 4 weeks"),
    "active": Text("aktiv", "active"),
    "full": Text("i fuld selvforsørgelse", "in full self-support"),
    "partial": Text("i delvis selvforsørgelse", "in partial self-support"),
    "withdrawn": Text("afmeldt", "withdrawn"),
}
_ALSO = Text("talt i", "counted in")


def _standing(rows: tuple[tuple[str, str], ...]) -> Text:
    """Return where somebody stood; rows that follow from others are left out."""
    there = {row for row, _ in rows}
    told = [text for row, text in _PLACES.items() if row in there]
    jobs = [code.split(" ")[-1] for row, code in rows if row == "employments"]
    firms = [code for row, code in rows if row == "companies"]
    named = ", ".join((*jobs, *firms))
    also = Text(f"ansat ({named})", f"employed ({named})") if named else words.NOTHING
    return words.joined(*told, also, mark=", ") if told or named else words.DASH


_DEEDS = {
    "adds": Text("kommet til", "added"),
    "replaces": Text("rettet", "corrected"),
    "retracts": Text("trukket tilbage", "taken back"),
}


def _fact(fact: Fact) -> FactBetween:
    kind, deed = words.looked_up(KINDS, fact.kind), _DEEDS[deed_of(fact)]
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
