"""A report that was issued, read from its fact."""

from dataclasses import replace
from datetime import UTC, date, datetime

from virksom.programme.effect.report.asked import ReportAsked
from virksom.programme.effect.report.frozen import frozen_reports, told_of
from virksom.programme.effect.report.record import ReportEdition, ReportKind
from virksom.programme.kernel import Json
from virksom.programme.record import Fact, Place, read_fact

KNOWN = datetime(2019, 10, 7, 21, 59, 59, tzinfo=UTC)
ASKED = ReportAsked(
    kind=ReportKind.MIDTERM, edition=ReportEdition.PARTIES, on=date(2019, 9, 30), known=KNOWN
)


def issued(**value: Json) -> Fact:
    says: dict[str, Json] = {
        "document": "report",
        "number": "R-2019-0001",
        "known": KNOWN.isoformat(),
        "content_digest": "sha256:c",
        "code_digest": "sha256:k",
        **told_of(ASKED, "da"),
        **value,
    }
    wire = {
        "id": "f1",
        "kind": "issued",
        "subject": "R-2019-0001",
        "since": "2019-10-08",
        "until": None,
        "value": says,
        "known_at": "2019-10-08T10:00:00+02:00",
        "by": None,
        "source": None,
        "replaces": None,
        "previous": None,
    }
    return read_fact(wire, Place("told", 1))


def test_its_fact_tells_which_report_it_is() -> None:
    (found,) = frozen_reports([issued()])
    assert found.asked == ASKED
    assert (found.number, found.language, found.known) == ("R-2019-0001", "da", KNOWN)
    assert (found.content, found.code) == ("sha256:c", "sha256:k")
    assert found.is_of(ASKED, known=KNOWN, language="da")


def test_another_language_knowledge_or_day_is_another_report() -> None:
    (found,) = frozen_reports([issued()])
    assert not found.is_of(ASKED, known=KNOWN, language="en")
    assert not found.is_of(ASKED, known=None, language="da")
    assert not found.is_of(replace(ASKED, on=date(2019, 9, 29)), known=KNOWN, language="da")


def test_the_external_edition_has_a_document_of_its_own() -> None:
    (found,) = frozen_reports([issued(document="report_external")])
    assert found.asked.edition is ReportEdition.EXTERNAL


def test_what_is_no_report_or_tells_too_little_is_passed_over() -> None:
    others = [issued(document="statement"), issued(report="yearly"), issued(known=None)]
    assert not list(frozen_reports(others))
