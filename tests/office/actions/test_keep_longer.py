"""What is kept longer for a reason is neither told of nor erased until the reason is gone."""

from datetime import timedelta

import pytest

from tests.office.actions.test_erase_due import DAY, GONE, KEEP, LATER, administrator
from tests.office.cast import CODE, MOMENT, Cast, actor
from tests.office.store.vault.full import fill
from tests.office.store.vault.people import ANNE
from virksom.office.access import Denied, Role
from virksom.office.actions.erase_due import erase_due
from virksom.office.actions.erase_person import IsKept, erase_person
from virksom.office.actions.keep_longer import CannotKeep, end_keeping, keep_longer
from virksom.office.actions.merge_persons import merge_persons
from virksom.office.actions.tell_erasure import tell_erasure
from virksom.office.store import keeping, kept_longer, looks, read, write
from virksom.office.store.case import NoSuchCandidate
from virksom.office.store.looks import Which
from virksom.office.store.vault.persons import person
from virksom.programme.record import Draft

pytestmark = pytest.mark.django_db
REASON = "Retskrav, sag 2019-17"
UNTIL = DAY + timedelta(days=60)


@pytest.fixture(autouse=True)
def _people(office: Cast) -> None:  # noqa: ARG001  # stands in the database
    fill()
    value = {"reason": "moved"}
    write.append(
        CODE, [Draft(kind="withdrawal", subject="K002", since=DAY, value=value)], moment=MOMENT
    )


def keep(code: str = "K001") -> tuple[str, ...]:
    return keep_longer(administrator(), code, reason=REASON, until=UNTIL, moment=MOMENT)


def kept(day: object = DAY) -> set[str]:
    rows = keeping.due_rows(CODE, KEEP, on=day)  # type: ignore[arg-type]  # a day
    return {row.code for row in rows if row.kept_until is not None}


def test_it_stands_on_the_list_with_its_day_and_is_neither_told_of_nor_erased() -> None:
    keep()
    assert kept() == {"K001"}
    assert tell_erasure(administrator(), KEEP, moment=MOMENT) == 1
    gone = erase_due(administrator(), KEEP, moment=LATER)
    assert [(row.code, row.kind) for row in gone] == [one for one in GONE if one[0] == "K002"]
    assert person(CODE, "K001") == ANNE


def test_when_the_day_has_come_it_is_told_of_and_erased_as_all_else() -> None:
    keep()
    assert kept(UNTIL - timedelta(days=1)) == {"K001"}
    assert kept(UNTIL) == set()
    then = MOMENT + timedelta(days=60)
    assert tell_erasure(administrator(), KEEP, moment=then) == 2
    assert ("K001", "contact") in {
        (row.code, row.kind)
        for row in erase_due(administrator(), KEEP, moment=then + timedelta(days=30))
    }


def test_it_ends_before_its_day_and_not_twice() -> None:
    keep()
    assert end_keeping(administrator(), "K001", moment=MOMENT) == ("K001",)
    assert kept() == set()
    with pytest.raises(CannotKeep):
        end_keeping(administrator(), "K001", moment=MOMENT)


def test_decided_anew_the_latest_day_counts() -> None:
    keep()
    sooner = DAY + timedelta(days=2)
    keep_longer(administrator(), "K001", reason=REASON, until=sooner, moment=MOMENT)
    assert kept_longer.held_until(CODE, on=DAY) == {"K001": sooner}


def test_it_holds_for_every_code_of_the_person_whenever_they_were_found_to_be_one() -> None:
    keep()
    merge_persons(actor(Role.TEAM_LEADER), "K001", other="K002", moment=MOMENT)
    assert kept() == {"K001", "K002"}
    with pytest.raises(IsKept):
        erase_person(administrator(), "K002", moment=MOMENT)


def test_nobody_is_erased_on_request_meanwhile() -> None:
    keep()
    with pytest.raises(IsKept, match="gemmes til"):
        erase_person(administrator(), "K001", moment=MOMENT)
    end_keeping(administrator(), "K001", moment=MOMENT)
    erase_person(administrator(), "K001", moment=MOMENT)
    assert person(CODE, "K001") is None
    assert [row.reason for row in kept_longer.rows_of(CODE)] == [""]


def test_the_candidate_sees_that_it_was_decided_and_no_fact_tells() -> None:
    before = read.log(CODE)
    keep()
    (row,) = looks.page(CODE, Which(subjects=("K001",)), after=0, most=9)
    assert (row.what, row.page) == ("keep_longer", "keep_longer")
    assert read.log(CODE) == before


@pytest.mark.parametrize(
    ("reason", "days", "field"),
    [
        ("kort", 60, "reason"),
        ("Kravet fra 010203-1234 er ikke afgjort", 60, "reason"),
        (REASON, 0, "until"),
        (REASON, 5 * 366 + 1, "until"),
    ],
)
def test_what_cannot_be_kept_is_refused_at_its_field(reason: str, days: int, field: str) -> None:
    until = DAY + timedelta(days=days)
    with pytest.raises(CannotKeep) as refused:
        keep_longer(administrator(), "K001", reason=reason, until=until, moment=MOMENT)
    assert refused.value.field == field
    assert kept() == set()


def test_nobody_else_decides_it_and_it_is_about_somebody() -> None:
    with pytest.raises(NoSuchCandidate):
        keep("K999")
    for role in (role for role in Role if role is not Role.ADMINISTRATOR):
        with pytest.raises(Denied):
            keep_longer(actor(role), "K001", reason=REASON, until=UNTIL, moment=MOMENT)
