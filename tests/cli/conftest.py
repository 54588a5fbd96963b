"""A small programme of three, and a way to ask about it as the command line does."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

import pytest

from virksom.cli.run import run
from virksom.programme.files.facts import write_facts
from virksom.programme.kernel import COPENHAGEN
from virksom.programme.record import Draft, Log, append

NOW = datetime(2019, 6, 1, 12, 0, tzinfo=COPENHAGEN)


class Said(NamedTuple):
    code: int
    out: str
    err: str


Ask = Callable[..., Said]


def job(since: date, until: date | None, hours: str | None) -> Draft:
    says = {"employment": "E001", "company": "V001", "form": "ordinary", "weekly_hours": hours}
    return Draft(kind="employment", subject="K001", since=since, until=until, value=says)


def referral(subject: str, since: date) -> Draft:
    unit = {"unit": "uddannelseshuset"}
    return Draft(kind="referral", subject=subject, since=since, value=unit)


DRAFTS = (
    Draft(kind="programme", subject="P1", since=date(2018, 9, 3), value={"invented": True}),
    Draft(kind="company", subject="V001", since=date(2018, 9, 3)),
    referral("K001", date(2018, 9, 10)),
    Draft(kind="start", subject="K001", since=date(2018, 10, 1)),
    job(date(2019, 3, 4), date(2019, 3, 18), "37.0"),
    job(date(2019, 3, 18), date(2019, 4, 3), "20.0"),
    referral("K002", date(2018, 9, 11)),
    Draft(
        kind="withdrawal", subject="K002", since=date(2018, 12, 3), value={"reason": "never_met"}
    ),
    referral("K003", date(2019, 5, 6)),
)


@pytest.fixture(scope="session")
def log() -> Log:
    return append(Log(), DRAFTS, moment=datetime(2019, 5, 7, 9, 0, tzinfo=COPENHAGEN))


@pytest.fixture
def facts(tmp_path: Path, log: Log) -> Path:
    path = tmp_path / "facts.jsonl"
    write_facts(log, path)
    return path


@pytest.fixture
def ask(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Ask:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")

    def asked(*words: object) -> Said:
        code = run([str(word) for word in words], NOW)
        return Said(code, *capsys.readouterr())

    return asked
