"""Money that was paid and pays nothing yet: what of it is left, and how it is placed.

Source:
    Rules, section 6; clause 7.3. The payment is stated anew with what it pays: its entry stays in
    the books, a reversal and the new entry follow.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from virksom.programme.kernel import Json, Text
from virksom.programme.ledger.entries import ore, takes_off
from virksom.programme.ledger.journal import ore_placed
from virksom.programme.ledger.open_items import OpenItem
from virksom.programme.ledger.posting import (
    PAID,
    CannotPost,
    Ground,
    kroner,
    refuse_parts,
    unplaced,
)
from virksom.programme.path import again
from virksom.programme.record import Draft, Fact, Known, Movement


@dataclass(frozen=True, slots=True, kw_only=True)
class Unplaced:
    """A payment of which something pays nothing yet.

    Args:
        number: its number.
        day: the day it moved.
        ore: øre that came in.
        rest: øre of it that pay nothing; more than nothing.
        pays: documents with the øre that others of it pay.
        fact: the fact in force.
    """

    number: str
    day: date
    ore: int
    rest: int
    pays: tuple[tuple[str, int], ...]
    fact: Fact


def unplaced_payments(known: Known, *, on: date = date.max) -> tuple[Unplaced, ...]:
    """Return the payments of which something pays nothing yet, in the order they became known.

    What was paid back without an invoice is taken off the last of them.

    Source:
        Rules, section 6.

    Args:
        known: the facts in force.
        on: payments of later days are left out.
    """
    found = [one for one in _rests(known) if one.day <= on]
    back = sum(one.rest for one in found) - unplaced(known, on=on)
    kept: list[Unplaced] = []
    for one in reversed(found):
        taken = min(back, one.rest)
        back -= taken
        if one.rest > taken:
            kept.append(replace(one, rest=one.rest - taken))
    return tuple(reversed(kept))


def _rests(known: Known) -> Iterator[Unplaced]:
    for fact in known.of_kind("movement"):
        says = fact.value
        if isinstance(says, Movement) and says.what == PAID:
            whole = ore(says.amount)
            rest = whole - ore_placed(says)
            if rest > 0:
                yield Unplaced(
                    number=fact.subject,
                    day=fact.since,
                    ore=whole,
                    rest=rest,
                    pays=tuple((one.document, ore(one.amount)) for one in says.matched or ()),
                    fact=fact,
                )


def likely_parts(rest: int, items: Sequence[OpenItem]) -> tuple[tuple[str, int], ...]:
    """Return what a rest would pay: the open invoices in their order, less what takes off.

    Credit notes and deductions are netted where the invoices have room for all of them.

    Source:
        Rules, section 6: a suggestion that somebody looks at.

    Args:
        rest: øre, from nothing.
        items: documents with what is left of them.
    """
    off = tuple((one.number, one.left) for one in items if takes_off(one.number) and one.left > 0)
    netted = sum(part for _, part in off)
    paid = tuple(_filled(rest + netted, items))
    if sum(part for _, part in paid) >= netted:
        return (*paid, *off) if paid else ()
    return tuple(_filled(rest, items))


def _filled(rest: int, items: Iterable[OpenItem]) -> Iterator[tuple[str, int]]:
    for item in items:
        part = min(rest, item.left)
        if not takes_off(item.number) and part > 0:
            yield item.number, part
            rest -= part


def placed(number: str, parts: Sequence[tuple[str, int]], *, ground: Ground, by: str) -> Draft:
    """Return the payment stated anew, with what its rest pays beside what it paid before.

    Source:
        Rules, section 6; clause 7.3.

    Args:
        number: of the payment, such as ``B0001``.
        parts: documents with the øre they take; at least one.
        ground: what it is held against.
        by: who places it.

    Raises:
        CannotPost: nothing of it is left to place, no document is named, or one is none, takes
            more than is left of it or of the payment, or less than nothing.
    """
    one = next((one for one in unplaced_payments(ground.known) if one.number == number), None)
    if one is None:
        raise CannotPost(_nothing(number))
    if not parts:
        raise CannotPost(_NO_PARTS)
    most = {item.number: item.left for item in ground.items}
    refuse_parts(parts, most=most, whole=one.rest)
    draft = again(one.fact, by=by)
    return replace(draft, value={**draft.value, "matched": _matched(one.pays, parts)})


def _matched(pays: Iterable[tuple[str, int]], parts: Iterable[tuple[str, int]]) -> list[Json]:
    """Return what it pays now: a document that it paid before has one part."""
    sums = dict(pays)
    for document, part in parts:
        sums[document] = sums.get(document, 0) + part
    return [{"document": document, "amount": kroner(part)} for document, part in sums.items()]


_NO_PARTS = Text("Skriv, hvilken faktura den betaler.", "Write which invoice it pays.")


def _nothing(number: str) -> Text:
    return Text(
        f"Der er intet tilbage at placere på {number}.", f"Nothing of {number} is left to place."
    )
