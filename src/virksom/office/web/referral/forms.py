"""The forms of a referral and of who a candidate is."""

from collections.abc import Iterable

from virksom.office.actions.edit_person import PersonTold
from virksom.office.actions.refer import Answer, Referred
from virksom.office.web.forms import ChoiceOf, DayField, LineField, OfficeForm, WordsField
from virksom.office.web.referral.fields import CountField, IdentityField, MailField, TwinField
from virksom.programme.kernel import Refusal, Text

YES, NO = "ja", "nej"
_ANSWER = Text("Før du henviser", "Before you refer")


class ReferralForm(OfficeForm):
    """Who is referred, and what is worth knowing about it."""

    name = LineField(Text("Navn", "Name"))
    identity = IdentityField(
        Text("CPR eller fødselsdag", "CPR or birthday"),
        hint=Text(
            "ddmmåå-nnnn; mangler CPR, så fødselsdagen som 7.4.1995.",
            "ddmmyy-nnnn; without a CPR the birthday as 7.4.1995.",
        ),
    )
    since = DayField(Text("Henvist den", "Referred on"))
    motivated = ChoiceOf(
        Text("Vil kandidaten gerne have et job?", "Does the candidate want a job?"),
        among=((YES, Text("Ja", "Yes")), (NO, Text("Nej", "No"))),
    )
    earlier_offers = CountField(
        Text("Hvor mange tilbud før dette?", "How many offers before this?"), required=False
    )
    phone = LineField(Text("Telefon", "Phone"), most=40, required=False)
    mail = MailField(Text("Mail", "E-mail"), required=False)
    note = WordsField(
        Text("Note til konsulenten", "Note to the consultant"),
        hint=Text(
            "Kun det, der hjælper kandidaten på vej. Gemmes krypteret.",
            "Only what helps the candidate along. Kept encrypted.",
        ),
        required=False,
    )

    def told(self) -> Referred:
        """Return who was told of; only when the form holds."""
        said = self.cleaned_data
        return Referred(
            name=said["name"],
            cpr=said["identity"].cpr,
            birth_date=said["identity"].birth_date,
            mail=said["mail"],
            phone=said["phone"],
            since=said["since"],
            motivated=said["motivated"] == YES,
            earlier_offers=said["earlier_offers"],
            note=said["note"],
        )

    def answer(self) -> Answer:
        """Return what was answered about those the candidate looks like."""
        how, _, codes = str(self.data.get("twin", "")).partition(":")
        if how == "same":
            return Answer(same=codes)
        return Answer(others=frozenset(codes.split(",")) if how == "others" else frozenset())

    def ask_twin(self, among: Iterable[tuple[str, Text]], *, wrong: Refusal) -> None:
        """Ask whether the candidate is one of those they look like; nothing typed is lost."""
        twin = TwinField(_ANSWER, among=among)
        twin.speak(self.language, self.today)
        self.fields["twin"] = twin
        self.refuse(wrong, "twin")


class AwaitedForm(OfficeForm):
    """How many a unit talks with and has not registered yet."""

    count = CountField(Text("Antal", "Number"))


class PersonForm(OfficeForm):
    """Who a candidate is."""

    name = LineField(Text("Navn", "Name"))
    identity = IdentityField(
        Text("CPR eller fødselsdag", "CPR or birthday"),
        hint=Text(
            "ddmmåå-nnnn; mangler CPR, så fødselsdagen som 7.4.1995.",
            "ddmmyy-nnnn; without a CPR the birthday as 7.4.1995.",
        ),
        required=False,
    )
    phone = LineField(Text("Telefon", "Phone"), most=40, required=False)
    mail = MailField(Text("Mail", "E-mail"), required=False)
    address = WordsField(Text("Adresse", "Address"), most=400, required=False)

    def without_cpr(self) -> None:
        """Leave CPR and birthday out, for those who may not see them."""
        del self.fields["identity"]

    def told(self) -> PersonTold:
        """Return who was told of; only when the form holds."""
        said = self.cleaned_data
        identity = said.get("identity")
        return PersonTold(
            name=said["name"],
            cpr=None if identity is None else identity.cpr,
            birth_date=None if identity is None else identity.birth_date,
            mail=said["mail"],
            phone=said["phone"],
            address=said["address"],
        )
