"""An invoice or credit note as people read it, with its weeks and what stands behind it.

Source:
    Rules, section 6; clause 7.3.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from virksom.office.access import Actor, Deed, is_system, why_not
from virksom.office.reports import words
from virksom.office.reports.door import Door, Link
from virksom.office.reports.invoice_annex import (
    Annex,
    AnnexGround,
    AskedAnnex,
    annex,
    disputed_lines,
    line_door,
)
from virksom.office.reports.invoice_rows import BillRow, bill_rows
from virksom.office.reports.settlement_ground import Accounts, accounts
from virksom.office.reports.settlement_words import DOCUMENTS, TIERS, month_heading
from virksom.office.reports.standpoint import Standpoint
from virksom.office.store.vault.texts import texts
from virksom.programme.billing import CREDIT_NOTE, INVOICE, Bill, Booked
from virksom.programme.billing.again import bill_again
from virksom.programme.billing.disputes import (
    ANSWERS,
    DISPUTE_WORDS,
    OPEN,
    DisputeStanding,
    why_not_withdraw,
)
from virksom.programme.contract import Party
from virksom.programme.kernel import Refusal, Text, Week, day_in_copenhagen, number_text
from virksom.programme.record import Fact


class NoSuchBill(Refusal):
    """There is no invoice or credit note with that number, as known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BillLineRow:
    """A line as the payer reads it."""

    month: Text
    tier: str
    tier_text: Text
    weeks: Text
    price: Text
    amount: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyRow:
    """A party: its heading, its name, and the lines under it."""

    heading: Text
    name: str
    lines: tuple[Text, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeRow:
    """A dispute of a week on the document.

    Args:
        week: the week and whose.
        door: its line.
        reason: why.
        state: where it stands.
        open: whether it waits for an answer.
        told: who disputed it and when, and who answered.
        notes: what was said, the first first: who, and the words.
        answer: where it is answered; None for those who may not, or when it is answered.
        withdraw: where it is withdrawn; None likewise.
        subject: the candidate's code, so that the look can be written down.
    """

    week: Text
    door: Door
    reason: Text
    state: Text
    open: bool
    told: Text
    notes: tuple[tuple[str, str], ...]
    answer: Door | None
    withdraw: Door | None
    subject: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InvoicePage:
    """An invoice or credit note.

    Args:
        number: its number.
        heading: »Faktura F-2019-0001«.
        credits: the invoice it credits; None for an invoice.
        stands: what stands of it.
        disputed: open disputes, in words; empty when none.
        days: when it was issued, and when it is to be paid.
        parties: whom it comes from and goes to.
        order: the payer's order number.
        lines: by month and tier.
        net: the sum excluding VAT.
        vat: the VAT, with its rate, or why there is none.
        vat_amount: the VAT in kroner.
        total: what is to be paid, or given back.
        invented: whether it is about invented people, and is not to be paid.
        files: what can be taken home.
        run: the run that issued it; None when no run did.
        digests: what it rests on, each with its digest.
        notes: the credit notes against it.
        disputes: the disputes of its weeks.
        annex: its weeks.
        again: where it is reckoned again.
        is_credit: whether it gives money back.
        by_outcome: whether its lines are outcomes, and not weeks.
    """

    number: str
    heading: Text
    credits: Link | None
    stands: Text
    disputed: Text
    days: tuple[tuple[Text, Text], ...]
    parties: tuple[PartyRow, ...]
    order: str
    lines: tuple[BillLineRow, ...]
    net: Text
    vat: Text
    vat_amount: Text
    total: Text
    invented: bool
    files: tuple[Link, ...]
    run: Link | None
    digests: tuple[tuple[Text, str], ...]
    notes: tuple[BillRow, ...]
    disputes: tuple[DisputeRow, ...]
    annex: Annex
    again: Door
    is_credit: bool
    by_outcome: bool


FILES: Mapping[str, Text] = {
    "pdf": Text("PDF", "PDF"),
    "xml": Text("Peppol (XML)", "Peppol (XML)"),
    "oioubl.xml": Text("OIOUBL (XML)", "OIOUBL (XML)"),
    "json": Text("JSON", "JSON"),
}
"""The files of a document, and what they are called."""


def booked_of(found: Accounts, number: str) -> Booked:
    """Return a document by its number.

    Raises:
        NoSuchBill: there is none, as known.
    """
    booked = found.frozen.documents.get(number)
    if booked is None:
        raise NoSuchBill(
            Text(
                f"Der er ingen faktura eller kreditnota {number}.",
                f"There is no invoice or credit note {number}.",
            )
        )
    return booked


def bill_of(seen: Standpoint, number: str) -> tuple[Bill, Fact]:
    """Return a document as it was written, and the fact that froze it.

    Raises:
        NoSuchBill: there is none, as known.
    """
    found = accounts(seen)
    booked = booked_of(found, number)
    bill = bill_again(booked, found.frozen, contract=seen.contract, invented=seen.invented)
    return bill, booked.fact


def annex_ground(seen: Standpoint, number: str, *, actor: Actor) -> AnnexGround:
    """Return what the annex of a document is told from.

    Raises:
        NoSuchBill: there is none, as known.
    """
    found = accounts(seen)
    booked = booked_of(found, number)
    return AnnexGround(
        number=number,
        kind=booked.kind,
        credits=booked.says.credits or "",
        lines=booked.lines,
        terms=seen.terms,
        door=Door("invoice", (number,)),
        credited=found.credited,
        told=disputed_lines(booked, found.told),
        actor=actor,
        today=not seen.past,
    )


def invoice_page(seen: Standpoint, number: str, *, asked: AskedAnnex, actor: Actor) -> InvoicePage:
    """Return a document as known at a standpoint.

    Raises:
        NoSuchBill: there is none, as known.
    """
    found = accounts(seen)
    booked, (bill, _) = booked_of(found, number), bill_of(seen, number)
    rows = {row.number: row for row in bill_rows(found)}
    row, label = rows[number], DOCUMENTS[booked.kind]
    return InvoicePage(
        number=number,
        heading=Text(f"{label.da} {number}", f"{label.en} {number}"),
        credits=_credits(bill),
        stands=row.stands,
        disputed=row.disputed,
        days=tuple(_days(bill)),
        parties=(_party(bill.payee, _FROM), _party(bill.payer, _TO)),
        order=bill.order,
        lines=tuple(_lines(bill)),
        net=words.kroner(bill.net),
        vat=_vat(bill),
        vat_amount=words.kroner(bill.vat),
        total=words.kroner(bill.total),
        invented=bill.invented,
        files=tuple(
            Link(told, Door("invoice_file", (number, code))) for code, told in FILES.items()
        ),
        run=_run(booked),
        digests=tuple(_digests(booked)),
        notes=tuple(one for one in rows.values() if one.credits == number),
        disputes=tuple(_disputes(seen, booked, found=found, actor=actor)),
        annex=annex(annex_ground(seen, number, actor=actor), asked),
        again=Door("invoice_again", (number,)),
        is_credit=booked.kind == CREDIT_NOTE,
        by_outcome=bool(bill.outcomes),
    )


_FROM, _TO = Text("Fra", "From"), Text("Til", "To")


def _credits(bill: Bill) -> Link | None:
    if not bill.credits:
        return None
    return Link(words.same(bill.credits), Door("invoice", (bill.credits,)))


def _days(bill: Bill) -> Iterator[tuple[Text, Text]]:
    yield Text("Udstedt", "Issued"), words.day(bill.issued_on)
    if bill.kind == INVOICE:
        yield Text("Betales senest", "To be paid by"), words.day(bill.due_on)
    if bill.order:
        yield Text("Ordrenummer", "Order number"), words.same(bill.order)


def _party(party: Party, heading: Text) -> PartyRow:
    lines = [
        words.same(f"{party.street}, {party.postcode} {party.town}"),
        Text(f"CVR {party.cvr}", f"CVR {party.cvr}"),
    ]
    if party.gln:
        lines.append(Text(f"EAN/GLN {party.gln}", f"EAN/GLN {party.gln}"))
    if party.account:
        told = f"{party.registration} {party.account}"
        lines.append(Text(f"Konto {told}", f"Account {told}"))
    return PartyRow(heading=heading, name=party.name, lines=tuple(lines))


def _lines(bill: Bill) -> Iterator[BillLineRow]:
    for line in bill.lines:
        yield BillLineRow(
            month=month_heading(line.month),
            tier="" if line.outcome else line.tier,
            tier_text=line.outcome or words.looked_up(TIERS, line.tier),
            weeks=words.number(line.weeks),
            price=words.kroner(line.price),
            amount=words.kroner(line.amount),
        )


def _vat(bill: Bill) -> Text:
    if not bill.vat_rate:
        return bill.exemption
    rate = number_text(bill.vat_rate), number_text(bill.vat_rate, "en")
    return Text(f"Moms {rate[0]} %", f"VAT {rate[1]}%")


def _run(booked: Booked) -> Link | None:
    run = booked.says.run
    return Link(words.same(run), Door("settlement_run", (run,))) if run else None


def _digests(booked: Booked) -> Iterator[tuple[Text, str]]:
    says = booked.says
    told = (
        (Text("Aftalens vilkår", "The contract's terms"), says.terms_digest),
        (Text("Oplysningerne", "The facts"), says.facts_digest),
        (Text("Programmets kode", "The program's code"), says.code_digest),
        (Text("Indholdet", "The content"), says.content_digest),
        (Text("Filen med segl", "The sealed file"), says.file_digest),
    )
    for label, digest in told:
        if digest:
            yield label, digest


def _disputes(
    seen: Standpoint, booked: Booked, *, found: Accounts, actor: Actor
) -> Iterator[DisputeRow]:
    for one in found.told:
        if one.place[0] == booked.number:
            yield _dispute(seen, one, actor=actor)


def _dispute(seen: Standpoint, one: DisputeStanding, *, actor: Actor) -> DisputeRow:
    week = words.week_name(Week.of(one.latest.since))
    subject, asked = one.latest.subject, one.state == OPEN and not seen.past
    answers = asked and why_not(actor, Deed.ANSWER_DISPUTE) is None
    takes = asked and why_not(actor, Deed.DISPUTE_WEEK) is None
    system = is_system(one.asked.by or "")
    mine = takes and why_not_withdraw(one, by=actor.by, system=system) is None
    return DisputeRow(
        week=Text(f"{subject}, {week.da.lower()}", f"{subject}, {week.en.lower()}"),
        door=line_door(*one.place),
        reason=words.looked_up(DISPUTE_WORDS, one.says.reason),
        state=ANSWERS[one.state],
        open=one.state == OPEN,
        told=_told(one),
        notes=tuple(_notes(seen, one)),
        answer=Door("answer_dispute", (one.code,)) if answers else None,
        withdraw=Door("withdraw_dispute", (one.code,)) if mine else None,
        subject=subject,
    )


def _told(one: DisputeStanding) -> Text:
    asked = words.day(day_in_copenhagen(one.asked.known_at))
    first = Text(f"{one.asked.by}, {asked.da}", f"{one.asked.by}, {asked.en}")
    if one.says.answer is None:
        return first
    when = words.day(day_in_copenhagen(one.latest.known_at))
    last = Text(
        f"besvaret af {one.latest.by}, {when.da}", f"answered by {one.latest.by}, {when.en}"
    )
    return words.joined(first, last, mark="; ")


def _notes(seen: Standpoint, one: DisputeStanding) -> Iterator[tuple[str, str]]:
    """Yield what was said of a dispute, of which the page writes a look."""
    for fact in dict.fromkeys((one.asked.id, one.latest.id)):
        for text in texts(seen.code, one.latest.subject, about=fact):
            yield text.by, text.text
