"""The forms of the ledger: money that moved, and why it is taken back."""

from django.core.exceptions import ValidationError

from virksom.office.actions.record_money import REASONS
from virksom.office.web.forms import ChoiceOf, DayField, LineField, OfficeForm
from virksom.office.web.ledger.amounts import BadAmount, typed_amount
from virksom.office.web.ledger.parts import BadParts, typed_parts
from virksom.programme.kernel import Text
from virksom.programme.ledger.posting import CannotPost, refuse_no_voucher
from virksom.programme.ledger.words import ENTRIES
from virksom.programme.record import MOVEMENTS

_CHOOSE = ("", Text("vælg …", "choose …"))


class MoneyForm(OfficeForm):
    """Money that moved."""

    what = ChoiceOf(
        Text("Hvad er det?", "What is it?"),
        among=(_CHOOSE, *((code, ENTRIES[code]) for code in MOVEMENTS)),
    )
    amount = LineField(Text("Beløb i kroner", "Amount in kroner"), most=60)
    day = DayField(Text("Dag i banken", "Day in the bank"))
    parts = LineField(
        Text("Hvilke fakturaer?", "Which invoices?"),
        required=False,
        most=400,
        hint=Text(
            "Kun ved resultatbetaling: F-2019-0001 1592,00; FK-2019-0001 796,00. En kreditnota "
            "trækkes fra.",
            "For an outcome payment alone: F-2019-0001 1592.00; FK-2019-0001 796.00. A credit note "
            "is taken off.",
        ),
    )
    reference = LineField(
        Text("Bilagsnummer", "Voucher number"),
        required=False,
        most=40,
        hint=Text("Et nummer, ikke et navn: 2019-117.", "A number, not a name: 2019-117."),
    )
    sure = ChoiceOf(
        Text("Skal det bogføres alligevel?", "Is it to be recorded all the same?"),
        required=False,
        among=(_CHOOSE, ("yes", Text("Ja, beløbet er rigtigt", "Yes, the amount is right"))),
    )

    def ask_once_more(self, *, asks: bool) -> None:
        """Leave the last question out, unless something makes one ask."""
        if not asks:
            del self.fields["sure"]

    def clean_amount(self) -> int:
        """Return the øre."""
        try:
            return typed_amount(self.cleaned_data["amount"])
        except BadAmount as wrong:
            raise ValidationError(wrong.text.read(self.language)) from None

    def clean_parts(self) -> tuple[tuple[str, int], ...]:
        """Return the documents with their øre."""
        return _read_parts(self)

    def clean_reference(self) -> str:
        """Return the voucher's number; "" for none."""
        text: str = self.cleaned_data["reference"]
        try:
            if text:
                refuse_no_voucher(text)
        except CannotPost as wrong:
            raise ValidationError(wrong.text.read(self.language)) from None
        return text


def _read_parts(form: OfficeForm) -> tuple[tuple[str, int], ...]:
    try:
        return typed_parts(form.cleaned_data["parts"])
    except BadParts as wrong:
        raise ValidationError(wrong.text.read(form.language)) from None


class PlaceForm(OfficeForm):
    """What the rest of a payment pays."""

    parts = LineField(
        Text("Hvilke fakturaer betaler den?", "Which invoices does it pay?"),
        most=400,
        hint=Text(
            "Som F-2019-0001 1592,00; FK-2019-0001 796,00. En kreditnota trækkes fra.",
            "Such as F-2019-0001 1592.00; FK-2019-0001 796.00. A credit note is taken off.",
        ),
    )

    def clean_parts(self) -> tuple[tuple[str, int], ...]:
        """Return the documents with their øre."""
        return _read_parts(self)


class BackForm(OfficeForm):
    """Why a movement is taken back."""

    why = ChoiceOf(
        Text("Hvorfor tages det tilbage?", "Why is it taken back?"),
        among=(_CHOOSE, *REASONS.items()),
    )
