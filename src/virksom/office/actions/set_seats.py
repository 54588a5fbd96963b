"""How many a workplace trains at once is set, where that is another number than its trainers'.

Source:
    Clause 3.3 (training is one to one).
"""

from datetime import datetime

from django.db import transaction

from virksom.office.access import Actor, Deed, may
from virksom.office.actions.retell import retell
from virksom.office.store import write
from virksom.office.store.company_facts import company_log
from virksom.programme.kernel import Refusal, Text
from virksom.programme.record import Fact

MOST = 99
"""Seats a workplace may have; more can only be a slip."""


class CannotSetSeats(Refusal):
    """The seats cannot be set like that; the sentence says why."""


def set_seats(actor: Actor, company: str, *, seats: int | None, moment: datetime) -> Fact:
    """Set how many a workplace trains at once; return the company told anew.

    Args:
        actor: who sets it.
        company: its V-code.
        seats: from 0 to ``MOST``; None lets the number of trainers count again.
        moment: when.

    Raises:
        Denied: the actor may not.
        CannotSetSeats: no fact tells of the company, or the number is none.
    """
    may(actor, Deed.EDIT_COMPANY)
    if seats is not None and not 0 <= seats <= MOST:
        raise CannotSetSeats(WRONG)
    with transaction.atomic():
        write.hold(actor.programme)
        known = company_log(actor.programme).known()
        told = [fact for fact in known.about(company) if fact.kind == "company"]
        if not told:
            raise CannotSetSeats(
                Text(f"Der er ingen virksomhed {company}.", f"There is no company {company}.")
            )
        return retell(actor, told[-1], changed={"training_seats": seats}, moment=moment)


WRONG = Text(f"Skriv et tal fra 0 til {MOST}.", f"Write a number from 0 to {MOST}.")
"""What is said of a number that is none."""
