"""The forms of a company, of somebody to talk to there, and of a contact."""

from collections.abc import Iterable

from virksom.office.actions.add_company import CompanyTold
from virksom.office.actions.log_contact import ContactTold
from virksom.office.store.company_contacts import ContactPerson
from virksom.office.web.companies.fields import (
    CvrField,
    DivisionField,
    MinutesField,
    PNumberField,
    SameField,
    TickField,
    TradeField,
)
from virksom.office.web.forms import ChoiceOf, DayField, LineField, OfficeForm, WordsField
from virksom.office.web.referral.fields import MailField
from virksom.programme.companies.contact import CHANNELS
from virksom.programme.kernel import Refusal, Text

_NONE = ("", Text("ingen endnu", "none yet"))


class CompanyForm(OfficeForm):
    """A company: who it is, and what it is."""

    name = LineField(Text("Navn", "Name"))
    cvr = CvrField(
        Text("CVR-nr.", "CVR no."),
        hint=Text("Otte cifre, som de står på cvr.dk.", "Eight digits."),
        required=False,
    )
    p_number = PNumberField(
        Text("P-nr.", "P no."),
        hint=Text("Ti cifre; ét for hvert arbejdssted.", "Ten digits; one for each workplace."),
        required=False,
    )
    place = LineField(Text("Postnr. eller by", "Postcode or town"), required=False)
    address = LineField(Text("Adresse", "Address"), most=200, required=False)
    trade = TradeField(Text("Branche", "Trade"), required=False)
    division = DivisionField(
        Text("Branchekode (DB07)", "Industry code (DB07)"),
        hint=Text("De to første cifre, for eksempel 56.", "The first two digits, such as 56."),
        most=12,
        required=False,
    )
    consultant = ChoiceOf(Text("Hvem har den", "Who has it"), among=(_NONE,), required=False)
    social_enterprise = TickField(Text("Socialøkonomisk virksomhed", "Social enterprise"))
    related_to_provider = TickField(Text("Leverandørens egen", "The provider's own"))

    def told(self) -> CompanyTold:
        """Return the company that was told of; only when the form holds."""
        said = self.cleaned_data
        return CompanyTold(**{name: said[name] for name in _COMPANY if name in said})

    def colleagues(self, among: Iterable[tuple[str, Text]]) -> None:
        """Offer those who can have the company."""
        self.offer("consultant", (_NONE, *among))


_COMPANY = (
    *("name", "cvr", "p_number", "place", "address", "trade", "division", "consultant"),
    *("social_enterprise", "related_to_provider"),
)


class NewCompanyForm(CompanyForm):
    """A new company, with somebody to talk to there: what is known at first, and no more."""

    address = None  # type: ignore[assignment]  # Django leaves such a field out
    division = None  # type: ignore[assignment]
    consultant = None  # type: ignore[assignment]
    social_enterprise = None  # type: ignore[assignment]
    related_to_provider = None  # type: ignore[assignment]
    contact = LineField(Text("Kontaktperson", "Contact person"), required=False)
    phone = LineField(Text("Telefon", "Phone"), most=40, required=False)
    mail = MailField(Text("Mail", "E-mail"), required=False)
    field_order = ("name", "place", "trade", "contact", "phone", "mail", "cvr", "p_number")

    def person(self) -> ContactPerson | None:
        """Return whom to talk to; None where nobody is told."""
        said = self.cleaned_data
        name = said["contact"] or said["mail"] or said["phone"]
        if not name:
            return None
        return ContactPerson(company="", name=name, phone=said["phone"], mail=said["mail"])

    def ask_same(self, among: Iterable[tuple[str, Text]], *, wrong: Refusal) -> None:
        """Ask whether it is one of those it looks like; nothing typed is lost."""
        same = SameField(Text("Før du opretter den", "Before you add it"), among=tuple(among))
        same.speak(self.language, self.today)
        self.fields["same"] = same
        self.refuse(wrong, "same")

    def apart_from(self) -> frozenset[str]:
        """Return the codes it was said not to be, though it looks like them."""
        how, _, codes = str(self.data.get("same", "")).partition(":")
        return frozenset(codes.split(",")) if how == "others" else frozenset()

    @property
    def same_as(self) -> str:
        """The code of the company it was said to be; "" for none."""
        how, _, code = str(self.data.get("same", "")).partition(":")
        return code if how == "same" else ""


class PersonForm(OfficeForm):
    """Somebody to talk to at a company."""

    name = LineField(Text("Navn", "Name"))
    title = LineField(Text("Stilling", "Job title"), required=False)
    phone = LineField(Text("Telefon", "Phone"), most=40, required=False)
    mail = MailField(Text("Mail", "E-mail"), required=False)


class ContactForm(OfficeForm):
    """A contact: two taps, and more only if wanted."""

    channel = ChoiceOf(Text("Hvordan", "How"), among=tuple(CHANNELS.items()))
    minutes = MinutesField(Text("Minutter", "Minutes"), most=5, required=False)
    since = DayField(Text("Hvornår", "When"), required=False)
    asked = TickField(Text("De henvendte sig til os", "They asked us"))
    opening = ChoiceOf(
        Text("Om jobåbningen", "About the opening"),
        among=(("", Text("ingen bestemt", "none in particular")),),
        required=False,
    )
    note = WordsField(
        Text("Note", "Note"),
        hint=Text("Gemmes krypteret.", "Kept encrypted."),
        required=False,
    )

    def told(self) -> ContactTold:
        """Return the contact that was told of; only when the form holds."""
        return ContactTold(**self.cleaned_data)


class OtherForm(OfficeForm):
    """The other code of a company."""

    other = LineField(
        Text("Den andens kode", "The other's code"),
        hint=Text(
            "De tæller som én fra nu af. Intet går tabt: de kan skilles ad igen.",
            "They count as one from now on. Nothing is lost: they can be parted again.",
        ),
    )
