"""Whom facts have ever put at a company or workplace; asked without reading the whole log."""

import json

from virksom.office.store.models import Fact as FactRow


def ever_at(programme: str, company: str, *, kind: str) -> tuple[str, ...]:
    """Return the candidates of whom a fact of a kind names a company, in force or not, by code.

    Args:
        programme: its code.
        company: a V-code; "" gives nobody.
        kind: ``employment`` or ``training``.
    """
    if not company:
        return ()
    rows = FactRow.objects.filter(
        programme__code=programme, kind=kind, wire__contains=json.dumps(company)
    )
    return tuple(sorted(set(rows.values_list("subject", flat=True))))
