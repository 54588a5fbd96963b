"""What each kind of fact says: one frozen record a kind.

The whole vocabulary of the log stands here. Strings are codes or short labels, never names
or free text: those live in the vault. Optional fields are None when nothing was said.

Source:
    The table of facts in the rules, section 1.
"""

from dataclasses import dataclass
from decimal import Decimal

from virksom.programme.kernel import Json

More = tuple[tuple[str, Json], ...]
"""Fields beyond those a kind names, ascending by name; frozen, and read by no rule."""

Came = tuple[str, ...] | bool | None
"""Who came, by role; or whether anyone did; None when nobody said."""

Label = str | int | bool | None
"""A short label, a number or a yes/no."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """The log's first fact: which contract, and whether the people in it are invented."""

    contract: str | None = None
    terms_digest: str | None = None
    invented: bool | None = None
    more: More = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """A company that may employ candidates."""

    trade: str | None = None
    place: str | None = None
    social_enterprise: bool | None = None
    related_to_provider: bool | None = None
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
    """A documented competence."""

    competence: str
    level: Label = None
    documented_by: str | None = None
    more: More = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Employment:
    """A stretch of one employment with the same terms.

    Several facts with the same ``employment`` tell its stretches; ``weekly_hours`` is None
    when the hours are not yet known.
    """

    employment: str
    company: str
    form: str
    weekly_hours: Decimal | None
    more: More = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Education:
    """A stretch of education; ``publicly_supported`` means a benefit other than SU goes on."""

    kind: str
    publicly_supported: bool
    more: More = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Benefit:
    """A stretch of days on a public benefit, by register code."""

    code: str
    more: More = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """A meeting, follow-up, check-in or trial day."""

    planned: Label = None
    came: Came = None
    answer: str | None = None
    more: More = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """The candidate leaves the programme, with the reason's code."""

    reason: str
    more: More = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A contact with a company or a candidate; ``minutes`` are whole minutes."""

    channel: str | None = None
    minutes: int | None = None
    by: str | None = None
    more: More = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """A job opening."""

    more: More = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A candidate proposed for an opening."""

    more: More = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Issued:
    """A document that was issued and frozen, with digests of what it rests on and says.

    ``candidate`` is whom it names, where it names one.
    """

    document: str | None = None
    number: Label = None
    months: tuple[str, ...] | None = None
    known: str | None = None
    terms_digest: str | None = None
    facts_digest: str | None = None
    content_digest: str | None = None
    candidate: str | None = None
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
    | Occasion
    | Withdrawal
    | Contact
    | Opening
    | Proposal
    | Issued
    | Retraction
    | SamePerson
)
"""What a fact says; which class follows from its kind."""
