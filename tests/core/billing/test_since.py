"""Whom something was told of since the last run; nobody is taken for untouched without proof."""

from tests.core.billing.months import CONTRACT, HANDS, JOB, first, job, moment, settle, told, under
from tests.core.persons import TERMS, amended
from tests.spec.told import log_of
from virksom.programme.billing import touched
from virksom.programme.contract import Contract
from virksom.programme.record import Log, seal


def since(
    log: Log, *, contract: Contract = CONTRACT, code: str = HANDS.code, day: str | None = None
) -> frozenset[str] | None:
    known = log.known(moment(day) if day else None)
    return touched(log, contract, known=known, code=code)


def test_only_those_told_of_after_the_run_was_read_are_touched() -> None:
    log = first()
    assert since(log) == {"R0001", "F-2019-0001"}
    more = told(log, "2019-07-01", kind="retraction", replaces="f000003", value={"reason": "x"})
    assert since(more) == {"R0001", "F-2019-0001", "K001"}
    again = job(log, "2019-07-01", "37", until="2019-04-01")
    assert since(again) == {"R0001", "F-2019-0001", "K001"}


def test_before_any_release_nothing_can_be_told() -> None:
    assert since(log_of(*JOB)) is None


def test_another_code_or_none_reads_everything() -> None:
    assert since(first(), code="sha256:other") is None
    assert since(first(), code="") is None


def test_two_codes_made_one_read_everything() -> None:
    log = told(first(), "2019-07-01", kind="same_person", value={"other": "K002"})
    assert since(log) is None


def test_an_amendment_agreed_since_reads_everything() -> None:
    terms = amended(TERMS, "cap", value="3", since="2020-01-01", agreed="2019-08-01")
    assert since(first(), contract=under(terms)) is None
    assert since(first(), contract=under(terms), day="2019-07-01") is not None
    assert since(first(), contract=under(terms), day="2019-09-01") is None


def test_a_sameness_taken_back_since_reads_everything() -> None:
    log = told(log_of(*JOB), "2019-05-02", kind="same_person", value={"other": "K002"})
    same = log.facts[-1].id
    log = settle(log, "2019-06-01")
    assert since(log) is not None
    gone = told(log, "2019-07-01", kind="retraction", replaces=same, value={"reason": "x"})
    assert since(gone) is None


def test_a_chain_that_leads_nowhere_reads_everything() -> None:
    log = first()
    cut = Log(tuple(fact for fact in log.facts if fact.kind != "run" or fact.by != "bogholder-1"))
    assert since(cut) is None
    assert since(seal(Log(log.facts[1:]))) is None


def test_a_run_that_does_not_say_what_it_knew_reads_everything() -> None:
    step = {"month": "2019-03", "step": "released", "code_digest": HANDS.code}
    value = {**step, "terms_digest": CONTRACT.digest}
    assert since(told(log_of(*JOB), "2019-06-01", kind="run", subject="R0001", value=value)) is None
