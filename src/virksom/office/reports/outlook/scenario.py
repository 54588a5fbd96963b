"""What if, as a page: numbers that may be turned, and scenarios side by side."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import parse_qsl

from virksom.office.reports.door import Choice, Door
from virksom.office.reports.effect.shown_table import ShownTable, shown_table
from virksom.office.reports.outlook.forecast import SHOCK_TEXTS
from virksom.office.reports.outlook.reading import read_outlook, read_parties
from virksom.office.reports.standpoint import Standpoint
from virksom.office.store.filters import FilterRow
from virksom.programme.forecast.outlook import NothingToForecast, Outlook
from virksom.programme.forecast.parties import Parties
from virksom.programme.forecast.prices import NotByTheWeek
from virksom.programme.forecast.scenario import (
    KNOBS,
    Knob,
    NotAScenario,
    Scenario,
    changed,
    scenario_of,
)
from virksom.programme.forecast.tables import beside_table
from virksom.programme.kernel import Text, number_text

CAP_TEXTS = {
    "paid_weeks": Text("betalte uger", "paid weeks"),
    "calendar_from_first": Text("kalenderuger fra den første", "calendar weeks from the first"),
}
"""How the cap may count, in words."""

_CONTRACT = Text("Aftalen", "The contract")
_YOURS = Text("Dit scenarie", "Your scenario")


@dataclass(frozen=True, slots=True, kw_only=True)
class KnobField:
    """A number that may be turned.

    Args:
        name: its name in an address.
        label: what it is.
        typed: what stands in it; "" where it is not turned.
        usual: what it is where it is not turned.
        wrong: what is wrong with it; empty when nothing is.
    """

    name: str
    label: Text
    typed: str
    usual: Text
    wrong: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptScenario:
    """A scenario that was kept: its name, and the door that opens it."""

    name: str
    door: Door


@dataclass(frozen=True, slots=True, kw_only=True)
class ScenarioPage:
    """Everything the page shows.

    Args:
        terms: the contract's numbers that may be turned.
        practice: those of the practice.
        cap: how the cap may count.
        shocks: the common shocks.
        table: scenarios side by side; None where none can be reckoned.
        none: why there is none; empty where there is one.
        kept: the reader's own scenarios.
        asks: what is turned, by name, to be kept or sent on.
        turned: whether anything is.
        keeps: whether what is turned can be kept.
    """

    terms: tuple[KnobField, ...]
    practice: tuple[KnobField, ...]
    cap: tuple[Choice, ...]
    shocks: tuple[Choice, ...]
    table: ShownTable | None
    none: Text
    kept: tuple[KeptScenario, ...]
    asks: tuple[tuple[str, str], ...]
    turned: bool
    keeps: bool


NAMES = (*KNOBS, "cap_counts", "shock")
"""The names a scenario has in an address."""

_NOTHING = Text("", "")
_PRACTICE = ("finding", "losing", "starting")


def asks_of(query: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Return what an address turns, by name; empty numbers are left out."""
    return tuple((name, query[name].strip()) for name in NAMES if query.get(name, "").strip())


def scenario_page(
    seen: Standpoint, query: Mapping[str, str], *, kept: Sequence[FilterRow]
) -> ScenarioPage:
    """Return the page.

    Args:
        seen: from where it looks.
        query: what is turned, as it is typed.
        kept: the reader's own scenarios; those that can be reckoned stand beside.
    """
    asks = asks_of(query)
    wrong: NotAScenario | None = None
    table, none = None, _NOTHING
    try:
        table = _table(seen, dict(asks), kept=kept)
    except NotAScenario as refused:
        wrong = refused
    except (NothingToForecast, NotByTheWeek) as refused:
        none = refused.text
    fields = tuple(_field(seen, name, asks=dict(asks), wrong=wrong) for name in KNOBS)
    return ScenarioPage(
        terms=tuple(field for field in fields if field.name not in _PRACTICE),
        practice=tuple(field for field in fields if field.name in _PRACTICE),
        cap=_choices(CAP_TEXTS, dict(asks).get("cap_counts", "")),
        shocks=_choices(SHOCK_TEXTS, dict(asks).get("shock", "")),
        table=table,
        none=none,
        kept=tuple(
            KeptScenario(name=row.name, door=Door("scenario", (), tuple(parse_qsl(row.query))))
            for row in kept
        ),
        asks=asks,
        turned=bool(asks),
        keeps=bool(asks) and table is not None,
    )


def _table(seen: Standpoint, asks: Mapping[str, str], *, kept: Sequence[FilterRow]) -> ShownTable:
    """Return the contract, what is turned, and what is kept, side by side.

    Raises:
        NotAScenario: what is turned cannot stand.
        NothingToForecast: nobody has been referred by then, or no week is left.
        NotByTheWeek: the contract pays for outcomes.
    """
    named = [(_CONTRACT, *_both(seen, scenario_of({})))]
    if asks:
        named.append((_YOURS, *_both(seen, scenario_of(asks))))
    for row in kept[:_MOST_BESIDE]:
        typed = dict(parse_qsl(row.query))
        if typed != dict(asks):
            named.append((Text(row.name, row.name), *_both(seen, scenario_of(typed))))
    return shown_table(beside_table(named))


_MOST_BESIDE = 3


def _both(seen: Standpoint, scenario: Scenario) -> tuple[Outlook, Parties]:
    found = read_outlook(seen, scenario)
    return found, read_parties(seen, found, terms=changed(seen.terms, scenario))


def _field(
    seen: Standpoint, name: str, *, asks: Mapping[str, str], wrong: NotAScenario | None
) -> KnobField:
    knob = KNOBS[name]
    return KnobField(
        name=name,
        label=knob.label,
        typed=asks.get(name, ""),
        usual=_usual(seen, knob),
        wrong=wrong.text if wrong is not None and wrong.field == name else _NOTHING,
    )


def _usual(seen: Standpoint, knob: Knob) -> Text:
    if not knob.term or knob.term not in seen.rules.values:
        return Text(knob.usual, knob.usual)
    number = seen.rules.amount(knob.term)
    return Text(number_text(number), number_text(number, "en"))


def _choices(texts: Mapping[str, Text], chosen: str) -> tuple[Choice, ...]:
    return tuple(Choice(code, text, code == chosen) for code, text in texts.items() if code)
