"""Every look at person data is written down."""

from dataclasses import replace

import pytest
from django.db import DatabaseError, transaction

from tests.office import cast
from tests.office.cast import CODE, MOMENT
from virksom.office.access import NOBODY, Actor, Deed, Role
from virksom.office.actions.look import look
from virksom.office.store import glass
from virksom.office.store.models import Look, User

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]


def someone(role: Role) -> Actor:
    return replace(cast.actor(role), id=User.objects.get(username=role.value).pk)


def seen(actor: Actor, *codes: str) -> list[tuple[str, str, bool]]:
    look(actor, codes, what=Deed.SEE_PERSON, page="candidates", moment=MOMENT)
    rows = Look.objects.values_list("subject", "role", "glass")
    return [(subject, role, bool(broken)) for subject, role, broken in rows]


def test_each_candidate_shown_is_a_look() -> None:
    rows = seen(someone(Role.ADVISER), "K001", "K002", "K001")
    assert rows == [("K001", "adviser", False), ("K002", "adviser", False)]


def test_a_look_through_broken_glass_says_so() -> None:
    leader = someone(Role.TEAM_LEADER)
    assert leader.id is not None
    glass.break_for(leader.id, CODE, subject="K002", reason="en grund", moment=MOMENT)
    assert seen(leader, "K001", "K002") == [
        ("K001", "team_leader", False),
        ("K002", "team_leader", True),
    ]


def test_who_sees_their_own_data_leaves_no_look() -> None:
    assert seen(someone(Role.CANDIDATE), "K001") == []


def test_nobody_leaves_no_look() -> None:
    assert seen(NOBODY, "K001") == []


def test_a_look_stays_as_it_was_written() -> None:
    seen(someone(Role.ADVISER), "K001")
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        Look.objects.all().delete()
