"""Months close one after the other and stay closed.

Source:
    Rules, section 6; clause 7.4.
"""

from virksom.programme.kernel import Json, Month, Refusal, Text, canonical, digest
from virksom.programme.ledger.entries import Entry
from virksom.programme.ledger.journal import Journal


class CannotClose(Refusal):
    """A month cannot be closed; the sentence says why."""


def next_to_close(books: Journal) -> Month | None:
    """Return the month that closes next: after the last closed one, or the first with entries.

    None while nothing is booked. It may not be over yet.

    Source:
        Rules, section 6.
    """
    if books.closed is not None:
        return books.closed.following
    return books.months[0] if books.months else None


def month_digest(books: Journal, month: Month) -> str:
    """Return SHA-256 over every entry booked in ``month`` or before: what closing it seals."""
    return digest(canonical([_form(entry) for entry in books.through(month)]))


def close(books: Journal, month: Month, *, now: Month) -> str:
    """Return the digest that closes a month; months close in their order, once they are over.

    Args:
        books: the journal as known now.
        month: the month to close, with all before it.
        now: the month it is.

    Raises:
        CannotClose: the month is closed already, or not over.
    """
    if books.closed is not None and month <= books.closed:
        raise CannotClose(Text(f"{month} er lukket allerede.", f"{month} is closed already."))
    if month >= now:
        raise CannotClose(
            Text(
                f"{month} er ikke forbi; luk den, når den er.",
                f"{month} is not over; close it when it is.",
            )
        )
    return month_digest(books, month)


def _form(entry: Entry) -> Json:
    return {
        "day": entry.day.isoformat(),
        "month": str(entry.month),
        "what": entry.what,
        "fact": entry.fact,
        "document": entry.document,
        "legs": [[leg.account.party, leg.account.name, leg.ore] for leg in entry.legs],
    }
