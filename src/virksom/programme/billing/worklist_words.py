"""The work lists in words: what each holds, who must act, and what they do next.

Source:
    Clauses 7.1 and 7.2; failures 1, 4, 6 and 14 of outcome payment.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from virksom.programme.kernel import Text

UNCLAIMED, TO_CREDIT, TWICE = "unclaimed", "to_credit", "twice"
WITHOUT, NOT_YET, AGAINST = "missing", "unverified", "contradicted"
NO_CLAIM, ON_BENEFIT, RELATED = "no_claim", "on_benefit", "related"

LISTS: Mapping[str, Text] = {
    UNCLAIMED: Text("Optjent, men ikke krævet", "Earned, never claimed"),
    TO_CREDIT: Text("Betalt, men skyldes ikke længere", "Billed, no longer owed"),
    TWICE: Text("Krævet to gange", "Claimed twice"),
    AGAINST: Text("Modsagt", "Contradicted"),
    WITHOUT: Text("Uden bevis", "Without evidence"),
    NOT_YET: Text("Ikke bevist endnu", "Not verified yet"),
    NO_CLAIM: Text("Selvforsørget uden krav", "Self-supported, no claim"),
    ON_BENEFIT: Text("Krav ved siden af ydelse", "Claimed beside a benefit"),
    RELATED: Text("Ansat tæt på leverandøren", "Employed close to the provider"),
}
"""The work lists, the most urgent first."""

CONSULTANT, BOOKKEEPER = "consultant", "bookkeeper"
MUNICIPALITY, EMPLOYER = "municipality", "employer"

WHO: Mapping[str, Text] = {
    BOOKKEEPER: Text("Bogholderen", "The bookkeeper"),
    CONSULTANT: Text("Konsulenten", "The consultant"),
    EMPLOYER: Text("Arbejdsgiveren", "The employer"),
    MUNICIPALITY: Text("Kommunen", "The municipality"),
}
"""Who can be the one that must act."""


@dataclass(frozen=True, slots=True)
class Cause:
    """Why a week stands on a list.

    Args:
        held_in: the list, one of ``LISTS``.
        why: why, in a sentence.
        who: who must act, one of ``WHO``.
        step: what they do next.
        deed: the code of the deed that settles it; "" where none in the office does.
    """

    held_in: str
    why: Text
    who: str
    step: Text
    deed: str = ""


_SETTLE = Text("Forbered en afregning; den tager ugen med.", "Prepare a settlement; it takes it.")
_CREDIT = Text(
    "Forbered en afregning; den giver kreditnotaen.",
    "Prepare a settlement; it makes the credit note.",
)
_ASK = Text("Bed arbejdsgiveren bekræfte i ét tryk.", "Ask the employer to confirm in one tap.")
_REGISTER = Text("Læs ydelsesregistret for måneden.", "Read the benefit register for the month.")
_ASK_AGAIN = Text(
    "Tal med kandidaten og arbejdsgiveren, og ret jobbet.",
    "Talk with the candidate and the employer, and correct the job.",
)

CAUSES: Mapping[str, Cause] = {
    "month_settled": Cause(
        UNCLAIMED,
        Text("Måneden er gjort op uden ugen.", "The month was settled without the week."),
        BOOKKEEPER,
        _SETTLE,
        "prepare_settlement",
    ),
    "billed_too_low": Cause(
        UNCLAIMED,
        Text("Ugen er krævet med mindre, end den giver.", "The week was billed for less."),
        BOOKKEEPER,
        _SETTLE,
        "prepare_settlement",
    ),
    "no_longer_owed": Cause(
        TO_CREDIT,
        Text("Ugen er betalt, men giver intet længere.", "Billed, but nothing is owed for it now."),
        BOOKKEEPER,
        _CREDIT,
        "prepare_settlement",
    ),
    "billed_too_high": Cause(
        TO_CREDIT,
        Text("Ugen er betalt med mere, end den giver.", "The week was billed for more."),
        BOOKKEEPER,
        _CREDIT,
        "prepare_settlement",
    ),
    "two_codes": Cause(
        TWICE,
        Text(
            "Den samme persons uge er krævet under to numre.",
            "One person's week was claimed under two codes.",
        ),
        BOOKKEEPER,
        _CREDIT,
        "prepare_settlement",
    ),
    "two_lines": Cause(
        TWICE,
        Text("Ugen står to gange med samme sats.", "The week stands twice at the same rate."),
        BOOKKEEPER,
        _CREDIT,
        "prepare_settlement",
    ),
    "income_register_denies": Cause(
        AGAINST,
        Text("Indkomstregistret viser færre timer.", "The income register shows fewer hours."),
        CONSULTANT,
        _ASK_AGAIN,
        "correct",
    ),
    "benefit_register_denies": Cause(
        AGAINST,
        Text(
            "Kandidaten er ude af ydelsesregistret: udrejst, død eller på pension.",
            "The candidate has left the benefit register: emigrated, dead or with a pension.",
        ),
        CONSULTANT,
        _ASK_AGAIN,
        "correct",
    ),
    "employer_denies": Cause(
        AGAINST,
        Text("Arbejdsgiveren siger noget andet.", "The employer says otherwise."),
        CONSULTANT,
        _ASK_AGAIN,
        "correct",
    ),
    "file_denies": Cause(
        AGAINST,
        Text(
            "Kontrakten eller lønsedlen viser mindre.",
            "The contract or payslip shows less.",
        ),
        EMPLOYER,
        _ASK,
        "ask_confirmation",
    ),
    "job_not_shown": Cause(
        WITHOUT,
        Text("Ingen har bekræftet jobbet.", "Nobody has confirmed the job."),
        EMPLOYER,
        _ASK,
        "ask_confirmation",
    ),
    "study_not_shown": Cause(
        WITHOUT,
        Text("Ingen har bekræftet uddannelsen.", "Nobody has confirmed the education."),
        MUNICIPALITY,
        _REGISTER,
        "import_register",
    ),
    "nothing_known": Cause(
        WITHOUT,
        Text("Ugen er betalt, og intet viser den nu.", "Billed, and nothing shows it now."),
        BOOKKEEPER,
        _CREDIT,
        "prepare_settlement",
    ),
    "job_not_verified": Cause(
        NOT_YET,
        Text(
            "Noget taler for jobbet, men ingen har bekræftet det.",
            "Something speaks for the job, but nobody has confirmed it.",
        ),
        EMPLOYER,
        _ASK,
        "ask_confirmation",
    ),
    "study_not_verified": Cause(
        NOT_YET,
        Text("Uddannelsen er ikke bevist endnu.", "The education is not verified yet."),
        MUNICIPALITY,
        _REGISTER,
        "import_register",
    ),
    "no_job_known": Cause(
        NO_CLAIM,
        Text("Ingen ydelse, og vi kender intet job.", "No benefit, and we know of no job."),
        CONSULTANT,
        Text("Spørg kandidaten, og registrér jobbet.", "Ask the candidate, and record the job."),
        "record_employment",
    ),
    "days_missing": Cause(
        NO_CLAIM,
        Text(
            "Ingen ydelse, men jobbet dækker ikke alle dage.",
            "No benefit, yet the job does not cover all days.",
        ),
        CONSULTANT,
        Text("Se efter, hvornår jobbet begyndte og sluttede.", "Check when the job ran."),
        "correct",
    ),
    "hours_missing": Cause(
        NO_CLAIM,
        Text("Ingen ydelse, men jobbets timer mangler.", "No benefit, yet the hours are missing."),
        CONSULTANT,
        Text("Skriv jobbets timer om ugen.", "Write the hours a week of the job."),
        "correct",
    ),
    "full_on_benefit": Cause(
        ON_BENEFIT,
        Text("Krævet fuldt, og registret har en ydelse.", "Claimed in full beside a benefit."),
        CONSULTANT,
        _ASK_AGAIN,
        "correct",
    ),
    "partial_on_benefit": Cause(
        ON_BENEFIT,
        Text(
            "Delvis ved siden af en ydelse, og timerne er ikke bevist.",
            "Partial beside a benefit, and the hours are not verified.",
        ),
        EMPLOYER,
        _ASK,
        "ask_confirmation",
    ),
    "related_employer": Cause(
        RELATED,
        Text("Ansat hos en virksomhed under leverandøren.", "Employed by one of the provider's."),
        MUNICIPALITY,
        Text("Afgør, om ugerne tæller.", "Decide whether the weeks count."),
    ),
    "social_enterprise": Cause(
        RELATED,
        Text("Ansat i en socialøkonomisk virksomhed.", "Employed by a social enterprise."),
        MUNICIPALITY,
        Text("Se efter, om jobbet er på almindelige vilkår.", "Check the terms of the job."),
    ),
}
"""Every cause, by its code; whatever is not here stands on no list."""
