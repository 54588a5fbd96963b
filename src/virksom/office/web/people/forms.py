"""The administrator's two forms."""

import re

from django.core.exceptions import ValidationError

from virksom.office.access import ROLE_NAMES, SCOPE_NAMES, Role, Scope
from virksom.office.actions.admit import STEMS, Newcomer
from virksom.office.reports.door import Door, Link
from virksom.office.reports.people import KIND_NAMES
from virksom.office.web.deed import DeedPage
from virksom.office.web.forms import ChoiceOf, LineField, OfficeForm
from virksom.office.web.forms.several import SeveralOf
from virksom.office.web.referral.fields import MailField
from virksom.programme.kernel import Text

BACK = Link(Text("Adgang", "Access"), Door("people"))
ADMIT = DeedPage(
    heading=Text("Giv adgang", "Give access"),
    sub=Text(
        "Navn og mail lægges i boksen; i loggen står kun en kode.",
        "Name and e-mail go to the vault; the log only has a code.",
    ),
    button=Text("Giv adgang", "Give access"),
    back=BACK,
)
ADD = DeedPage(
    heading=Text("Tilføj en organisation", "Add an organisation"),
    sub=Text("Så kan du give folk derfra adgang.", "Then you can give people there access."),
    button=Text("Tilføj", "Add"),
    back=BACK,
)
KEY = DeedPage(
    heading=Text("Lav en nøgle til API'et", "Make a key for the API"),
    sub=Text(
        "En enheds system henviser med den, kommunens økonomi henter fakturaer, leverandøren "
        "afregner. Nøglen vises kun én gang.",
        "With it a unit's system refers, the municipality's finance takes invoices home, the "
        "provider settles. The key is shown only once.",
    ),
    button=Text("Lav nøglen", "Make the key"),
    back=BACK,
)
ERASE = DeedPage(
    heading=Text("Slet persondata", "Erase person data"),
    sub=Text(
        "Navn, CPR, kontaktoplysninger, noter og nøglen til personens dokumenter slettes. "
        "Fakta og summer står, som de stod. Det kan ikke fortrydes.",
        "Name, CPR, contact details, notes and the key of the person's documents are erased. "
        "Facts and sums stay as they were. It cannot be undone.",
    ),
    button=Text("Slet for altid", "Erase for ever"),
    back=BACK,
)


class AdmitForm(OfficeForm):
    """Who is let in, as what, and from where."""

    name = LineField(Text("Navn", "Name"))
    mail = MailField(
        Text("E-mail", "E-mail"),
        hint=Text("Her sendes links og beskeder hen.", "Links and notices go there."),
        required=False,
    )
    role = ChoiceOf(Text("Rolle", "Role"), among=[(role.value, ROLE_NAMES[role]) for role in STEMS])
    organisation = ChoiceOf(Text("Kommer fra", "Comes from"))

    def newcomer(self) -> Newcomer:
        """Return who was asked for; only when the form holds."""
        kind, _, code = self.cleaned_data["organisation"].partition("/")
        return Newcomer(
            role=Role(self.cleaned_data["role"]),
            organisation=(kind, code),
            name=self.cleaned_data["name"],
            mail=self.cleaned_data["mail"],
        )


class AddForm(OfficeForm):
    """What is added."""

    kind = ChoiceOf(Text("Slags", "Kind"), among=tuple(KIND_NAMES.items()))
    name = LineField(Text("Navn", "Name"))
    code = LineField(
        Text("Kode", "Code"),
        hint=Text(
            "Enhedens kode fra aftalen eller virksomhedens V-nummer.",
            "The unit's code from the contract, or the company's V-number.",
        ),
        required=False,
    )


class KeyForm(OfficeForm):
    """The organisation whose system gets the key, and what it opens."""

    organisation = ChoiceOf(Text("Organisation", "Organisation"))
    scopes = SeveralOf(
        Text("Nøglen åbner for at …", "The key opens to …"),
        among={scope.value: SCOPE_NAMES[scope] for scope in Scope},
        none=Text("Vælg, hvad nøglen åbner.", "Choose what the key opens."),
    )


class EraseForm(OfficeForm):
    """Whose data is erased: the code is typed twice, since it cannot be undone."""

    code = LineField(Text("Kode", "Code"), hint=Text("For eksempel K017.", "Such as K017."))
    again = LineField(Text("Koden igen", "The code again"))

    def clean_again(self) -> str:
        """Return the code; refuse when the two differ."""
        again = _as_written(self.cleaned_data["again"])
        if again != _as_written(self.cleaned_data.get("code", "")):
            raise ValidationError(_TWICE.read(self.language))
        return again


def _as_written(code: str) -> str:
    """Return a candidate's code in capitals, as facts have it, and any other as it is."""
    return code.upper() if re.fullmatch(r"[kK]\d+", code) else code


_TWICE = Text("Skriv den samme kode to gange.", "Write the same code twice.")
