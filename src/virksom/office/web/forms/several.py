"""Some of several choices, at least one of them, each a chip to tap."""

from collections.abc import Mapping
from datetime import date

from django import forms

from virksom.office.web.forms.fields import OfficeField
from virksom.programme.kernel import Text


class SeveralOf(OfficeField, forms.MultipleChoiceField):
    """At least one of several codes, each with its label; a tuple of codes in their order.

    Args:
        label: what it is called.
        among: the codes, with their labels.
        none: what is said when nothing was chosen.
    """

    template = "forms/several.html"

    def __init__(self, label: Text, *, among: Mapping[str, Text], none: Text) -> None:
        self.among, self.none = dict(among), none
        super().__init__(label)

    def speak(self, language: str, today: date) -> None:
        """Name the choices in the reader's language."""
        super().speak(language, today)
        self.choices = [(code, text.read(language)) for code, text in self.among.items()]
        self.error_messages["required"] = self.none.read(language)
        self.error_messages["invalid_choice"] = _FROM_LIST.read(language)

    def clean(self, value: object) -> tuple[str, ...]:
        """Return the codes that were chosen, in the order of the list."""
        chosen = set(super().clean(value))
        return tuple(code for code in self.among if code in chosen)


_FROM_LIST = Text("Vælg fra listen.", "Choose from the list.")
