"""The forms of the catalogue: a competence, words to look through, and a travel time."""

from collections.abc import Mapping
from typing import Any

from virksom.office.actions.edit_competences import CompetenceTold
from virksom.office.store.competences import competences, shipped
from virksom.office.web.companies.fields import MinutesField
from virksom.office.web.forms import (
    ChoiceOf,
    KnownField,
    LineField,
    OfficeForm,
    PlaceField,
    WordsField,
)
from virksom.office.web.openings.fields import ChipsField
from virksom.programme.competences import TRANSPORTS, CompetenceEntry, found, nearest
from virksom.programme.competences.rules import LONGEST
from virksom.programme.kernel import Text


class BroaderField(KnownField):
    """The competence that one is part of, by label or synonym; its code, or ""."""

    entries: Mapping[str, CompetenceEntry] = {}

    def clean(self, value: object) -> str:
        """Return the code; a word that none has is told with the three nearest."""
        text = super().clean(value)
        one = found(self.entries, text) if text else None
        if one is not None or not text:
            return "" if one is None else one.code
        near = [entry.label for entry in nearest(self.entries, text)]
        raise self.wrong(
            Text(
                f"»{text}« står ikke i kataloget. Mente du: {_or(near, 'da')}?",
                f"“{text}” is not in the catalogue. Did you mean: {_or(near, 'en')}?",
            )
        )


def _or(labels: list[Text], language: str) -> str:
    return ", ".join(label.read(language) for label in labels)


class CompetenceForm(OfficeForm):
    """A competence as it is told."""

    name = LineField(Text("Navn", "Name in Danish"), most=LONGEST)
    english = LineField(
        Text("Navn på engelsk", "Name in English"),
        most=LONGEST,
        required=False,
        hint=Text("Tomt: det danske bruges.", "Empty: the Danish one is used."),
    )
    synonyms = LineField(
        Text("Også kaldet", "Also called"),
        most=1000,
        required=False,
        hint=Text(
            "Ord, som folk faktisk skriver, med komma imellem.",
            "Words that people really type, with commas between.",
        ),
    )
    broader = BroaderField(
        Text("Er en del af", "Is part of"),
        required=False,
        hint=Text(
            "Den, der kan det her, svarer også for det brede.",
            "Whoever can this answers for the broader one too.",
        ),
    )
    trades = ChipsField(Text("Brancher; ingen er alle", "Trades; none is every one"), among={})

    def know_lists(self, programme: str) -> None:
        """Let the broader one be chosen as one types, and the trades be tapped."""
        broader, trades = self.fields["broader"], self.fields["trades"]
        if isinstance(broader, BroaderField) and isinstance(trades, ChipsField):
            broader.entries = {
                code: one for code, one in competences(programme).items() if one.in_use
            }
            self.know("broader", sorted(one.label.da for one in broader.entries.values()))
            trades.offer({code: one.label for code, one in shipped().trades.items()})


class WordsForm(OfficeForm):
    """Words to look through for competences."""

    words = WordsField(
        Text("Det fortæller kandidaten", "What the candidate tells"),
        hint=Text(
            "For eksempel: »Jeg har gjort rent på et hotel og siddet ved kassen i Netto.«",
            "For instance: »Jeg har gjort rent på et hotel og siddet ved kassen i Netto.«",
        ),
        most=20_000,
    )


class TravelForm(OfficeForm):
    """How long a way takes."""

    one = PlaceField(Text("Fra", "From"))
    other = PlaceField(Text("Til", "To"))
    transport = ChoiceOf(
        Text("Hvordan?", "How?"),
        among=tuple((code, one.label) for code, one in TRANSPORTS.items()),
    )
    minutes = MinutesField(
        Text("Minutter fra dør til dør", "Minutes from door to door"),
        required=False,
        hint=Text("Tomt: det anslås igen.", "Empty: it is estimated again."),
    )


def told(typed: Mapping[str, Any]) -> CompetenceTold:
    """Return the competence that was typed."""
    return CompetenceTold(
        name=typed["name"],
        english=typed["english"],
        synonyms=tuple(typed["synonyms"].split(",")),
        trades=typed["trades"],
        broader=typed["broader"],
    )
