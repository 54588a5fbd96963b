"""Codes for new candidates and employments: each is used once, whatever became of it."""

from django.db import connection
from django.db.models import BigIntegerField, F, Func, Max, QuerySet
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


def next_employment(programme: str) -> str:
    """Return the code after the highest that a fact of employment has, in force or not.

    Ask for it inside the transaction that uses it, after ``write.hold``. The log is not read: the
    database finds the number in each fact as it lies. Codes of another form do not count.

    Args:
        programme: code of the programme.
    """
    rows = Fact.objects.filter(programme__code=programme, kind="employment")
    number = Func(
        F("wire"), template=_EMPLOYMENT[connection.vendor], output_field=BigIntegerField()
    )
    found = rows.aggregate(highest=Max(number))
    return next_code("E", taken=[f"E{found['highest'] or 0}"])


_EMPLOYMENT = {
    "sqlite": """CAST(substr(%(expressions)s, instr(%(expressions)s, '"employment":"E') + 15, 9)
        AS INTEGER)""",
    "postgresql": """CAST(substring(%(expressions)s from '"employment":"E([0-9]{1,9})"')
        AS BIGINT)""",
}
"""The number of a fact's employment, as each database takes it out of the sealed line.

A code that is no number, such as ``E12a``, is none to PostgreSQL and 12 to SQLite: that only leaves
some numbers out.
"""


def _highest(rows: QuerySet[Fact] | QuerySet[VaultPerson], column: str) -> int:
    """Return the highest number among a column's codes; 0 when there is none."""
    number = Cast(Substr(column, 2), BigIntegerField())
    found = rows.filter(**{f"{column}__regex": _NUMBERED}).aggregate(highest=Max(number))
    return found["highest"] or 0
