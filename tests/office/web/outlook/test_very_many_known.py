"""Of very many a forecast's page looks at one place in the log, and is kept while it does."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from shutil import copytree
from unittest.mock import Mock

import pytest

from tests.core.ledger.money import credit_note, invoice, moved
from tests.office import cast
from tests.office.cast import CODE, MOMENT
from tests.office.conftest import KnownDemo, signed_in
from tests.office.web.outlook.test_very_many import forget, reckoned
from virksom.office.access import Role
from virksom.office.reports import large, large_standpoint
from virksom.office.reports.outlook import in_columns, telling
from virksom.office.reports.outlook.in_columns import InColumns
from virksom.office.reports.viewpoint import Viewpoint
from virksom.office.store import organisations, read, users, write
from virksom.office.store.contracts import contract_of
from virksom.office.store.snapshots import columns_of
from virksom.office.web import clock
from virksom.programme.columns import crowded
from virksom.programme.contract import Contract
from virksom.programme.files.contracts import read_contract
from virksom.programme.forecast.outlook import silent_since
from virksom.programme.kernel import Json, day_in_copenhagen
from virksom.programme.record import Draft
from virksom.programme.status.external import issued_quarters

CONTRACT = Path(__file__).parents[4] / "contracts" / "impact60"
DEAR = """        value: "796.00"
      - since: 2019-07-01
        agreed_on: 2019-07-01
        value: "2000000.00"
      - since: 2019-08-01
        agreed_on: 2019-08-01
        value: "796.00"
"""
"""A rate from after the last quarter that is told of until before the day."""

SILENT = datetime(2020, 6, 20, 12, tzinfo=UTC)
LATE = datetime(2021, 3, 1, 12, tzinfo=UTC)
STRANGERS = ("investor_analyst", "/prognose/ekstern")
LEADER = ("team_leader", "/prognose")
COMPANY = Draft(kind="company", subject="V900", since=MOMENT.date())
FIGURES = ["on 2019-06-30", "bearer investor", "flow 2018-10-01 -5"]
TOLD = (
    moved("drawdown", "2000000.00", day=date(2018, 10, 1)),
    invoice(weeks=10),
    credit_note(),
    moved("repayment", "796.00", code="B0002", day=date(2019, 9, 2)),
    moved("repayment", "3184.00", code="B0003", day=date(2019, 9, 3)),
)
Pages = Callable[[datetime, str, str], tuple[str, str]]


@pytest.fixture(autouse=True)
def _cast(known_demo: KnownDemo, monkeypatch: pytest.MonkeyPatch) -> None:
    known_demo(MOMENT)
    organisations.add(CODE, cast.ORGANISATIONS)
    users.add(CODE, [cast.newcomer(role, role.value) for role in Role])
    forget()
    monkeypatch.setattr(clock, "now", lambda _row: MOMENT)


@pytest.fixture
def _few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let few be very many."""
    monkeypatch.setattr(large, "MOST", 0)


@pytest.fixture
def both(monkeypatch: pytest.MonkeyPatch) -> Iterator[Pages]:
    """Return a page at a moment as the reference tells it and as it is counted."""

    def pages(moment: datetime, role: str, address: str) -> tuple[str, str]:
        monkeypatch.setattr(clock, "now", lambda _row: moment)
        client = signed_in(role)
        plain = reckoned(client, address)
        forget()
        monkeypatch.setattr(large, "MOST", 0)
        monkeypatch.setattr(read, "_kept", {})
        return plain, reckoned(client, address)

    yield pages
    assert read._kept == {}  # noqa: SLF001  # no log was read


def taken_back(moment: datetime, *kinds: str) -> None:
    """Take back the last fact of each kind."""
    facts = read.log(CODE).facts
    for kind in kinds:
        fact = next(one for one in reversed(facts) if one.kind == kind)
        why: dict[str, Json] = {"reason": "wrong"}
        back = Draft(
            kind="retraction", subject=fact.subject, since=fact.since, value=why, replaces=fact.id
        )
        write.append(CODE, [back], moment=moment)


def looked(*, moment: datetime, contract: Contract | None = None) -> InColumns:
    """Return from where a page looks today."""
    on, agreed = day_in_copenhagen(moment), contract or contract_of("impact60")
    where = Viewpoint(row=read.programme(CODE), contract=agreed, on=on, moment=moment, today=on)
    return InColumns(at=large_standpoint.large_standpoint(where, columns_of(CODE)))


@pytest.mark.usefixtures("_few")
def test_strangers_page_is_made_once_however_many_quarters_are_told_of(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(large_standpoint, "_MOST", 2)
    made = Mock(wraps=telling.told_page)
    monkeypatch.setattr(telling, "told_page", made)
    client = signed_in(STRANGERS[0])
    first, again = (reckoned(client, STRANGERS[1]) for _ in range(2))
    assert first == again
    assert made.call_count == 1


def test_a_quarters_table_is_counted_once(monkeypatch: pytest.MonkeyPatch) -> None:
    counted = Mock(wraps=large_standpoint.day_counts)
    monkeypatch.setattr(large_standpoint, "day_counts", counted)
    seen = looked(moment=MOMENT)
    earlier, at = issued_quarters(contract_of("impact60"), moment=MOMENT)[-2:]
    tables = [seen.table(one) for one in (at, earlier, at)]
    assert tables[0] == tables[2] != tables[1]
    assert counted.call_count == 2


def test_what_comes_in_while_a_page_is_made_is_on_the_next() -> None:
    seen = looked(moment=SILENT)
    told, money = seen.vantage.last_told(), seen.money.facts
    some = seen.vantage.few(["K900"]).facts
    drafts = [COMPANY, moved("drawdown", "1.00"), cast.referral("K900")]
    write.append(CODE, drafts, moment=datetime(2020, 6, 19, 9, tzinfo=UTC))
    assert silent_since(seen.vantage) == seen.vantage.last_told() == told
    assert seen.money.facts == seen.documents.facts == money
    assert seen.vantage.few(["K900"]).facts == some
    after = looked(moment=SILENT)
    assert after.key != seen.key
    assert (silent_since(after.vantage), len(after.money.facts)) == (None, len(money) + 1)


def test_a_price_beyond_numbers_that_is_over_again_is_found_before_it_is_summed(
    tmp_path: Path,
) -> None:
    terms = copytree(CONTRACT, tmp_path / "dear") / "terms.yaml"
    usual = DEAR.splitlines(keepends=True)[0]
    terms.write_text(terms.read_text(encoding="utf-8").replace(usual, DEAR, 1), encoding="utf-8")
    seen = looked(moment=MOMENT, contract=read_contract(terms.parent))
    assert seen.at.table.rows
    assert str(in_columns.why_not(seen.at)) == "2000000.00 er over 1000000."
    assert in_columns.why_not(looked(moment=MOMENT).at) is None


@pytest.mark.usefixtures("_few")
def test_what_comes_in_between_two_looks_is_on_the_second(monkeypatch: pytest.MonkeyPatch) -> None:
    client, address = signed_in(LEADER[0]), LEADER[1]
    before = reckoned(client, address)
    taken_back(MOMENT, "employment", "start")
    after = reckoned(client, address)
    forget()
    monkeypatch.setattr(large, "MOST", 1_000_000)
    assert reckoned(client, address) == after != before


def test_a_long_silence_is_told(both: Pages) -> None:
    plain, counted = both(SILENT, LEADER[0], "/prognose?pr=i-dag&kendt=i-dag")
    assert "Der er intet fortalt efter" in plain
    assert counted == plain


def test_who_is_read_alone_is_named(both: Pages, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crowded, "MOST_ROWS", 6)
    plain, counted = both(MOMENT, *LEADER)
    note = "over 6 rækker og er læst af den langsomme læsning"
    assert note in counted
    assert note not in plain


def test_strangers_are_told_the_same_of_money_that_was_billed_and_taken_back(both: Pages) -> None:
    write.append(CODE, TOLD, moment=MOMENT)
    taken_back(MOMENT, "movement", "start")
    plain, counted = both(LATE, *STRANGERS)
    assert counted == plain


def test_strangers_are_told_what_a_statement_told(both: Pages) -> None:
    value: dict[str, Json] = {"document": "statement_external", "figures": list(FIGURES)}
    said = Draft(kind="issued", subject="O-0001", since=MOMENT.date(), value=value)
    write.append(CODE, [*TOLD, said], moment=MOMENT)
    plain, counted = both(MOMENT, *STRANGERS)
    assert counted == plain
