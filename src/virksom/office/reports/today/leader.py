"""The team leader's day: jobs in danger, statusnotater, mails that wait, who has whom."""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime

from virksom.office.access import Actor
from virksom.office.reports import words
from virksom.office.reports.door import Door
from virksom.office.reports.standpoint import Standpoint
from virksom.office.reports.statusnotater import statusnotater_page
from virksom.office.reports.today.page import Act, Card, Row
from virksom.office.reports.today.rows import danger_rows
from virksom.office.reports.today.work import Work, work
from virksom.office.store import notices
from virksom.office.store.issued import STATUSNOTAT, issued_on
from virksom.office.store.vault.persons import names
from virksom.programme.kernel import Text

_SEE_ALL = Text("Se alle", "See all")


def leader_cards(seen: Standpoint, actor: Actor, *, moment: datetime) -> Iterator[Card]:
    """Yield the cards of a team leader's day."""
    every = work(seen)
    yield Card(
        code="danger",
        heading=Text("Job i fare", "Jobs in danger"),
        rows=danger_rows(every),
        empty=Text("Ingen job er i fare.", "No job is in danger."),
        counts=True,
    )
    yield _statusnotater(seen)
    yield mail_card(actor.programme, moment=moment)
    yield _per_consultant(seen, every)


def mail_card(programme: str, *, moment: datetime) -> Card:
    """Return the mails that could not be handed over; nothing while all goes well."""
    stuck = notices.given_up(programme, moment=moment)
    if not stuck:
        return Card(code="mail", heading=_MAIL)
    told = words.several(
        len(stuck),
        one=Text("mail kunne ikke sendes", "mail could not be sent"),
        many=Text("mails kunne ikke sendes", "mails could not be sent"),
    )
    act = Act(label=Text("Se udbakken", "See the outbox"), door=Door("outbox"))
    return Card(code="mail", heading=_MAIL, rows=(Row(what=told, acts=(act,)),), counts=True)


_MAIL = Text("Mails", "Mails")


def _statusnotater(seen: Standpoint) -> Card:
    page = statusnotater_page(seen, issued=issued_on(seen.code, STATUSNOTAT))
    return Card(
        code="statusnotater",
        heading=Text("Statusnotater, der mangler", "Statusnotater to be written"),
        rows=tuple(
            Row(
                what=words.same(row.candidate),
                more=row.told,
                under=row.unit,
                door=row.door,
                acts=(Act(label=Text("Skriv", "Write"), door=row.write or row.door),),
            )
            for row in page.needed
        ),
        empty=Text("Ingen mangler.", "None is missing."),
        all=Act(label=_SEE_ALL, door=Door("statusnotater")),
        counts=True,
    )


def _per_consultant(seen: Standpoint, every: tuple[Work, ...]) -> Card:
    going = [one for one in every if not _left(one, seen)]
    counted = Counter(one.consultant for one in going)
    waiting = Counter(
        one.consultant
        for one in going
        for step in one.steps
        if step.due is not None and step.due <= seen.on
    )
    told = names(seen.code, counted)
    return Card(
        code="consultants",
        heading=Text("Hvem har hvem", "Who has whom"),
        aside=True,
        rows=tuple(
            Row(
                what=words.same(told.get(code) or code) if code else _NOBODY,
                more=words.several(
                    counted[code],
                    one=Text("kandidat", "candidate"),
                    many=Text("kandidater", "candidates"),
                ),
                under=Text(f"{waiting[code]} skridt skal tages nu", f"{waiting[code]} steps due"),
            )
            for code in sorted(counted, key=lambda code: (not code, code))
        ),
    )


_NOBODY = Text("Ingen endnu", "Nobody yet")


def _left(one: Work, seen: Standpoint) -> bool:
    course = one.person.course_on(seen.on)
    return course is None or course.ended_by(seen.on)
