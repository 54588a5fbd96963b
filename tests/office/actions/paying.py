"""A bank's file for the cast's one invoice, and the money of it."""

from datetime import date, datetime

from tests.office import cast
from tests.office.actions.billed import BOOKKEEPER
from virksom.office.actions.import_bank import send_statement
from virksom.office.actions.record_money import record_money
from virksom.office.reports.standpoint import Standpoint, standpoint
from virksom.office.store import read
from virksom.office.store.contracts import contract_of
from virksom.office.store.money import Waiting
from virksom.programme.kernel import day_in_copenhagen
from virksom.programme.ledger import LedgerStanding, OpenItem, Posting, ledger_standing
from virksom.programme.record import Fact

HEAD = "Dato;Tekst;Beløb;Valuta"


def item(number: str = "F-2019-0001") -> OpenItem:
    """Return a document with what is left of it."""
    return next(one for one in standing().items if one.number == number)


def standing() -> LedgerStanding:
    """Return how the cast's ledger stands."""
    terms = contract_of("impact60").terms
    return ledger_standing(read.log(cast.CODE), terms, on=date(2100, 1, 1))


def line(
    ore: int, *, text: str = "F-2019-0001", currency: str = "DKK", day: str = "01-10-2019"
) -> str:
    """Return a line of the bank's list."""
    return f"{day};{text};{ore // 100 if ore >= 0 else ore / 100},{abs(ore) % 100:02d};{currency}"


def sent(*lines: str, moment: datetime = cast.MOMENT) -> Waiting:
    """Send a bank's list."""
    data = "\n".join([HEAD, *lines]).encode()
    return send_statement(BOOKKEEPER, data, name="bank.csv", moment=moment)


def recorded(
    what: str, ore: int, *, day: date = date(2019, 9, 2), moment: datetime = cast.MOMENT
) -> Fact:
    """Put one movement on record by hand."""
    one = Posting(what=what, day=day, ore=ore)
    return record_money(BOOKKEEPER, [one], moment=moment)[0]


def seen(on: date | None = None) -> Standpoint:
    """Return the cast's programme as it stands at its moment, on that day or another."""
    day = day_in_copenhagen(cast.MOMENT)
    contract = contract_of("impact60")
    log = read.log(cast.CODE)
    return standpoint(
        cast.CODE, log, contract=contract, on=on or day, moment=cast.MOMENT, today=day
    )
