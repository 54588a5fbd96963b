"""Only those are read whom the fast reading finds owed otherwise: what is issued is the same."""

from datetime import datetime
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.uncompiled import uncompiled
from tests.law.contracts import contracts
from tests.law.settled import (
    HANDS,
    each_asked,
    live,
    moments,
    month_before,
    paying,
    programmes,
    told_late,
    under,
)
from tests.law.vouching import proving
from virksom.programme.billing import Scope, Settling, books, settle_known, settling
from virksom.programme.billing import swept as fast
from virksom.programme.billing.billed_columns import BilledColumns, nothing_billed, with_books
from virksom.programme.billing.due import Sweep, Swept
from virksom.programme.billing.swept import Ground, who_differs
from virksom.programme.columns.facts import no_facts, with_facts
from virksom.programme.contract import Terms
from virksom.programme.kernel import Month, day_in_copenhagen
from virksom.programme.record import Fact, Known, Log

WAYS = (programmes(), st.one_of(contracts(), proving()), moments())
PLAIN = uncompiled("columns", "against")


def by_columns(
    log: Log, terms: Terms, *, month: Month, moment: datetime, billed: BilledColumns, waits: bool
) -> Settling:
    """Settle as a large programme does."""
    known = log.known(moment)
    facts, day = with_facts(no_facts(), log.facts), day_in_copenhagen(moment)
    ground = Ground(facts=facts, billed=billed, month=month, day=day)
    who = who_differs(known, terms, ground=ground, waits=waits)
    scope = Scope(only=who.keys(), swept=who)
    return settle_known(known, terms, month=month, moment=moment, scope=scope)


@given(*WAYS)
def test_what_is_issued_and_what_waits_is_what_it_is_when_everybody_is_read(
    facts: tuple[Fact, ...], terms: Terms, when: list[datetime]
) -> None:
    for one in each_asked(facts, terms, when):
        asked = {"month": one.month, "moment": one.moment}
        now = terms.known(one.moment)
        plain = settle_known(one.log.known(one.moment), now, **asked)
        found = by_columns(one.log, now, **asked, billed=one.billed, waits=True)
        assert (found.plan, found.waiting) == (plain.plan, plain.waiting)
        found = by_columns(one.log, now, **asked, billed=one.billed, waits=False)
        assert found.plan == plain.plan


@settings(max_examples=settings().max_examples // 2)
@given(*WAYS, st.sampled_from([Month(2018, 10), Month(2019, 3), Month(2021, 6)]))
def test_so_it_is_for_any_month_and_as_plain_python(
    facts: tuple[Fact, ...], terms: Terms, when: list[datetime], month: Month
) -> None:
    one = live(facts, under(terms), when)[-1]
    for log in (one.before, one.after):
        known, now = log.known(one.moment), terms.known(one.moment)
        billed = with_books(nothing_billed(), books(known))
        plain = settle_known(known, now, month=month, moment=one.moment)
        with patch.object(fast, "hold_against", PLAIN.hold_against):
            found = by_columns(log, now, month=month, moment=one.moment, billed=billed, waits=True)
        assert (found.plan, found.waiting) == (plain.plan, plain.waiting)


def sweeping(log: Log, *, month: Month, moment: datetime) -> Sweep:
    facts, day = with_facts(no_facts(), log.facts), day_in_copenhagen(moment)

    def sweep(known: Known, terms: Terms) -> Swept:
        billed = with_books(nothing_billed(), books(known))
        ground = Ground(facts=facts, billed=billed, month=month, day=day)
        return who_differs(known, terms, ground=ground)

    return sweep


def no_evidence_is_missed(
    facts: tuple[Fact, ...], terms: Terms, when: list[datetime], *, swept: bool
) -> None:
    """Hold a settlement that reads only evidence told since the last against one that reads all."""
    contract = under(terms)
    for one in live(facts, contract, when):
        asked = {"month": month_before(day_in_copenhagen(one.moment)), "moment": one.moment}
        for log in (one.before, one.after):
            plain = settling(log, contract, **asked)
            sweep = sweeping(log, **asked) if swept else None
            found = settling(log, contract, **asked, code=HANDS.code, sweep=sweep)
            assert (found.plan, found.waiting) == (plain.plan, plain.waiting)


@settings(max_examples=settings().max_examples // 2)
@given(*WAYS)
def test_so_it_is_when_evidence_of_what_stands_is_not_read_again_either(
    facts: tuple[Fact, ...], terms: Terms, when: list[datetime]
) -> None:
    no_evidence_is_missed(facts, terms, when, swept=True)


@given(told_late(), paying(), moments(), st.booleans())
def test_so_it_is_when_evidence_is_told_long_after(
    facts: tuple[Fact, ...],
    terms: Terms,
    when: list[datetime],
    swept: bool,  # noqa: FBT001  # drawn
) -> None:
    no_evidence_is_missed(facts, terms, when, swept=swept)
