"""An agreement is issued, and then nothing can change it."""

import hashlib
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from django.db import DatabaseError, transaction

from tests.office import cast
from tests.office.actions.agreeing import put_forward, sign, signed_by_all
from tests.office.actions.meeting import CANDIDATE, CONSULTANT, THE_DAY, agreed
from virksom.documents import verify
from virksom.office.access import Denied, Role
from virksom.office.actions.edit_person import PersonTold, edit_person
from virksom.office.actions.issue_agreement import CannotIssue, issue_agreement
from virksom.office.actions.merge_persons import merge_persons
from virksom.office.actions.separate_persons import separate_persons
from virksom.office.actions.sign_agreement import CannotSign
from virksom.office.actions.undo import CannotUndo, undo
from virksom.office.actions.write_agreement import CannotWrite
from virksom.office.store import certificates, read
from virksom.office.store.certificates import NoCertificate
from virksom.office.store.models import Document
from virksom.office.store.read import ProgrammeRow
from virksom.office.store.vault import documents
from virksom.office.store.vault.documents import DocumentRow
from virksom.office.store.vault.erase import erase
from virksom.programme.record import Fact, Issued

pytestmark = pytest.mark.usefixtures("office", "certificate")
INVENTED = ProgrammeRow(cast.CODE, "impact60", invented=True)


@pytest.fixture
def certificate(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "virksom.office.actions.issue_document.certificate_of",
        lambda _row: certificates.certificate_of(INVENTED),
    )


def issue(role: Role = Role.RECRUITMENT_CONSULTANT) -> Fact:
    return issue_agreement(cast.actor(role), CANDIDATE, moment=THE_DAY)


def document(number: str = "A-2019-0001") -> DocumentRow:
    kept = documents.document(cast.CODE, number)
    assert kept is not None
    return kept


def frozen() -> tuple[bytes | None, object, list[str]]:
    facts = read.log(cast.CODE).known().of_kind("issued")
    return document().content, document().fields, [fact.wire for fact in facts]


def test_it_is_numbered_sealed_and_told_by_a_fact() -> None:
    agreed()
    signed_by_all()
    head = read.log(cast.CODE).head
    fact = issue()
    told = fact.value
    assert isinstance(told, Issued)
    assert (fact.subject, told.document, told.candidate) == ("A-2019-0001", "agreement", CANDIDATE)
    assert (told.facts_digest, told.content_digest) == (head, document().line.content_digest)
    content = document().content
    assert content is not None
    assert verify(content).intact


def test_the_content_s_digest_is_that_of_the_file_before_the_seal() -> None:
    agreed()
    signed_by_all()
    issue()
    content = document().content
    assert content is not None
    whole = f"sha256:{hashlib.sha256(content).hexdigest()}"
    assert document().line.content_digest != whole


def test_no_name_and_no_word_of_it_stands_in_the_log() -> None:
    agreed()
    signed_by_all("Jeg kommer hver dag.")
    assert "hver dag" not in issue().wire


def test_it_is_not_issued_before_all_have_signed() -> None:
    agreed()
    sign("candidate", put_forward())
    with pytest.raises(CannotIssue, match=r"der mangler rådgiveren, konsulenten, arbejdsgiveren\."):
        issue()


def test_it_is_issued_once() -> None:
    agreed()
    signed_by_all()
    issue()
    with pytest.raises(CannotIssue, match="ligger fast"):
        issue()
    assert Document.objects.count() == 1


def test_a_last_signature_from_the_workplace_issues_it_too() -> None:
    agreed()
    signed_by_all()
    assert issue(Role.TRAINER).by == "oplaerer-1"


def test_others_issue_nothing() -> None:
    agreed()
    signed_by_all()
    with pytest.raises(Denied):
        issue(Role.FINANCE_OFFICER)


def test_without_a_certificate_the_signatures_stand_and_it_waits(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    agreed()
    signed_by_all()
    monkeypatch.setattr(
        "virksom.office.actions.issue_document.certificate_of", certificates.certificate_of
    )
    with pytest.raises(NoCertificate):
        issue()
    assert Document.objects.count() == 0
    (fact,) = read.log(cast.CODE).known().of_kind("agreement")
    assert '"employer"' in fact.wire


def attempts(last: Fact, document: Fact) -> Iterator[tuple[Callable[[], object], type[Exception]]]:
    """Yield everything somebody might try, and how it is refused."""
    yield partial(sign, "candidate", last), CannotSign
    yield put_forward, CannotWrite
    yield issue, CannotIssue
    yield partial(undo, CONSULTANT, last.id, moment=THE_DAY), CannotUndo
    yield partial(undo, CONSULTANT, document.id, moment=THE_DAY), CannotUndo


def test_nothing_that_is_done_afterwards_changes_it() -> None:
    agreed()
    last = signed_by_all()
    fact = issue()
    before = frozen()
    for deed, refusal in attempts(last, fact):
        with pytest.raises(refusal):
            deed()
    assert frozen() == before


def test_another_name_and_another_agreement_leave_it_as_it_was() -> None:
    agreed()
    signed_by_all()
    issue()
    before = frozen()
    edit_person(CONSULTANT, CANDIDATE, told=PersonTold(name="En anden"), moment=THE_DAY)
    signed_by_all("Vi er enige om noget nyt.")
    assert issue().subject == "A-2019-0002"
    assert (document().content, document().fields) == before[:2]


def test_once_two_persons_are_parted_each_keeps_the_own_document() -> None:
    agreed()
    merge_persons(LEADER, "K001", other=CANDIDATE, moment=THE_DAY)
    told = signed_by_all().subject
    issue()
    separate_persons(LEADER, "K001", other=CANDIDATE, moment=THE_DAY)
    assert told == document().line.subject == CANDIDATE
    assert documents.documents_of(cast.CODE, "K001") == ()
    erase(cast.CODE, CANDIDATE)
    assert document().content is None


def test_words_that_were_used_before_are_issued_again_when_signed_again() -> None:
    agreed()
    for number, commits in enumerate(("Vi mødes.", "Vi ringes ved.", "Vi mødes."), start=1):
        signed_by_all(commits)
        assert issue().subject == f"A-2019-000{number}"


LEADER = cast.actor(Role.TEAM_LEADER)


@pytest.mark.parametrize("column", ["content_sealed", "fields_sealed", "content_digest"])
def test_the_database_itself_refuses_a_change(column: str) -> None:
    agreed()
    signed_by_all()
    issue()
    changed: bytes | str = b"x" if column == "content_sealed" else "x"
    with pytest.raises(DatabaseError), transaction.atomic():
        Document.objects.update(**{column: changed})
    with pytest.raises(DatabaseError), transaction.atomic():
        Document.objects.all().delete()
