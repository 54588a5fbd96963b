"""Weeks claimed in two programmes for one person: for those who answer for the money in both.

Source:
    Invariant 3: the person is joined in the vault alone, by CPR; only codes are shown.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from virksom.exchange.sheets import Entries
from virksom.office.access import Actor, Deed, why_not
from virksom.office.reports import words
from virksom.office.reports.standpoint import Standpoint
from virksom.office.store.vault.joined import joined
from virksom.programme.kernel import Text, Week


@dataclass(frozen=True, slots=True, kw_only=True)
class Claimed:
    """A person's week as one programme claims it: the programme, the code and the kroner."""

    programme: str
    code: str
    amount: Text
    kroner: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class TwiceRow:
    """A week of one person that two programmes are owed for.

    Args:
        week: the week.
        first: how the one programme claims it.
        second: how the other does.
        smaller: the smaller of the two amounts: what is paid too much if only one holds.
        hangs: the same as a number.
        iso: the week such as ``2019-W24``.
    """

    iso: str
    hangs: Decimal
    week: Text
    first: Claimed
    second: Claimed
    smaller: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimedTwicePage:
    """The weeks claimed in two programmes.

    Args:
        answer: how many, and what hangs on them.
        rows: the weeks, by programmes, code and week; empty when there are none.
        alone: whether the reader answers for one programme only, and nothing is compared.
    """

    answer: Text
    rows: tuple[TwiceRow, ...]
    alone: bool


def those_answered_for(actor: Actor) -> tuple[Actor, ...]:
    """Return who a reader is in each programme whose money they answer for, by its code."""
    every = (actor, *actor.elsewhere)
    found = [one for one in every if why_not(one, Deed.SEE_CLAIMED_TWICE) is None]
    return tuple(sorted(found, key=lambda one: one.programme))


def claimed_twice_page(seen: Sequence[Standpoint]) -> ClaimedTwicePage:
    """Return the weeks that more than one of these programmes is owed for on one person.

    Args:
        seen: the programmes whose money the reader answers for, each at its own today; nobody
            else's may be among them.
    """
    rows = tuple(row for one, other in combinations(seen, 2) for row in _between(one, other))
    hangs = sum((row.hangs for row in rows), Decimal("0.00"))
    return ClaimedTwicePage(answer=_answer(rows, hangs), rows=rows, alone=len(seen) < _TWO)


def codes_in(page: ClaimedTwicePage, programme: str) -> tuple[str, ...]:
    """Return the codes of a programme that the page shows, each once."""
    claims = [claim for row in page.rows for claim in (row.first, row.second)]
    return tuple(dict.fromkeys(one.code for one in claims if one.programme == programme))


TWICE_HEADINGS = (
    Text("Uge", "Week"),
    Text("Program", "Programme"),
    Text("Kandidat", "Candidate"),
    Text("Beløb", "Amount"),
    Text("Andet program", "Other programme"),
    Text("Kandidat der", "Candidate there"),
    Text("Beløb der", "Amount there"),
    Text("På spil", "At stake"),
)
"""The heads of the list as a sheet."""


def twice_entries(page: ClaimedTwicePage) -> Iterator[Entries]:
    """Yield every week of the page as a row of a sheet: codes and kroner, never a name."""
    for row in page.rows:
        one, other = row.first, row.second
        yield (
            *(row.iso, one.programme, one.code, one.kroner),
            *(other.programme, other.code, other.kroner, row.hangs),
        )


_TWO = 2


def _between(one: Standpoint, other: Standpoint) -> Iterator[TwiceRow]:
    """Yield each week that both are owed for."""
    known = {
        (one.persons[here].id, other.persons[there].id)
        for here, there in joined(one.code, other.code)
        if here in one.persons and there in other.persons
    }
    for here, there in sorted(known):
        first, second = _claims(one, here), _claims(other, there)
        for week in sorted(first.keys() & second.keys()):
            smaller = min(first[week], second[week])
            yield TwiceRow(
                iso=str(week),
                hangs=smaller,
                week=words.week_name(week),
                first=_claimed(one, here, amount=first[week]),
                second=_claimed(other, there, amount=second[week]),
                smaller=words.kroner(smaller),
            )


def _claims(seen: Standpoint, person: str) -> dict[Week, Decimal]:
    """Return what is owed for a person, by week; weeks that nothing is owed for are left out."""
    owed: dict[Week, Decimal] = {}
    readings = (
        seen.outcomes.get(person, ())
        if seen.terms.pays_outcomes
        else seen.readings(seen.persons[person])
    )
    for reading in readings:
        if reading.amount > 0:
            owed[reading.week] = owed.get(reading.week, Decimal("0.00")) + reading.amount
    return owed


def _claimed(seen: Standpoint, person: str, *, amount: Decimal) -> Claimed:
    return Claimed(programme=seen.code, code=person, amount=words.kroner(amount), kroner=amount)


def _answer(rows: Sequence[TwiceRow], hangs: Decimal) -> Text:
    if not rows:
        return Text("Ingen uge kræves to gange.", "No week is claimed twice.")
    weeks = words.several(
        len(rows),
        one=Text("uge kræves i to programmer", "week is claimed in two programmes"),
        many=Text("uger kræves i to programmer", "weeks are claimed in two programmes"),
    )
    return words.joined(weeks, words.kroner(hangs))
