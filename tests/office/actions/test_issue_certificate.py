"""A competence certificate is issued: sealed, kept, frozen, and told to the candidate."""

import pytest
from pytest_django import Settings

from tests.documents.examples import text_of
from tests.office import cast
from tests.office.actions.training import (
    CONSULTANT,
    EXAMPLE,
    TRAINER,
    agreed,
    certificate_now,
    document,
    issue,
    issued_file,
    trains,
)
from tests.office.certificate import certificate_file
from virksom.documents import verify
from virksom.office.access import Denied, Role
from virksom.office.actions.issue_certificate import (
    CertificateChanged,
    NoCompetenceCertificate,
    issue_certificate,
)
from virksom.office.actions.undo import CannotUndo, undo
from virksom.office.store import notices, read
from virksom.office.store.case import case
from virksom.office.store.certificates import NoCertificate
from virksom.office.store.notice_kinds import Kind
from virksom.office.store.vault import documents
from virksom.office.store.vault.persons import PersonData, put
from virksom.programme.record import Issued


@pytest.fixture(autouse=True)
def learnt(office: cast.Cast, settings: Settings) -> None:  # noqa: ARG001  # its people
    settings.SEALING_CERTIFICATE = certificate_file()
    for code, name in (("K001", "Hedvig Utzon"), ("oplaerer-1", "Jens Kaas")):
        put(cast.CODE, PersonData(code=code, name=name), moment=cast.MOMENT)
    trains()


def test_it_says_what_is_agreed_to_and_nothing_else() -> None:
    agreed("floor_care")
    document("till")
    text = text_of(issued_file(issue()))
    assert "Kompetencebevis Hedvig Utzon" in text
    assert f"Gulvpleje Kan det med hjælp af og til »{EXAMPLE}«" in text
    assert "Set den 4. oktober 2019 i joblæring hos V001 af Jens Kaas." in text
    assert "Kasse" not in text
    assert "K001" not in text


def test_it_is_sealed_kept_and_frozen_with_digests() -> None:
    agreed("floor_care")
    before = read.log(cast.CODE).head
    fact = issue()
    kept = documents.document(cast.CODE, fact.subject)
    assert kept is not None
    assert verify(issued_file(fact)).intact
    assert (kept.line.number, kept.line.subject) == ("K-2019-0001", "K001")
    assert isinstance(fact.value, Issued)
    assert (fact.value.document, fact.value.candidate) == ("certificate", "K001")
    assert (fact.value.facts_digest, fact.value.known) == (before, cast.MOMENT.isoformat())
    assert fact.value.content_digest == kept.line.content_digest


def test_it_names_nobody_in_the_log() -> None:
    agreed("floor_care")
    assert "Hedvig" not in issue().wire


def test_a_new_one_has_a_new_number_and_the_old_one_stays() -> None:
    agreed("floor_care")
    first = issued_file(issue())
    agreed("till")
    assert issue(language="en").subject == "K-2019-0002"
    kept = documents.document(cast.CODE, "K-2019-0001")
    assert kept is not None
    assert kept.content == first
    english = documents.document(cast.CODE, "K-2019-0002")
    assert english is not None
    assert "Certificate of competences" in text_of(english.content or b"")


def test_the_candidate_hears_of_it() -> None:
    agreed("floor_care")
    issue(actor=TRAINER)
    assert [one.kind for one in notices.waiting(cast.CODE, "K001")] == [Kind.CERTIFICATE]


def test_nothing_is_issued_before_the_candidate_has_agreed() -> None:
    document("floor_care")
    with pytest.raises(NoCompetenceCertificate, match="endnu ikke sagt ja"):
        issue()
    assert documents.documents_of(cast.CODE, "K001") == ()


def test_what_became_known_meanwhile_is_read_first() -> None:
    agreed("floor_care")
    head, read_before = case(cast.CODE, "K001").known.head or "", certificate_now()
    document("till")
    more = {"language": "da", "head": head, "moment": cast.MOMENT}
    with pytest.raises(CertificateChanged, match="siden du læste"):
        issue_certificate(CONSULTANT, "K001", document=read_before, **more)  # type: ignore[arg-type]


def test_what_is_issued_is_not_taken_back() -> None:
    agreed("floor_care")
    with pytest.raises(CannotUndo):
        undo(CONSULTANT, issue().id, moment=cast.MOMENT)


@pytest.mark.parametrize("role", [Role.ADVISER, Role.CANDIDATE, Role.COMPANY_CONTACT])
def test_nobody_else_issues(role: Role) -> None:
    agreed("floor_care")
    with pytest.raises(Denied):
        issue(actor=cast.actor(role))


def test_without_a_certificate_to_seal_with_nothing_is_issued(settings: Settings) -> None:
    agreed("floor_care")
    settings.SEALING_CERTIFICATE = ""
    with pytest.raises(NoCertificate):
        issue()
    assert documents.documents_of(cast.CODE, "K001") == ()
