"""What no movement can be, seen from the whole of the books: too early, or more than there was.

Source:
    Clause 1.1: the investor advances the money, the provider spends it, and it is repaid.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from virksom.programme.kernel import Text, date_text
from virksom.programme.ledger.entries import Entry, ore
from virksom.programme.ledger.posting import (
    CannotPost,
    Posting,
    in_kroner,
    in_line,
    movements,
    named_line,
)
from virksom.programme.ledger.returns import returns
from virksom.programme.record import Known

COST, COST_BACK, REPAYMENT, DRAWDOWN = "cost", "cost_back", "repayment", "drawdown"


class MoreThanLent(CannotPost):
    """More is repaid than the investor has outstanding: only an agreed return explains it."""


def refuse_beyond(postings: Iterable[Posting], known: Known, *, begins: date) -> None:
    """Refuse money of a day before the contract, and more costs that come back than were paid.

    Source:
        Clause 1.1.

    Args:
        postings: the money, in its order; what stands before counts for what comes after.
        known: the facts in force.
        begins: the contract's first day.

    Raises:
        CannotPost: one of them is such.
    """
    spent = _spent(known)
    for one in postings:
        spent += _way(one.what) * one.ore
        with named_line(one.place):
            if one.day < begins:
                raise CannotPost(_early(begins))
            if one.what == COST_BACK and spent < 0:
                raise CannotPost(_never_spent(spent + one.ore))


def refuse_more_than_lent(postings: Sequence[Posting], entries: Iterable[Entry]) -> None:
    """Refuse repayments of more than the investor has outstanding, until somebody is sure.

    What the parties agreed as a return stands in no term, so this is a question, not a rule.

    Source:
        Clause 1.1.

    Args:
        postings: the money, in its order.
        entries: the books so far.

    Raises:
        MoreThanLent: they come to more.
    """
    left = returns(entries).outstanding
    for one in postings:
        if one.what == REPAYMENT and one.ore > left:
            told = _more(max(0, left))
            raise MoreThanLent(in_line(one.place, told) if one.place else told)
        left += {DRAWDOWN: one.ore, REPAYMENT: -one.ore}.get(one.what, 0)


def _spent(known: Known) -> int:
    return sum(_way(says.what) * ore(says.amount) for _, says in movements(known))


def _way(what: str) -> int:
    return {COST: 1, COST_BACK: -1}.get(what, 0)


def _early(begins: date) -> Text:
    return Text(
        f"Aftalen begynder {date_text(begins)}; penge fra før hører ikke til her.",
        f"The contract begins {date_text(begins, 'en')}; money from before does not belong here.",
    )


def _never_spent(left: int) -> Text:
    told = in_kroner(left)
    return Text(
        f"Der er kun {told.da} i driftsudgifter, der kan komme tilbage.",
        f"There is only {told.en} of costs that can come back.",
    )


def _more(left: int) -> Text:
    told = in_kroner(left)
    return Text(
        f"Investor har {told.da} til gode. Er resten et aftalt afkast, så sig det nederst.",
        f"The investor has {told.en} outstanding. If the rest is an agreed return, say so below.",
    )
