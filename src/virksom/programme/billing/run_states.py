"""Where a settlement run stands, and who may move it: one table, which also draws the diagram.

Source:
    Rules, section 6; clause 7.2; failure 5 of outcome payment: four eyes on every payment.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from virksom.programme.kernel import Reason, Refusal, Text
from virksom.programme.record import Fact, Known, Run


class RunRefused(Refusal):
    """A run is not there, may not be moved by this person, or another one is open."""


PREPARED, RELEASED, DROPPED = "prepared", "released", "dropped"

STATES = {
    PREPARED: Text("Klar til frigivelse", "Ready for release"),
    RELEASED: Text("Frigivet", "Released"),
    DROPPED: Text("Annulleret", "Cancelled"),
}
"""The states of a run, in order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A step a run may take.

    Args:
        before: the state it is in; "" before it exists.
        after: the state it comes to.
        deed: the code of what one must be allowed to do.
        other: whether it must be another than who prepared it.
        person: whether it must be a person, and no system with a key of the API.
        words: what the step is called.
    """

    before: str
    after: str
    deed: str
    other: bool
    person: bool
    words: Text


MOVES = (
    Move(
        before="",
        after=PREPARED,
        deed="prepare_settlement",
        other=False,
        person=False,
        words=Text("Forbered", "Prepare"),
    ),
    Move(
        before=PREPARED,
        after=RELEASED,
        deed="release_settlement",
        other=True,
        person=True,
        words=Text("Frigiv", "Release"),
    ),
    Move(
        before=PREPARED,
        after=DROPPED,
        deed="release_settlement",
        other=False,
        person=False,
        words=Text("Annullér", "Cancel"),
    ),
)
"""Every step there is; whatever is not here cannot be done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RunStanding:
    """A run as its facts tell it.

    Args:
        code: such as ``R0001``.
        prepared: the fact that prepared it.
        latest: the fact of its latest step.
    """

    code: str
    prepared: Fact
    latest: Fact

    @property
    def state(self) -> str:
        """One of ``STATES``."""
        return _says(self.latest).step

    @property
    def says(self) -> Run:
        """What was prepared."""
        return _says(self.prepared)


def runs(known: Known) -> tuple[RunStanding, ...]:
    """Return the runs, the first prepared first; empty before the first."""
    found: dict[str, list[Fact]] = {}
    for fact in known.of_kind("run"):
        found.setdefault(fact.subject, []).append(fact)
    return tuple(
        RunStanding(code=code, prepared=steps[0], latest=steps[-1]) for code, steps in found.items()
    )


def why_not_move(
    run: RunStanding, after: str, *, by: str, system: bool = False, alike: bool = False
) -> Reason | None:
    """Say why somebody may not move a run to a state; None when they may.

    Args:
        run: the run.
        after: the state it should come to.
        by: code of who would do it.
        system: whether that is a system with a key of the API, and no person.
        alike: whether they are known to be who prepared it, under another code.
    """
    move = next((one for one in MOVES if (one.before, one.after) == (run.state, after)), None)
    if move is None:
        return Reason("run_cannot_move", "7.2", (run.latest.id,))
    if move.person and system:
        return Reason("run_needs_person", "7.2", (run.latest.id,))
    if move.other and by == run.prepared.by:
        return Reason("run_needs_another", "7.2", (run.prepared.id,))
    if move.other and alike:
        return Reason("run_same_human", "7.2", (run.prepared.id,))
    return None


def refuse_move(
    run: RunStanding, after: str, *, by: str, system: bool = False, alike: bool = False
) -> None:
    """Refuse to let somebody move a run to a state, as ``why_not_move`` says.

    Raises:
        RunRefused: it cannot be moved there, or not by them.
    """
    reason = why_not_move(run, after, by=by, system=system, alike=alike)
    if reason is not None:
        raise RunRefused(why_not_moved(reason))


def find_run(known: Known, run: str) -> RunStanding:
    """Return the run with this code.

    Raises:
        RunRefused: there is none.
    """
    for standing in runs(known):
        if standing.code == run:
            return standing
    raise RunRefused(Text(f"Der er ingen afregning {run}.", f"There is no settlement {run}."))


def why_not_moved(reason: Reason) -> Text:
    """Return what ``why_not_move`` says as a sentence."""
    return _WHY_NOT[reason.code]


_WHY_NOT = {
    "run_cannot_move": Text(
        "Afregningen er frigivet eller annulleret og kan ikke flyttes mere.",
        "The settlement is released or cancelled and cannot be moved any more.",
    ),
    "run_needs_person": Text(
        "Et system kan forberede en afregning, men et menneske ser den igennem og frigiver den.",
        "A system may prepare a settlement, but a person looks it through and releases it.",
    ),
    "run_needs_another": Text(
        "Den, der har forberedt afregningen, kan ikke selv frigive den.",
        "Whoever prepared the settlement cannot release it.",
    ),
    "run_same_human": Text(
        "Den, der har forberedt afregningen, har samme login, e-mail eller CPR-nummer som du. Et "
        "andet menneske skal frigive den.",
        "Whoever prepared the settlement has the same sign-in, e-mail or CPR number as you. "
        "Another person must release it.",
    ),
}


def open_run(standing: Iterable[RunStanding]) -> RunStanding | None:
    """Return the run that waits to be released or dropped; None when none does."""
    return next((run for run in standing if run.state == PREPARED), None)


def refuse_waiting(standing: Iterable[RunStanding]) -> None:
    """Refuse to prepare another run while one waits to be released or dropped.

    Raises:
        RunRefused: one waits.
    """
    waits = open_run(standing)
    if waits is not None:
        raise RunRefused(
            Text(
                f"Afregningen {waits.code} venter på frigivelse; frigiv eller annullér den først.",
                f"The settlement {waits.code} waits for release; release or drop it first.",
            )
        )


def _says(fact: Fact) -> Run:
    if not isinstance(fact.value, Run):
        raise TypeError(fact.kind)
    return fact.value
