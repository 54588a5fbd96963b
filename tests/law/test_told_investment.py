"""Law: no two figures of the external statements, subtracted, tell of the weeks of few.

The attacker is not the code's own: it holds every statement, subtracts each figure told from each
other, and looks at whose weeks stand behind what is left.
"""

from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import combinations, permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from virksom.programme.files.contracts import read_contract
from virksom.programme.ledger import CashFlow, Earnings, Investment, Told, told_quarters
from virksom.programme.ledger.discreet import PersonWeeks, tells_few
from virksom.programme.ledger.returns import returns_of
from virksom.programme.status import FEWEST

CONTRACT = read_contract("impact60")
MOMENT = datetime(2019, 5, 1, 12, tzinfo=UTC)
RATE, NOTHING = 79600, frozenset[tuple[str, str]]()
persons = st.integers(0, 8)


def weeks(first: int, count: int) -> PersonWeeks:
    """Return one week each of so many persons from the first on."""
    return frozenset((f"K{who}", "2019-W10") for who in range(first, first + count))


@st.composite
def investments(draw: st.DrawFn, billed_before: int = 0) -> Investment:
    """Draw weeks billed, then expected, then not paid: what is expected may be billed later."""
    first, second, third = billed_before + draw(persons), draw(persons), draw(persons)
    billed, waits = weeks(0, first), weeks(first, second)
    unpaid = weeks(first + second, third)
    paid = RATE * draw(st.integers(0, len(billed)))
    return Investment(
        on=date(2018, 12, 31),
        returns=returns_of((CashFlow(date(2018, 10, 1), -1_000_000),)),
        earned=Earnings(weeks={"full": billed}, amount=Decimal(796 * len(billed))),
        expected=Earnings(weeks={"full": waits}, amount=Decimal(796 * len(waits))),
        paid=paid,
        billed=RATE * len(billed),
        supported=billed | waits | unpaid,
        saved=None,
        rates=frozenset({RATE}),
        bearer="investor",
    )


@st.composite
def histories(draw: st.DrawFn) -> list[Investment]:
    """Draw one quarter or two; in the other all that was expected is billed, and some more."""
    first = draw(investments())
    billed = len(first.earned.weeks["full"]) + len(first.expected.weeks["full"])
    return [first, *draw(st.lists(st.one_of(investments(), investments(billed)), max_size=1))]


def behind(found: Investment, told: Told) -> dict[str, PersonWeeks]:
    """Return the weeks behind each figure that is told, and nought behind nothing."""
    figures = {
        "earned": (told.earned, found.earned.weeks["full"]),
        "expected": (told.expected, found.expected.weeks["full"]),
        "supported": (told.supported, found.supported),
    }
    return {"": NOTHING} | {name: of for name, (said, of) in figures.items() if said is not None}


def few(of: PersonWeeks) -> bool:
    return 0 < len({person for person, _ in of}) < FEWEST


@settings(deadline=None)
@given(histories())
def test_no_figure_less_another_is_that_of_few(history: list[Investment]) -> None:
    waits = iter([*history, *history[-1:]])
    quarters = told_quarters(CONTRACT, moment=MOMENT, read=lambda _at: next(waits))
    told = [(one, quarter.external) for one, quarter in zip(history, quarters, strict=False)]
    for found, said in told:
        figures = behind(found, said)
        for one, other in permutations(figures.values(), 2):
            assert not few(one - other)
        if {"earned", "expected", "supported"} <= figures.keys():
            assert not few(found.supported - figures["earned"] - figures["expected"])
    for (found, said), (later, then) in combinations(told, 2):
        before, now = behind(found, said), behind(later, then)
        assert not [name for name in before.keys() & now.keys() if few(before[name] ^ now[name])]
        if {"earned", "expected"} <= before.keys() and "earned" in now:
            assert not few(now["earned"] ^ (before["earned"] | before["expected"]))


@settings(deadline=None)
@given(investments())
def test_what_is_left_to_pay_is_never_that_of_few_weeks(found: Investment) -> None:
    (quarter, *_) = told_quarters(CONTRACT, moment=MOMENT, read=lambda _at: found)
    said = quarter.external
    if said.paid is not None and said.earned is not None:
        assert not tells_few(int(said.earned[1] * 100) - said.paid, found.rates)
