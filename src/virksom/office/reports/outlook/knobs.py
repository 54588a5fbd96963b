"""The numbers of what if that may be turned: each a field, and a slider about what is usual."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from virksom.office.reports.outlook.seen import ForecastSeen
from virksom.programme.forecast.scenario import KNOBS, Knob, NotAScenario, turnable
from virksom.programme.kernel import Text, number_text

PRACTICE = ("finding", "losing", "starting", "places", "helped", "strain")
"""The numbers that are practice, and no terms."""

_NOTHING = Text("", "")

_REACH = {
    "full": ("1600", "10"),
    "partial": ("1000", "5"),
    "cap": ("260", "4"),
    "hours": ("48", "1"),
    "bonus_13": ("30000", "1000"),
    "bonus_26": ("60000", "1000"),
    "later": ("200", "5"),
    "finding": ("3", "0.1"),
    "losing": ("3", "0.1"),
    "starting": ("3", "0.1"),
    "places": ("20", "1"),
    "helped": ("200", "5"),
    "strain": ("200", "5"),
    "outcomes": ("200", "5"),
}
"""How far each slider goes, and by which steps; the field beside it takes more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slider:
    """A slider, its numbers as a browser takes them.

    Args:
        least: where it begins; what is usual is a whole number of steps from there.
        most: where it ends.
        step: one step.
        at: where it stands.
        usual: where it stands when nothing is turned.
    """

    least: str
    most: str
    step: str
    at: str
    usual: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KnobField:
    """A number that may be turned.

    Args:
        name: its name in an address.
        label: what it is.
        typed: what stands in it; "" where it is not turned.
        usual: what it is where it is not turned.
        slider: the same to be dragged.
        wrong: what is wrong with it; empty when nothing is.
    """

    name: str
    label: Text
    typed: str
    usual: Text
    slider: Slider
    wrong: Text


def knob_fields(
    seen: ForecastSeen, asks: Mapping[str, str], *, wrong: NotAScenario | None
) -> tuple[KnobField, ...]:
    """Return every number that may be turned under the contract, in order.

    Args:
        seen: from where it looks; its terms say what is usual.
        asks: what is turned, as it is typed.
        wrong: what is wrong with one of them.
    """
    return tuple(
        _field(seen, name, typed=asks.get(name, ""), wrong=wrong) for name in turnable(seen.terms)
    )


def _field(seen: ForecastSeen, name: str, *, typed: str, wrong: NotAScenario | None) -> KnobField:
    knob = KNOBS[name]
    usual = _usual(seen, knob)
    return KnobField(
        name=name,
        label=knob.label,
        typed=typed,
        usual=Text(number_text(usual), number_text(usual, "en")),
        slider=_slider(name, usual, at=_number(typed, usual)),
        wrong=wrong.text if wrong is not None and wrong.field == name else _NOTHING,
    )


def _usual(seen: ForecastSeen, knob: Knob) -> Decimal:
    if knob.term and knob.term in seen.rules.values:
        return seen.rules.amount(knob.term)
    return Decimal(knob.usual or knob.least)


def _slider(name: str, usual: Decimal, *, at: Decimal) -> Slider:
    knob, (most, step) = KNOBS[name], (Decimal(one) for one in _REACH[name])
    least = usual % step
    while least < knob.least:
        least += step
    return Slider(
        least=_plain(least),
        most=_plain(max(most, usual)),
        step=_plain(step),
        at=_plain(at),
        usual=_plain(usual),
    )


def _number(typed: str, usual: Decimal) -> Decimal:
    """Return where a slider stands; where no number is typed, at what is usual."""
    plain = typed.strip().replace(",", ".")
    return Decimal(plain) if plain.replace(".", "", 1).isdecimal() and plain.isascii() else usual


def _plain(number: Decimal) -> str:
    return f"{number.normalize():f}"
