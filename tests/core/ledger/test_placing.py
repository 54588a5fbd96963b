"""Money that pays nothing yet is placed: its entry stays, a reversal and a new one follow."""

from datetime import date, timedelta

import pytest

from tests.core.ledger.money import closed, credit_note, invoice, log_of, moved
from tests.spec.answers import TERMS
from virksom.programme.kernel import Json, Month
from virksom.programme.ledger import (
    CannotPost,
    Ground,
    journal,
    likely_parts,
    open_items,
    placed,
    unplaced_payments,
)
from virksom.programme.ledger.posting import unplaced
from virksom.programme.record import Draft, Log, append

WHOLE = 159_200
MUCH = moved("outcome", "2000.00", F_2019_0001="1592.00")
SECOND = invoice("F-2019-0002", weeks=3)


def ground(log: Log) -> Ground:
    known = log.known()
    return Ground(items=open_items(known, TERMS), known=known, today=date(2019, 12, 1))


def place(*parts: tuple[str, int], told: tuple[Draft, ...]) -> tuple[Log, Draft]:
    log = log_of(*told)
    draft = placed("B0001", parts, ground=ground(log), by="bogholder-1")
    last = log.facts[-1].known_at
    return append(log, [draft], moment=last), draft


def why(*parts: tuple[str, int], told: tuple[Draft, ...] = (invoice(), SECOND, MUCH)) -> str:
    with pytest.raises(CannotPost) as refused:
        place(*parts, told=told)
    return refused.value.text.en


def test_what_is_left_of_a_payment_is_told() -> None:
    (one,) = unplaced_payments(log_of(invoice(), MUCH, moved("cost", "5.00", code="B0002")).known())
    assert (one.number, one.ore, one.rest) == ("B0001", 200_000, 40_800)
    assert not unplaced_payments(log_of(invoice()).known())


def test_what_was_paid_back_is_taken_off_the_last() -> None:
    told = [moved("outcome", "10.00"), moved("outcome", "20.00", code="B0002")]
    back = moved("outcome_back", "25.00", code="B0003")
    (one,) = unplaced_payments(log_of(*told, back).known())
    assert (one.number, one.rest) == ("B0001", 500)


def test_a_payment_of_a_later_day_is_not_there_yet() -> None:
    known = log_of(invoice(), MUCH).known()
    (one,) = unplaced_payments(known)
    assert unplaced_payments(known, on=one.day)
    assert not unplaced_payments(known, on=one.day - timedelta(days=1))


def suggested(rest: int, *told: Draft) -> dict[str, int]:
    return dict(likely_parts(rest, open_items(log_of(*told).known(), TERMS)))


def test_it_is_suggested_for_the_oldest_invoices_less_what_takes_off() -> None:
    told = (invoice(), SECOND)
    assert suggested(WHOLE + 100, *told) == {"F-2019-0001": WHOLE, "F-2019-0002": 100}
    assert suggested(0, *told) == {}
    netted = {"F-2019-0001": WHOLE, "F-2019-0002": 100, "FK-2019-0001": 79_600}
    assert suggested(WHOLE + 100 - 79_600, *told, credit_note()) == netted
    assert suggested(100, moved("cost", "1.00")) == {}


def test_notes_there_is_no_room_for_are_not_netted() -> None:
    told = (invoice(weeks=1), credit_note("FK-2019-0001"), credit_note("FK-2019-0002"))
    assert suggested(100, *told) == {"F-2019-0001": 100}


def test_placed_it_pays_both_and_keeps_its_number_and_its_line() -> None:
    log, draft = place(("F-2019-0002", 40_800), told=(invoice(), SECOND, MUCH))
    paid: list[Json] = [
        {"document": "F-2019-0001", "amount": "1592.00"},
        {"document": "F-2019-0002", "amount": "408.00"},
    ]
    assert (draft.subject, draft.value["matched"]) == ("B0001", paid)
    assert unplaced(log.known()) == 0
    assert [item.left for item in open_items(log.known(), TERMS)] == [0, 238_800 - 40_800]


def test_more_of_the_same_invoice_is_one_part() -> None:
    part = moved("outcome", "900.00", F_2019_0001="796.00")
    _, draft = place(("F-2019-0001", 10_400), told=(invoice(), part))
    assert draft.value["matched"] == [{"document": "F-2019-0001", "amount": "900.00"}]


def test_in_a_closed_month_it_is_booked_in_the_next() -> None:
    log, _ = place(("F-2019-0002", 100), told=(invoice(), SECOND, MUCH, closed("2019-11")))
    whats = [(one.what, one.month) for one in journal(log, TERMS).entries[-2:]]
    assert whats == [("reversal", Month(2019, 12)), ("outcome", Month(2019, 12))]


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ((), "Write which invoice"),
        ((("F-2019-0009", 1),), "There is no F-2019-0009"),
        ((("F-2019-0001", 1),), "Nothing is left of F-2019-0001"),
        ((("F-2019-0002", 40_801),), "More is placed"),
        ((("FK-2019-0001", 1),), "never becomes negative"),
    ],
)
def test_where_there_is_no_room_it_is_told(parts: tuple[tuple[str, int], ...], said: str) -> None:
    assert said in why(*parts, told=(invoice(), SECOND, MUCH, credit_note()))


def test_of_a_payment_that_is_placed_nothing_is_left() -> None:
    told = (invoice(), moved("outcome", "1592.00", F_2019_0001="1592.00"))
    assert "Nothing of B0001" in why(("F-2019-0001", 1), told=told)
