"""Fields of a company: numbers that are checked, a tick, minutes, and the question of a twin."""

from datetime import date

from django import forms

from virksom.office.store.match_words import trade_words
from virksom.office.web.forms import ChoiceOf, LineField
from virksom.office.web.forms.fields import OfficeField
from virksom.programme.companies.contact import MOST
from virksom.programme.companies.industry import read_division
from virksom.programme.companies.numbers import read_cvr, read_p_number
from virksom.programme.kernel import Refusal, Text


class CvrField(LineField):
    """A CVR number; eight digits or ""."""

    def clean(self, value: object) -> str:
        """Return the digits, or say what is wrong with them."""
        try:
            return read_cvr(super().clean(value))
        except Refusal as wrong:
            raise self.wrong(wrong.text) from None


class PNumberField(LineField):
    """A P-number; ten digits or ""."""

    def clean(self, value: object) -> str:
        """Return the digits, or say what is wrong with them."""
        try:
            return read_p_number(super().clean(value))
        except Refusal as wrong:
            raise self.wrong(wrong.text) from None


class DivisionField(LineField):
    """A division of DB07; two digits or ""."""

    def clean(self, value: object) -> str:
        """Return the digits, or say what is wrong with them."""
        try:
            return read_division(super().clean(value))
        except Refusal as wrong:
            raise self.wrong(wrong.text) from None


class TradeField(ChoiceOf):
    """A trade of the catalogue; its code or ""."""

    def speak(self, language: str, today: date) -> None:
        """Name the trades in the reader's language."""
        self.among = (("", Text("vælg", "choose")), *trade_words().items())
        super().speak(language, today)


class TickField(OfficeField, forms.BooleanField):
    """Yes by a tick, no without one."""

    template = "companies/tick.html"

    def __init__(self, label: Text, *, hint: Text | None = None) -> None:
        super().__init__(label, hint=hint, required=False)


class MinutesField(LineField):
    """Whole minutes; an int, or None where nobody told."""

    template = "forms/hours.html"

    def clean(self, value: object) -> int | None:  # type: ignore[override]  # a number, not a line
        """Return the minutes."""
        text = super().clean(value)
        if not text:
            return None
        if not (text.isascii() and text.isdigit()) or not 0 < int(text[:5]) <= MOST:
            raise self.wrong(
                Text(
                    f"Skriv hele minutter fra 1 til {MOST}.",
                    f"Write whole minutes from 1 to {MOST}.",
                )
            )
        return int(text)


class SameField(ChoiceOf):
    """Whether a company is one of those it looks like; asked only when it does."""

    template = "referral/twins.html"
