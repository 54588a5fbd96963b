"""The week that is disputed, and the dispute that is answered: what the forms stand beside.

Source:
    Rules, section 6; clause 7.1.
"""

from dataclasses import dataclass

from virksom.office.reports import words
from virksom.office.reports.door import Link, candidate_door
from virksom.office.reports.invoice import booked_of
from virksom.office.reports.invoice_annex import line_door
from virksom.office.reports.settlement_ground import accounts
from virksom.office.reports.settlement_words import paid_as
from virksom.office.reports.standpoint import Standpoint
from virksom.office.store.vault.texts import texts
from virksom.programme.billing import Booked
from virksom.programme.billing.disputes import (
    DISPUTE_WORDS,
    DisputeStanding,
    line_of,
    why_not_answer,
    why_not_dispute,
)
from virksom.programme.contract import Terms
from virksom.programme.kernel import Refusal, Text, Week, day_in_copenhagen


class NoSuchDispute(Refusal):
    """There is no dispute with that code in force."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputedWeek:
    """A billed week, beside the form of its dispute.

    Args:
        heading: the week and whose.
        pairs: what is billed, and what is said of it.
        week: where the week is explained.
        notes: what was said, the first first: who, and the words.
        why_not: why nothing can be done; None when it can.
        back: the line on its document.
        subject: the candidate's code.
    """

    heading: Text
    pairs: tuple[tuple[Text, Text], ...]
    week: Link
    notes: tuple[tuple[str, str], ...]
    why_not: Text | None
    back: Link
    subject: str


def week_to_dispute(seen: Standpoint, number: str, *, line: int) -> DisputedWeek:
    """Return a billed week that somebody would dispute.

    Raises:
        NoSuchBill: there is no such document.
    """
    found = accounts(seen)
    booked = booked_of(found, number)
    reason = why_not_dispute(booked, line, frozen=found.frozen, told=found.told)
    return _week(booked, line, terms=seen.terms, notes=(), why_not=reason, more=())


def week_to_answer(seen: Standpoint, dispute: str) -> DisputedWeek:
    """Return a billed week whose dispute somebody would answer.

    Raises:
        NoSuchDispute: there is no such dispute.
    """
    found = accounts(seen)
    one = next((each for each in found.told if each.code == dispute), None)
    booked = None if one is None else found.frozen.documents.get(one.place[0])
    if one is None or booked is None:
        raise NoSuchDispute(
            Text(
                "Indsigelsen er trukket tilbage eller findes ikke.",
                "The dispute was withdrawn, or is not there.",
            )
        )
    told = texts(seen.code, one.latest.subject, about=one.code)
    notes = tuple((text.by, text.text) for text in told)
    return _week(
        booked,
        one.place[1],
        terms=seen.terms,
        notes=notes,
        why_not=why_not_answer(one),
        more=_disputed(one),
    )


def _disputed(one: DisputeStanding) -> tuple[tuple[Text, Text], ...]:
    day = words.day(day_in_copenhagen(one.asked.known_at))
    return (
        (Text("Indsigelse", "Dispute"), words.looked_up(DISPUTE_WORDS, one.says.reason)),
        (Text("Af", "By"), Text(f"{one.asked.by}, {day.da}", f"{one.asked.by}, {day.en}")),
    )


def _week(
    booked: Booked,
    line: int,
    *,
    terms: Terms,
    notes: tuple[tuple[str, str], ...],
    why_not: Text | None,
    more: tuple[tuple[Text, Text], ...],
) -> DisputedWeek:
    told = line_of(booked, line) or booked.lines[0]
    week = words.week_name(Week.parse(told.week))
    paid = paid_as(told, terms)
    back = Text(f"{booked.number}, linje {told.line}", f"{booked.number}, line {told.line}")
    return DisputedWeek(
        heading=Text(
            f"{told.candidate}, {week.da.lower()}", f"{told.candidate}, {week.en.lower()}"
        ),
        pairs=(
            (
                Text("Faktureret", "Billed"),
                words.joined(paid, words.kroner(told.amount)),
            ),
            *more,
        ),
        week=Link(_EXPLAINED, candidate_door(told.candidate, told.week)),
        notes=notes,
        why_not=why_not,
        back=Link(back, line_door(booked.number, told.line)),
        subject=told.candidate,
    )


_EXPLAINED = Text("Se ugen forklaret", "See the week explained")
