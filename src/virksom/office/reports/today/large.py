"""First pages of a programme too large to be gone through for each: what is asked by index alone.

Meetings, notices and mails are there as ever; what needs everybody's next steps is left to the
lists.
"""

from collections.abc import Iterator
from datetime import date, datetime

from virksom.office.access import Actor, Role
from virksom.office.reports.door import Door
from virksom.office.reports.today.consultant import AHEAD
from virksom.office.reports.today.leader import mail_card
from virksom.office.reports.today.page import Act, Card, Row
from virksom.office.reports.today.proposals import proposals_card
from virksom.office.reports.today.rows import talk_rows
from virksom.office.store.meetings import Chain, chains_with
from virksom.programme.kernel import Text
from virksom.programme.path.interview import Talk

MOST = 2_000
"""Candidates that are still gone through one by one.

Of more, a first page asks by index alone, other pages count from columns, and a what-if says how
far it is. The command line has the number in ``cli.question``: it does without the office.
"""

_MEETS = frozenset({Role.RECRUITMENT_CONSULTANT, Role.ADVISER})


def large_cards(actor: Actor, *, on: date, moment: datetime) -> Iterator[Card]:
    """Yield the cards that cost the same however many candidates there are."""
    if actor.roles & _MEETS:
        talks = [_talk(chain) for chain in chains_with(actor.programme, (actor.code,), since=on)]
        yield Card(
            code="candidates",
            heading=Text("Møder i dag", "Meetings today"),
            rows=talk_rows(talks, on=on, days=0),
            empty=Text("Ingen møder i dag.", "No meetings today."),
            counts=True,
        )
        today = len(talk_rows(talks, on=on, days=0))
        yield Card(
            code="coming",
            heading=Text("De næste syv dage", "The next seven days"),
            rows=talk_rows(talks, on=on, days=AHEAD)[today:],
            aside=True,
        )
    if Role.RECRUITMENT_CONSULTANT in actor.roles:
        yield proposals_card(actor, on=on, moment=moment)
    if Role.TEAM_LEADER in actor.roles:
        yield mail_card(actor.programme, moment=moment)
    yield Card(
        code="lists",
        heading=Text("Find frem", "Find your way"),
        rows=(Row(what=_LIST, acts=(Act(label=_OPEN, door=Door("candidates")),)),),
    )


_LIST = Text("Alle kandidater, med søgning og filtre", "All candidates, with search and filters")
_OPEN = Text("Åbn", "Open")


def _talk(chain: Chain) -> tuple[str, Talk]:
    return chain.first.subject, Talk(chain.facts[-1], chain.told[-1])
