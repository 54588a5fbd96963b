"""An opening is posted by a company itself or by a consultant, and told anew."""

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.office.actions.told_openings import (
    ADVISER,
    CONSULTANT,
    DAY,
    FIRM,
    LEADER,
    TOLD,
    colleague,
    hire,
    later,
    now,
    posted,
)
from tests.office.cast import CODE, MOMENT
from virksom.office.access import Denied
from virksom.office.access.openings import NOT_YOUR_OPENING
from virksom.office.actions.change_opening import change_opening
from virksom.office.actions.close_opening import ClosingTold, close_opening
from virksom.office.actions.log_contact import ContactTold, log_contact
from virksom.office.actions.name_company import NoSuchCompany
from virksom.office.actions.opening_told import CannotPost, OpeningTold
from virksom.office.actions.undo import undo
from virksom.office.store import notices, read, write
from virksom.office.store.members import set_open
from virksom.office.store.models import User
from virksom.office.store.opening_texts import NOTE, TITLE, titles, told_of
from virksom.office.store.proposals import NoSuchOpening
from virksom.programme.record import Draft


@pytest.fixture(autouse=True)
def _cast(office: object) -> None:  # it stands in the database
    """Put the cast into the database."""


def kinds(code: str = "konsulent-1") -> list[str]:
    return [row.kind.value for row in notices.waiting(CODE, code)]


def test_a_company_posts_one_with_two_answers() -> None:
    fact = posted()
    assert (fact.subject, fact.by, fact.since) == ("O001", "kontakt-1", DAY)
    assert (now().says.asked, now().says.company, now().seats) == (True, "V009", 1)
    assert kinds() == ["opening"]


def test_words_of_its_own_lie_in_the_vault() -> None:
    fact = posted(replace(TOLD, note="Spørg efter Bo."))
    assert "frugt" not in fact.wire
    assert "Bo" not in fact.wire
    assert titles(CODE, ["O001", "O404"]) == {"O001": "Fylde op i frugt og grønt"}
    assert told_of(CODE, "O001", NOTE) == "Spørg efter Bo."


def test_a_company_that_only_the_list_has_goes_on_record_with_it() -> None:
    posted()
    assert [fact.kind for fact in read.log(CODE).known().about("V009")] == ["company"]


def test_where_nobody_told_a_place_it_is_the_companys() -> None:
    draft = Draft(kind="company", subject="V009", since=DAY, value={"place": "9000"})
    write.append(CODE, [draft], moment=MOMENT)
    posted()
    posted(replace(TOLD, place="Nørresundby"))
    assert [now(code).says.place for code in ("O001", "O002")] == ["9000", "Nørresundby"]


def test_a_consultant_posts_for_any_company_and_nobody_waits() -> None:
    posted(by=CONSULTANT, company="V001")
    assert now().says.asked is None
    assert kinds() == []


def test_who_has_the_company_is_told_and_nobody_else() -> None:
    code = colleague()
    posted()
    assert (kinds(code), kinds()) == (["opening"], [])


def test_who_talked_with_the_company_last_has_it() -> None:
    log_contact(LEADER, "V009", told=ContactTold(channel="phone"), moment=MOMENT)
    posted()
    assert (kinds("teamleder"), kinds()) == (["opening"], [])


def test_where_who_has_the_company_has_left_all_are_told() -> None:
    colleague()
    set_open(CODE, User.objects.get(username="other").pk, opened=False)
    posted()
    assert kinds() == ["opening"]


def test_a_company_posts_for_itself_alone() -> None:
    with pytest.raises(Denied) as denied:
        posted(company="V001")
    assert denied.value.reason == NOT_YOUR_OPENING
    with pytest.raises(Denied):
        posted(by=ADVISER)
    with pytest.raises(NoSuchCompany):
        posted(by=CONSULTANT, company="V404")


@pytest.mark.parametrize(
    ("told", "field"),
    [
        (OpeningTold(hours_from=Decimal(10)), "occupation"),
        (replace(TOLD, hours_to=Decimal(5)), "hours_to"),
        (replace(TOLD, must=("unheard",)), "must"),
        (replace(TOLD, seats=0), "seats"),
    ],
)
def test_what_contradicts_itself_is_refused_at_its_field(told: OpeningTold, field: str) -> None:
    with pytest.raises(CannotPost) as refused:
        posted(told)
    assert list(refused.value.fields) == [field]
    assert read.log(CODE).known().of_kind("opening") == ()


def test_an_opening_is_told_anew_and_keeps_its_day() -> None:
    posted()
    told = replace(TOLD, title="Frugt", seats=2)
    (fact,) = change_opening(FIRM, "O001", told=told, moment=later())
    assert (fact.replaces, now().seats, now().posted) == ("f000007", 2, DAY)
    assert now().says.asked
    assert told_of(CODE, "O001", TITLE) == "Frugt"
    assert kinds() == ["opening", "opening_changed"]


def test_only_new_words_are_no_new_fact() -> None:
    posted()
    told = replace(TOLD, title="Frugt")
    assert change_opening(CONSULTANT, "O001", told=told, moment=later()) == ()
    assert titles(CODE, ["O001"]) == {"O001": "Frugt"}


def test_a_change_is_held_to_the_same_rules() -> None:
    posted(by=CONSULTANT, company="V001")
    with pytest.raises(Denied):
        change_opening(FIRM, "O001", told=TOLD, moment=later())
    with pytest.raises(NoSuchOpening):
        change_opening(CONSULTANT, "O404", told=TOLD, moment=later())
    with pytest.raises(CannotPost):
        change_opening(CONSULTANT, "O001", told=replace(TOLD, seats=0), moment=later())


def test_seats_that_are_taken_cannot_go_and_one_more_opens_it_again() -> None:
    posted(replace(TOLD, seats=2), by=CONSULTANT)
    hire()
    hire("K002", employment="E002")
    assert now().outcome == "filled"
    with pytest.raises(CannotPost, match="mindst 2") as wrong:
        change_opening(CONSULTANT, "O001", told=TOLD, moment=later(2))
    assert set(wrong.value.fields) == {"seats"}
    change_opening(CONSULTANT, "O001", told=replace(TOLD, seats=3), moment=later(2))
    assert (now().outcome, now().left) == ("open", 1)


def test_a_closed_one_is_not_changed() -> None:
    posted(by=CONSULTANT)
    close_opening(CONSULTANT, "O001", told=ClosingTold(outcome="withdrawn"), moment=later())
    with pytest.raises(CannotPost, match="Åbn den igen først"):
        change_opening(CONSULTANT, "O001", told=TOLD, moment=later(2))


def test_what_was_just_posted_is_taken_back() -> None:
    fact = posted(by=CONSULTANT)
    undo(CONSULTANT, fact.id, moment=later())
    assert read.log(CODE).known().of_kind("opening") == ()
    assert posted(by=CONSULTANT).subject == "O002"


def test_a_change_taken_back_leaves_what_was_said() -> None:
    posted()
    (fact,) = change_opening(FIRM, "O001", told=replace(TOLD, seats=4), moment=later())
    undo(FIRM, fact.id, moment=later(2))
    assert (now().seats, now().posted) == (1, DAY)
    assert kinds() == ["opening"]


def test_nobody_is_asked_about_one_that_was_taken_back() -> None:
    undo(FIRM, posted().id, moment=later())
    assert kinds() == []
