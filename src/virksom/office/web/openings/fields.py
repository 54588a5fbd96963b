"""Fields of an opening: chips to tap, and competences to choose as one types."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from django import forms

from virksom.office.web.forms.fields import OfficeField
from virksom.programme.kernel import Text

if TYPE_CHECKING:
    from virksom.office.store.opening_lists import Finder, Listed

MOST_SIGNS = 80
_ROOM = 3


class ChipsField(OfficeField, forms.MultipleChoiceField):
    """Some of several codes, each a chip to tap; a tuple of codes."""

    template = "openings/chips.html"

    def __init__(self, label: Text, *, among: Mapping[str, Text]) -> None:
        self.among = dict(among)
        super().__init__(label, required=False)

    def speak(self, language: str, today: date) -> None:
        """Name the chips in the reader's language."""
        super().speak(language, today)
        self.choices = [(code, text.read(language)) for code, text in self.among.items()]
        self.error_messages["invalid_choice"] = _FROM_LIST.read(language)

    def offer(self, among: Mapping[str, Text]) -> None:
        """Give it the chips that there are just now."""
        self.among = dict(among)
        self.speak(self.language, self.today)

    def clean(self, value: object) -> tuple[str, ...]:
        """Return the codes that were tapped, in the order of the list."""
        chosen = set(super().clean(value))
        return tuple(code for code in self.among if code in chosen)


class CompetencesField(OfficeField, forms.Field):
    """Competences by what they are called; a tuple of codes, each once.

    Those that are ``held`` already may stay, also where the catalogue has let go of them.
    """

    template = "openings/competences.html"
    widget = forms.SelectMultiple

    def __init__(self, label: Text) -> None:
        self.known: Mapping[str, Listed] = {}
        self.finder: Finder | None = None
        self.held: frozenset[str] = frozenset()
        super().__init__(label, required=False)

    @property
    def labels(self) -> tuple[str, ...]:
        """What those in use are called, in the reader's language and order."""
        told = {one.label.read(self.language) for one in self.known.values() if one.in_use}
        return tuple(sorted(told, key=str.casefold))

    def typed(self, codes: Iterable[str]) -> list[str]:
        """Return what codes are called, as they stand in the field."""
        return [
            self.known[code].label.read(self.language) if code in self.known else code
            for code in codes
        ]

    def to_python(self, value: object) -> tuple[str, ...]:
        """Return the codes of what was typed."""
        typed = value if isinstance(value, list | tuple) else ()
        told = [str(each).strip()[:MOST_SIGNS] for each in typed if str(each).strip()]
        return tuple(dict.fromkeys(self._code(each) for each in told))

    def _code(self, text: str) -> str:
        """Return the code of one that is called so; a code may stand for itself."""
        if text in self.held:
            return text
        plain = text.casefold()
        for code, one in self.known.items():
            if plain in {code, one.label.da.casefold(), one.label.en.casefold()}:
                return code
        if self.finder is not None and (code := self.finder.code(text)):
            return code
        raise self.wrong(self._unknown(text))

    def _unknown(self, text: str) -> Text:
        """Return that nothing is called so, and what is most like it."""
        near = () if self.finder is None else self.finder.near(text)
        da = " eller ".join(f"»{one.da}«" for one in near) or "en fra listen"
        en = " or ".join(f"“{one.en}”" for one in near) or "one of the list"
        return Text(
            f"»{text}« står ikke i kataloget; prøv {da}, eller lad feltet stå tomt.",
            f"“{text}” is not in the catalogue; try {en}, or leave it empty.",
        )


def lines_of(told: Iterable[str]) -> tuple[str, ...]:
    """Return what stands in the inputs of a field of competences, with room for more.

    Args:
        told: what was typed or is there already.
    """
    held = [each for each in told if each]
    return (*held, *([""] * max(1, _ROOM - len(held))))


_FROM_LIST = Text("Vælg fra listen.", "Choose from the list.")
