"""What a line of the bank's pays: by its number, by its amount, or nobody knows."""

from datetime import date

import pytest

from tests.core.ledger.money import credit_note, invoice, log_of, moved
from tests.spec.answers import TERMS
from virksom.programme.ledger import BankLine, OpenItem, Suggestion, Verdict, match, open_items
from virksom.programme.ledger.match import digest_again, line_digest
from virksom.programme.record import Draft

SECOND = invoice("F-2019-0002", weeks=3)
BOTH = {"F-2019-0001": 159200, "F-2019-0002": 238800}
PAID = moved("outcome", "1592.00", F_2019_0001="1592.00")


def line(ore: int, reference: str = "", currency: str = "DKK", digest: str = "a") -> BankLine:
    return BankLine(
        day=date(2019, 11, 5), ore=ore, currency=currency, reference=reference, digest=digest
    )


def items(*drafts: Draft) -> tuple[OpenItem, ...]:
    return open_items(log_of(*drafts).known(), TERMS)


def one(bank: BankLine, *drafts: Draft) -> Suggestion:
    (found,) = match([bank], items(*drafts), known=frozenset())
    return found


@pytest.mark.parametrize(
    ("bank", "verdict", "parts"),
    [
        (line(159200, "Faktura F-2019-0001"), "exact", {"F-2019-0001": 159200}),
        (line(159200), "exact", {"F-2019-0001": 159200}),
        (line(100000, "F-2019-0001"), "too_little", {"F-2019-0001": 100000}),
        (line(160000, "F-2019-0001"), "too_much", {"F-2019-0001": 159200}),
        (line(398000, "F-2019-0001 F-2019-0002"), "exact", BOTH),
        (line(398000), "exact", BOTH),
        (line(12345), "unknown", {}),
        (line(159200, currency="EUR"), "other_currency", {}),
        (line(-159200), "goes_out", {}),
        (line(12345, "F-2011-0001"), "unknown", {}),
        (line(159200, "F-2011-0001"), "unknown", {}),
        (line(159200, "F-2019-0001 F-2011-0001"), "unknown", {}),
    ],
)  # fmt: skip
def test_a_line_of_the_banks(bank: BankLine, verdict: str, parts: dict[str, int]) -> None:
    found = one(bank, invoice(), SECOND)
    assert (found.verdict, dict(found.parts)) == (verdict, parts)
    assert found.placed + found.unplaced == bank.ore


def test_an_invoice_paid_already_is_not_paid_again() -> None:
    assert one(line(159200, "F-2019-0001"), invoice(), PAID).verdict is Verdict.TWICE


def test_the_same_line_is_known_again() -> None:
    bank = line(159200, "F-2019-0001")
    found = match([bank, bank], items(invoice()), known=frozenset())
    assert [each.verdict for each in found] == [Verdict.EXACT, Verdict.KNOWN]


def test_what_one_line_pays_the_next_does_not() -> None:
    lines = [line(159200, "F-2019-0001"), line(159200, "F-2019-0001", digest="b")]
    found = match(lines, items(invoice()), known=frozenset())
    assert [each.verdict for each in found] == [Verdict.EXACT, Verdict.TWICE]


@pytest.mark.parametrize("reference", ["", "F-2019-0001", "F-2019-0001 FK-2019-0001"])
def test_a_credit_note_is_taken_off(reference: str) -> None:
    found = one(line(79600, reference), invoice(), credit_note())
    assert dict(found.parts) == {"F-2019-0001": 159200, "FK-2019-0001": 79600}
    assert (found.verdict, found.unplaced) == (Verdict.EXACT, 0)


def test_a_named_invoice_is_paid_whole_where_its_credit_note_does_not_fit() -> None:
    found = one(line(159200, "F-2019-0001"), invoice(), credit_note())
    assert (found.verdict, dict(found.parts)) == (Verdict.EXACT, {"F-2019-0001": 159200})


def test_one_more_line_that_says_the_same_has_a_digest_of_its_own() -> None:
    bank, day = line(100), date(2019, 11, 5)
    second = line_digest(day, 100, currency="DKK", reference="", nth=2)
    third = line_digest(day, 100, currency="DKK", reference="", nth=3)
    assert digest_again(bank, taken=frozenset({"a"})) == second
    assert digest_again(bank, taken=frozenset({second})) == third


def test_an_amount_that_fits_two_ways_is_left_to_a_person() -> None:
    found = one(line(159200), invoice(), invoice("F-2019-0002"))
    assert found.verdict is Verdict.UNKNOWN


def test_what_is_left_of_each_document() -> None:
    back = moved("outcome_back", "100.00", code="B0002", F_2019_0001="100.00")
    first, note = items(invoice(), credit_note(), PAID, back)
    assert (first.left, first.owed, note.left, note.owed) == (10000, 10000, 79600, -79600)


def test_an_agreement_is_no_open_item() -> None:
    agreement = Draft(
        kind="issued", subject="A-1", since=date(2019, 10, 1), value={"document": "agreement"}
    )
    assert items(agreement) == ()


def test_a_line_of_the_future_pays_nothing_yet() -> None:
    found = match([line(159200)], items(invoice()), known=frozenset(), today=date(2019, 11, 4))
    assert [(told.verdict, told.parts) for told in found] == [(Verdict.AHEAD, ())]


def test_who_pays_what_another_line_names_is_told() -> None:
    lines = [line(159200, "F-2019-0001", digest=digest) for digest in "ab"]
    told = match(lines, items(invoice()), known=frozenset())
    assert [(each.verdict, each.beside) for each in told] == [("exact", ""), ("twice", "a")]
    assert one(line(159200, "F-2019-0001"), invoice(), PAID).beside == ""
