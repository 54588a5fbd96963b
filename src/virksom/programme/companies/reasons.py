"""Why a proposal came to nothing, and why a job ended: codes with words, and never of health.

A reason of health is nobody's to ask for; what else there is to say goes to the vault.

Source:
    Clause 6.1 (words); rules, section 1 (strings in facts are codes).
"""

from collections.abc import Mapping

from virksom.programme.companies.proposals import CANDIDATE, COMPANY, CONSULTANT, LEFT
from virksom.programme.kernel import Text

REASONS: Mapping[str, Text] = {
    "hours": Text("timerne passer ikke", "the hours do not fit"),
    "competences": Text("der mangler kompetencer", "competences are missing"),
    "travel": Text("der er for langt", "it is too far"),
    "chemistry": Text("kemien passede ikke", "the chemistry was not there"),
    "filled_otherwise": Text("pladsen gik til en anden", "somebody else got the seat"),
    "changed_mind": Text("har ombestemt sig", "changed their mind"),
    "other_job": Text("har fået et andet job", "has another job"),
    "not_ready": Text("det er for tidligt", "it is too early"),
    "tasks": Text("opgaverne passer ikke", "the tasks do not fit"),
}
"""Why a proposal was declined."""

REASONS_OF: Mapping[str, tuple[str, ...]] = {
    COMPANY: (
        "competences",
        "hours",
        "filled_otherwise",
        "chemistry",
        "not_ready",
        "changed_mind",
    ),
    CANDIDATE: ("hours", "travel", "tasks", "other_job", "not_ready", "chemistry", "changed_mind"),
    CONSULTANT: tuple(REASONS),
}
"""Reasons that each side may give, the likeliest first."""

ENDINGS: Mapping[str, Text] = {
    "contract_ended": Text("aftalen løb ud", "the contract ran out"),
    "company_backed_out": Text("virksomheden trak sig", "the company backed out"),
    "company_cut_down": Text("virksomheden skar ned", "the company cut down"),
    "candidate_stopped": Text("kandidaten sagde op", "the candidate gave notice"),
    "not_a_match": Text("de passede ikke sammen", "they did not fit together"),
    "other_job": Text("fik et andet job", "got another job"),
    "education": Text("begyndte på uddannelse", "began an education"),
    "moved_on": Text("er kommet videre på anden måde", "has moved on in another way"),
    "unrecorded": Text("grunden er ikke noteret", "the reason was not recorded"),
}
"""Why a job ended."""

OUTCOMES: Mapping[str, Text] = {
    "filled": Text("pladserne er besat", "the seats are filled"),
    "withdrawn": Text("virksomheden har trukket den tilbage", "the company withdrew it"),
    "unfilled": Text("den er lukket uden at blive besat", "it was closed unfilled"),
}
"""How an opening ends."""

LAPSES: Mapping[str, Text] = {
    **OUTCOMES,
    LEFT: Text("kandidaten er afmeldt", "the candidate has left the programme"),
}
"""Why a proposal lapses."""
