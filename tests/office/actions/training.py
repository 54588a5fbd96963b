"""Somebody in job training with the cast's trainer, and what is documented there."""

from datetime import date

from tests.office import cast
from virksom.documents import CompetenceCertificate
from virksom.office.access import Actor, Role
from virksom.office.actions.agree_competence import agree_competence
from virksom.office.actions.issue_certificate import issue_certificate
from virksom.office.actions.record_competence import NewCompetence, record_competence
from virksom.office.reports.certificate import certificate
from virksom.office.store import write
from virksom.office.store.case import case
from virksom.office.store.vault import documents
from virksom.programme.record import Draft, Fact

TRAINER, CONSULTANT = cast.actor(Role.TRAINER), cast.actor(Role.RECRUITMENT_CONSULTANT)
CANDIDATE = cast.actor(Role.CANDIDATE)
BEGAN = date(2019, 9, 2)
EXAMPLE = "Vaskede og polerede hallen alene."


def trains(candidate: str = "K001", *, workplace: str = "V001", until: date | None = None) -> Fact:
    """Let somebody train since September."""
    value = {"workplace": workplace, "trade": "cleaning"}
    draft = Draft(kind="training", subject=candidate, since=BEGAN, until=until, value=value)
    return write.append(cast.CODE, [draft], moment=cast.MOMENT)[0]


def document(
    competence: str = "floor_care",
    level: str = "practised",
    *,
    actor: Actor = TRAINER,
    candidate: str = "K001",
    example: str = EXAMPLE,
    since: date = date(2019, 10, 4),
) -> Fact:
    """Document a competence of a candidate."""
    told = NewCompetence(competence=competence, level=level, example=example, since=since)
    return record_competence(actor, candidate, told=told, moment=cast.MOMENT)


def agreed(*competences: str) -> None:
    """Document these of K001, and let the candidate agree."""
    for competence in competences:
        agree_competence(CANDIDATE, document(competence).id, moment=cast.MOMENT)


def certificate_now(*, actor: Actor = CONSULTANT) -> CompetenceCertificate:
    """Return K001's certificate as it would be issued now."""
    one = case(cast.CODE, "K001")
    return certificate(actor, one, verified_at="https://x.example/bevis", moment=cast.MOMENT)


def issue(*, actor: Actor = CONSULTANT, language: str = "da") -> Fact:
    """Issue K001's certificate as it stands."""
    return issue_certificate(
        actor,
        "K001",
        document=certificate_now(actor=actor),
        language=language,
        head=case(cast.CODE, "K001").known.head or "",
        moment=cast.MOMENT,
    )


def issued_file(fact: Fact) -> bytes:
    """Return the file of an issued document."""
    kept = documents.document(cast.CODE, fact.subject)
    assert kept is not None
    assert kept.content is not None
    return kept.content
