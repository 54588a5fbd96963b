"""What has had its time is told of first, and erased when the notice has run."""

from datetime import date, timedelta

import pytest

from tests.office.cast import CODE, MOMENT, Cast, actor
from tests.office.store.vault.full import fill
from tests.office.store.vault.people import ANNE
from virksom.office.access import Actor, Denied, Role
from virksom.office.actions.erase_due import erase_due
from virksom.office.actions.merge_persons import merge_persons
from virksom.office.actions.tell_erasure import tell_erasure
from virksom.office.store import erased, keeping, members, notices, read, write
from virksom.office.store.models import Document, User
from virksom.office.store.vault import documents, drafts, persons, texts
from virksom.programme.contract import Keeping, KeepingTerm
from virksom.programme.kernel import day_in_copenhagen
from virksom.programme.record import Draft

pytestmark = pytest.mark.django_db
DAY = day_in_copenhagen(MOMENT)
GONE = [("K001", "contact"), ("K002", "notes"), ("K002", "contact")]
LATER = MOMENT + timedelta(days=30)
KEEP = Keeping(
    notice_days=30,
    terms={
        "notes": KeepingTerm(months_after=0, latest=None),
        "contact": KeepingTerm(months_after=None, latest=DAY),
        "cpr": KeepingTerm(months_after=6, latest=date(2028, 1, 1)),
        "papers": KeepingTerm(months_after=None, latest=DAY + timedelta(days=31)),
        "path": KeepingTerm(months_after=None, latest=DAY),
    },
)


@pytest.fixture(autouse=True)
def _people(office: Cast) -> None:  # noqa: ARG001  # stands in the database
    fill()
    left = Draft(
        kind="withdrawal", subject="K002", since=date(2019, 10, 1), value={"reason": "moved"}
    )
    write.append(CODE, [left], moment=MOMENT)


def administrator() -> Actor:
    return actor(Role.ADMINISTRATOR, user=User.objects.get(username="administrator").pk)


def due(day: date = DAY) -> list[tuple[str, str]]:
    return [(row.code, row.kind) for row in keeping.due_rows(CODE, KEEP, on=day)]


def test_only_what_has_had_its_time_is_due_and_only_of_candidates() -> None:
    assert due() == GONE
    assert ("K001", "papers") in due(DAY + timedelta(days=1))
    assert ("K001", "cpr") not in due(date(2027, 12, 1))
    assert ("K001", "cpr") in due(date(2027, 12, 2))
    assert all(code != "K002" or kind != "cpr" for code, kind in due(date(2028, 1, 1)))


def test_what_lies_under_another_code_of_theirs_is_due_too() -> None:
    merge_persons(actor(Role.TEAM_LEADER), "K001", other="K002", moment=MOMENT)
    assert {code for code, kind in due() if kind == "contact"} == {"K001", "K002"}


def test_nothing_is_erased_before_the_notice_has_run() -> None:
    assert erase_due(administrator(), KEEP, moment=LATER) == ()
    assert tell_erasure(administrator(), KEEP, moment=MOMENT) == 2
    assert tell_erasure(administrator(), KEEP, moment=MOMENT) == 0
    assert erase_due(administrator(), KEEP, moment=LATER - timedelta(days=1)) == ()
    assert persons.person(CODE, "K001") == ANNE


def test_the_candidate_and_the_team_leader_are_told_without_a_name() -> None:
    tell_erasure(administrator(), KEEP, moment=MOMENT)
    (own,) = notices.waiting(CODE, "K001")
    assert (own.kind.value, own.subject, own.page, own.by_mail) == (
        *("erasure_near", "K001", "own_data"),
        True,
    )
    assert [one.kind.value for one in notices.waiting(CODE, "teamleder")] == ["erasure_near"]


def test_when_it_has_run_each_kind_goes_and_the_rest_stays() -> None:
    before = read.log(CODE)
    tell_erasure(administrator(), KEEP, moment=MOMENT)
    gone = erase_due(administrator(), KEEP, moment=LATER)
    assert [(row.code, row.kind) for row in gone] == GONE
    assert persons.person(CODE, "K001") is None
    assert [len(texts.texts(CODE, code)) for code in ("K001", "K002")] == [1, 0]
    paper = documents.document(CODE, "A-2019-0001")
    assert paper is not None
    assert not paper.erased
    assert (read.log(CODE), Document.objects.count()) == (before, 2)


def test_lists_that_wait_with_names_in_them_go_too() -> None:
    drafts.save(CODE, "upload", subject="raadgiver-1", content={}, by="raadgiver-1", moment=LATER)
    tell_erasure(administrator(), KEEP, moment=MOMENT)
    erase_due(administrator(), KEEP, moment=LATER)
    assert drafts.latest(CODE, "upload", subject="raadgiver-1") is None


def test_each_is_written_down_and_whoever_has_no_name_signs_in_no_longer() -> None:
    tell_erasure(administrator(), KEEP, moment=MOMENT)
    erase_due(administrator(), KEEP, moment=LATER)
    told = [(one.code, one.kind) for one in erased.done()]
    assert told == GONE
    held = members.member(CODE, "K001")
    assert held is not None
    assert (held.active, held.username) == (False, f"slettet-{held.user}")
    assert erase_due(administrator(), KEEP, moment=LATER) == ()


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ADMINISTRATOR])
def test_only_the_administrator_tells_and_erases(role: Role) -> None:
    for deed in (tell_erasure, erase_due):
        with pytest.raises(Denied):
            deed(actor(role), KEEP, moment=MOMENT)
