"""What each kind of fact says: one frozen record a kind.

The whole vocabulary of the log stands here. Strings are codes or short labels, never names
or free text: those live in the vault. Optional fields are None when nothing was said.

Source:
    The table of facts in the rules, section 1.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from virksom.programme.record.control_values import Control, Deduction, Sample
from virksom.programme.record.evidence_values import Benefit, Confirmation, Dispute, Income
from virksom.programme.record.field_types import Came, Label, More
from virksom.programme.record.issued_values import Issued, Run
from virksom.programme.record.ledger_values import ClosedMonth, Movement


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """The log's first fact: which contract, and whether the people in it are invented."""

    contract: str | None = None
    terms_digest: str | None = None
    invented: bool | None = None
    more: More = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """A company that may employ candidates.

    ``place`` is a postcode or a town, ``division`` the two digits of its DB07 division, and
    ``consultant`` who has the company at the provider. ``training_seats`` is how many it trains at
    once, where that is another number than its trainers'.
    """

    trade: str | None = None
    place: str | None = None
    division: str | None = None
    consultant: str | None = None
    social_enterprise: bool | None = None
    related_to_provider: bool | None = None
    training_seats: int | None = None
    more: More = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Referral:
    """The jobcentre refers a candidate; ``unit`` is the referring unit's code."""

    unit: str
    adviser: str | None = None
    age_band: str | None = None
    earlier_offers: int | None = None
    motivated: bool | None = None
    more: More = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Interview:
    """A recruitment interview: times proposed, the one planned, who takes part, and how it went.

    ``employer`` is a company's code; ``missed`` tells who did not come, where ``came`` is told too.
    """

    kind: str | None = None
    planned: Label = None
    came: Came = None
    outcome: str | None = None
    proposed: tuple[str, ...] | None = None
    place: str | None = None
    adviser: str | None = None
    consultant: str | None = None
    employer: str | None = None
    missed: Came = None
    more: More = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """One party's signature: who, and when as written."""

    party: str
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """The written agreement that ends the recruitment interview.

    ``parties`` are the roles that are to sign; None where nobody told.
    """

    version: Label = None
    digest: str | None = None
    signed: tuple[Signature, ...] | None = None
    parties: tuple[str, ...] | None = None
    more: More = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """The candidate begins the course."""

    more: More = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """A stretch of days in an element of the path, by catalogue code."""

    element: str
    more: More = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Training:
    """A stretch of job training at a workplace."""

    workplace: str
    trade: str
    more: More = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Competence:
    """A documented competence.

    ``evidence`` says what it rests on: training, a past job or the candidate's own words;
    ``agreed`` whether the candidate has agreed to what is said.
    """

    competence: str
    level: Label = None
    documented_by: str | None = None
    evidence: str | None = None
    workplace: str | None = None
    agreed: bool | None = None
    more: More = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Employment:
    """A stretch of one employment with the same terms.

    Several facts with the same ``employment`` tell its stretches; ``weekly_hours`` is None
    when the hours are not yet known. ``opening`` is the one it fills, ``mentor`` whether somebody
    at the place looks after the candidate, and ``ended`` why it ended.
    """

    employment: str
    company: str
    form: str
    weekly_hours: Decimal | None
    opening: str | None = None
    mentor: bool | None = None
    ended: str | None = None
    more: More = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Education:
    """A stretch of education; ``publicly_supported`` means a benefit other than SU goes on."""

    kind: str
    publicly_supported: bool
    more: More = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """A meeting, follow-up, check-in or trial day; where it was, and for which opening or job."""

    planned: Label = None
    came: Came = None
    answer: str | None = None
    company: str | None = None
    opening: str | None = None
    employment: str | None = None
    more: More = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """The candidate leaves the programme, with the reason's code."""

    reason: str
    more: More = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A contact with a company or a candidate; ``minutes`` are whole minutes.

    ``asked`` says that they asked us, and ``opening`` which one it is about.
    """

    channel: str | None = None
    minutes: int | None = None
    by: str | None = None
    asked: bool | None = None
    opening: str | None = None
    more: More = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What a candidate wishes, can and must avoid, for the match; the latest by day holds.

    Hours are hours a week: ``hours_able`` from now on, ``hours_willing`` at most; ``may_rise``
    says that they may grow with time. ``minutes`` is the longest way to work, ``place`` a postcode
    or a town. ``avoid`` and ``support`` are codes of lists and never a diagnosis.
    """

    wanted: tuple[str, ...] | None = None
    hours_able: Decimal | None = None
    hours_willing: Decimal | None = None
    may_rise: bool | None = None
    when: tuple[str, ...] | None = None
    place: str | None = None
    transport: str | None = None
    minutes: int | None = None
    avoid: tuple[str, ...] | None = None
    support: tuple[str, ...] | None = None
    more: More = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """A job opening: seats at a company, and what they ask for.

    ``occupation`` is a code of the list of occupations, None where the title is free text in the
    vault. Hours are hours a week; ``by`` is the day it must be filled. ``asked`` says that the
    company posted it itself.
    """

    company: str | None = None
    occupation: str | None = None
    hours_from: Decimal | None = None
    hours_to: Decimal | None = None
    when: tuple[str, ...] | None = None
    place: str | None = None
    must: tuple[str, ...] | None = None
    nice: tuple[str, ...] | None = None
    conditions: tuple[str, ...] | None = None
    mentor: bool | None = None
    seats: int | None = None
    by: date | None = None
    asked: bool | None = None
    more: More = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """An opening ends without being filled, with what was missing; taken back, it is open again.

    ``outcome`` is ``withdrawn`` or ``unfilled``; ``missing`` are codes of competences, and
    ``hours``, ``when``, ``place`` or ``nobody``. That an opening is filled follows from the
    employments that name it.
    """

    outcome: str
    missing: tuple[str, ...] | None = None
    more: More = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A step of a candidate's proposal for an opening; its latest step tells where it stands.

    ``step`` is ``proposed``, ``wanted`` (the company wants to meet), ``conversation`` or
    ``declined``; ``side`` tells whose step it is, ``reason`` why it was declined, and
    ``snapshot`` is the digest of what the proposal was made from, ``points`` how well they fitted
    then, of ``most`` possible. A trial day and an employment are facts of their own that name the
    opening.
    """

    candidate: str
    step: str
    side: str | None = None
    reason: str | None = None
    planned: Label = None
    snapshot: str | None = None
    points: int | None = None
    most: int | None = None
    more: More = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Retraction:
    """The fact named in ``replaces`` never held."""

    reason: str
    more: More = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SamePerson:
    """The subject and ``other`` are one person, for counts and caps."""

    other: str
    more: More = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SameCompany:
    """The subject and ``other`` are one company, for counts and history."""

    other: str
    more: More = ()


Value = (
    Programme
    | Company
    | Referral
    | Interview
    | Agreement
    | Start
    | Element
    | Training
    | Competence
    | Employment
    | Education
    | Benefit
    | Income
    | Confirmation
    | Dispute
    | Run
    | Movement
    | ClosedMonth
    | Sample
    | Control
    | Deduction
    | Occasion
    | Withdrawal
    | Contact
    | Profile
    | Opening
    | Closing
    | Proposal
    | Issued
    | Retraction
    | SamePerson
    | SameCompany
)
"""What a fact says; which class follows from its kind."""
