"""Cards of first pages, as sentences of what they are asked of."""

from datetime import date, datetime

import pytest

from tests.office.reports.ground import TODAY, demo, log, small
from virksom.office.reports.today.consultant import time_card
from virksom.office.reports.today.investor import ForInvestor, investor_cards
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


@pytest.mark.parametrize(
    ("minutes", "told"), [(15, "15 minutter"), (1, "1 minut"), (60, "1 time"), (150, "2 timer")]
)
def test_a_time_under_an_hour_is_told_in_minutes(minutes: int, told: str) -> None:
    value = {"channel": "visit", "minutes": minutes}
    draft = Draft(kind="contact", subject="V001", since=TODAY, value=value, by="konsulent-1")
    grown = append(log(), [draft], moment=end_of_day(TODAY))
    card = time_card(small(on=TODAY, of=grown), "konsulent-1")
    assert card.figures[0].left.da == f"1 kontakt, {told}"
