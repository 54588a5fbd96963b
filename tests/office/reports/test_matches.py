"""What would open a door, what is left out of an assignment, and what a page never says."""

from decimal import Decimal

import pytest

from tests.office import cast
from tests.office.web.matching.seeking import O001, O002, post, profile, seek, tell
from virksom.office.access import Denied, Role
from virksom.office.reports import assignment
from virksom.office.reports.assignment import AssignmentPage, assignment_page
from virksom.office.reports.candidate_matches import candidate_matches, match_card
from virksom.office.reports.matches import PARTS, help_text
from virksom.office.reports.opening_matches import AskedMatches, opening_matches
from virksom.office.store.case import case
from virksom.programme.matching import Ask, Guide, Seeker, Weights, match, worths
from virksom.programme.matching.weights import NAMES

CONSULTANT = cast.actor(Role.RECRUITMENT_CONSULTANT)


def helped(wanted: Ask, one: Seeker) -> str:
    return help_text(match(wanted, one, guide=Guide(), weights=Weights())).da


def page() -> AssignmentPage:
    return assignment_page(CONSULTANT, moment=cast.MOMENT)


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        (Ask(opening=O001), ""),
        (Ask(opening=O001, must=frozenset({"till"})), "Mangler kun én kompetence"),
        (Ask(opening=O001, hours_from=Decimal("12.5")), "2,5 timer mere om ugen åbner døren."),
        (Ask(opening=O001, must=frozenset({"till", "floor_care"})), ""),
        (Ask(opening=O001, conditions=frozenset({"noise"})), ""),
    ],
)
def test_a_single_thing_that_would_help_is_told(wanted: Ask, told: str) -> None:
    one = Seeker(candidate="K001", hours_able=Decimal(10), avoid=frozenset({"noise"}))
    found = helped(wanted, one)
    assert found.startswith(told)
    assert bool(found) == bool(told)


def test_every_part_of_the_points_has_a_name() -> None:
    assert tuple(PARTS) == NAMES


@pytest.mark.usefixtures("office")
def test_very_many_are_weighed_as_far_as_it_is_quick(monkeypatch: pytest.MonkeyPatch) -> None:
    seek()
    post(by="2019-12-01")
    post(O002, by="2019-11-01", must=[])
    assert page().left_out.da == ""
    monkeypatch.setattr(assignment, "MOST_PAIRS", 3)
    found = page()
    assert [line.opening for line in found.lines] == [O002]
    assert "de 1 af 2 jobåbninger, der haster mest" in found.left_out.da


@pytest.mark.usefixtures("office")
def test_with_no_pair_kept_the_page_says_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    seek()
    post(by="2019-12-01")
    post(O002, by="2019-11-01", must=[])
    before = page()
    monkeypatch.setattr(worths, "MOST_KEPT", 1)
    monkeypatch.setattr(assignment, "MOST_KEPT", 1)
    assert page() == before
    assert before.proof.da.endswith("Det er bevist.")


@pytest.mark.usefixtures("office")
def test_a_long_page_says_that_it_shows_the_hardest(monkeypatch: pytest.MonkeyPatch) -> None:
    seek()
    post()
    post(O002, must=[])
    monkeypatch.setattr(assignment, "MOST_ROWS", 1)
    found = page()
    assert [line.opening for line in found.lines] == [O001]
    assert "de 1 jobåbninger, der er sværest at besætte; i alt er der 2" in found.left_out.da


@pytest.mark.usefixtures("office")
def test_nobody_who_got_a_job_from_there_is_put_to_the_seat_beside_it() -> None:
    seek()
    post(seats=2)
    job = {"company": "V001", "form": "ordinary", "weekly_hours": "12.0", "opening": O001}
    tell("proposal", O001, candidate="K001", step="proposed", side="consultant")
    tell("employment", "K001", employment="E001", **job)
    (line,) = page().lines
    assert (line.pairs, line.can.da) == ((), "ingen kan foreslås")
    asked = AskedMatches()
    others = opening_matches(CONSULTANT, O001, asked=asked, moment=cast.MOMENT).others
    (own,) = (one.match for one in others if one.candidate == "K001")
    assert (own.stage.da, own.stands, own.propose) == ("ansat", (), None)


@pytest.mark.usefixtures("office")
def test_without_candidates_the_page_says_so() -> None:
    post()
    for candidate in ("K001", "K002"):
        tell("withdrawal", candidate, reason="moved")
    assert page().lines[0].lacks.da == "Der er ingen kandidater i forløb."


@pytest.mark.usefixtures("office")
def test_the_card_leaves_out_what_is_proposed_and_who_has_left() -> None:
    seek()
    post()
    one = case(cast.CODE, "K001")
    card = match_card(CONSULTANT, one, moment=cast.MOMENT)
    assert card is not None
    assert [line.opening for line in card.lines] == [O001]
    tell("proposal", O001, candidate="K001", step="proposed", side="consultant")
    card = match_card(CONSULTANT, one, moment=cast.MOMENT)
    assert card is not None
    assert card.lines == ()
    tell("withdrawal", "K001", reason="moved")
    assert match_card(CONSULTANT, case(cast.CODE, "K001"), moment=cast.MOMENT) is None


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize("role", [Role.ADVISER, Role.FINANCE_OFFICER, Role.CANDIDATE])
def test_only_the_provider_sees_matches(role: Role) -> None:
    seek()
    post()
    profile("K001")
    who, one = cast.actor(role), case(cast.CODE, "K001")
    assert match_card(who, one, moment=cast.MOMENT) is None
    for ask in (
        lambda: candidate_matches(who, one, moment=cast.MOMENT),
        lambda: assignment_page(who, moment=cast.MOMENT),
        lambda: opening_matches(who, O001, asked=AskedMatches(), moment=cast.MOMENT),
    ):
        with pytest.raises(Denied):
            ask()
