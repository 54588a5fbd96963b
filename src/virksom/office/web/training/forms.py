"""What is typed of a competence."""

from collections.abc import Mapping
from typing import Any

from virksom.office.actions.record_competence import NewCompetence
from virksom.office.web.forms import ChoiceOf, DayField, OfficeForm, WordsField
from virksom.programme.kernel import Text
from virksom.programme.path.competence import LEVELS

LONGEST = 300
"""Signs an example may have: one sentence."""


class CompetenceForm(OfficeForm):
    """A competence in three taps and a sentence."""

    competence = ChoiceOf(
        Text("Hvad kan kandidaten?", "What can the candidate do?"), required=False
    )
    other = ChoiceOf(Text("Noget fra et andet fag", "Something of another trade"), required=False)
    level = ChoiceOf(
        Text("Hvor godt?", "How well?"),
        among=tuple((code, level.label) for code, level in LEVELS.items()),
    )
    example = WordsField(
        Text("Hvad blev der gjort?", "What was done?"),
        most=LONGEST,
        hint=Text(
            "Én sætning med et eksempel. Kandidaten ser den, og den kommer på beviset.",
            "One sentence with an example. The candidate sees it; the certificate holds it.",
        ),
    )
    since = DayField(Text("Hvornår?", "When?"))


def new_competence(typed: Mapping[str, Any]) -> NewCompetence:
    """Return what was typed; what is chosen of another trade counts before the trade's own."""
    return NewCompetence(
        competence=typed["other"] or typed["competence"],
        level=typed["level"],
        example=typed["example"],
        since=typed["since"],
    )
