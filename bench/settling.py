"""A month read for a settlement, and the effect of one correction, with no database: pure rules."""

from datetime import UTC, datetime

from bench.timing import Line, taken
from virksom.programme.billing import Hands, Scope, carry_out, settle_known, settling
from virksom.programme.contract import Terms
from virksom.programme.files.contracts import read_contract
from virksom.programme.files.demo import shipped_demo
from virksom.programme.kernel import Month, Week
from virksom.programme.record import Known
from virksom.programme.settlement import read_weeks
from virksom.programme.status import people

_BY, _NOW = datetime(2023, 1, 10, 9, tzinfo=UTC), datetime(2023, 2, 20, 9, tzinfo=UTC)
_HANDS = Hands(prepares="bogholder-1", releases="bogholder-2", code="sha256:bench")
_DECEMBER = Month(2022, 12)
_LAST = Week(2023, 7)


def pure_settling() -> list[Line]:
    """Time December 2022 of the demo, with every month before settled, and one candidate of it."""
    contract = read_contract("impact60")
    log = carry_out(shipped_demo(), contract, month=Month(2022, 11), moment=_BY, hands=_HANDS)
    known, terms = log.known(_NOW), contract.terms.known(_NOW)
    peer = taken(lambda: _reference(known, terms))

    def month() -> None:
        settling(log, contract, month=_DECEMBER, moment=_NOW, code=_HANDS.code)

    def correction() -> None:
        scope = Scope(only={"K017"})
        settle_known(known, terms, month=_DECEMBER, moment=_NOW, scope=scope)

    named = "reference reading of everyone"
    return [
        Line(
            job="a month of the demo read for a settlement, pure",
            ours=taken(month),
            peer=named,
            theirs=peer,
            target=0.5,
        ),
        Line(
            job="the effect of one correction in kroner, pure",
            ours=taken(correction),
            peer=named,
            theirs=peer,
            target=0.2,
        ),
    ]


def _reference(known: Known, terms: Terms) -> None:
    for person in people(known):
        read_weeks(person, terms, through=_LAST)
