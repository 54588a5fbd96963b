"""An invoice says what is to be paid and for which weeks; a credit note what it takes back and why.

The oracle is pypdf, which reads the file without Typst.
"""

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings

from tests.documents.examples import HEAD, MOMENT, opened, stays_on_the_pages, text_of
from tests.documents.test_every_document import tags
from tests.exchange.einvoice.bills import (
    CONTRACT,
    FIRST,
    FULL,
    PARTIAL,
    bills,
    credit_note,
    invoice,
    week_line,
    with_vat,
)
from virksom.documents import SealingCertificate, invoice_pdf, seal, verify
from virksom.documents.invoice_words import WHY, tier_words, why_words
from virksom.exchange.einvoice import oioubl_xml, peppol_xml
from virksom.programme.billing import BILLED_TWICE, LOWER_RATE, RAISE_BACK, Bill
from virksom.programme.files.demo import shipped_demo
from virksom.programme.settlement import read_weeks
from virksom.programme.status import people

XML = {"F-2019-0001-peppol.xml": peppol_xml(invoice()), "oioubl.xml": oioubl_xml(invoice())}
BILLS = {"invoice": invoice(), "credit note": credit_note()}
every_bill = pytest.mark.parametrize("kind", BILLS)


def written(
    bill: Bill,
    language: str = "da",
    *,
    attached: Mapping[str, bytes] = XML,
    moment: datetime = MOMENT,
) -> bytes:
    return invoice_pdf(bill, letterhead=HEAD, attached=attached, language=language, moment=moment)


def told(bill: Bill, language: str = "da") -> str:
    return text_of(written(bill, language))


def many(count: int) -> Bill:
    return invoice(
        tuple(
            week_line(number, week=FIRST + number % 30, tier="partial", amount=PARTIAL)
            for number in range(1, count + 1)
        )
    )


def test_it_says_to_whom_from_whom_and_which_order() -> None:
    text = told(invoice())
    assert "Faktura F-2019-0001" in text
    assert "Aalborg Kommune, Job- og Ydelsesafdelingen" in text
    for part in ("CVR-nr. 99000015", "EAN-nr. 5798009999993", "CVR-nr. 99000104", "9000 Aalborg"):
        assert part in text
    assert "Ordrenummer IMPACT60-2018" in text
    assert "Dato 7. januar 2019" in text


def test_what_is_to_be_paid_by_when_and_to_where_stands_first() -> None:
    text = told(invoice())
    assert "At betale 2.388,00 kr. Senest 6. februar 2019" in text
    assert "Til reg.nr. og konto 9999 0001234567" in text
    assert text.index("2.388,00 kr.") < text.index("Måned")


def test_weeks_times_price_is_the_amount_by_month_and_tier() -> None:
    text = told(invoice())
    assert "september 2018 fuld selvforsørgelse 2 796,00 1.592,00" in text
    assert "oktober 2018 fuld selvforsørgelse 1 411,00 411,00" in text
    assert "oktober 2018 delvis selvforsørgelse 1 385,00 385,00" in text
    assert "I alt uden moms 2.388,00" in text
    assert "Moms: Momsfri ydelse, momslovens § 13, stk. 1, nr. 2 0,00" in text
    assert "At betale, kr. 2.388,00" in text


def test_with_vat_the_rate_and_the_amount_stand_there() -> None:
    text = told(with_vat(invoice(), "25"))
    assert "Moms 25 % 597,00 At betale, kr. 2.985,00" in text
    assert "momslovens" not in text


def test_the_annex_has_a_row_a_week_by_code() -> None:
    text = told(invoice()).partition("Bilag: hver uge for sig")[2]
    assert "4 uger. Kandidaterne står med deres kode, aldrig med navn." in text
    assert "1 K002 uge 36, 2018 03.09.2018 – 09.09.2018 fuld 796,00" in text
    assert "3 K004 uge 41, 2018 08.10.2018 – 14.10.2018 delvis 385,00" in text


def test_a_credit_note_says_which_invoice_which_line_and_why() -> None:
    text = told(credit_note())
    assert "Kreditnota FK-2019-0001" in text
    assert "Krediterer faktura F-2019-0001 af 7. januar 2019" in text
    assert "Krediteres 796,00 kr. På faktura F-2019-0001 Modregnes ved betaling" in text
    assert "1 uge. Hver tager en linje på faktura F-2019-0001 helt tilbage." in text
    assert "1 K002 uge 36, 2018 2 Kommunens indsigelse fuld 796,00" in text
    assert "At betale" not in text


def test_it_is_told_in_english_too() -> None:
    text = told(invoice(), "en")
    assert "Invoice F-2019-0001" in text
    assert "To pay DKK 2,388.00 By 6 February 2019" in text
    assert "September 2018 full self-support 2 796.00 1,592.00" in text
    assert "VAT: Exempt from VAT, Danish VAT Act section 13(1)(2)" in text
    credited = told(credit_note(), "en")
    assert "1 K002 week 36, 2018 2 The municipality's dispute full 796.00" in credited
    assert "Side" not in text + credited


def test_what_is_invented_says_so_on_every_page_and_is_not_paid() -> None:
    real = replace(HEAD, invented=False)
    pdf = invoice_pdf(invoice(), letterhead=real, attached={}, language="da", moment=MOMENT)
    assert all("Opdigtet" in page.extract_text() for page in opened(pdf).pages)
    assert "Der skal ikke betales noget." in text_of(pdf)
    bill = replace(invoice(), invented=False)
    pdf = invoice_pdf(bill, letterhead=real, attached={}, language="da", moment=MOMENT)
    assert "pdigtet" not in text_of(pdf)


@every_bill
def test_the_e_invoices_lie_inside_as_they_are(kind: str) -> None:
    reader = opened(written(BILLS[kind]))
    assert {name: bytes(many[0]) for name, many in reader.attachments.items()} == XML
    files = [one.get_object() for one in reader.trailer["/Root"]["/AF"]]
    assert [one["/AFRelationship"] for one in files] == ["/Alternative"] * 2
    assert [one["/EF"]["/F"]["/Subtype"] for one in files] == ["/application/xml"] * 2


@every_bill
def test_the_same_bill_gives_the_same_bytes(kind: str) -> None:
    one = written(BILLS[kind])
    assert one == written(BILLS[kind]) == written(BILLS[kind], moment=MOMENT.astimezone(UTC))
    assert one != written(BILLS[kind], moment=MOMENT + timedelta(seconds=1))


def test_threads_write_at_once() -> None:
    made = [many(count) for count in range(1, 9)]
    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(written, made)) == [written(one) for one in made]


@every_bill
def test_it_says_that_it_is_archivable_and_accessible(kind: str) -> None:
    root = opened(written(BILLS[kind])).trailer["/Root"]
    xmp = root["/Metadata"].get_data().decode()
    assert "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>" in xmp
    assert "<pdfuaid:part>1</pdfuaid:part>" in xmp
    assert root["/Lang"] == "da-DK"
    found = tags(root["/StructTreeRoot"]["/K"])
    assert (found.count("/Table"), found.count("/THead"), found.count("/H1")) == (2, 2, 1)
    assert found.count("/TR") == 2 + len(BILLS[kind].lines) + len(BILLS[kind].annex)


def test_a_long_annex_repeats_its_head_and_numbers_its_pages() -> None:
    pages = [page.extract_text() for page in opened(written(many(500))).pages]
    assert len(pages) > 10
    assert all("Mandag til søndag" in page for page in pages[1:])
    assert [f"Side {at} af {len(pages)}" in page for at, page in enumerate(pages, 1)] == [
        True
    ] * len(pages)
    assert sum(page.count("delvis 385,00") for page in pages) == 500


def test_it_can_be_sealed(certificate: SealingCertificate) -> None:
    pdf = written(invoice())
    report = verify(seal(pdf, certificate=certificate, moment=MOMENT))
    assert report.intact
    assert report.covers_whole_document


@settings(max_examples=15, deadline=None)
@given(bills())
def test_whatever_it_says_stays_on_the_pages(bill: Bill) -> None:
    pdf = written(bill, attached={"e.xml": peppol_xml(bill)})
    assert stays_on_the_pages(pdf)
    assert bytes(opened(pdf).attachments["e.xml"][0]) == peppol_xml(bill)


def test_long_names_of_the_parties_stay_on_the_page() -> None:
    endless = replace(invoice().payer, name="Kommune" * 60, street="Gade " * 90)
    assert stays_on_the_pages(written(replace(invoice(), payer=endless)))


def test_a_code_nobody_knows_any_longer_has_words() -> None:
    assert why_words("of_old").da == "Grundlaget er ændret"
    assert tier_words("of_old").en == "of_old"


def test_what_is_contradicted_is_not_said_to_be_so_by_a_register() -> None:
    told = why_words("evidence_contradicted")
    assert (told.da, told.en) == ("Modsagt af et bevis", "Contradicted by evidence")


@pytest.mark.parametrize(
    ("code", "told"),
    [
        (BILLED_TWICE, "Ugen stod to gange"),
        (RAISE_BACK, "Hævningen er taget tilbage"),
        (LOWER_RATE, "Satsen er sat ned"),
    ],
)
def test_a_ground_of_the_same_tier_says_which(code: str, told: str) -> None:
    assert why_words(code).da == told


@pytest.mark.parametrize("code", WHY)
@pytest.mark.parametrize("language", ["da", "en"])
def test_why_a_week_is_taken_back_stands_on_one_line(code: str, language: str) -> None:
    lines = tuple(
        replace(week_line(at, week=FIRST, tier="full", amount=FULL, of=at), why=code)
        for at in range(1, 41)
    )
    assert len(opened(written(credit_note(lines), language)).pages) == 2


def test_whatever_keeps_a_week_of_the_demo_from_being_paid_has_words() -> None:
    known = shipped_demo().known(datetime(2022, 1, 1, tzinfo=UTC))
    why = {
        week.reasons[0].code
        for person in people(known)
        for week in read_weeks(person, CONTRACT.terms, through=FIRST + 120)
        if not week.paid
    }
    assert {"no_self_support", "not_the_whole_week"} <= why <= set(WHY)


def test_an_amount_has_two_decimals() -> None:
    dear = (week_line(1, week=FIRST, tier="full", amount=Decimal("1234567.5")),)
    assert "At betale 1.234.567,50 kr." in told(invoice(dear))
