"""Tell candidates, and who has them, that data about them will be erased when its time is up.

Source:
    Articles 5(1)(e) and 13(2)(a) of the General Data Protection Regulation.
"""

from datetime import datetime

from django.db import transaction

from virksom.office.access import Actor, Deed, Role, may
from virksom.office.actions.tell import News, in_roles, tell
from virksom.office.store import keeping as store
from virksom.office.store import write
from virksom.office.store.notice_kinds import Kind
from virksom.programme.contract import Keeping
from virksom.programme.kernel import day_in_copenhagen


def tell_erasure(actor: Actor, keeping: Keeping, *, moment: datetime) -> int:
    """Tell of everything that is due or soon will be and is not told of; return how many people.

    The candidate is told and whoever has them; team leaders once for all.

    Raises:
        Denied: the actor may not.
    """
    may(actor, Deed.ERASE_PERSON)
    with transaction.atomic():
        write.hold(actor.programme)
        rows = store.due_rows(actor.programme, keeping, on=day_in_copenhagen(moment))
        people = {row.code: row.consultant for row in rows if row.may_be_told()}
        for code, consultant in people.items():
            own = News(kind=Kind.ERASURE_NEAR, subject=code, page="own_data")
            tell(actor.programme, own, to=[code], moment=moment)
            theirs = News(kind=Kind.ERASURE_NEAR, subject=code, page="candidate", at=(code,))
            tell(actor.programme, theirs, to=[consultant], moment=moment)
        if people:
            news = News(kind=Kind.ERASURE_NEAR, page="home")
            leaders = in_roles(actor.programme, Role.TEAM_LEADER)
            tell(actor.programme, news, to=leaders, moment=moment)
    return len(people)
