"""An opening as somebody tells it: what its fact says, and what lies in the vault.

Source:
    Clause 6.3; rules, section 1 (``opening``).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from virksom.office.store.opening_lists import competences
from virksom.office.store.opening_texts import NOTE, TITLE
from virksom.programme.companies.opening_rules import Demand, flaws
from virksom.programme.companies.openings import Vacancy
from virksom.programme.kernel import Json, Refusal, Text
from virksom.programme.record import Opening

LONGEST_PLACE = 80
"""Signs of a place, as of every label of a fact."""


class CannotPost(Refusal):
    """The opening cannot be told like that; ``fields`` says what is wrong at each field."""

    def __init__(self, text: Text, fields: Mapping[str, Text] | None = None) -> None:
        """Keep what is wrong at each field; none where it is about no one field."""
        super().__init__(text)
        self.fields = dict(fields or {})


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningTold:
    """An opening as it is told; everything but the work and its hours may be left out.

    Args:
        occupation: code of an occupation; "" where the title tells it.
        title: the work in the company's own words, for the vault; "" for none.
        hours_from: hours a week, at least.
        hours_to: hours a week, at most; None for as many.
        when: codes of ``WHEN``; empty for any time.
        place: a postcode or a town; "" for the company's own.
        must: codes of competences that are required.
        nice: codes of competences that are welcome.
        conditions: codes of ``CONDITIONS``.
        mentor: whether somebody at the place looks after the candidate; None where nobody told.
        seats: how many seats.
        by: the day it must be filled; None for no day.
        note: what else there is to say, for the vault; "" for nothing.
    """

    occupation: str = ""
    title: str = ""
    hours_from: Decimal | None = None
    hours_to: Decimal | None = None
    when: tuple[str, ...] = ()
    place: str = ""
    must: tuple[str, ...] = ()
    nice: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    mentor: bool | None = None
    seats: int | None = 1
    by: date | None = None
    note: str = ""

    def says(self, company: str, *, place: str = "", asked: bool = False) -> Opening:
        """Return what the fact is to say.

        Args:
            company: code of the company.
            place: the company's own, where none is told.
            asked: whether the company posts it itself.
        """
        return Opening(
            company=company,
            occupation=self.occupation or None,
            hours_from=self.hours_from,
            hours_to=self.hours_to,
            when=self.when or None,
            place=(self.place or place)[:LONGEST_PLACE] or None,
            must=self.must or None,
            nice=self.nice or None,
            conditions=self.conditions or None,
            mentor=self.mentor,
            seats=self.seats,
            by=self.by,
            asked=asked or None,
        )

    @property
    def words(self) -> dict[str, str]:
        """What of it is free text, by what it is."""
        return {TITLE: self.title.strip(), NOTE: self.note.strip()}


def wire_of(says: Opening) -> dict[str, Json]:
    """Return what an opening's fact says as it stands on the wire; what nobody told is left out."""
    said = {name: _json(getattr(says, name)) for name in _FIELDS}
    return {name: value for name, value in said.items() if value is not None}


_FIELDS = tuple(name for name in Opening.__dataclass_fields__ if name != "more")


def _json(value: object) -> Json:
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [str(each) for each in value]
    if isinstance(value, str | bool | int):
        return value
    return None


def demand_of(
    programme: str, told: OpeningTold, *, says: Opening, posted: date, now: Vacancy | None = None
) -> Demand:
    """Return what is told of an opening, with what it is held against.

    Args:
        programme: code of the programme.
        told: what is told.
        says: what the fact is to say.
        posted: the day it is, or was, posted.
        now: the opening so far; None for a new one.
    """
    before = () if now is None else (*(now.says.must or ()), *(now.says.nice or ()))
    known = competences(programme)
    return Demand(
        says=says,
        posted=posted,
        catalogue={code: one.in_use for code, one in known.items()},
        held=frozenset(before),
        titled=bool(told.title.strip()),
        labels={code: one.label for code, one in known.items()},
        taken=0 if now is None else now.filled,
    )


def check_demand(demand: Demand) -> None:
    """Do nothing where an opening can be told like that.

    Raises:
        CannotPost: it cannot; each flaw stands at its field.
    """
    found = flaws(demand)
    if found:
        raise CannotPost(next(iter(found.values())), found)
