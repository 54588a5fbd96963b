"""What a statement told, kept in the fact of its issue, and read from there ever after.

Source:
    Rules, sections 6 and 7: what was issued is frozen.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal, InvalidOperation

from virksom.programme.ledger.behind import FIGURES
from virksom.programme.ledger.edition import Told
from virksom.programme.ledger.rate import internal_rate
from virksom.programme.ledger.returns import CashFlow, returns_of
from virksom.programme.record import Issued, Log

WHOLE, EXTERNAL = "statement", "statement_external"
"""The two editions, as kinds of document."""

_FLOW = "flow"
_WHOSE = {f"{figure}_of": figure for figure in FIGURES}
_NAMES = {"on", "bearer", "earned", "expected", "paid", "supported", "saved", *_WHOSE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Frozen:
    """A quarter-end as its statements told of it.

    Args:
        whole: the parties' edition; None where its fact keeps no figures.
        external: the edition for strangers; None as well.
    """

    whole: Told | None = None
    external: Told | None = None


def figures_of(told: Told) -> tuple[str, ...]:
    """Return the figures of an edition as the fact of its issue keeps them.

    Each is a name and its numbers, øre or kroner as ``Told`` has them; what is hidden is left out.
    Beside a figure told to strangers stands a digest of whose weeks it is of.

    Source:
        Rules, section 6.
    """
    return tuple(_figures(told))


def _figures(told: Told) -> Iterator[str]:
    yield f"on {told.on.isoformat()}"
    yield f"bearer {told.bearer}"
    for name, weeks in (("earned", told.earned), ("expected", told.expected)):
        if weeks is not None:
            yield f"{name} {weeks[0]} {weeks[1]}"
    for name, number in (
        ("paid", told.paid),
        ("supported", told.supported),
        ("saved", told.saved),
    ):
        if number is not None:
            yield f"{name} {number}"
    for name, figure in _WHOSE.items():
        if figure in told.whose:
            yield f"{name} {told.whose[figure]}"
    for flow in told.returns.flows:
        yield f"{_FLOW} {flow.day.isoformat()} {flow.ore}"


def told_of(figures: Sequence[str], *, external: bool) -> Told | None:
    """Return an edition from the figures its fact keeps; None where they cannot be read.

    The rate of return is reckoned of the flows, as it was.

    Source:
        Rules, sections 6 and 7.

    Args:
        figures: as ``figures_of`` gives them.
        external: whether it is the edition for strangers.
    """
    try:
        return _read([line.split(" ") for line in figures], external=external)
    except (ValueError, LookupError, InvalidOperation):
        return None


def _read(lines: Sequence[Sequence[str]], *, external: bool) -> Told:
    flows = tuple(
        CashFlow(date.fromisoformat(day), int(ore))
        for name, day, ore in (line for line in lines if line[0] == _FLOW)
    )
    said = {name: rest for name, *rest in lines if name != _FLOW}
    if not said.keys() <= _NAMES:
        raise ValueError(said.keys() - _NAMES)
    paid, supported, saved = (said.get(name, [None])[0] for name in ("paid", "supported", "saved"))
    return Told(
        on=date.fromisoformat(said["on"][0]),
        external=external,
        returns=returns_of(flows),
        rate=internal_rate(flows),
        earned=_weeks(said.get("earned")),
        expected=_weeks(said.get("expected")),
        paid=None if paid is None else int(paid),
        supported=None if supported is None else int(supported),
        saved=None if saved is None else _kroner(saved),
        bearer=said["bearer"][0],
        whose={figure: said[name][0] for name, figure in _WHOSE.items() if name in said},
    )


def _weeks(said: Sequence[str] | None) -> tuple[int, Decimal] | None:
    if said is None:
        return None
    count, kroner = said
    return int(count), _kroner(kroner)


def _kroner(said: str) -> Decimal:
    kroner = Decimal(said)
    if not kroner.is_finite():
        raise ValueError(said)
    return kroner


def frozen_quarters(log: Log, *, moment: datetime) -> Mapping[date, Frozen]:
    """Return what the statements issued by a moment told, by quarter-end.

    A statement whose fact keeps no figures is left out: what it told is reckoned anew from what
    was known then.

    Source:
        Rules, section 7.

    Args:
        log: every fact.
        moment: what was issued later is left out.
    """
    found: dict[date, Frozen] = {}
    for fact in log.facts:
        says = fact.value
        if not isinstance(says, Issued) or says.figures is None or fact.known_at > moment:
            continue
        external = says.document == EXTERNAL
        told = told_of(says.figures, external=external)
        if told is not None and says.document in {WHOLE, EXTERNAL}:
            held = found.get(told.on, Frozen())
            found[told.on] = replace(held, **{"external" if external else "whole": told})
    return found
