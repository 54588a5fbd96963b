"""The places of the programme, and who looks like whom."""

from dataclasses import replace
from datetime import date

import pytest

from tests.office import cast
from tests.office.actions.referred import ADVISER, refer_by, told
from tests.office.reports.ground import demo
from virksom.office.access import Denied, Role
from virksom.office.actions.tell_awaited import NoUnit, tell_awaited
from virksom.office.reports.referrals import Places, counts_of, places, remarks, twins
from virksom.office.reports.standpoint import Standpoint
from virksom.office.store import write
from virksom.office.store.vault.find import CPR, NAME_BIRTH, Likeness
from virksom.programme.record import Draft

pytestmark = pytest.mark.usefixtures("office")


def places_of(seen: Standpoint) -> Places:
    return places(seen.rules, on=seen.on, by_unit=counts_of(seen), actor=ADVISER)


def test_the_demo_has_referred_118_and_59_from_each_unit() -> None:
    found = places_of(demo())
    assert found.told.da == "118 af 120 henvist · 59 fra hver enhed"
    assert [(unit.count, unit.places.da, unit.own) for unit in found.units] == [
        (59, "af 60", True),
        (59, "af 60", False),
    ]
    assert (found.number, found.share, found.remarks) == ("1.2", "1.3", ())


def test_what_a_unit_tells_stands_beside_its_own_count() -> None:
    tell_awaited(ADVISER, 7, moment=cast.MOMENT)
    found = places_of(demo())
    assert [(unit.awaited, unit.count) for unit in found.units] == [(7, 59), (0, 59)]


def test_nobody_tells_it_for_a_unit_that_is_not_theirs() -> None:
    with pytest.raises(NoUnit):
        tell_awaited(replace(ADVISER, unit=""), 7, moment=cast.MOMENT)
    with pytest.raises(Denied):
        tell_awaited(cast.actor(Role.TEAM_LEADER), 7, moment=cast.MOMENT)


def test_a_late_referral_is_remarked_with_its_clause() -> None:
    text = remarks(
        demo().terms, unit="uddannelseshuset", cpr_class="", band="under_30", on=date(2020, 1, 2)
    )
    assert text.da.endswith("der kan henvises alligevel (klausul 2.1).")


def standing(code: str, why: str = CPR) -> str:
    return twins(cast.CODE, [Likeness(code, why)])[0][1].da


def test_who_looks_alike_is_told_with_why_and_where_they_stand() -> None:
    refer_by()
    assert standing("K003", NAME_BIRTH).endswith(
        "samme navn og fødselsdag (henvist 07.10.2019, ikke afmeldt)"
    )
    gone = Draft(kind="withdrawal", subject="K003", since=told().since, value={"reason": "moved"})
    write.append(cast.CODE, [gone], moment=cast.MOMENT)
    assert standing("K003") == "Ja, det er K003: samme CPR (afmeldt 07.10.2019)"
    assert standing("K999") == "Ja, det er K999: samme CPR (ikke henvist nu)"


def test_the_last_answer_is_none_of_them() -> None:
    found = twins(cast.CODE, [Likeness("K001", CPR), Likeness("K002", NAME_BIRTH)])
    assert [code for code, _ in found] == ["same:K001", "same:K002", "others:K001,K002"]
