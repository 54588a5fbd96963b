"""The investor's page and the municipality's: the same sums, each in the edition it may see."""

from datetime import date, timedelta

import pytest
from django.test import Client
from pytest_django import Settings

from tests.office.actions.billed import FINANCE, INVOICE, LEADER, at_work, released
from tests.office.actions.early_money import stood_there
from tests.office.actions.paying import recorded, seen
from tests.office.cast import CODE, MOMENT, Cast, ClientOf, actor
from tests.office.certificate import certificate_file
from tests.office.web.openings.reading import text
from virksom.exchange.sheets import read_sheet
from virksom.office.access import Role
from virksom.office.actions.answer_dispute import answer_dispute
from virksom.office.actions.control_line import find_line
from virksom.office.actions.dispute_week import dispute_week
from virksom.office.actions.draw_sample import draw_sample
from virksom.office.reports.investment import investment_page, read_investment
from virksom.office.reports.ledger import standing
from virksom.office.reports.payer import payer_page, payer_sums
from virksom.office.reports.payer_day import accounts_on, expected_on
from virksom.office.reports.settlement_ground import accounts
from virksom.office.store import read, write
from virksom.office.web import clock
from virksom.office.web.investment import views
from virksom.office.web.investment.curve import marked_days
from virksom.programme.control import Drawing
from virksom.programme.kernel import Month
from virksom.programme.ledger import INVESTOR, PAYER, PROVIDER, Account, balances
from virksom.programme.record import Draft

NOW = MOMENT + timedelta(days=30)


@pytest.fixture(autouse=True)
def _office(monkeypatch: pytest.MonkeyPatch, settings: Settings, office: Cast) -> None:  # noqa: ARG001  # its people
    settings.SEALING_CERTIFICATE = certificate_file()
    monkeypatch.setattr(clock, "now", lambda _row: NOW)


@pytest.fixture
def money() -> None:
    """Eight weeks billed, a million drawn, a thousand repaid."""
    at_work()
    released()
    recorded("drawdown", 100_000_000, day=date(2019, 5, 2))
    recorded("repayment", 100_000, day=date(2019, 6, 3))


def said_on(browser: Client, address: str) -> str:
    """Return a page, each space a plain one."""
    return text(browser.get(address)).replace("\xa0", " ")


@pytest.mark.usefixtures("money")
def test_both_sides_of_each_sum_are_one() -> None:
    held = balances(standing(seen()).entries)
    sums, invested = payer_sums(standing(seen())), read_investment(seen()).returns
    assert sums.left == held[Account(PROVIDER, "receivable")] == -held[Account(PAYER, "payable")]
    assert sums.left == sums.invoiced - sums.credited - sums.paid + sums.unplaced > 0
    lent = held[Account(INVESTOR, "lent")]
    assert invested.outstanding == lent == -held[Account(PROVIDER, "loan")] == 99_900_000


@pytest.mark.usefixtures("money")
def test_weeks_are_those_of_settlement() -> None:
    found, books = read_investment(seen()), accounts(seen())
    assert found.earned.amount == books.billed
    assert found.expected.amount == books.due + books.held_back


@pytest.mark.usefixtures("money")
def test_the_parties_see_every_figure(browser_of: ClientOf) -> None:
    page = said_on(browser_of("team_leader"), "/investering")
    for said in ("1.000.000 kr. er lagt ud", "999.000 kr. udestår", "Intern rente"):
        assert said in page
    assert "sammenligning, ikke en effekt" in page
    assert "Udsted" not in page


@pytest.mark.usefixtures("money")
def test_a_past_day_says_which_money_and_which_weeks(browser_of: ClientOf) -> None:
    leader = browser_of("team_leader")
    assert "Uger, der er faktureret siden, er fo" in said_on(leader, "/investering?pr=2019-06-30")
    assert "faktureret siden" not in said_on(leader, "/investering")


@pytest.mark.usefixtures("money")
@pytest.mark.parametrize("on", [date(2019, 3, 31), date(2019, 5, 26), date(2019, 7, 31), None])
def test_on_each_day_both_sides_tell_the_same_billed_and_expected_sum(on: date | None) -> None:
    then = seen(on=on)
    found, billed = read_investment(then), accounts_on(then).billed
    assert (found.earned.amount, found.expected.amount) == (billed, expected_on(then))


@pytest.mark.usefixtures("money")
def test_the_curve_is_told_without_signs_and_names_each_month_once() -> None:
    page = investment_page(seen(), actor(Role.TEAM_LEADER), quarters=())
    assert page.summary.da == (
        "Den 02.05.2019 var mest ude, 1.000.000 kr. i alt; den 03.06.2019 var 999.000 kr. ude."
    )
    assert marked_days(page.flows, marks=5) == (date(2019, 6, 1),)
    assert marked_days(page.flows[:1], marks=5) == (date(2019, 5, 2),)


@pytest.mark.usefixtures("money")
@pytest.mark.parametrize("who", ["team_leader", "investor_analyst"])
def test_the_money_is_taken_as_days_and_amounts_side_by_side(
    browser_of: ClientOf, who: str
) -> None:
    browser = browser_of(who)
    assert browser.get("/investering/beloeb")["Location"] == "/investering"
    told = browser.post("/investering/beloeb", {"som": "csv"}).content.decode("utf-8-sig")
    assert told.splitlines() == [
        "Dag;Beløb;Lagt sammen",
        "02.05.2019;-1000000;-1000000",
        "03.06.2019;1000;-999000",
    ]
    book = browser.post("/investering/beloeb", {}).content
    assert read_sheet(book, name="x.xlsx").rows[0].cells == ("2019-05-02", "-1000000", "-1000000")


@pytest.mark.usefixtures("money")
def test_the_investor_sees_quarter_ends_and_nothing_of_few(browser_of: ClientOf) -> None:
    page = text(browser_of("investor_analyst").get("/investering"))
    assert "Ekstern udgave pr. 30.09.2019" in page
    assert "færre end fem personer" in page
    assert "skjult" in page


@pytest.mark.usefixtures("money")
def test_the_investor_chooses_no_day(browser_of: ClientOf) -> None:
    page = said_on(browser_of("investor_analyst"), "/investering?pr=2019-05-01&kendt=i-dag")
    assert "Ekstern udgave pr. 30.09.2019" in page


@pytest.mark.usefixtures("money")
def test_the_bookkeeper_issues_and_each_is_given_their_edition(browser_of: ClientOf) -> None:
    books, investor = browser_of("bookkeeper"), browser_of("investor_analyst")
    said = text(books.post("/investering/udsted", {"kvartal": "2019-09-30"}, follow=True))
    assert "O-2019-0001 og O-2019-0002 er udstedt." in said
    assert books.get("/investering/opgoerelser/O-2019-0001").content.startswith(b"%PDF")
    assert investor.get("/investering/opgoerelser/O-2019-0001").status_code == 404
    assert investor.get("/investering/opgoerelser/O-2019-0002").status_code == 200
    assert "O-2019-0001" not in text(investor.get("/investering"))


@pytest.mark.parametrize("quarter", ["2019-12-31", "i morgen", ""])
def test_what_cannot_be_issued_is_refused_on_the_page(browser_of: ClientOf, quarter: str) -> None:
    answer = browser_of("bookkeeper").post("/investering/udsted", {"kvartal": quarter})
    assert answer.status_code == 422
    assert "Vælg et kvartal, der er slut." in text(answer)


def test_an_address_that_is_only_opened_leads_to_the_page(browser_of: ClientOf) -> None:
    assert browser_of("bookkeeper").get("/investering/udsted")["Location"] == "/investering"


@pytest.mark.usefixtures("money")
def test_the_municipality_sees_its_side(browser_of: ClientOf) -> None:
    page = said_on(browser_of("finance_officer"), "/kommunen")
    for said in ("Tilbage at betale", "Budget for 2019", "1.200.000 kr.", INVOICE, "forventet"):
        assert said in page


@pytest.mark.usefixtures("money")
def test_a_deduction_stands_on_its_own_and_the_row_adds_up() -> None:
    before = payer_page(seen())
    draft = Draft(
        kind="deduction",
        subject="S0001",
        since=date(2019, 9, 2),
        value={"step": "ruled", "says": "upheld", "amount": "100.00"},
    )
    write.append(CODE, [draft], moment=MOMENT)
    sums, page = payer_sums(standing(seen())), payer_page(seen())
    assert (sums.deducted, sums.credited) == (10_000, 0)
    assert sums.left == sums.invoiced - sums.credited - sums.deducted - sums.paid + sums.unplaced
    assert page.sums[3].label.en == "Deducted"
    assert page.sums[0].amount != before.sums[0].amount


@pytest.mark.usefixtures("money")
def test_before_the_first_invoice_nothing_is_billed_and_the_weeks_are_expected() -> None:
    whole = payer_page(seen())
    before = payer_page(seen(on=date(2019, 5, 26)))
    assert [one.amount.da for one in before.sums[1:]] == ["0 kr."] * 4
    assert not before.bills
    assert before.sums[0].amount.da != whole.sums[0].amount.da
    assert before.sums[0].amount.da in before.sums[0].under.da


@pytest.mark.usefixtures("money")
def test_the_budget_ends_where_the_bar_does_and_has_three_parts() -> None:
    found = payer_page(seen()).budget
    assert (found.over, found.aim) == (False, 1000)
    assert [part.code for part in found.parts] == ["verified", "unverified", "missing"]


def test_where_nothing_has_moved_the_pages_say_what_to_do(
    browser_of: ClientOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    books = browser_of("bookkeeper")
    page = text(books.get("/investering"))
    assert "Kurven begynder med det første træk." in page
    assert "Bogfør det" in page
    assert "Kommunen" in text(browser_of("finance_officer").get("/kommunen"))
    monkeypatch.setattr(clock, "now", lambda _row: MOMENT.replace(year=2018))
    assert "Den første udgave er pr." in text(browser_of("investor_analyst").get("/investering"))


def test_the_pages_name_nobody(browser_of: ClientOf) -> None:
    for who, address in (("team_leader", "/investering"), ("finance_officer", "/kommunen")):
        assert "K001" not in text(browser_of(who).get(address))
    assert read.log(CODE).facts


@pytest.mark.usefixtures("money")
def test_many_quarters_are_read_while_the_page_tells_how_far_it_is(
    browser_of: ClientOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(views, "_AT_ONCE", 0)
    recorded("repayment", 100, day=date(2019, 6, 4))
    browser = browser_of("investor_analyst")
    page = b"".join(browser.get("/investering").streaming_content).decode()
    assert "Kvartalerne læses igennem" in page
    assert "Ekstern udgave pr. 30.09.2019" in text(browser.get("/investering"))


@pytest.mark.usefixtures("money")
def test_the_municipality_sees_its_controls(browser_of: ClientOf) -> None:
    finance = browser_of("finance_officer")
    assert "Ingen stikprøver endnu." in text(finance.get("/kommunen"))
    finance.post("/kontrol/ny?fra=2019-03&til=2019-04", {"size": "2", "seed": "2019"})
    page = said_on(finance, "/kommunen")
    assert "S0001" in page
    assert "2 ikke kontrolleret" in page


@pytest.mark.usefixtures("money")
def test_of_a_past_day_samples_and_disputes_stand_as_they_did_then(browser_of: ClientOf) -> None:
    day, later = {"moment": MOMENT}, {"moment": MOMENT + timedelta(days=10)}
    sample = draw_sample(FINANCE, Drawing(months=(Month(2019, 3),), size=1, seed="2019"), **day)
    dispute = dispute_week(FINANCE, document=INVOICE, line=1, reason="not_employed", note="", **day)
    find_line(
        FINANCE, sample.subject, line=sample.value.lines[0], says="proven", reason="", **later
    )
    answer_dispute(LEADER, dispute.id, answer="rejected", **later)
    finance = browser_of("finance_officer")
    then = said_on(finance, f"/kommunen?pr={MOMENT.date()}&kendt=i-dag")
    now = said_on(finance, "/kommunen")
    assert ("1 ikke kontrolleret" in then, "1 indsigelse venter" in then) == (True, True)
    assert ("1 ikke kontrolleret" in now, "1 indsigelse venter" in now) == (False, False)


@pytest.mark.usefixtures("money")
@pytest.mark.parametrize(
    ("who", "address"), [("investor_analyst", "/investering"), ("finance_officer", "/kommunen")]
)
def test_money_before_the_first_day_locks_no_page(
    browser_of: ClientOf, who: str, address: str
) -> None:
    for code, what in (("B0003", "drawdown"), ("B0004", "outcome")):
        stood_there(code=code, what=what, day=date(2018, 8, 15))
    assert browser_of(who).get(address).status_code == 200
