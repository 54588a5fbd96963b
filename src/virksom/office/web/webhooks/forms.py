"""The form of a new webhook."""

from virksom.office.reports.door import Door, Link
from virksom.office.store.webhook_kinds import GROUPS
from virksom.office.web.deed import DeedPage
from virksom.office.web.forms import ChoiceOf, LineField, OfficeForm
from virksom.office.web.forms.several import SeveralOf
from virksom.programme.kernel import Text

ADD = DeedPage(
    heading=Text("Lav en webhook", "Make a webhook"),
    sub=Text(
        "Et system får besked, når der sker noget: slags og koder, aldrig navne. "
        "Hemmeligheden, der skrives under med, vises kun én gang.",
        "A system is told when something happens: kinds and codes, never names. "
        "The secret that signs is shown only once.",
    ),
    button=Text("Lav webhooken", "Make the webhook"),
    back=Link(Text("Webhooks", "Webhooks"), Door("webhooks")),
)


class WebhookForm(OfficeForm):
    """Whose system is told, where, and of what."""

    organisation = ChoiceOf(Text("Organisation", "Organisation"))
    url = LineField(
        Text("Adresse", "Address"),
        most=500,
        hint=Text(
            "Hele adressen, som https://system.example/modtag.",
            "The whole address, such as https://system.example/receive.",
        ),
    )
    wants = SeveralOf(
        Text("Giv besked om", "Tell of"),
        among=GROUPS,
        none=Text("Vælg, hvad der skal gives besked om.", "Choose what is to be told."),
    )
