"""What waits of money: a run to look through, a month to settle, disputes to answer, new bills.

Source:
    Clause 7.2; rules, section 6.
"""

from collections.abc import Iterator
from datetime import timedelta

from virksom.office.access import Actor, Deed, why_not
from virksom.office.reports import words
from virksom.office.reports.door import Door
from virksom.office.reports.invoice_annex import line_door
from virksom.office.reports.invoice_rows import bill_rows
from virksom.office.reports.settlement_ground import Accounts, accounts
from virksom.office.reports.settlement_words import day_by, lines, month_heading, month_name
from virksom.office.reports.standpoint import Standpoint
from virksom.office.reports.today.control import control_card
from virksom.office.reports.today.page import Act, Card, Figure, Row
from virksom.programme.billing import RunStanding, open_run
from virksom.programme.billing.disputes import DISPUTE_WORDS, OPEN, DisputeStanding
from virksom.programme.kernel import Month, Text, Week, day_in_copenhagen

_FRESH = timedelta(days=31)
_SEE = Text("Se", "See")


def settlement_cards(seen: Standpoint, actor: Actor) -> Iterator[Card]:
    """Yield the cards of money for those who settle, and for those who pay."""
    found = accounts(seen)
    yield Card(
        code="settlement",
        heading=Text("Afregning", "Settlement"),
        rows=tuple(_to_settle(found, actor)),
        counts=True,
    )
    yield _disputes(found, actor)
    yield control_card(seen, actor)
    if why_not(actor, Deed.DISPUTE_WEEK) is None:
        yield _new_bills(found, seen)


def _to_settle(found: Accounts, actor: Actor) -> Iterator[Row]:
    waits = open_run(found.runs)
    if waits is not None:
        if why_not(actor, Deed.RELEASE_SETTLEMENT) is None and waits.prepared.by != actor.by:
            yield _run(waits)
    elif found.changes and why_not(actor, Deed.PREPARE_SETTLEMENT) is None:
        count, told = lines(len(found.changes)), words.signed_kroner(found.due)
        yield Row(
            what=month_heading(found.ready),
            more=Text(f"{count.da} kan gøres op", f"{count.en} can be settled"),
            under=told,
            door=Door("settlement"),
            acts=(Act(label=Text("Gør op", "Settle"), door=Door("settlement")),),
        )


def _run(run: RunStanding) -> Row:
    month = month_name(Month.parse(run.says.month))
    by = day_by(run.prepared.by or "", day_in_copenhagen(run.prepared.known_at))
    door = Door("settlement_run", (run.code,))
    return Row(
        what=words.same(run.code),
        more=Text(f"{month.da} venter på frigivelse", f"{month.en} waits for release"),
        under=Text(f"forberedt af {by.da}", f"prepared by {by.en}"),
        door=door,
        acts=(Act(label=Text("Se igennem", "Look through"), door=door),),
    )


def _disputes(found: Accounts, actor: Actor) -> Card:
    """Return the open disputes: to be answered by the provider, or waited for by the payer."""
    answers = why_not(actor, Deed.ANSWER_DISPUTE) is None
    return Card(
        code="disputes",
        heading=Text("Indsigelser", "Disputes"),
        rows=tuple(_dispute(one, answers=answers) for one in found.told if one.state == OPEN),
        counts=answers,
        aside=not answers,
    )


def _dispute(one: DisputeStanding, *, answers: bool) -> Row:
    week, line = words.week_name(Week.of(one.latest.since)), line_door(*one.place)
    code = one.latest.subject
    act = Act(label=Text("Svar", "Answer"), door=Door("answer_dispute", (one.code,)))
    return Row(
        what=Text(f"{code}, {week.da.lower()}", f"{code}, {week.en.lower()}"),
        more=words.looked_up(DISPUTE_WORDS, one.says.reason),
        under=Text(f"på {one.place[0]}", f"on {one.place[0]}"),
        door=line,
        acts=(act if answers else Act(label=_SEE, door=line),),
    )


def _new_bills(found: Accounts, seen: Standpoint) -> Card:
    since = seen.known_day - _FRESH
    return Card(
        code="bills",
        heading=Text("Nye fakturaer og kreditnotaer", "New invoices and credit notes"),
        rows=tuple(
            Row(
                what=words.same(row.number),
                more=row.amount,
                under=words.joined(row.weeks, row.day),
                door=row.door,
                acts=(Act(label=_SEE, door=row.door),),
            )
            for row in bill_rows(found)
            if row.issued >= since
        ),
        all=Act(label=Text("Alle fakturaer", "All invoices"), door=Door("invoices")),
    )


def sums_card(seen: Standpoint) -> Card:
    """Return what was invoiced, and what is owed as known."""
    found = accounts(seen)
    return Card(
        code="money",
        heading=Text("Pengene", "The money"),
        aside=True,
        figures=(
            Figure(
                number=words.kroner(found.billed),
                word=Text("faktureret netto", "invoiced, net"),
                door=Door("invoices"),
                wide=True,
            ),
            Figure(
                number=words.kroner(found.owed),
                word=Text("skyldes nu", "owed now"),
                door=Door("settlement"),
                wide=True,
            ),
        ),
    )
