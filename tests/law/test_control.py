"""Laws of control by sample: nothing is deducted twice, whatever is drawn and found."""

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from tests.core.control.billed import lines, log, sample, step
from tests.spec.answers import TERMS, turned
from virksom.programme.billing import books
from virksom.programme.control import claimed, draw, result, samples, uncontrolled
from virksom.programme.control.deduction import deduction_draft
from virksom.programme.control.draw import summed
from virksom.programme.record import Draft

RULES = turned(TERMS, "control_extrapolates", "to_the_rest").on(date(2019, 6, 1))
CODES = ("S0001", "S0002", "S0003")
DAY = date(2019, 7, 1)


@st.composite
def drawings(draw_: st.DrawFn) -> list[Draft]:
    """Draw a few samples of one month, some with a claim before the next is drawn."""
    told = list[Draft]()
    for code in CODES:
        size, seed = draw_(st.integers(1, 7)), draw_(st.text("ab", min_size=1, max_size=4))
        found = draw(lines(log(*told).known()), size=size, seed=seed)
        if not found:
            break
        told.append(sample(*(one.line.line for one in found), code=code))
        for one in found:
            told.extend(settled(one.line.line, code, failed=draw_(st.booleans())))
        told.extend(asked(told, code) if draw_(st.booleans()) else ())
    drawn = [one.subject for one in told if one.kind == "sample"]
    for code in draw_(st.permutations(drawn)):
        told.extend(asked(told, code))
    return told


def settled(number: int, code: str, *, failed: bool) -> list[Draft]:
    if not failed:
        return [step(number, "found", "proven", code=code)]
    return [
        step(number, "found", "wrong", code=code),
        step(number, "answered", "accepted", code=code),
    ]


def asked(told: list[Draft], code: str) -> list[Draft]:
    """Return the claim for the rest of a sample, as the facts told so far give it."""
    known = log(*told).known()
    (fact,) = (fact for fact, _ in samples(known) if fact.subject == code)
    every = lines(log().known())
    found = result(fact, known, lines=every)
    rest = uncontrolled(fact, known, lines=every, frozen=books(known), terms=TERMS)
    amount = claimed(found, RULES, rest=rest)
    if not amount or any((one.kind, one.subject) == ("deduction", code) for one in told):
        return []
    return [deduction_draft(code, "claimed", amount=amount, on=DAY, by="oekonomi-1")]


@given(drawings())
def test_no_more_is_ever_taken_than_was_billed(told: list[Draft]) -> None:
    amounts = [Decimal(str(one.value["amount"])) for one in told if one.kind == "deduction"]
    known = log(*told).known()
    every = lines(log().known())
    failed = {
        one.line
        for fact, _ in samples(known)
        for one in result(fact, known, lines=every).lines
        if one.code == "failed"
    }
    drawn = {line for _, says in samples(known) for line in says.lines}
    assert sum(amounts) <= summed(one for one in every if one.line not in drawn)
    assert sum(amounts) + summed(one for one in every if one.line in failed) <= summed(every)
