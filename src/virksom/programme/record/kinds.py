"""The kinds of facts: whom each is about, whether it lasts, and how its fields are read.

Source:
    The table of facts in the rules, section 1.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from virksom.programme.record import reading as read
from virksom.programme.record import values as said
from virksom.programme.record.fields import Fields
from virksom.programme.record.place import Found
from virksom.programme.record.reading import Reader
from virksom.programme.record.values import Value

ORDINARY, FLEKSJOB = "ordinary", "fleksjob"
FORMS = (ORDINARY, FLEKSJOB, "wage_subsidy", "internship")
"""Forms of employment; only the first two are paid employment under the contract."""

PAID_FORMS = (ORDINARY, FLEKSJOB)
"""Forms that count as paid employment in the status table and for self-support."""

RETRACTION = "retraction"
"""The kind that takes another fact back."""

UNRECORDED = "unrecorded"
"""The withdrawal reason that says nobody wrote one down."""


@dataclass(frozen=True, slots=True)
class Kind:
    """How one kind of fact is read.

    Args:
        says: the class of its value.
        subject: reader of the code of whom it is about.
        lasts: whether it covers a stretch of days; otherwise ``until`` must be null.
        required: readers of the fields that must be there.
        optional: readers of the fields that may be; null counts as not there.
    """

    says: type[Value]
    subject: Callable[[Found], str]
    lasts: bool
    required: Mapping[str, Reader]
    optional: Mapping[str, Reader]

    def value(self, fields: Fields) -> Value:
        """Read the value object of a fact.

        Raises:
            BadFact: a field is missing or ill-typed; the place, field and expectation are named.
        """
        said: dict[str, object] = {
            name: fields.read(name, reader) for name, reader in self.required.items()
        }
        said |= {name: fields.maybe(name, reader) for name, reader in self.optional.items()}
        others = fields.others(said)
        said["more"] = tuple((name, fields.read(name, read.unnamed)) for name in others)
        return self.says(**said)  # type: ignore[arg-type]  # the readers above gave the types


_CANDIDATE, _COMPANY, _OPENING = read.code("K"), read.code("V"), read.code("O")


def _point(
    says: type[Value],
    subject: Callable[[Found], str] = _CANDIDATE,
    *,
    required: Mapping[str, Reader] | None = None,
    **optional: Reader,
) -> Kind:
    return Kind(says, subject, lasts=False, required=required or {}, optional=optional)


def _lasting(says: type[Value], **required: Reader) -> Kind:
    return Kind(says, _CANDIDATE, lasts=True, required=required, optional={})


_OCCASION = _point(said.Occasion, planned=read.loose, came=read.came, answer=read.label)

KINDS: Mapping[str, Kind] = {
    "programme": _point(
        said.Programme,
        read.code("P"),
        contract=read.label,
        terms_digest=read.label,
        invented=read.truth,
    ),
    "company": _point(
        said.Company,
        _COMPANY,
        trade=read.label,
        place=read.label,
        social_enterprise=read.truth,
        related_to_provider=read.truth,
    ),
    "referral": _point(
        said.Referral,
        required={"unit": read.label},
        adviser=read.label,
        age_band=read.label,
        earlier_offers=read.count,
        motivated=read.truth,
    ),
    "interview": _point(
        said.Interview, kind=read.label, planned=read.loose, came=read.came, outcome=read.label
    ),
    "agreement": _point(
        said.Agreement, version=read.loose, digest=read.label, signed=read.signatures
    ),
    "start": _point(said.Start),
    "element": _lasting(said.Element, element=read.label),
    "training": _lasting(said.Training, workplace=_COMPANY, trade=read.label),
    "competence": _point(
        said.Competence,
        required={"competence": read.label},
        level=read.loose,
        documented_by=read.label,
    ),
    "employment": _lasting(
        said.Employment,
        employment=read.code("E"),
        company=_COMPANY,
        form=read.one_of(*FORMS),
        weekly_hours=read.hours,
    ),
    "education": _lasting(said.Education, kind=read.label, publicly_supported=read.truth),
    "benefit": _lasting(said.Benefit, code=read.label),
    "meeting": _OCCASION,
    "followup": _OCCASION,
    "check_in": _OCCASION,
    "trial_day": _OCCASION,
    "withdrawal": _point(said.Withdrawal, required={"reason": read.label}),
    "contact": _point(
        said.Contact, read.code("VK"), channel=read.label, minutes=read.count, by=read.label
    ),
    "opening": _point(said.Opening, _OPENING),
    "proposal": _point(said.Proposal, _OPENING),
    "issued": _point(
        said.Issued,
        read.label,
        document=read.label,
        number=read.loose,
        months=read.labels,
        known=read.label,
        terms_digest=read.label,
        facts_digest=read.label,
        content_digest=read.label,
    ),
    RETRACTION: _point(said.Retraction, read.label, required={"reason": read.label}),
    "same_person": _point(said.SamePerson, required={"other": _CANDIDATE}),
}
"""Every kind of fact there is."""
