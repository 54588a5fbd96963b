"""An adviser refers a candidate."""

from dataclasses import replace
from datetime import date
from functools import partial

import pytest

from tests.office import cast
from tests.office.actions.referred import ADVISER, ANNA, DAY, TERMS, refer_by, told
from tests.office.databases import at_once
from virksom.office.access import Denied, Role
from virksom.office.actions.refer import CannotRefer, LooksLike, refer
from virksom.office.store import looks, notices, read, write
from virksom.office.store.looks import Which
from virksom.office.store.vault import persons, texts
from virksom.programme.record import Draft, Referral, broken_link


@pytest.mark.usefixtures("office")
def test_a_referral_is_a_fact_with_codes_only() -> None:
    fact = refer_by(told(earlier_offers=3, motivated=True))
    assert (fact.subject, fact.since, fact.by) == ("K003", DAY, "raadgiver-1")
    assert fact.value == Referral(
        unit="uddannelseshuset",
        adviser="raadgiver-1",
        age_band="under_30",
        earlier_offers=3,
        motivated=True,
    )
    assert "Anna" not in fact.wire


@pytest.mark.usefixtures("office")
def test_who_it_is_lies_in_the_vault() -> None:
    fact = refer_by(told(mail="anna@example.org", phone="12345678", note="Vil gerne bage."))
    anna = persons.person(cast.CODE, fact.subject)
    assert anna is not None
    assert (anna.name, anna.cpr, anna.mail) == ("Anna Aagaard", "0704951234", "anna@example.org")
    (note,) = texts.texts(cast.CODE, fact.subject, about="referral")
    assert (note.text, note.by) == ("Vil gerne bage.", "raadgiver-1")


@pytest.mark.usefixtures("office")
def test_an_age_nobody_knows_is_not_told() -> None:
    value = refer_by(told(cpr="")).value
    assert isinstance(value, Referral)
    assert (value.age_band, value.earlier_offers, value.motivated) == (None, None, None)


@pytest.mark.parametrize("cpr", ["070495-1234", "670495-1234", "070461-4285", ""])
@pytest.mark.usefixtures("office")
def test_any_cpr_is_taken_and_marked_with_its_class(cpr: str) -> None:
    who = told(cpr=cpr)
    found = persons.person(cast.CODE, refer_by(who).subject)
    assert found is not None
    assert found.cpr_class == who.cpr.validity


@pytest.mark.usefixtures("office")
def test_the_team_leader_is_told() -> None:
    fact = refer_by()
    (notice,) = notices.waiting(cast.CODE, "teamleder")
    assert (notice.kind, notice.subject, notice.at) == ("referred", fact.subject, (fact.subject,))


@pytest.mark.usefixtures("office")
def test_who_looks_like_somebody_is_asked_about_before_anything_is_saved() -> None:
    refer_by()
    before = read.log(cast.CODE)
    with pytest.raises(LooksLike, match=r"Ligner K003. Er det samme person\?") as asked:
        refer_by(told(name="Hanne Holm"))
    assert [(one.code, one.why) for one in asked.value.found] == [("K003", "cpr")]
    assert read.log(cast.CODE) == before


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize("same", ["", "K003"])
def test_whoever_is_told_of_somebody_alike_leaves_a_look(same: str) -> None:
    refer_by()
    with pytest.raises((LooksLike, CannotRefer)):
        refer_by(told(name="Hanne Holm"), same=same)
    (seen,) = looks.page(cast.CODE, Which(subjects=("K003",)), after=0, most=9)
    assert (seen.by, seen.what, seen.page) == ("raadgiver-1", "see_cpr", "refer")


@pytest.mark.usefixtures("office")
def test_an_answer_that_names_somebody_else_again_is_asked_anew() -> None:
    refer_by()
    with pytest.raises(LooksLike):
        refer_by(same="K001")


@pytest.mark.usefixtures("office")
def test_somebody_else_gets_a_code_of_their_own() -> None:
    refer_by()
    assert refer_by(others="K003").subject == "K004"


@pytest.mark.usefixtures("office")
def test_an_answer_holds_only_for_those_it_names() -> None:
    refer_by()
    refer_by(others="K003")
    with pytest.raises(LooksLike, match="Ligner K004"):
        refer_by(others="K003")


@pytest.mark.usefixtures("office")
def test_the_same_person_is_not_referred_twice_while_in_the_programme() -> None:
    refer_by()
    with pytest.raises(CannotRefer, match=r"K003 er henvist 07\.10\.2019 og ikke afmeldt"):
        refer_by(same="K003")


@pytest.mark.usefixtures("office")
def test_a_withdrawn_person_is_referred_anew_under_the_old_code() -> None:
    first = refer_by(told(phone="12345678"))
    gone = Draft(kind="withdrawal", subject="K003", since=DAY, value={"reason": "moved"})
    write.append(cast.CODE, [gone], moment=cast.MOMENT)
    again = refer_by(told(mail="anna@example.org"), same="K003")
    anna = persons.person(cast.CODE, "K003")
    assert (again.subject, again.id != first.id) == ("K003", True)
    assert anna is not None
    assert (anna.phone, anna.mail) == ("12345678", "anna@example.org")


@pytest.mark.usefixtures("office")
def test_a_code_is_never_used_again_though_the_referral_was_taken_back() -> None:
    fact = refer_by()
    back = Draft(
        kind="retraction",
        subject="K003",
        since=DAY,
        value={"reason": "undone"},
        replaces=fact.id,
    )
    write.append(cast.CODE, [back], moment=cast.MOMENT)
    assert refer_by(same="K003").subject == "K003"
    assert refer_by(told("Bo Berg", "010190-1111")).subject == "K004"


@pytest.mark.usefixtures("office")
def test_a_day_to_come_is_refused() -> None:
    with pytest.raises(CannotRefer, match="efter i dag"):
        refer_by(replace(told(), since=date(2019, 10, 8)))


@pytest.mark.usefixtures("office")
def test_an_adviser_without_a_unit_is_told() -> None:
    nowhere = replace(ADVISER, unit="")
    with pytest.raises(CannotRefer, match="ikke knyttet til en enhed"):
        refer(nowhere, told(), terms=TERMS, moment=cast.MOMENT)


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ADVISER])
@pytest.mark.usefixtures("office")
def test_nobody_but_an_adviser_refers(role: Role) -> None:
    with pytest.raises(Denied):
        refer(cast.actor(role), told(), terms=TERMS, moment=cast.MOMENT)


@pytest.mark.usefixtures("own_database")
def test_two_advisers_at_once_each_get_a_code_of_their_own() -> None:
    cast.gather()
    deeds = [partial(refer_by, told(f"Kandidat {n}", f"0101{n}-1111")) for n in range(80, 88)]
    assert at_once(*deeds) == [None] * len(deeds)
    log = read.log(cast.CODE)
    assert broken_link(log) is None
    assert {fact.subject for fact in log.facts[5:]} == {f"K{n:03d}" for n in range(3, 11)}
    assert {persons.person(cast.CODE, f"K{n:03d}") is None for n in range(3, 11)} == {False}


@pytest.mark.usefixtures("own_database")
def test_of_two_who_refer_one_person_at_once_the_second_is_asked() -> None:
    cast.gather()
    raised = at_once(refer_by, refer_by)
    assert {type(trouble) for trouble in raised} == {LooksLike, type(None)}
    assert [fact.subject for fact in read.log(cast.CODE).facts[5:]] == ["K003"]
    assert ANNA.replace("-", "") not in read.log(cast.CODE).facts[-1].wire
