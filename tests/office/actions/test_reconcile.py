"""The municipality's list is read and looked at; nothing of it becomes a fact."""

from datetime import timedelta

import pytest

from tests.office import cast
from virksom.exchange.sheets.columns import MissingColumns
from virksom.office.access import Denied, Role
from virksom.office.actions.import_register import SentRegister
from virksom.office.actions.reconcile import (
    CannotReconcile,
    drop_benefit_list,
    send_benefit_list,
)
from virksom.office.store import read, reconciled
from virksom.office.store.register_told import Upload
from virksom.programme.billing.reconcile import Listed
from virksom.programme.kernel import Refusal, Week

pytestmark = pytest.mark.usefixtures("office")
FINANCE = cast.actor(Role.FINANCE_OFFICER)
LIST = "kandidat;uge;ydelse\nK001;2019-W20;kontanthjælp\nK001;2019-W21;ingen\nK099;2019-W20;SU\n"


def send(text: str = LIST, *, register: str = "ydelsesrefusion", who: Role | None = None) -> Upload:
    actor = FINANCE if who is None else cast.actor(who)
    sent = SentRegister(name="liste.csv", register=register)
    return send_benefit_list(actor, text.encode(), sent=sent, moment=cast.MOMENT)


def kept() -> Upload | None:
    return reconciled.kept(cast.CODE, by="oekonomi-1", moment=cast.MOMENT)


def test_a_list_is_kept_and_nothing_is_told() -> None:
    before = read.log(cast.CODE).head
    sent = send()
    assert kept() == sent
    assert read.log(cast.CODE).head == before
    assert reconciled.listed(sent) == (
        Listed(candidate="K001", week=Week(2019, 20), code="kontanthjaelp"),
        Listed(candidate="K001", week=Week(2019, 21), code="none"),
    )


def test_rows_of_nobody_and_broken_rows_are_named() -> None:
    sent = send(f"{LIST}K001;2019-W99;ingen\nK001;2019-W22;guld\n")
    assert [cell.row for cell in sent.reading.wrong] == [5, 6]
    assert sent.reading.nobody == (4,)


def test_a_list_is_thrown_away_by_hand_or_after_a_day() -> None:
    send()
    drop_benefit_list(FINANCE)
    assert kept() is None
    send()
    late = cast.MOMENT + timedelta(hours=24, seconds=1)
    assert reconciled.kept(cast.CODE, by="oekonomi-1", moment=late) is None


def test_what_cannot_be_read_is_refused() -> None:
    with pytest.raises(CannotReconcile, match="ydelsesregister"):
        send(register="eindkomst")
    with pytest.raises(CannotReconcile, match="ydelsesregister"):
        send(register="")
    with pytest.raises(CannotReconcile, match="ingen kandidater"):
        send("kandidat;uge;ydelse\nK099;2019-W20;SU\n")
    with pytest.raises(MissingColumns):
        send("navn;uge\nAnna;2019-W20\n")
    assert kept() is None


def test_an_example_of_codes_holds_nothing_against_real_people() -> None:
    with pytest.raises(Refusal, match="er et eksempel"):
        send("CPR;y_1910\nK001;131\n", register="dream")
    assert kept() is None


@pytest.mark.parametrize("role", [Role.TEAM_LEADER, Role.RECRUITMENT_CONSULTANT, Role.ADVISER])
def test_who_does_not_settle_is_refused(role: Role) -> None:
    with pytest.raises(Denied):
        send(who=role)
    with pytest.raises(Denied):
        drop_benefit_list(cast.actor(role))


def test_the_register_that_the_list_looks_like_is_named() -> None:
    with pytest.raises(CannotReconcile, match=r"^Arket ligner Ydelsesrefusion; vælg det\.$"):
        send(register="dream")
    with pytest.raises(MissingColumns, match=r"^Arket mangler"):
        send("kandidat;måned;timer\nK001;2019-05;12\n", register="dream")
