"""A report is issued: frozen, kept, given byte for byte, once, and to each their own edition."""

from datetime import UTC, date, datetime
from hashlib import sha256

import pytest
from pytest_django import Settings

from tests.office import cast
from tests.office.actions.billed import BOOKKEEPER, FINANCE, LEADER
from tests.office.cast import Cast
from tests.office.certificate import certificate_file
from virksom.charts.report import report_pictures
from virksom.documents import ReportDocument, report_pdf
from virksom.office.access import Actor, Denied, Role
from virksom.office.actions.issue_report import CannotIssueReport, give_report, issue_report
from virksom.office.store import read, write
from virksom.office.store.contracts import contract_of
from virksom.programme.demo import DEMO_KNOWN, DEMO_ON
from virksom.programme.effect.report.asked import ReportAsked, written_report
from virksom.programme.effect.report.external import QuarterNotTold
from virksom.programme.effect.report.frozen import frozen_reports
from virksom.programme.effect.report.record import ReportEdition, ReportKind
from virksom.programme.record import Fact, Issued

PARTIES, EXTERNAL = ReportEdition.PARTIES, ReportEdition.EXTERNAL
INVESTOR = cast.actor(Role.INVESTOR_ANALYST)
NOW = datetime(2020, 2, 3, 12, 0, tzinfo=UTC)
EVALUATION = ReportAsked(kind=ReportKind.MIDTERM, edition=PARTIES, on=DEMO_ON, known=DEMO_KNOWN)


@pytest.fixture(autouse=True)
def _sealing(settings: Settings, office: Cast) -> None:  # noqa: ARG001  # its people
    settings.SEALING_CERTIFICATE = certificate_file()


def quarter(edition: ReportEdition = PARTIES, on: date = date(2019, 12, 31)) -> ReportAsked:
    return ReportAsked(kind=ReportKind.QUARTERLY, edition=edition, on=on)


def issued(asked: ReportAsked = EVALUATION, language: str = "da", actor: Actor = LEADER) -> Fact:
    return issue_report(actor, asked, language=language, moment=NOW)


def test_the_evaluation_is_issued_with_a_number_and_its_digests() -> None:
    fact = issued()
    assert fact.subject == "R-2020-0001"
    assert isinstance(fact.value, Issued)
    assert (fact.value.document, fact.value.months) == ("report", ("2019-09",))
    assert fact.value.known == DEMO_KNOWN.isoformat()
    assert dict(fact.value.more) == {"report": "midterm", "on": "2019-09-30", "language": "da"}
    digests = {fact.value.terms_digest, fact.value.content_digest, fact.value.code_digest}
    assert None not in digests


def test_its_facts_digest_is_the_head_as_known() -> None:
    fact = issued()
    assert isinstance(fact.value, Issued)
    assert fact.value.facts_digest == read.log(cast.CODE).known(DEMO_KNOWN).head


def test_it_is_given_byte_for_byte_as_it_was_issued() -> None:
    fact = issued(quarter())
    content = give_report(LEADER, fact.subject)
    issued()
    assert content is not None
    assert content.startswith(b"%PDF")
    assert give_report(LEADER, fact.subject) == content
    assert isinstance(fact.value, Issued)
    assert fact.value.file_digest == f"sha256:{sha256(content).hexdigest()}"


@pytest.mark.parametrize("asked", [EVALUATION, quarter(), quarter(EXTERNAL)])
def test_it_is_written_again_to_the_byte_whatever_came_after(asked: ReportAsked) -> None:
    issued(asked)
    write.append(cast.CODE, [cast.referral("K902")], moment=NOW)
    log, contract = read.log(cast.CODE), contract_of("impact60")
    (one,) = frozen_reports(log.facts)
    again = written_report(log, contract, asked=one.asked, moment=one.issued, code=one.code)
    pictures = report_pictures(again, language=one.language)
    paper = ReportDocument(report=again, number=one.number, pictures=pictures)
    content = report_pdf(paper, language=one.language, moment=one.issued)
    assert one.content == f"sha256:{sha256(content).hexdigest()}"


@pytest.mark.parametrize("asked", [EVALUATION, quarter(), quarter(EXTERNAL)])
def test_the_same_report_is_issued_once(asked: ReportAsked) -> None:
    issued(asked)
    with pytest.raises(CannotIssueReport, match="ligger fast"):
        issued(asked)


def test_other_languages_and_editions_are_other_reports() -> None:
    facts = [issued(quarter()), issued(quarter(), "en"), issued(quarter(EXTERNAL))]
    numbers = ["R-2020-0001", "R-2020-0002", "R-2020-0003"]
    assert [fact.subject for fact in facts] == numbers


def test_the_investor_is_given_the_external_edition_alone() -> None:
    whole, external = issued(quarter()), issued(quarter(EXTERNAL))
    assert give_report(INVESTOR, whole.subject) is None
    assert (give_report(INVESTOR, external.subject) or b"").startswith(b"%PDF")
    assert give_report(FINANCE, whole.subject) is not None


@pytest.mark.parametrize("on", [date(2019, 12, 30), date(2020, 3, 31), date(2018, 6, 30)])
@pytest.mark.parametrize("edition", [PARTIES, EXTERNAL])
def test_only_a_quarter_that_is_told_of_is_issued(edition: ReportEdition, on: date) -> None:
    with pytest.raises(QuarterNotTold, match="kvartal, der er slut"):
        issued(quarter(edition, on))


@pytest.mark.parametrize(
    ("on", "known", "why"),
    [
        (date(2020, 2, 4), NOW, "fremtiden"),
        (DEMO_ON, None, "fremtiden"),
        (DEMO_ON, datetime(2020, 3, 1, tzinfo=UTC), "fremtiden"),
        (DEMO_ON, datetime(2019, 9, 1, tzinfo=UTC), "efter det, der er kendt"),
    ],
)
def test_a_day_or_a_knowledge_ahead_is_refused(on: date, known: datetime | None, why: str) -> None:
    asked = ReportAsked(kind=ReportKind.MIDTERM, edition=PARTIES, on=on, known=known)
    with pytest.raises(CannotIssueReport, match=why):
        issued(asked)
    assert not [fact for fact in read.log(cast.CODE).facts if fact.subject.startswith("R-")]


def test_another_language_is_refused() -> None:
    with pytest.raises(CannotIssueReport, match="dansk eller engelsk"):
        issued(language="de")


@pytest.mark.parametrize("actor", [BOOKKEEPER, FINANCE, INVESTOR])
def test_the_leader_alone_issues(actor: Actor) -> None:
    with pytest.raises(Denied):
        issued(actor=actor)


def test_there_is_no_report_of_another_number() -> None:
    assert give_report(LEADER, "R-2020-0009") is None
