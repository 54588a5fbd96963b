"""The kinds of facts: whom each is about, whether it lasts, and how its fields are read.

Source:
    The table of facts in the rules, section 1.
"""

from collections.abc import Callable, Mapping
from dataclasses import KW_ONLY, dataclass, field

from virksom.programme.record import control_values as control
from virksom.programme.record import evidence_values as evidence
from virksom.programme.record import issued_values as issued
from virksom.programme.record import ledger_values as ledger
from virksom.programme.record import money_reading as money
from virksom.programme.record import reading as read
from virksom.programme.record import values as said
from virksom.programme.record.control_reading import sampled
from virksom.programme.record.fields import Fields
from virksom.programme.record.place import Found
from virksom.programme.record.reading import Reader
from virksom.programme.record.values import Value

ORDINARY, FLEKSJOB = "ordinary", "fleksjob"
FORMS = (ORDINARY, FLEKSJOB, "wage_subsidy", "internship")
"""Forms of employment; only the first two are paid employment under the contract."""

PAID_FORMS = (ORDINARY, FLEKSJOB)
"""Forms that count as paid employment in the status table and for self-support."""

GIVEN = ("employer", "contract", "payslip")
"""How a stretch of a job is vouched for: by the employer's own answer, or by a file."""

MOVEMENTS = ("outcome", "outcome_back", "drawdown", "repayment", "cost", "cost_back")
"""Money that moves: the payer pays for outcomes or is paid back, the investor advances money, the
provider repays it, and operating costs are paid or come back."""

CONTROL_STEPS: Mapping[str, tuple[str, ...]] = {
    "found": ("proven", "wrong", "unproven"),
    "answered": ("accepted", "contested"),
    "ruled": ("upheld", "dropped"),
}
"""The steps in the control of a line, and what each may say."""

DEDUCTION_STEPS: Mapping[str, tuple[str, ...]] = {
    "claimed": ("claimed",),
    "answered": CONTROL_STEPS["answered"],
    "ruled": CONTROL_STEPS["ruled"],
}
"""The steps towards a deduction beyond the controlled lines, and what each may say."""

AGREED_DEDUCTION = ("accepted", "upheld")
"""What the last step says of a deduction that is made."""

RETRACTION = "retraction"
"""The kind that takes another fact back."""

DAILY_WORK = ("start", "element", "training", "employment", "followup", "check_in", "agreement")
"""Facts of the daily work: who told the latest of them has the candidate."""

CONSULTANT = "konsulent-"
"""How the code of a consultant begins."""

UNRECORDED = "unrecorded"
"""The withdrawal reason that says nobody wrote one down."""


_CANDIDATE, _COMPANY, _OPENING = read.code("K"), read.code("V"), read.code("O")


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
    _: KW_ONLY
    subject: Callable[[Found], str] = _CANDIDATE
    lasts: bool = False
    required: Mapping[str, Reader] = field(default_factory=dict)
    optional: Mapping[str, Reader] = field(default_factory=dict)

    def value(self, fields: Fields) -> Value:
        """Read the value object of a fact.

        Raises:
            BadFact: a field is missing or ill-typed; the place, field and expectation are named.
        """
        said: dict[str, object] = {
            name: fields.read(name, reader) for name, reader in self.required.items()
        }
        said |= {name: fields.maybe(name, reader) for name, reader in self.optional.items()}
        if not fields.found.keys() <= said.keys():
            others = fields.others(said)
            said["more"] = tuple((name, fields.read(name, read.unnamed)) for name in others)
        return self.says(**said)  # type: ignore[arg-type]  # the readers above gave the types


_OCCASION = Kind(
    said.Occasion,
    optional={
        "planned": read.loose,
        "came": read.came,
        "answer": read.label,
        "company": _COMPANY,
        "opening": _OPENING,
        "employment": read.code("E"),
    },
)

KINDS: Mapping[str, Kind] = {
    "programme": Kind(
        said.Programme,
        subject=read.code("P"),
        optional={"contract": read.label, "terms_digest": read.label, "invented": read.truth},
    ),
    "company": Kind(
        said.Company,
        subject=_COMPANY,
        optional={
            "trade": read.label,
            "place": read.label,
            "division": read.label,
            "consultant": read.label,
            "social_enterprise": read.truth,
            "related_to_provider": read.truth,
            "training_seats": read.count,
        },
    ),
    "referral": Kind(
        said.Referral,
        required={"unit": read.label},
        optional={
            "adviser": read.label,
            "age_band": read.label,
            "earlier_offers": read.count,
            "motivated": read.truth,
        },
    ),
    "interview": Kind(
        said.Interview,
        optional={
            "kind": read.label,
            "planned": read.loose,
            "came": read.came,
            "outcome": read.label,
            "proposed": read.labels,
            "place": read.label,
            "adviser": read.label,
            "consultant": read.label,
            "employer": read.label,
            "missed": read.came,
        },
    ),
    "agreement": Kind(
        said.Agreement,
        optional={
            "version": read.loose,
            "digest": read.label,
            "signed": read.signatures,
            "parties": read.labels,
        },
    ),
    "start": Kind(said.Start),
    "element": Kind(said.Element, lasts=True, required={"element": read.label}),
    "training": Kind(
        said.Training, lasts=True, required={"workplace": _COMPANY, "trade": read.label}
    ),
    "competence": Kind(
        said.Competence,
        required={"competence": read.label},
        optional={
            "level": read.loose,
            "documented_by": read.label,
            "evidence": read.label,
            "workplace": _COMPANY,
            "agreed": read.truth,
        },
    ),
    "employment": Kind(
        said.Employment,
        lasts=True,
        required={
            "employment": read.code("E"),
            "company": _COMPANY,
            "form": read.one_of(*FORMS),
            "weekly_hours": read.hours,
        },
        optional={"opening": _OPENING, "mentor": read.truth, "ended": read.label},
    ),
    "education": Kind(
        said.Education,
        lasts=True,
        required={"kind": read.label, "publicly_supported": read.truth},
    ),
    "benefit": Kind(
        evidence.Benefit,
        lasts=True,
        required={"code": read.label},
        optional={"register": read.label, "written": read.label},
    ),
    "income": Kind(
        evidence.Income,
        lasts=True,
        required={"hours": money.month_hours},
        optional={"pay": money.money, "company": _COMPANY, "register": read.label},
    ),
    "confirmation": Kind(
        evidence.Confirmation,
        lasts=True,
        required={
            "employment": read.code("E"),
            "given": read.one_of(*GIVEN),
            "held": read.truth,
        },
        optional={"weekly_hours": read.hours, "digest": read.label},
    ),
    "dispute": Kind(
        evidence.Dispute,
        lasts=True,
        required={"reason": read.label},
        optional={
            "document": read.label,
            "line": read.count,
            "answer": read.one_of("accepted", "rejected"),
        },
    ),
    "run": Kind(
        issued.Run,
        subject=read.code("R"),
        required={"month": money.month, "step": read.label},
        optional={
            "known": read.label,
            "lines_digest": read.label,
            "terms_digest": read.label,
            "facts_digest": read.label,
            "code_digest": read.label,
        },
    ),
    "meeting": _OCCASION,
    "followup": _OCCASION,
    "check_in": _OCCASION,
    "trial_day": _OCCASION,
    "withdrawal": Kind(said.Withdrawal, required={"reason": read.label}),
    "contact": Kind(
        said.Contact,
        subject=read.code("VK"),
        optional={
            "channel": read.label,
            "minutes": read.count,
            "by": read.label,
            "asked": read.truth,
            "opening": _OPENING,
        },
    ),
    "profile": Kind(
        said.Profile,
        optional={
            "wanted": read.labels,
            "hours_able": read.hours,
            "hours_willing": read.hours,
            "may_rise": read.truth,
            "when": read.labels,
            "place": read.label,
            "transport": read.label,
            "minutes": read.count,
            "avoid": read.labels,
            "support": read.labels,
        },
    ),
    "opening": Kind(
        said.Opening,
        subject=_OPENING,
        optional={
            "company": _COMPANY,
            "occupation": read.label,
            "hours_from": read.hours,
            "hours_to": read.hours,
            "when": read.labels,
            "place": read.label,
            "must": read.labels,
            "nice": read.labels,
            "conditions": read.labels,
            "mentor": read.truth,
            "seats": read.count,
            "by": read.day,
            "asked": read.truth,
        },
    ),
    "closing": Kind(
        said.Closing,
        subject=_OPENING,
        required={"outcome": read.label},
        optional={"missing": read.labels},
    ),
    "proposal": Kind(
        said.Proposal,
        subject=_OPENING,
        required={"candidate": _CANDIDATE, "step": read.label},
        optional={
            "side": read.label,
            "reason": read.label,
            "planned": read.loose,
            "snapshot": read.label,
            "points": read.count,
            "most": read.count,
        },
    ),
    "issued": Kind(
        issued.Issued,
        subject=read.label,
        optional={
            "document": read.label,
            "number": read.loose,
            "months": read.labels,
            "known": read.label,
            "terms_digest": read.label,
            "facts_digest": read.label,
            "content_digest": read.label,
            "candidate": _CANDIDATE,
            "file_digest": read.label,
            "lines": money.frozen_lines,
            "run": read.code("R"),
            "credits": read.label,
            "code_digest": read.label,
            "figures": read.labels,
        },
    ),
    "movement": Kind(
        ledger.Movement,
        subject=read.code("B"),
        required={"what": read.one_of(*MOVEMENTS), "amount": money.above_nothing},
        optional={
            "matched": money.matched,
            "reference": read.label,
            "bank": read.label,
        },
    ),
    "closed_month": Kind(
        ledger.ClosedMonth,
        subject=read.code("P"),
        required={"month": money.month, "digest": read.label},
    ),
    "sample": Kind(
        control.Sample,
        subject=read.code("S"),
        required={
            "seed": read.label,
            "size": read.count,
            "months": read.labels,
            "lines": sampled,
        },
    ),
    "control": Kind(
        control.Control,
        subject=read.code("S"),
        required={
            "document": read.label,
            "line": read.count,
            "step": read.one_of(*CONTROL_STEPS),
            "says": read.one_of(*(code for codes in CONTROL_STEPS.values() for code in codes)),
        },
        optional={"reason": read.label},
    ),
    "deduction": Kind(
        control.Deduction,
        subject=read.code("S"),
        required={
            "step": read.one_of(*DEDUCTION_STEPS),
            "says": read.one_of(*(code for codes in DEDUCTION_STEPS.values() for code in codes)),
            "amount": money.above_nothing,
        },
    ),
    RETRACTION: Kind(said.Retraction, subject=read.label, required={"reason": read.label}),
    "same_person": Kind(said.SamePerson, required={"other": _CANDIDATE}),
    "same_company": Kind(said.SameCompany, subject=_COMPANY, required={"other": _COMPANY}),
}
"""Every kind of fact there is."""
