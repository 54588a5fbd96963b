"""A sample is drawn, controlled, answered and ruled on; what fails is credited."""

from dataclasses import replace

import pytest

from tests.office import cast
from tests.office.actions.billed import BOOKKEEPER, FINANCE, INVOICE, LEADER, released
from virksom.office.access import Denied
from virksom.office.actions.answer_control import answer_control
from virksom.office.actions.control_line import CannotControl, find_line, rule_line
from virksom.office.actions.dispute_week import dispute_week
from virksom.office.actions.draw_sample import draw_sample
from virksom.office.actions.erase_person import erase_person
from virksom.office.actions.undo import CannotUndo, undo
from virksom.office.store import notices, read
from virksom.office.store.contracts import contract_of
from virksom.office.store.notice_kinds import Kind
from virksom.office.store.vault.texts import texts
from virksom.programme.billing.disputes import disputes
from virksom.programme.control import CannotDraw, Drawing, drawn_from, months_between, same_again
from virksom.programme.kernel import Month
from virksom.programme.record import Fact, Issued, Sample, SampledLine

pytestmark = pytest.mark.usefixtures("office", "billed")
MONTHS = months_between(Month(2019, 3), Month(2019, 4))
ASKED = Drawing(months=MONTHS, size=3, seed="2019")


@pytest.fixture
def sample() -> Fact:
    return draw_sample(FINANCE, ASKED, moment=cast.MOMENT)


@pytest.fixture
def line(sample: Fact) -> SampledLine:
    assert isinstance(sample.value, Sample)
    return sample.value.lines[0]


def found(line: SampledLine, says: str = "wrong", reason: str = "wrong_hours") -> Fact:
    return find_line(FINANCE, "S0001", line=line, says=says, reason=reason, moment=cast.MOMENT)


def answered(line: SampledLine, says: str = "contested", note: str = "lønsedlen viser 37") -> Fact:
    return answer_control(BOOKKEEPER, "S0001", line=line, says=says, note=note, moment=cast.MOMENT)


def ruled(line: SampledLine, says: str = "upheld") -> Fact:
    return rule_line(FINANCE, "S0001", line=line, says=says, moment=cast.MOMENT)


def reasons() -> list[tuple[str, str]]:
    log = read.log(cast.CODE)
    return [(one.says.reason, one.state) for one in disputes(log, log.known())]


def waiting(code: str) -> list[Kind]:
    return [notice.kind for notice in notices.waiting(cast.CODE, code)]


def test_it_is_on_record_and_draws_the_same_again(sample: Fact) -> None:
    log, terms = read.log(cast.CODE), contract_of("impact60").terms
    lines = drawn_from(sample, log, terms=terms)
    assert sample.subject == "S0001"
    assert same_again(sample, lines)
    assert len(lines) == 8
    assert draw_sample(FINANCE, ASKED, moment=cast.MOMENT).subject == "S0002"


def test_what_was_credited_since_changes_nothing_of_what_it_was_drawn_from(
    sample: Fact, line: SampledLine
) -> None:
    found(line)
    answered(line, "accepted", "")
    released()
    log, terms = read.log(cast.CODE), contract_of("impact60").terms
    assert same_again(sample, drawn_from(sample, log, terms=terms))
    after = draw_sample(FINANCE, ASKED, moment=cast.MOMENT)
    assert len(drawn_from(after, read.log(cast.CODE), terms=terms)) == 7


def test_what_the_provider_accepts_is_credited_by_the_next_run(line: SampledLine) -> None:
    found(line)
    answered(line, "accepted", "")
    assert reasons() == [("control", "accepted")]
    _, note = released()
    assert isinstance(note.value, Issued)
    assert [one.of for one in note.value.lines or ()] == [line.line]


def test_what_is_contested_is_credited_only_when_it_is_upheld(line: SampledLine) -> None:
    found(line)
    answered(line)
    assert reasons() == []
    ruled(line)
    assert reasons() == [("control", "accepted")]


def test_what_is_dropped_stands(line: SampledLine) -> None:
    found(line)
    answered(line)
    ruled(line, "dropped")
    assert reasons() == []


def test_a_week_that_is_disputed_already_has_that_dispute_answered(line: SampledLine) -> None:
    dispute_week(
        FINANCE, document=INVOICE, line=line.line, reason="on_benefit", note="", moment=cast.MOMENT
    )
    found(line)
    answered(line, "accepted", "")
    assert reasons() == [("on_benefit", "accepted")]


def test_a_week_that_was_credited_meanwhile_is_not_credited_twice(
    sample: Fact,  # noqa: ARG001  # it is drawn first
    line: SampledLine,
) -> None:
    draw_sample(FINANCE, ASKED, moment=cast.MOMENT)
    found(line)
    answered(line, "accepted", "")
    released()
    find_line(FINANCE, "S0002", line=line, says="wrong", reason="wrong_hours", moment=cast.MOMENT)
    answer_control(LEADER, "S0002", line=line, says="accepted", note="", moment=cast.MOMENT)
    assert reasons() == [("control", "accepted")]


def test_nothing_is_ruled_before_the_provider_has_answered(line: SampledLine) -> None:
    with pytest.raises(CannotControl, match="ikke noget at afgøre"):
        ruled(line)
    found(line)
    with pytest.raises(CannotControl, match="skal svare"):
        ruled(line)


def test_nothing_is_answered_before_it_is_found_or_when_it_is_proven(line: SampledLine) -> None:
    with pytest.raises(CannotControl, match="svare"):
        answered(line)
    found(line, "proven", "")
    with pytest.raises(CannotControl, match="svare"):
        answered(line)


def test_what_was_found_may_be_said_otherwise_until_it_is_answered(line: SampledLine) -> None:
    found(line)
    found(line, "proven", "")
    found(line, "unproven", "no_document")
    answered(line)
    with pytest.raises(CannotControl, match="har svaret"):
        found(line, "proven", "")


def test_each_step_is_taken_once(line: SampledLine) -> None:
    found(line)
    answered(line)
    with pytest.raises(CannotControl, match="har svaret"):
        answered(line)
    ruled(line, "dropped")
    with pytest.raises(CannotControl, match="allerede"):
        ruled(line)


def test_what_was_accepted_is_not_ruled_on(line: SampledLine) -> None:
    found(line)
    answered(line, "accepted", "")
    with pytest.raises(CannotControl, match="taget det til følge"):
        ruled(line)


@pytest.mark.parametrize(
    ("says", "reason"), [("wrong", ""), ("wrong", "vrøvl"), ("proven", "other"), ("vrøvl", "other")]
)
def test_a_line_is_proven_or_has_a_reason(line: SampledLine, says: str, reason: str) -> None:
    with pytest.raises(CannotControl):
        found(line, says, reason)


def test_a_contest_says_why_and_a_ruling_is_one_of_two(line: SampledLine) -> None:
    found(line)
    for says, note in (("contested", ""), ("vrøvl", "x")):
        with pytest.raises(CannotControl):
            answered(line, says, note)
    with pytest.raises(CannotControl):
        ruled(line, "vrøvl")


def test_a_line_that_is_not_in_the_sample_or_no_sample(line: SampledLine) -> None:
    with pytest.raises(CannotControl, match="ikke i stikprøven"):
        found(replace(line, document="F-2019-0009"))
    with pytest.raises(CannotControl, match="ikke i stikprøven"):
        find_line(FINANCE, "S0009", line=line, says="proven", reason="", moment=cast.MOMENT)


@pytest.mark.parametrize(
    "asked",
    [
        replace(ASKED, size=0),
        replace(ASKED, seed=""),
        replace(ASKED, seed="x" * 65),
        replace(ASKED, months=(Month(2018, 9),)),
    ],
)
def test_no_sample_of_nothing(asked: Drawing) -> None:
    with pytest.raises(CannotDraw):
        draw_sample(FINANCE, asked, moment=cast.MOMENT)


def test_the_note_lies_in_the_vault_and_goes_with_the_candidate(line: SampledLine) -> None:
    found(line)
    fact = answered(line)
    assert [one.text for one in texts(cast.CODE, "K001", about=fact.id)] == ["lønsedlen viser 37"]
    administrator = cast.actor(cast.Role.ADMINISTRATOR)
    erase_person(administrator, "K001", moment=cast.MOMENT)
    assert texts(cast.CODE, "K001", about=fact.id) == ()
    ruled(line)
    assert reasons() == [("control", "accepted")]


def test_one_notice_waits_however_many_lines_do(sample: Fact) -> None:
    assert isinstance(sample.value, Sample)
    first, second, _ = sample.value.lines
    for one in (first, second):
        found(one)
    assert waiting(LEADER.code).count(Kind.CONTROL_FOUND) == 1
    answered(first)
    assert waiting(FINANCE.code).count(Kind.CONTROL_CONTESTED) == 1
    answered(second, "accepted", "")
    ruled(first)
    assert Kind.CONTROL_FOUND not in waiting(LEADER.code)
    assert Kind.CONTROL_CONTESTED not in waiting(FINANCE.code)


def test_nothing_of_it_is_undone(sample: Fact, line: SampledLine) -> None:
    told = [(FINANCE, sample), (FINANCE, found(line)), (BOOKKEEPER, answered(line, "accepted", ""))]
    log = read.log(cast.CODE)
    told += [(BOOKKEEPER, one.latest) for one in disputes(log, log.known())]
    for actor, fact in told:
        with pytest.raises(CannotUndo):
            undo(actor, fact.id, moment=cast.MOMENT)


def test_only_finance_draws_and_only_the_provider_answers(line: SampledLine) -> None:
    with pytest.raises(Denied):
        draw_sample(LEADER, ASKED, moment=cast.MOMENT)
    with pytest.raises(Denied):
        find_line(LEADER, "S0001", line=line, says="proven", reason="", moment=cast.MOMENT)
    with pytest.raises(Denied):
        rule_line(BOOKKEEPER, "S0001", line=line, says="upheld", moment=cast.MOMENT)
    with pytest.raises(Denied):
        answer_control(FINANCE, "S0001", line=line, says="accepted", note="", moment=cast.MOMENT)
