"""An agreement is written, changed and put forward."""

from dataclasses import replace
from datetime import date
from typing import Any

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
from tests.office.actions.meeting import ADVISER, CANDIDATE, CONSULTANT, THE_DAY, agreed, met
from virksom.office.access import Denied, Role
from virksom.office.actions.tell_agreement import NothingToSign, ask_to_sign
from virksom.office.actions.write_agreement import CannotWrite, Overtaken
from virksom.office.store import agreements, notices, read
from virksom.programme.path import Pact
from virksom.programme.record import Agreement, Fact

pytestmark = pytest.mark.usefixtures("office")


def said(fact: Fact) -> Agreement:
    assert isinstance(fact.value, Agreement)
    return fact.value


def in_force() -> list[Agreement]:
    return [said(fact) for fact in read.log(cast.CODE).known().of_kind("agreement")]


def test_the_fact_tells_version_digest_and_parties_and_no_word_of_it() -> None:
    agreed()
    fact = put_forward()
    told = said(fact)
    assert (told.version, told.signed, told.parties) == (1, (), tuple(PARTIES))
    assert (told.digest or "").startswith("sha256:")
    assert "Jeg" not in fact.wire


def test_the_words_lie_in_the_vault_under_the_version() -> None:
    agreed()
    fact = put_forward()
    assert agreements.said(cast.CODE, Pact(fact, said(fact))) == words()


def test_unchanged_words_change_nothing() -> None:
    agreed()
    first = put_forward()
    assert put_forward(by=ADVISER) == first
    assert len(in_force()) == 1


def test_changed_words_are_a_new_version_and_the_signatures_fall() -> None:
    agreed()
    sign("candidate", put_forward())
    put_forward("Jeg møder op klokken otte.")
    (told,) = in_force()
    assert (told.version, told.signed) == (2, ())


def test_those_who_had_signed_are_asked_again_and_nobody_else() -> None:
    agreed()
    sign("employer", sign("candidate", put_forward()))
    put_forward("Jeg møder op klokken otte.")
    kinds = {code: [n.kind for n in notices.waiting(cast.CODE, code)] for code in _ALL}
    assert kinds[CANDIDATE][-1:] == kinds["oplaerer-1"][-1:] == ["agreement_changed"]
    assert "agreement_changed" not in kinds["raadgiver-1"]


_ALL = (CANDIDATE, "raadgiver-1", "oplaerer-1")


def test_words_that_were_put_back_are_signed_anew() -> None:
    agreed()
    sign("candidate", put_forward())
    put_forward("Noget andet.")
    told = said(put_forward())
    assert (told.version, told.signed) == (3, ())


def test_the_missing_are_asked_when_somebody_wants_it() -> None:
    agreed()
    sign("candidate", put_forward())
    ask_to_sign(CONSULTANT, CANDIDATE, moment=THE_DAY)
    (notice,) = [n for n in notices.waiting(cast.CODE, "oplaerer-1") if n.kind == "agreement"]
    assert (notice.page, notice.at) == ("sign_agreement", (CANDIDATE,))
    assert all(n.kind != "agreement" for n in notices.waiting(cast.CODE, CANDIDATE))


def test_nobody_is_asked_where_nothing_is_missing() -> None:
    agreed()
    with pytest.raises(NothingToSign):
        ask_to_sign(CONSULTANT, CANDIDATE, moment=THE_DAY)
    signed_by_all()
    with pytest.raises(NothingToSign):
        ask_to_sign(CONSULTANT, CANDIDATE, moment=THE_DAY)


def test_a_party_that_commits_to_nothing_is_named() -> None:
    agreed()
    with pytest.raises(CannotWrite, match="Skriv, hvad kandidaten forpligter sig til"):
        write(agreements.words_of({**words().content, "parties": [_SILENT]}))


_SILENT = {"role": "candidate", "code": CANDIDATE, "commits": [], "expects": []}


@pytest.mark.parametrize(
    "other",
    [
        {"met_on": date(2019, 10, 9)},
        {"parties": words().parties[:3]},
        {"parties": (*words().parties[:3], replace(words().parties[3], code="V002"))},
        {"parties": (replace(words().parties[0], code="K001"), *words().parties[1:])},
    ],
)
def test_it_is_between_those_of_the_interview_on_its_day(other: dict[str, Any]) -> None:
    agreed()
    with pytest.raises(CannotWrite, match="dag eller deltagere"):
        write(replace(words(), **other))


def test_words_begun_before_somebody_changed_them_do_not_replace_theirs() -> None:
    agreed()
    begun = digest_of(put_forward())
    stands = put_forward("Noget andet.", by=ADVISER)
    for old in (begun, ""):
        with pytest.raises(Overtaken, match="En anden har rettet aftalen"):
            write(words("Mine ord."), begun=old)
    assert in_force() == [said(stands)]


def test_none_is_written_without_an_interview() -> None:
    with pytest.raises(CannotWrite, match="aftal en tid først"):
        put_forward()


@pytest.mark.parametrize("role", [Role.CANDIDATE, Role.TRAINER, Role.FINANCE_OFFICER])
def test_others_do_not_write_it(role: Role) -> None:
    met()
    with pytest.raises(Denied):
        put_forward(by=cast.actor(role))
