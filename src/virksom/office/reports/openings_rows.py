"""An opening as a line of the lists: what, where, when it is due, and whether a company waits."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from virksom.office.reports import words
from virksom.office.reports.door import Door
from virksom.office.reports.opening_words import (
    due_text,
    hours_text,
    seats_text,
    waited_text,
)
from virksom.office.reports.openings_ground import SeenOpenings
from virksom.office.store.match_words import trade_of
from virksom.programme.companies.openings import STANDINGS, Vacancy
from virksom.programme.kernel import Text

SOON = timedelta(days=14)
"""How near its day an opening is due soon."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningRow:
    """An opening in a list.

    Args:
        code: its O-code.
        door: its page.
        work: what the work is.
        company: what the company is called; "" where nobody told.
        company_code: the code it goes by.
        trade: the work's trade, else the company's, by code; "" where nobody told.
        consultant: who has the company, by code; "" for nobody.
        place: where; "" where nobody told.
        hours: hours a week in words.
        least: the fewest hours a week; None where nobody told.
        seats: seats left, in words.
        left: how many are left.
        outcome: how it stands.
        standing: the same in words.
        since: the day it came to stand so.
        due: by when it must be filled; empty for no day.
        by: that day.
        late: whether that day is past.
        soon: whether it is within ``SOON``, or past.
        waited: how long the company has waited for an answer; empty when it does not wait.
        asked_at: when it asked, as a moment that sorts; "" when it does not wait.
        posted: the day it was posted.
    """

    code: str
    door: Door
    work: Text
    company: str
    company_code: str
    trade: str
    consultant: str
    place: str
    hours: Text
    least: Decimal | None
    seats: Text
    left: int
    outcome: str
    standing: Text
    since: date
    due: Text
    by: date | None
    late: bool
    soon: bool
    waited: Text
    asked_at: str
    posted: date


def opening_row(seen: SeenOpenings, one: Vacancy) -> OpeningRow:
    """Return the line of an opening."""
    says, asked = one.says, seen.waits(one)
    firm, standing = seen.firms.says(one.company), seen.firms.standings.get(one.company)
    due = says.by if one.open else None
    waited = words.NOTHING if asked is None else waited_text(seen.moment - asked.asked_at)
    return OpeningRow(
        code=one.opening,
        door=Door("opening", (one.opening,)),
        work=seen.work(one),
        company=seen.company(one),
        company_code=one.company,
        trade=trade_of(says.occupation or "") or firm.trade or "",
        consultant="" if standing is None else standing.consultant,
        place=says.place or firm.place or "",
        hours=hours_text(says),
        least=says.hours_from if says.hours_from is not None else says.hours_to,
        seats=seats_text(one.seats, one.left),
        left=one.left,
        outcome=one.outcome,
        standing=STANDINGS[one.outcome],
        since=one.since,
        due=due_text(due, today=seen.today),
        by=due,
        late=due is not None and due < seen.today,
        soon=due is not None and due <= seen.today + SOON,
        waited=waited,
        asked_at="" if asked is None else asked.asked_at.isoformat(),
        posted=one.posted,
    )
