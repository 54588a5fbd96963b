"""Month after month a bank's file is put on record and the books are closed, killed on the way.

Like ``rounds``: half of the kills come from outside after a random time, half at a random one of
the deed's own events. After each, all of a deed is there or nothing of it; no line stands twice.
"""

import logging
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from random import Random

from django.db import connection

from tests.faults import ground, sound
from tests.faults.rounds import Tally, repeat
from virksom.office.actions.close_month import close_month
from virksom.office.actions.import_bank import (
    good,
    record_statement,
    send_statement,
    waiting_statement,
)
from virksom.office.actions.prepare_settlement import prepare_settlement
from virksom.office.actions.record_money import place_money, record_money
from virksom.office.actions.release_settlement import release_settlement
from virksom.office.store import read
from virksom.office.store.contracts import contract_of
from virksom.programme.kernel import Month
from virksom.programme.ledger import (
    LedgerStanding,
    Posting,
    ledger_standing,
    likely_parts,
    party_sums,
    unplaced_payments,
)
from virksom.programme.ledger.posting import movements

HEAD = "Dato;Tekst;Beløb;Valuta"
_ALL = date(2100, 1, 1)
_SHORT = 100


def paid(times: int, chance: Random) -> Tally:
    """Settle in peace, and kill what pays, until so many kills have landed.

    Raises:
        Unsound: the ledger was out of order.
    """
    logging.disable(logging.CRITICAL)
    ground.stand()
    contract_of("impact60")
    tally, month = Tally(), ground.FIRST
    while tally.kills < times and month <= ground.LAST:
        _month(month, tally, chance=chance, times=times)
        tally.months += 1
        month = ground.following(month)
    return tally


def _month(month: Month, tally: Tally, *, chance: Random, times: int) -> None:
    """Settle a month, then send, record, post, place and close, each killed on the way."""
    moment = ground.moment_of(month)
    run = prepare_settlement(ground.BOOKKEEPER, month=month, moment=moment).subject
    release_settlement(ground.LEADER, run, moment=moment)
    later = moment + timedelta(hours=2)
    lines, before = _lines(moment), _moved()
    data = "\n".join([HEAD, *lines]).encode()

    def send() -> None:
        send_statement(ground.BOOKKEEPER, data, name="bank.csv", moment=later)

    def record() -> None:
        waiting = waiting_statement(ground.BOOKKEEPER, moment=later)
        assert waiting is not None
        record_statement(ground.BOOKKEEPER, good(waiting), moment=later)

    def post() -> None:
        record_money(ground.BOOKKEEPER, by_hand, moment=later)

    def place() -> None:
        number, parts = _loose()
        place_money(ground.BOOKKEEPER, number, parts=parts, moment=later)

    def close() -> None:
        wanted = _standing().months
        still = next(one.month for one in wanted if one.closed is None)
        close_month(ground.BOOKKEEPER, still, moment=later + timedelta(days=20))

    by_hand = _by_hand(moment, pays=bool(lines))
    counts = {before, before + len(lines), before + len(lines) + len(by_hand)}
    doing = {"chance": chance, "times": times, "look": lambda: _complaints(counts)}
    repeat(send, lambda: _waits(later), tally, **doing)  # type: ignore[arg-type]
    repeat(record, lambda: _moved() == before + len(lines), tally, **doing)  # type: ignore[arg-type]
    repeat(post, lambda: _moved() == max(counts), tally, **doing)  # type: ignore[arg-type]
    if lines:
        repeat(place, lambda: not _standing().unplaced, tally, **doing)  # type: ignore[arg-type]
    closed = _closed()
    repeat(close, lambda: _closed() == closed + 1, tally, **doing)  # type: ignore[arg-type]


def _lines(moment: datetime) -> list[str]:
    """Return a line of the bank's for each open invoice, a krone short."""
    day = moment.strftime("%d-%m-%Y")
    bills = [item for item in _standing().open if item.kind == "invoice"]
    short = [(item.number, item.left - _SHORT) for item in bills]
    return [f"{day};{number};{ore // 100},{ore % 100:02d};DKK" for number, ore in short]


def _by_hand(moment: datetime, *, pays: bool) -> Sequence[Posting]:
    """Return what moved besides; where an invoice lacks a krone, that, for no invoice yet."""
    day = moment.date()
    krone = [Posting(what="outcome", day=day, ore=_SHORT)] if pays else []
    return [
        *krone,
        Posting(what="drawdown", day=day, ore=5_000_000),
        Posting(what="cost", day=day, ore=4_000_000),
    ]


def _loose() -> tuple[str, tuple[tuple[str, int], ...]]:
    """Return the payment that pays nothing yet, and what it is to pay."""
    known = read.log(ground.CODE).known()
    (one,) = unplaced_payments(known)
    return one.number, likely_parts(one.rest, _standing().open)


def _waits(moment: datetime) -> bool:
    return waiting_statement(ground.BOOKKEEPER, moment=moment) is not None


def _standing() -> LedgerStanding:
    return ledger_standing(read.log(ground.CODE), contract_of("impact60").terms, on=_ALL)


def _moved() -> int:
    return len(list(movements(read.log(ground.CODE).known())))


def _closed() -> int:
    return len(read.log(ground.CODE).known().of_kind("closed_month"))


def _complaints(counts: set[int]) -> list[str]:
    """Return everything that is not in order in the ledger; empty when all is."""
    connection.close()
    found = [*sound.complaints(ground.CODE), *_ledger()]
    if _moved() not in counts:
        found.append(f"{_moved()} movements stand: a part of a deed")
    return found


def _ledger() -> Iterator[str]:
    """Every month balances, a closed one is as it was sealed, and no line stands twice."""
    known, found = read.log(ground.CODE).known(), _standing()
    for one in found.months:
        if any(party_sums(one.sides).values()) or not one.holds:
            yield f"{one.month} does not balance, or is not as it was sealed"
    lines = Counter(says.bank for _, says in movements(known) if says.bank)
    yield from (f"line {line} stands {times} times" for line, times in lines.items() if times > 1)
    codes = sorted(code for code, _ in movements(known))
    if codes != [f"B{place:04d}" for place in range(1, len(codes) + 1)]:
        yield f"movements are numbered {codes[-5:]}"
    yield from (f"{item.number} was paid twice" for item in found.items if item.left < 0)
