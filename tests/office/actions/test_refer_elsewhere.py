"""Whom another unit has: told without the code, and the provider helps."""

from dataclasses import replace

import pytest

from tests.office import cast
from tests.office.actions.lists import ANNA as ROW
from tests.office.actions.lists import csv
from tests.office.actions.referred import ADVISER, DAY, TERMS, refer_by, told
from virksom.office.access import Actor
from virksom.office.actions.edit_person import PersonTold, edit_person
from virksom.office.actions.refer import Answer, CannotRefer, LooksLike, Referred, refer
from virksom.office.actions.refer_list import ground_of, load_list, send_list
from virksom.office.reports.referral_list import bad_sheet, list_page
from virksom.office.reports.referrals import twins
from virksom.office.store import looks, notices, waiting_sheets, write
from virksom.office.store.elsewhere import ELSEWHERE
from virksom.office.store.looks import Which
from virksom.office.store.referral_lists import judged
from virksom.office.store.vault.cpr import read_cpr
from virksom.office.store.waiting_sheets import REFERRALS
from virksom.programme.record import Draft, Fact

pytestmark = pytest.mark.usefixtures("office")
OTHER = replace(ADVISER, username="other", code="raadgiver-2", unit="job_og_aktivhuset")
BORN_LIKE = replace(told(), cpr=read_cpr(""))


def by_other(who: Referred, *, same: str = "", others: str = "") -> Fact:
    answer = Answer(same=same, others=frozenset(others.split()))
    return refer(OTHER, who, terms=TERMS, answer=answer, moment=cast.MOMENT)


def withdraw(candidate: str) -> None:
    gone = Draft(kind="withdrawal", subject=candidate, since=DAY, value={"reason": "moved"})
    write.append(cast.CODE, [gone], moment=cast.MOMENT)


def kinds(code: str) -> list[tuple[str, str]]:
    return [(one.kind, one.subject) for one in notices.waiting(cast.CODE, code)]


@pytest.mark.parametrize("answer", [{}, {"same": "K003"}, {"others": "K003 elsewhere"}])
def test_a_cpr_of_another_units_course_is_refused_without_the_code(answer: dict[str, str]) -> None:
    refer_by()
    with pytest.raises(CannotRefer, match="allerede henvist; leverandøren") as wrong:
        by_other(told(name="Hanne Holm"), **answer)
    assert "K003" not in wrong.value.text.da + wrong.value.text.en


def test_the_team_leader_is_told_once_who_it_is_and_a_look_is_left() -> None:
    refer_by()
    for _ in range(2):
        with pytest.raises(CannotRefer):
            by_other(told())
    assert kinds("teamleder").count(("referred_twice", "K003")) == 1
    (first, *_) = looks.page(cast.CODE, Which(subjects=("K003",)), after=0, most=9)
    assert (first.by, first.what) == ("raadgiver-2", "see_cpr")


def test_one_with_the_same_name_and_birthday_is_asked_about_without_the_code() -> None:
    refer_by()
    with pytest.raises(LooksLike, match="Ligner én, som en anden enhed har henvist") as asked:
        by_other(BORN_LIKE)
    shown = str(twins(cast.CODE, asked.value.found))
    assert (ELSEWHERE in shown, "K003" in shown) == (True, False)
    assert by_other(BORN_LIKE, others=ELSEWHERE).subject == "K004"


def test_that_it_is_the_same_person_is_refused_while_the_course_runs() -> None:
    refer_by()
    with pytest.raises(CannotRefer, match="allerede henvist; leverandøren"):
        by_other(BORN_LIKE, same=ELSEWHERE)


def test_whoever_another_unit_had_is_referred_anew_under_the_old_code() -> None:
    refer_by()
    withdraw("K003")
    with pytest.raises(LooksLike, match="en anden enhed"):
        by_other(told())
    assert by_other(told(), same=ELSEWHERE).subject == "K003"
    with pytest.raises(LooksLike, match="en anden enhed"):
        refer_by(BORN_LIKE)


def page_of(by: Actor) -> str:
    sheet = waiting_sheets.kept(cast.CODE, REFERRALS, by=by.by, moment=cast.MOMENT)
    assert sheet is not None
    found = judged(sheet, ground_of(by, terms=TERMS, moment=cast.MOMENT))
    assert bad_sheet(found, language="da", moment=cast.MOMENT)
    return str(list_page(found).here)


def test_a_row_of_a_list_tells_no_code_and_the_provider_is_told() -> None:
    refer_by()
    rows = csv(ROW, ("010190-1111", "Bo Berg", "7/10-2019"))
    send_list(OTHER, rows, name="l.csv", terms=TERMS, moment=cast.MOMENT)
    shown = page_of(OTHER)
    assert ("en anden enhed" in shown, "K003" in shown) == (True, False)
    load_list(OTHER, terms=TERMS, moment=cast.MOMENT)
    assert ("referred_twice", "K003") in kinds("teamleder")


def test_whoever_corrects_a_cpr_is_told_no_code_of_another_unit() -> None:
    refer_by()
    theirs = by_other(told("Bo Berg", "010190-1111")).subject
    anna = PersonTold(name="Bo Berg", cpr=told().cpr, birth_date=told().birth_date)
    found = edit_person(OTHER, theirs, told=anna, moment=cast.MOMENT)
    assert [one.code for one in found] == [ELSEWHERE]
    assert ("referred_twice", "K003") in kinds("teamleder")
