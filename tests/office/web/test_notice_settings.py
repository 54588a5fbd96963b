"""The page where each chooses how they are told of what waits."""

import pytest

from tests.office.cast import CODE, ClientOf
from virksom.office.access import Role
from virksom.office.reports.notice_settings import KINDS_OF
from virksom.office.store import notice_ways
from virksom.office.store.notice_kinds import Kind
from virksom.office.store.notice_ways import ALWAYS, Way

PAGE = "/din-adgang/beskeder"


def test_each_kind_they_can_get_is_a_choice_and_no_other(browser_of: ClientOf) -> None:
    told = browser_of("adviser").get(PAGE).content.decode()
    assert 'name="statusnotat"' in told
    assert 'name="billed"' not in told
    assert "kommer altid på mail" in told


def test_what_is_chosen_is_kept_and_shown(browser_of: ClientOf) -> None:
    client = browser_of("recruitment_consultant")
    answer = client.post(PAGE, {"talk": "office", "glass": "office"}, follow=True)
    assert "Gemt." in answer.content.decode()
    assert '<option value="office" selected>' in answer.content.decode()
    ways = notice_ways.ways(CODE, "konsulent-1")
    assert (ways[Kind.TALK], ways[Kind.GLASS]) == (Way.OFFICE, Way.AT_ONCE)


def test_what_there_is_none_of_is_told(browser_of: ClientOf) -> None:
    answer = browser_of("recruitment_consultant").post(PAGE, {"talk": "never"})
    assert answer.status_code == 422
    assert "Vælg en af mulighederne" in answer.content.decode()


def test_whoever_gets_nothing_to_choose_about_is_told_so(browser_of: ClientOf) -> None:
    assert "Du får kun" in browser_of("investor_analyst").get(PAGE).content.decode()


@pytest.mark.parametrize("role", KINDS_OF)
def test_nobody_is_asked_about_what_is_always_mailed(role: Role) -> None:
    assert ALWAYS.isdisjoint(KINDS_OF[role])
