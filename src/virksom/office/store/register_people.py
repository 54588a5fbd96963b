"""Whom the rows of a register's list are about: by code, or by CPR without opening the vault.

Source:
    Invariant 3; decision 0017.
"""

from collections.abc import Callable

from virksom.office.store.models import Fact as FactRow
from virksom.office.store.models import Organisation, VaultPerson
from virksom.office.store.organisations import WORKPLACES
from virksom.office.store.vault import index
from virksom.office.store.vault.index import blinds
from virksom.office.store.vault.sealing import opened


def finder(programme: str) -> Callable[[str], str]:
    """Return what finds a candidate's code by ten digits or by the code; "" for nobody here.

    A candidate is somebody who was referred; of two codes with one CPR the smallest is found. No
    CPR number is opened: what is typed is digested, and the digest looked up.

    Raises:
        Refusal: there are no keys to be had (when a CPR number is looked up).
    """
    referred = FactRow.objects.filter(programme__code=programme, kind="referral")
    codes = frozenset(referred.values_list("subject", flat=True).distinct())
    rows = VaultPerson.objects.filter(programme__code=programme, code__startswith="K")
    pairs = rows.exclude(cpr_index="").order_by("-code").values_list("cpr_index", "code")
    by_digest = {digest: code for digest, code in pairs if code in codes}
    asked: dict[str, str] = {}

    def find(told: str) -> str:
        if told.startswith("K"):
            return told if told in codes else ""
        if told not in asked:
            digests = blinds(index.CPR, told)
            asked[told] = next((by_digest[one] for one in digests if one in by_digest), "")
        return asked[told]

    return find


def employers(programme: str) -> dict[str, str]:
    """Return the codes of the companies by CVR number, and by code.

    Of several with one CVR the smallest code is found.

    Raises:
        Refusal: the vault's keys are missing or do not fit.
    """
    told = FactRow.objects.filter(programme__code=programme, kind="company")
    codes = set(told.values_list("subject", flat=True).distinct())
    rows = Organisation.objects.filter(
        programme__code=programme, kind__in=WORKPLACES, code__in=codes
    )
    found = {code: code for code in codes}
    for row in rows.order_by("-code"):
        if cvr := opened(row.cvr_sealed):
            found[cvr] = row.code
    return found
