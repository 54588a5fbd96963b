"""What a deed asks of the case is asked once nobody else can change it any more."""

from collections.abc import Callable
from datetime import date
from functools import partial

import pytest

from tests.office import cast
from tests.office.actions.agreeing import put_forward
from tests.office.actions.meeting import CANDIDATE, CONSULTANT, THE_DAY, agreed
from virksom.office.access import Role
from virksom.office.actions import tell_agreement, write_statusnotat
from virksom.office.actions.withdraw import withdraw
from virksom.office.store import write
from virksom.office.store.case import case

pytestmark = pytest.mark.usefixtures("office")
ADVISER = cast.actor(Role.ADVISER)


@pytest.fixture
def order(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note in which order the programme is held and the case is read."""
    noted: list[str] = []

    def noting(name: str, deed: Callable[..., object]) -> Callable[..., object]:
        def noted_first(*args: object, **more: object) -> object:
            noted.append(name)
            return deed(*args, **more)

        return noted_first

    monkeypatch.setattr(write, "hold", noting("hold", write.hold))
    for module in (tell_agreement, write_statusnotat):
        monkeypatch.setattr(module, "case", noting("case", case))
    return noted


def test_asking_for_signatures(order: list[str]) -> None:
    agreed()
    put_forward()
    order.clear()
    tell_agreement.ask_to_sign(CONSULTANT, CANDIDATE, moment=THE_DAY)
    assert order[:2] == ["hold", "case"]


def test_writing_a_statusnotat(order: list[str]) -> None:
    withdraw(ADVISER, "K001", since=date(2019, 6, 3), reason="moved", note="", moment=cast.MOMENT)
    order.clear()
    deed = partial(write_statusnotat.write_statusnotat, CONSULTANT, "K001", moment=cast.MOMENT)
    deed(assessment="Det gik.", recommendation="")
    assert order[:2] == ["hold", "case"]
