"""Two codes, one company; and back."""

from datetime import date
from functools import partial

import pytest

from tests.office import cast
from tests.office.actions.firms import CONSULTANT, LEADER, standing
from tests.office.cast import CODE, MOMENT, actor
from tests.office.databases import at_once
from virksom.office.access import Denied, Role
from virksom.office.actions.log_contact import ContactTold, log_contact
from virksom.office.actions.merge_companies import CannotMergeCompanies, merge_companies
from virksom.office.actions.name_company import NoSuchCompany
from virksom.office.actions.separate_companies import (
    CannotSeparateCompanies,
    separate_companies,
)
from virksom.office.actions.undo import undo
from virksom.office.store import read, write
from virksom.office.store.company_facts import company_log
from virksom.programme.companies.pipeline import Stage
from virksom.programme.record import Draft, Fact
from virksom.programme.status import people, status_table


@pytest.fixture(autouse=True)
def _three(request: pytest.FixtureRequest) -> None:
    own = "own_database" in request.fixturenames
    request.getfixturevalue("own_database" if own else "office")
    if own:
        cast.stand()
    day = date(2019, 3, 4)
    drafts = [Draft(kind="company", subject=code, since=day) for code in ("V002", "V003")]
    write.append(CODE, drafts, moment=MOMENT)


def merge(company: str = "V002", other: str = "V003") -> Fact:
    return merge_companies(LEADER, company, other=other, moment=MOMENT)


def job(company: str, employment: str) -> Draft:
    value = {"employment": employment, "company": company, "form": "ordinary"}
    value |= {"weekly_hours": "12.0"}
    return Draft(kind="employment", subject="K001", since=date(2019, 3, 11), value=value)


def test_two_that_are_merged_are_one_under_the_smaller_code() -> None:
    fact = merge("V003", "V002")
    assert (fact.kind, fact.subject, fact.value.other) == ("same_company", "V003", "V002")
    assert standing("V003").company == "V002"


def test_the_status_table_counts_them_once() -> None:
    write.append(CODE, [job("V002", "E001"), job("V003", "E002")], moment=MOMENT)
    merge()
    known = read.log(CODE).known()
    table = status_table(people(known), cast_terms(), on=date(2019, 9, 30))
    assert (table.companies, len(table.employments)) == (("V002",), 2)


def cast_terms() -> object:
    from tests.spec.answers import TERMS  # noqa: PLC0415  # read once, where it is needed

    return TERMS


def test_an_open_proposal_is_seen_at_the_one_company() -> None:
    day = date(2019, 9, 2)
    opening = Draft(kind="opening", subject="O001", since=day, value={"company": "V003"})
    value = {"candidate": "K001", "step": "proposed"}
    proposal = Draft(kind="proposal", subject="O001", since=day, value=value)
    write.append(CODE, [opening, proposal], moment=MOMENT)
    merge()
    assert (standing("V002").stage, standing("V002").codes) == (Stage.OPENING, ("V002", "V003"))
    assert [one.value.step for one in company_log(CODE).known().of_kind("proposal")] == ["proposed"]


def test_what_was_merged_is_separated_again_or_undone() -> None:
    merged = merge()
    (back,) = separate_companies(LEADER, "V003", other="V002", moment=MOMENT)
    assert (back.kind, back.replaces, back.value.reason) == (
        *("retraction", merged.id, "two_companies"),
    )
    undo(LEADER, merge().id, moment=MOMENT)
    assert (standing("V002").codes, standing("V003").codes) == (("V002",), ("V003",))


def test_contacts_of_both_are_one_history() -> None:
    for code in ("V002", "V003"):
        log_contact(CONSULTANT, code, told=ContactTold(channel="mail"), moment=MOMENT)
    merge()
    assert [fact.subject for fact in standing("V002").contacts] == ["V002", "V003"]


def test_who_is_merged_already_is_not_merged_again() -> None:
    merge()
    with pytest.raises(CannotMergeCompanies, match="allerede slået sammen"):
        merge("V003", "V002")
    with pytest.raises(CannotMergeCompanies, match="to gange V002"):
        merge("V002", "V002")


@pytest.mark.parametrize(("one", "other"), [("V002", "V404"), ("V404", "V002"), ("V002", "K001")])
def test_both_must_be_there(one: str, other: str) -> None:
    with pytest.raises(NoSuchCompany):
        merge(one, other)
    with pytest.raises(CannotSeparateCompanies):
        separate_companies(LEADER, one, other=other, moment=MOMENT)


def test_two_that_are_one_through_a_third_are_told_how() -> None:
    merge("V001", "V003")
    merge("V003", "V002")
    with pytest.raises(CannotSeparateCompanies, match="det er V001 = V003, V002 = V003"):
        separate_companies(LEADER, "V001", other="V002", moment=MOMENT)


@pytest.mark.parametrize("role", [Role.RECRUITMENT_CONSULTANT, Role.ADVISER])
def test_only_a_team_leader_merges(role: Role) -> None:
    with pytest.raises(Denied, match="Teamlederen"):
        merge_companies(actor(role), "V002", other="V003", moment=MOMENT)
    with pytest.raises(Denied, match="Teamlederen"):
        separate_companies(actor(role), "V002", other="V003", moment=MOMENT)


@pytest.mark.usefixtures("own_database")
def test_of_two_who_merge_at_once_the_second_is_told() -> None:
    raised = at_once(merge, partial(merge, "V003", "V002"))
    assert {type(trouble) for trouble in raised} == {CannotMergeCompanies, type(None)}
