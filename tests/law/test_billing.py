"""Whatever arrives, and whenever it is settled: the books are what is owed, and say each why."""

from collections import Counter
from datetime import datetime, timedelta
from decimal import Decimal
from itertools import pairwise

from hypothesis import given, settings

from tests.law.contracts import contracts
from tests.law.settled import (
    CONTRACT,
    LATE,
    Settled,
    frozen,
    live,
    moments,
    owed_then,
    programmes,
    under,
)
from virksom.programme.billing import Booked, Plan, Scope, settle_known, settling
from virksom.programme.contract import Terms
from virksom.programme.kernel import Month, Week, day_in_copenhagen
from virksom.programme.record import Fact, Log
from virksom.programme.settlement import owed_weeks, payable_weeks
from virksom.programme.status import people

WAYS = (programmes(), contracts(), moments())


def played(facts: tuple[Fact, ...], terms: Terms, when: list[datetime]) -> tuple[Settled, ...]:
    return live(facts, under(terms), when)


def documents(log: Log) -> list[Booked]:
    return list(frozen(log).documents.values())


@given(programmes(), contracts())
def test_read_by_stretches_a_person_is_owed_the_same(facts: tuple[Fact, ...], terms: Terms) -> None:
    for person in people(Log(facts).known()):
        for through in (Week(2019, 40), Week(2023, 20)):
            plain = payable_weeks(person, terms, through=through)
            assert owed_weeks(person, terms, through=through) == plain


@given(*WAYS)
def test_invoices_less_credit_notes_are_what_is_owed(
    facts: tuple[Fact, ...], terms: Terms, when: list[datetime]
) -> None:
    for one in played(facts, terms, when):
        held = frozen(one.after)
        assert held.invoiced - held.credited == owed_then(one, under(terms))


@given(*WAYS)
def test_settled_at_last_everything_owed_is_billed(
    facts: tuple[Fact, ...], terms: Terms, when: list[datetime]
) -> None:
    last = played(facts, terms, when)[-1]
    everyone, through = people(Log(facts).known(LATE)), Week(2023, 30)
    owed = (payable_weeks(one, terms, through=through) for one in everyone)
    held = frozen(last.after)
    total = sum((week.amount for weeks in owed for week in weeks), Decimal(0))
    assert held.invoiced - held.credited == total


@given(*WAYS)
def test_settled_twice_nothing_more_is_issued(
    facts: tuple[Fact, ...], terms: Terms, when: list[datetime]
) -> None:
    for one in played(facts, terms, when):
        for month in (Month(2018, 9), Month(2018, 12), _month(one)):
            same = settling(one.after, under(terms), month=month, moment=one.moment)
            assert month > _month(one) or same.plan.documents == ()


def _month(one: Settled) -> Month:
    last = day_in_copenhagen(one.moment).replace(day=1) - timedelta(days=1)
    return Month(last.year, last.month)


@given(*WAYS)
def test_no_line_is_nothing_or_less_and_the_lines_sum_to_the_document(
    facts: tuple[Fact, ...], terms: Terms, when: list[datetime]
) -> None:
    for item in documents(played(facts, terms, when)[-1].after):
        assert item.lines
        assert [line.line for line in item.lines] == list(range(1, len(item.lines) + 1))
        assert all(line.amount > 0 for line in item.lines)
        assert item.amount == sum(line.amount for line in item.lines)


@given(*WAYS)
def test_a_credit_line_takes_exactly_one_billed_line_back_and_none_twice(
    facts: tuple[Fact, ...], terms: Terms, when: list[datetime]
) -> None:
    books = frozen(played(facts, terms, when)[-1].after)
    taken = Counter[tuple[str, int]]()
    for note in books.documents.values():
        for line in note.lines if note.kind == "credit_note" else ():
            billed = books.documents[note.says.credits or ""].lines[(line.of or 0) - 1]
            assert (line.candidate, line.week) == (billed.candidate, billed.week)
            assert (line.tier, line.amount) == (billed.tier, billed.amount)
            assert line.why
            assert line.facts
            taken[note.says.credits or "", line.of or 0] += 1
    assert set(taken.values()) <= {1}


@given(*WAYS)
def test_a_run_issues_one_invoice_at_most_and_one_note_for_each_invoice_it_lowers(
    facts: tuple[Fact, ...], terms: Terms, when: list[datetime]
) -> None:
    every = documents(played(facts, terms, when)[-1].after)
    issued = Counter((item.says.run, item.says.credits) for item in every)
    assert set(issued.values()) <= {1}
    series = Counter(item.number.rpartition("-")[0] for item in every)
    for start, many in series.items():
        numbers = [item.number for item in every if item.number.startswith(f"{start}-")]
        assert numbers == [f"{start}-{place:04d}" for place in range(1, many + 1)]


@given(*WAYS)
def test_no_week_of_a_person_stands_billed_with_more_than_one_full_rate(
    facts: tuple[Fact, ...], terms: Terms, when: list[datetime]
) -> None:
    last = played(facts, terms, when)[-1]
    same = {code: one.id for one in people(last.after.known()) for code in one.ids}
    held = Counter[tuple[str, Week]]()
    for (code, week), lines in frozen(last.after).standing.items():
        held[same[code], week] += sum(int(line.line.amount * 100) for line in lines)
    assert all(amount <= 80150 for amount in held.values())


@settings(max_examples=20)
@given(*WAYS)
def test_what_was_issued_is_there_whatever_is_said_of_it_later(
    facts: tuple[Fact, ...], terms: Terms, when: list[datetime]
) -> None:
    logs = [one.after for one in played(facts, terms, when)]
    for earlier, later in pairwise(logs):
        before, after = frozen(earlier).documents, frozen(later).documents
        assert all(after[number].lines == item.lines for number, item in before.items())


@settings(max_examples=20)
@given(*WAYS)
def test_one_person_read_alone_is_planned_as_among_all(
    facts: tuple[Fact, ...], terms: Terms, when: list[datetime]
) -> None:
    for one in played(facts, terms, when):
        known, then = one.before.known(), terms.known(one.moment)
        every = settle_known(known, then, month=_month(one), moment=one.moment).plan
        for person in people(known):
            alone = settle_known(
                known,
                then,
                month=_month(one),
                moment=one.moment,
                scope=Scope(only={person.ids[-1]}),
            ).plan
            assert lines(alone, person.ids) == lines(every, person.ids) == lines(alone, None)


@given(*WAYS)
def test_read_on_from_the_last_run_the_plan_is_that_of_everything_read(
    facts: tuple[Fact, ...], terms: Terms, when: list[datetime]
) -> None:
    for one in played(facts, terms, when):
        plans = [
            settling(one.before, under(terms), month=_month(one), moment=one.moment, code=code)
            for code in ("", "sha256:code")
        ]
        assert plans[0].plan == plans[1].plan
        assert plans[0].waiting == plans[1].waiting


def lines(plan: Plan, codes: tuple[str, ...] | None) -> list[object]:
    return [
        (one.kind, one.credits, line.candidate, line.week, line.tier, line.amount, line.of)
        for one in plan.documents
        for line in one.lines
        if codes is None or line.candidate in codes
    ]


def test_a_log_without_facts_is_settled_with_nothing() -> None:
    (last,) = live((), CONTRACT, [LATE])
    assert [fact.kind for fact in last.after.facts] == ["run", "run"]
