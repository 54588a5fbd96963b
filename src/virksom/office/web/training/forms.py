"""What is typed of a competence."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.http import QueryDict

from virksom.office.actions.record_competence import NewCompetence
from virksom.office.reports.documenting import Picks
from virksom.office.web.forms import ChoiceOf, DayField, KnownField, OfficeForm, WordsField
from virksom.programme.competences import CompetenceEntry, found, nearest
from virksom.programme.kernel import Text
from virksom.programme.path.competence import LEVELS

LONGEST = 300
"""Signs an example may have: one sentence."""


class CompetenceForm(OfficeForm):
    """A competence in three taps and a sentence.

    Args:
        data: what was sent; None for a form that is shown for the first time.
        among: what competences there are to choose from.
        language: ``da`` or ``en``.
        today: the day it is.
        since: the day that stands in the field at first.
    """

    competence = ChoiceOf(
        Text("Hvad kan kandidaten?", "What can the candidate do?"), required=False
    )
    other = KnownField(
        Text("Noget andet", "Something else"),
        required=False,
        hint=Text("Skriv, og vælg fra listen.", "Type, and choose from the list."),
    )
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

    def __init__(
        self, data: QueryDict | None, *, among: Picks, language: str, today: date, since: date
    ) -> None:
        super().__init__(data, language=language, today=today, initial={"since": since})
        self.among = among
        self.offer("competence", among.mine.items())
        self.know("other", [label.read(language) for label in among.others])

    def clean_other(self) -> str:
        """Return the code of what was typed; what is none is answered with those most like it."""
        typed = str(self.cleaned_data["other"])
        if not typed:
            return ""
        entry = found(self.among.every, typed)
        if entry is None:
            self.add_error("other", _unknown(typed, self.among.every.values()).read(self.language))
            return ""
        return entry.code


def _unknown(typed: str, entries: Iterable[CompetenceEntry]) -> Text:
    near = nearest({entry.code: entry for entry in entries}, typed)
    da, en = (", ".join(one.label.read(language) for one in near) for language in ("da", "en"))
    return Text(
        f"»{typed}« står ikke i kataloget. Mente du: {da}?",
        f"“{typed}” is not in the catalogue. Did you mean: {en}?",
    )


def new_competence(typed: Mapping[str, Any]) -> NewCompetence:
    """Return what was typed; what is typed counts before what is tapped."""
    return NewCompetence(
        competence=typed["other"] or typed["competence"],
        level=typed["level"],
        example=typed["example"],
        since=typed["since"],
    )
