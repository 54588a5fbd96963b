"""Two codes, one person; and back."""

from functools import partial

import pytest

from tests.office import cast
from tests.office.cast import CODE, MOMENT, actor, referral
from tests.office.databases import at_once
from virksom.office.access import Denied, Role
from virksom.office.actions.merge_persons import CannotMerge, merge_persons
from virksom.office.actions.separate_persons import CannotSeparate, separate_persons
from virksom.office.store import read, write
from virksom.office.store.case import NoSuchCandidate
from virksom.office.store.vault.persons import PersonData, person, put_all
from virksom.programme.record import Draft
from virksom.programme.status import people

LEADER = actor(Role.TEAM_LEADER)
ADVISER = actor(Role.ADVISER)


@pytest.fixture(autouse=True)
def _two(request: pytest.FixtureRequest) -> None:
    own = "own_database" in request.fixturenames
    request.getfixturevalue("own_database" if own else "office")
    if own:
        cast.stand()


def persons() -> list[tuple[str, ...]]:
    """Return the codes of each person there is."""
    return [one.ids for one in people(read.log(CODE).known())]


def merge(candidate: str = "K001", other: str = "K002") -> str:
    return merge_persons(LEADER, candidate, other=other, moment=MOMENT).id


def test_two_that_are_merged_are_one_person() -> None:
    assert persons() == [("K001",), ("K002",)]
    fact = merge_persons(ADVISER, "K002", other="K001", moment=MOMENT)
    assert (fact.kind, fact.subject, fact.value.other) == ("same_person", "K002", "K001")
    assert (fact.by, persons()) == ("raadgiver-1", [("K001", "K002")])


def test_what_was_merged_is_separated_again() -> None:
    merged = merge()
    (back,) = separate_persons(LEADER, "K002", other="K001", moment=MOMENT)
    assert (back.kind, back.replaces, back.value.reason) == ("retraction", merged, "two_persons")
    assert persons() == [("K001",), ("K002",)]
    merge()
    assert persons() == [("K001", "K002")]


def test_the_vault_keeps_both_as_they_are() -> None:
    both = [PersonData(code="K001", name="Anne"), PersonData(code="K002", name="Anne-Marie")]
    put_all(CODE, both, moment=MOMENT)
    merge()
    assert [person(CODE, data.code) for data in both] == both


def test_who_is_merged_already_is_not_merged_again() -> None:
    merge()
    with pytest.raises(CannotMerge, match="K002 og K001 er allerede lagt sammen"):
        merge("K002", "K001")
    with pytest.raises(CannotMerge, match="to gange K001"):
        merge("K001", "K001")


@pytest.mark.parametrize(("one", "other"), [("K001", "K009"), ("K009", "K001"), ("K001", "V001")])
def test_both_must_be_there(one: str, other: str) -> None:
    with pytest.raises(NoSuchCandidate):
        merge(one, other)
    with pytest.raises(CannotSeparate if one == "K001" else NoSuchCandidate):
        separate_persons(LEADER, one, other=other, moment=MOMENT)


@pytest.mark.parametrize("role", [Role.RECRUITMENT_CONSULTANT, Role.CANDIDATE, Role.ADMINISTRATOR])
def test_most_roles_may_not(role: Role) -> None:
    with pytest.raises(Denied):
        merge_persons(actor(role), "K001", other="K002", moment=MOMENT)
    merge()
    with pytest.raises(Denied):
        separate_persons(actor(role), "K001", other="K002", moment=MOMENT)


def test_an_adviser_merges_only_those_of_the_own_unit() -> None:
    value = {"unit": "job_og_aktivhuset"}
    theirs = Draft(kind="referral", subject="K003", since=cast.referral("K").since, value=value)
    write.append(CODE, [theirs], moment=MOMENT)
    for one, other in (("K001", "K003"), ("K003", "K001")):
        with pytest.raises(Denied, match="en anden enhed"):
            merge_persons(ADVISER, one, other=other, moment=MOMENT)


def test_two_that_are_one_through_a_third_are_told_how() -> None:
    write.append(CODE, [referral("K003")], moment=MOMENT)
    merge("K001", "K003")
    merge("K003", "K002")
    with pytest.raises(CannotMerge):
        merge("K001", "K002")
    with pytest.raises(CannotSeparate, match="det er K001 = K003, K002 = K003"):
        separate_persons(LEADER, "K001", other="K002", moment=MOMENT)


def test_who_was_never_merged_is_not_separated() -> None:
    with pytest.raises(CannotSeparate, match="K001 og K002 er ikke lagt sammen"):
        separate_persons(LEADER, "K001", other="K002", moment=MOMENT)


@pytest.mark.usefixtures("own_database")
def test_of_two_who_merge_at_once_the_second_is_told() -> None:
    raised = at_once(merge, partial(merge, "K002", "K001"))
    assert {type(trouble) for trouble in raised} == {CannotMerge, type(None)}
    assert persons() == [("K001", "K002")]
