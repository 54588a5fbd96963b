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
from virksom.programme.path.codes import next_code
from virksom.programme.path.companies import company_meant, why_not_new_company
from virksom.programme.path.follow_up import (
    ANSWERS,
    PRACTICE,
    Danger,
    FollowUp,
    Milestone,
    dangers,
    next_follow_up,
    why_not_follow_up,
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
from virksom.programme.path.next_step import NextStep, next_steps
from virksom.programme.path.referral import Remark, why_not_refer
from virksom.programme.path.retell import again, never, undone
from virksom.programme.path.start import why_not_start
from virksom.programme.path.statusnotat import (
    ended_course,
    needs_statusnotat,
    why_not_write_statusnotat,
    would_need_statusnotat,
)
from virksom.programme.path.stretches import (
    STANDARD,
    STUDIES,
    ended,
    open_stretches,
    why_not_add,
    why_not_end,
    why_not_study,
)
from virksom.programme.path.withdrawal import (
    last_withdrawal,
    reopened,
    why_not_reopen,
    why_not_withdraw,
    withdrawn,
)
from virksom.programme.path.work import (
    Work,
    changed_hours,
    ended_work,
    why_not_change_hours,
    why_not_employ,
    why_not_end_work,
    work_of,
    works,
    works_on,
)

__all__ = [
    "ANSWERS",
    "OUTCOMES",
    "PRACTICE",
    "ROLES",
    "STANDARD",
    "STUDIES",
    "Danger",
    "FollowUp",
    "Milestone",
    "NextStep",
    "Pact",
    "Remark",
    "Talk",
    "Work",
    "again",
    "changed_hours",
    "company_meant",
    "dangers",
    "ended",
    "ended_course",
    "ended_work",
    "last_withdrawal",
    "latest_pact",
    "latest_talk",
    "needs_statusnotat",
    "never",
    "next_code",
    "next_follow_up",
    "next_steps",
    "open_stretches",
    "reopened",
    "undone",
    "why_not_add",
    "why_not_change_hours",
    "why_not_close",
    "why_not_employ",
    "why_not_end",
    "why_not_end_work",
    "why_not_fix",
    "why_not_follow_up",
    "why_not_invite",
    "why_not_issue",
    "why_not_new_company",
    "why_not_note",
    "why_not_refer",
    "why_not_reopen",
    "why_not_sign",
    "why_not_start",
    "why_not_study",
    "why_not_withdraw",
    "why_not_write",
    "why_not_write_statusnotat",
    "withdrawn",
    "work_of",
    "works",
    "works_on",
    "would_need_statusnotat",
]
