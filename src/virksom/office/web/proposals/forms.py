"""The forms of proposals: few fields, each a deed's own."""

from collections.abc import Mapping
from typing import Any

from virksom.office.actions.answer_proposal import Answer
from virksom.office.actions.employ import Hired
from virksom.office.reports.labels import FORMS
from virksom.office.web.forms import (
    ChoiceOf,
    DayField,
    LineField,
    OfficeForm,
    WordsField,
)
from virksom.office.web.interview.fields import TimeField
from virksom.office.web.steps.work_forms import agreed_hours
from virksom.programme.companies.proposals import CANDIDATE, COMPANY, CONSULTANT, DECLINED
from virksom.programme.companies.reasons import REASONS
from virksom.programme.kernel import Text

_VAULT = Text(
    "Det gemmes krypteret og ses kun af dem, der må. Skriv aldrig om helbred.",
    "It goes to the vault, seen only by those who may. Never write of health.",
)


class ProposeForm(OfficeForm):
    """Why they fit."""

    why = WordsField(
        Text("Hvorfor passer det?", "Why does it fit?"), required=False, most=1000, hint=_VAULT
    )

    def ask_why(self, *, needed: bool) -> None:
        """Ask for why, where nobody can be proposed without it."""
        self.fields["why"].required = needed


class DeclineForm(OfficeForm):
    """Who says no, and why."""

    side = ChoiceOf(
        Text("Hvem siger nej?", "Who says no?"),
        among=(
            (COMPANY, Text("virksomheden", "the company")),
            (CANDIDATE, Text("kandidaten", "the candidate")),
            (CONSULTANT, Text("vi trækker forslaget tilbage", "we take the proposal back")),
        ),
    )
    reason = ChoiceOf(Text("Hvorfor?", "Why?"), among=tuple(REASONS.items()))
    words = WordsField(Text("Et par ord", "A few words"), required=False, most=1000, hint=_VAULT)


def answered(typed: Mapping[str, Any]) -> Answer:
    """Return the no that was typed."""
    return Answer(side=typed["side"], step=DECLINED, reason=typed["reason"], words=typed["words"])


class ConversationForm(OfficeForm):
    """When and where."""

    at = TimeField(
        Text("Hvornår?", "When?"),
        hint=Text("For eksempel 14/10 kl. 10.", "For instance 14/10 at 10."),
    )
    place = LineField(
        Text("Hvor?", "Where?"),
        required=False,
        hint=Text("Ses af virksomheden og kandidaten.", "Seen by company and candidate."),
    )


class TrialForm(OfficeForm):
    """The day."""

    day = DayField(
        Text("Hvilken dag?", "Which day?"),
        hint=Text("Den tæller aldrig som ansættelse.", "It never counts as employment."),
    )


_MENTOR = (
    ("", Text("ikke aftalt", "not agreed")),
    ("yes", Text("ja, der er en mentor på stedet", "yes, there is a mentor there")),
    ("no", Text("nej", "no")),
)


class EmployForm(OfficeForm):
    """The terms of the job."""

    form = ChoiceOf(Text("Form", "Form"), among=tuple(FORMS.items()))
    hours = agreed_hours()
    since = DayField(Text("Første dag", "First day"))
    last = DayField(Text("Sidste dag", "Last day"), required=False)
    mentor = ChoiceOf(Text("Mentor på stedet", "Mentor there"), among=_MENTOR, required=False)


def hired(typed: Mapping[str, Any]) -> Hired:
    """Return the terms that were typed."""
    return Hired(
        form=typed["form"],
        weekly_hours=typed["hours"],
        since=typed["since"],
        last=typed["last"],
        mentor={"yes": True, "no": False}.get(typed["mentor"]),
    )
