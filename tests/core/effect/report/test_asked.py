"""A report as it is asked for: the parties choose, everybody else takes the quarter-ends."""

from datetime import UTC, date, datetime

import pytest

from tests.core.effect.reported import CONTRACT, LOG
from virksom.programme.demo import DEMO_KNOWN, DEMO_ON
from virksom.programme.effect.report.asked import ReportAsked, written_report
from virksom.programme.effect.report.external import QuarterNotTold
from virksom.programme.effect.report.record import Report, ReportEdition, ReportKind

NOW = datetime(2020, 2, 3, tzinfo=UTC)
DECEMBER = date(2019, 12, 31)
MIDTERM, QUARTERLY = ReportKind.MIDTERM, ReportKind.QUARTERLY
PARTIES, EXTERNAL = ReportEdition.PARTIES, ReportEdition.EXTERNAL


def written(kind: ReportKind, edition: ReportEdition, on: date) -> Report:
    asked = ReportAsked(kind=kind, edition=edition, on=on, known=DEMO_KNOWN)
    return written_report(LOG, CONTRACT, asked=asked, moment=NOW)


def test_the_parties_choose_day_and_knowledge_of_the_evaluation() -> None:
    found = written(MIDTERM, PARTIES, DEMO_ON)
    assert (found.on, found.known) == (DEMO_ON, DEMO_KNOWN)


@pytest.mark.parametrize(
    ("kind", "edition"), [(MIDTERM, EXTERNAL), (QUARTERLY, EXTERNAL), (QUARTERLY, PARTIES)]
)
def test_every_other_knows_what_was_known_a_month_after(
    kind: ReportKind, edition: ReportEdition
) -> None:
    found = written(kind, edition, DECEMBER)
    assert str(found.known)[:10] == "2020-01-31"
    assert (found.kind, found.edition) == (kind, edition)
    with pytest.raises(QuarterNotTold):
        written(kind, edition, date(2020, 3, 31))
