"""A conversation between company and candidate is arranged, once both want to meet.

All who take part get a calendar file, with codes and roles only.

Source:
    Clause 3.1; invariant 3; RFC 5545 (UID and SEQUENCE).
"""

from datetime import datetime, timedelta
from email.utils import parseaddr

from django.conf import settings
from django.db import transaction

from virksom.exchange.calendar import Meeting, Party, invitation
from virksom.office.access import Actor, Deed, may, relation
from virksom.office.actions.tell_proposal import tell_meeting
from virksom.office.store import write
from virksom.office.store.proposals import ProposalCase, proposal_case
from virksom.office.store.vault import texts
from virksom.programme.companies.proposals import CONSULTANT, CONVERSATION
from virksom.programme.companies.proposing import why_not_meet
from virksom.programme.kernel import COPENHAGEN, Refusal, Text, day_in_copenhagen
from virksom.programme.path.days import why_not_day
from virksom.programme.record import Draft, Fact

LASTS = timedelta(hours=1)
"""How long a conversation takes up in a calendar."""


class CannotPlan(Refusal):
    """The conversation cannot be arranged like that; the sentence says why."""


def plan_conversation(
    actor: Actor,
    opening: str,
    *,
    candidate: str,
    at: datetime,
    place: str = "",
    moment: datetime,
) -> Fact:
    """Arrange a conversation, or move it: the latest holds.

    Args:
        actor: who arranges it.
        opening: code of the opening.
        candidate: code of the candidate.
        at: when it is held.
        place: where, in words for the vault; "" where it needs none.
        moment: when it is arranged.

    Raises:
        NoSuchCandidate: nobody has that code.
        NoSuchOpening: no opening has that code.
        Denied: the actor may not.
        CannotPlan: as ``why_not_meet``; or the day can only be a slip.
    """
    with transaction.atomic():
        write.hold(actor.programme)
        found = proposal_case(actor.programme, opening, candidate=candidate)
        one, today = found.one, day_in_copenhagen(moment)
        may(actor, Deed.PROPOSE, about=relation(actor, one.known, codes=one.codes, on=today))
        reason = why_not_meet(found.candidacy) or why_not_day(day_in_copenhagen(at), today=today)
        if reason is not None:
            raise CannotPlan(reason)
        draft = _draft(found, at=at, by=actor.by)
        (fact,) = write.append(actor.programme, [draft], moment=moment)
        _note_place(actor, one.person.id, fact=fact, place=place, moment=moment)
        file = calendar_file(found, starts=at, moment=moment) if at >= moment else None
        tell_meeting(actor, found, moment=moment, attached=file)
    return fact


def _draft(found: ProposalCase, *, at: datetime, by: str) -> Draft:
    return Draft(
        kind="proposal",
        subject=found.opening,
        since=day_in_copenhagen(at),
        value={
            "candidate": found.one.person.id,
            "step": CONVERSATION,
            "side": CONSULTANT,
            "planned": at.astimezone(COPENHAGEN).isoformat(timespec="minutes"),
        },
        by=by,
    )


def calendar_file(found: ProposalCase, *, starts: datetime, moment: datetime) -> bytes:
    """Return the invitation to a conversation; the same meeting when it is moved."""
    code, one = found.one.person.id, found.candidacy
    told = () if one is None else one.happenings
    first = found.opening if one is None else one.proposed.fact.id
    email = parseaddr(settings.DEFAULT_FROM_EMAIL)[1]
    meeting = Meeting(
        uid=f"{first}.{found.one.row.code}@virksom",
        starts=starts,
        ends=starts + LASTS,
        title=Text(f"Jobsamtale {code} om {found.opening}", f"Job talk {code}, {found.opening}"),
        organizer=Party("provider", Text("Jobbet", "The programme"), email=email),
        attendees=_ATTENDEES,
        url=f"{settings.OFFICE_URL}/",
        sequence=sum(each.stage == CONVERSATION for each in told),
    )
    return invitation(meeting, moment=moment)


_ATTENDEES = (
    Party("candidate", Text("Kandidat", "Candidate")),
    Party("company", Text("Virksomhed", "Company")),
    Party("consultant", Text("Rekrutteringskonsulent", "Recruitment consultant")),
)


def _note_place(actor: Actor, candidate: str, *, fact: Fact, place: str, moment: datetime) -> None:
    if place.strip():
        texts.write(
            actor.programme,
            candidate,
            about=fact.id,
            text=place.strip(),
            by=actor.by,
            moment=moment,
        )
