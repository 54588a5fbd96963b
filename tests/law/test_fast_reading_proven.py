"""With evidence too the fast reading pays the weeks of the reference, whatever is payable."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.lives import VOUCHING, lives
from tests.law.points import Pointed, pointed
from tests.law.test_evidence import beside
from tests.law.test_fast_reading import LAST, by_the_reference, lines
from tests.law.vouching import evidence, proving, worlds
from virksom.programme.columns.owed import read_owed
from virksom.programme.columns.sound import checked
from virksom.programme.columns.told import cohort_of
from virksom.programme.contract import Terms
from virksom.programme.record import Fact, Log
from virksom.programme.settlement.proofs import proofs_of
from virksom.programme.status import people


@settings(max_examples=settings().max_examples // 2)
@given(st.one_of(worlds(), lives(VOUCHING)), evidence(), proving())
def test_with_evidence_the_fast_reading_pays_the_weeks_of_the_reference(
    log: Log, more: tuple[Fact, ...], terms: Terms
) -> None:
    known = beside(log, more).known()
    proofs = proofs_of(people(known), terms, through=LAST)
    owed = read_owed(checked(cohort_of(known, proofs=proofs)), terms, through=LAST)
    assert list(lines(owed)) == by_the_reference(known, terms)


@settings(max_examples=settings().max_examples // 2)
@given(pointed(vouched=True))
def test_at_every_turn_with_evidence_it_pays_the_weeks_of_the_reference(asked: Pointed) -> None:
    known, terms, through = asked.log.known(), asked.terms, asked.through
    proofs = proofs_of(people(known), terms, through=through)
    owed = read_owed(checked(cohort_of(known, proofs=proofs)), terms, through=through)
    assert list(lines(owed)) == by_the_reference(known, terms, through=through)
