"""A contract or payslip: hostile, sealed as it is, erased with the person; the fact stays."""

import hashlib
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from tests.office import cast
from virksom.office.access import Denied, Role
from virksom.office.actions.erase_person import erase_person
from virksom.office.actions.record_employment import NewWork, record_employment
from virksom.office.actions.undo import undo_all
from virksom.office.actions.vouch import MOST, CannotVouch, Paper, vouch
from virksom.office.store.case import case
from virksom.office.store.vault.documents import document, documents_of
from virksom.programme.record import Confirmation, Fact

pytestmark = pytest.mark.usefixtures("office")
BOOKKEEPER = cast.actor(Role.BOOKKEEPER)
PDF = b"%PDF-1.7\nnot really one; <script>alert(1)</script>"
PAPER = Paper(
    employment="E001",
    given="payslip",
    first=date(2019, 9, 1),
    last=date(2019, 9, 30),
    hours=Decimal("18.5"),
    content=PDF,
)


@pytest.fixture(autouse=True)
def employed(office: cast.Cast) -> None:  # noqa: ARG001  # its people
    work = NewWork(
        company="V009", form="ordinary", weekly_hours=Decimal(12), since=date(2019, 9, 2)
    )
    consultant = cast.actor(Role.RECRUITMENT_CONSULTANT)
    record_employment(consultant, "K001", work=work, moment=cast.MOMENT)


def add(paper: Paper = PAPER, *, days: int = 0) -> Fact:
    return vouch(BOOKKEEPER, "K001", paper=paper, moment=cast.MOMENT + timedelta(days=days))


def held() -> list[Confirmation]:
    evidence = case(cast.CODE, "K001").person.evidence
    return [fact.value for fact in evidence if isinstance(fact.value, Confirmation)]


def test_the_fact_has_the_digest_and_the_days_that_the_job_ran() -> None:
    fact = add()
    assert fact.value == Confirmation(
        employment="E001",
        given="payslip",
        held=True,
        weekly_hours=Decimal("18.5"),
        digest=f"sha256:{hashlib.sha256(PDF).hexdigest()}",
    )
    assert (fact.since, fact.until, fact.by) == (
        date(2019, 9, 2),
        date(2019, 10, 1),
        "bogholder-1",
    )


def test_the_file_is_kept_as_it_came() -> None:
    add()
    kept = document(cast.CODE, "B-2019-0001")
    assert kept is not None
    assert (kept.content, kept.line.kind, kept.fields["file"]) == (PDF, "payslip", "pdf")


def test_contracts_and_payslips_share_a_series() -> None:
    add()
    add(replace(PAPER, given="contract", hours=None))
    assert [line.number for line in documents_of(cast.CODE, "K001")] == [
        "B-2019-0001",
        "B-2019-0002",
    ]
    assert [(one.given, one.weekly_hours) for one in held()] == [
        ("payslip", Decimal("18.5")),
        ("contract", None),
    ]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "PDF eller et billede"),
        (b"MZ\x90\x00", "PDF eller et billede"),
        (b"<svg onload=alert(1)>", "PDF eller et billede"),
        (b"%PDF-" + bytes(MOST), "over 5 MB"),
    ],
)
def test_any_other_file_is_refused(content: bytes, told: str) -> None:
    with pytest.raises(CannotVouch, match=told):
        add(replace(PAPER, content=content))
    assert documents_of(cast.CODE, "K001") == ()


@pytest.mark.parametrize(
    ("paper", "told"),
    [
        (replace(PAPER, employment="E999"), "Vælg et job"),
        (replace(PAPER, given="letter"), "PDF eller et billede"),
        (replace(PAPER, last=date(2019, 8, 1)), "ligger før"),
        (replace(PAPER, first=date(2019, 8, 1), last=date(2019, 9, 1)), "løb ikke"),
    ],
)
def test_it_must_speak_of_a_job_that_ran(paper: Paper, told: str) -> None:
    with pytest.raises(CannotVouch, match=told):
        add(paper)


def test_the_same_file_is_not_taken_twice_and_a_better_one_takes_its_place() -> None:
    add()
    with pytest.raises(CannotVouch, match="allerede"):
        add(days=1)
    add(replace(PAPER, content=PDF + b"!", hours=Decimal(20)), days=1)
    assert [one.weekly_hours for one in held()] == [Decimal(20)]


def test_it_is_taken_back_like_any_other_word() -> None:
    undo_all(BOOKKEEPER, [add().id], moment=cast.MOMENT)
    assert held() == []


def test_erasing_the_person_destroys_the_file_and_leaves_the_fact() -> None:
    fact = add()
    erase_person(cast.actor(Role.ADMINISTRATOR), "K001", moment=cast.MOMENT)
    kept = document(cast.CODE, "B-2019-0001")
    assert kept is not None
    assert (kept.content, kept.erased) == (None, True)
    assert held() == [fact.value]


@pytest.mark.parametrize(
    "role", [Role.ADVISER, Role.FINANCE_OFFICER, Role.COMPANY_CONTACT, Role.CANDIDATE]
)
def test_who_may_not_vouch_is_refused(role: Role) -> None:
    with pytest.raises(Denied):
        vouch(cast.actor(role), "K001", paper=PAPER, moment=cast.MOMENT)
