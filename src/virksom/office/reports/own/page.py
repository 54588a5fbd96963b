"""The candidate's own page: what is next, what is agreed, what they can, and who looked."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from virksom.office.access import Role
from virksom.office.reports import words
from virksom.office.reports.competence_words import (
    competence_label,
    competence_labels,
    level_label,
)
from virksom.office.reports.days import day_and_time, long_day, sentence
from virksom.office.reports.door import Door, Link
from virksom.office.reports.looks import OwnLook
from virksom.office.reports.own.competences import certificates, waiting_count
from virksom.office.reports.own.looks import own_looks_of
from virksom.office.reports.own.self import Self
from virksom.office.reports.own.way import WayStep, way_steps
from virksom.office.reports.today.page import Act
from virksom.office.reports.today.rows import check_in_acts
from virksom.office.store.meetings import chains, place_note
from virksom.office.store.members import members_as
from virksom.office.store.vault.documents import documents_of
from virksom.office.store.vault.persons import names, person
from virksom.office.store.vault.texts import texts
from virksom.programme.kernel import Text, day_in_copenhagen
from virksom.programme.path import NextStep, latest_pact, next_steps, works_on
from virksom.programme.path.competence import can_now
from virksom.programme.path.interview import PLACES, read_time
from virksom.programme.record import Competence, Fact, Interview, Occasion
from virksom.programme.status.told_by import adviser_of, consultant_of

_LATEST = 4

STEPS = {
    "invite": Text(
        "Din rådgiver indkalder dig til en rekrutteringssamtale.",
        "Your adviser invites you to a recruitment interview.",
    ),
    "choose_time": Text(
        "Din konsulent finder en tid til samtalen.",
        "Your consultant finds a time for the interview.",
    ),
    "hold": Text("Kom til rekrutteringssamtalen.", "Come to the recruitment interview."),
    "close": Text("I aftaler, hvad der så skal ske.", "You agree on what happens next."),
    "agree": Text("I skriver aftalen sammen.", "You write the agreement together."),
    "sign": Text("Alle skriver under på aftalen.", "Everybody signs the agreement."),
    "start": Text(
        "Du og din konsulent aftaler en startdag.", "You and your consultant agree on a first day."
    ),
    "begin": Text("Du starter i forløbet.", "You begin the course."),
    "compose": Text(
        "Du og din konsulent sætter dit forløb sammen.",
        "You and your consultant put your course together.",
    ),
    "match": Text(
        "Din konsulent leder efter et job sammen med dig.",
        "Your consultant looks for a job together with you.",
    ),
    "talk": Text("Din konsulent ringer til dig.", "Your consultant calls you."),
    "ends_soon": Text(
        "Dit job slutter snart. Din konsulent taler med dig om, hvad der så skal ske.",
        "Your job ends soon. Your consultant talks with you about what happens then.",
    ),
    "follow_up": Text(
        "Din konsulent hører, hvordan det går på jobbet.",
        "Your consultant asks how things are at work.",
    ),
}
"""The next step, told to the candidate; steps that are not theirs to follow have none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnMeeting:
    """A meeting that lies ahead.

    Args:
        fact: id of the fact that tells it.
        what: what kind of meeting.
        when: day and time.
        place: where; empty when nobody told.
        starts: the moment, where one was told; None for a day alone.
    """

    fact: str
    what: Text
    when: Text
    place: Text
    starts: datetime | None
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnCompetence:
    """Something the candidate can: how well, and who saw it."""

    label: Text
    level: Text
    seen_by: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnContact:
    """Somebody the candidate can call: who, their name, telephone and e-mail where told."""

    role: Text
    name: str
    phone: str
    mail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnAgreement:
    """The agreement as it stands.

    Args:
        told: where it stands, in a sentence.
        papers: the agreements that were issued, the newest first.
        read: where it is read, and signed while a signature is missing; None before there is one.
        must_sign: whether the candidate's own is missing.
    """

    told: Text
    papers: tuple[Link, ...]
    read: Door | None
    must_sign: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPage:
    """Everything on the candidate's first page.

    Args:
        name: what to call them; "" when the vault does not know.
        meetings: what lies ahead, the next first.
        step: what comes next; empty when nothing waits.
        due: when; empty where no day is set.
        agreement: None before there is one.
        steps: the latest of the way, the newest first.
        competences: what they can.
        to_answer: how many of them wait for their answer, in words; empty for none.
        certificate: the certificate issued last; None before there is one.
        contacts: whom to call.
        looks: who saw them lately.
        job: the company they work at now; "" for none.
        answers: the two answers to how the job goes; empty without a job.
        edit: where they correct their own data.
    """

    name: str
    meetings: tuple[OwnMeeting, ...]
    step: Text
    due: Text
    agreement: OwnAgreement | None
    steps: tuple[WayStep, ...]
    competences: tuple[OwnCompetence, ...]
    to_answer: Text
    certificate: Link | None
    contacts: tuple[OwnContact, ...]
    looks: tuple[OwnLook, ...]
    job: str
    answers: tuple[Act, ...]
    edit: Door

    @property
    def knows_can(self) -> bool:
        """Whether there is something to tell of what they can."""
        return bool(self.competences) or self.certificate is not None


def own_page(me: Self) -> OwnPage:
    """Return the candidate's first page."""
    step, due = _next(me)
    job = next((me.company(work.company) for work in works_on(me.person, on=me.today)), "")
    return OwnPage(
        name="" if me.data is None else me.data.name,
        meetings=own_meetings(me),
        step=step,
        due=due,
        agreement=_agreement(me),
        steps=way_steps(me)[:_LATEST],
        competences=competences(me),
        to_answer=_to_answer(me),
        certificate=next(iter(certificates(me)), None),
        contacts=tuple(_contacts(me)),
        looks=own_looks_of(me)[:_LATEST],
        job=job,
        answers=check_in_acts(me.person.id) if job else (),
        edit=edit_door(me),
    )


def _to_answer(me: Self) -> Text:
    count = waiting_count(me)
    if not count:
        return words.NOTHING
    return words.several(
        count,
        one=Text("venter på dit svar", "waits for your answer"),
        many=Text("venter på dit svar", "wait for your answer"),
    )


def edit_door(me: Self) -> Door:
    """Return where the candidate corrects their own data."""
    return Door("edit_person", (me.code,))


def own_meetings(me: Self) -> tuple[OwnMeeting, ...]:
    """Return the meetings that lie ahead, today's among them, the next first."""
    found = [meeting for fact in me.facts for meeting in _meeting(me, fact)]
    ahead = [meeting for meeting in found if meeting.day >= me.today]
    return tuple(sorted(ahead, key=lambda meeting: (meeting.day, meeting.fact)))


def competences(me: Self) -> tuple[OwnCompetence, ...]:
    """Return what the candidate can, the newest first, each at its highest level."""
    found = can_now(me.facts)
    known = names(me.case.row.code, {can.says.documented_by or "" for can in found})
    labels = competence_labels(me.case.row.code)
    return tuple(_competence(can.says, known, labels=labels) for can in reversed(found))


def _competence(
    value: Competence, known: dict[str, str], *, labels: Mapping[str, Text]
) -> OwnCompetence:
    by = known.get(value.documented_by or "", "")
    return OwnCompetence(
        label=competence_label(value.competence, labels),
        level=level_label(value.level),
        seen_by=Text(f"set af {by}", f"seen by {by}") if by else words.NOTHING,
    )


def _meeting(me: Self, fact: Fact) -> Iterator[OwnMeeting]:
    value = fact.value
    if isinstance(value, Interview):
        if value.outcome is None and value.planned is not None:
            what = Text("Rekrutteringssamtale", "Recruitment interview")
            yield _at(fact, what, planned=value.planned, place=_place(me, fact, code=value.place))
    elif isinstance(value, Occasion) and fact.kind in _MEETINGS:
        yield _at(fact, _MEETINGS[fact.kind], planned=value.planned, place=words.NOTHING)


def _place(me: Self, fact: Fact, *, code: str | None) -> Text:
    """Return where an interview is held, with the closer word that was written to it."""
    first = next((chain.first for chain in chains(me.case.log.facts) if fact in chain.facts), fact)
    notes = texts(me.case.row.code, fact.subject, about=place_note(first))
    closer = words.same(notes[0].text) if notes else words.NOTHING
    return words.joined(words.looked_up(PLACES, code or ""), closer, mark=", ")


_MEETINGS = {
    "meeting": Text("Møde", "Meeting"),
    "trial_day": Text("Prøvedag", "Trial day"),
}


def _at(fact: Fact, what: Text, *, planned: object, place: Text) -> OwnMeeting:
    """Return a meeting at its planned time, or on the fact's day where no time was told."""
    told = read_time(planned) if isinstance(planned, str) else None
    starts = told if isinstance(told, datetime) else None
    day = day_in_copenhagen(starts) if starts is not None else told or fact.since
    return OwnMeeting(
        fact=fact.id, what=what, when=_when(starts, day=day), place=place, starts=starts, day=day
    )


def _when(starts: datetime | None, *, day: date) -> Text:
    return sentence(long_day(day) if starts is None else day_and_time(starts))


def _next(me: Self) -> tuple[Text, Text]:
    issued = any(
        line.kind == "statusnotat"
        for code in me.person.ids
        for line in documents_of(me.case.row.code, code)
    )
    steps = next_steps(me.person, me.facts, terms=me.seen.terms, on=me.today, issued=issued)
    told: NextStep | None = next((step for step in steps if step.code in STEPS), None)
    if told is None:
        return words.NOTHING, words.NOTHING
    due = told.due if told.due is not None and told.due >= me.today else None
    return STEPS[told.code], long_day(due) if due is not None else words.NOTHING


def _agreement(me: Self) -> OwnAgreement | None:
    pact = latest_pact(me.person, me.facts)
    papers = tuple(
        Link(words.same(line.number), Door("document", (line.number,)))
        for code in me.codes
        for line in documents_of(me.case.row.code, code)
        if line.kind == "agreement" and not line.erased
    )
    if pact is None and not papers:
        return None
    must_sign = pact is not None and "candidate" in pact.missing
    if must_sign:
        told = Text("Aftalen mangler din underskrift.", "The agreement lacks your signature.")
    elif pact is not None and pact.missing:
        told = Text(
            "Du har skrevet under; der mangler en underskrift fra en anden.",
            "You have signed; somebody else's signature is missing.",
        )
    else:
        told = Text("Alle har skrevet under.", "Everybody has signed.")
    read = Door("sign_agreement", (me.person.id,)) if pact is not None and pact.missing else None
    return OwnAgreement(told=told, papers=papers[::-1], read=read, must_sign=must_sign)


def _contacts(me: Self) -> Iterator[OwnContact]:
    consultants = {one.code for one in members_as(me.case.row.code, Role.RECRUITMENT_CONSULTANT)}
    found = (
        (Text("Din konsulent", "Your consultant"), consultant_of(me.facts, among=consultants)),
        (Text("Din rådgiver", "Your adviser"), adviser_of(me.facts)),
    )
    for role, code in found:
        data = person(me.case.row.code, code) if code else None
        if data is not None and data.name:
            yield OwnContact(role=role, name=data.name, phone=data.phone, mail=data.mail)
