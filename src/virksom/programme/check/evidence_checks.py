"""Weeks that somebody denies, and paid hours that nobody here knows a job for.

Source:
    Clause 7.1; failures 1, 4 and 5 of outcome payment.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from virksom.programme.check.about import about
from virksom.programme.check.view import View
from virksom.programme.contract import Terms
from virksom.programme.evidence import (
    CONTRADICTED,
    STANDINGS,
    UNPAID,
    days_of,
    evidence_of,
    paid_hours,
)
from virksom.programme.kernel import Finding, Month, Text, kroner_text
from virksom.programme.settlement import WeekReading, last_ended, read_weeks
from virksom.programme.status import Person


def weeks_are_not_contradicted(view: View) -> Iterator[Finding]:
    """Find persons with claimed weeks that the most trusted source denies, and their price.

    The amount is what the weeks that have ended by the day would give if contradicted weeks were
    paid, in exact kroner excluding VAT; one finding a person. Weeks past the cap, or lost by an
    accepted dispute, have no price and are left out.

    Source:
        Clause 7.1; failures 1 and 5.
    """
    through, terms = last_ended(view.on), paying_the_contradicted(view.terms)
    for person in view.people:
        if person.evidence and any(week.standing == CONTRADICTED for week in view.weeks(person)):
            weeks = read_weeks(person, terms, through=through)
            denied = [week for week in weeks if week.paid and week.standing == CONTRADICTED]
            if denied:
                yield _contradicted(view, person, denied=denied)


def paying_the_contradicted(terms: Terms) -> Terms:
    """Return the terms as if contradicted weeks were paid too, so that they have a price."""
    term = terms.terms["payable_evidence"]
    more = {CONTRADICTED: STANDINGS[CONTRADICTED]}
    values = tuple(
        replace(one, value=one.value | more) if isinstance(one.value, dict) else one
        for one in term.values
    )
    return Terms({**terms.terms, term.name: replace(term, values=values)})


def _contradicted(view: View, person: Person, *, denied: Sequence[WeekReading]) -> Finding:
    amount = sum((week.amount for week in denied), Decimal("0.00"))
    told = (why for week in denied for why in week.reasons if why.code == "evidence_contradicted")
    facts = dict.fromkeys(fact for why in told for fact in why.facts)
    da, en = (_weeks(denied, words=words) for words in (("uge", "uger", "til"), _ENGLISH))
    found = about(
        person.id,
        "weeks_contradicted",
        said=Text(
            f"{da} med krav om betaling er modsagt: {kroner_text(amount)}",
            f"{en} claimed for are contradicted: {kroner_text(amount, 'en')}.",
        ),
        facts=(fact for fact in map(view.known.find, facts) if fact is not None),
        clause=view.clause("payable_evidence"),
    )
    return replace(found, amount=amount)


_ENGLISH = ("week", "weeks", "to")


def _weeks(denied: Sequence[WeekReading], *, words: tuple[str, str, str]) -> str:
    """Return ``1 uge (2019-W10)`` or ``3 uger (2019-W10 til 2019-W12)``."""
    first, last = denied[0].week, denied[-1].week
    if len(denied) == 1:
        return f"1 {words[0]} ({first})"
    return f"{len(denied)} {words[1]} ({first} {words[2]} {last})"


def paid_hours_have_a_job(view: View) -> Iterator[Finding]:
    """Find persons with paid hours in the income register and no paid job that month.

    Somebody may support themself without a claim from us. Only months that meet a course, and
    that have begun by the day, are looked at; one finding a person.

    Source:
        Clause 7.1; failure 4: outcomes that were never claimed.
    """
    for person in view.people:
        rows = evidence_of(person).rows if person.evidence else {}
        months = sorted(
            month
            for month, some in rows.items()
            if paid_hours(some) > 0 and _without_job(person, month, view=view)
        )
        if months:
            yield _unclaimed(view, person, months=months)


def _without_job(person: Person, month: Month, *, view: View) -> bool:
    days = days_of(month)
    spans = (course.span for course in person.courses)
    met = any(span is not None and span.overlap(days) is not None for span in spans)
    jobs = (job for job in person.jobs if job.says.form != UNPAID)
    return met and days.since <= view.on and all(job.span.overlap(days) is None for job in jobs)


def _unclaimed(view: View, person: Person, *, months: Sequence[Month]) -> Finding:
    rows = evidence_of(person).rows
    facts = [row.fact for month in months for row in rows[month]]
    named = ", ".join(str(month) for month in months)
    return about(
        person.id,
        "hours_without_job",
        said=Text(
            f"Lønnede timer i {named}, men intet lønnet job hos os.",
            f"Paid hours in {named}, but no paid job on record.",
        ),
        facts=facts,
        clause=view.clause("norm_month_hours"),
    )
