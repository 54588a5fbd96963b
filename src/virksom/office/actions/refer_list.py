"""An adviser sends a list of referrals, looks at it, and has the good rows loaded.

Nothing is loaded that nobody asked for; the list waits sealed, and is gone once it is loaded.

Source:
    Clauses 1.2, 1.3 and 2.1; invariant 3.
"""

from datetime import datetime

from django.db import transaction

from virksom.exchange.sheets import read_sheet
from virksom.office.access import Actor, Deed, Role, may
from virksom.office.actions.refer import LIST, CannotRefer, Referred, settle, tell_elsewhere
from virksom.office.actions.tell import News, in_roles, tell
from virksom.office.actions.tell_awaited import NO_UNIT
from virksom.office.store import codes, members, waiting_sheets, write
from virksom.office.store.notice_kinds import Kind
from virksom.office.store.referral_lists import GoodRow, Ground, judged
from virksom.office.store.waiting_sheets import REFERRALS
from virksom.programme.contract import Terms
from virksom.programme.kernel import Text, day_in_copenhagen
from virksom.programme.record import Fact


def send_list(actor: Actor, data: bytes, *, name: str, terms: Terms, moment: datetime) -> None:
    """Keep a list to be looked at, in the place of the one before; nobody is referred yet.

    Args:
        actor: an adviser.
        data: the file, taken for hostile.
        name: its name; the ending is used.
        terms: of the contract.
        moment: when.

    Raises:
        Denied: the actor is no adviser.
        CannotRefer: they belong to no unit.
        Refusal: the file is no sheet that can be read, or lacks a column that is needed.
    """
    may(actor, Deed.REFER)
    ground = ground_of(actor, terms=terms, moment=moment)
    sheet = read_sheet(data, name=name)
    judged(sheet, ground)
    waiting_sheets.keep(actor.programme, REFERRALS, by=actor.by, sheet=sheet, moment=moment)


def load_list(actor: Actor, *, terms: Terms, moment: datetime) -> tuple[Fact, ...]:
    """Refer the good rows of the list that waits, all in one, and drop the list.

    Who is here already, or may be, is left out: each is referred on a page of their own. Of those
    whom another unit has the provider is told.

    Returns:
        The referrals, in the order of the list; each candidate has a new code.

    Raises:
        Denied: the actor is no adviser.
        CannotRefer: no list waits, or none of its rows can be loaded.
        TermMissing: the contract says nothing of a day.
    """
    may(actor, Deed.REFER)
    with transaction.atomic():
        write.hold(actor.programme)
        sheet = waiting_sheets.kept(actor.programme, REFERRALS, by=actor.by, moment=moment)
        if sheet is None:
            raise CannotRefer(GONE)
        found = judged(sheet, ground_of(actor, terms=terms, moment=moment))
        if not found.good:
            raise CannotRefer(_NONE)
        facts = _load(actor, found.good, terms=terms, moment=moment)
        away = (found.here[number].code for number in sorted(found.elsewhere))
        tell_elsewhere(actor, away, moment=moment)
        waiting_sheets.drop(actor.programme, REFERRALS, by=actor.by)
        news = News(kind=Kind.REFERRED, page="candidates")
        leaders = in_roles(actor.programme, Role.TEAM_LEADER)
        tell(actor.programme, news, to=leaders, moment=moment)
    return facts


def drop_list(actor: Actor) -> None:
    """Drop the list that waits; without one nothing happens.

    Raises:
        Denied: the actor is no adviser.
    """
    may(actor, Deed.REFER)
    waiting_sheets.drop(actor.programme, REFERRALS, by=actor.by)


def ground_of(actor: Actor, *, terms: Terms, moment: datetime) -> Ground:
    """Return what a list of the adviser's is judged by.

    Raises:
        CannotRefer: they belong to no unit.
    """
    if not actor.unit:
        raise CannotRefer(NO_UNIT)
    today = day_in_copenhagen(moment)
    return Ground(
        programme=actor.programme,
        unit=actor.unit,
        units=terms.on(today).labels("referring_units"),
        today=today,
    )


def _load(
    actor: Actor, good: tuple[GoodRow, ...], *, terms: Terms, moment: datetime
) -> tuple[Fact, ...]:
    advisers = {
        one.code
        for one in members.members_as(actor.programme, Role.ADVISER)
        if one.organisation == actor.unit
    }
    new = codes.next_candidates(actor.programme, len(good))
    people = {code: _referred(row, advisers=advisers) for code, row in zip(new, good, strict=True)}
    return settle(actor, people, terms=terms, source=LIST, moment=moment)


def _referred(row: GoodRow, *, advisers: set[str]) -> Referred:
    told = row.told
    return Referred(
        name=told.name,
        cpr=row.cpr,
        birth_date=row.born,
        mail=told.email,
        phone=told.phone,
        since=told.since,
        motivated=told.motivated,
        earlier_offers=told.earlier_offers,
        note=told.note,
        adviser=told.adviser if told.adviser in advisers else "",
        address=told.address,
    )


GONE = Text(
    "Der ligger ingen liste: den er henvist allerede, eller den er over et døgn gammel.",
    "No list is waiting: it was loaded already, or it is more than a day old.",
)
_NONE = Text("Ingen af rækkerne kan henvises, som de står.", "No row can be loaded as it stands.")
