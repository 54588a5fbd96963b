"""Fields: days as people type them, hours with a comma, choices from codes, free text."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from virksom.office.actions.without_cpr import without_cpr
from virksom.office.web.dates import typed_day
from virksom.programme.kernel import Refusal, Text, date_text

_MOST_HOURS = Decimal(80)
_FIRST, _LAST = date(1900, 1, 1), date(2100, 12, 31)
FAR_OFF = Text("Skriv en dag fra 1900 til 2100.", "Write a day from 1900 to 2100.")
_NEEDED = Text("Udfyld feltet.", "Fill in the field.")


def in_reach(day: date) -> bool:
    """Say whether a day lies from 1900 to 2100, both inclusive; any other can only be a slip."""
    return _FIRST <= day <= _LAST


class OfficeField(forms.Field):
    """A field with its label and hint in both languages.

    Args:
        label: what it is called.
        hint: what helps to fill it; None for nothing.
        required: whether it must be filled.
    """

    template = "forms/line.html"

    def __init__(
        self, label: Text, *, hint: Text | None = None, required: bool = True, **more: Any
    ) -> None:
        self.texts = (label, hint)
        self.language, self.today = "da", date.min
        super().__init__(required=required, **more)

    def speak(self, language: str, today: date) -> None:
        """Take the reader's language, and the day it is."""
        label, hint = self.texts
        self.language, self.today = language, today
        self.label = label.read(language)
        self.help_text = "" if hint is None else hint.read(language)
        self.error_messages["required"] = _NEEDED.read(language)

    def wrong(self, text: Text) -> ValidationError:
        """Return what is told at the field."""
        return ValidationError(text.read(self.language))


class LineField(OfficeField, forms.CharField):
    """One line of text; signs that no line can hold are refused."""

    def __init__(self, label: Text, *, most: int = 80, **more: Any) -> None:
        super().__init__(label, max_length=most, strip=True, **more)

    def clean(self, value: Any) -> str:
        """Return the line."""
        text: str = super().clean(value)
        if text and not text.isprintable():
            raise self.wrong(Text("Skriv på én linje.", "Write on one line."))
        return text


class KnownField(LineField):
    """One line of text, with what is known already to choose from as one types."""

    template = "forms/known.html"
    known: tuple[str, ...] = ()


class WordsField(OfficeField, forms.CharField):
    """Free text; it goes to the vault, and words to avoid get a gentle hint as they are typed."""

    template = "forms/words.html"

    def __init__(self, label: Text, *, most: int = 4000, **more: Any) -> None:
        super().__init__(label, max_length=most, strip=True, **more)


class NoteField(WordsField):
    """Free text between the parties, in which no CPR number may stand."""

    def clean(self, value: Any) -> str:
        """Return the note."""
        text: str = super().clean(value)
        try:
            return without_cpr(text)
        except Refusal as wrong:
            raise self.wrong(wrong.text) from None


class DayField(OfficeField):
    """A day as people type it: 7/10, 0710, 7.10.2019, »i dag«; gives a date or None.

    A day before 1900 or after 2100 is refused.
    """

    template = "forms/day.html"

    def to_python(self, value: Any) -> date | None:
        """Return the day; one without a year is read in the year it is."""
        if isinstance(value, date) or not value:
            return value or None
        try:
            day = typed_day(str(value), near=self.today, today=self.today)
        except Refusal as wrong:
            raise self.wrong(wrong.text) from None
        if not in_reach(day):
            raise self.wrong(FAR_OFF)
        return day

    def prepare_value(self, value: Any) -> Any:
        """Return how a day stands in the field."""
        return date_text(value, self.language) if isinstance(value, date) else value


class HoursField(OfficeField):
    """Hours a week: from 0 to 80, a comma or a point, at most one decimal; a Decimal or None."""

    template = "forms/hours.html"

    def to_python(self, value: Any) -> Decimal | None:
        """Return the hours."""
        text = str(value or "").strip().replace(",", ".")
        if not text:
            return None
        try:
            hours = Decimal(text)
        except InvalidOperation:
            raise self.wrong(_HOURS) from None
        if not hours.is_finite() or not 0 <= hours <= _MOST_HOURS or hours != round(hours, 1):
            raise self.wrong(_HOURS)
        return hours


_HOURS = Text(
    "Skriv timer om ugen fra 0 til 80, for eksempel 12 eller 18,5.",
    "Write hours a week from 0 to 80, such as 12 or 18.5.",
)


class ChoiceOf(OfficeField, forms.ChoiceField):
    """One of several codes, each with its label."""

    template = "forms/choice.html"

    def __init__(self, label: Text, *, among: Iterable[tuple[str, Text]] = (), **more: Any) -> None:
        self.among = tuple(among)
        super().__init__(label, **more)

    def speak(self, language: str, today: date) -> None:
        """Name the choices in the reader's language."""
        super().speak(language, today)
        self.choices = [(code, label.read(language)) for code, label in self.among]
        self.error_messages["invalid_choice"] = Text(
            "Vælg en fra listen.", "Choose one from the list."
        ).read(language)
