"""Who a candidate is, corrected."""

from dataclasses import replace
from datetime import date

import pytest

from tests.office import cast
from tests.office.actions.referred import ADVISER, DAY, refer_by, told
from tests.office.mailed import address_of, last_link
from virksom.office.access import Denied, Role
from virksom.office.actions.edit_person import PersonTold, edit_person
from virksom.office.actions.merge_persons import merge_persons
from virksom.office.actions.send_link import SETTLES, send_link, way_in
from virksom.office.store import links, looks, notices, read, write
from virksom.office.store.looks import Which
from virksom.office.store.notice_kinds import Kind
from virksom.office.store.vault import persons
from virksom.office.store.vault.cpr import read_cpr
from virksom.office.store.vault.persons import PersonData, put
from virksom.programme.record import Draft

pytestmark = pytest.mark.usefixtures("office")
CONSULTANT = cast.actor(Role.RECRUITMENT_CONSULTANT)
NEW = PersonTold(name="Anna Bang", phone="12345678")


def person(code: str = "K003") -> PersonData:
    found = persons.person(cast.CODE, code)
    assert found is not None
    return found


def test_a_new_name_stands_in_the_vault_and_no_fact_tells_it() -> None:
    refer_by()
    before = read.log(cast.CODE)
    assert edit_person(CONSULTANT, "K003", told=NEW, moment=cast.MOMENT) == ()
    assert (person().name, person().phone, person().cpr) == ("Anna Bang", "12345678", "0704951234")
    assert read.log(cast.CODE) == before


def test_whoever_may_not_see_a_cpr_may_not_tell_one() -> None:
    refer_by()
    cpr = read_cpr("080495-1234")
    new = PersonTold(name="Anna", cpr=cpr, birth_date=cpr.birth_date)
    with pytest.raises(Denied):
        edit_person(CONSULTANT, "K003", told=new, moment=cast.MOMENT)
    edit_person(ADVISER, "K003", told=new, moment=cast.MOMENT)
    assert (person().cpr, person().birth_date) == ("0804951234", date(1995, 4, 8))


def test_somebody_alike_is_told_of() -> None:
    refer_by()
    refer_by(told("Bo Berg", "010190-1111"))
    cpr = read_cpr("070495-1234")
    (found,) = edit_person(
        ADVISER, "K004", told=PersonTold(name="Bo Berg", cpr=cpr), moment=cast.MOMENT
    )
    assert (found.code, found.why) == ("K003", "cpr")


def test_a_candidate_learns_of_nobody_alike_and_sets_no_cpr() -> None:
    refer_by()
    candidate, cpr = cast.actor(Role.CANDIDATE), read_cpr("070495-1234")
    put(cast.CODE, PersonData(code="K001", birth_date=cpr.birth_date), moment=cast.MOMENT)
    alike = PersonTold(name="Anna Aagaard")
    assert edit_person(candidate, "K001", told=alike, moment=cast.MOMENT) == ()
    assert edit_person(ADVISER, "K001", told=alike, moment=cast.MOMENT)
    with pytest.raises(Denied):
        edit_person(candidate, "K001", told=replace(alike, cpr=cpr), moment=cast.MOMENT)


def test_only_the_code_it_is_told_of_is_corrected_as_a_merge_may_be_parted() -> None:
    refer_by()
    refer_by(others="K003")
    merge_persons(ADVISER, "K003", other="K004", moment=cast.MOMENT)
    edit_person(CONSULTANT, "K004", told=NEW, moment=cast.MOMENT)
    assert (person("K003").name, person("K004").name) == ("Anna Aagaard", "Anna Bang")


@pytest.mark.parametrize("role", [Role.FINANCE_OFFICER, Role.TRAINER, Role.ADMINISTRATOR])
def test_others_do_not_correct_it(role: Role) -> None:
    with pytest.raises(Denied):
        edit_person(cast.actor(role), "K001", told=NEW, moment=cast.MOMENT)


def test_a_candidate_corrects_only_themself() -> None:
    edit_person(cast.actor(Role.CANDIDATE), "K001", told=NEW, moment=cast.MOMENT)
    with pytest.raises(Denied):
        edit_person(cast.actor(Role.CANDIDATE), "K002", told=NEW, moment=cast.MOMENT)


def moved(mail: str = "other@x.example") -> None:
    """Give K001 another address, by the consultant."""
    told_anew = PersonTold(name="Anna", mail=mail)
    edit_person(CONSULTANT, "K001", told=told_anew, moment=cast.MOMENT)


def test_whoever_corrects_somebody_else_leaves_a_look() -> None:
    edit_person(CONSULTANT, "K001", told=NEW, moment=cast.MOMENT)
    edit_person(cast.actor(Role.CANDIDATE), "K001", told=NEW, moment=cast.MOMENT)
    found = looks.page(cast.CODE, Which(subjects=("K001",)), after=0, most=9)
    assert [(row.what, row.by) for row in found] == [("edit_person", "konsulent-1")]


def test_another_address_voids_what_was_sent_to_the_one_before() -> None:
    address_of("K001", moment=cast.MOMENT)
    send_link(CONSULTANT, "K001", after="", moment=cast.MOMENT)
    token = last_link().removeprefix("/ind/")
    moved()
    assert links.state(token, cast.MOMENT) is links.LinkState.USED
    assert [row.kind for row in notices.waiting(cast.CODE, "K001")] == [Kind.CORRECTED]
    mails = notices.latest_mails(cast.CODE, most=9)
    assert not any(row.attached for row in mails if row.kind is Kind.LINK)


def test_no_notice_carries_a_link_to_an_address_somebody_else_wrote() -> None:
    address_of("K001", moment=cast.MOMENT)
    assert way_in(cast.CODE, "K001", after="", moment=cast.MOMENT)
    moved()
    moved("k001@x.example")
    assert way_in(cast.CODE, "K001", after="", moment=cast.MOMENT) == ""
    assert way_in(cast.CODE, "K001", after="", moment=cast.MOMENT + SETTLES)


def test_a_candidate_who_moves_their_own_address_still_comes_in_by_notices() -> None:
    told_anew = PersonTold(name="Anna", mail="anna@x.example")
    edit_person(cast.actor(Role.CANDIDATE), "K001", told=told_anew, moment=cast.MOMENT)
    assert way_in(cast.CODE, "K001", after="", moment=cast.MOMENT)
    assert notices.waiting(cast.CODE, "K001") == ()


def old_address(code: str) -> list[bytes]:
    found = notices.latest_mails(cast.CODE, most=9)
    return [row.attached for row in found if (row.kind, row.code) == (Kind.MAIL_MOVED, code)]


def test_the_old_address_of_somebody_with_a_log_in_is_told_once() -> None:
    address_of("K001", moment=cast.MOMENT)
    before = person("K001").mail.encode()
    moved()
    edit_person(CONSULTANT, "K001", told=replace(NEW, mail=person("K001").mail), moment=cast.MOMENT)
    assert old_address("K001") == [before]
    assert [row.kind for row in notices.waiting(cast.CODE, "K001")] == [Kind.CORRECTED]


def test_without_a_log_in_or_an_address_before_nobody_is_told() -> None:
    refer_by(told(mail="anna@example.org"))
    edit_person(CONSULTANT, "K003", told=NEW, moment=cast.MOMENT)
    moved()
    assert old_address("K003") == old_address("K001") == []


def test_an_address_told_with_a_new_referral_moves_it_too() -> None:
    address_of("K001", moment=cast.MOMENT)
    put(
        cast.CODE,
        replace(person("K001"), name="Anna Aagaard", cpr=told().cpr.digits),
        moment=cast.MOMENT,
    )
    gone = Draft(kind="withdrawal", subject="K001", since=DAY, value={"reason": "moved"})
    write.append(cast.CODE, [gone], moment=cast.MOMENT)
    refer_by(told(mail="anna@new.example"), same="K001")
    assert len(old_address("K001")) == 1
