"""What comes next for a candidate, and who has it: one answer, from the facts alone.

Source:
    Clauses 2.2 (interview and agreement), 3.1 to 3.4 (path, training, how long) and 3.2
    (statusnotat). What the contract exempts from is never a next step.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from virksom.programme.contract import Terms
from virksom.programme.kernel import Text
from virksom.programme.path.agreement import latest_pact
from virksom.programme.path.follow_up import dangers, next_follow_up
from virksom.programme.path.interview import Talk, latest_talk
from virksom.programme.path.statusnotat import needs_statusnotat
from virksom.programme.path.work import works
from virksom.programme.record import Education, Element, Fact, Training
from virksom.programme.status import Course, Person

ADVISER, CONSULTANT, CANDIDATE = "adviser", "consultant", "candidate"
"""Who may have a next step, by role."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NextStep:
    """A step that waits for somebody.

    Args:
        code: what is to be done: ``invite``, ``choose_time``, ``hold``, ``close``, ``agree``,
            ``sign``, ``start``, ``compose``, ``match``, ``talk``, ``secure``, ``follow_up``,
            ``withdraw`` or ``statusnotat``.
        who: the role that has it.
        text: what it is, in a few words.
        due: the day it is due; None where no day is set.
        about: the company or other code it concerns; "" for none.
        facts: ids of the facts it follows from.
    """

    code: str
    who: str
    text: Text
    due: date | None = None
    about: str = ""
    facts: tuple[str, ...] = ()


def next_steps(
    person: Person, facts: Sequence[Fact], *, terms: Terms, on: date, issued: bool
) -> tuple[NextStep, ...]:
    """Return what comes next for a person, the most urgent first; empty when nothing waits.

    Args:
        person: as known.
        facts: those in force about the person, in the order of the log.
        terms: the terms as known at the same moment.
        on: the day it is.
        issued: whether the statusnotat of the latest course has been issued.

    Raises:
        TermMissing: the contract was not agreed at that moment.
    """
    course = person.course_on(on)
    if course is None:
        return ()
    if course.ended_by(on):
        return tuple(_after(person, terms, course=course, issued=issued))
    if course.started is None or course.started > on:
        return tuple(_before_start(person, facts, course=course))
    return tuple(_on_the_way(person, facts, course=course, on=on))


def _after(person: Person, terms: Terms, *, course: Course, issued: bool) -> Iterator[NextStep]:
    reason = needs_statusnotat(person, terms, course=course)
    if reason is not None and not issued:
        yield NextStep(
            code="statusnotat",
            who=CONSULTANT,
            text=Text("Skriv statusnotat til rådgiveren", "Write the statusnotat to the adviser"),
            facts=reason.facts,
        )


def _before_start(person: Person, facts: Sequence[Fact], *, course: Course) -> Iterator[NextStep]:
    if course.started is not None:
        text = Text("Starter i forløbet", "Begins the course")
        yield NextStep(code="begin", who=CANDIDATE, text=text, due=course.started)
        return
    talk = latest_talk(person, facts)
    pact = latest_pact(person, facts)
    if pact is not None and (pact.concluded or not pact.missing):
        text = Text("Aftal en startdag", "Agree on a day to start")
        yield NextStep(code="start", who=CONSULTANT, text=text, facts=(pact.fact.id,))
    elif pact is not None:
        text = Text("Få aftalen underskrevet af alle", "Have the agreement signed by all")
        yield NextStep(code="sign", who=CONSULTANT, text=text, facts=(pact.fact.id,))
    elif talk is None or (not talk.open and talk.says.outcome not in _HELD):
        yield _after_talk(talk)
    else:
        yield _to_hold(talk)


_HELD = frozenset({"agreed"})


def _after_talk(talk: Talk | None) -> NextStep:
    if talk is not None and talk.leaves and talk.says.outcome == "not_in_target_group":
        text = Text("Afmeld: ikke i målgruppen", "Withdraw: not in the target group")
        return NextStep(code="withdraw", who=CONSULTANT, text=text, facts=(talk.fact.id,))
    text = Text("Indkald til rekrutteringssamtale", "Invite to the recruitment interview")
    facts = () if talk is None else (talk.fact.id,)
    return NextStep(code="invite", who=ADVISER, text=text, facts=facts)


def _to_hold(talk: Talk) -> NextStep:
    if not talk.open:
        code, text = "agree", Text("Skriv aftalen fra samtalen", "Write the agreement")
    elif talk.day is None and talk.says.planned is None:
        code, text = "choose_time", Text("Vælg tid til samtalen", "Choose a time to meet")
    else:
        code, text = "hold", Text("Hold rekrutteringssamtalen", "Hold the recruitment interview")
    return NextStep(code=code, who=CONSULTANT, text=text, due=talk.day, facts=(talk.fact.id,))


def _on_the_way(
    person: Person, facts: Sequence[Fact], *, course: Course, on: date
) -> Iterator[NextStep]:
    for danger in dangers(person, facts, on=on):
        yield NextStep(code=danger.code, who=CONSULTANT, text=danger.text, facts=danger.facts)
    coming = next_follow_up(person, facts, on=on)
    if coming is not None:
        company = coming.work.company
        yield NextStep(
            code="follow_up",
            who=CONSULTANT,
            text=Text(
                f"Opfølgning hos {company}: {coming.milestone.label.da}",
                f"Follow-up at {company}: {coming.milestone.label.en}",
            ),
            due=coming.due,
            about=company,
        )
    elif not _occupied(person, on=on):
        yield _towards_work(person, facts, course=course, on=on)


def _occupied(person: Person, *, on: date) -> bool:
    """Say whether a job or a study runs on the day, or is agreed already."""
    jobs = any(work.until is None or work.until > on for work in works(person))
    return jobs or any(
        study.span.until is None or study.span.until > on for study in person.studies
    )


def _towards_work(person: Person, facts: Sequence[Fact], *, course: Course, on: date) -> NextStep:
    ended = [work for work in works(person) if work.until is not None and work.until <= on]
    if ended:
        last = max(ended, key=lambda work: (work.until or on, work.employment))
        text = Text(
            f"Find et nyt job; det hos {last.company} er slut",
            f"Find a new job; the one at {last.company} is over",
        )
        return NextStep(code="match", who=CONSULTANT, text=text, about=last.company)
    began = course.started or on
    steps = [fact for fact in facts if isinstance(fact.value, Element | Training | Education)]
    if any(fact.since >= began for fact in steps):
        return NextStep(code="match", who=CONSULTANT, text=Text("Find et job", "Find a job"))
    text = Text("Sæt forløbet sammen", "Compose the path")
    return NextStep(code="compose", who=CONSULTANT, text=text, due=began + _SOON)


_SOON = timedelta(days=7)
"""How soon after the start a path is put together: the provider's practice, no clause's."""
