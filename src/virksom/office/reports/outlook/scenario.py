"""What if, as a page: numbers that may be turned, and scenarios side by side."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import parse_qsl

from virksom.office.reports import words
from virksom.office.reports.door import Choice
from virksom.office.reports.effect.shown_table import ShownTable, shown_table
from virksom.office.reports.outlook.forecast import SHOCK_TEXTS
from virksom.office.reports.outlook.knobs import PRACTICE, KnobField, knob_fields
from virksom.office.reports.outlook.reading import is_tried, read_tried, with_silence
from virksom.office.reports.outlook.seen import ForecastSeen
from virksom.office.reports.outlook.shared import (
    KeptScenario,
    Lists,
    SharedScenario,
    kept_rows,
    shared_rows,
)
from virksom.programme.effect.table import Unit, cell_text
from virksom.programme.forecast.beside import Tried, beside_table
from virksom.programme.forecast.outlook import TIMES, NothingToForecast
from virksom.programme.forecast.pieces import stopped_text
from virksom.programme.forecast.scenario import KNOBS, NotAScenario, Scenario, scenario_of
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
        stopped: that it was stopped, and what it then rests on; empty where it was not.
        note: how everybody was read; empty where it goes without saying.
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
    stopped: Text
    note: Text


NAMES = (*KNOBS, "cap_counts", "shock")
"""The names a scenario has in an address."""


def asks_of(query: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Return what an address turns, by name; empty numbers are left out."""
    return tuple((name, query[name].strip()) for name in NAMES if query.get(name, "").strip())


def scenario_page(
    seen: ForecastSeen, query: Mapping[str, str], *, lists: Lists, times: int = TIMES
) -> ScenarioPage:
    """Return the page.

    Args:
        seen: from where it looks.
        query: what is turned, as it is typed.
        lists: the scenarios the reader has.
        times: how many replications each rests on; fewer than usual where it was stopped.
    """
    asks = asks_of(query)
    found = _reckoned(seen, query, lists=lists, times=times)
    tried, fields = found.tried, knob_fields(seen, dict(asks), wrong=found.wrong)
    return ScenarioPage(
        answer=found.answer,
        terms=tuple(field for field in fields if field.name not in PRACTICE),
        practice=tuple(field for field in fields if field.name in PRACTICE),
        cap=()
        if seen.terms.pays_outcomes
        else _choices(CAP_TEXTS, dict(asks).get("cap_counts", "")),
        shocks=_choices(SHOCK_TEXTS, dict(asks).get("shock", "")),
        beside=tuple(_beside(lists)),
        table=shown_table(beside_table(tried)) if tried else None,
        premises=shown_table(premises_table(tried[bool(asks)].seen)) if tried else None,
        kept=kept_rows(lists),
        shared=shared_rows(lists.shared),
        asks=asks,
        turned=bool(asks),
        keeps=bool(asks) and bool(tried),
        stopped=stopped_text(times, of=TIMES) if tried and times < TIMES else words.NOTHING,
        note=seen.note,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reckoned:
    """What was reckoned, in a sentence; or why nothing was, and what is wrong with a number."""

    answer: Text
    tried: tuple[Tried, ...] = ()
    wrong: NotAScenario | None = None


def _reckoned(
    seen: ForecastSeen, query: Mapping[str, str], *, lists: Lists, times: int
) -> _Reckoned:
    try:
        tried = tuple(
            read_tried(seen, one, name=name, times=times)
            for name, one in side_by_side(query, lists=lists)
        )
    except NotAScenario as refused:
        return _Reckoned(answer=refused.text, wrong=refused)
    except NothingToForecast as refused:
        return _Reckoned(answer=refused.text)
    answer = _answer(tried[: 1 + bool(asks_of(query))])
    return _Reckoned(answer=with_silence(answer, seen), tried=tried)


def awaited(
    seen: ForecastSeen, query: Mapping[str, str], *, lists: Lists, times: int
) -> tuple[tuple[Text, Scenario], ...]:
    """Return what is still to be reckoned for the page, each named; nothing where it cannot be.

    Args:
        seen: from where it looks.
        query: what is turned, as it is typed.
        lists: the scenarios the reader has.
        times: how many replications each rests on.
    """
    try:
        every = tuple(side_by_side(query, lists=lists))
    except NotAScenario:
        return ()
    return tuple((name, one) for name, one in every if not is_tried(seen, one, times=times))


def side_by_side(query: Mapping[str, str], *, lists: Lists) -> Iterator[tuple[Text, Scenario]]:
    """Yield the contract, what is turned, and what is chosen, as many as have room; each named.

    Raises:
        NotAScenario: what is turned cannot stand.
    """
    asks = dict(asks_of(query))
    yield _CONTRACT, scenario_of({})
    if asks:
        yield _YOURS, scenario_of(asks)
    chosen = [(name, kept) for key, name, kept in _keyed(lists) if key in lists.beside]
    for name, kept in chosen[: MOST_BESIDE - 1 - bool(asks)]:
        yield Text(name, name), scenario_of(dict(parse_qsl(kept)))


def _keyed(lists: Lists) -> Iterator[tuple[str, str, str]]:
    """Yield the key, the name and what is turned of each scenario, one's own first."""
    for row in lists.kept:
        yield f"e:{row.name}", row.name, row.query
    for one in lists.shared:
        yield f"d:{one.key}", one.name, one.query


def _beside(lists: Lists) -> Iterator[Choice]:
    for key, name, _ in _keyed(lists):
        yield Choice(key, Text(name, name), key in lists.beside)


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
