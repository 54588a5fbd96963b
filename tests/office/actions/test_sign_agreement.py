"""The parties sign, on one screen or each on their own."""

from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest

from tests.office import cast
from tests.office.actions.agreeing import (
    PARTIES,
    digest_of,
    put_forward,
    sign,
    signed_by_all,
    words,
    write,
)
from tests.office.actions.meeting import (
    ADVISER,
    CANDIDATE,
    CONSULTANT,
    ONE,
    THE_DAY,
    agreed,
    invited,
    met,
)
from tests.office.databases import at_once
from virksom.office.access import Actor, Denied, Role
from virksom.office.actions.invite import call_off, fix, invite
from virksom.office.actions.sign_agreement import CannotSign, sign_agreement
from virksom.office.actions.undo import CannotUndo, undo
from virksom.office.store import notices, read
from virksom.programme.record import Agreement, Fact

K002 = replace(cast.actor(Role.CANDIDATE), code=CANDIDATE)
TRAINER = cast.actor(Role.TRAINER)


def signed() -> list[str]:
    (fact,) = read.log(cast.CODE).known().of_kind("agreement")
    assert isinstance(fact.value, Agreement)
    return [mark.party for mark in fact.value.signed or ()]


def test_on_one_screen_each_signs_under_their_own_name(office: cast.Cast) -> None:  # noqa: ARG001
    agreed()
    fact = put_forward()
    for party in PARTIES:
        fact = sign(party, fact)
    assert signed() == list(PARTIES)
    assert isinstance(fact.value, Agreement)
    assert fact.value.signed is not None
    assert fact.value.signed[0].at == "2019-10-08T12:00:00+02:00"


@pytest.mark.parametrize(
    ("actor", "party"),
    [(K002, "candidate"), (TRAINER, "employer"), (ADVISER, "adviser"), (ADVISER, "employer")],
)
@pytest.mark.usefixtures("office")
def test_each_signs_on_their_own_page_too(actor: Actor, party: str) -> None:
    agreed()
    fact = sign(party, put_forward(), by=actor)
    assert (signed(), fact.by) == ([party], actor.code)


@pytest.mark.parametrize(
    ("actor", "party"),
    [
        (K002, "adviser"),
        (K002, "employer"),
        (TRAINER, "candidate"),
        (cast.actor(Role.CANDIDATE), "candidate"),
        (cast.actor(Role.COMPANY_CONTACT), "employer"),
        (replace(TRAINER, company="V002"), "employer"),
        (replace(ADVISER, unit="job_og_aktivhuset"), "adviser"),
        (cast.actor(Role.FINANCE_OFFICER), "adviser"),
        (cast.actor(Role.INVESTOR_ANALYST), "employer"),
    ],
)
@pytest.mark.usefixtures("office")
def test_nobody_signs_for_somebody_else(actor: Actor, party: str) -> None:
    agreed()
    fact = put_forward()
    with pytest.raises(Denied):
        sign(party, fact, by=actor)
    assert signed() == []


@pytest.mark.usefixtures("office")
def test_what_was_changed_meanwhile_is_not_signed() -> None:
    agreed()
    old = put_forward()
    put_forward("Noget andet.")
    with pytest.raises(CannotSign, match="ændret, siden du åbnede den"):
        sign("candidate", old)


@pytest.mark.usefixtures("office")
def test_nobody_signs_after_an_interview_that_was_called_off() -> None:
    invite(ADVISER, CANDIDATE, to=invited(), moment=cast.MOMENT)
    fact = put_forward()
    call_off(ADVISER, CANDIDATE, moment=THE_DAY)
    with pytest.raises(CannotSign, match="uden en aftale"):
        sign("adviser", fact, by=ADVISER)
    assert signed() == []


@pytest.mark.usefixtures("office")
def test_a_signature_stands_once() -> None:
    agreed()
    fact = sign("candidate", put_forward())
    with pytest.raises(CannotSign, match="er der allerede"):
        sign("candidate", fact)


@pytest.mark.usefixtures("office")
def test_there_is_nothing_to_sign_before_it_is_written() -> None:
    agreed()
    with pytest.raises(CannotSign, match="ingen aftale"):
        sign_agreement(CONSULTANT, CANDIDATE, party="adviser", digest="", moment=THE_DAY)


@pytest.mark.usefixtures("office")
def test_when_all_have_signed_the_staff_is_told_and_nobody_is_asked_more() -> None:
    agreed()
    signed_by_all()
    kinds = [notice.kind.value for notice in notices.waiting(cast.CODE, "raadgiver-1")]
    assert kinds.count("agreement_signed") == 1
    waiting = {n.kind for code in PARTIES.values() for n in notices.waiting(cast.CODE, code)}
    assert waiting.isdisjoint({"agreement", "agreement_changed"})


@pytest.mark.usefixtures("office")
def test_a_slip_of_the_finger_is_taken_back() -> None:
    agreed()
    fact = sign("employer", sign("candidate", put_forward()))
    undo(CONSULTANT, fact.id, moment=THE_DAY)
    assert signed() == ["candidate"]


@pytest.mark.usefixtures("office")
def test_but_not_once_all_have_signed() -> None:
    agreed()
    fact = signed_by_all()
    with pytest.raises(CannotUndo, match="ligger fast"):
        undo(CONSULTANT, fact.id, moment=THE_DAY)
    assert signed() == list(PARTIES)


@pytest.mark.usefixtures("own_database")
def test_of_two_who_sign_at_once_both_signatures_stand() -> None:
    cast.gather()
    agreed()
    fact = put_forward()
    deeds = [partial(sign, party, fact, by=who) for party, who in _EACH]
    assert at_once(*deeds) == [None] * len(deeds)
    assert sorted(signed()) == sorted(PARTIES)
    assert _links(fact) == len(PARTIES)


_EACH = (
    ("candidate", K002),
    ("adviser", ADVISER),
    ("employer", TRAINER),
    ("consultant", CONSULTANT),
)


def _links(first: Fact) -> int:
    told = [fact for fact in read.log(cast.CODE).facts if fact.kind == "agreement"]
    assert {digest_of(fact) for fact in told} == {digest_of(first)}
    return len(told) - 1


@pytest.mark.usefixtures("office")
def test_after_the_interview_was_moved_it_is_written_and_signed_anew() -> None:
    met()
    old = sign("candidate", put_forward())
    fix(CONSULTANT, CANDIDATE, at=ONE, moment=THE_DAY)
    later = ONE + timedelta(hours=2)
    with pytest.raises(CannotSign, match="Samtalen er flyttet"):
        sign_agreement(CONSULTANT, CANDIDATE, party="adviser", digest=digest_of(old), moment=later)
    new = write(replace(words(), met_on=ONE.date()), begun=digest_of(old))
    assert signed() == []
    sign_agreement(CONSULTANT, CANDIDATE, party="adviser", digest=digest_of(new), moment=later)
    assert signed() == ["adviser"]
