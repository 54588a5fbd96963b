"""An agreement as it is shown."""

from dataclasses import replace
from datetime import date

import pytest

from tests.office import cast
from tests.office.actions.agreeing import put_forward, signed_by_all
from tests.office.actions.meeting import CANDIDATE, CONSULTANT, THE_DAY, agreed
from virksom.office.access import Role
from virksom.office.actions.issue_agreement import issue_agreement
from virksom.office.reports.agreement import AgreementPage, agreement_page
from virksom.office.reports.first_words import first_words
from virksom.office.store import certificates, write
from virksom.office.store.agreements import said
from virksom.office.store.case import case
from virksom.office.store.models import Draft as DraftRow
from virksom.office.store.read import ProgrammeRow
from virksom.office.store.vault import documents
from virksom.office.store.vault.documents import DocumentRow
from virksom.programme.path import latest_pact, latest_talk
from virksom.programme.record import Draft

pytestmark = pytest.mark.usefixtures("office")
TODAY = date(2019, 10, 8)


def page(role: Role = Role.RECRUITMENT_CONSULTANT) -> AgreementPage | None:
    one = case(cast.CODE, CANDIDATE)
    return agreement_page(cast.actor(role), one, candidate=CANDIDATE, today=TODAY)


def issued(monkeypatch: pytest.MonkeyPatch) -> None:
    invented = ProgrammeRow(cast.CODE, "impact60", invented=True)
    monkeypatch.setattr(
        "virksom.office.actions.issue_document.certificate_of",
        lambda _row: certificates.certificate_of(invented),
    )
    agreed()
    signed_by_all()
    issue_agreement(CONSULTANT, CANDIDATE, moment=THE_DAY)


def kept_as(content: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = documents.document(cast.CODE, "A-2019-0001")
    assert kept is not None
    broken = DocumentRow(line=kept.line, content=content, fields=kept.fields)
    monkeypatch.setattr(documents, "document", lambda *_: broken)


def test_before_it_is_put_forward_there_is_none() -> None:
    agreed()
    assert page() is None


def test_whoever_is_no_party_sees_none() -> None:
    agreed()
    put_forward()
    assert page(Role.COMPANY_CONTACT) is None


def test_a_whole_seal_is_told_with_whose_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    issued(monkeypatch)
    found = page()
    assert found is not None
    assert found.paper is not None
    assert (found.paper.intact, found.may_change, found.may_anew) == (True, False, True)


def test_a_changed_file_shows_at_the_seal(monkeypatch: pytest.MonkeyPatch) -> None:
    issued(monkeypatch)
    kept = documents.document(cast.CODE, "A-2019-0001")
    assert kept is not None
    assert kept.content is not None
    kept_as(kept.content + b"\n% and more", monkeypatch)
    found = page()
    assert found is not None
    assert found.paper is not None
    assert (found.paper.intact, found.paper.seal.da) == (False, "Seglet er brudt.")


def test_a_file_that_is_none_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    issued(monkeypatch)
    kept_as(b"nothing", monkeypatch)
    found = page()
    assert found is not None
    assert found.paper is not None
    assert not found.paper.intact


@pytest.mark.parametrize(
    ("at", "told"),
    [("2019-10-08", "08.10.2019"), ("2019-10-08T12:00:00+02:00", "08.10.2019 kl. 12.00")],
)
def test_an_old_signature_tells_its_day_or_hour(at: str, told: str) -> None:
    agreed()
    old = Draft(
        kind="agreement",
        subject=CANDIDATE,
        since=TODAY,
        value={"version": 1, "signed": [{"party": "candidate", "at": at}]},
    )
    write.append(cast.CODE, [old], moment=THE_DAY)
    found = page()
    assert found is not None
    assert [(party.role, party.signed.da) for party in found.parties] == [("candidate", told)]


def test_a_signature_in_no_form_stands_as_it_is() -> None:
    agreed()
    value = {"version": "x", "signed": [{"party": "witness", "at": "in spring"}]}
    old = Draft(kind="agreement", subject=CANDIDATE, since=TODAY, value=value)  # type: ignore[arg-type]
    write.append(cast.CODE, [old], moment=THE_DAY)
    found = page()
    assert found is not None
    assert [(party.label.da, party.signed.da) for party in found.parties] == [
        ("witness", "in spring")
    ]


def test_words_that_are_no_longer_there_are_not_shown() -> None:
    agreed()
    put_forward()
    one = case(cast.CODE, CANDIDATE)
    DraftRow.objects.all().delete()
    pact = latest_pact(one.person, one.known.facts)
    assert pact is not None
    assert said(cast.CODE, pact) is None
    assert page() is not None


def test_without_words_only_the_candidate_and_who_writes_see_where_it_stands() -> None:
    agreed()
    put_forward()
    DraftRow.objects.all().delete()
    own = replace(cast.actor(Role.CANDIDATE), code=CANDIDATE)
    assert page(Role.RECRUITMENT_CONSULTANT) is not None
    assert agreement_page(own, case(cast.CODE, CANDIDATE), candidate=CANDIDATE, today=TODAY)
    assert page(Role.TRAINER) is None


def test_the_first_words_name_those_who_take_part() -> None:
    agreed()
    one = case(cast.CODE, CANDIDATE)
    talk = latest_talk(one.person, one.known.facts)
    assert talk is not None
    words = first_words(one, talk, candidate=CANDIDATE, language="en")
    assert list(words.codes) == ["candidate", "adviser", "consultant", "employer"]
    adviser = words.parties[1]
    assert adviser.commits[1] == "I ask for no start note, follow-up note or absence record."


def test_one_of_whose_content_nobody_knows_shows_no_digest_of_it() -> None:
    told = {"version": 1, "digest": "sha256:1", "signed": [{"party": "candidate", "at": "x"}]}
    old = Draft(kind="agreement", subject=CANDIDATE, since=TODAY, value=told)
    write.append(cast.CODE, [old], moment=cast.MOMENT)
    found = page()
    assert found is not None
    assert (found.digest, found.only_signs) == ("", False)


def test_where_one_signature_is_all_there_is_to_do_its_button_is_filled() -> None:
    agreed()
    put_forward()
    own, staff = page(Role.TRAINER), page()
    assert own is not None
    assert staff is not None
    assert (own.only_signs, staff.only_signs) == (True, False)
