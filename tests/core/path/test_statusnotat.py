"""Who needs a statusnotat: only somebody who leaves without supporting themself (clause 3.2)."""

from datetime import date

import pytest

from tests.core.path.known import REFERRED, STARTED, person_of
from tests.core.persons import TERMS
from tests.spec.told import log_of
from virksom.programme.path.statusnotat import (
    needs_statusnotat,
    why_not_write_statusnotat,
    would_need_statusnotat,
)

JOB = "K001 ansat 12 timer fra 2019-03-04"
CLOSED = date(2019, 12, 31)


def needed(*lines: str) -> bool:
    person = person_of(log_of(*lines))
    return needs_statusnotat(person, TERMS, course=person.courses[-1]) is not None


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        (STARTED, "moved"),
        (STARTED, "unrecorded"),
        ((REFERRED,), "never_met"),
        ((*STARTED, JOB + " til og med 2019-06-01"), "other_offer"),
        ((*STARTED, "K001 ansat ukendte timer fra 2019-03-04"), "moved"),
        ((*STARTED, "K001 praktik 37 timer fra 2019-03-04"), "moved"),
    ],
)
def test_who_leaves_without_self_support_needs_one(lines: tuple[str, ...], reason: str) -> None:
    assert needed(*lines, f"K001 afmeldt 2019-06-03 som {reason}")


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        ((*STARTED, JOB), "moved"),
        ((*STARTED, JOB + " til og med 2019-06-02"), "pension"),
        ((*STARTED, "K001 fleksjob 4 timer fra 2019-03-04"), "moved"),
        ((*STARTED, "K001 uddannelse uden ydelse fra 2019-03-04"), "moved"),
        (STARTED, "self_supporting"),
    ],
)
def test_who_supports_themself_on_the_last_day_needs_none(
    lines: tuple[str, ...], reason: str
) -> None:
    assert not needed(*lines, f"K001 afmeldt 2019-06-03 som {reason}")


def test_about_the_dead_none_is_written_nor_asked_for() -> None:
    lines = (*STARTED, "K001 afmeldt 2019-06-03 som deceased")
    assert not needed(*lines)
    reason = why_not_write_statusnotat(person_of(log_of(*lines)), TERMS, issued=False)
    assert reason is not None
    assert "afgået ved døden" in reason.da


def test_nobody_needs_one_while_the_course_runs() -> None:
    assert not needed(*STARTED)


def test_the_reason_names_the_clause_and_the_course() -> None:
    person = person_of(log_of(*STARTED, "K001 afmeldt 2019-06-03 som moved"))
    reason = needs_statusnotat(person, TERMS, course=person.courses[-1])
    assert reason is not None
    assert (reason.clause, reason.facts) == ("3.2", ("f000001", "f000002", "f000003"))


@pytest.mark.parametrize(
    ("lines", "clauses"),
    [
        (STARTED, ["3.2"]),
        ((REFERRED,), ["3.2"]),
        ((*STARTED, JOB), []),
        ((*STARTED, "K001 afmeldt 2019-06-03"), []),
        (("K001 henvist 2020-01-06",), []),
    ],
)
def test_at_the_close_of_the_window_it_is_who_runs_without_self_support(
    lines: tuple[str, ...], clauses: list[str]
) -> None:
    reason = would_need_statusnotat(person_of(log_of(*lines)), TERMS, on=CLOSED)
    assert ([] if reason is None else [reason.clause]) == clauses


@pytest.mark.parametrize(
    ("lines", "issued", "words"),
    [
        (("K001 prøvedag 2019-01-01",), "", "ikke afmeldt"),
        (STARTED, "", "ikke afmeldt"),
        ((*STARTED, JOB, "K001 afmeldt 2019-06-03 som moved"), "", "som selvforsørgende"),
        ((*STARTED, "K001 afmeldt 2019-06-03 som moved"), "S-2019-0001", "ligger fast"),
    ],
)
def test_otherwise_none_is_to_be_written(lines: tuple[str, ...], issued: str, words: str) -> None:
    person = person_of(log_of(*lines))
    reason = why_not_write_statusnotat(person, TERMS, issued=bool(issued))
    assert reason is not None
    assert words in reason.da


def test_whoever_needs_one_may_have_it_written() -> None:
    person = person_of(log_of(*STARTED, "K001 afmeldt 2019-06-03 som moved"))
    assert why_not_write_statusnotat(person, TERMS, issued=False) is None
