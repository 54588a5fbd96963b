"""The programme's data for INDIGO: what strangers are told, held against the standard's schema.

Source:
    Part B1 of the domain page; rules, section 7 (INDIGO is external).
"""

from datetime import datetime

from virksom.exchange.indigo import IndigoProgramme, indigo_json
from virksom.office.access import Actor, Deed, may
from virksom.office.store import read
from virksom.office.store.contracts import contract_of
from virksom.office.store.indigo_schema import indigo_schema
from virksom.office.store.quarters import quarters
from virksom.programme.kernel import Refusal, Text
from virksom.programme.status import issued_editions


class NothingTold(Refusal):
    """No quarter-end has been told of yet."""


def export_indigo(actor: Actor, *, moment: datetime) -> bytes:
    """Return the programme as an INDIGO project.

    Raises:
        Denied: the actor may not.
        NothingTold: no quarter-end has been told of yet.
        NoSchema, SchemaUnusable, BreaksSchema: it cannot be held against the schema, or breaks it.
    """
    may(actor, Deed.EXPORT_INDIGO)
    row, log = read.programme(actor.programme), read.log(actor.programme)
    contract = contract_of(row.contract)
    editions = issued_editions(log, contract, moment=moment)
    if not editions:
        raise NothingTold(NOTHING_TOLD)
    told = quarters(row.code, log, contract=contract, moment=moment)
    programme = IndigoProgramme(
        contract=contract, editions=editions, money=told[-1].external, invented=row.invented
    )
    return indigo_json(programme, schema=indigo_schema())


NOTHING_TOLD = Text(
    "Der er ikke noget at fortælle endnu. Data til INDIGO kommer, når det første kvartal er gjort "
    "op en måned efter, at det er slut.",
    "There is nothing to tell yet. Data for INDIGO come when the first quarter is told of, a month "
    "after it has ended.",
)
