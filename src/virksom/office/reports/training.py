"""The trainer's page: the candidates in training at the own workplace, and what they can.

Names and documented competences and nothing else: no health, no CPR, no note, nobody else.

Source:
    Clause 3.3 (competences are documented); rules, section 7.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from virksom.office.access import Actor, Deed, may, relation, why_not
from virksom.office.reports import words
from virksom.office.reports.competence_words import (
    competence_label,
    competence_labels,
    level_label,
    trade_label,
)
from virksom.office.reports.door import Door
from virksom.office.reports.today.rows import sign_page
from virksom.office.store import notices
from virksom.office.store.at_company import ever_at
from virksom.office.store.case import Case, cases
from virksom.office.store.company_names import company_names
from virksom.office.store.competence_texts import CompetenceTexts, competence_texts
from virksom.office.store.vault.persons import names
from virksom.office.store.whose import facts_about
from virksom.programme.kernel import Text, day_in_copenhagen
from virksom.programme.path import latest_pact
from virksom.programme.path.competence import Documented, can_now, documented
from virksom.programme.record import Fact, Training


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldRow:
    """A documented competence as who trains sees it.

    Args:
        label: what it is called.
        level: how well it is mastered, in words.
        when: the day it was seen.
        answer: what the candidate says of it.
        doubted: whether they say that it is not quite right.
        example: what was done; "" for nothing.
        doubt: why it is not quite right, in the candidate's words; "" for nothing.
    """

    label: Text
    level: Text
    when: Text
    answer: Text
    doubted: bool
    example: str
    doubt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Trainee:
    """Somebody in training at the workplace.

    Args:
        candidate: their code.
        name: from the vault; the code where nobody told.
        trade: in which trade they train.
        when: the days of it.
        mark: that it has not begun, or is over; empty while it goes on.
        competences: what is documented, each at its highest level, the newest first.
        sign: where the agreement waits for the workplace's signature; None when it does not.
        record: where a competence is documented; None before the training has begun.
        certificate: where the certificate is issued; None while nothing is documented.
    """

    candidate: str
    name: str
    trade: Text
    when: Text
    mark: Text
    competences: tuple[ToldRow, ...]
    sign: Door | None
    record: Door | None
    certificate: Door | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingPage:
    """The trainer's own page.

    Args:
        name: what the workplace is called.
        trainees: those who train there now, soon or did until lately, the first begun first.
        notices: how many notices wait.
    """

    name: str
    trainees: tuple[Trainee, ...]
    notices: int

    @property
    def shown(self) -> tuple[str, ...]:
        """Codes of those whose names the page shows."""
        return tuple(one.candidate for one in self.trainees)


def training_page(actor: Actor, *, moment: datetime) -> TrainingPage:
    """Return the page of the actor's workplace.

    Raises:
        Denied: the actor trains at no workplace.
    """
    may(actor, Deed.SEE_TRAINING_PAGE)
    today = day_in_copenhagen(moment)
    programme, workplace = actor.programme, actor.company
    found = [
        (fact.since, one, fact)
        for one in cases(programme, ever_at(programme, workplace, kind="training"))
        if _is_seen(actor, one, today=today)
        for fact in _latest_here(one, workplace)
    ]
    told = names(programme, [one.person.id for _, one, _ in found])
    return TrainingPage(
        name=company_names(programme, [workplace]).get(workplace, workplace),
        trainees=tuple(
            _trainee(one, fact, name=told.get(one.person.id, one.person.id), today=today)
            for _, one, fact in sorted(found, key=lambda item: (item[0], item[1].person.id))
        ),
        notices=len(notices.waiting(programme, actor.by)),
    )


def _is_seen(actor: Actor, one: Case, *, today: date) -> bool:
    """Say whether the candidate is the workplace's: for a while after the end, too."""
    about = relation(actor, one.known, codes=one.codes, on=today)
    return why_not(actor, Deed.SEE_PERSON, about=about) is None


def _latest_here(one: Case, workplace: str) -> tuple[Fact, ...]:
    """Return the training at the workplace that ends last; none when there is none."""
    here = [
        fact
        for fact in facts_about(one)
        if isinstance(fact.value, Training) and fact.value.workplace == workplace
    ]
    last = sorted(here, key=lambda fact: (fact.until or date.max, fact.since, fact.age))
    return tuple(last[-1:])


def _trainee(one: Case, fact: Fact, *, name: str, today: date) -> Trainee:
    says = fact.value if isinstance(fact.value, Training) else None
    trade, place = ("", "") if says is None else (says.trade, says.workplace)
    pact = latest_pact(one.person, facts_about(one))
    signs = pact is not None and "employer" in pact.missing
    told = told_rows(one, can_now(facts_about(one)), place=place)
    door = (one.person.id,)
    return Trainee(
        candidate=one.person.id,
        name=name,
        trade=trade_label(trade),
        when=words.stretch(fact.since, fact.until),
        mark=_mark(fact, today=today),
        competences=(*_doubted(one, place), *told),
        sign=sign_page(one.person.id) if signs else None,
        record=Door("record_competence", door) if fact.since <= today else None,
        certificate=Door("issue_certificate", door) if told else None,
    )


def _mark(fact: Fact, *, today: date) -> Text:
    if fact.since > today:
        return Text("på vej", "to come")
    over = fact.until is not None and fact.until <= today
    return Text("sluttet", "over") if over else words.NOTHING


def _doubted(one: Case, place: str) -> tuple[ToldRow, ...]:
    """Return what is doubted and not told anew since: it waits for a talk."""
    facts = facts_about(one)
    known = {can.says.competence for can in can_now(facts)}
    return told_rows(
        one,
        tuple(can for can in documented(facts) if can.doubted and can.says.competence not in known),
        place=place,
    )


def told_rows(one: Case, found: tuple[Documented, ...], *, place: str = "") -> tuple[ToldRow, ...]:
    """Return competences as who trains sees them, the newest first.

    What was written of one, by who documented it and by the candidate, is read where it was seen.

    Args:
        one: whose.
        found: the competences.
        place: code of the reader's workplace; "" for the provider, who reads all.

    Raises:
        Refusal: the vault's keys are missing or do not fit.
    """
    mine = [can.fact for can in found if not place or place in _seen_at(can)]
    written = competence_texts(one, mine)
    labels = competence_labels(one.row.code)
    return tuple(_rows(found, written, labels=labels))[::-1]


def _seen_at(can: Documented) -> frozenset[str | None]:
    """Return where a competence was seen; a workplace may have documented it without a name."""
    return frozenset({can.says.workplace, can.says.documented_by})


def _rows(
    found: tuple[Documented, ...],
    written: Mapping[str, CompetenceTexts],
    *,
    labels: Mapping[str, Text],
) -> Iterator[ToldRow]:
    for can in found:
        texts = written.get(can.fact.id, CompetenceTexts())
        yield ToldRow(
            label=competence_label(can.says.competence, labels),
            level=level_label(can.says.level),
            when=words.day(can.fact.since),
            answer=_answer(can),
            doubted=can.doubted,
            example=texts.example,
            doubt=texts.doubt,
        )


def _answer(can: Documented) -> Text:
    if can.agreed:
        return Text("kandidaten er enig", "the candidate agrees")
    if can.doubted:
        return Text("passer ikke helt", "not quite right")
    return Text("venter på kandidatens ja", "waits for the candidate's yes")
