"""Whether the database answers, and what else an office needs before it can be asked anything."""

import json
from collections.abc import Mapping

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from virksom.office.store.backup import unfinished
from virksom.office.store.models import Fact, Notice, Programme
from virksom.office.store.vault.sealing import check_keys
from virksom.programme.kernel import Refusal
from virksom.programme.record import Place, read_fact

_ENDS = 2


def restored() -> bool:
    """Say whether no restore stands half-way."""
    return not unfinished.stands()


def answers() -> bool:
    """Say whether a question can be asked and is answered."""
    try:
        Programme.objects.exists()
    except DatabaseError:
        return False
    return True


def migrated() -> bool:
    """Say whether the tables are those of this version; False when the database does not answer."""
    try:
        executor = MigrationExecutor(connection)
        return not executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError:
        return False


def keys_fit() -> bool:
    """Say whether the vault's keys open what lies in it."""
    try:
        check_keys()
    except (Refusal, DatabaseError):
        return False
    return True


def chains_hold() -> bool:
    """Say whether the last fact of each programme hangs on the one before it, as it was sealed.

    And that none is missing. Only the ends are looked at; ``virksom facts verify`` looks at every
    link.
    """
    try:
        return all(_end_holds(row.pk, row.code) for row in Programme.objects.all())
    except (Refusal, DatabaseError):
        return False


def counts() -> Mapping[str, Mapping[str, int]]:
    """Return how many facts each programme has, and how many mails wait to go out, by its code."""
    found: dict[str, dict[str, int]] = {}
    for row in Programme.objects.order_by("code"):
        waits = Notice.objects.filter(programme=row, by_mail=True, mailed_at=None)
        found[row.code] = {
            "facts": Fact.objects.filter(programme=row).count(),
            "mails_waiting": waits.count(),
        }
    return found


def _end_holds(programme: int, code: str) -> bool:
    rows = Fact.objects.filter(programme=programme).order_by("-position")
    ends = [
        read_fact(json.loads(wire), Place(code, position))
        for position, wire in rows.values_list("position", "wire")[:_ENDS]
    ]
    before = ends[1].digest if len(ends) == _ENDS else None
    return not ends or (ends[0].previous == before and rows.count() == rows[0].position)
