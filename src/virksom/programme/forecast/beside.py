"""Scenarios side by side: persons, employments, and each party's money."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from virksom.programme.effect.table import UNRECORDED, Column, Table
from virksom.programme.forecast.employments import MOST, EmploymentsNeeded
from virksom.programme.forecast.fan import Spread
from virksom.programme.forecast.outlook import Outlook
from virksom.programme.forecast.parties import Parties
from virksom.programme.forecast.tables import (
    COUNTS,
    FEW_TIMES,
    LEAST_TIMES,
    chance_text,
    day_before,
    even_text,
)
from virksom.programme.kernel import Text, number_text


@dataclass(frozen=True, eq=False, kw_only=True)
class Tried:
    """A scenario that was reckoned.

    Args:
        name: what it is called.
        seen: its forecast.
        needed: how many employments it takes.
        money: what it is to each party.
    """

    name: Text
    seen: Outlook
    needed: EmploymentsNeeded
    money: Parties


def beside_table(tried: Sequence[Tried]) -> Table:
    """Return scenarios side by side: the middle of each, and what 80 of 100 lie between.

    Args:
        tried: at least one; the first is what the others stand beside.
    """
    columns = [tuple(_rows(one)) for one in tried]
    heads = [head for head, _ in columns[0]]
    return Table(
        code="whatif",
        title=Text("Side om side", "Side by side"),
        says=Text(
            "Midten af hver, og hvad 80 af 100 ligger mellem; penge i tusind kr. Aftalen er ikke "
            "rørt.",
            "The middle of each, and what 80 of 100 lie between; money in thousand DKK. The "
            "contract is not touched.",
        ),
        columns=(Column(Text("Hvad", "What")), *(Column(one.name) for one in tried)),
        rows=tuple(
            (head, *(column[place][1] for column in columns)) for place, head in enumerate(heads)
        ),
        counts=COUNTS,
        on=day_before(tried[0].seen),
    )


def _rows(one: Tried) -> Iterator[tuple[Text, Text]]:
    """Yield each row's head and what a scenario says in it: persons, then party by party."""
    seen, money, needed = one.seen, one.money, one.needed
    put, few = bool(money.invested), seen.assumed.times < LEAST_TIMES
    yield (
        Text("Selvforsørgende til sidst", "Self-supporting in the end"),
        _count(seen.supporting.last, few=few),
    )
    yield _paid_head(seen), _count(seen.paid.last, few=few)
    yield (
        Text(
            f"Ansættelser til {needed.lasting} varige", f"Employments for {needed.lasting} lasting"
        ),
        _employments(needed.needed, few=few),
    )
    yield Text("Kommunen betaler", "The municipality pays"), _kroner(money.paid, few=few)
    yield (
        Text("Kommunen sparer i ydelse", "The municipality saves in benefit"),
        _kroner(money.saved, few=few),
    )
    yield Text("Kommunen har tilbage", "The municipality has left"), _kroner(money.left, few=few)
    yield (
        Text("Investor får tilbage", "The investor is given back"),
        _kroner(money.returned, few=few) if put else UNRECORDED,
    )
    yield (
        Text("Chancen for, at investor får alt igen", "The chance that the investor has all back"),
        _percent(money.even) if put else UNRECORDED,
    )
    yield (
        Text("Investor har alt igen", "The investor has all back"),
        even_text(money, seen) if put else UNRECORDED,
    )
    yield (
        Text("Leverandøren mangler at give tilbage", "The provider still owes"),
        _kroner(money.owed, few=few) if put else UNRECORDED,
    )


def _paid_head(seen: Outlook) -> Text:
    if seen.terms.outcomes is not None:
        return Text("Resultater betalt", "Outcomes paid")
    return Text("Uger betalt", "Weeks paid")


def _percent(part: float) -> Text:
    told = chance_text(part)
    return Text(told, told)


def _count(spread: Spread, *, few: bool) -> Text:
    return _middle(spread, per=1, few=few)


def _employments(spread: Spread, *, few: bool) -> Text:
    if spread.middle < MOST:
        return _count(spread, few=few)
    return Text(f"over {number_text(MOST)}", f"over {number_text(MOST, 'en')}")


def _kroner(spread: Spread, *, few: bool) -> Text:
    return _middle(spread, per=1000, few=few)


def _middle(spread: Spread, *, per: int, few: bool) -> Text:
    if few:
        middle = round(spread.middle / per)
        told = (number_text(middle), number_text(middle, "en"))
        low, none = FEW_TIMES.da.rstrip(".").lower(), FEW_TIMES.en.rstrip(".").lower()
        return Text(f"{told[0]} ({low})", f"{told[1]} ({none})")
    ends = [round(end / per) for end in (spread.middle, spread.low80, spread.high80)]
    return Text(*(_between(ends, language=language) for language in ("da", "en")))


def _between(ends: Sequence[int], *, language: str) -> str:
    middle, low, high = (number_text(end, language) for end in ends)
    return f"{middle} ({low} – {high})"
