"""What a register has told so far: the facts in force about a few candidates, in order.

Source:
    Clause 7.1.
"""

import json
from collections.abc import Collection

from virksom.office.store.models import Fact as FactRow
from virksom.programme.record import Benefit, Fact, Income, Place, read_fact
from virksom.programme.record.kinds import RETRACTION


def held(
    programme: str, kind: str, *, register: str, candidates: Collection[str]
) -> dict[str, tuple[Fact, ...]]:
    """Return the facts in force of one register, by candidate; whoever has none is left out.

    Args:
        programme: its code.
        kind: ``income`` or ``benefit``.
        register: code of the register.
        candidates: whom it is asked about.
    """
    rows = FactRow.objects.filter(
        programme__code=programme, subject__in=tuple(candidates), kind__in=(kind, RETRACTION)
    )
    place = Place(programme, 0)
    told = [
        read_fact(json.loads(wire), place)
        for wire in rows.order_by("position").values_list("wire", flat=True)
    ]
    replaced = {fact.replaces for fact in told}
    found: dict[str, list[Fact]] = {}
    for fact in told:
        says = fact.value
        own = isinstance(says, Benefit | Income) and says.register == register
        if own and fact.id not in replaced:
            found.setdefault(fact.subject, []).append(fact)
    return {candidate: tuple(facts) for candidate, facts in found.items()}


def issued_facts(programme: str) -> tuple[Fact, ...]:
    """Return the facts of what was issued, and those that took any of it back, in order."""
    rows = FactRow.objects.filter(programme__code=programme, kind="issued")
    subjects = rows.values_list("subject", flat=True).distinct()
    every = FactRow.objects.filter(programme__code=programme, subject__in=subjects)
    place = Place(programme, 0)
    return tuple(
        read_fact(json.loads(wire), place)
        for wire in every.order_by("position").values_list("wire", flat=True)
    )
