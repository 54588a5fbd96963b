"""The answers about money and control for ``json.md``: the example settled, and paid in part."""

from collections.abc import Mapping
from datetime import date, datetime

from docs.writers.small import small_log
from virksom.programme.billing import Hands, books, carry_out
from virksom.programme.control import (
    Drawing,
    drawn,
    population,
    read_months,
    seed_of,
)
from virksom.programme.files.answers import Answer, Asked, ledger_form, sample_form
from virksom.programme.files.contracts import read_contract
from virksom.programme.kernel import COPENHAGEN, Json, Month
from virksom.programme.ledger import ledger_standing
from virksom.programme.record import Draft, Log, append

PAID_ON = date(2019, 6, 20)
PAID_KNOWN = datetime(2019, 6, 21, 12, 0, tzinfo=COPENHAGEN)
_ISSUED = datetime(2019, 5, 2, 9, 0, tzinfo=COPENHAGEN)
_PAID = datetime(2019, 6, 3, 9, 0, tzinfo=COPENHAGEN)
_MARCH = "2019-03"

LEDGER: Mapping[str, str] = {
    "balances": "by party (`payer`, `provider`, `investor`) and account: kroner, debit above "
    "nothing and credit below; each party's sum to nought",
    "sums": "what each party's accounts come to: always `0.00`",
    "open[].number": "an invoice, a credit note, or the sample whose deduction it is",
    "open[].kind": "`invoice`, `credit_note` or `deduction`",
    "open[].issued_on": "the day it was issued; of a deduction, agreed",
    "open[].due_on": "the last day to pay",
    "open[].total": "kroner with VAT, more than nothing",
    "open[].placed": "what payments paid of it, or were netted by",
    "open[].left": "what is left of it",
    "open[].credits": "number of the invoice it credits, or null",
    "unplaced": "kroner paid that pay nothing yet",
    "months[].month": "the month they are booked in",
    "months[].entries": "how many entries it has",
    "months[].closed_by": "id of the fact that closed it; null while it is open",
    "months[].holds": "false when the books up to its end are no longer those its closing sealed",
    "months[].balances": "as above, at its end",
    "journal[].month": "the month it is booked in; later than its day where that was closed",
    "journal[].day": "the day it happened",
    "journal[].what": "`invoice`, `credit_note`, `deduction`, what moved, or `reversal`",
    "journal[].document": "the number it concerns, or null",
    "journal[].fact": "id of the fact it follows from",
    "journal[].legs[].party": "whose books",
    "journal[].legs[].account": "the account",
    "journal[].legs[].amount": "kroner; each party's legs sum to nought",
}

SAMPLE: Mapping[str, str] = {
    "seed": "by which anybody draws the same; without `--seed` the one that nobody chose",
    "size": "how many lines were asked for",
    "months": "whose lines it is drawn from",
    "among.lines": "how many billed lines stand in those months",
    "among.employers": "of how many employers",
    "lines[].document": "the invoice",
    "lines[].line": "its line, from 1",
    "lines[].employer": "code of the company, or null: education",
    "lines[].related": "whether it is the provider's own",
    "lines[].candidate": "the candidate's code",
    "lines[].week": "the week",
    "lines[].tier": "what it was paid as",
    "lines[].amount": "kroner excluding VAT",
}

FREE = ("balances", "sums", "months[].balances")
"""Fields told as a whole: the names within are parties and accounts."""


def paid_log() -> Log:
    """Return the example's log with March settled, and the invoice paid in part."""
    contract = read_contract("impact60")
    hands = Hands(prepares="bogholder-1", releases="bogholder-2")
    log = carry_out(small_log(), contract, month=Month.parse(_MARCH), moment=_ISSUED, hands=hands)
    number = next(iter(books(log.known()).documents))
    part: Json = [{"document": number, "amount": "385.00"}]
    return append(log, [_moved("B0001", {"amount": "400.00", "matched": part})], moment=_PAID)


def _moved(number: str, says: Mapping[str, Json]) -> Draft:
    return Draft(
        kind="movement", subject=number, since=_PAID.date(), value={"what": "outcome", **says}
    )


def money_answers() -> Mapping[str, tuple[Mapping[str, str], Mapping[str, Answer]]]:
    """Return each command about money with its fields and the example."""
    contract, log = read_contract("impact60"), paid_log()
    known, terms = log.known(PAID_KNOWN), contract.terms.known(PAID_KNOWN)
    asked = Asked(
        contract=contract.name,
        on=PAID_ON,
        known=PAID_KNOWN,
        invented=True,
        facts_head=known.head,
        terms_digest=contract.digest,
        language="en",
    )
    months = read_months(_MARCH)
    among = population(books(known), known, terms=terms, months=months)
    drawing = Drawing(months=months, size=1, seed=seed_of(known, months))
    found = drawn(among, drawing)
    standing = ledger_standing(log, contract.terms, on=PAID_ON, moment=PAID_KNOWN)
    return {
        "ledger": (LEDGER, ledger_form(standing, asked)),
        f"sample --months {_MARCH}": (
            SAMPLE,
            sample_form(found, drawing, among=among, asked=asked),
        ),
    }
