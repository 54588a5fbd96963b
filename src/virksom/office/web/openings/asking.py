"""The form of somebody without a log-in: the opening, and who they are."""

from virksom.office.actions.ask_opening import Asked
from virksom.office.web.companies.fields import CvrField
from virksom.office.web.forms import LineField
from virksom.office.web.openings.forms import OpeningForm
from virksom.office.web.referral.fields import MailField
from virksom.programme.kernel import Text


class AskForm(OpeningForm):
    """An opening with the company and whom to talk to.

    ``website`` is no field for people: it is hidden, and whoever fills it is a machine.
    """

    company = LineField(Text("Virksomhed", "Company"))
    cvr = CvrField(Text("CVR-nummer", "CVR number"), required=False, most=20)
    name = LineField(Text("Dit navn", "Your name"))
    mail = MailField(
        Text("Din mail", "Your e-mail"),
        hint=Text(
            "Vi sender et link, som du bekræfter med.", "We send a link for you to confirm by."
        ),
    )
    phone = LineField(Text("Din telefon", "Your phone"), required=False, most=30)
    website = LineField(Text("Lad stå tomt", "Leave empty"), required=False, most=200)

    @property
    def trapped(self) -> bool:
        """Whether a machine has filled what no person sees."""
        return bool(self.cleaned_data["website"])

    def asked(self) -> Asked:
        """Return what was typed."""
        said = self.cleaned_data
        return Asked(
            opening=self.told(),
            company=said["company"],
            cvr=said["cvr"],
            name=said["name"],
            mail=said["mail"],
            phone=said["phone"],
        )
