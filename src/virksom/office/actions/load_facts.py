"""Put a whole log into an empty programme."""

from dataclasses import replace
from datetime import timedelta

from django.db import transaction

from virksom.office.store import read, write
from virksom.office.store.read import ProgrammeRow
from virksom.programme.kernel import Refusal, Text
from virksom.programme.record import Log, Programme, backdated, broken_link, has_chain, seal

DEFAULT_CONTRACT = "impact60"
"""The contract of a log whose first fact names none."""

DEFAULT_CODE = "P1"
"""The code of a programme whose log does not begin with a fact about it."""


class CannotLoad(Refusal):
    """A log has no place in this office; the sentence says why."""


def load_facts(log: Log, *, behind: timedelta = timedelta()) -> ProgrammeRow:
    """Put ``log`` into the office as a programme of its own: whole or not at all.

    A log that is sealed keeps its chain; one without a chain is sealed as it comes in.

    Args:
        log: every fact, in order.
        behind: by how much the programme's clock is behind the real one.

    Raises:
        CannotLoad: the log is empty, its chain is broken, or a fact is known earlier than the
            one before it; the office holds that programme already; or invented and real
            programmes would stand in one database.
    """
    row = replace(programme_of(log), behind=behind)
    with transaction.atomic():
        write.hold_programmes()
        _check_room(row)
        write.begin(row, _sealed(log))
    return row


def programme_of(log: Log) -> ProgrammeRow:
    """Return the programme a log is about, from its first fact; a silent log is a real one."""
    told = log.facts[0] if log.facts else None
    if told is None or not isinstance(told.value, Programme):
        return ProgrammeRow(DEFAULT_CODE, DEFAULT_CONTRACT, invented=False)
    contract = told.value.contract or DEFAULT_CONTRACT
    return ProgrammeRow(told.subject, contract, invented=told.value.invented is True)


def _check_room(row: ProgrammeRow) -> None:
    held = read.programmes()
    if any(other.invented != row.invented for other in held):
        raise CannotLoad(_NOT_TOGETHER)
    if any(other.code == row.code for other in held):
        raise CannotLoad(
            Text(
                f"Kontoret holder allerede programmet {row.code}; "
                "en hel log kan kun lægges i et tomt program.",
                f"The office already holds programme {row.code}; "
                "a whole log can only go into an empty programme.",
            )
        )


_NOT_TOGETHER = Text(
    "Opdigtede og virkelige programmer kan ikke stå i samme database; brug en database til hver.",
    "Invented and real programmes cannot stand in one database; use a database for each.",
)


def _sealed(log: Log) -> Log:
    if not log.facts:
        raise CannotLoad(Text("Loggen har ingen fakta.", "The log has no facts."))
    _check_order(log)
    if not has_chain(log):
        return seal(log)
    broken = broken_link(log)
    if broken is not None:
        raise CannotLoad(
            Text(
                f"Kæden brister ved {broken.fact} (nr. {broken.position}); intet er lagt ind.",
                f"The chain breaks at {broken.fact} (no. {broken.position}); nothing was loaded.",
            )
        )
    return log


def _check_order(log: Log) -> None:
    back = backdated(log)
    if back is not None:
        raise CannotLoad(
            Text(
                f"{back.fact} (nr. {back.position}) er kendt tidligere end faktummet før det; "
                "intet er lagt ind.",
                f"{back.fact} (no. {back.position}) is known earlier than the fact before it; "
                "nothing was loaded.",
            )
        )
