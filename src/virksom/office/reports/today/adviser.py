"""The adviser's day: whom to invite, who came, what to sign, what came back, and the places."""

from collections.abc import Iterator

from virksom.office.access import Actor
from virksom.office.reports import words
from virksom.office.reports.door import Door, candidate_door, list_door
from virksom.office.reports.referrals import counts_of, places
from virksom.office.reports.standpoint import Standpoint
from virksom.office.reports.today.consultant import coming_card
from virksom.office.reports.today.page import Act, Card, Figure, Row
from virksom.office.reports.today.rows import OPEN, meeting_rows, sign_page, step_row
from virksom.office.reports.today.work import Work, of_unit
from virksom.office.store.issued import STATUSNOTAT, issued_on
from virksom.programme.kernel import Text

_NOTES = 5

REFER = Act(label=Text("Henvis en kandidat", "Refer a candidate"), door=Door("refer"), filled=True)
"""The adviser's own deed."""


def adviser_cards(seen: Standpoint, actor: Actor) -> Iterator[Card]:
    """Yield the cards of an adviser's day: those of their own unit, own candidates first."""
    found = of_unit(seen, actor.unit)
    unit = tuple(sorted(found, key=lambda one: (one.adviser != actor.code, one.person.id)))
    yield Card(
        code="invite",
        heading=Text("Skal indkaldes", "To be invited"),
        rows=tuple(
            step_row(one, step, on=seen.on)
            for one in unit
            for step in one.steps
            if step.code == "invite"
        ),
        empty=Text("Alle henviste er indkaldt.", "Everybody referred is invited."),
        counts=True,
    )
    yield Card(
        code="attendance",
        heading=Text("Hvem kom?", "Who came?"),
        rows=(*meeting_rows(unit, on=seen.on, days=0), *_gone_by(seen, unit)),
        counts=True,
    )
    yield Card(
        code="sign",
        heading=Text("Aftaler at skrive under", "Agreements to sign"),
        rows=tuple(_to_sign(unit)),
        counts=True,
    )
    yield coming_card(seen, unit)
    yield _places(seen, actor)
    yield _notes(seen, unit)


def _gone_by(seen: Standpoint, unit: tuple[Work, ...]) -> Iterator[Row]:
    for one in unit:
        if one.talk is None or not one.talk.open or one.talk.day is None:
            continue
        if one.talk.day < seen.on and not one.talk.came:
            candidate = one.person.id
            yield Row(
                what=words.same(candidate),
                more=Text("Notér, hvem der kom til samtalen", "Note who came to the interview"),
                under=words.day(one.talk.day),
                door=candidate_door(candidate),
                acts=(Act(label=OPEN, door=Door("interview", (candidate,))),),
            )


def _to_sign(unit: tuple[Work, ...]) -> Iterator[Row]:
    for one in unit:
        if one.pact is not None and "adviser" in one.pact.missing:
            candidate = one.person.id
            yield Row(
                what=words.same(candidate),
                more=Text("mangler jobcentrets underskrift", "lacks the jobcentre's signature"),
                door=candidate_door(candidate),
                acts=(Act(label=Text("Skriv under", "Sign"), door=sign_page(candidate)),),
            )


def _places(seen: Standpoint, actor: Actor) -> Card:
    told = places(seen.rules, on=seen.on, by_unit=counts_of(seen), actor=actor)
    return Card(
        code="places",
        heading=Text("Pladserne", "The places"),
        aside=True,
        text=told.told,
        figures=tuple(
            Figure(
                number=words.number(line.count),
                word=line.places,
                left=line.label,
                door=Door("candidates", asks=(("enhed", line.code),)),
            )
            for line in told.units
        ),
        all=Act(label=Text("Alle henviste", "All referred"), door=list_door("referred")),
    )


def _notes(seen: Standpoint, unit: tuple[Work, ...]) -> Card:
    """Return the latest statusnotater about the unit's candidates, the newest first."""
    mine = {code for one in unit for code in one.person.ids}
    issued = issued_on(seen.code, STATUSNOTAT)
    found = sorted(
        ((days[-1], code) for code, days in issued.items() if code in mine), reverse=True
    )
    return Card(
        code="statusnotater",
        heading=Text("Statusnotater modtaget", "Statusnotater received"),
        aside=True,
        rows=tuple(
            Row(
                what=words.same(code),
                under=words.day(day),
                door=candidate_door(code),
                acts=(Act(label=OPEN, door=candidate_door(code)),),
            )
            for day, code in found[:_NOTES]
        ),
    )
