"""Something told is told otherwise, or taken back; of two, the second is told of the first."""

from datetime import date
from decimal import Decimal

import pytest

from tests.office import cast
from virksom.office.access import Denied, Role
from virksom.office.actions.correct import CannotCorrect, NoSuchFact, correct
from virksom.office.actions.record_employment import NewWork, record_employment
from virksom.office.actions.take_back import take_back
from virksom.office.actions.undo import undo_all
from virksom.office.actions.withdraw import withdraw
from virksom.office.store import notices, read
from virksom.office.store.facts import replacer_of
from virksom.office.store.vault.texts import texts
from virksom.office.store.write import AlreadyReplaced
from virksom.programme.kernel import Json
from virksom.programme.path.correct import Correction
from virksom.programme.record import Employment, Fact, Referral

pytestmark = pytest.mark.usefixtures("office")
CONSULTANT, LEADER = cast.actor(Role.RECRUITMENT_CONSULTANT), cast.actor(Role.TEAM_LEADER)
SINCE = date(2019, 3, 4)


@pytest.fixture
def job(office: cast.Cast) -> Fact:  # noqa: ARG001  # its people
    told = NewWork(company="V001", form="ordinary", weekly_hours=Decimal(12), since=SINCE)
    return record_employment(CONSULTANT, "K001", work=told, moment=cast.MOMENT)[-1]


def mend(fact: Fact, why: str = "payslip", words: str = "", **value: str) -> Fact:
    to = Correction(since=fact.since, until=fact.until, value=value)
    return correct(CONSULTANT, fact.id, to=to, why=why, words=words, moment=cast.MOMENT)


def test_a_correction_takes_the_place_of_what_stood_and_says_why(job: Fact) -> None:
    fact = mend(job, weekly_hours="20", words="set på lønsedlen")
    assert isinstance(fact.value, Employment)
    assert (fact.replaces, fact.source) == (job.id, "payslip")
    assert fact.value.weekly_hours == 20
    assert texts(cast.CODE, "K001", about=fact.id)[0].text == "set på lønsedlen"
    assert read.log(cast.CODE).known().find(job.id) is None


def test_the_second_is_told_of_the_first(job: Fact) -> None:
    first = mend(job, weekly_hours="20")
    with pytest.raises(AlreadyReplaced, match=f"allerede rettet med {first.id}"):
        mend(job, weekly_hours="25")
    found = replacer_of(cast.CODE, job)
    assert found is not None
    assert found.id == first.id
    assert replacer_of(cast.CODE, first) is None


@pytest.mark.parametrize(
    ("value", "why", "words"),
    [
        ({"weekly_hours": "12"}, "slip", "ikke ændret noget"),
        ({"weekly_hours": "20"}, "", "hvorfor"),
        ({"company": "V777"}, "slip", "ingen virksomhed"),
        ({"weekly_hours": "99"}, "slip", "timer"),
    ],
)
def test_what_cannot_stand_is_refused(
    value: dict[str, str], why: str, words: str, job: Fact
) -> None:
    with pytest.raises(CannotCorrect, match=words):
        mend(job, why, **value)


def test_days_that_cannot_be_are_refused(job: Fact) -> None:
    for since, until, words in (
        (SINCE, SINCE, "før første dag"),
        (date(2021, 1, 1), None, "et år fremme"),
    ):
        to = Correction(since=since, until=until)
        with pytest.raises(CannotCorrect, match=words):
            correct(CONSULTANT, job.id, to=to, why="slip", moment=cast.MOMENT)


def test_a_company_is_named_by_code_or_name(job: Fact) -> None:
    fact = mend(job, company="v009")
    assert isinstance(fact.value, Employment)
    assert fact.value.company == "V009"


def test_a_fact_about_no_candidate_is_corrected_too() -> None:
    to = Correction(since=date(2018, 9, 3))
    fact = correct(LEADER, "f000002", to=to, why="slip", moment=cast.MOMENT)
    assert fact.subject == "V001"
    with pytest.raises(Denied):
        correct(cast.actor(Role.ADVISER), fact.id, to=to, why="slip", moment=cast.MOMENT)
    with pytest.raises(NoSuchFact):
        correct(LEADER, "f999999", to=to, why="slip", moment=cast.MOMENT)


@pytest.mark.parametrize(
    ("fact", "value"),
    [
        ("f000003", {"adviser": "Mette Hansen, har angst"}),
        ("f000003", {"unit": "en enhed for sig"}),
        ("f000003", {"age_band": "midt i livet"}),
        ("f000003", {"note": "sover dårligt"}),
        ("f000002", {"place": "hos Bo Hansen"}),
    ],
)
def test_no_line_of_ones_own_reaches_a_fact(fact: str, value: dict[str, Json]) -> None:
    to = Correction(since=date(2018, 9, 3), value=value)
    with pytest.raises(CannotCorrect, match=r"fra listen|rettes ikke her"):
        correct(LEADER, fact, to=to, why="slip", moment=cast.MOMENT)


def test_an_adviser_is_corrected_to_one_who_takes_part() -> None:
    to = Correction(since=date(2019, 1, 7), value={"adviser": "raadgiver-1"})
    fact = correct(LEADER, "f000003", to=to, why="slip", moment=cast.MOMENT)
    assert isinstance(fact.value, Referral)
    assert fact.value.adviser == "raadgiver-1"


def test_what_never_held_is_taken_back_and_can_be_put_back(job: Fact) -> None:
    facts = take_back(CONSULTANT, job.id, why="told_twice", moment=cast.MOMENT)
    assert [fact.kind for fact in facts] == ["retraction"]
    assert read.log(cast.CODE).known().of_kind("employment") == ()
    undo_all(CONSULTANT, [fact.id for fact in facts], moment=cast.MOMENT)
    assert len(read.log(cast.CODE).known().of_kind("employment")) == 1


def test_a_withdrawal_that_never_held_asks_nobody_any_longer() -> None:
    left = date(2019, 6, 3)
    told = withdraw(CONSULTANT, "K001", since=left, reason="moved", note="", moment=cast.MOMENT)
    take_back(CONSULTANT, told[0].id, why="wrong_person", moment=cast.MOMENT)
    assert notices.waiting(cast.CODE, "konsulent-1") == ()
    with pytest.raises(CannotCorrect, match="rettet det"):
        take_back(CONSULTANT, told[0].id, why="wrong_person", moment=cast.MOMENT)


@pytest.mark.parametrize(
    ("fact", "why", "words"), [("f000001", "slip", "ligger fast"), ("f000004", "", "hvorfor")]
)
def test_what_is_not_taken_back_is_refused(fact: str, why: str, words: str) -> None:
    with pytest.raises(CannotCorrect, match=words):
        take_back(LEADER, fact, why=why, moment=cast.MOMENT)


@pytest.mark.parametrize("role", [Role.CANDIDATE, Role.COMPANY_CONTACT, Role.FINANCE_OFFICER])
def test_only_provider_and_adviser_correct(role: Role, job: Fact) -> None:
    with pytest.raises(Denied):
        take_back(cast.actor(role), job.id, why="slip", moment=cast.MOMENT)
