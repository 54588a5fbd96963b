"""Who a company is: name, CVR, P-number and address, under the vault's seal.

Source:
    Invariant 3: the fact speaks of ``V009``; who that is lies sealed.
"""

from collections.abc import Collection
from dataclasses import dataclass

from virksom.office.store.company_names import company_names
from virksom.office.store.models import Organisation, Programme
from virksom.office.store.organisations import COMPANY, WORKPLACES
from virksom.office.store.vault.sealing import opened, seal


@dataclass(frozen=True, slots=True, kw_only=True)
class CompanyDetails:
    """Who a company is.

    Args:
        code: its V-code.
        name: what it is called; "" when nobody told.
        cvr: eight digits or "".
        p_number: ten digits or "".
        address: in lines, or "".
    """

    code: str
    name: str = ""
    cvr: str = ""
    p_number: str = ""
    address: str = ""


def company_details(programme: str, codes: Collection[str]) -> dict[str, CompanyDetails]:
    """Return who companies are, by code; each code that is asked for is there.

    Raises:
        Refusal: the vault's keys are missing or do not fit.
    """
    named = company_names(programme, codes)
    rows = Organisation.objects.filter(
        programme__code=programme, kind__in=WORKPLACES, code__in=set(codes)
    )
    told = {
        row.code: CompanyDetails(
            code=row.code,
            name=named.get(row.code, ""),
            cvr=opened(row.cvr_sealed),
            p_number=opened(row.p_number_sealed),
            address=opened(row.address_sealed),
        )
        for row in rows
    }
    return {
        code: told.get(code) or CompanyDetails(code=code, name=named.get(code, ""))
        for code in codes
    }


def put_company(programme: str, told: CompanyDetails) -> None:
    """Keep who a company is, in the place of what was told before; a new one is a company.

    Raises:
        Refusal: there are no keys to be had.
    """
    sealed = {
        "name_sealed": seal(told.name),
        "cvr_sealed": seal(told.cvr),
        "p_number_sealed": seal(told.p_number),
        "address_sealed": seal(told.address),
    }
    rows = Organisation.objects.filter(
        programme__code=programme, kind__in=WORKPLACES, code=told.code
    )
    if not rows.update(**sealed):
        home = Programme.objects.get(code=programme)
        Organisation.objects.create(programme=home, kind=COMPANY, code=told.code, **sealed)
