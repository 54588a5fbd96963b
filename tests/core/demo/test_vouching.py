"""Who vouches for the invented jobs."""

import hashlib
from random import Random

import pytest

from virksom.programme.demo.recipe import Scene
from virksom.programme.demo.story import Story
from virksom.programme.demo.told import Told
from virksom.programme.demo.vouching import EMPLOYER, PAYSLIP, payslip, tell_vouching
from virksom.programme.record import Log


@pytest.fixture
def told(demo: Log, chance: Random) -> list[Told]:
    return list(tell_vouching(demo, chance))


def test_a_job_that_never_began_is_denied_by_its_employer(
    told: list[Told], shipped: dict[Scene, Story]
) -> None:
    (denied,) = (one for one in told if not one.value["held"])
    assert denied.subject == shipped[Scene.RETRACTED].candidate
    assert denied.value["given"] == EMPLOYER
    assert "weekly_hours" not in denied.value


def test_some_jobs_are_confirmed_and_some_have_a_payslip(told: list[Told]) -> None:
    assert {one.value["given"] for one in told} == {EMPLOYER, PAYSLIP}
    assert len({one.value["employment"] for one in told}) == len(told)


def test_a_payslip_is_known_by_its_digest_and_names_nobody(told: list[Told]) -> None:
    one = next(one for one in told if one.value["given"] == PAYSLIP)
    content = payslip(one.subject, str(one.value["employment"]))
    assert one.value["digest"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
    assert one.subject in content.decode()
    assert content.startswith(b"%PDF-")


def test_nothing_is_told_before_the_days_it_is_about_are_over(told: list[Told]) -> None:
    assert all(one.until and one.until <= one.known_at.date() for one in told)


def test_two_jobs_told_at_once_are_told_of_apart(chance: Random) -> None:
    assert list(tell_vouching(Log(), chance)) == []
