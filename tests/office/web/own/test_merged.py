"""Two who were merged by mistake neither read each other's profile nor answer for each other."""

from datetime import date

import pytest
from django.test import Client

from tests.office.actions.proposed import CONSULTANT, O001, OWN, later, post, stage, standing
from tests.office.cast import CODE, MOMENT, ClientOf
from virksom.office.access import Denied
from virksom.office.actions.answer_proposal import want_to_meet
from virksom.office.actions.propose import propose
from virksom.office.store import write
from virksom.office.store.vault.persons import PersonData, put
from virksom.programme.kernel import Json
from virksom.programme.record import Draft

PROFILE: dict[str, Json] = {"hours_able": "13", "place": "9990 Skagen", "avoid": ["lifting"]}
HOURS = 'value="13"'
MINE, OTHERS = "0107561234", "0704951234"


def merge(cpr: str) -> None:
    """Say that K002 is K001, and what each CPR is; K002 has a profile and is proposed."""
    for code, digits in (("K001", MINE), ("K002", cpr)):
        put(CODE, PersonData(code=code, name="Bo Ek", cpr=digits), moment=MOMENT)
    since = date(2019, 9, 2)
    drafts = [
        Draft(kind="profile", subject="K002", since=since, value=PROFILE),
        Draft(kind="same_person", subject="K002", since=since, value={"other": "K001"}),
    ]
    post()
    propose(CONSULTANT, O001, candidate="K002", why="Passer godt.", moment=later())
    write.append(CODE, drafts, moment=later(2))


@pytest.fixture
def me(browser_of: ClientOf) -> Client:
    return browser_of("candidate")


def test_a_profile_of_somebody_merged_by_mistake_is_not_mine(me: Client) -> None:
    merge(OTHERS)
    assert HOURS not in me.get("/min-side/profil").content.decode()
    for address in ("/kandidater/K002/profil", "/kandidater/K002/fortael"):
        assert me.get(address).status_code == 403
        assert me.post(address, {"behold": "1", "since": "7/10"}).status_code == 403


def test_nobody_says_yes_for_somebody_they_were_merged_with_by_mistake(me: Client) -> None:
    merge(OTHERS)
    for code in ("K001", "K002"):
        address = f"/jobaabninger/O001/forslag/{code}/svar"
        assert me.post(address, {"side": "candidate", "step": "wanted"}).status_code == 403
    with pytest.raises(Denied):
        want_to_meet(OWN, O001, candidate="K001", side="candidate", moment=later(3))
    assert stage() == "proposed"


def test_one_person_with_two_codes_reads_and_answers(me: Client) -> None:
    merge(MINE)
    assert HOURS in me.get("/min-side/profil").content.decode()
    want_to_meet(OWN, O001, candidate="K001", side="candidate", moment=later(3))
    found = standing()
    assert found is not None
    assert found.wants("candidate")
