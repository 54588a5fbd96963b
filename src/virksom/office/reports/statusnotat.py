"""The statusnotat: drafted from the facts, written in few words, read before it is issued.

Source:
    Clause 3.2: written only when a candidate is withdrawn without self-support.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from virksom.documents import Candidate, DatedLine, Letterhead, StatusnotatDocument, Words
from virksom.office.reports import words
from virksom.office.reports.competence_words import called, level_label
from virksom.office.reports.labels import CODES, withdrawn_for
from virksom.office.reports.path import told_of
from virksom.office.reports.standpoint import Standpoint
from virksom.office.reports.steps import stretch_label
from virksom.office.store.case import Case
from virksom.office.store.issued import referred_as
from virksom.programme.kernel import Span, Text, date_text
from virksom.programme.path.competence import can_now
from virksom.programme.record import (
    Education,
    Element,
    Employment,
    Fact,
    Interview,
    Occasion,
    Training,
)
from virksom.programme.status import Course, Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What the consultant writes.

    Args:
        assessment: how it went.
        recommendation: what the consultant recommends; "" for nothing.
    """

    assessment: str
    recommendation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """The names that stand in the notat, from the vault; "" where nobody told.

    Args:
        candidate: the candidate's.
        adviser: the adviser's.
        issuer: that of who issues it.
        companies: names by V-code; those left out stand by their code.
    """

    candidate: str = ""
    adviser: str = ""
    issuer: str = ""
    companies: Mapping[str, str] = field(default_factory=dict)


def statusnotat(
    seen: Standpoint, one: Case, *, course: Course, written: Written, named: Named
) -> StatusnotatDocument:
    """Return the notat as it would be issued, without its number.

    It tells what was done and what came of it; of meetings it counts those that were held, and of
    absence it says nothing.

    Source:
        Clauses 3.2 (exempt from absence records) and 3.3 (competences).

    Args:
        seen: the case as it is seen now.
        one: the case.
        course: the ended one.
        written: what the consultant wrote.
        named: the names in it.
    """
    facts = tuple(_inside(seen, one.person, course=course))
    labels = seen.rules.labels("withdrawal_reasons")
    return StatusnotatDocument(
        letterhead=letterhead(seen, invented=one.row.invented),
        number="",
        candidate=Candidate(code=referred_as(one), name=named.candidate),
        unit=words.looked_up(seen.rules.labels("referring_units"), course.unit or ""),
        adviser=named.adviser,
        withdrawn_on=course.withdrawn or seen.on,
        reason=withdrawn_for(course.reason or "", labels),
        path=tuple(_lines(seen, facts, kinds=_STEPS)),
        tried=tuple(_called(text, named) for text in _tried(seen, facts)),
        competences=tuple(_competences(seen, facts)),
        employments=tuple(
            DatedLine(when=line.when, what=_called(line.what, named))
            for line in _lines(seen, facts, kinds=_OWN)
        ),
        assessment=(written.assessment,),
        recommendation=(written.recommendation,),
        issued_by=named.issuer,
    )


def letterhead(seen: Standpoint, *, invented: bool, sealed_by: str = "") -> Letterhead:
    """Return whose paper a document of the programme is on.

    Args:
        seen: a standpoint.
        invented: whether the programme's people are invented.
        sealed_by: the name on the certificate that will seal it; "" says nothing of a seal.
    """
    parties = seen.rules.labels("parties")
    return Letterhead(
        issuer=parties.get("provider", seen.contract.title),
        programme=seen.contract.title,
        sealed_by=sealed_by,
        invented=invented,
    )


def suggested(seen: Standpoint, one: Case, *, course: Course) -> Written:
    """Return words to begin with, drafted from the facts in Danish; the consultant's to change."""
    facts = tuple(_inside(seen, one.person, course=course))
    parts = (_began(course), _did(seen, facts), _worked(facts), _met(facts))
    return Written(assessment=" ".join(part for part in parts if part))


_STEPS = ("referral", "interview", "agreement", "start", "withdrawal")
"""The steps of a course; of those on one day, in this order."""

_OWN = ("employment", "education")
_COMPANY = re.compile(r"\bV\d+\b", re.ASCII)


def _called(text: Words, named: Named) -> Words:
    """Return a text with the companies called by their names where those are known."""

    def name(found: re.Match[str]) -> str:
        return named.companies.get(found[0]) or found[0]

    if isinstance(text, Text):
        return Text(_COMPANY.sub(name, text.da), _COMPANY.sub(name, text.en))
    return _COMPANY.sub(name, text)


def _inside(seen: Standpoint, person: Person, *, course: Course) -> Iterator[Fact]:
    """Yield the facts about the course by day, from its beginning to its last day, inclusive."""
    facts = [fact for code in person.ids for fact in seen.known.about(code)]
    last = course.withdrawn or seen.on
    for fact in sorted(facts, key=lambda fact: (fact.since, _place(fact), fact.age)):
        goes_on = fact.until is None or fact.until > course.opened
        lasts = isinstance(fact.value, Element | Training | Employment | Education)
        if fact.since <= last and (fact.since >= course.opened or (lasts and goes_on)):
            yield fact


def _place(fact: Fact) -> int:
    return _STEPS.index(fact.kind) if fact.kind in _STEPS else len(_STEPS)


def _lines(
    seen: Standpoint, facts: Iterable[Fact], *, kinds: tuple[str, ...]
) -> Iterator[DatedLine]:
    for fact in facts:
        if fact.kind in kinds and not _came_to_nothing(fact):
            lasts = isinstance(fact.value, Employment | Education)
            when = Span(fact.since, fact.until) if lasts else fact.since
            yield DatedLine(when=when, what=told_of(seen, fact))


def _came_to_nothing(fact: Fact) -> bool:
    """Say whether an interview was not held: the notat tells of no absence."""
    return isinstance(fact.value, Interview) and fact.value.outcome in {"no_show", "cancelled"}


def _tried(seen: Standpoint, facts: Iterable[Fact]) -> Iterator[Text]:
    held = 0
    for fact in facts:
        if isinstance(fact.value, Element | Training):
            days = words.stretch(fact.since, fact.until)
            yield words.joined(stretch_label(fact, elements=seen.elements), days, mark=", ")
        held += _was_held(fact)
    if held:
        yield _meetings(held)


def _was_held(fact: Fact) -> bool:
    """Say whether a meeting or follow-up took place; a call that was answered is one."""
    if not isinstance(fact.value, Occasion):
        return False
    return bool(fact.value.came) or fact.value.answer is not None


def _meetings(held: int) -> Text:
    return words.several(
        held,
        one=Text("møde eller opfølgning", "meeting or follow-up"),
        many=Text("møder og opfølgninger", "meetings and follow-ups"),
    )


def _competences(seen: Standpoint, facts: Iterable[Fact]) -> Iterator[Text]:
    """Yield each competence at its highest level; what the candidate doubts is left out."""
    for can in can_now(facts):
        label, level = called(can.says.competence, seen.competences), level_label(can.says.level)
        yield words.joined(label, _lower(level), mark=", ")


def _lower(label: Text) -> Text:
    return Text(label.da[:1].lower() + label.da[1:], label.en[:1].lower() + label.en[1:])


def _began(course: Course) -> str:
    if course.started is None:
        return "Kandidaten kom ikke i gang i forløbet."
    return f"Kandidaten begyndte i forløbet {date_text(course.started)}."


def _did(seen: Standpoint, facts: Iterable[Fact]) -> str:
    named = dict.fromkeys(_name(seen, fact) for fact in facts if _is_tried(fact))
    return f"Vi har prøvet {_and(list(named))}." if named else ""


def _is_tried(fact: Fact) -> bool:
    return isinstance(fact.value, Element | Training)


def _name(seen: Standpoint, fact: Fact) -> str:
    if isinstance(fact.value, Training):
        return f"joblæring i {words.looked_up(CODES, fact.value.trade).da}"
    return stretch_label(fact, elements=seen.elements).da


def _worked(facts: Iterable[Fact]) -> str:
    jobs = len({fact.value.employment for fact in facts if isinstance(fact.value, Employment)})
    if jobs == 1:
        return "Undervejs har der været et job."
    return f"Undervejs har der været {jobs} job." if jobs else ""


def _met(facts: Iterable[Fact]) -> str:
    held = sum(_was_held(fact) for fact in facts)
    return f"Vi har haft {_meetings(held).da}." if held else ""


def _and(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} og {parts[-1]}"


@dataclass(frozen=True, slots=True, kw_only=True)
class NotatPage:
    """The notat as it is read in the office before it is issued.

    Args:
        candidate: whose.
        name: the candidate's name; "" when nobody told.
        withdrawn: the day of the withdrawal.
        document: what it says.
        path: its dated lines in words: when and what.
        employments: the same of jobs and education.
    """

    candidate: str
    name: str
    withdrawn: Text
    document: StatusnotatDocument
    path: tuple[tuple[Text, Text], ...]
    employments: tuple[tuple[Text, Text], ...]


def notat_page(document: StatusnotatDocument) -> NotatPage:
    """Return a notat ready to show."""
    return NotatPage(
        candidate=document.candidate.code,
        name=document.candidate.name,
        withdrawn=words.day(document.withdrawn_on),
        document=document,
        path=tuple(_shown(line) for line in document.path),
        employments=tuple(_shown(line) for line in document.employments),
    )


def _shown(line: DatedLine) -> tuple[Text, Text]:
    when = line.when
    day = words.stretch(when.since, when.until) if isinstance(when, Span) else words.day(when)
    what = line.what if isinstance(line.what, Text) else words.same(line.what)
    return day, what
