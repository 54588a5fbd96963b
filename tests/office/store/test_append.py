"""Adding facts through the store."""

from dataclasses import replace
from datetime import date, timedelta
from functools import partial

import pytest

from tests.office.cast import CODE, MOMENT, Cast, referral, stand
from tests.office.databases import at_once
from virksom.office.store import read, write
from virksom.office.store.models import Fact
from virksom.office.store.read import NoSuchProgramme
from virksom.office.store.write import AlreadyReplaced
from virksom.programme.record import BadFact, Draft, broken_link


def correction() -> Draft:
    return replace(referral("K001"), since=date(2019, 1, 8), replaces="f000003")


@pytest.mark.django_db
def test_facts_come_after_those_before_them(office: Cast) -> None:
    added = write.append(office.programme, [referral("K003"), referral("K004")], moment=MOMENT)
    assert [fact.id for fact in added] == ["f000006", "f000007"]
    assert [fact.subject for fact in read.log(office.programme).facts[-2:]] == ["K003", "K004"]


@pytest.mark.django_db
def test_the_row_holds_the_fact_as_it_was_sealed(office: Cast) -> None:
    (added,) = write.append(office.programme, [referral("K003")], moment=MOMENT)
    row = Fact.objects.get(fact_id=added.id)
    assert (row.position, row.wire, row.kind, row.subject) == (6, added.wire, "referral", "K003")
    assert (row.since, row.until, row.known_at) == (added.since, None, added.known_at)


@pytest.mark.django_db
def test_a_bad_draft_takes_the_good_ones_with_it(office: Cast) -> None:
    with pytest.raises(BadFact):
        write.append(office.programme, [referral("K003"), referral("V003")], moment=MOMENT)
    assert len(read.log(office.programme).facts) == 5


@pytest.mark.django_db
def test_a_fact_replaced_a_moment_ago_is_not_replaced_again(office: Cast) -> None:
    write.append(office.programme, [correction()], moment=MOMENT)
    with pytest.raises(AlreadyReplaced, match="f000003 er allerede rettet med f000006"):
        write.append(office.programme, [correction()], moment=MOMENT)
    assert len(read.log(office.programme).facts) == 6


@pytest.mark.django_db
def test_a_fact_may_be_replaced_by_two_at_the_same_moment(office: Cast) -> None:
    write.append(office.programme, [correction(), correction()], moment=MOMENT)
    assert len(read.log(office.programme).facts) == 7


@pytest.mark.django_db
def test_a_fact_may_come_after_a_correction_about_another(office: Cast) -> None:
    write.append(office.programme, [correction()], moment=MOMENT)
    (added,) = write.append(office.programme, [referral("K003")], moment=MOMENT)
    assert broken_link(read.log(office.programme)) is None
    assert added.id == "f000007"


@pytest.mark.django_db
def test_a_programme_that_is_not_there_is_said(office: Cast) -> None:  # noqa: ARG001  # others are
    with pytest.raises(NoSuchProgramme, match="»P9«"):
        write.append("P9", [referral("K003")], moment=MOMENT)


@pytest.mark.django_db
def test_a_clock_set_back_never_makes_knowledge_older(office: Cast) -> None:
    (late,) = write.append(office.programme, [referral("K003")], moment=MOMENT)
    (early,) = write.append(office.programme, [referral("K004")], moment=MOMENT - timedelta(days=1))
    assert early.known_at == late.known_at


@pytest.mark.usefixtures("own_database")
def test_two_at_once_both_land_and_the_chain_holds() -> None:
    stand()
    deeds = [
        partial(write.append, CODE, [referral(f"K{number}")], moment=MOMENT)
        for number in range(101, 113)
    ]
    assert at_once(*deeds) == [None] * len(deeds)
    log = read.log(CODE)
    assert broken_link(log) is None
    assert {fact.subject for fact in log.facts[5:]} == {f"K{n}" for n in range(101, 113)}


@pytest.mark.usefixtures("own_database")
def test_of_two_who_correct_at_once_the_second_is_told() -> None:
    stand()
    deed = partial(write.append, CODE, [correction()], moment=MOMENT)
    raised = at_once(deed, deed)
    assert {type(trouble) for trouble in raised} == {AlreadyReplaced, type(None)}
    assert len(read.log(CODE).facts) == 6
