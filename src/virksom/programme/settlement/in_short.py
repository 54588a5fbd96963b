"""What decides a week in a few words, for lists; ``wording`` has the whole sentences.

Source:
    Invariant 5: every answer carries its reasons.
"""

from collections.abc import Mapping

from virksom.programme.kernel import Text

IN_SHORT: Mapping[str, Text] = {
    "outside_window": Text("Uden for betalingsperioden", "Outside the payment window"),
    "week_of_withdrawal": Text("Afmeldt midt i ugen", "Withdrawn mid-week"),
    "week_of_start": Text("Begyndt midt i ugen", "Started mid-week"),
    "outside_course": Text("Ikke i et forløb hele ugen", "Not in a course all week"),
    "hours_unknown": Text("Timetallet mangler", "The hours are missing"),
    "not_the_whole_week": Text("Kun nogle af ugens dage", "Only some of the week's days"),
    "no_self_support": Text(
        "Intet job og ingen uddannelse, der tæller", "No job or education that counts"
    ),
    "education_not_paid": Text("Uddannelse, som ikke betales", "Education that is not paid for"),
    "related_employer": Text(
        "Kun job hos leverandøren selv", "Only jobs at the provider's own companies"
    ),
    "evidence_verified": Text("Bevist, men det betales ikke", "Verified, which is not paid for"),
    "evidence_unverified": Text("Ikke bevist endnu", "Not verified yet"),
    "evidence_contradicted": Text("Modsagt", "Contradicted"),
    "evidence_missing": Text("Uden bevis", "Without evidence"),
    "dispute_accepted": Text("Indsigelse taget til følge", "Dispute accepted"),
    "cap_reached": Text("Loftet er nået", "The cap is reached"),
    "paid_partial": Text("Betalt, delvis", "Paid, partial"),
    "paid_full": Text("Betalt, fuld", "Paid, full"),
    "paid_by_outcome": Text(
        "Tæller; aftalen betaler for resultater", "Counts; the contract pays for outcomes"
    ),
}
"""By the code that ``decided`` says."""
