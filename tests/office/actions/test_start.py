"""A candidate starts."""

from datetime import date

import pytest

from tests.office import cast
from virksom.office.access import Denied, Role
from virksom.office.actions.start import CannotStart, start
from virksom.office.store import read, write
from virksom.office.store.case import NoSuchCandidate

pytestmark = pytest.mark.usefixtures("office")
CONSULTANT = cast.actor(Role.RECRUITMENT_CONSULTANT)
DAY = date(2019, 10, 7)


def test_a_start_is_a_fact_told_by_the_consultant() -> None:
    fact = start(CONSULTANT, "K002", since=DAY, moment=cast.MOMENT)
    assert (fact.kind, fact.subject, fact.since, fact.by) == ("start", "K002", DAY, "konsulent-1")
    assert read.log(cast.CODE).facts[-1] == fact


def test_a_second_start_is_refused_and_nothing_is_said() -> None:
    before = read.log(cast.CODE)
    with pytest.raises(CannotStart, match="allerede startet"):
        start(CONSULTANT, "K001", since=DAY, moment=cast.MOMENT)
    assert read.log(cast.CODE) == before


def test_nobody_starts_a_candidate_who_is_not_there() -> None:
    with pytest.raises(NoSuchCandidate, match="K999"):
        start(CONSULTANT, "K999", since=DAY, moment=cast.MOMENT)


@pytest.mark.parametrize("role", [Role.ADVISER, Role.CANDIDATE, Role.FINANCE_OFFICER])
def test_only_the_provider_starts_somebody(role: Role) -> None:
    with pytest.raises(Denied):
        start(cast.actor(role), "K002", since=DAY, moment=cast.MOMENT)


def test_of_two_who_start_at_once_the_second_is_told_of_the_first(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    real = write.hold

    def waits(code: str) -> None:
        monkeypatch.setattr(write, "hold", real)
        start(CONSULTANT, "K002", since=DAY, moment=cast.MOMENT)
        real(code)

    monkeypatch.setattr(write, "hold", waits)
    with pytest.raises(CannotStart, match="allerede startet"):
        start(CONSULTANT, "K002", since=DAY, moment=cast.MOMENT)
