"""Two settle at once: one wins, the other is told in a sentence, and the books stay in order."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from random import Random
from threading import Barrier

import pytest

from tests.faults import ground, sound
from tests.faults.ground import BOOKKEEPER, CODE, LEADER
from tests.office.databases import at_once
from virksom.office.access import Actor
from virksom.office.actions.prepare_settlement import prepare_settlement
from virksom.office.actions.release_settlement import StaleRun, release_settlement
from virksom.office.store import read
from virksom.programme.billing import RunRefused, books, runs
from virksom.programme.kernel import Month

pytestmark = pytest.mark.usefixtures("engine", "own_database")
ANOTHER: Actor = replace(BOOKKEEPER, id=2, code="bogholder-2")
MONTH = Month(2019, 3)
MOMENT = ground.moment_of(MONTH)
LATER = MOMENT + timedelta(hours=1)
RUN = "R0001"
ROUNDS = range(3)


@pytest.fixture(autouse=True)
def _office(own_database: str) -> None:  # noqa: ARG001  # it is put there
    ground.stand()


def prepare(actor: Actor = BOOKKEEPER, *, month: Month = MONTH) -> None:
    prepare_settlement(actor, month=month, moment=ground.moment_of(month))


def release(actor: Actor = LEADER, *, run: str = RUN) -> None:
    release_settlement(actor, run, moment=LATER)


def correct(chance: int) -> None:
    ground.correct(Random(chance), moment=MOMENT)  # noqa: S311  # whose hours, no secret


def together(*deeds: Callable[[], object]) -> list[BaseException]:
    """Do the deeds at the same instant; return what was refused."""
    ready = Barrier(len(deeds))

    def waiting(deed: Callable[[], object]) -> Callable[[], object]:
        return lambda: (ready.wait(), deed())

    return [raised for raised in at_once(*map(waiting, deeds)) if raised is not None]


def test_of_two_who_release_one_wins_and_the_other_is_told() -> None:
    prepare()
    (told,) = together(release, lambda: release(ANOTHER))
    assert isinstance(told, RunRefused)
    assert "frigivet" in told.text.da
    assert list(books(read.log(CODE).known()).documents) == ["F-2019-0001"]
    assert sound.complaints(CODE) == []
    assert sound.balance(CODE) == sound.owed(CODE, through=MONTH, moment=LATER)


def test_of_two_who_prepare_one_wins_and_the_other_is_told() -> None:
    (told,) = together(prepare, lambda: prepare(ANOTHER))
    assert isinstance(told, RunRefused)
    assert RUN in told.text.da
    assert [run.code for run in runs(read.log(CODE).known())] == [RUN]
    assert sound.complaints(CODE) == []


@pytest.mark.parametrize("chance", ROUNDS)
def test_what_becomes_known_while_a_run_is_prepared_is_in_it_or_makes_it_stale(chance: int) -> None:
    assert together(prepare, lambda: correct(chance)) == []
    run, job = runs(read.log(CODE).known())[0].prepared, read.log(CODE).facts[-1]
    if job.kind == "run":
        release()
    else:
        assert run.id < job.id
        with pytest.raises(StaleRun, match="nyt"):
            release()
    assert sound.complaints(CODE) == []


@pytest.mark.parametrize("chance", ROUNDS)
def test_a_correction_beside_a_release_is_billed_next_or_makes_it_stale(chance: int) -> None:
    prepare()
    refused = together(release, lambda: correct(chance))
    assert all(isinstance(told, StaleRun) for told in refused)
    found = books(read.log(CODE).known()).documents
    assert bool(found) == (not refused)
    assert sound.complaints(CODE) == []
    if found:
        prepare(ANOTHER)
        release(run="R0002")
        assert sound.balance(CODE) == sound.owed(CODE, through=MONTH, moment=LATER)
