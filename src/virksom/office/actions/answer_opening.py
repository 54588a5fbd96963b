"""A consultant answers a company's opening: a contact about it, and a word to the company.

Source:
    Clause 6.3: companies first; how long they wait is measured by it.
"""

from dataclasses import replace
from datetime import datetime

from django.db import transaction

from virksom.office.access import Actor, Deed
from virksom.office.actions.log_contact import CannotLog, ContactTold, log_contact
from virksom.office.actions.opening_ground import codes_of, opening_for
from virksom.office.actions.tell_opening import tell_answered
from virksom.office.store import write
from virksom.office.store.vault import texts
from virksom.programme.kernel import Text, day_in_copenhagen
from virksom.programme.record import Fact


def answer_opening(actor: Actor, opening: str, *, told: ContactTold, moment: datetime) -> Fact:
    """Answer an opening; return the contact that does. Those who speak for the company are told.

    The words of the answer are the company's to read; they lie in the vault about the opening.

    Args:
        actor: who answers.
        opening: its code.
        told: how: the channel, the minutes, and as ``note`` the words.
        moment: when.

    Raises:
        Denied: the actor may not.
        NoSuchOpening: none has that code.
        CannotLog: as ``log_contact``, or no company is told.
    """
    today = day_in_copenhagen(moment)
    with transaction.atomic():
        write.hold(actor.programme)
        now = opening_for(actor, opening, deed=Deed.LOG_CONTACT, today=today)
        if not now.company:
            raise CannotLog(_NO_COMPANY)
        contact = replace(told, opening=opening, asked=False, note="", since=None)
        fact = log_contact(actor, now.company, told=contact, moment=moment)
        if told.note.strip():
            texts.write(
                actor.programme,
                opening,
                about=fact.id,
                text=told.note.strip(),
                by=actor.by,
                moment=moment,
            )
        tell_answered(
            actor.programme, opening, companies=codes_of(actor.programme, now), moment=moment
        )
    return fact


_NO_COMPANY = Text(
    "Jobåbningen har ingen virksomhed at svare; ret den først.",
    "The opening has no company to answer; change it first.",
)
