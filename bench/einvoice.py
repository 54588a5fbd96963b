"""An invoice issued: PDF, two e-invoices, and both held against schema and rules, warm.

The peer is the same without what is kept between documents: the rule set compiled anew.
"""

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal

from saxonche import PySaxonProcessor

from bench.timing import Line, taken
from virksom.documents import Letterhead, invoice_pdf
from virksom.exchange.einvoice import oioubl_xml, peppol_xml, violations
from virksom.exchange.einvoice.shipped import en16931_rules
from virksom.programme.billing import INVOICE, Bill, ToBill, bill
from virksom.programme.files.contracts import read_contract
from virksom.programme.kernel import COPENHAGEN, Week
from virksom.programme.record import FrozenLine

MOMENT = datetime(2019, 1, 7, 9, 30, tzinfo=COPENHAGEN)
HEAD = Letterhead(issuer="Fokus Folkeoplysning / JOBFOKUS", programme="IMPACT60", invented=True)


def einvoices() -> list[Line]:
    """Time a usual month's invoice, and one with a thousand weeks."""
    compiled = taken(_compiling())
    peer = "SaxonC: compile EN 16931 anew"
    return [
        Line(
            job=f"invoice of {weeks:,} weeks: PDF, two XML, rules",
            ours=taken(_issuing(weeks), times=7),
            peer=peer,
            theirs=compiled,
            target=target,
        )
        for weeks, target in ((150, 0.5), (1_000, 1.5))
    ]


def invented(weeks: int, *, place: int) -> Bill:
    """Return an invoice of some weeks of a season; another place has other candidates."""
    first = Week.parse("2018-W36")
    lines = tuple(
        FrozenLine(
            line=number,
            candidate=f"K{(number + 7 * place) % 997:03d}",
            week=str(first + number % 17),
            tier="full" if number % 3 else "partial",
            amount=Decimal(796 if number % 3 else 385),
            facts=("f000001",),
        )
        for number in range(1, weeks + 1)
    )
    contract = read_contract("impact60")
    new = ToBill(
        number=f"F-2019-{place:04d}",
        kind=INVOICE,
        lines=lines,
        issued_on=date(2019, 1, 7),
        title=contract.title,
        invented=True,
    )
    return bill(new, contract.terms)


def _issuing(weeks: int) -> Callable[[], object]:
    """Return the work of issuing the next invoice, so that no page of the last is used again."""
    bills = iter([invented(weeks, place=place) for place in range(1, 20)])

    def issue() -> bytes:
        one = next(bills)
        written = {"peppol.xml": peppol_xml(one), "oioubl.xml": oioubl_xml(one)}
        if any(violations(xml) for xml in written.values()):
            raise RuntimeError(one.number)
        return invoice_pdf(one, letterhead=HEAD, attached=written, language="da", moment=MOMENT)

    return issue


def _compiling() -> Callable[[], object]:
    xslt = PySaxonProcessor(license=False).new_xslt30_processor()
    sheet = en16931_rules().decode()
    return lambda: xslt.compile_stylesheet(stylesheet_text=sheet)
