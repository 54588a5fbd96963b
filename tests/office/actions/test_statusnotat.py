"""A statusnotat is written, read, issued and frozen; the adviser hears of it."""

from datetime import date

import pytest
from pytest_django import Settings

from tests.office import cast
from tests.office.certificate import certificate_file
from virksom.documents import StatusnotatDocument, verify
from virksom.office.access import Actor, Denied, Role
from virksom.office.actions.issue_statusnotat import ReadAgain, issue_statusnotat
from virksom.office.actions.merge_persons import merge_persons
from virksom.office.actions.start import start
from virksom.office.actions.withdraw import reopen, withdraw
from virksom.office.actions.write_statusnotat import NoStatusnotat, write_statusnotat
from virksom.office.store import notices, read
from virksom.office.store import write as write_facts
from virksom.office.store.case import case
from virksom.office.store.certificates import NoCertificate
from virksom.office.store.notice_kinds import Kind
from virksom.office.store.vault import documents, drafts
from virksom.office.web.statusnotat.notat import notat
from virksom.programme.record import Draft, Fact, Issued

pytestmark = pytest.mark.usefixtures("office")
CONSULTANT, ADVISER = cast.actor(Role.RECRUITMENT_CONSULTANT), cast.actor(Role.ADVISER)


@pytest.fixture(autouse=True)
def left(office: cast.Cast, settings: Settings) -> None:  # noqa: ARG001  # its people
    settings.SEALING_CERTIFICATE = certificate_file()
    withdraw(ADVISER, "K001", since=date(2019, 6, 3), reason="moved", note="", moment=cast.MOMENT)


def write(assessment: str = "Det gik godt nok.", candidate: str = "K001") -> int:
    return write_statusnotat(
        CONSULTANT,
        candidate,
        assessment=assessment,
        recommendation="",
        moment=cast.MOMENT,
    )


def read_now() -> tuple[StatusnotatDocument, str, str]:
    one = case(cast.CODE, "K001")
    held = notat(CONSULTANT, one, moment=cast.MOMENT)
    assert held.document is not None
    return held.document, one.known.head or "", held.draft


def issue_as(actor: Actor, before: tuple[StatusnotatDocument, str, str]) -> Fact:
    document, head, draft = before
    return issue_statusnotat(
        actor, "K001", document=document, head=head, draft=draft, moment=cast.MOMENT
    )


def issue(head: str = "") -> Fact:
    document, now, draft = read_now()
    return issue_as(CONSULTANT, (document, head or now, draft))


def test_what_was_written_is_kept_in_versions_until_it_is_issued() -> None:
    assert [write(), write(), write("Det gik bedre.")] == [1, 1, 2]
    issue()
    assert drafts.latest(cast.CODE, "statusnotat", subject="K001") is None


def test_it_is_sealed_kept_and_frozen_with_digests() -> None:
    before = read.log(cast.CODE).head
    fact = issue()
    kept = documents.document(cast.CODE, fact.subject)
    assert kept is not None
    assert kept.content is not None
    assert verify(kept.content).intact
    assert (kept.line.number, kept.line.subject) == ("S-2019-0001", "K001")
    assert isinstance(fact.value, Issued)
    assert (fact.value.document, fact.value.facts_digest) == ("statusnotat", before)
    assert fact.value.content_digest == kept.line.content_digest


def test_the_adviser_hears_of_it_and_nobody_is_asked_any_longer() -> None:
    issue()
    kinds = [notice.kind for notice in notices.waiting(cast.CODE, "raadgiver-1")]
    assert kinds == [Kind.STATUSNOTAT]
    waiting = [one.kind for one in notices.waiting(cast.CODE, "konsulent-1")]
    assert Kind.STATUSNOTAT_DUE not in waiting


def test_once_issued_it_is_neither_written_nor_issued_again() -> None:
    before = read_now()
    issue()
    with pytest.raises(NoStatusnotat, match="ligger fast"):
        write()
    with pytest.raises(NoStatusnotat, match="ligger fast"):
        issue_as(CONSULTANT, before)
    assert len(documents.documents_of(cast.CODE, "K001")) == 1


def test_what_became_known_meanwhile_is_read_first() -> None:
    with pytest.raises(ReadAgain, match="siden du læste"):
        issue("sha256:another")
    assert documents.documents_of(cast.CODE, "K001") == ()


def test_what_somebody_else_wrote_meanwhile_is_read_first() -> None:
    write()
    before = read_now()
    write("Noget helt andet.")
    with pytest.raises(ReadAgain, match="Teksten er rettet"):
        issue_as(CONSULTANT, before)
    document, head, _ = before
    with pytest.raises(ReadAgain, match="Teksten er rettet"):
        issue_as(CONSULTANT, (document, head, read_now()[2]))
    assert documents.documents_of(cast.CODE, "K001") == ()


def test_nobody_in_a_course_gets_one() -> None:
    start(CONSULTANT, "K002", since=date(2019, 2, 4), moment=cast.MOMENT)
    with pytest.raises(NoStatusnotat, match="ikke afmeldt"):
        write(candidate="K002")
    reopen(CONSULTANT, "K001", why="", moment=cast.MOMENT)
    with pytest.raises(NoStatusnotat, match="ikke afmeldt"):
        write()


def test_only_the_provider_writes_it() -> None:
    with pytest.raises(Denied):
        issue_as(ADVISER, read_now())


def test_it_stays_with_the_one_who_was_referred_when_two_are_parted() -> None:
    withdraw(ADVISER, "K002", since=date(2019, 6, 10), reason="moved", note="", moment=cast.MOMENT)
    leader = cast.actor(Role.TEAM_LEADER)
    again = Draft(
        kind="referral", subject="K002", since=date(2019, 7, 1), value={"unit": "uddannelseshuset"}
    )
    write_facts.append(cast.CODE, [again], moment=cast.MOMENT)
    merge_persons(leader, "K001", other="K002", moment=cast.MOMENT)
    withdraw(ADVISER, "K001", since=date(2019, 8, 5), reason="moved", note="", moment=cast.MOMENT)
    write()
    assert drafts.latest(cast.CODE, "statusnotat", subject="K001") is None
    number = issue().subject
    assert documents.documents_of(cast.CODE, "K001") == ()
    assert [line.number for line in documents.documents_of(cast.CODE, "K002")] == [number]


def test_without_a_certificate_nothing_is_issued(settings: Settings) -> None:
    settings.SEALING_CERTIFICATE = ""
    with pytest.raises(NoCertificate):
        issue()
    settings.SEALING_CERTIFICATE = "/nowhere"
    with pytest.raises(NoCertificate, match="kan ikke læses"):
        issue()
