"""The paid employments by company: what the table's row of companies counts."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from virksom.office.access import Actor, Deed, why_not
from virksom.office.reports import words
from virksom.office.reports.companies.called import called
from virksom.office.reports.door import Door, Link, candidate_door, fact_door, list_door
from virksom.office.reports.labels import CODES, FORMS
from virksom.office.reports.list_parts import pages
from virksom.office.reports.standpoint import Standpoint
from virksom.programme.kernel import Text
from virksom.programme.record import Company
from virksom.programme.status import Job, Person, begun_jobs


@dataclass(frozen=True, slots=True, kw_only=True)
class EmploymentRow:
    """One employment: whose it is, and its latest stretch."""

    employment: Link
    candidate: Link
    form: Text
    hours: Text
    when: Text
    running: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CompanyRows:
    """A company with its employments.

    Args:
        company: its code.
        name: what it is called, for those who may see it; else "".
        door: its page, for them; None for others.
    """

    company: str
    name: str
    door: Door | None
    trade: Text
    count: Text
    employments: tuple[EmploymentRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EmploymentsPage:
    """The companies by code, each with its employments by first day; at most 200 a page.

    ``pages`` is empty, and there is no page before or after, where all stand on one.
    """

    on: Text
    known: Text
    past: bool
    expected: bool
    total: Text
    companies: tuple[CompanyRows, ...]
    several: Text
    several_door: Door
    pages: Text
    earlier: Door | None
    later: Door | None


_A_PAGE = 200
_READ = "employments"


_Found = tuple[Person, Job]


def employments_page(seen: Standpoint, actor: Actor, *, page: int = 1) -> EmploymentsPage:
    """Return the paid employments begun by the day, ended ones too, as the table counts them.

    Companies stand in the order of their codes; who may see companies reads their names too.

    Args:
        seen: the standpoint.
        actor: who reads.
        page: counted from 1; beyond the last one is the last.
    """
    every = seen.keep(_READ, lambda: _by_company(seen))
    last = max(1, -(-len(every) // _A_PAGE))
    here = min(page, last)
    rows = every[(here - 1) * _A_PAGE : here * _A_PAGE]
    firms = called(actor, {job.company for _, job in rows})
    sees = why_not(actor, Deed.SEE_COMPANIES) is None
    companies = tuple(
        replace(
            _company(seen, company, found=tuple(group)),
            name=firms.get(company, ""),
            door=Door("see_company", (company,)) if sees else None,
        )
        for company, group in groupby(rows, key=lambda found: found[1].company)
    )
    return EmploymentsPage(
        on=words.day(seen.on),
        known=words.day(seen.known_day),
        past=seen.past,
        expected=seen.expected,
        total=_total(len({_employment(one) for one in every}), companies=_companies(every)),
        companies=companies,
        several=_several(every),
        several_door=list_door("several_employments"),
        pages=pages(here, last),
        earlier=_turned(here - 1) if here > 1 else None,
        later=_turned(here + 1) if here < last else None,
    )


def _turned(page: int) -> Door:
    return Door("employments", asks=(("side", str(page)),), spot="ansaettelser")


def _by_company(seen: Standpoint) -> tuple[_Found, ...]:
    return tuple(sorted(_latest(seen), key=lambda found: (found[1].company, found[1].span.since)))


def _total(count: int, *, companies: int) -> Text:
    jobs = words.several(
        count, one=Text("ansættelse", "employment"), many=Text("ansættelser", "employments")
    )
    places = words.several(
        companies, one=Text("virksomhed", "company"), many=Text("virksomheder", "companies")
    )
    return Text(f"{jobs.da} i {places.da}", f"{jobs.en} in {places.en}")


def _employment(found: _Found) -> tuple[str, str]:
    person, job = found
    return person.id, job.says.employment


def _companies(every: tuple[_Found, ...]) -> int:
    return len({job.company for _, job in every})


def _several(every: tuple[_Found, ...]) -> Text:
    """Return how many have had more than one employment, in words."""
    held = Counter(person for person, _ in {_employment(one) for one in every})
    count = sum(jobs > 1 for jobs in held.values())
    who = words.several(
        count, one=Text("kandidat", "candidate"), many=Text("kandidater", "candidates")
    )
    have = "has" if count == 1 else "have"
    return Text(f"{who.da} har haft flere end én", f"{who.en} {have} had more than one")


def _latest(seen: Standpoint) -> Iterator[_Found]:
    """Yield each employment once, by the latest stretch begun; in each company it was in."""
    for person in seen.people:
        held = {(job.says.employment, job.company): job for job in begun_jobs(person, seen.on)}
        for job in held.values():
            yield person, job


def _company(seen: Standpoint, company: str, *, found: tuple[_Found, ...]) -> CompanyRows:
    facts = [fact.value for fact in seen.known.about(company)]
    trade = next((v.trade for v in facts if isinstance(v, Company) and v.trade), "")
    return CompanyRows(
        company=company,
        name="",
        door=None,
        trade=words.looked_up(CODES, trade),
        count=words.number(len(found)),
        employments=tuple(_row(seen, person, job=job) for person, job in found),
    )


def _row(seen: Standpoint, person: Person, *, job: Job) -> EmploymentRow:
    hours = job.says.weekly_hours
    number = words.number(hours) if hours is not None else None
    return EmploymentRow(
        employment=Link(words.same(job.says.employment), fact_door(job.fact.id)),
        candidate=Link(words.same(person.id), candidate_door(person.id)),
        form=words.looked_up(FORMS, job.says.form),
        hours=Text(f"{number.da} t", f"{number.en} h") if number else Text("? t", "? h"),
        when=words.stretch(job.span.since, job.span.until),
        running=job.span.covers(seen.on),
    )
