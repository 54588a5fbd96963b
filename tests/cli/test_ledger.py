"""``virksom ledger``: sums side by side, what is open, months and journal."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Ask
from tests.core.ledger.money import closed, credit_note, invoice, log_of, moved
from virksom.programme.files.facts import facts_text
from virksom.programme.record import Draft


@pytest.fixture
def booked(tmp_path: Path) -> Path:
    return written(
        tmp_path,
        invoice(),
        moved("drawdown", "5000.00"),
        credit_note(),
        closed("2019-10"),
    )


def written(folder: Path, *drafts: Draft) -> Path:
    path = folder / "facts.jsonl"
    path.write_text(facts_text(log_of(*drafts)), encoding="utf-8")
    return path


def test_the_same_sum_from_each_side_and_what_is_open(ask: Ask, booked: Path) -> None:
    said = ask("ledger", "--facts", booked, "--on", "2019-12-31").out
    assert "Hver parts bøger går op i nul." in said
    assert "Faktureret, ikke betalt" in said
    assert "FK-2019-0001" in said
    assert "lukket, men ikke som" in said
    assert "åben, lukkes som" in said
    assert "Leverandøren: Bank" not in said


def test_the_journal(ask: Ask, booked: Path) -> None:
    words = ("ledger", "--facts", booked, "--on", "2019-12-31", "--journal", "--lang", "en")
    said = ask(*words).out
    assert "Drawdown from the investor" in said
    assert "The provider: Bank" in said


def test_for_machines(ask: Ask, booked: Path) -> None:
    words = ("ledger", "--facts", booked, "--on", "2019-12-31", "--format")
    form = json.loads(ask(*words, "json").out)
    assert form["sums"]["investor"] == "0.00"
    assert ask(*words, "csv").out.startswith("month,day,what,")


def test_paid_closed_and_open_months_are_told(ask: Ask, tmp_path: Path) -> None:
    paid = moved("outcome", "1592.00", F_2019_0001="1592.00", day=invoice().since)
    said = ask("ledger", "--facts", written(tmp_path, invoice(), paid), "--on", "2019-12-31").out
    assert "Alt er betalt." in said


def test_without_any_money_it_says_so(ask: Ask, tmp_path: Path) -> None:
    said = ask("ledger", "--facts", written(tmp_path), "--on", "2019-12-31")
    assert "Intet er bogført endnu." in said.out
