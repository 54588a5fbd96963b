"""Hand out every fact of a programme, and write down that it was done.

Facts speak of codes, but as long as the vault knows the codes they are about persons.

Source:
    Articles 4(5) and 32 of the General Data Protection Regulation.
"""

from datetime import datetime

from virksom.exchange.facts import facts_bytes
from virksom.office.access import Actor, Deed, may
from virksom.office.actions.look import look
from virksom.office.store import read
from virksom.programme.kernel import Text


def export_facts(actor: Actor, form: str, *, moment: datetime) -> bytes:
    """Return every fact of the actor's programme in a form; the look stands under its code.

    Args:
        actor: who asks.
        form: one of ``exchange.facts.FORMS``.
        moment: when.

    Raises:
        Denied: the actor may not.
        TooManyFacts: more than a sheet has rows.
    """
    may(actor, Deed.EXPORT_FACTS)
    content = facts_bytes(read.log(actor.programme), form, title=_TITLE)
    programme = [actor.programme]
    look(actor, programme, what=Deed.EXPORT_FACTS, page="export_facts", moment=moment)
    return content


_TITLE = Text("Programmets fakta", "The programme's facts")
