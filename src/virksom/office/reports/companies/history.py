"""What has come of a company: contacts, openings and employments, the latest first."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from virksom.office.reports import words
from virksom.office.reports.companies.ground import Firms
from virksom.office.reports.door import Door, candidate_door, fact_door
from virksom.office.reports.labels import FORMS
from virksom.office.reports.openings_ground import SeenOpenings
from virksom.office.reports.openings_rows import opening_row
from virksom.office.store.vault.texts import texts
from virksom.programme.companies.contact import CHANNELS
from virksom.programme.companies.pipeline import Standing, company_of
from virksom.programme.companies.reasons import ENDINGS
from virksom.programme.companies.time_share import had_by
from virksom.programme.kernel import Text
from virksom.programme.record import Contact, Employment, Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactLine:
    """A contact.

    Args:
        when: the day.
        told: how, how long, and by whom.
        asked: whether they asked us.
        note: the words about it; "" for none.
        door: its fact.
    """

    when: Text
    told: Text
    asked: bool
    note: str
    door: Door


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningLine:
    """An opening: its code, what is asked for, how it stands, and the day it was posted."""

    code: str
    told: Text
    standing: Text
    when: Text
    door: Door


@dataclass(frozen=True, slots=True, kw_only=True)
class JobLine:
    """An employment.

    Args:
        candidate: whose it is, by code.
        door: their page.
        told: form and hours.
        when: from first day to last.
        ended: why it ended; empty while it runs or nobody told.
    """

    candidate: str
    door: Door
    told: Text
    when: Text
    ended: Text


def contact_lines(seen: Firms, one: Standing) -> tuple[ContactLine, ...]:
    """Return the contacts with a company, the latest first."""
    told = {row.about: row.text for code in one.codes for row in texts(seen.actor.programme, code)}
    return tuple(
        _contact(fact, note=told.get(fact.id, ""), by=seen.colleague(had_by(fact)))
        for fact in reversed(one.contacts)
    )


def _contact(fact: Fact, *, note: str, by: Text) -> ContactLine:
    said = fact.value if isinstance(fact.value, Contact) else Contact()
    minutes = Text(f"{said.minutes} min.", f"{said.minutes} min") if said.minutes else _UNTIMED
    return ContactLine(
        when=words.day(fact.since),
        told=words.joined(words.looked_up(CHANNELS, said.channel or ""), minutes, by),
        asked=bool(said.asked),
        note=note,
        door=fact_door(fact.id),
    )


_UNTIMED = Text("uden tid", "untimed")


def opening_lines(seen: Firms, one: Standing) -> tuple[OpeningLine, ...]:
    """Return the openings of a company, the one posted last first."""
    there = SeenOpenings(firms=seen)
    rows = [opening_row(there, each) for each in there.vacancies if each.company == one.company]
    return tuple(
        OpeningLine(
            code=row.code,
            told=words.joined(row.work, row.hours),
            standing=row.standing,
            when=words.day(row.posted),
            door=row.door,
        )
        for row in sorted(rows, key=lambda row: (row.posted, row.code), reverse=True)
    )


def job_lines(seen: Firms, one: Standing) -> tuple[JobLine, ...]:
    """Return the employments at a company, the one that began last first."""
    found: dict[str, list[Fact]] = {}
    for fact in _of(seen.known.of_kind("employment"), one):
        if isinstance(fact.value, Employment) and fact.since <= seen.today:
            found.setdefault(fact.value.employment, []).append(fact)
    stretches = [sorted(facts, key=_latest) for facts in found.values()]
    return tuple(
        _job(facts) for facts in sorted(stretches, key=lambda facts: facts[0].since, reverse=True)
    )


def _job(facts: list[Fact]) -> JobLine:
    last = facts[-1]
    said = last.value
    hours = said.weekly_hours if isinstance(said, Employment) else None
    ended = said.ended if isinstance(said, Employment) else None
    number = words.number(hours) if hours is not None else words.same("?")
    return JobLine(
        candidate=last.subject,
        door=candidate_door(last.subject),
        told=words.joined(
            words.looked_up(FORMS, said.form) if isinstance(said, Employment) else words.NOTHING,
            Text(f"{number.da} t/uge", f"{number.en} h/week"),
        ),
        when=words.stretch(facts[0].since, last.until),
        ended=words.looked_up(ENDINGS, ended) if ended and last.until else words.NOTHING,
    )


def _of(facts: Iterable[Fact], one: Standing) -> Iterator[Fact]:
    return (fact for fact in facts if company_of(fact) in one.codes)


def _latest(fact: Fact) -> tuple[object, ...]:
    return (fact.since, *fact.age)
