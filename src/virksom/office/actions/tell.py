"""Tell those in a role that something waits: a notice each, by mail when they have an address."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from virksom.office.access import Role
from virksom.office.store import notice_ways, notices
from virksom.office.store.members import Member, members_as
from virksom.office.store.notice_kinds import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What is told, and behind which door it is seen.

    Args:
        kind: what it is about.
        subject: the code it is about; "" for none.
        page: name of the page it leads to.
        at: what that page is about; empty for a page of its own.
    """

    kind: Kind
    subject: str = ""
    page: str
    at: tuple[str, ...] = ()


def tell(
    programme: str,
    news: News,
    *,
    to: Iterable[str],
    moment: datetime,
    attached: bytes | None = None,
) -> None:
    """Tell each of these once in the office, and by mail at once whoever wants it so.

    Args:
        programme: code of the programme.
        news: what.
        to: whom, as facts speak of them; a code twice counts once, "" is nobody.
        moment: when.
        attached: a calendar file that goes along with the mail; None for none.
    """
    codes = tuple(dict.fromkeys(code for code in to if code))
    at_once = notice_ways.at_once(programme, news.kind, codes=codes)
    for code in codes:
        notices.tell(
            programme,
            code,
            news.kind,
            subject=news.subject,
            page=news.page,
            at=news.at,
            by_mail=code in at_once,
            moment=moment,
            attached=attached if code in at_once else None,
        )


def in_roles(programme: str, *roles: Role) -> tuple[str, ...]:
    """Return how those with one of these roles are told, by role and then by code."""
    return tuple(addressed(one) for role in roles for one in members_as(programme, role))


def addressed(one: Member) -> str:
    """Return how somebody is told: by their code, or by their user's number without one."""
    return one.code or f"bruger-{one.user}"
