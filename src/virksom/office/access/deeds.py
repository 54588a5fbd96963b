"""What can be done in the office: each page and each write is one of these."""

from enum import StrEnum


class Deed(StrEnum):
    """A deed; the first four are open to everybody, signed in or not."""

    SEE_HEALTH = "see_health"
    SIGN_IN = "sign_in"
    SIGN_OUT = "sign_out"
    CHOOSE_LANGUAGE = "choose_language"
    SEE_OVERVIEW = "see_overview"
    CHOOSE_MOMENT = "choose_moment"
    SEE_CANDIDATES = "see_candidates"
    SEE_CANDIDATE = "see_candidate"
    SEE_WEEKS = "see_weeks"
    SEE_FINDINGS = "see_findings"


OPEN = frozenset({Deed.SEE_HEALTH, Deed.SIGN_IN, Deed.SIGN_OUT, Deed.CHOOSE_LANGUAGE})
"""Deeds nobody needs a role for."""

BY_ROLE = tuple(deed for deed in Deed if deed not in OPEN)
"""Deeds the table answers for, in its order."""
