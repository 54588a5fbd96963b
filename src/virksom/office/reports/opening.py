"""The page of one opening: what it says in plain words, its life with reasons, what can be done.

Who fits it and who is proposed are blocks of their own, which the page only has room for.

Source:
    Clause 6.3; invariant 5 (every answer carries its reasons).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from virksom.office.access import Deed, why_not
from virksom.office.reports import words
from virksom.office.reports.door import Door
from virksom.office.reports.opening_life import LifeLine, life
from virksom.office.reports.opening_words import (
    competences_text,
    conditions_text,
    due_text,
    hours_text,
    mentor_text,
    missing_text,
    seats_text,
    waited_text,
    when_text,
)
from virksom.office.reports.openings_ground import SeenOpenings
from virksom.office.store.opening_texts import NOTE, told_of
from virksom.programme.companies.opening_rules import why_not_reopen
from virksom.programme.companies.openings import STANDINGS, Vacancy
from virksom.programme.kernel import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One thing that an opening says: what it is about, and what is said."""

    label: Text
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningDeed:
    """Something that can be done with the opening.

    Args:
        label: a verb.
        door: where it is done.
        sends: whether the door is sent to, rather than opened.
    """

    label: Text
    door: Door
    sends: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningPage:
    """The page.

    Args:
        code: the O-code.
        work: what the work is.
        company: what the company is called.
        company_door: its page; None where the reader may not open it.
        outcome: how the opening stands.
        standing: the same in words, since when.
        why: what was missing, for an unfilled one.
        waited: how long the company has waited for an answer; empty when it does not wait, and
            for the company itself.
        answer: how it is answered; None where the reader may not.
        says: what it says, in plain words.
        note: what else the company said.
        deeds: what can be done.
        life: what has happened, the latest first.
        doors: whether the reader may open the facts.
        back: the page it was opened from.
        back_label: what that is called.
        for_provider: whether blocks of candidates belong on the page.
    """

    code: str
    work: Text
    company: str
    company_door: Door | None
    outcome: str
    standing: Text
    why: Text
    waited: Text
    answer: Door | None
    says: tuple[Said, ...]
    note: str
    deeds: tuple[OpeningDeed, ...]
    life: tuple[LifeLine, ...]
    doors: bool
    back: Door
    back_label: Text
    for_provider: bool


def opening_page(seen: SeenOpenings, one: Vacancy) -> OpeningPage:
    """Return the page of an opening that the reader may see."""
    own = bool(seen.actor.company)
    asked = None if own else seen.waits(one)
    may_company = why_not(seen.actor, Deed.SEE_COMPANIES) is None
    missing = missing_text(one.missing, seen.competences)
    return OpeningPage(
        code=one.opening,
        work=seen.work(one),
        company=seen.company(one),
        company_door=Door("see_company", (one.company,)) if may_company and one.company else None,
        outcome=one.outcome,
        standing=_standing(one, today=seen.today),
        why=Text(f"Der manglede: {missing.da}.", f"Missing: {missing.en}.")
        if missing.da
        else words.NOTHING,
        waited=words.NOTHING if asked is None else waited_text(seen.moment - asked.asked_at),
        answer=_answer(seen, one),
        says=tuple(said for said in _says(seen, one) if said.text.da),
        note=told_of(seen.actor.programme, one.opening, NOTE),
        deeds=tuple(_deeds(seen, one)),
        life=life(seen, one),
        doors=why_not(seen.actor, Deed.SEE_FINDINGS) is None,
        back=Door("company" if own else "openings"),
        back_label=Text("Vores medarbejdere", "Our employees")
        if own
        else Text("Jobåbninger", "Openings"),
        for_provider=why_not(seen.actor, Deed.SEE_MATCHES) is None,
    )


def _standing(one: Vacancy, *, today: date) -> Text:
    told, since = STANDINGS[one.outcome], words.day(one.since)
    due = due_text(one.says.by if one.open else None, today=today)
    stands = Text(f"{told.da} siden {since.da}", f"{told.en} since {since.en}")
    return words.joined(stands, seats_text(one.seats, one.left), due)


def _answer(seen: SeenOpenings, one: Vacancy) -> Door | None:
    """Return how a company is answered: also an opening that was answered may be again."""
    may = bool(one.company) and seen.why_not(Deed.LOG_CONTACT, one) is None
    return Door("answer_opening", (one.opening,)) if may else None


def _says(seen: SeenOpenings, one: Vacancy) -> Iterator[Said]:
    says = one.says
    known = seen.competences
    yield Said(label=Text("Timer", "Hours"), text=hours_text(says))
    yield Said(label=Text("Hvornår", "When"), text=when_text(says))
    yield Said(label=Text("Hvor", "Where"), text=words.same(says.place or ""))
    yield Said(
        label=Text("Skal kunne", "Must be able to"), text=competences_text(says.must or (), known)
    )
    yield Said(label=Text("En fordel", "Welcome"), text=competences_text(says.nice or (), known))
    yield Said(label=Text("Arbejdet", "The work"), text=conditions_text(says))
    yield Said(label=Text("Mentor på stedet", "Mentor at the place"), text=mentor_text(says))
    yield Said(label=Text("Pladser", "Seats"), text=words.number(one.seats))
    day = words.NOTHING if says.by is None else words.day(says.by)
    yield Said(label=Text("Besat senest", "To be filled by"), text=day)


def _deeds(seen: SeenOpenings, one: Vacancy) -> Iterator[OpeningDeed]:
    at = (one.opening,)
    if seen.why_not(Deed.POST_OPENING, one) is None and not one.closing:
        yield OpeningDeed(label=Text("Ret", "Change"), door=Door("change_opening", at))
    if seen.why_not(Deed.CLOSE_OPENING, one) is not None:
        return
    if one.open:
        yield OpeningDeed(label=Text("Luk", "Close"), door=Door("close_opening", at))
    elif why_not_reopen(one) is None:
        yield OpeningDeed(
            label=Text("Åbn igen", "Reopen"),
            door=Door("reopen_opening", at),
            sends=True,
        )
