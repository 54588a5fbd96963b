"""The form of an opening: the work and its hours are needed, everything else can wait."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from virksom.office.actions.opening_told import CannotPost, OpeningTold
from virksom.office.store.companies import CompanyRow
from virksom.office.store.opening_lists import competences, finder, occupation_named, occupations
from virksom.office.store.opening_texts import NOTE, TITLE
from virksom.office.web.forms import (
    ChoiceOf,
    DayField,
    HoursField,
    KnownField,
    LineField,
    OfficeForm,
    PlaceField,
    WordsField,
)
from virksom.office.web.openings.fields import ChipsField, CompetencesField, lines_of
from virksom.programme.companies.opening_rules import Demand, flaws
from virksom.programme.companies.opening_words import PHYSICAL, SOCIAL, WHEN
from virksom.programme.kernel import Text, date_text, number_text
from virksom.programme.path.companies import company_meant
from virksom.programme.record import Opening

_LONGEST_TITLE = 80
_SEATS = 3


class SeatsField(LineField):
    """A whole number of seats; an int, or None where nobody told."""

    template = "forms/hours.html"

    def clean(self, value: object) -> int | None:  # type: ignore[override]  # a number, not a line
        """Return the number; the rules of an opening say how many there may be."""
        text = super().clean(value)
        if not text:
            return None
        if not (text.isascii() and text.isdigit() and len(text) <= _SEATS):
            raise self.wrong(
                Text("Skriv et helt tal, for eksempel 1.", "Write a number, such as 1.")
            )
        return int(text)


class OpeningForm(OfficeForm):
    """An opening as it is typed."""

    work = KnownField(
        Text("Hvad er arbejdet?", "What is the work?"),
        hint=Text(
            "Vælg, mens I skriver, eller skriv det med jeres egne ord.",
            "Choose as you type, or write it in your own words.",
        ),
        most=_LONGEST_TITLE,
    )
    hours_from = HoursField(Text("Timer om ugen, fra", "Hours a week, from"))
    hours_to = HoursField(Text("til", "to"), required=False)
    when = ChipsField(Text("Hvornår?", "When?"), among=WHEN)
    seats = SeatsField(Text("Antal pladser", "Number of seats"), required=False)
    by = DayField(Text("Besat senest", "Filled by"), required=False)
    place = PlaceField(
        Text("Hvor?", "Where?"),
        hint=Text(
            "Postnummer eller by; tomt er jeres egen adresse.",
            "Postcode or town; empty is your own address.",
        ),
        required=False,
    )
    must = CompetencesField(
        Text("Det skal kandidaten kunne", "What the candidate must be able to do")
    )
    nice = CompetencesField(Text("Det er en fordel", "What is welcome"))
    physical = ChipsField(Text("I arbejdet er der …", "The work has …"), among=PHYSICAL)
    social = ChipsField(
        Text("Omkring arbejdet er der …", "Around the work there are …"), among=SOCIAL
    )
    mentor = ChoiceOf(
        Text("Er der en mentor på stedet?", "Is there a mentor at the place?"),
        among=(
            ("", Text("ved ikke endnu", "not known yet")),
            ("ja", Text("ja", "yes")),
            ("nej", Text("nej", "no")),
        ),
        required=False,
    )
    note = WordsField(
        Text("Andet, vi skal vide", "Anything else we should know"), required=False, most=2000
    )

    def know_lists(self, programme: str) -> None:
        """Let work and competences be chosen as one types, from the lists of a programme."""
        labels = [text.read(self.language) for text in occupations().values()]
        self.know("work", [label[:1].upper() + label[1:] for label in labels])
        known, finds = competences(programme), finder(programme)
        for name in ("must", "nice"):
            field = self._competences(name)
            field.known, field.finder = known, finds

    def hold(self, codes: Iterable[str]) -> None:
        """Let competences stay that the opening asks for already."""
        for name in ("must", "nice"):
            self._competences(name).held = frozenset(codes)

    @property
    def must_lines(self) -> tuple[str, ...]:
        """What stands in the inputs of what is required."""
        return self._lines("must")

    @property
    def nice_lines(self) -> tuple[str, ...]:
        """What stands in the inputs of what is welcome."""
        return self._lines("nice")

    @property
    def known_competences(self) -> tuple[str, ...]:
        """What there is to choose."""
        return self._competences("must").labels

    @property
    def more_open(self) -> bool:
        """Whether something stands, or is wrong, in what can wait."""
        more = ("place", "must", "nice", "physical", "social", "mentor", "note")
        return any(self[name].errors or self._told(self[name]).strip() for name in more)

    def clean(self) -> dict[str, Any]:
        """Tell what contradicts itself beside what cannot be read, all at once.

        The day is left to whoever posts it: only then is it known when it was posted.
        """
        known = self._competences("must").known
        catalogue = {code: one.in_use for code, one in known.items()}
        told = self.told()
        demand = Demand(
            says=told.says(""),
            posted=date.min,
            catalogue=catalogue,
            held=self._competences("must").held,
            titled=True,
            labels={code: one.label for code, one in known.items()},
        )
        for field, text in flaws(demand).items():
            at = _AT.get(field, field)
            if not self.errors.get(at) and at in self.cleaned_data:
                self.add_error(at, text.read(self.language))
        return self.cleaned_data

    def told(self) -> OpeningTold:
        """Return what was typed; the work by its code where the list has it.

        What could not be read is as nobody told it.
        """
        said = {**_NOTHING, **self.cleaned_data}
        code = occupation_named(said["work"])
        return OpeningTold(
            occupation=code,
            title="" if code else said["work"],
            hours_from=said["hours_from"],
            hours_to=said["hours_to"],
            when=said["when"],
            place=said["place"],
            must=said["must"],
            nice=said["nice"],
            conditions=(*said["physical"], *said["social"]),
            mentor={"ja": True, "nej": False}.get(said["mentor"]),
            seats=1 if said["seats"] is None else said["seats"],
            by=said["by"],
            note=said["note"],
        )

    def refuse_all(self, wrong: CannotPost) -> None:
        """Tell each flaw at its field; above the form where it is about none."""
        for field, text in wrong.fields.items() or [("", wrong.text)]:
            self.add_error(_AT.get(field, field) or None, text.read(self.language))

    def _lines(self, name: str) -> tuple[str, ...]:
        value = self[name].value() or ()
        return lines_of(value if self.is_bound else self._competences(name).typed(value))

    def _competences(self, name: str) -> CompetencesField:
        field = self.fields[name]
        assert isinstance(field, CompetencesField)  # noqa: S101  # as it is declared
        return field


_NOTHING: Mapping[str, Any] = {
    "work": "",
    "hours_from": None,
    "hours_to": None,
    "when": (),
    "seats": None,
    "by": None,
    "place": "",
    "must": (),
    "nice": (),
    "physical": (),
    "social": (),
    "mentor": "",
    "note": "",
}
"""What nobody told."""

_AT = {"occupation": "work", "conditions": "physical"}
"""The field at which a flaw of the rules stands, where it has another name there."""


class PostForm(OpeningForm):
    """An opening as a consultant types it: at which company, too."""

    company = KnownField(
        Text("Virksomhed", "Company"),
        hint=Text("Navn eller kode, for eksempel V009.", "Name or code, such as V009."),
    )
    field_order = ("company",)

    def know_companies(self, rows: Sequence[CompanyRow]) -> None:
        """Let the company be chosen from those there are, as one types."""
        self.rows = tuple(rows)
        self.know("company", [row.label for row in rows])

    def clean_company(self) -> str:
        """Return the code of the company that was typed."""
        typed: str = self.cleaned_data["company"]
        code = company_meant(typed, names={row.code: row.name for row in self.rows})
        if code is None:
            self.add_error("company", _NO_COMPANY.read(self.language))
        return code or ""


_NO_COMPANY = Text(
    "Den virksomhed kender vi ikke; opret den først under Virksomheder.",
    "We do not know that company; add it first under Companies.",
)


def initial_of(
    says: Opening, *, words: Mapping[str, str], labels: Mapping[str, Text], language: str
) -> dict[str, Any]:
    """Return what stands in the form of an opening that there is already.

    Args:
        says: what it says.
        words: its title and its note, in the company's own words.
        labels: what occupations are called.
        language: the reader's.
    """
    title = says.occupation or words.get(TITLE, "")
    named = labels.get(title, Text(title, title)).read(language)
    conditions = set(says.conditions or ())
    return {
        "work": named[:1].upper() + named[1:],
        "hours_from": _hours(says.hours_from, language),
        "hours_to": _hours(says.hours_to, language),
        "when": list(says.when or ()),
        "seats": str(says.seats or 1),
        "by": "" if says.by is None else date_text(says.by, language),
        "place": says.place or "",
        "must": list(says.must or ()),
        "nice": list(says.nice or ()),
        "physical": [code for code in PHYSICAL if code in conditions],
        "social": [code for code in SOCIAL if code in conditions],
        "mentor": "" if says.mentor is None else _MENTOR[says.mentor],
        "note": words.get(NOTE, ""),
    }


_MENTOR = {True: "ja", False: "nej"}


def _hours(hours: Decimal | None, language: str) -> str:
    return "" if hours is None else number_text(hours, language)
