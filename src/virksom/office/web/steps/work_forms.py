"""The forms of a candidate's jobs."""

from collections.abc import Mapping
from typing import Any

from virksom.office.actions.record_employment import NewWork
from virksom.office.reports.labels import FORMS
from virksom.office.web.forms import (
    ChoiceOf,
    DayField,
    HoursField,
    KnownField,
    OfficeForm,
    WordsField,
)
from virksom.programme.kernel import Text

ENDINGS = {
    "": Text("ikke sagt", "not said"),
    "over": Text("aftalen løb ud", "the contract ran out"),
    "cut": Text("virksomheden skar ned", "the company cut down"),
    "resigned": Text("kandidaten sagde op", "the candidate gave notice"),
    "misfit": Text("de passede ikke sammen", "they did not fit together"),
    "better": Text("fik et andet job", "got another job"),
}
"""Why a job may end; what else there is to say can be written."""


class WorkForm(OfficeForm):
    """A new job."""

    company = KnownField(
        Text("Virksomhed", "Company"),
        hint=Text(
            "Skriv navnet eller V-nummeret. Er den ny, kommer den på listen.",
            "Write its name or V-number. If it is new, it is put on the list.",
        ),
    )
    form = ChoiceOf(Text("Form", "Form"), among=tuple(FORMS.items()))
    hours = HoursField(
        Text("Timer om ugen", "Hours a week"),
        required=False,
        hint=Text(
            "Lad feltet stå tomt, hvis timerne ikke er aftalt endnu.",
            "Leave it empty if the hours are not agreed yet.",
        ),
    )
    since = DayField(Text("Første dag", "First day"))
    last = DayField(Text("Sidste dag", "Last day"), required=False)


def new_work(typed: Mapping[str, Any]) -> NewWork:
    """Return the job that was typed."""
    return NewWork(
        company=typed["company"],
        form=typed["form"],
        weekly_hours=typed["hours"],
        since=typed["since"],
        last=typed["last"],
    )


class HoursForm(OfficeForm):
    """Other hours from a day on."""

    hours = HoursField(
        Text("Timer om ugen", "Hours a week"),
        required=False,
        hint=Text("Tomt betyder ikke oplyst.", "Empty means not known."),
    )
    since = DayField(Text("Fra og med", "From"))


class EndForm(OfficeForm):
    """The last day, and why if somebody wants to say."""

    last = DayField(Text("Sidste dag", "Last day"))
    why = ChoiceOf(
        Text("Hvorfor sluttede det?", "Why did it end?"),
        among=tuple(ENDINGS.items()),
        required=False,
    )
    words = WordsField(
        Text("Et par ord", "A few words"),
        required=False,
        hint=Text(
            "Kun hvis du vil. Det gemmes krypteret og ses kun af dem, der må.",
            "Only if you like. It goes to the vault, seen only by those who may.",
        ),
    )


def why_ended(typed: Mapping[str, Any]) -> str:
    """Return what was said of why a job ended, for the vault; "" for nothing."""
    said = (ENDINGS[typed["why"]].da if typed["why"] else "", typed["words"])
    return ": ".join(part for part in said if part)
