"""Break the glass: see one candidate's person data for an hour, with a reason that is kept.

Source:
    Invariant 3; rules, section 7.
"""

from datetime import datetime

from django.db import transaction

from virksom.office.access import Actor, Deed, Role, may, relation, why_not
from virksom.office.actions.tell import News, in_roles, tell
from virksom.office.store import glass, write
from virksom.office.store.case import case
from virksom.office.store.glass import GlassRow
from virksom.office.store.notice_kinds import Kind
from virksom.programme.kernel import Refusal, Text, day_in_copenhagen

LEAST = 10
"""Signs a reason has at least."""


class CannotBreak(Refusal):
    """The glass cannot be broken like this; the sentence says why."""


def break_glass(
    actor: Actor, candidate: str, *, reason: str, moment: datetime
) -> tuple[GlassRow, ...]:
    """Open a candidate's person data to the actor for an hour, and tell those who must know.

    Team leader and administrator get a notice, the candidate sees it on their own page, and it
    ends by itself. Each of the person's codes is opened.

    Args:
        actor: who needs it.
        candidate: a code of theirs.
        reason: why, in the actor's own words; goes to the vault.
        moment: when it begins.

    Raises:
        NoSuchCandidate: nobody has that code.
        Denied: the actor's role may not.
        CannotBreak: the reason is missing, or the data are open to the actor already.
    """
    with transaction.atomic():
        write.hold(actor.programme)
        one = case(actor.programme, candidate)
        about = relation(actor, one.known, codes=one.codes, on=day_in_copenhagen(moment))
        may(actor, Deed.BREAK_GLASS, about=about)
        if actor.id is None or why_not(actor, Deed.SEE_PERSON, about=about) is None:
            raise CannotBreak(
                Text(
                    f"Du kan allerede se {candidate}; der skal ingen nødadgang til.",
                    f"You can see {candidate} already; no emergency access is needed.",
                )
            )
        if len(reason.strip()) < LEAST:
            raise CannotBreak(
                Text(
                    "Skriv grunden, så andre kan forstå den bagefter.",
                    "Write the reason so that others can understand it afterwards.",
                )
            )
        rows = [
            glass.break_for(
                actor.id, actor.programme, subject=code, reason=reason.strip(), moment=moment
            )
            for code in one.codes
        ]
        news = News(kind=Kind.GLASS, subject=one.person.id, page="glasses")
        to = in_roles(actor.programme, Role.TEAM_LEADER, Role.ADMINISTRATOR)
        tell(actor.programme, news, to=[code for code in to if code != actor.by], moment=moment)
    return tuple(rows)
