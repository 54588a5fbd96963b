"""The form of a correction: the fields its kind of fact has, as they stand, and why."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.http import QueryDict

from virksom.office.reports.labels import CODES, FIELDS, FORMS
from virksom.office.store.catalogue import ElementRow
from virksom.office.store.companies import CompanyRow
from virksom.office.web.forms import (
    ChoiceOf,
    DayField,
    HoursField,
    KnownField,
    OfficeForm,
    WordsField,
)
from virksom.office.web.forms.fields import OfficeField
from virksom.office.web.referral.fields import CountField
from virksom.programme.contract import InForce
from virksom.programme.kernel import Json, Text
from virksom.programme.path import ANSWERS, STUDIES
from virksom.programme.path.correct import CHOSEN, CORRECTABLE, REASONS, Correction, lasts
from virksom.programme.path.retell import value_of
from virksom.programme.record import Fact

_DAY = timedelta(days=1)
_YES_NO = (("ja", Text("ja", "yes")), ("nej", Text("nej", "no")))
_NOT_SAID = ("", Text("ikke sagt", "not said"))
_ONLY_IF = Text(
    "Kun hvis du vil. Det gemmes krypteret og ses kun af dem, der må.",
    "Only if you like. It goes to the vault, seen only by those who may.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lists:
    """What may be chosen from.

    Args:
        rules: the contract's terms in force.
        elements: the catalogue.
        companies: those there are.
        advisers: codes of those who refer.
    """

    rules: InForce
    elements: tuple[ElementRow, ...]
    companies: tuple[CompanyRow, ...]
    advisers: tuple[str, ...]


class WhyForm(OfficeForm):
    """Why something is corrected or taken back, and a few words if wanted."""

    why = ChoiceOf(
        Text("Hvorfor?", "Why?"),
        among=(("", Text("vælg …", "choose …")), *REASONS.items()),
    )
    words = WordsField(Text("Et par ord", "A few words"), required=False, hint=_ONLY_IF)


def correction_form(
    fact: Fact, data: QueryDict | None, *, lists: Lists, language: str, today: date
) -> WhyForm:
    """Return the form in which a fact is told otherwise, filled with what it says."""
    fields: dict[str, OfficeField] = {"since": DayField(_since(fact))}
    if lasts(fact.kind):
        fields["last"] = DayField(Text("Sidste dag", "Last day"), required=False)
    for name in CORRECTABLE.get(fact.kind, ()):
        fields[f"v_{name}"] = _field(fact, name, lists=lists)
    form = WhyForm(data, language=language, today=today, initial=_initial(fact))
    why, words = form.fields.pop("why"), form.fields.pop("words")
    for name, field in fields.items():
        field.speak(language, today)
        form.fields[name] = field
    form.fields |= {"why": why, "words": words}
    return form


def correction(fact: Fact, typed: Mapping[str, Any]) -> Correction:
    """Return what the fact is to say, from what was typed."""
    last = typed.get("last")
    value = {
        name: _wire(fact, name, typed=typed[f"v_{name}"]) for name in CORRECTABLE.get(fact.kind, ())
    }
    return Correction(
        since=typed["since"], until=None if last is None else last + _DAY, value=value
    )


def _since(fact: Fact) -> Text:
    return Text("Første dag", "First day") if lasts(fact.kind) else Text("Dag", "Day")


def _initial(fact: Fact) -> dict[str, object]:
    said = value_of(fact)
    values = {f"v_{name}": _shown(said.get(name)) for name in CORRECTABLE.get(fact.kind, ())}
    last = None if fact.until is None else fact.until - _DAY
    return {"since": fact.since, "last": last, **values}


def _shown(value: Json) -> object:
    if isinstance(value, bool):
        return "ja" if value else "nej"
    return "" if value is None else value


def _wire(fact: Fact, name: str, *, typed: object) -> Json:
    """Return what was typed as it stands in a fact; an unchanged value stands just as it did."""
    before = value_of(fact).get(name)
    if isinstance(typed, Decimal):
        same = isinstance(before, str) and Decimal(before) == typed
        return before if same else f"{typed:f}"
    if name in _TRUTHS:
        return {"ja": True, "nej": False}.get(str(typed))
    if isinstance(typed, int):
        return typed
    return str(typed) if typed not in {None, ""} else None


_TRUTHS = frozenset({"publicly_supported", "motivated"})
_COUNTS = frozenset({"earlier_offers", "minutes"})


def _field(fact: Fact, name: str, *, lists: Lists) -> OfficeField:
    label = FIELDS.get(name, Text(name, name))
    if name in {"company", "workplace"}:
        field = KnownField(label)
        field.known = tuple(row.label for row in lists.companies)
        return field
    if name == "weekly_hours":
        hint = Text("Tomt betyder ikke oplyst.", "Empty means not known.")
        return HoursField(label, required=False, hint=hint)
    if name in _COUNTS:
        return CountField(label, required=False)
    choices = _CHOICES.get((fact.kind, name)) or _CHOICES[("", name)]
    return _chosen(fact, name, label=label, choices=choices(lists))


def _chosen(fact: Fact, name: str, *, label: Text, choices: Mapping[str, Text]) -> ChoiceOf:
    """Return a choice; what the fact says is always among it, also when nobody says it any more."""
    said = _shown(value_of(fact).get(name))
    listed = dict(choices)
    if str(said) not in listed and said != "":
        listed[str(said)] = CODES.get(str(said), Text(str(said), str(said)))
    required = "" not in listed
    return ChoiceOf(label, among=tuple(listed.items()), required=required)


def _codes(*codes: str) -> Callable[[Lists], Mapping[str, Text]]:
    return lambda _: {code: CODES.get(code, Text(code, code)) for code in codes}


def _maybe(*codes: str) -> Callable[[Lists], Mapping[str, Text]]:
    return lambda lists: dict([_NOT_SAID]) | dict(_codes(*codes)(lists))


_CHOICES: Mapping[tuple[str, str], Callable[[Lists], Mapping[str, Text]]] = {
    ("", "form"): lambda _: FORMS,
    ("", "adviser"): lambda lists: _maybe(*lists.advisers)(lists),
    ("", "unit"): lambda lists: lists.rules.labels("referring_units"),
    ("", "reason"): lambda lists: lists.rules.labels("withdrawal_reasons"),
    ("training", "trade"): lambda lists: lists.rules.labels("training_trades"),
    ("education", "kind"): lambda _: STUDIES,
    ("", "element"): lambda lists: {row.code: row.label for row in lists.elements},
    ("", "publicly_supported"): lambda _: dict(_YES_NO),
    ("", "motivated"): lambda _: dict((_NOT_SAID, *_YES_NO)),
    ("", "age_band"): _maybe(*CHOSEN["age_band"]),
    ("", "level"): _maybe(*CHOSEN["level"]),
    ("", "channel"): _maybe(*CHOSEN["channel"]),
    ("check_in", "answer"): _codes(*ANSWERS),
}
"""What may be chosen in a field, by kind and name; "" stands for any kind."""
