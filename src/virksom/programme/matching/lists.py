"""What a profile may say beside competences: codes with words, general, never a diagnosis.

Source:
    Clause 6.1 (words); rules, section 1 (strings in facts are codes).
"""

from collections.abc import Mapping

from virksom.programme.companies.opening_words import PHYSICAL, SOCIAL, WHEN
from virksom.programme.kernel import Text

__all__ = ["AVOID", "EVIDENCE_WORDS", "LEVEL_WORDS", "SUPPORT", "TRANSPORT", "WHEN"]

_NOT_TO_AVOID = frozenset({"danish", "english"})

AVOID: Mapping[str, Text] = {
    code: text for code, text in {**PHYSICAL, **SOCIAL}.items() if code not in _NOT_TO_AVOID
}
"""What the work must not have: the same list as the conditions of openings, never why."""

SUPPORT: Mapping[str, Text] = {
    "mentor": Text("en mentor på stedet", "a mentor at the place"),
    "fixed_person": Text("en fast person at spørge", "one fixed person to ask"),
    "written_plan": Text("opgaverne på skrift", "the tasks in writing"),
    "quiet_break": Text("pauser et roligt sted", "breaks in a quiet place"),
    "short_days": Text("korte dage i begyndelsen", "short days to begin with"),
    "gradual_hours": Text("timer, der kan vokse", "hours that can grow"),
    "fixed_times": Text("faste mødetider", "fixed times"),
    "company_first_day": Text("følgeskab den første dag", "company on the first day"),
}
"""What a candidate needs at the place."""

TRANSPORT: Mapping[str, Text] = {
    "walk": Text("til fods", "on foot"),
    "bike": Text("på cykel", "by bicycle"),
    "bus": Text("med bus", "by bus"),
    "train": Text("med tog", "by train"),
    "car": Text("i bil", "by car"),
}
"""How a candidate gets to work."""

LEVEL_WORDS: Mapping[str, Text] = {
    "begun": Text("begyndt", "begun"),
    "practised": Text("øvet", "practised"),
    "sure": Text("sikker", "sure"),
}
"""Levels of a competence in one word, where a line tells of several."""

EVIDENCE_WORDS: Mapping[str, Text] = {
    "training": Text("vist i joblæring", "shown in training"),
    "job": Text("fra et job", "from a job"),
}
"""What a competence rests on, where it is more than the candidate's own words."""
