"""Openings for the tests: a few good words, told by a company or a consultant."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal

from tests.office import cast
from virksom.office.access import Role
from virksom.office.actions.opening_told import OpeningTold
from virksom.office.actions.post_opening import post_opening
from virksom.office.store import users, write
from virksom.office.store.openings import vacancy
from virksom.programme.companies.openings import Vacancy
from virksom.programme.kernel import day_in_copenhagen
from virksom.programme.record import Draft, Fact

CONSULTANT = cast.actor(Role.RECRUITMENT_CONSULTANT)
LEADER = cast.actor(Role.TEAM_LEADER)
FIRM = cast.actor(Role.COMPANY_CONTACT)
ADVISER = cast.actor(Role.ADVISER)
TOLD = OpeningTold(title="Fylde op i frugt og grønt", hours_from=Decimal(10), hours_to=Decimal(15))
DAY = day_in_copenhagen(cast.MOMENT)


def later(minutes: int = 1) -> datetime:
    """Return a moment a little later."""
    return cast.MOMENT + timedelta(minutes=minutes)


def posted(told: OpeningTold = TOLD, *, by: object = FIRM, company: str = "V009") -> Fact:
    """Post an opening."""
    return post_opening(by, company, told=told, moment=cast.MOMENT)  # type: ignore[arg-type]


def now(opening: str = "O001", *, on: date = DAY) -> Vacancy:
    """Return how an opening stands in the database."""
    found = vacancy(cast.CODE, opening, on=on)
    assert found is not None
    return found


def colleague(company: str = "V009") -> str:
    """Let another consultant have a company; their code."""
    other = replace(cast.newcomer(Role.RECRUITMENT_CONSULTANT, "other"), code="konsulent-7")
    users.add(cast.CODE, [other])
    told = {"consultant": "konsulent-7", "place": "9000"}
    draft = Draft(kind="company", subject=company, since=DAY, value=told)
    write.append(cast.CODE, [draft], moment=cast.MOMENT)
    return other.code


def hire(candidate: str = "K001", *, employment: str = "E001", opening: str = "O001") -> None:
    """Put a job on record that names an opening."""
    job = {"employment": employment, "company": "V009", "form": "ordinary", "weekly_hours": "12"}
    draft = Draft(
        kind="employment",
        subject=candidate,
        since=DAY,
        value={**job, "opening": opening},
        by="konsulent-1",
    )
    write.append(cast.CODE, [draft], moment=later())
