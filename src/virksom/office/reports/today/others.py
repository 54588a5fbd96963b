"""The first pages of finance and the administrator."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from virksom.office.access import Actor, Role
from virksom.office.reports import words
from virksom.office.reports.door import Door
from virksom.office.reports.findings import look
from virksom.office.reports.standpoint import Standpoint
from virksom.office.reports.today.leader import mail_card
from virksom.office.reports.today.page import Act, Card, Figure, Row
from virksom.office.store import glass, looks
from virksom.office.store.looks import Which
from virksom.office.store.members import members_but
from virksom.office.store.privacy import privacy_of
from virksom.programme.kernel import MONTHS, Month, Text
from virksom.programme.settlement import Statement
from virksom.programme.settlement.readings import month_of, rules_of


def finance_cards(seen: Standpoint) -> Iterator[Card]:
    """Yield the cards of the finance officer: the weeks of the month, and what to look at."""
    first = seen.on.replace(day=1)
    yield _month(seen, first, Text("Denne måned", "This month"))
    before = (first - timedelta(days=1)).replace(day=1)
    yield _month(seen, before, Text("Sidste måned", "Last month"))
    found = look(seen, None, wait=len(seen.people) <= SOON)
    yield Card(
        code="findings",
        heading=Text("At se på", "To look at"),
        rows=tuple(
            Row(
                what=words.NOTHING,
                more=row.message,
                under=row.amount,
                acts=(Act(label=_SEE, door=row.kind_door),),
            )
            for row in found.rows
        ),
        empty=_NOTHING if found.ready else _WORKING,
        all=Act(label=_ALL, door=Door("findings")),
        aside=True,
    )


SOON = 500
"""Persons up to which the findings take under a second, and are worked out with the page."""

_NOTHING = Text("Intet at se på.", "Nothing to look at.")
_WORKING = Text(
    "De regnes ud, når du åbner listen.",
    "They are worked out when you open the list.",
)
_SEE, _ALL = Text("Se", "See"), Text("Se alle", "See all")


def _month(seen: Standpoint, first: date, heading: Text) -> Card:  # noqa: PLR0917  # seen, when, called
    """Return the paid weeks of a month that have ended, by the terms of each week."""
    month = Month(first.year, first.month)
    weeks = tuple(
        reading
        for person in seen.people
        for reading in seen.readings(person)
        if reading.paid and month_of(reading.week, rules_of(reading.week, seen.terms)) == month
    )
    totals = Statement(weeks).totals
    called = MONTHS[first.month - 1]
    name = Text(f"{called.da} {first.year}", f"{called.en} {first.year}")
    return Card(
        code=f"month-{month}",
        heading=words.joined(heading, name, mark=": "),
        figures=(
            Figure(number=words.number(totals.full_weeks), word=Text("fulde uger", "full weeks")),
            Figure(
                number=words.number(totals.partial_weeks),
                word=Text("delvise uger", "partial weeks"),
            ),
            Figure(
                number=words.kroner(totals.amount),
                word=Text("ekskl. moms", "excl. VAT"),
                wide=True,
            ),
        ),
    )


def administrator_cards(actor: Actor, *, contract: str, moment: datetime) -> Iterator[Card]:
    """Yield the cards of the administrator: who has access, who looked, what is stuck."""
    programme = actor.programme
    if privacy_of(contract) is None:
        yield Card(
            code="privacy",
            heading=Text("Oplysning til kandidaterne", "Information to the candidates"),
            rows=(Row(what=_NO_PRIVACY, under=words.same(f"contracts/{contract}/privacy.yaml")),),
            counts=True,
        )
    yield mail_card(programme, moment=moment)
    people = members_but(programme, Role.CANDIDATE)
    total = looks.count(programme, Which())
    broken = [row for row in glass.broken(programme) if row.broken_at <= moment < row.ends_at]
    yield Card(
        code="access",
        heading=Text("Adgang", "Access"),
        figures=(
            Figure(
                number=words.number(sum(one.active for one in people)),
                word=Text(
                    "kan logge ind, kandidater ikke talt med", "can sign in, candidates apart"
                ),
                door=Door("people"),
                wide=True,
            ),
            Figure(
                number=words.number(total),
                word=Text("kig i persondata", "looks at person data"),
                door=Door("looks"),
                wide=True,
            ),
            Figure(
                number=words.number(len(broken)),
                word=Text("nødadgange åbne nu", "glasses broken now"),
                door=Door("glasses"),
                wide=True,
            ),
        ),
    )


_NO_PRIVACY = Text(
    "Ingen har skrevet, hvad kandidaterne skal vide om deres data.",
    "Nobody has written what candidates are to know about their data.",
)
