"""What if, as a page: numbers that may be turned, and scenarios side by side."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import parse_qsl

from virksom.office.reports.door import Choice
from virksom.office.reports.effect.shown_table import ShownTable, shown_table
from virksom.office.reports.outlook.forecast import SHOCK_TEXTS
from virksom.office.reports.outlook.knobs import PRACTICE, KnobField, knob_fields
from virksom.office.reports.outlook.reading import read_tried, with_silence
from virksom.office.reports.outlook.shared import (
    KeptScenario,
    Lists,
    SharedScenario,
    kept_rows,
    shared_rows,
)
from virksom.office.reports.standpoint import Standpoint
from virksom.programme.effect.table import Unit, cell_text
from virksom.programme.forecast.beside import Tried, beside_table
from virksom.programme.forecast.outlook import NothingToForecast
from virksom.programme.forecast.scenario import KNOBS, NotAScenario, scenario_of
from virksom.programme.forecast.tables import chance_text, kroner, premises_table
from virksom.programme.kernel import Text

CAP_TEXTS = {
    "paid_weeks": Text("betalte uger", "paid weeks"),
    "calendar_from_first": Text("kalenderuger fra den første", "calendar weeks from the first"),
}
"""How the cap may count, in words."""

MOST_BESIDE = 4
"""Scenarios that stand side by side, the contract among them."""

_CONTRACT = Text("Aftalen", "The contract")
_YOURS = Text("Dit scenarie", "Your scenario")


@dataclass(frozen=True, slots=True, kw_only=True)
class ScenarioPage:
    """Everything the page shows.

    Args:
        answer: what is turned, in a sentence; why there is none, or what to do.
        terms: the contract's numbers that may be turned.
        practice: those of the practice.
        cap: how the cap may count; empty where it has none of weeks.
        shocks: the common shocks.
        beside: kept and shared scenarios that may stand beside.
        table: scenarios side by side; None where none can be reckoned.
        premises: what yours, or the contract's, rests on; None with it.
        kept: the reader's own scenarios.
        shared: those that others share with the reader.
        asks: what is turned, by name, to be kept or sent on.
        turned: whether anything is.
        keeps: whether what is turned can be kept.
    """

    answer: Text
    terms: tuple[KnobField, ...]
    practice: tuple[KnobField, ...]
    cap: tuple[Choice, ...]
    shocks: tuple[Choice, ...]
    beside: tuple[Choice, ...]
    table: ShownTable | None
    premises: ShownTable | None
    kept: tuple[KeptScenario, ...]
    shared: tuple[SharedScenario, ...]
    asks: tuple[tuple[str, str], ...]
    turned: bool
    keeps: bool


NAMES = (*KNOBS, "cap_counts", "shock")
"""The names a scenario has in an address."""


def asks_of(query: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Return what an address turns, by name; empty numbers are left out."""
    return tuple((name, query[name].strip()) for name in NAMES if query.get(name, "").strip())


def scenario_page(
    seen: Standpoint,
    query: Mapping[str, str],
    *,
    lists: Lists,
    beside: Sequence[str],
    own: str = "",
) -> ScenarioPage:
    """Return the page.

    Args:
        seen: from where it looks.
        query: what is turned, as it is typed.
        lists: the scenarios the reader has.
        beside: keys of those that stand beside; of too many the first do.
        own: the reader's party.
    """
    asks = asks_of(query)
    choices = tuple(_beside(lists, chosen=beside))
    wrong: NotAScenario | None = None
    tried: tuple[Tried, ...] = ()
    try:
        tried = tuple(_tried(seen, dict(asks), lists=lists, beside=beside))
        answer = with_silence(_answer(tried[:2] if asks else tried[:1]), seen)
    except NotAScenario as refused:
        wrong, answer = refused, refused.text
    except NothingToForecast as refused:
        answer = refused.text
    fields = knob_fields(seen, dict(asks), wrong=wrong)
    return ScenarioPage(
        answer=answer,
        terms=tuple(field for field in fields if field.name not in PRACTICE),
        practice=tuple(field for field in fields if field.name in PRACTICE),
        cap=()
        if seen.terms.pays_outcomes
        else _choices(CAP_TEXTS, dict(asks).get("cap_counts", "")),
        shocks=_choices(SHOCK_TEXTS, dict(asks).get("shock", "")),
        beside=choices,
        table=shown_table(beside_table(tried)) if tried else None,
        premises=shown_table(premises_table(tried[bool(asks)].seen)) if tried else None,
        kept=kept_rows(lists, own=own),
        shared=shared_rows(lists.shared),
        asks=asks,
        turned=bool(asks),
        keeps=bool(asks) and bool(tried),
    )


def _tried(
    seen: Standpoint, asks: Mapping[str, str], *, lists: Lists, beside: Sequence[str]
) -> Iterator[Tried]:
    """Yield the contract, what is turned, and what is chosen, as many as have room.

    Raises:
        NotAScenario: what is turned cannot stand.
        NothingToForecast: nobody has been referred by then, or no week is left.
    """
    yield read_tried(seen, scenario_of({}), name=_CONTRACT)
    if asks:
        yield read_tried(seen, scenario_of(asks), name=_YOURS)
    chosen = [(name, query) for key, name, query in _keyed(lists) if key in beside]
    for name, query in chosen[: MOST_BESIDE - 1 - bool(asks)]:
        yield read_tried(seen, scenario_of(dict(parse_qsl(query))), name=Text(name, name))


def _keyed(lists: Lists) -> Iterator[tuple[str, str, str]]:
    """Yield the key, the name and what is turned of each scenario, one's own first."""
    for row in lists.kept:
        yield f"e:{row.name}", row.name, row.query
    for one in lists.shared:
        yield f"d:{one.key}", one.name, one.query


def _beside(lists: Lists, *, chosen: Sequence[str]) -> Iterator[Choice]:
    for key, name, _ in _keyed(lists):
        yield Choice(key, Text(name, name), key in chosen)


def _answer(tried: Sequence[Tried]) -> Text:
    """Return the last of them in a sentence, and what the contract gives where it is another."""
    usual, one = tried[0], tried[-1]
    persons, paid = (_with(usual, of, other=one) for of in (_persons, _paid))
    said = Text(
        f"{persons.da} selvforsørgende til sidst. Kommunen betaler {paid.da.rstrip('.')}.",
        f"{persons.en} self-supporting in the end. The municipality pays {paid.en}.",
    )
    if not one.money.invested:
        return said
    back = _with(usual, _back, other=one)
    return Text(
        f"{said.da} Investor har alt igen i {back.da} af forløbene.",
        f"{said.en} The investor has all back in {back.en} of the runs.",
    )


def _persons(one: Tried) -> Text:
    count = str(round(one.seen.supporting.last.middle))
    return Text(count, count)


def _paid(one: Tried) -> Text:
    return cell_text(kroner(one.money.paid.middle), Unit.KRONER)


def _back(one: Tried) -> Text:
    part = chance_text(one.money.even)
    return Text(part, part)


def _with(usual: Tried, of: Callable[[Tried], Text], *, other: Tried) -> Text:
    one, before = of(other), of(usual)
    if usual is other:
        return one
    return Text(f"{one.da} (aftalen: {before.da})", f"{one.en} (the contract: {before.en})")


def _choices(texts: Mapping[str, Text], chosen: str) -> tuple[Choice, ...]:
    return tuple(Choice(code, text, code == chosen) for code, text in texts.items() if code)
