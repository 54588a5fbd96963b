"""What is put on record of money that moved: held against what is open, and numbered on.

Source:
    Rules, section 6; clauses 1.1 and 7.3. A payment is more than nothing, whichever way it goes:
    a negative result is netted at the next payment, and never becomes a negative one.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from virksom.programme.kernel import Json, Refusal, Text, amount_text, kroner_text
from virksom.programme.kernel.cpr import holds_cpr
from virksom.programme.ledger.entries import ore, takes_off
from virksom.programme.ledger.journal import ore_placed
from virksom.programme.ledger.match import numbers_in
from virksom.programme.ledger.open_items import OpenItem
from virksom.programme.record import Draft, Known, Log, Movement

MOST = 99_999_999_999
"""Most øre one movement may have."""

MOST_REFERENCE = 80
"""Signs of a reference that a fact may hold."""

MOST_VOUCHER = 30
"""Signs of a voucher's number."""

_VOUCHER = re.compile(rf"(?=.*[0-9])[A-Za-zÆØÅæøå0-9./_-]{{1,{MOST_VOUCHER}}}")

_STEM = "B"
COMES_IN = ("outcome", "drawdown", "cost_back")
"""What a line of the provider's bank that came in may be."""

GOES_OUT = ("cost", "repayment", "outcome_back")
"""What a line that went out may be."""

PAID, PAID_BACK = "outcome", "outcome_back"


class CannotPost(Refusal):
    """Money cannot be put on record like this; the sentence says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Posting:
    """Money that moved, before it is put on record.

    Args:
        what: one of ``record.MOVEMENTS``.
        day: the day it moved.
        ore: øre, more than nothing.
        parts: documents with the øre they take; only of an outcome payment, or one paid back.
        reference: a voucher's number or the like; no name.
        bank: digest of the bank's line; "" for none.
        place: of that line in its statement, from 1, to name it by; 0 for none.
    """

    what: str
    day: date
    ore: int
    parts: tuple[tuple[str, int], ...] = ()
    reference: str = ""
    bank: str = ""
    place: int = 0

    @property
    def placed(self) -> int:
        """Øre that pay something: invoices less credit notes."""
        return sum(-part if takes_off(number) else part for number, part in self.parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What postings are held against.

    Args:
        items: documents with what is left of them, as known.
        known: the facts in force.
        today: no money moves after it.
    """

    items: Sequence[OpenItem]
    known: Known
    today: date


def posted(log: Log, postings: Iterable[Posting], *, ground: Ground, by: str) -> tuple[Draft, ...]:
    """Return a draft for each posting, in their order, numbered on from the log.

    Each is held against what those before it have left.

    Source:
        Rules, section 6; clause 7.3.

    Args:
        log: every fact; a number is never used twice, whether or not it was taken back.
        postings: the money.
        ground: what they are held against.
        by: who puts them on record.

    Raises:
        CannotPost: a day ahead, no amount, a document that is none, more placed than is left or
            than was paid, less than nothing, or a line of the bank's that is on record.
    """
    room = _Room.of(ground)
    number = last_number(log)
    drafts = []
    for place, one in enumerate(postings, start=number + 1):
        with named_line(one.place):
            room.take(one)
        drafts.append(_draft(one, f"{_STEM}{place:04d}", by=by))
    return tuple(drafts)


@contextmanager
def named_line(place: int) -> Iterator[None]:
    """Put which line of the bank's statement it is in front of what is refused of it.

    Source:
        Clause 7.4.

    Args:
        place: from 1; 0 for money that stands in no statement.

    Raises:
        CannotPost: something inside was refused; of a line, with its place.
    """
    try:
        yield
    except CannotPost as wrong:
        raise CannotPost(in_line(place, wrong.text)) if place else wrong from None


def in_line(place: int, text: Text) -> Text:
    """Return a sentence with the line of the bank's statement in front, from 1.

    Source:
        Clause 7.4.
    """
    return Text(f"Linje {place}: {text.da}", f"Line {place}: {text.en}")


def last_number(log: Log) -> int:
    """Return the highest number of any movement there ever was; 0 when there is none."""
    codes = (fact.subject for fact in log.facts if isinstance(fact.value, Movement))
    return max((int(code.removeprefix(_STEM)) for code in codes), default=0)


def unplaced(known: Known, *, on: date = date.max) -> int:
    """Return the øre that were paid by a day and pay nothing yet, less those paid back by then."""
    found = 0
    for _, says in movements(known, on=on):
        if says.what in {PAID, PAID_BACK}:
            rest = ore(says.amount) - ore_placed(says)
            found += rest if says.what == PAID else -rest
    return found


def bank_lines(known: Known) -> frozenset[str]:
    """Return the digests of the bank's lines that are on record."""
    return frozenset(says.bank for _, says in movements(known) if says.bank)


def movements(known: Known, *, on: date = date.max) -> Iterator[tuple[str, Movement]]:
    """Return each movement in force up to a day with its number, in the order they became known."""
    facts = (fact for fact in known.of_kind("movement") if fact.since <= on)
    told = ((fact.subject, fact.value) for fact in facts)
    return ((code, says) for code, says in told if isinstance(says, Movement))


@dataclass(slots=True)
class _Room:
    """What is left while one posting after the other is taken."""

    today: date
    left: dict[str, int]
    placed: dict[str, int]
    unplaced: int
    lines: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, ground: Ground) -> "_Room":
        return cls(
            today=ground.today,
            left={item.number: item.left for item in ground.items},
            placed={item.number: item.placed for item in ground.items},
            unplaced=unplaced(ground.known),
            lines=set(bank_lines(ground.known)),
        )

    def take(self, one: Posting) -> None:
        """Refuse a posting for which there is no room; else take its place."""
        _refuse_odd(one, today=self.today)
        if one.bank and one.bank in self.lines:
            raise CannotPost(_KNOWN)
        if one.parts and one.what not in {PAID, PAID_BACK}:
            raise CannotPost(_NO_PARTS)
        refuse_parts(
            one.parts,
            most=self.left if one.what == PAID else self.placed,
            whole=one.ore,
            back=one.what == PAID_BACK,
        )
        sign = 1 if one.what == PAID else -1
        for number, part in one.parts:
            self.left[number] -= sign * part
            self.placed[number] += sign * part
        if one.what in {PAID, PAID_BACK}:
            self.unplaced += sign * (one.ore - one.placed)
        if self.unplaced < 0:
            raise CannotPost(_NOT_THERE)
        self.lines |= {one.bank} - {""}


def refuse_parts(
    parts: Sequence[tuple[str, int]], *, most: Mapping[str, int], whole: int, back: bool = False
) -> None:
    """Refuse parts for which there is no room.

    Source:
        Rules, section 6; clause 7.3.

    Args:
        parts: documents with the øre they take.
        most: the øre each may take.
        whole: the øre there are.
        back: whether it is paid back.

    Raises:
        CannotPost: a document is none, more is placed than is left or than there is, a credit note
            is paid back, or what it comes to is less than nothing.
    """
    for number, part in parts:
        if number not in most:
            raise CannotPost(_none(number))
        if not 0 < part <= most[number]:
            raise CannotPost(_too_much(number, most[number]))
        if back and takes_off(number):
            raise CannotPost(_NOTE_BACK)
    comes_to = sum(-part if takes_off(number) else part for number, part in parts)
    if comes_to < 0:
        raise CannotPost(_NEGATIVE)
    if comes_to > whole:
        raise CannotPost(_MORE)


def _refuse_odd(one: Posting, *, today: date) -> None:
    if not 0 < one.ore <= MOST:
        raise CannotPost(_AMOUNT)
    if one.day > today:
        raise CannotPost(_AHEAD)
    if one.reference != kept_reference(one.reference):
        refuse_no_voucher(one.reference)


def refuse_no_voucher(text: str) -> None:
    """Refuse a voucher's number that is none: the log holds no name, and nothing of it is undone.

    Source:
        Invariant 3; rules, section 1 (strings in facts are codes).

    Args:
        text: what was typed; letters, digits and ``- / . _`` without a space, with a digit, and
            at most ``MOST_VOUCHER`` signs.

    Raises:
        CannotPost: it is written otherwise, or has the form of a CPR number.
    """
    if _VOUCHER.fullmatch(text) is None:
        raise CannotPost(_NO_VOUCHER)
    if holds_cpr(text):
        raise CannotPost(_CPR)


def _draft(one: Posting, code: str, *, by: str) -> Draft:
    value: dict[str, Json] = {"what": one.what, "amount": kroner(one.ore)}
    if one.parts:
        value["matched"] = [
            {"document": number, "amount": kroner(part)} for number, part in one.parts
        ]
    if one.reference:
        value["reference"] = one.reference
    if one.bank:
        value["bank"] = one.bank
    return Draft(kind="movement", subject=code, since=one.day, value=value, by=by)


def kroner(amount: int) -> str:
    """Return øre as kroner with two decimals, as facts write them."""
    return amount_text(Decimal(amount) / 100)


def kept_reference(text: str) -> str:
    """Return what a fact keeps of a bank's text: the numbers in it there is room for, no name."""
    kept = ""
    for number in dict.fromkeys(numbers_in(text)):
        longer = f"{kept} {number}".strip()
        if len(longer) > MOST_REFERENCE:
            break
        kept = longer
    return kept


_KNOWN = Text(
    "Linjen fra banken er bogført allerede.", "The line of the bank's is on record already."
)
_NO_PARTS = Text(
    "Kun en resultatbetaling betaler fakturaer.", "Only an outcome payment pays invoices."
)
_NOT_THERE = Text(
    "Så meget er der ikke at betale tilbage; vælg, hvilken faktura det tages af.",
    "There is not that much to pay back; choose which invoice it is taken from.",
)
_NOTE_BACK = Text(
    "En kreditnota betales ikke tilbage; den modregnes i en betaling.",
    "A credit note is not paid back; it is netted in a payment.",
)
_NEGATIVE = Text(
    "Kreditnotaerne er større end fakturaerne. En betaling bliver aldrig negativ; lad resten stå "
    "til den næste.",
    "The credit notes are more than the invoices. A payment never becomes negative; leave the rest "
    "for the next one.",
)
_MORE = Text("Der er fordelt mere, end der er betalt.", "More is placed than was paid.")
_AMOUNT = Text("Skriv et beløb over 0 kr.", "Write an amount above 0 kr.")
_NO_VOUCHER = Text(
    f"Skriv et nummer uden mellemrum, som 2019-117: bogstaver, tal og - / . _, mindst ét tal, "
    f"højst {MOST_VOUCHER} tegn. Et navn hører ikke til her.",
    f"Write a number without spaces, such as 2019-117: letters, digits and - / . _, at least one "
    f"digit, at most {MOST_VOUCHER} signs. A name does not belong here.",
)
_CPR = Text(
    "Ti cifre kan være et CPR-nummer; skriv et andet bilagsnummer, som 2019-117.",
    "Ten digits may be a CPR number; write another voucher number, such as 2019-117.",
)
_AHEAD = Text("Dagen er ikke kommet endnu.", "The day has not come yet.")


def _none(number: str) -> Text:
    return Text(f"Der er ingen {number}.", f"There is no {number}.")


def _too_much(number: str, most: int) -> Text:
    if most <= 0:
        return Text(f"Der er intet tilbage på {number}.", f"Nothing is left of {number}.")
    left = in_kroner(most)
    return Text(
        f"Der er {left.da} tilbage på {number}; skriv et beløb over 0 og højst det.",
        f"{left.en} is left of {number}; write an amount above 0 and at most that.",
    )


def in_kroner(amount: int) -> Text:
    """Return øre as kroner in a sentence, øre only where there are any."""
    exact = Decimal(amount) / 100
    return Text(kroner_text(exact), kroner_text(exact, "en"))
