"""The aid to the recruitment interview speaks, asks and points; it refuses nobody."""

from datetime import date

import pytest

from tests.office import cast
from virksom.office.reports.offer import OfferAid, offer_aid
from virksom.office.store import write
from virksom.office.store.case import case
from virksom.programme.kernel import Json
from virksom.programme.record import Draft

pytestmark = pytest.mark.usefixtures("office")
TODAY = date(2019, 10, 7)


def tell(kind: str, subject: str = "K002", **value: Json) -> None:
    draft = Draft(kind=kind, subject=subject, since=date(2019, 9, 2), value=value)
    write.append(cast.CODE, [draft], moment=cast.MOMENT)


def aid(candidate: str = "K002") -> OfferAid | None:
    return offer_aid(case(cast.CODE, candidate), today=TODAY)


def test_what_is_told_speaks_and_what_is_not_is_asked() -> None:
    found = aid()
    assert found is not None
    assert any("gøre det værd at være med" in text.da for text in found.asks)
    tell("referral", unit="uddannelseshuset", motivated=True, earlier_offers=0)
    tell("profile", wanted=["kitchen_helper"])
    told = aid()
    assert told is not None
    assert told.asks == ()
    assert len(told.speaks) == 4


def test_a_place_with_room_in_a_wished_trade_stands_first() -> None:
    tell("company", "V001", training_seats=2)
    tell("training", "K001", workplace="V001", trade="cleaning")
    tell("training", "K003", workplace="V001", trade="kitchen")
    tell("company", "V001", training_seats=4)
    tell("profile", wanted=["kitchen_helper"])
    found = aid()
    assert found is not None
    assert [place.wished for place in found.places] == [True, False]
    assert found.places[0].text.da == "Køkken: ønsket branche, plads til 2."


def test_who_has_begun_needs_no_aid() -> None:
    assert aid("K001") is None
