"""The page of settlement: how the money stands, what would change now, what waits, and the runs.

Source:
    Rules, section 6; clause 7.2.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from virksom.office.access import Actor, Deed, why_not
from virksom.office.reports import words
from virksom.office.reports.door import Choice, Door
from virksom.office.reports.invoice_rows import BillRow, bill_rows
from virksom.office.reports.money_sum import Sum, disputed
from virksom.office.reports.settlement_ground import (
    GONE,
    LOWERED,
    NEW,
    RAISED,
    Accounts,
    Change,
    Wait,
    accounts,
)
from virksom.office.reports.settlement_months import MonthRow, month_rows
from virksom.office.reports.settlement_read import read_in_words
from virksom.office.reports.settlement_words import day_by, lines, month_name, weeks
from virksom.office.reports.standpoint import Standpoint
from virksom.programme.billing import (
    DROPPED,
    INVOICE,
    RELEASED,
    STATES,
    RunStanding,
    open_run,
)
from virksom.programme.kernel import Month, Text, day_in_copenhagen
from virksom.programme.settlement import NOTHING

KINDS: Mapping[str, Text] = {
    NEW: Text("Nye uger", "New weeks"),
    RAISED: Text("Hævede uger", "Raised weeks"),
    LOWERED: Text("Sænkede uger", "Lowered weeks"),
    GONE: Text("Uger, der tages tilbage", "Weeks taken back"),
}
"""The ways a week may be billed otherwise than it stands."""

_LATEST = 3
_MONTHS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class RunRow:
    """A run in the list.

    Args:
        code: its code.
        month: what it settles.
        state: where it stands.
        told: who prepared it, and who moved it on.
        amount: what it issued, or would; a dash for nothing.
        door: its page.
        waits: whether it waits to be released.
    """

    code: str
    month: Text
    state: Text
    told: Text
    amount: Text
    door: Door
    waits: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepare:
    """How a month is prepared.

    Args:
        months: the months that are over, the latest first; the latest with a week to
            settle is chosen.
        why_not: why the reader cannot prepare one; None when they can.
        nothing: whether there is nothing to settle.
    """

    months: tuple[Choice, ...]
    why_not: Text | None
    nothing: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SettlementPage:
    """How the money stands.

    Args:
        answer: the answer in one sentence.
        sums: invoiced, credited, owed, and the difference.
        open: the run that waits; None when none does.
        prepare: how a month is prepared; None while a run waits, and on a past day.
        kinds: what would change, by kind; empty when nothing would.
        change: what it comes to.
        lines: where those lines stand.
        waits: what waits, by day.
        waits_door: where those weeks stand.
        months: the months with something to settle or to wait for, and the newest; newest first.
        earlier: the other months, which are settled.
        runs: the latest runs, the newest first.
        older_runs: the runs before them.
        bills: the latest invoices and credit notes.
        disputed: open disputes, in words; empty when there are none.
        disputes_door: the documents with open disputes.
        never: whether nothing was ever billed or owed.
        read: how it was read, where candidates are very many; else empty.
    """

    answer: Text
    sums: tuple[Sum, ...]
    open: RunRow | None
    prepare: Prepare | None
    kinds: tuple[Sum, ...]
    change: Text
    lines: Door
    waits: tuple[Sum, ...]
    waits_door: Door
    months: tuple[MonthRow, ...]
    earlier: tuple[MonthRow, ...]
    runs: tuple[RunRow, ...]
    older_runs: tuple[RunRow, ...]
    bills: tuple[BillRow, ...]
    disputed: Text
    disputes_door: Door
    never: bool
    read: Text


def settlement_page(seen: Standpoint, actor: Actor) -> SettlementPage:
    """Return how the money stands as known."""
    found = accounts(seen)
    waits = open_run(found.runs)
    months = seen.keep("months", lambda: tuple(month_rows(found, seen)))
    asked = sum(one.state == "open" for one in found.told)
    every = tuple(_run(run, found) for run in reversed(found.runs))
    return SettlementPage(
        answer=_answer(found),
        sums=tuple(_sums(found)),
        open=None if waits is None else _run(waits, found),
        prepare=None if waits or seen.past else _prepare(found, seen, actor=actor),
        kinds=tuple(_kinds(found.changes)),
        change=words.signed_kroner(found.due),
        lines=Door("settlement_lines"),
        waits=tuple(_waits(found.waiting)),
        waits_door=Door("settlement_lines", asks=(("vis", "venter"),)),
        months=tuple(one for one in months if _open(one, months)),
        earlier=tuple(one for one in months if not _open(one, months)),
        runs=every[:_LATEST],
        older_runs=every[_LATEST:],
        bills=bill_rows(found)[:_LATEST],
        disputed=disputed(asked),
        disputes_door=Door("invoices", asks=(("vis", "indsigelse"),)),
        never=not (found.frozen.documents or found.changes or found.waiting),
        read=read_in_words(seen, found.read),
    )


def _open(one: MonthRow, months: Sequence[MonthRow]) -> bool:
    """Say whether a month is shown at once: something in it is open, or it is among the newest."""
    return not one.good or one in months[:_MONTHS]


def _answer(found: Accounts) -> Text:
    if found.changes:
        count, told = lines(len(found.changes)), words.signed_kroner(found.due)
        first = Text(
            f"Gør du op nu, ændrer {count.da} sig, {told.da} i alt",
            f"If you settle now, {count.en} change, {told.en} in all",
        )
    else:
        first = Text(
            "Alt, der kan gøres op nu, er gjort op",
            "Everything that can be settled now is settled",
        )
    waits = words.several(len(found.waiting), one=_WAITS_ONE, many=_WAIT)
    all_told = words.joined(first, waits if found.waiting else words.NOTHING, mark="; ")
    return Text(f"{all_told.da}.", f"{all_told.en}.")


_WAITS_ONE = Text("uge er i ventetid", "week is waiting out its embargo")
_WAIT = Text("uger er i ventetid", "weeks are waiting out their embargo")


def _sums(found: Accounts) -> Iterator[Sum]:
    documents = found.frozen.documents.values()
    count = sum(one.kind == INVOICE for one in documents)
    invoices = Text("faktura", "invoice"), Text("fakturaer", "invoices")
    notes = Text("kreditnota", "credit note"), Text("kreditnotaer", "credit notes")
    made = words.several(count, one=invoices[0], many=invoices[1])
    yield Sum(
        label=Text("Faktureret", "Invoiced"),
        amount=words.kroner(found.frozen.invoiced),
        under=words.joined(made, _GROSS, mark=", "),
        door=Door("invoices"),
    )
    yield Sum(
        label=Text("Krediteret", "Credited"),
        amount=words.kroner(found.frozen.credited),
        under=words.several(len(found.frozen.documents) - count, one=notes[0], many=notes[1]),
        door=Door("invoices", asks=(("slags", "credit_note"),)),
    )
    yield Sum(
        label=Text("Skyldes, som det vides nu", "Owed, as known now"),
        amount=words.kroner(found.owed),
        under=Text("alle uger, der er gået", "every week that has ended"),
    )
    yield Sum(
        label=Text("Forskel", "Difference"),
        amount=words.signed_kroner(found.owed - found.billed),
        under=_parts(found),
        door=Door("settlement_lines"),
    )


_GROSS = Text("før kreditnotaer", "before credit notes")


def _parts(found: Accounts) -> Text:
    now, later = words.signed_kroner(found.due), words.kroner(found.held_back)
    return words.joined(
        Text(f"{now.da} nu", f"{now.en} now"),
        Text(f"{later.da} venter", f"{later.en} waits"),
    )


def _kinds(changes: Iterable[Change]) -> Iterator[Sum]:
    found: dict[str, list[Change]] = defaultdict(list)
    for one in changes:
        found[one.kind].append(one)
    for code, label in KINDS.items():
        if found[code]:
            amount = sum((one.difference for one in found[code]), NOTHING)
            yield Sum(
                label=label,
                amount=words.signed_kroner(amount),
                under=weeks(len(found[code])),
                door=Door("settlement_lines", asks=(("vis", code),)),
            )


def _waits(waiting: Iterable[Wait]) -> Iterator[Sum]:
    for when, group in groupby(waiting, key=lambda one: one.day):
        held = tuple(group)
        yield Sum(
            label=words.day(when),
            amount=words.kroner(sum((one.amount for one in held), NOTHING)),
            under=weeks(len(held)),
            door=Door("settlement_lines", asks=(("vis", "venter"), ("dag", when.isoformat()))),
        )


def _run(run: RunStanding, found: Accounts) -> RunRow:
    moved = run.latest is not run.prepared
    prepared = day_by(run.prepared.by or "", day_in_copenhagen(run.prepared.known_at))
    by = day_by(run.latest.by or "", day_in_copenhagen(run.latest.known_at))
    state = STATES[run.state]
    told = words.joined(
        Text(f"forberedt af {prepared.da}", f"prepared by {prepared.en}"),
        Text(f"{state.da.lower()} af {by.da}", f"{state.en.lower()} by {by.en}")
        if moved
        else words.NOTHING,
        mark="; ",
    )
    return RunRow(
        code=run.code,
        month=month_name(Month.parse(run.says.month)),
        state=state,
        told=told,
        amount=_issued(run, found),
        door=Door("settlement_run", (run.code,)),
        waits=run.state not in {RELEASED, DROPPED},
    )


def _issued(run: RunStanding, found: Accounts) -> Text:
    if run.state != RELEASED:
        return words.DASH
    made = [one for one in found.frozen.documents.values() if one.says.run == run.code]
    signed = (one.amount if one.kind == INVOICE else -one.amount for one in made)
    return words.signed_kroner(sum(signed, NOTHING))


def _prepare(found: Accounts, seen: Standpoint, *, actor: Actor) -> Prepare:
    return Prepare(
        months=month_choices(found, seen),
        why_not=why_not(actor, Deed.PREPARE_SETTLEMENT),
        nothing=not found.changes,
    )


def month_choices(found: Accounts, seen: Standpoint) -> tuple[Choice, ...]:
    """Return the months that are over since the contract began, the latest first."""
    begins = seen.terms.begins()
    first = Month(begins.year, begins.month)
    months = [
        Month(year, number)
        for year in range(first.year, found.over.year + 1)
        for number in range(1, 13)
        if first <= Month(year, number) <= found.over
    ]
    return tuple(
        Choice(str(month), month_name(month), month == found.ready) for month in reversed(months)
    )
