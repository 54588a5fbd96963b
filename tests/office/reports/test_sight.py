"""One case looked at tells of the person what the whole programme tells; the demo is the oracle."""

from datetime import UTC, date, datetime

import pytest

from tests.office.reports.ground import demo
from virksom.office.actions.load_facts import load_facts
from virksom.office.reports.candidate import candidate_page
from virksom.office.reports.sight import Sight, sight
from virksom.office.reports.standpoint import Standpoint
from virksom.office.store.case import case
from virksom.programme.demo import DEMO_KNOWN, DEMO_ON, demo_log

LATE = (date(2021, 5, 3), datetime(2026, 11, 24, tzinfo=UTC))


@pytest.fixture(params=[(DEMO_ON, DEMO_KNOWN), LATE], ids=["then", "late"])
def whole(request: pytest.FixtureRequest, db: None) -> Standpoint:  # noqa: ARG001  # its tables
    load_facts(demo_log())
    return demo(*request.param)


def seen_of(whole: Standpoint, code: str) -> Sight:
    one = case("P1", code)
    return sight(one, on=whole.on, moment=whole.moment, today=whole.today)


def test_every_page_is_the_one_the_whole_log_gives(whole: Standpoint) -> None:
    _ = whole.findings
    for person in whole.people:
        own = candidate_page(seen_of(whole, person.id), person.id, week=None)
        assert own == candidate_page(whole, person.id, week=None), person.id
