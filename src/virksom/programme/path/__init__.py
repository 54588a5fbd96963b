"""The path of one candidate: what may come next, why not, and who has the next step.

Source:
    Rules, sections 1 and 3; clauses 2.1 to 3.4. Nothing here asks for what the contract exempts.
"""

from virksom.programme.path.agreement import (
    Pact,
    latest_pact,
    why_not_issue,
    why_not_sign,
    why_not_write,
)
from virksom.programme.path.interview import (
    OUTCOMES,
    ROLES,
    Talk,
    latest_talk,
    why_not_close,
    why_not_fix,
    why_not_invite,
    why_not_note,
)
from virksom.programme.path.referral import Remark, why_not_refer
from virksom.programme.path.start import why_not_start

__all__ = [
    "OUTCOMES",
    "ROLES",
    "Pact",
    "Remark",
    "Talk",
    "latest_pact",
    "latest_talk",
    "why_not_close",
    "why_not_fix",
    "why_not_invite",
    "why_not_issue",
    "why_not_note",
    "why_not_refer",
    "why_not_sign",
    "why_not_start",
    "why_not_write",
]
