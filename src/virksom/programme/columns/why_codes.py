"""Why weeks are paid or not, as numbers: the codes, named as the reference names them.

Source:
    Rules, section 4; invariant 5: every answer carries its reasons.
"""

CODES = (
    "outside_window",
    "week_of_withdrawal",
    "week_of_start",
    "outside_course",
    "hours_unknown",
    "not_the_whole_week",
    "no_self_support",
    "education_not_paid",
    "related_employer",
    "evidence_verified",
    "evidence_unverified",
    "evidence_contradicted",
    "evidence_missing",
    "dispute_accepted",
    "cap_reached",
    "paid_partial",
    "paid_full",
    "paid_by_outcome",
)
"""Every deciding reason, the weightiest first; the place of each is its number.

The last is said by the reference alone, of contracts that numbers cannot say.
"""

(
    OUTSIDE_WINDOW,
    WEEK_OF_WITHDRAWAL,
    WEEK_OF_START,
    OUTSIDE_COURSE,
    HOURS_UNKNOWN,
    NOT_THE_WHOLE_WEEK,
    NO_SELF_SUPPORT,
    EDUCATION_NOT_PAID,
    RELATED_EMPLOYER,
    EVIDENCE,
    _,
    _,
    _,
    _,
    CAP_REACHED,
    PAID_PARTIAL,
    PAID_FULL,
    _,
) = range(len(CODES))
"""The numbers that the sweep says. How weeks stand by their evidence, see ``spells``, is added to
``EVIDENCE``, and the last of those is a dispute that was accepted."""
