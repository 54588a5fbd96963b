"""Forms: what is typed is read here and nowhere else; what is wrong is told at its field."""

from virksom.office.web.forms.fields import (
    ChoiceOf,
    DayField,
    HoursField,
    KnownField,
    LineField,
    NoteField,
    WordsField,
)
from virksom.office.web.forms.form import OfficeForm
from virksom.office.web.forms.pickers import PlaceField

__all__ = [
    "ChoiceOf",
    "DayField",
    "HoursField",
    "KnownField",
    "LineField",
    "NoteField",
    "OfficeForm",
    "PlaceField",
    "WordsField",
]
