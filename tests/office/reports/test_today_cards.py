"""Cards of first pages, as sentences of what they are asked of."""

from datetime import date, datetime

import pytest

from tests.office import cast
from tests.office.reports.ground import TODAY, demo, log, small
from virksom.office.access import Role
from virksom.office.reports.findings import findings_page, look
from virksom.office.reports.today import Ground, today_page
from virksom.office.reports.today.consultant import time_card
from virksom.office.reports.today.investor import ForInvestor, investor_cards
from virksom.office.reports.today.others import finance_cards
from virksom.programme.kernel import COPENHAGEN
from virksom.programme.kernel.moment import end_of_day
from virksom.programme.record import Draft, append
from virksom.programme.status import QuarterEnd

KNOWN = datetime(2019, 10, 31, 23, 59, tzinfo=COPENHAGEN)


@pytest.mark.parametrize(("on", "told"), [("2019-09-30", True), ("2019-12-31", False)])
def test_the_same_day_twice_is_explained_to_the_investor(on: str, *, told: bool) -> None:
    coming = QuarterEnd(on=date.fromisoformat(on), known=KNOWN)
    shown = ForInvestor(coming=coming, editions=(), published=demo())
    card = next(card for card in investor_cards(shown) if card.code == "coming")
    assert ("leverandørens egen midtvejsrapport om samme dag" in card.text.da) is told


def test_each_see_leads_to_the_first_finding_of_its_kind() -> None:
    seen = demo()
    shown = look(seen, None, wait=True).rows
    rows = next(card for card in finance_cards(seen) if card.code == "findings").rows
    for row, found in zip(rows, shown, strict=True):
        door = row.acts[0].door
        kind = findings_page(seen, level="", code=dict(door.asks)["slags"], page=1)
        assert door.spot == "fund-1"
        assert kind.rows[0] == found


@pytest.mark.usefixtures("office")
def test_five_rows_to_look_at_are_not_called_nothing() -> None:
    seen = demo()
    look(seen, None, wait=True)
    ground = Ground(
        seen=seen, on=seen.on, external=None, contract="impact60", moment=end_of_day(TODAY)
    )
    page = today_page(ground, cast.actor(Role.FINANCE_OFFICER))
    assert page.sub.da == "Mandag den 30. september 2019 · fem ting at se på"
    assert page.sub.en.endswith(" · five things to look at")


@pytest.mark.parametrize(
    ("minutes", "told"), [(15, "15 minutter"), (1, "1 minut"), (60, "1 time"), (150, "2 timer")]
)
def test_a_time_under_an_hour_is_told_in_minutes(minutes: int, told: str) -> None:
    value = {"channel": "visit", "minutes": minutes}
    draft = Draft(kind="contact", subject="V001", since=TODAY, value=value, by="konsulent-1")
    grown = append(log(), [draft], moment=end_of_day(TODAY))
    card = time_card(small(on=TODAY, of=grown), "konsulent-1")
    assert card.figures[0].left.da == f"1 kontakt, {told}"
