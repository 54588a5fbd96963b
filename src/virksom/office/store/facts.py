"""Single facts, and those about a few, without the rest of the log."""

import json
from collections.abc import Collection
from datetime import date

from virksom.office.store.models import Fact as FactRow
from virksom.office.store.projections.tally import number_of
from virksom.programme.record import Fact, Log, Place, read_fact


def fact_of(programme: str, fact_id: str) -> Fact | None:
    """Return a fact by its id, in force or not; None when there is none."""
    row = FactRow.objects.filter(programme__code=programme, fact_id=fact_id).first()
    return None if row is None else _read(programme, row)


def is_told(programme: str, kind: str, *, subject: str) -> bool:
    """Say whether a fact of a kind speaks of a subject, in force or not."""
    rows = FactRow.objects.filter(programme__code=programme, kind=kind, subject=subject)
    return rows.exists()


def replacer_of(programme: str, fact: Fact) -> Fact | None:
    """Return the fact that first put another out of force; None while it is in force."""
    rows = FactRow.objects.filter(programme__code=programme, subject=fact.subject)
    later = (_read(programme, row) for row in rows.order_by("position"))
    return next((one for one in later if one.replaces == fact.id), None)


def facts_about(programme: str, subjects: Collection[str]) -> Log:
    """Return every fact about these, in force or not, in order; its chain has gaps."""
    rows = FactRow.objects.filter(programme__code=programme, subject__in=tuple(subjects))
    place = Place(programme, 0)
    return Log.of((_read(programme, row), place) for row in rows.order_by("position"))


def told_since(programme: str, fact_id: str) -> tuple[Fact, ...]:
    """Return the facts in force that were told after one, whoever they are about, in order."""
    rows = FactRow.objects.filter(programme__code=programme).order_by("position")
    place = rows.filter(fact_id=fact_id).values_list("position", flat=True).first()
    later = (
        [] if place is None else [_read(programme, row) for row in rows.filter(position__gt=place)]
    )
    replaced = {fact.replaces for fact in later}
    return tuple(one for one in later if one.kind != "retraction" and one.id not in replaced)


def ending_between(programme: str, *, since: date, until: date) -> tuple[str, ...]:
    """Return the candidates of whose employments a fact tells an end from ``since`` to ``until``.

    Both inclusive, the first day after the employment being the end; in force or not, by code.
    """
    rows = FactRow.objects.filter(
        programme__code=programme, kind="employment", until__gte=since, until__lte=until
    )
    return tuple(sorted(rows.values_list("subject", flat=True).distinct()))


def head(programme: str) -> str | None:
    """Return the digest of the last fact of the whole log; None when there is none."""
    rows = FactRow.objects.filter(programme_id=number_of(programme))
    row = rows.order_by("-position").first()
    return None if row is None else _read(programme, row).digest


def _read(programme: str, row: FactRow) -> Fact:
    return read_fact(json.loads(row.wire), Place(programme, row.position))
