"""The facts that tell of money and of what quarters were told to be: read without the others.

Source:
    Rules, sections 6 and 7.
"""

import json
from collections.abc import Iterator

from django.db.models import Q

from virksom.office.store.models import Fact as FactRow
from virksom.programme.record import Fact, Log, Place, read_fact
from virksom.programme.record.kinds import RETRACTION

_MOVED = Q(kind__in=("movement", "closed_month", "deduction", RETRACTION))
_ISSUED = Q(kind="issued") & (Q(wire__contains='"lines":') | Q(wire__contains='"figures":'))
"""Documents with lines or figures: agreements, notes and certificates have none."""


def money_log(programme: str, *, last: int | None = None, documents: bool = False) -> Log:
    """Return the facts that moved money and took it back, in order; the chain has gaps.

    Args:
        programme: its code.
        last: the place of the last fact that is read; None reads all there are.
        documents: whether what was issued with lines or figures is among them: invoices, credit
            notes and statements.
    """
    which = _MOVED | _ISSUED if documents else _MOVED
    rows = FactRow.objects.filter(which, programme__code=programme).order_by("position")
    if last is not None:
        rows = rows.filter(position__lte=last)
    place, wires = Place(programme, 0), rows.values_list("wire", flat=True)
    facts = (read_fact(json.loads(wire), place) for wire in wires.iterator())
    return Log.of((fact, place) for fact in _hanging(facts))


def _hanging(facts: Iterator[Fact]) -> Iterator[Fact]:
    """Yield the facts but those that put one out of force that is not among them."""
    known = set[str]()
    for fact in facts:
        if fact.replaces is None or fact.replaces in known:
            known.add(fact.id)
            yield fact
