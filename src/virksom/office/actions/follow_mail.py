"""Follow a mail of the demo's outbox to where it would lead the one who gets it."""

from datetime import datetime

from django.conf import settings

from virksom.office.access import Actor, Deed, may
from virksom.office.actions.deliver import link_of
from virksom.office.store import notices, read
from virksom.office.store.mails import mail_of
from virksom.programme.kernel import Refusal, Text


class NotShown(Refusal):
    """The mail is none that the outbox shows."""


def follow_mail(actor: Actor, number: int, *, moment: datetime) -> str:
    """Return the path a mail leads to: one that lets in once, for whoever has no password.

    Args:
        actor: who looks at the outbox.
        number: the notice's.
        moment: when, by the programme's clock.

    Raises:
        Denied: the actor may not see the outbox.
        NotShown: no such mail, people are real here, or mails are sent: then a link opens
            somebody's page, and is for them alone.
    """
    may(actor, Deed.SEE_OUTBOX)
    found = notices.mail_numbered(actor.programme, number)
    opened = read.programme(actor.programme).invented and not settings.EMAIL_HOST
    if found is None or not opened:
        raise NotShown(
            Text("Mailen er ikke til at læse her.", "The mail cannot be read here."),
        )
    link = mail_of(found, link=link_of(found, moment=moment)).link
    return link.removeprefix(settings.OFFICE_URL)
