"""What companies and workplaces are called, from under their seal."""

from collections.abc import Collection

from virksom.office.store.models import Organisation
from virksom.office.store.organisations import WORKPLACES
from virksom.office.store.vault.persons import names
from virksom.office.store.vault.sealing import opened


def company_names(programme: str, codes: Collection[str]) -> dict[str, str]:
    """Return the names of those of the V-codes that have one.

    The list of organisations tells it first, else the vault.

    Raises:
        Refusal: the vault's keys are missing or do not fit.
    """
    rows = Organisation.objects.filter(
        programme__code=programme, kind__in=WORKPLACES, code__in=set(codes)
    ).exclude(name_sealed="")
    listed = {code: opened(sealed) for code, sealed in rows.values_list("code", "name_sealed")}
    return {**names(programme, codes), **listed}
