"""What may be put on record of money, and what not."""

from datetime import date

import pytest

from tests.core.ledger.money import books, credit_note, invoice, log_of, moved
from tests.spec.answers import TERMS
from virksom.programme.ledger import CannotPost, Ground, Posting, open_items, posted
from virksom.programme.ledger.posting import bank_lines, kept_reference, last_number, unplaced
from virksom.programme.path import never
from virksom.programme.record import Draft, append

TODAY = date(2019, 12, 1)
WHOLE = 159_200


def post(*postings: Posting, told: tuple[Draft, ...] = (invoice(),)) -> tuple[Draft, ...]:
    log = log_of(*told)
    known = log.known()
    ground = Ground(items=open_items(known, TERMS), known=known, today=TODAY)
    return posted(log, postings, ground=ground, by="bogholder-1")


def paid(amount: int, *, what: str = "outcome", bank: str = "", **parts: int) -> Posting:
    return Posting(
        what=what,
        day=date(2019, 11, 5),
        ore=amount,
        parts=tuple((name.replace("_", "-"), part) for name, part in parts.items()),
        bank=bank,
    )


def why(*postings: Posting, told: tuple[Draft, ...] = (invoice(),)) -> str:
    with pytest.raises(CannotPost) as refused:
        post(*postings, told=told)
    return refused.value.text.en


def test_each_gets_the_next_number_and_says_what_it_pays() -> None:
    first, second = post(
        paid(WHOLE, bank="sha256:1", F_2019_0001=WHOLE), paid(5_000_00, what="drawdown")
    )
    assert (first.subject, second.subject, first.by) == ("B0001", "B0002", "bogholder-1")
    assert first.value == {
        "what": "outcome",
        "amount": "1592.00",
        "matched": [{"document": "F-2019-0001", "amount": "1592.00"}],
        "bank": "sha256:1",
    }
    assert second.value == {"what": "drawdown", "amount": "5000.00"}


def test_a_voucher_is_kept() -> None:
    one = Posting(what="cost", day=TODAY, ore=100, reference="bilag-7")
    assert post(one)[0].value["reference"] == "bilag-7"


@pytest.mark.parametrize("text", ["Jens Hansen", "Jens", "a" * 30 + "7", "7 ", "0101901234"])
def test_a_name_is_no_voucher(text: str) -> None:
    one = Posting(what="cost", day=TODAY, ore=100, reference=text)
    assert "Jens" not in why(one)


def test_numbers_go_on_from_those_taken_back() -> None:
    log = log_of(moved("cost", "10.00", code="B0007"))
    log = append(log, [never(log.facts[-1], reason="slip", by="x")], moment=log.facts[-1].known_at)
    assert last_number(log) == 7
    assert not bank_lines(log.known())


def test_a_credit_note_is_netted_in_a_payment() -> None:
    told = (invoice(), credit_note())
    (one,) = post(paid(79_600, F_2019_0001=WHOLE, FK_2019_0001=79_600), told=told)
    parts = one.value["matched"]
    assert isinstance(parts, list)
    assert len(parts) == 2


def test_a_negative_result_never_becomes_a_negative_payment() -> None:
    told = (invoice(), credit_note())
    assert "never becomes negative" in why(paid(1, FK_2019_0001=79_600), told=told)
    assert why(paid(-100)) == why(paid(0)) == "Write an amount above 0 kr."


LEFT = "DKK 1,592 is left of F-2019-0001; write an amount above 0 and at most that."


@pytest.mark.parametrize(
    ("amount", "part", "text"),
    [
        (WHOLE, WHOLE + 1, LEFT),
        (WHOLE, 0, LEFT),
        (100, 200, "More is placed than was paid."),
    ],
)
def test_no_more_is_placed_than_there_is(amount: int, part: int, text: str) -> None:
    assert why(paid(amount, F_2019_0001=part)) == text


def test_what_one_pays_the_next_does_not() -> None:
    one = paid(WHOLE, F_2019_0001=WHOLE)
    assert why(one, one) == "Nothing is left of F-2019-0001."


def test_odd_ones_are_refused() -> None:
    assert why(paid(100, F_2020_0009=100)) == "There is no F-2020-0009."
    ahead = Posting(what="cost", day=date(2019, 12, 2), ore=100)
    assert why(ahead) == "The day has not come yet."
    assert why(paid(100, what="cost", F_2019_0001=100)) == "Only an outcome payment pays invoices."


def test_what_is_refused_of_a_statement_names_its_line() -> None:
    one = Posting(what="cost", day=TODAY, ore=0, place=3)
    assert why(one) == "Line 3: Write an amount above 0 kr."


def test_a_line_of_the_banks_is_taken_once() -> None:
    known = "The line of the bank's is on record already."
    assert why(paid(100, bank="sha256:1"), paid(100, bank="sha256:1")) == known
    before = moved("cost", "10.00")
    told = Draft(
        kind="movement",
        subject="B0001",
        since=before.since,
        value={**before.value, "bank": "sha256:2"},
    )
    assert why(paid(100, bank="sha256:2"), told=(told,)) == known


def test_only_what_was_paid_is_paid_back() -> None:
    told = (invoice(), moved("outcome", "1692.00", F_2019_0001="1592.00"))
    log = log_of(*told)
    assert unplaced(log.known()) == 10_000
    (back,) = post(paid(10_000, what="outcome_back"), told=told)
    assert back.value["amount"] == "100.00"
    assert "not that much" in why(paid(10_001, what="outcome_back"), told=told)
    (of,) = post(paid(WHOLE, what="outcome_back", F_2019_0001=WHOLE), told=told)
    assert of.subject == "B0002"


def test_paid_back_counts_below_nothing() -> None:
    told = (
        invoice(),
        moved("outcome", "100.00"),
        moved("outcome_back", "40.00", code="B0002"),
        moved("cost", "5.00", code="B0003"),
    )
    assert unplaced(log_of(*told).known()) == 6_000
    assert len(books(*told).entries) == 4


def test_a_credit_note_is_not_paid_back() -> None:
    told = (
        invoice(),
        credit_note(),
        moved("outcome", "796.00", F_2019_0001="1592.00", FK_2019_0001="796.00"),
    )
    text = why(paid(79_600, what="outcome_back", FK_2019_0001=79_600), told=told)
    assert text == "A credit note is not paid back; it is netted in a payment."


def test_a_fact_keeps_the_numbers_of_a_text_and_no_name() -> None:
    assert kept_reference("Jens Hansen F-2019-0001, FK-2019-0002 F-2019-0001") == (
        "F-2019-0001 FK-2019-0002"
    )
    assert not kept_reference("Jens Hansen")


def test_of_many_numbers_a_reference_keeps_whole_ones() -> None:
    many = " ".join(f"FK-2019-{number:04d}" for number in range(1, 12))
    kept = kept_reference(f"F-2019-0011 {many}")
    assert kept == "F-2019-0011 " + " ".join(f"FK-2019-{number:04d}" for number in range(1, 6))
