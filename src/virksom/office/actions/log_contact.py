"""A contact with a company or a candidate is noted: two taps, and more only if wanted.

Source:
    Clause 6.2: the consultants' time follows from the contacts; nobody keeps a timesheet.
"""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from virksom.office.access import Actor, Deed, may, relation
from virksom.office.actions.edit_company import check_there
from virksom.office.actions.name_company import name_company
from virksom.office.store import write
from virksom.office.store.case import case
from virksom.office.store.facts import facts_about
from virksom.office.store.vault import texts
from virksom.programme.companies.contact import why_not_contact
from virksom.programme.kernel import Json, Refusal, Text, day_in_copenhagen
from virksom.programme.record import Draft, Fact, Opening


class CannotLog(Refusal):
    """The contact cannot be told like that; the sentence says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactTold:
    """A contact as it is told.

    Args:
        channel: code of how it was made.
        minutes: whole minutes; None where nobody told.
        asked: whether they asked us.
        opening: code of the opening it is about; "" for none.
        note: a few words for the vault; "" for none.
        since: the day; None for today.
    """

    channel: str
    minutes: int | None = None
    asked: bool = False
    opening: str = ""
    note: str = ""
    since: date | None = None


def log_contact(actor: Actor, whom: str, *, told: ContactTold, moment: datetime) -> Fact:
    """Note a contact; return its fact. A company that no fact tells of goes on record with it.

    Args:
        actor: who had it.
        whom: the V-code of a company or the K-code of a candidate.
        told: how it was.
        moment: when it is told.

    Raises:
        Denied: the actor may not.
        NoSuchCompany: no company has that code.
        NoSuchCandidate: no candidate has that code.
        CannotLog: it is no channel, the minutes can only be a slip, the day lies ahead, or no
            opening of the company's has that code.
    """
    today = day_in_copenhagen(moment)
    with transaction.atomic():
        write.hold(actor.programme)
        new = _with(actor, whom, today=today)
        reason = why_not_contact(
            told.channel, minutes=told.minutes, since=told.since or today, today=today
        ) or _why_no_opening(actor.programme, told.opening)
        if reason is not None:
            raise CannotLog(reason)
        *_, fact = write.append(
            actor.programme, [*new, _draft(actor, whom, told=told, today=today)], moment=moment
        )
        if told.note:
            texts.write(
                actor.programme,
                whom,
                about=fact.id,
                text=told.note,
                by=actor.by,
                moment=moment,
            )
    return fact


def _with(actor: Actor, whom: str, *, today: date) -> tuple[Draft, ...]:
    """See that the actor may talk with them; return the draft of a company nobody told of."""
    if whom.startswith("V"):
        may(actor, Deed.LOG_CONTACT)
        check_there(actor.programme, whom)
        return name_company(actor, whom, since=today)[1]
    one = case(actor.programme, whom)
    about = relation(actor, one.known, codes=one.codes, on=today)
    may(actor, Deed.LOG_CONTACT, about=about)
    return ()


def _why_no_opening(programme: str, opening: str) -> Text | None:
    """Return why a contact is about no opening of that code; None where it is, or about none."""
    if not opening:
        return None
    held = facts_about(programme, [opening]).known().of_kind("opening")
    if any(isinstance(fact.value, Opening) for fact in held):
        return None
    return Text("Den jobåbning er der ikke.", "There is no such opening.")


def _draft(actor: Actor, whom: str, *, told: ContactTold, today: date) -> Draft:
    said: dict[str, Json] = {
        "channel": told.channel,
        "minutes": told.minutes,
        "by": actor.by,
        "asked": told.asked or None,
        "opening": told.opening or None,
    }
    return Draft(
        kind="contact",
        subject=whom,
        since=told.since or today,
        value={name: value for name, value in said.items() if value is not None},
        by=actor.by,
    )
