"""The page of a candidate's profile: the consultant's, and the candidate's own."""

from django.http import HttpResponse

from virksom.office.access import Deed, OfficeRequest
from virksom.office.actions.edit_profile import CannotProfile, edit_profile
from virksom.office.reports.door import Door
from virksom.office.reports.profile import profile_page
from virksom.office.store.whose import facts_about
from virksom.office.web.matching.forms import OwnProfileForm, ProfileForm, initial_of
from virksom.office.web.render import show_still
from virksom.office.web.said import done
from virksom.office.web.steps.step import About, about_own, step_page
from virksom.programme.kernel import Text
from virksom.programme.matching.seeker import latest_profile

_WRONG = 422


@step_page(Deed.EDIT_PROFILE)
def profile(request: OfficeRequest, candidate: str) -> HttpResponse:
    """Ask for a candidate's profile, and tell it."""
    whom = about_own(request, candidate, deed=Deed.EDIT_PROFILE)
    return _take(request, whom, door=Door("candidate", (whom.case.person.id,)), own=False)


@step_page(Deed.SEE_OWN_PAGE)
def own_profile(request: OfficeRequest) -> HttpResponse:
    """Ask the candidate for their own profile, and tell it."""
    whom = about_own(request, request.actor.code, deed=Deed.EDIT_PROFILE)
    return _take(request, whom, door=Door("own_profile"), own=True)


def _take(request: OfficeRequest, whom: About, *, door: Door, own: bool) -> HttpResponse:
    form = _form(request, whom, asks=OwnProfileForm if own else ProfileForm)
    if form.is_valid():
        code = request.actor.code if own else whom.case.person.id
        try:
            fact = edit_profile(request.actor, code, told=form.told(), moment=whom.moment)
        except CannotProfile as wrong:
            form.refuse(wrong)
        else:
            return done(request, SAVED, door=door, undo=fact.id)
    page = profile_page(whom.case, own=own)
    answer = show_still(
        request,
        "matching/profile.html",
        page=page,
        here="own_profile" if own else "candidates",
        form=form,
    )
    answer.status_code = _WRONG if form.errors else answer.status_code
    return answer


def _form(request: OfficeRequest, whom: About, *, asks: type[ProfileForm]) -> ProfileForm:
    language = request.LANGUAGE_CODE
    initial = initial_of(
        latest_profile(facts_about(whom.case)),
        today=whom.today,
        language=language,
    )
    form = asks(request.POST or None, language=language, today=whom.today, initial=initial)
    form.know_lists()
    return form


SAVED = Text("Profilen er gemt.", "The profile is saved.")
