"""Proposals read for a few openings: by opening, by candidate, by company, by who proposed."""

from datetime import date

import pytest

from tests.office import cast
from tests.office.actions.proposed import (
    DAY,
    O001,
    both_want,
    hire,
    later,
    post,
    put_forward,
    standing,
)
from virksom.office.store import write
from virksom.office.store.proposals import (
    NoSuchOpening,
    openings_at,
    openings_of,
    openings_proposed_by,
    openings_proposed_for,
    proposal_case,
    proposed_for,
)
from virksom.programme.record import Draft

pytestmark = pytest.mark.usefixtures("office")


def told(kind: str, subject: str, **value: object) -> None:
    draft = Draft(kind=kind, subject=subject, since=DAY, value=value)
    write.append(cast.CODE, [draft], moment=later(9))


def test_openings_are_found_by_whom_it_is_about() -> None:
    post()
    post("O002", company="V001")
    put_forward()
    assert openings_of(cast.CODE, ["K001"]) == openings_proposed_for(cast.CODE) == (O001,)
    assert openings_of(cast.CODE, ["K002"]) == openings_of(cast.CODE, []) == ()
    assert openings_at(cast.CODE, "V009") == (O001,)
    assert openings_at(cast.CODE, "") == ()


def test_openings_are_found_by_who_proposed_lately() -> None:
    post()
    put_forward()
    assert openings_proposed_by(cast.CODE, "konsulent-1", since=DAY) == (O001,)
    assert openings_proposed_by(cast.CODE, "konsulent-1", since=date(2020, 1, 1)) == ()
    assert openings_proposed_by(cast.CODE, "", since=DAY) == ()


def test_a_merged_company_has_the_openings_of_both() -> None:
    post()
    post("O002", company="V010")
    told("same_company", "V010", other="V009")
    for company in ("V009", "V010"):
        assert openings_at(cast.CODE, company) == (O001, "O002")
    assert proposed_for(cast.CODE, ["O002"]).companies("O002") == ("V009", "V010")


def test_two_codes_of_one_person_are_one_candidate() -> None:
    post()
    put_forward("K002")
    told("same_person", "K002", other="K001")
    assert [one.candidate for one in proposed_for(cast.CODE, [O001]).found] == ["K001"]
    assert standing("K002") is not None
    assert openings_of(cast.CODE, ["K001", "K002"]) == (O001,)


def test_a_seat_is_taken_whoever_took_it() -> None:
    post()
    put_forward()
    job = {"employment": "E007", "company": "V009", "form": "ordinary", "weekly_hours": "12"}
    told("employment", "K002", **job, opening=O001)
    for openings in ([O001], [O001, *(f"O{number:03d}" for number in range(2, 30))]):
        assert proposed_for(cast.CODE, openings).vacancy(O001).left == 0


def test_what_was_known_then_is_told_of_then() -> None:
    post()
    put_forward()
    both_want()
    hire()
    (now,) = proposed_for(cast.CODE, [O001]).found
    (then,) = proposed_for(cast.CODE, [O001], moment=later(1)).found
    assert (now.stage, then.stage) == ("employed", "proposed")


def test_an_opening_nobody_told_of_is_refused() -> None:
    with pytest.raises(NoSuchOpening, match="ingen jobåbning O009"):
        proposal_case(cast.CODE, "O009", candidate="K001")
    assert proposed_for(cast.CODE, []).found == ()


def test_it_is_open_to_the_company_as_long_as_it_goes_on() -> None:
    post()
    assert proposal_case(cast.CODE, O001, candidate="K001").open_to == ()
    put_forward()
    assert proposal_case(cast.CODE, O001, candidate="K001").open_to == ("V009",)
    hire()
    assert proposal_case(cast.CODE, O001, candidate="K001").open_to == ()


def test_an_opening_of_no_company_is_nobodys() -> None:
    told("opening", "O003", occupation="kitchen")
    there = proposed_for(cast.CODE, ["O003"])
    assert (there.company("O003"), there.companies("O003")) == ("", ())
