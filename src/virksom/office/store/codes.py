"""Codes for new candidates: each is used once, whatever became of the one who had it."""

from django.db.models import BigIntegerField, Max, QuerySet
from django.db.models.functions import Cast, Substr

from virksom.office.store.models import Fact, VaultPerson
from virksom.programme.path.codes import next_code

_NUMBERED = r"^K[0-9]{1,9}$"


def next_candidates(programme: str, count: int) -> tuple[str, ...]:
    """Return the codes after the highest that a fact or the vault knows, in force or not.

    Ask for them inside the transaction that uses them, after ``write.hold``: until that ends
    nobody else gets one. Codes of another form, such as ``K-x``, do not count.

    Args:
        programme: code of the programme.
        count: how many, 0 or more.
    """
    facts = Fact.objects.filter(programme__code=programme).exclude(kind="issued")
    people = VaultPerson.objects.filter(programme__code=programme)
    taken = max(_highest(facts, "subject"), _highest(people, "code"))
    return tuple(next_code("K", taken=[f"K{taken + more}"]) for more in range(count))


def _highest(rows: QuerySet[Fact] | QuerySet[VaultPerson], column: str) -> int:
    """Return the highest number among a column's codes; 0 when there is none."""
    number = Cast(Substr(column, 2), BigIntegerField())
    found = rows.filter(**{f"{column}__regex": _NUMBERED}).aggregate(highest=Max(number))
    return found["highest"] or 0
