"""Documents under the key of the person they name."""

from datetime import UTC, datetime
from functools import partial

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from tests.office.cast import CODE, stand
from tests.office.databases import at_once
from tests.office.store.vault.people import WHEN
from virksom.office.store.models import Document, DocumentKey
from virksom.office.store.vault.documents import (
    NewDocument,
    document,
    documents_of,
    keep,
    next_number,
)
from virksom.office.store.vault.erase import erase

CONTENT = b"%PDF-1.7 \0\xff Anne-Marie"


def new(number: str, *, subject: str = "K001", kind: str = "agreement") -> NewDocument:
    return NewDocument(
        number=number,
        kind=kind,
        subject=subject,
        content=CONTENT,
        content_digest="sha256:ab",
        fields={"name": "Anne", "goals": ["job", 20, None]},
    )


def issue(*, kind: str = "agreement", subject: str = "K001", moment: datetime = WHEN) -> str:
    """Keep a document under the next number; return the number."""
    with transaction.atomic():
        number = next_number(CODE, kind, moment=moment)
        keep(CODE, new(number, kind=kind, subject=subject), moment=moment)
    return number


@pytest.fixture(autouse=True)
def _programme(request: pytest.FixtureRequest) -> None:
    own = "own_database" in request.fixturenames
    request.getfixturevalue("own_database" if own else "db")
    stand()


def test_a_document_comes_out_as_it_went_in() -> None:
    keep(CODE, new("A-2019-0001"), moment=WHEN)
    row = document(CODE, "A-2019-0001")
    assert row is not None
    assert (row.content, row.fields) == (CONTENT, {"name": "Anne", "goals": ["job", 20, None]})
    assert (row.line.kind, row.line.subject, row.line.issued_at) == ("agreement", "K001", WHEN)
    assert not row.erased


def test_a_document_lies_sealed() -> None:
    keep(CODE, new("A-2019-0001"), moment=WHEN)
    row = Document.objects.get()
    assert b"Anne" not in bytes(row.content_sealed)
    assert "Anne" not in row.fields_sealed


def test_no_document_is_none() -> None:
    assert document(CODE, "A-2019-0001") is None
    assert documents_of(CODE, "K001") == documents_of("P2", "K001") == ()


def test_a_person_has_one_key_and_others_have_theirs() -> None:
    issue()
    issue()
    issue(subject="K002")
    assert sorted(DocumentKey.objects.values_list("subject", flat=True)) == ["K001", "K002"]
    assert [line.number for line in documents_of(CODE, "K001")] == ["A-2019-0001", "A-2019-0002"]


def test_an_erased_persons_documents_cannot_be_opened_and_their_digest_stays() -> None:
    issue()
    issue(subject="K002")
    erase(CODE, "K001")
    row = document(CODE, "A-2019-0001")
    assert row is not None
    assert (row.erased, row.content, row.fields) == (True, None, {})
    assert row.line.content_digest == "sha256:ab"
    assert [line.erased for line in documents_of(CODE, "K001")] == [True]
    assert [line.erased for line in documents_of(CODE, "K002")] == [False]


def test_a_key_made_after_an_erasure_opens_nothing_from_before_it() -> None:
    issue()
    erase(CODE, "K001")
    issue()
    assert [line.erased for line in documents_of(CODE, "K001")] == [True, False]


def test_a_document_is_frozen() -> None:
    issue()
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        Document.objects.update(kind="statusnotat")


def test_a_number_is_used_once() -> None:
    issue()
    with pytest.raises(IntegrityError), transaction.atomic():
        keep(CODE, new("A-2019-0001", subject="K002"), moment=WHEN)


def test_each_kind_and_year_counts_from_one() -> None:
    kinds = ("agreement", "statusnotat", "agreement")
    assert [issue(kind=kind) for kind in kinds] == ["A-2019-0001", "S-2019-0001", "A-2019-0002"]
    eve = datetime(2019, 12, 31, 22, 59, tzinfo=UTC)
    assert issue(moment=eve) == "A-2019-0003"
    assert issue(moment=datetime(2019, 12, 31, 23, 0, tzinfo=UTC)) == "A-2020-0001"


def test_numbers_go_on_after_four_digits() -> None:
    for number in ("A-2019-9999", "A-2019-10000"):
        keep(CODE, new(number), moment=WHEN)
    assert issue() == "A-2019-10001"


@pytest.mark.usefixtures("own_database")
def test_those_who_issue_at_once_leave_no_gap() -> None:
    deeds = [partial(issue, subject=f"K{number % 3}") for number in range(12)]
    assert at_once(*deeds) == [None] * 12
    numbers = Document.objects.order_by("number").values_list("number", flat=True)
    assert list(numbers) == [f"A-2019-{number:04d}" for number in range(1, 13)]
    assert DocumentKey.objects.count() == 3
    assert not any(line.erased for line in documents_of(CODE, "K1"))


def fail_to_issue() -> None:
    """Keep a document and have the transaction fail afterwards."""
    with transaction.atomic():
        keep(CODE, new(next_number(CODE, "agreement", moment=WHEN)), moment=WHEN)
        raise InterruptedError


@pytest.mark.usefixtures("own_database")
def test_a_number_that_came_to_nothing_is_given_again() -> None:
    with pytest.raises(InterruptedError):
        fail_to_issue()
    assert issue() == "A-2019-0001"
