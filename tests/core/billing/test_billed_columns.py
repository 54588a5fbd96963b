"""What stands billed, in columns: the books' own lines, read on or at once."""

from dataclasses import replace
from decimal import Decimal

import numpy as np

from tests.core.billing.months import JUNE, first, frozen, job, settle
from virksom.programme.billing import Books
from virksom.programme.billing.billed_columns import (
    UNEVEN,
    BilledColumns,
    nothing_billed,
    with_books,
)
from virksom.programme.kernel.week import calendar

LOWERED = settle(job(first(), "2019-07-01", "20", until="2019-03-25"), "2019-07-02")
RAISED = settle(job(first(), "2019-07-01", "37", until="2019-04-01"), "2019-07-02", month=JUNE)


def standing(columns: BilledColumns) -> list[tuple[str, str, int]]:
    codes = tuple(columns.codes)
    rows = zip(columns.lines[columns.stands], columns.ore[columns.stands], strict=True)
    return [(codes[line[0]], str(calendar()[line[1]]), int(ore)) for line, ore in rows]


def by_the_books(held: Books) -> list[tuple[str, str, int]]:
    return [
        (code, line.week, int(line.amount * 100))
        for code, one in held.by_candidate.items()
        for line in one.lines
    ]


def test_what_stands_is_what_the_books_say() -> None:
    for log in (first(), LOWERED, RAISED):
        assert standing(with_books(nothing_billed(), frozen(log))) == by_the_books(frozen(log))


def test_read_on_it_is_what_it_is_read_at_once() -> None:
    held = frozen(LOWERED)
    parts, whole = with_books(nothing_billed(), frozen(first())), with_books(nothing_billed(), held)
    assert with_books(parts, held).documents == whole.documents
    assert np.array_equal(with_books(parts, held).stands, whole.stands)
    assert with_books(whole, held) is whole


def test_of_other_books_all_is_read_anew() -> None:
    other = with_books(nothing_billed(), frozen(LOWERED))
    assert standing(with_books(other, Books({}))) == []


def test_an_amount_finer_than_an_ore_is_no_price() -> None:
    held = frozen(first())
    (one,) = held.documents.values()
    fine = replace(one.lines[0], amount=Decimal("0.001"))
    odd = Books({one.number: replace(one, lines=(fine,))})
    assert with_books(nothing_billed(), odd).ore.tolist() == [UNEVEN]


def test_the_last_documents_own_lines_tell_it_too() -> None:
    held = frozen(first())
    (one,) = held.documents.values()
    fact = replace(one.fact, wire=one.fact.wire.replace("2019-W10", "2019-W09"))
    other = Books({one.number: replace(one, fact=fact, lines=one.lines[1:])})
    found = with_books(with_books(nothing_billed(), held), other)
    assert standing(found) == by_the_books(other) != by_the_books(held)
