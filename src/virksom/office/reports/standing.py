"""Where a person stands on the day: the row of the table, the unit and the state."""

from dataclasses import dataclass

from virksom.office.reports import words
from virksom.office.reports.labels import withdrawn_for
from virksom.office.reports.standpoint import Standpoint
from virksom.programme.kernel import Text
from virksom.programme.status import (
    Person,
    Placement,
    State,
    placement,
    state_sentence,
    timeline,
)

PLACEMENTS = {
    Placement.ACTIVE: Text("Aktiv", "Active"),
    Placement.NOT_STARTED: Text("Ej påbegyndt / under 4 uger", "Not started / under 4 weeks"),
    Placement.WITHDRAWN: Text("Afmeldt", "Withdrawn"),
    Placement.NOT_REFERRED: Text("Ikke henvist", "Not referred"),
}
"""What each row of the table is called beside one person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where a person stands.

    Args:
        placement: code of the row.
        placement_text: the same in words, with the reason of a withdrawal.
        state: code of the state; "" for those who are not active.
        state_text: the same in words; a dash for those who are not active.
        unit: code of the referring unit; "" when not referred.
        unit_text: the same in words.
    """

    placement: str
    placement_text: Text
    state: str
    state_text: Text
    unit: str
    unit_text: Text


def standings(seen: Standpoint) -> dict[str, Standing]:
    """Return where everybody stands, by person's id; kept with the standpoint."""
    return seen.keep("standings", lambda: {one.id: standing(seen, one) for one in seen.people})


def standing(seen: Standpoint, person: Person) -> Standing:
    """Return where one person stands."""
    row = placement(person, seen.rules, on=seen.on)
    course = person.referred_by(seen.on)
    unit = (course.unit if course is not None else None) or ""
    state = timeline(person, seen.rules).on(seen.on) if row is Placement.ACTIVE else None
    return Standing(
        placement=row.value,
        placement_text=_placement(seen, person, row=row),
        state=state.code if state is not None else "",
        state_text=state.text if state is not None else words.DASH,
        unit=unit,
        unit_text=words.looked_up(seen.rules.labels("referring_units"), unit),
    )


def pill(seen: Standpoint, person: Person) -> tuple[str, Text]:
    """Return the state of an active person, or else the row, as code and words."""
    stands = standing(seen, person)
    if stands.state:
        return stands.state, state_sentence(State[stands.state.upper()])
    return stands.placement, stands.placement_text


def _placement(seen: Standpoint, person: Person, *, row: Placement) -> Text:
    label = PLACEMENTS[row]
    course = person.course_on(seen.on)
    if row is not Placement.WITHDRAWN or course is None or course.reason is None:
        return label
    labels = seen.rules.labels("withdrawal_reasons")
    return words.joined(label, withdrawn_for(course.reason, labels), mark=": ")
