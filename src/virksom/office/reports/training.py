"""The trainer's page: the candidates in training at the own workplace, and what they can.

Names and documented competences and nothing else: no health, no CPR, no note, nobody else.

Source:
    Clause 3.3 (competences are documented); rules, section 7.
"""

from dataclasses import dataclass
from datetime import date, datetime

from virksom.office.access import Actor, Deed, may, relation, why_not
from virksom.office.reports import words
from virksom.office.reports.days import sentence
from virksom.office.reports.door import Door
from virksom.office.reports.labels import CODES
from virksom.office.reports.today.rows import sign_page
from virksom.office.store import notices
from virksom.office.store.at_company import ever_at
from virksom.office.store.case import Case, cases
from virksom.office.store.company_names import company_names
from virksom.office.store.vault.persons import names
from virksom.office.store.whose import facts_about
from virksom.programme.kernel import Text, day_in_copenhagen
from virksom.programme.path import latest_pact
from virksom.programme.record import Competence, Fact, Training


@dataclass(frozen=True, slots=True, kw_only=True)
class Trainee:
    """Somebody in training at the workplace.

    Args:
        candidate: their code.
        name: from the vault; the code where nobody told.
        trade: in which trade they train.
        when: the days of it.
        coming: whether it has not begun yet.
        competences: what is documented, each with its level, the newest first.
        sign: where the agreement waits for the workplace's signature; None when it does not.
    """

    candidate: str
    name: str
    trade: Text
    when: Text
    coming: bool
    competences: tuple[Text, ...]
    sign: Door | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingPage:
    """The trainer's own page.

    Args:
        name: what the workplace is called.
        trainees: those who train there now or soon, the first begun first.
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
        if why_not(
            actor, Deed.SEE_PERSON, about=relation(actor, one.known, codes=one.codes, on=today)
        )
        is None
        for fact in facts_about(one)
        if _trains(fact, workplace, today=today)
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


def _trains(fact: Fact, workplace: str, *, today: date) -> bool:
    over = fact.until is not None and fact.until <= today
    return isinstance(fact.value, Training) and fact.value.workplace == workplace and not over


def _trainee(one: Case, fact: Fact, *, name: str, today: date) -> Trainee:
    trade = fact.value.trade if isinstance(fact.value, Training) else ""
    pact = latest_pact(one.person, facts_about(one))
    signs = pact is not None and "employer" in pact.missing
    return Trainee(
        candidate=one.person.id,
        name=name,
        trade=sentence(words.looked_up(CODES, trade)),
        when=words.stretch(fact.since, fact.until),
        coming=fact.since > today,
        competences=_competences(one),
        sign=sign_page(one.person.id) if signs else None,
    )


def _competences(one: Case) -> tuple[Text, ...]:
    told = [fact.value for fact in facts_about(one) if isinstance(fact.value, Competence)]
    latest = {value.competence: value for value in told}
    return tuple(_competence(value) for value in reversed(latest.values()))


def _competence(value: Competence) -> Text:
    label = words.looked_up(CODES, value.competence)
    level = words.NOTHING if value.level is None else words.looked_up(CODES, str(value.level))
    return sentence(words.joined(label, level, mark=": "))
