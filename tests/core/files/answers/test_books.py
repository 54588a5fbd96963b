"""What would be issued, and the books, for machines."""

from typing import Any

from tests.core.billing.months import CONTRACT, JOB, MARCH, first, job, moment
from tests.core.persons import TERMS
from tests.spec.told import log_of
from virksom.programme.billing import Settling, books_by_month, settling
from virksom.programme.files.answers import (
    Asked,
    run_csv,
    run_form,
    statement_csv,
    statement_form,
)
from virksom.programme.record import Log
from virksom.programme.settlement import statement
from virksom.programme.status import people

DAY = "2019-07-02"
ASKED = Asked(
    contract="impact60", on=moment(DAY).date(), known=None, facts_head=None, terms_digest="sha256:x"
)


def found(log: Log, day: str = DAY) -> Settling:
    return settling(log, CONTRACT, month=MARCH, moment=moment(day))


def credited() -> Log:
    return job(first(), "2019-07-01", "20", until="2019-03-25")


def test_a_run_has_its_documents_lines_and_what_waits() -> None:
    form: Any = run_form(found(log_of(*JOB), "2019-05-01"), ASKED, terms=TERMS)
    assert (form["month"], form["amount"]) == ("2019-03", "770.00")
    assert form["documents"][0]["credits"] is None
    assert [line["week"] for line in form["documents"][0]["lines"]] == ["2019-W10", "2019-W11"]
    assert [week["due_on"] for week in form["waiting"]] == ["2019-05-05", "2019-05-12"]


def test_a_run_in_csv_has_a_line_a_row() -> None:
    rows = run_csv(found(credited())).splitlines()
    assert rows == [
        "kind,credits,line,candidate,week,tier,amount,of,why",
        "credit_note,F-2019-0001,1,K001,2019-W13,partial,385.00,4,no_self_support",
    ]


def test_the_books_have_sums_months_and_what_would_change() -> None:
    one, owed = found(credited()), statement(people(credited().known()), TERMS, on=ASKED.on).weeks
    months = books_by_month(one, TERMS, owed=[(week.week, week.amount) for week in owed])
    form: Any = statement_form(one, ASKED, months=months)
    assert (form["invoiced"], form["credited"]) == ("1540.00", "0.00")
    assert (form["balance"], form["owed"]) == ("1540.00", "1155.00")
    assert form["settled_now"]["amount"] == "-385.00"
    assert form["months"][0]["changes"] == "-385.00"
    assert form["documents"][0]["number"] == "F-2019-0001"


def test_the_books_in_csv_have_a_document_a_row() -> None:
    assert statement_csv(found(first())).splitlines() == [
        "number,kind,issued_on,months,credits,run,amount,content_digest",
        "F-2019-0001,invoice,2019-06-01,2019-03,,R0001,1540.00,",
    ]
