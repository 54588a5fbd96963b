"""The forms of a recruitment interview."""

from virksom.office.actions.invite import Invited
from virksom.office.reports.interview import PartyChoices
from virksom.office.web.forms import ChoiceOf, LineField, OfficeForm
from virksom.office.web.interview.fields import TimeField
from virksom.programme.kernel import Text
from virksom.programme.path.interview import PLACES

_NOBODY = ("", Text("Ingen endnu", "Nobody yet"))


class InviteForm(OfficeForm):
    """Times, a place, and who takes part."""

    time_1 = TimeField(
        Text("Tid", "Time"), hint=Text("Som 8/10 kl. 10.30.", "Such as 8/10 at 10:30.")
    )
    time_2 = TimeField(Text("Eller", "Or"), required=False)
    time_3 = TimeField(Text("Eller en tredje", "Or a third"), required=False)
    place = ChoiceOf(Text("Sted", "Place"), among=tuple(PLACES.items()))
    details = LineField(Text("Lokale eller adresse", "Room or address"), most=200, required=False)
    adviser = ChoiceOf(Text("Rådgiver", "Adviser"))
    consultant = ChoiceOf(Text("Rekrutteringskonsulent", "Recruitment consultant"))
    employer = ChoiceOf(
        Text("Arbejdsgiver fra en socialøkonomisk virksomhed", "Employer from a social enterprise"),
        required=False,
    )

    def offer_parties(self, choices: PartyChoices) -> None:
        """Offer those who may take part, the likeliest first."""
        self.offer("adviser", choices.advisers)
        self.offer("consultant", choices.consultants)
        self.offer("employer", (*choices.employers, _NOBODY))

    def invited(self) -> Invited:
        """Return what was proposed; only when the form holds."""
        said = self.cleaned_data
        times = (said["time_1"], said["time_2"], said["time_3"])
        return Invited(
            times=tuple(time for time in times if time is not None),
            place=said["place"],
            adviser=said["adviser"],
            consultant=said["consultant"],
            employer=said["employer"],
            details=said["details"],
        )


class MoveForm(OfficeForm):
    """One time."""

    at = TimeField(Text("Ny tid", "New time"), hint=Text("Som 8/10 kl. 10.30.", "8/10 at 10:30."))
