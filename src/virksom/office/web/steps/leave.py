"""A candidate leaves, and comes back when that was a mistake."""

from django.http import HttpResponse

from virksom.office.access import Deed, OfficeRequest
from virksom.office.actions.withdraw import reopen as reopen_by
from virksom.office.actions.withdraw import withdraw as withdraw_by
from virksom.office.reports.door import candidate_door
from virksom.office.store.contracts import contract_of
from virksom.office.web.deed import DeedPage
from virksom.office.web.forms import ChoiceOf, DayField, OfficeForm, WordsField
from virksom.office.web.steps.step import About, Step, about, back_to, step_page, take
from virksom.programme.kernel import Text
from virksom.programme.path import why_not_reopen, why_not_withdraw

_ONLY_IF = Text(
    "Kun hvis du vil. Det gemmes krypteret og ses kun af dem, der må.",
    "Only if you like. It goes to the vault, seen only by those who may.",
)


class WithdrawForm(OfficeForm):
    """Why, and from which day."""

    reason = ChoiceOf(Text("Årsag", "Reason"))
    since = DayField(
        Text("Første dag uden for forløbet", "First day outside the course"),
        hint=Text("Dagen før er den sidste i forløbet.", "The day before is the last inside."),
    )
    note = WordsField(Text("Et par ord", "A few words"), required=False, hint=_ONLY_IF)


class ReopenForm(OfficeForm):
    """A few words, if somebody wants to."""

    note = WordsField(Text("Hvad gik galt?", "What went wrong?"), required=False, hint=_ONLY_IF)


@step_page(Deed.WITHDRAW)
def withdraw(request: OfficeRequest, candidate: str) -> HttpResponse:
    """Ask for the reason and the day, and record the withdrawal."""
    whom = about(request, candidate, deed=Deed.WITHDRAW)
    form = WithdrawForm(
        request.POST or None,
        language=request.LANGUAGE_CODE,
        today=whom.today,
        initial={"since": whom.today},
    )
    form.offer("reason", _reasons(whom))
    return take(
        request,
        form,
        step=_leave(whom, candidate),
        do=lambda typed: withdraw_by(request.actor, candidate, moment=whom.moment, **typed),
        told=lambda _: Text(f"{candidate} er afmeldt.", f"{candidate} is withdrawn."),
    )


@step_page(Deed.WITHDRAW)
def reopen(request: OfficeRequest, candidate: str) -> HttpResponse:
    """Take the last withdrawal back."""
    whom = about(request, candidate, deed=Deed.WITHDRAW)
    form = ReopenForm(request.POST or None, language=request.LANGUAGE_CODE, today=whom.today)
    return take(
        request,
        form,
        step=_back(whom, candidate),
        do=lambda typed: reopen_by(request.actor, candidate, why=typed["note"], moment=whom.moment),
        told=lambda _: Text(f"{candidate} er i forløb igen.", f"{candidate} is back."),
    )


def _reasons(whom: About) -> list[tuple[str, Text]]:
    terms = contract_of(whom.case.row.contract).terms.known(whom.moment)
    labels = terms.on(max(whom.today, terms.begins())).labels("withdrawal_reasons")
    return [("", Text("vælg …", "choose …")), *labels.items()]


def _leave(whom: About, candidate: str) -> Step:
    return Step(
        page=DeedPage(
            heading=Text(f"Afmeld {candidate}", f"Withdraw {candidate}"),
            sub=Text(
                "Elementer og joblæring slutter med; job og uddannelse er kandidatens egne.",
                "Elements and training end with it; jobs and education are the candidate's own.",
            ),
            button=Text("Afmeld", "Withdraw"),
            back=back_to(candidate),
        ),
        why=why_not_withdraw(whom.case.person, since=whom.today, today=whom.today),
        field="since",
        door=candidate_door(candidate),
    )


def _back(whom: About, candidate: str) -> Step:
    return Step(
        page=DeedPage(
            heading=Text(f"{candidate} er ikke afmeldt alligevel", f"{candidate} stays after all"),
            sub=Text(
                "Afmeldingen tages tilbage, som om den aldrig gjaldt; "
                "det, den afsluttede, går videre.",
                "The withdrawal is taken back as if it never held; what it ended goes on.",
            ),
            button=Text("Tag tilbage", "Take back"),
            back=back_to(candidate),
        ),
        why=why_not_reopen(whom.case.person),
        door=candidate_door(candidate),
    )
