"""What if: other terms or another practice, tried on the same past. The contract is not touched.

Source:
    Rules, section 4, for what each number means; the contract's own terms where nothing is changed.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from virksom.programme.contract import Terms
from virksom.programme.forecast.load import Load
from virksom.programme.forecast.outlook import Assumed, Practice
from virksom.programme.forecast.shock import SPRING_2020
from virksom.programme.kernel import Refusal, Text, quoted


class NotAScenario(Refusal):
    """A number is out of reach, or two contradict each other; ``field`` is where."""

    def __init__(self, text: Text, *, field: str) -> None:
        """Keep the field's name beside the sentence."""
        super().__init__(text)
        self.field = field


@dataclass(frozen=True, slots=True, kw_only=True)
class Knob:
    """One number that may be turned.

    Args:
        label: what it is.
        least: the least it may be, inclusive.
        most: the most, inclusive.
        term: the contract's term it replaces; "" for none.
        whole: whether it is a whole number.
        usual: what it is where the contract says nothing; as text.
    """

    label: Text
    least: Decimal
    most: Decimal
    term: str = ""
    whole: bool = False
    usual: str = ""


def _knob(da: str, en: str, *, up_to: str, least: str = "0") -> Knob:
    return Knob(label=Text(da, en), least=Decimal(least), most=Decimal(up_to))


KNOBS: Mapping[str, Knob] = {
    "full": replace(
        _knob("Kr. pr. uge i fuld selvforsørgelse", "DKK a week in full", up_to="10000"),
        term="full_rate",
    ),
    "partial": replace(
        _knob("Kr. pr. uge i delvis selvforsørgelse", "DKK a week in partial", up_to="10000"),
        term="partial_rate",
    ),
    "cap": replace(
        _knob("Loft i uger for hver", "Cap in weeks each", up_to="520", least="1"),
        term="cap",
        whole=True,
    ),
    "hours": replace(
        _knob("Timer om ugen for fuld", "Hours a week for full", up_to="80", least="1"),
        term="full_time_hours",
    ),
    "bonus_13": replace(
        _knob("Bonus ved 13 uger i træk, kr.", "Bonus at 13 weeks, DKK", up_to="1000000"), usual="0"
    ),
    "bonus_26": replace(
        _knob("Bonus ved 26 uger i træk, kr.", "Bonus at 26 weeks, DKK", up_to="1000000"), usual="0"
    ),
    "later": replace(
        _knob("Andet job og senere betales med, %", "A second job is paid, %", up_to="200"),
        usual="100",
    ),
    "finding": replace(
        _knob("Job findes, gange så hurtigt", "Jobs found, times as fast", up_to="10"), usual="1"
    ),
    "losing": replace(
        _knob("Job mistes, gange så ofte", "Jobs lost, times as often", up_to="10"), usual="1"
    ),
    "starting": replace(
        _knob("Ventende begynder, gange så hurtigt", "Start, times as fast", up_to="10"), usual="1"
    ),
    "places": replace(
        _knob("Flere træningspladser nu", "More training places now", up_to="200"),
        whole=True,
        usual="0",
    ),
    "helped": replace(
        _knob("Kan hjælpes ad gangen (0: alle)", "Can be helped at once (0: all)", up_to="10000"),
        whole=True,
        usual="0",
    ),
    "strain": replace(
        _knob("Job mistes oftere ved for mange, %", "Lost more often of too many, %", up_to="1000"),
        usual="0",
    ),
    "outcomes": replace(
        _knob("Resultater betales med, %", "Outcomes are paid, %", up_to="500"), usual="100"
    ),
}
"""What may be turned, in order."""

_BY_WEEK = frozenset({"full", "partial", "cap", "bonus_13", "bonus_26", "later"})
_BY_OUTCOME = frozenset({"outcomes"})


def turnable(terms: Terms) -> tuple[str, ...]:
    """Return the names of what may be turned under a contract, in order."""
    left = _BY_WEEK if terms.pays_outcomes else _BY_OUTCOME
    return tuple(name for name in KNOBS if name not in left)


CAP_COUNTS = ("paid_weeks", "calendar_from_first")
SHOCKS = {"": None, "spring_2020": SPRING_2020}


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """What is changed; what is not named is as the contract says, and as it has gone.

    Args:
        numbers: by knob, those that are turned.
        cap_counts: "paid_weeks" or "calendar_from_first"; "" leaves the contract's.
        shock: a code of ``SHOCKS``.
    """

    numbers: Mapping[str, Decimal]
    cap_counts: str = ""
    shock: str = ""


def scenario_of(typed: Mapping[str, str]) -> Scenario:
    """Read a scenario as it is typed; an empty number is not turned.

    Args:
        typed: by knob, and ``cap_counts`` and ``shock``; commas and points alike before decimals,
            and between thousands where a number may be so large.

    Raises:
        NotAScenario: a number is none, is out of reach, or is not whole where it must be; the
            cap or the shock is none there is; or a strain has no number of helped.
    """
    numbers = {
        name: _number(typed[name], name=name) for name in KNOBS if typed.get(name, "").strip()
    }
    cap_counts, shock = typed.get("cap_counts", ""), typed.get("shock", "")
    if cap_counts and cap_counts not in CAP_COUNTS:
        raise _none_such(cap_counts, field="cap_counts")
    if shock not in SHOCKS:
        raise _none_such(shock, field="shock")
    if numbers.get("strain") and not numbers.get("helped"):
        raise NotAScenario(
            Text(
                "Skriv også, hvor mange der kan hjælpes ad gangen.",
                "Write how many can be helped at once, too.",
            ),
            field="strain",
        )
    return Scenario(numbers=numbers, cap_counts=cap_counts, shock=shock)


def changed(terms: Terms, scenario: Scenario) -> Terms:
    """Return the terms as a scenario has them.

    Raises:
        NotAScenario: partial self-support would be paid more than full, or the contract has
            nothing of the kind that is turned.
    """
    found = terms
    _has(terms, scenario)
    for name, number in scenario.numbers.items():
        if KNOBS[name].term:
            found = found.with_switch(KNOBS[name].term, _as_term(number, KNOBS[name]))
    if scenario.cap_counts:
        found = found.with_switch("cap_counts", scenario.cap_counts)
    rules = found.on(found.begins())
    if not found.pays_outcomes and rules.amount("partial_rate") > rules.amount("full_rate"):
        raise NotAScenario(
            Text(
                "Delvis selvforsørgelse kan ikke koste mere end fuld.",
                "Partial self-support cannot cost more than full.",
            ),
            field="partial",
        )
    return found


def _has(terms: Terms, scenario: Scenario) -> None:
    cap = ("cap_counts",) if scenario.cap_counts and terms.pays_outcomes else ()
    none = [name for name in scenario.numbers if name not in turnable(terms)]
    for name in (*none, *cap):
        raise NotAScenario(
            Text(
                "Aftalen betaler for resultater, ikke for uger."
                if terms.pays_outcomes
                else "Aftalen betaler for uger, ikke for resultater.",
                "The contract pays for outcomes, not for weeks."
                if terms.pays_outcomes
                else "The contract pays for weeks, not for outcomes.",
            ),
            field=name,
        )


def assumed_by(scenario: Scenario, assumed: Assumed) -> Assumed:
    """Return what a forecast assumes under a scenario."""
    turned = {name: float(number) for name, number in scenario.numbers.items()}
    return replace(
        assumed,
        practice=Practice(
            finding=turned.get("finding", 1.0),
            losing=turned.get("losing", 1.0),
            starting=turned.get("starting", 1.0),
            places=int(turned.get("places", 0)),
        ),
        shock=SHOCKS[scenario.shock],
        bonus=(turned.get("bonus_13", 0.0), turned.get("bonus_26", 0.0)),
        later=turned.get("later", 100.0) / 100,
        load=_load(turned),
        outcomes=turned.get("outcomes", 100.0) / 100,
        turned=_terms_turned(scenario),
    )


def _load(turned: Mapping[str, float]) -> Load | None:
    helped = int(turned.get("helped", 0))
    return Load(helped=helped, strain=turned.get("strain", 0.0) / 100) if helped else None


def _terms_turned(scenario: Scenario) -> frozenset[str]:
    cap = ("cap_counts",) if scenario.cap_counts else ()
    return frozenset((*(KNOBS[name].term for name in scenario.numbers), *cap)) - {""}


def _number(text: str, *, name: str) -> Decimal:
    knob = KNOBS[name]
    plain = _without_thousands(text.strip(), knob).replace(",", ".")
    number = Decimal(plain) if _PLAIN.fullmatch(plain) else Decimal("NaN")
    inside = number.is_finite() and knob.least <= number <= knob.most
    if not inside or (knob.whole and number != number.to_integral_value()):
        raise _out_of_reach(text, knob, name=name)
    return number


_PLAIN = re.compile(r"[+-]?[0-9]+(\.[0-9]*)?|[+-]?\.[0-9]+")
_THOUSANDS = re.compile(r"(\d{1,3}(?:[.,]\d{3})+)([.,]\d{1,2})?")
_A_THOUSAND = 1000


def _without_thousands(text: str, knob: Knob) -> str:
    """Return a number without marks between thousands, where the knob reaches so far.

    Kroner have two decimals at most: three digits after a mark are thousands, as in 20.000.
    """
    found = _THOUSANDS.fullmatch(text)
    if found is None or knob.most < _A_THOUSAND:
        return text
    return re.sub("[.,]", "", found[1]) + (found[2] or "")


def _out_of_reach(text: str, knob: Knob, *, name: str) -> NotAScenario:
    shown = quoted(text)
    kind = ("et helt tal", "a whole number") if knob.whole else ("et tal", "a number")
    return NotAScenario(
        Text(
            f"{knob.label.da}: {shown.da} er ikke {kind[0]} fra {knob.least} til {knob.most}.",
            f"{knob.label.en}: {shown.en} is not {kind[1]} from {knob.least} to {knob.most}.",
        ),
        field=name,
    )


def _none_such(text: str, *, field: str) -> NotAScenario:
    shown = quoted(text)
    return NotAScenario(
        Text(f"{shown.da} er ikke til at vælge her.", f"{shown.en} cannot be chosen here."),
        field=field,
    )


def _as_term(number: Decimal, knob: Knob) -> str:
    return f"{number:.0f}" if knob.whole else f"{number:.2f}"
