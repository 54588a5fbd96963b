"""A look at person data is written down: who, whose, what, where and when.

Source:
    Invariant 3.
"""

from collections.abc import Iterable
from datetime import datetime

from virksom.office.access import Actor, Deed, Role
from virksom.office.store import glass, looks
from virksom.office.store.looks import LookRow


def look(actor: Actor, codes: Iterable[str], *, what: Deed, page: str, moment: datetime) -> None:
    """Write down that ``actor`` was shown person data: one look a candidate.

    Who sees their own data leaves no look. A look through broken glass says so.

    Args:
        actor: who looked; signed in.
        codes: the candidates whose data the page shows; a code twice counts once.
        what: one of ``NEEDS_PERSON``, or what else was done with the data.
        page: name of the page.
        moment: when.
    """
    seen = [code for code in dict.fromkeys(codes) if code != actor.code]
    if not seen or actor.id is None:
        return
    opened = glass.open_numbers(actor.id, actor.programme, moment=moment)
    role = next((role for role in Role if role in actor.roles), "")
    looks.add(
        actor.programme,
        (
            LookRow(
                user=actor.id,
                by=actor.code,
                role=role,
                subject=code,
                what=what,
                page=page,
                at=moment,
                glass=opened.get(code),
            )
            for code in seen
        ),
    )
