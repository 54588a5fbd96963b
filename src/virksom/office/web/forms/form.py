"""A form of the office: Django reads and keeps what is typed; words come in both languages."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.http import QueryDict

from virksom.office.web.forms.fields import ChoiceOf, KnownField, OfficeField
from virksom.programme.kernel import Refusal, Text


class OfficeForm(forms.Form):
    """A form whose fields take their label and hint in the reader's language.

    Args:
        data: what was sent; None for a form that is shown for the first time.
        language: ``da`` or ``en``.
        today: the day it is in the programme; days without a year are read near it.
        initial: what stands in the fields at first, by name.
    """

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        language: str,
        today: date,
        initial: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(data, initial=dict(initial or {}), prefix=None, label_suffix="")
        self.language, self.today = language, today
        for field in self.fields.values():
            if isinstance(field, OfficeField):
                field.speak(language, today)

    def offer(self, name: str, among: Iterable[tuple[str, Text]]) -> None:
        """Give a choice the codes and labels that are there just now, such as a unit's candidates.

        Args:
            name: of a ``ChoiceOf``.
            among: each code with its label, in order; none at all leaves nothing to choose.
        """
        field = self.fields[name]
        if isinstance(field, ChoiceOf):
            field.among = tuple(among)
            field.speak(self.language, self.today)

    def know(self, name: str, known: Iterable[str]) -> None:
        """Let a line be chosen from what is known already, as one types.

        Args:
            name: of a ``KnownField``.
            known: lines, in order.
        """
        field = self.fields[name]
        if isinstance(field, KnownField):
            field.known = tuple(known)

    @property
    def typed(self) -> tuple[tuple[str, str], ...]:
        """What was sent, by label: to be read where the form itself is not asked any longer."""
        told = ((str(bound.label), self._told(bound)) for bound in self if not bound.is_hidden)
        return tuple((label, text) for label, text in told if text) if self.is_bound else ()

    @property
    def amiss(self) -> tuple[BoundField, ...]:
        """The fields in which something is missing or wrong, in the order of the form."""
        return tuple(bound for bound in self if bound.errors)

    @property
    def amiss_told(self) -> str:
        """How many those are, in words; "" for none."""
        count = len(self.amiss)
        empty = all(self.has_error(bound.name, "required") for bound in self.amiss)
        text = Text(
            f"Der mangler {count} {'felt' if count == 1 else 'felter'}:",
            f"{count} {'field is' if count == 1 else 'fields are'} missing:",
        )
        if not empty:
            text = Text(
                f"Ret {count} {'felt' if count == 1 else 'felter'}:",
                f"Mend {count} {'field' if count == 1 else 'fields'}:",
            )
        return text.read(self.language) if count else ""

    def _told(self, bound: BoundField) -> str:
        """Return what was sent in a field, a choice by its label."""
        value = bound.value() or ()
        labels = dict(getattr(bound.field, "choices", ()))
        sent = value if isinstance(value, list | tuple) else [value]
        return ", ".join(str(labels.get(each, each)) for each in sent if each)

    def refuse(self, wrong: Refusal, field: str | None = None) -> None:
        """Tell a refusal at a field, or above the form when it is about no one field."""
        self.add_error(field, wrong.text.read(self.language))
