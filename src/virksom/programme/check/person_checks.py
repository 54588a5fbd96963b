"""Odd facts about who is who: one employment twice, or two persons who are said to be one.

Source:
    Rules, section 1 (findings).
"""

from collections.abc import Iterator
from itertools import combinations

from virksom.programme.check.about import about
from virksom.programme.check.view import View
from virksom.programme.kernel import Finding, Severity, Text
from virksom.programme.record import Fact, SamePerson
from virksom.programme.status import Job


def employments_do_not_overlap_themselves(view: View) -> Iterator[Finding]:
    """Find stretches of one employment that cover the same day: one of them is wrong."""
    for person in view.people:
        jobs = [job for job in person.jobs if job.span.since <= view.on]
        for one, two in combinations(jobs, 2):
            if _same_employment(one, two) and one.span.overlap(two.span) is not None:
                yield about(
                    person.id,
                    "employment_overlaps",
                    said=Text(
                        f"Ansættelsen {one.says.employment} står to gange for de samme dage.",
                        f"Employment {one.says.employment} stands twice for the same days.",
                    ),
                    clause=view.rules.clause("full_time_hours"),
                    facts=(one.fact, two.fact),
                    severity=Severity.ERROR,
                )


def _same_employment(one: Job, two: Job) -> bool:
    return one.says.employment == two.says.employment


def employments_are_one_persons(view: View) -> Iterator[Finding]:
    """Find employments whose code two persons use: one of them has the other's job."""
    held: dict[str, dict[str, list[Fact]]] = {}
    for person in view.people:
        for job in person.jobs:
            if job.span.since <= view.on:
                owners = held.setdefault(job.says.employment, {})
                owners.setdefault(person.id, []).append(job.fact)
    for employment, owners in sorted(held.items()):
        if len(owners) > 1:
            facts = [fact for jobs in owners.values() for fact in jobs]
            yield about(
                employment,
                "employment_of_two",
                said=Text(
                    f"Ansættelsen står på flere: {', '.join(owners)}.",
                    f"The employment is said of several: {', '.join(owners)}.",
                ),
                clause=view.clause("full_time_hours"),
                facts=sorted(facts, key=lambda fact: fact.age),
            )


def same_persons_are_two_known(view: View) -> Iterator[Finding]:
    """Find that somebody is said to be the same person as themself, or as nobody we know of."""
    told = {fact.subject for fact in view.known.facts if not isinstance(fact.value, SamePerson)}
    for fact, other in _said_same(view):
        unknown = {other, fact.subject} - told
        if other == fact.subject:
            said = Text(
                "Siges at være samme person som sig selv.", "Said to be the same as itself."
            )
        elif unknown:
            names = ", ".join(sorted(unknown))
            said = Text(
                f"Siges at være samme person som {other}, men {names} kendes ikke.",
                f"Said to be the same person as {other}, but {names} is not known.",
            )
        else:
            continue
        yield about(
            fact.subject,
            "same_person_unclear",
            said=said,
            clause=view.clause("cohort"),
            facts=(fact,),
        )


def _said_same(view: View) -> Iterator[tuple[Fact, str]]:
    said = ((fact, fact.value) for fact in view.begun("same_person"))
    return ((fact, same.other) for fact, same in said if isinstance(same, SamePerson))
