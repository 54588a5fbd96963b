"""Where each dispute of a billed week stands: open, accepted or rejected.

Source:
    Rules, section 6; clause 7.1: a week whose dispute was accepted is never paid.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from virksom.programme.billing.books import CREDIT_NOTE, Booked, Books, books
from virksom.programme.kernel import Text
from virksom.programme.record import Dispute, Fact, FrozenLine, Known, Log

OPEN, ACCEPTED, REJECTED, CLOSED = "open", "accepted", "rejected", "closed"

ANSWERS = {
    OPEN: Text("Venter på svar", "Waits for an answer"),
    ACCEPTED: Text("Taget til følge", "Accepted"),
    REJECTED: Text("Afvist", "Rejected"),
    CLOSED: Text("Lukket: ugen er taget tilbage", "Closed: the week was taken back"),
}
"""Where a dispute may stand, in words."""

DISPUTE_REASONS: Mapping[str, Text] = {
    "on_benefit": Text("Kandidaten fik ydelse i ugen", "The candidate was on a benefit that week"),
    "not_employed": Text("Kandidaten var ikke ansat", "The candidate was not employed"),
    "wrong_hours": Text("Timerne passer ikke", "The hours are not right"),
    "other_programme": Text(
        "Ugen er betalt i en anden indsats", "The week is paid under another programme"
    ),
    "other": Text("Andet", "Something else"),
}
"""Why the payer may dispute a week."""

CONTROL = "control"
"""The reason of a dispute that a control by sample ended in; nobody chooses it."""

DISPUTE_WORDS: Mapping[str, Text] = {
    **DISPUTE_REASONS,
    CONTROL: Text("Faldt i en stikprøve", "Failed in a sample"),
}
"""Why a week is disputed, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeStanding:
    """A dispute as its facts tell it.

    Args:
        asked: the fact that disputed the week first; its id is the dispute's code.
        latest: the fact in force.
        says: what that fact says.
        credited: whether a credit note has taken back the line.
    """

    asked: Fact
    latest: Fact
    says: Dispute
    credited: bool = False

    @property
    def code(self) -> str:
        """Id of the fact that disputed the week first."""
        return self.asked.id

    @property
    def state(self) -> str:
        """One of ``ANSWERS``."""
        return self.says.answer or (CLOSED if self.credited else OPEN)

    @property
    def place(self) -> tuple[str, int]:
        """The document and the line on it that are disputed; "" and 0 where none was named."""
        return self.says.document or "", self.says.line or 0


def disputes(log: Log, known: Known, *, frozen: Books | None = None) -> tuple[DisputeStanding, ...]:
    """Return the disputes in force, by when they were first told; empty when there are none.

    One that was withdrawn is not among them; one that nobody answered is closed once a credit
    note has taken its line back.

    Source:
        Rules, section 1: an answer replaces the dispute it answers.

    Args:
        log: every fact, in which what was replaced is found.
        known: the facts in force.
        frozen: what was issued; None reads it from ``known``.
    """
    gone = taken_back(books(known) if frozen is None else frozen)
    found = (
        DisputeStanding(
            asked=_first(log, fact),
            latest=fact,
            says=fact.value,
            credited=(fact.value.document, fact.value.line) in gone,
        )
        for fact in known.of_kind("dispute")
        if isinstance(fact.value, Dispute)
    )
    return tuple(sorted(found, key=lambda one: one.asked.age))


def _first(log: Log, fact: Fact) -> Fact:
    """Return the fact that a line of replacements began with."""
    while fact.replaces is not None and (before := log.find(fact.replaces)) is not None:
        fact = before
    return fact


def why_not_dispute(
    booked: Booked | None, line: int, *, frozen: Books, told: Iterable[DisputeStanding]
) -> Text | None:
    """Return why a billed week cannot be disputed, or None when it can.

    Source:
        Rules, section 6: a dispute names the issued line it is about; each line once.

    Args:
        booked: the document; None when there is none.
        line: number of its line, from 1.
        frozen: what was issued.
        told: every dispute in force.
    """
    if booked is None:
        return Text("Der er ingen faktura med det nummer.", "There is no invoice of that number.")
    if booked.kind == CREDIT_NOTE:
        return Text(
            "En kreditnota giver penge tilbage; gør indsigelse mod fakturaens linje.",
            "A credit note gives money back; dispute the line of the invoice.",
        )
    if line_of(booked, line) is None:
        return Text(
            f"{booked.number} har ingen linje {line}.", f"{booked.number} has no line {line}."
        )
    before = next((one for one in told if one.place == (booked.number, line)), None)
    if before is not None:
        state = ANSWERS[before.state]
        return Text(
            f"Der er allerede gjort indsigelse mod ugen: {state.da.lower()}.",
            f"The week is disputed already: {state.en.lower()}.",
        )
    if (booked.number, line) in taken_back(frozen):
        return Text(
            "Ugen er allerede taget tilbage med en kreditnota.",
            "The week was taken back by a credit note already.",
        )
    return None


def why_not_answer(dispute: DisputeStanding | None) -> Text | None:
    """Return why a dispute cannot be answered, or None when it can.

    Args:
        dispute: the dispute; None when it was withdrawn, or never was.
    """
    if dispute is None:
        return Text(
            "Indsigelsen er trukket tilbage eller findes ikke.",
            "The dispute was withdrawn, or is not there.",
        )
    if dispute.state == CLOSED:
        return Text(
            "Ugen er allerede taget tilbage med en kreditnota; der er ikke mere at svare på.",
            "The week was taken back by a credit note already; there is nothing left to answer.",
        )
    if dispute.state != OPEN:
        state = ANSWERS[dispute.state]
        return Text(
            f"Indsigelsen er allerede besvaret: {state.da.lower()}.",
            f"The dispute is answered already: {state.en.lower()}.",
        )
    return None


def why_not_withdraw(
    dispute: DisputeStanding | None, *, by: str, system: bool = False
) -> Text | None:
    """Return why somebody cannot withdraw a dispute, or None when they can.

    Args:
        dispute: the dispute; None when it is not there.
        by: code of who would withdraw it.
        system: whether the payer's own system made it, which anybody who may dispute speaks for.
    """
    reason = why_not_answer(dispute)
    if reason is None and dispute is not None and not system and dispute.asked.by != by:
        return Text(
            "Kun den, der gjorde indsigelsen, trækker den tilbage.",
            "Only who disputed the week withdraws it.",
        )
    return reason


def line_of(booked: Booked, line: int) -> FrozenLine | None:
    """Return a document's line by its number, from 1; None when it has none such.

    Args:
        booked: the document.
        line: the number.
    """
    return booked.lines[line - 1] if 1 <= line <= len(booked.lines) else None


def taken_back(frozen: Books) -> Mapping[tuple[str, int], tuple[str, int]]:
    """Return the credit note and its line for each invoice line that was taken back.

    Args:
        frozen: what was issued.

    Returns:
        By the invoice's number and its line; empty while nothing was credited.
    """
    return {
        (note.says.credits or "", back.of or 0): (note.number, back.line)
        for note in frozen.documents.values()
        if note.kind == CREDIT_NOTE
        for back in note.lines
    }
