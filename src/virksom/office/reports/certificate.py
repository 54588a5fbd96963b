"""The competence certificate as it would be issued now, and how it is read before that.

Source:
    Clause 3.3; clause 3.2 (it tells of no absence).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from virksom.documents import CertifiedCompetence, CompetenceCertificate, TrainedAt
from virksom.office.access import Actor
from virksom.office.reports import words
from virksom.office.reports.competence_words import (
    EVIDENCE,
    competence_label,
    competence_labels,
    level_label,
    trade_label,
)
from virksom.office.reports.sight import sight
from virksom.office.reports.statusnotat import letterhead
from virksom.office.store.case import Case
from virksom.office.store.company_names import company_names
from virksom.office.store.competence_texts import CompetenceTexts, competence_texts
from virksom.office.store.issued import referred_as
from virksom.office.store.vault.persons import names
from virksom.office.store.whose import facts_about
from virksom.programme.kernel import Span, Text, day_in_copenhagen
from virksom.programme.path.competence import (
    LEVELS,
    Documented,
    certified,
    documented,
    trainings,
    unanswered,
    why_not_certify,
)
from virksom.programme.record import Fact, Training


@dataclass(frozen=True, slots=True, kw_only=True)
class CertifiedRow:
    """A competence on the certificate: what, how well, and an example; "" for none."""

    label: Text
    level: Text
    example: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificatePage:
    """A certificate as it is read before it is issued.

    Args:
        candidate: the person's code.
        name: the candidate's; the code where nobody told.
        why: why none can be issued; None when one can.
        rows: what would stand on it.
        trained: where the candidate trained, and when.
        waiting: what the candidate has not agreed to yet.
        doubted: what the candidate says is not quite right.
    """

    candidate: str
    name: str
    why: Text | None
    rows: tuple[CertifiedRow, ...]
    trained: tuple[tuple[Text, Text], ...]
    waiting: tuple[Text, ...]
    doubted: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class _Ground:
    """What a certificate is made from: the case, its texts, and what codes are called."""

    one: Case
    texts: Mapping[str, CompetenceTexts]
    people: Mapping[str, str]
    places: Mapping[str, str]
    labels: Mapping[str, Text]


def certificate(
    actor: Actor, one: Case, *, verified_at: str, moment: datetime
) -> CompetenceCertificate:
    """Return the certificate as it would be issued now, without its number.

    Args:
        actor: who issues it.
        one: about whom.
        verified_at: address of the page that verifies it.
        moment: when.

    Raises:
        Refusal: the vault's keys are missing or do not fit.
    """
    ground, day = _ground(actor, one), day_in_copenhagen(moment)
    seen = sight(one, on=day, moment=moment, today=day)
    facts = facts_about(one)
    return CompetenceCertificate(
        letterhead=letterhead(seen, invented=one.row.invented),
        number="",
        name=ground.people.get(referred_as(one), referred_as(one)),
        trained=tuple(_trained(ground, fact) for fact in trainings(facts, by=day)),
        competences=tuple(_competence(ground, can) for can in certified(facts)),
        levels=tuple((level.label, level.means) for level in LEVELS.values()),
        issued_by=ground.people.get(actor.by, actor.by),
        verified_at=verified_at,
    )


def certificate_page(actor: Actor, one: Case, *, moment: datetime) -> CertificatePage:
    """Return the certificate as it is read.

    Raises:
        Refusal: the vault's keys are missing or do not fit.
    """
    ground, facts = _ground(actor, one), facts_about(one)
    return CertificatePage(
        candidate=one.person.id,
        name=ground.people.get(referred_as(one), referred_as(one)),
        why=why_not_certify(facts, ground.labels),
        rows=tuple(_row(ground, can) for can in certified(facts)),
        trained=tuple(
            (
                words.same(ground.places.get(_workplace(fact), _workplace(fact))),
                words.joined(_trade(fact), words.stretch(fact.since, fact.until)),
            )
            for fact in trainings(facts, by=day_in_copenhagen(moment))
        ),
        waiting=tuple(_label(ground, can) for can in unanswered(facts)),
        doubted=tuple(_label(ground, can) for can in documented(facts) if can.doubted),
    )


def _ground(actor: Actor, one: Case) -> _Ground:
    facts, programme = facts_about(one), one.row.code
    told = documented(facts)
    by = {can.says.documented_by or "" for can in told}
    places = {_workplace(fact) for fact in facts} | {can.says.workplace or "" for can in told} | by
    return _Ground(
        one=one,
        texts=competence_texts(one, [can.fact for can in told]),
        people=names(programme, {referred_as(one), actor.by, *by}),
        places=company_names(programme, places),
        labels=competence_labels(programme),
    )


def _trained(ground: _Ground, fact: Fact) -> TrainedAt:
    place = _workplace(fact)
    return TrainedAt(
        place=ground.places.get(place, place),
        trade=_trade(fact),
        span=Span(fact.since, fact.until),
    )


def _workplace(fact: Fact) -> str:
    return fact.value.workplace if isinstance(fact.value, Training) else ""


def _trade(fact: Fact) -> Text:
    return trade_label(fact.value.trade if isinstance(fact.value, Training) else "")


def _competence(ground: _Ground, can: Documented) -> CertifiedCompetence:
    """Return a competence; a workplace that documented it without a name is the place alone."""
    by, place = can.says.documented_by or "", can.says.workplace or ""
    place = place or (by if by in ground.places else "")
    return CertifiedCompetence(
        label=_label(ground, can),
        level=max(can.rank, 0) + 1,
        evidence=EVIDENCE[can.says.evidence],
        place=ground.places.get(place, place),
        seen_on=can.fact.since,
        seen_by=ground.people.get(by, "") if by != place else "",
        example=ground.texts[can.fact.id].example,
    )


def _row(ground: _Ground, can: Documented) -> CertifiedRow:
    return CertifiedRow(
        label=_label(ground, can),
        level=level_label(can.says.level),
        example=ground.texts[can.fact.id].example,
    )


def _label(ground: _Ground, can: Documented) -> Text:
    return competence_label(can.says.competence, ground.labels)
