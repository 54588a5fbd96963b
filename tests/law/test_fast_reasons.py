"""Each week's deciding reason by the fast reading is that of the reference, for every contract."""

from collections.abc import Iterator
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.uncompiled import OF_WHYS, uncompiled
from tests.law.contracts import changing
from tests.law.lives import VOUCHING, lives
from tests.law.mixed import mixed
from tests.law.pointed import pointed as pointed_at_evidence
from tests.law.pointed import turning
from tests.law.points import Pointed, pointed
from tests.law.test_evidence import beside
from tests.law.test_fast_evidence import AUTUMN, others
from tests.law.test_fast_reading import LAST
from tests.law.vouching import evidence, proving, worlds
from virksom.programme.columns import whys as fast
from virksom.programme.columns.desk import TIER
from virksom.programme.columns.owed import read_owed
from virksom.programme.columns.parameters import PARTIAL
from virksom.programme.columns.sound import checked
from virksom.programme.columns.spells import Cohort
from virksom.programme.columns.told import cohort_of
from virksom.programme.columns.why_codes import PAID_PARTIAL
from virksom.programme.columns.why_runs import WhyRun, added_sums, sums_of_runs
from virksom.programme.columns.why_sums import reason_sums
from virksom.programme.columns.whys import Whys, read_whys
from virksom.programme.contract import Terms
from virksom.programme.kernel import Week
from virksom.programme.record import Fact, Known, Log
from virksom.programme.settlement import decided, decided_runs, read_weeks
from virksom.programme.settlement.proofs import proofs_of
from virksom.programme.status import Person, people

PLAIN = uncompiled("columns", *OF_WHYS)
LOGS = st.one_of(worlds(), lives(VOUCHING))
Line = tuple[str, Week, str, int | None]
"""Person, week, the deciding reason, and the number within the cap."""


def told(known: Known) -> Cohort:
    return checked(cohort_of(known, others=others(known)))


def runs(whys: Whys) -> list[WhyRun]:
    return [run for place in range(len(whys.persons)) for run in whys.of(place)]


def lines(whys: Whys) -> Iterator[Line]:
    for run in runs(whys):
        for offset in range(run.weeks):
            number = None if run.number is None else run.number + offset
            yield run.person, run.week + offset, run.code, number


def by_the_reference(known: Known, terms: Terms, *, through: Week = LAST) -> list[Line]:
    return [
        (one.candidate, one.week, decided(one), one.cap_number)
        for person in people(known)
        for one in read_weeks(person, terms, through=through)
    ]


def in_runs(person: Person, terms: Terms) -> Iterator[WhyRun]:
    for one in decided_runs(person, terms, through=LAST):
        yield WhyRun(
            person=one.candidate, week=one.week, weeks=one.weeks, code=one.code, number=one.number
        )


@settings(max_examples=settings().max_examples * 2)
@given(LOGS, evidence(), proving())
def test_each_week_has_the_reason_that_decides_in_the_reference(
    log: Log, more: tuple[Fact, ...], terms: Terms
) -> None:
    known = beside(log, more).known()
    whys = read_whys(told(known), terms, through=LAST)
    assert list(lines(whys)) == by_the_reference(known, terms)


@settings(max_examples=settings().max_examples * 2)
@given(st.one_of(pointed(), pointed(vouched=True)))
def test_at_every_turn_of_a_rule_it_has_it_too(asked: Pointed) -> None:
    known, through = asked.log.known(), asked.through
    whys = read_whys(told(known), asked.terms, through=through)
    assert list(lines(whys)) == by_the_reference(known, asked.terms, through=through)


@settings(max_examples=settings().max_examples * 2)
@given(mixed())
def test_where_hardly_a_week_is_of_one_sort_it_has_it_too(asked: Pointed) -> None:
    known, through = asked.log.known(), asked.through
    whys = read_whys(told(known), asked.terms, through=through)
    assert list(lines(whys)) == by_the_reference(known, asked.terms, through=through)


@given(lives(), changing())
def test_where_terms_change_it_has_it_too(log: Log, terms: Terms) -> None:
    known = log.known()
    assert list(lines(read_whys(told(known), terms, through=LAST))) == by_the_reference(
        known, terms
    )


@given(pointed_at_evidence(), turning())
def test_where_much_is_told_it_has_it_too(log: Log, terms: Terms) -> None:
    known = log.known()
    whys = read_whys(told(known), terms, through=AUTUMN)
    assert list(lines(whys)) == by_the_reference(known, terms, through=AUTUMN)


@given(st.one_of(pointed(), pointed(vouched=True), mixed()))
def test_as_plain_python_it_has_it_too(asked: Pointed) -> None:
    known, through = asked.log.known(), asked.through
    with patch.object(fast, "why_sweep", PLAIN.why_sweep):
        whys = read_whys(told(known), asked.terms, through=through)
    assert list(lines(whys)) == by_the_reference(known, asked.terms, through=through)


@given(LOGS, evidence(), proving())
def test_where_it_is_told_how_weeks_stand_it_has_it_too(
    log: Log, more: tuple[Fact, ...], terms: Terms
) -> None:
    known = beside(log, more).known()
    proofs = proofs_of(people(known), terms, through=LAST)
    whys = read_whys(checked(cohort_of(known, proofs=proofs)), terms, through=LAST)
    assert list(lines(whys)) == by_the_reference(known, terms)


@given(LOGS, evidence(), st.one_of(proving(), changing()))
def test_each_week_from_the_first_start_is_in_one_run_and_no_two_could_be_one(
    log: Log, more: tuple[Fact, ...], terms: Terms
) -> None:
    known = beside(log, more).known()
    whys = read_whys(told(known), terms, through=LAST)
    for place, person in enumerate(people(known)):
        following = None if person.first_start is None else Week.of(person.first_start)
        before = ""
        for run in whys.of(place):
            assert (run.person, run.week) == (person.id, following)
            assert run.code != before or run.number is not None
            following, before = run.week + run.weeks, run.code
        assert following is None or following == LAST + 1


@given(LOGS, evidence(), st.one_of(proving(), changing()))
def test_read_by_either_the_runs_are_the_same(
    log: Log, more: tuple[Fact, ...], terms: Terms
) -> None:
    known = beside(log, more).known()
    slow = [run for one in people(known) for run in in_runs(one, terms)]
    assert runs(read_whys(told(known), terms, through=LAST)) == slow


@given(LOGS, evidence(), st.one_of(proving(), changing()))
def test_the_paid_runs_are_those_of_the_sweep_that_pays(
    log: Log, more: tuple[Fact, ...], terms: Terms
) -> None:
    cohort = told(beside(log, more).known())
    owed, whys = (read(cohort, terms, through=LAST) for read in (read_owed, read_whys))
    paid = whys.found[whys.found[:, TIER] >= PAID_PARTIAL].copy()
    paid[:, TIER] += PARTIAL - PAID_PARTIAL
    assert paid.tolist() == owed.found.tolist()


@settings(max_examples=settings().max_examples // 2)
@given(pointed(vouched=True), st.integers(1, 3))
def test_in_parts_it_is_the_same(asked: Pointed, size: int) -> None:
    cohort, through = told(asked.log.known()), asked.through
    whole = read_whys(cohort, asked.terms, through=through)
    with patch.object(fast, "PART", size):
        parts = read_whys(cohort, asked.terms, through=through)
    assert parts.found.tolist() == whole.found.tolist()
    assert parts.ends.tolist() == whole.ends.tolist()


@given(LOGS, evidence(), proving(), st.integers(0, 3))
def test_the_sums_are_those_of_the_runs_read_one_by_one(
    log: Log, more: tuple[Fact, ...], terms: Terms, first: int
) -> None:
    known = beside(log, more).known()
    everyone, cohort = people(known), told(known)
    slow = sums_of_runs(run for one in everyone for run in in_runs(one, terms))
    assert reason_sums(read_whys(cohort, terms, through=LAST)) == slow
    at = min(first, len(cohort))
    parts = [cohort.part(at, len(cohort)), cohort.part(0, at)]
    assert added_sums(reason_sums(read_whys(one, terms, through=LAST)) for one in parts) == slow
