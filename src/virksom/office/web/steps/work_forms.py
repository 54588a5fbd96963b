"""The forms of a candidate's jobs."""

from collections.abc import Mapping
from typing import Any

from virksom.office.actions.end_employment import Ending
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
from virksom.programme.companies.reasons import ENDINGS
from virksom.programme.kernel import Text

NOT_SAID = ("", Text("ikke sagt", "not said"))
"""The choice of saying nothing."""


def agreed_hours() -> HoursField:
    """Return the field of a new job's hours, which may not be agreed yet."""
    return HoursField(
        Text("Timer om ugen", "Hours a week"),
        required=False,
        hint=Text(
            "Lad feltet stå tomt, hvis timerne ikke er aftalt endnu.",
            "Leave it empty if the hours are not agreed yet.",
        ),
    )


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
    hours = agreed_hours()
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
        among=(NOT_SAID, *ENDINGS.items()),
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


def ending(typed: Mapping[str, Any]) -> Ending:
    """Return how a job ends, as it was typed."""
    return Ending(last=typed["last"], reason=typed["why"], words=typed["words"])
