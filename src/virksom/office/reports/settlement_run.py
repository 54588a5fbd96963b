"""A settlement run: what it would issue, or issued; who may move it, and why not.

Source:
    Rules, section 6; clause 7.2; failure 5 of outcome payment: four eyes.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from virksom.office.access import Actor, Deed, is_system, why_not
from virksom.office.reports import words
from virksom.office.reports.door import Door
from virksom.office.reports.invoice_annex import Annex, AnnexGround, AskedAnnex, annex
from virksom.office.reports.invoice_rows import BillRow, bill_rows
from virksom.office.reports.settlement_ground import accounts
from virksom.office.reports.settlement_read import BEFORE_RELEASE, read_in_words
from virksom.office.reports.settlement_words import DOCUMENTS, day_by, lines, month_name
from virksom.office.reports.standpoint import Standpoint
from virksom.office.store.same_human import same_human
from virksom.office.store.sweeping import HowRead, sweep_of
from virksom.programme.billing import (
    DROPPED,
    INVOICE,
    MOVES,
    PREPARED,
    RELEASED,
    STATES,
    Plan,
    Planned,
    RunStanding,
    scope_of,
    settle_known,
    why_not_move,
    why_not_moved,
)
from virksom.programme.billing.overtaken import Changed, changed_lines
from virksom.programme.files.code import code_digest
from virksom.programme.kernel import Month, Refusal, Text, day_in_copenhagen, parse_moment
from virksom.programme.record import Fact


class NoSuchRun(Refusal):
    """There is no run with that code, as known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedRow:
    """A document that the run would issue.

    Args:
        label: what it is, and which invoice it credits.
        lines: how many.
        amount: what it comes to.
        annex: its weeks.
        spot: its place on the page.
    """

    label: Text
    lines: Text
    amount: Text
    annex: Annex
    spot: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """A step the run may take.

    Args:
        label: a verb.
        door: where it is sent.
        why_not: why the reader cannot take it now; None when they can.
    """

    label: Text
    door: Door
    why_not: Text | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RunPage:
    """A run.

    Args:
        code: its code.
        month: what it settles.
        state: where it stands.
        waits: whether it waits to be released.
        steps: who did what, and when.
        amount: what it comes to; empty when it was dropped.
        stale: why it can no longer be released; empty while it can.
        read: how it was read, where candidates are very many; else empty.
        planned: what it would issue; empty once it is moved.
        bills: what it issued; empty before.
        release: the step to release it; None when it is moved already, or on a past day.
        drop: the step to drop it; None likewise.
        digests: what it rests on.
    """

    code: str
    month: Text
    state: Text
    waits: bool
    steps: tuple[tuple[Text, Text], ...]
    amount: Text
    stale: Text
    read: Text
    planned: tuple[PlannedRow, ...]
    bills: tuple[BillRow, ...]
    release: Button | None
    drop: Button | None
    digests: tuple[tuple[Text, str], ...]


def run_page(seen: Standpoint, code: str, *, asked: AskedAnnex, actor: Actor) -> RunPage:
    """Return a run as known at a standpoint.

    Raises:
        NoSuchRun: there is none with that code.
    """
    found = accounts(seen)
    run = next((one for one in found.runs if one.code == code), None)
    if run is None:
        raise NoSuchRun(Text(f"Der er ingen afregning {code}.", f"There is no settlement {code}."))
    waits, (plan, read) = run.state == PREPARED, _plan(seen, run)
    stale = _stale(seen, run, plan=plan)
    bills = tuple(row for row in bill_rows(found) if row.run == code)
    here = waits and not seen.past
    return RunPage(
        code=code,
        month=month_name(Month.parse(run.says.month)),
        state=STATES[run.state],
        waits=waits,
        steps=(*_loaded(seen, run), *_steps(run)),
        amount=_amount(plan, bills=bills, run=run),
        stale=stale,
        read=read,
        planned=tuple(_planned(seen, run, plan=plan, asked=asked, actor=actor)),
        bills=tuple(reversed(bills)),
        release=_release(run, actor=actor, stale=stale) if here else None,
        drop=_button(run, DROPPED, actor=actor) if here else None,
        digests=tuple(_digests(run)),
    )


def _plan(seen: Standpoint, run: RunStanding) -> tuple[Plan, Text]:
    """Return what a waiting run would issue now, and how it was read; nothing for one moved."""
    if run.state != PREPARED:
        return Plan(()), words.NOTHING
    month, asked = Month.parse(run.says.month), parse_moment(run.says.known or "")
    return seen.keep(
        f"plan {run.code}",
        lambda: _planned_by_now(seen, month, asked=asked),
    )


def _planned_by_now(seen: Standpoint, month: Month, *, asked: datetime) -> tuple[Plan, Text]:
    noted = HowRead()
    sweep = sweep_of(seen.code, seen.log, month=month, moment=asked, waits=False, noted=noted)
    scope = scope_of(seen.log, seen.contract, known=seen.known, code=code_digest(), sweep=sweep)
    found = settle_known(seen.known, seen.terms, month=month, moment=asked, scope=scope)
    told = read_in_words(seen, noted)
    return found.plan, words.joined(told, BEFORE_RELEASE, mark=" ") if told.da else told


def _stale(seen: Standpoint, run: RunStanding, *, plan: Plan) -> Text:
    if run.state != PREPARED or plan.digest == run.says.lines_digest:
        return words.NOTHING
    told = seen.keep(
        f"stale {run.code}",
        lambda: changed_lines(seen.log, seen.contract, run=run, at=seen.moment),
    )
    return stale_text(told)


def stale_text(told: Changed) -> Text:
    """Return what became otherwise since a run was prepared, in a sentence."""
    if told.amounts:
        count = lines(told.amounts)
        return Text(
            f"Der er kommet nyt, siden den blev forberedt: {count.da} ville blive anderledes.",
            f"There is news since it was prepared: {count.en} would differ.",
        )
    if told.grounds:
        return Text(
            "Der er kommet nyt, siden den blev forberedt: beløbene er de samme, men de hviler på "
            "andre oplysninger.",
            "There is news since it was prepared: the amounts are the same, but they rest on "
            "other facts.",
        )
    return Text(
        "Programmet regner anderledes nu, end da den blev forberedt.",
        "The program reckons otherwise now than when it was prepared.",
    )


def _loaded(seen: Standpoint, run: RunStanding) -> Iterator[tuple[Text, Text]]:
    """Yield who loaded what registers say, each once with the latest day, before the run."""
    told = dict[str, Fact]()
    for fact in seen.log.facts:
        if fact.known_at <= run.prepared.known_at and fact.source in _REGISTERS:
            told[fact.by or ""] = fact
    for _, fact in sorted(told.items()):
        yield _LOADED, _by(fact)


_REGISTERS = frozenset({"income_register", "benefit_register"})
_LOADED = Text("Registre sidst læst ind", "Registers last loaded")


def _steps(run: RunStanding) -> Iterator[tuple[Text, Text]]:
    yield _DONE[PREPARED], _by(run.prepared)
    if run.state != PREPARED:
        yield _DONE[run.state], _by(run.latest)


def _by(fact: Fact) -> Text:
    return day_by(fact.by or "", day_in_copenhagen(fact.known_at))


_DONE = {
    PREPARED: Text("Forberedt", "Prepared"),
    RELEASED: STATES[RELEASED],
    DROPPED: STATES[DROPPED],
}


def _amount(plan: Plan, *, bills: Sequence[BillRow], run: RunStanding) -> Text:
    if run.state == DROPPED:
        return words.NOTHING
    if run.state == PREPARED:
        return words.signed_kroner(plan.amount)
    signed = (one.sum if one.kind == INVOICE else -one.sum for one in bills)
    return words.signed_kroner(sum(signed, type(plan.amount)(0)))


def _planned(
    seen: Standpoint, run: RunStanding, *, plan: Plan, asked: AskedAnnex, actor: Actor
) -> Iterator[PlannedRow]:
    for number, one in enumerate(plan.documents, start=1):
        ground = AnnexGround(
            number="",
            kind=one.kind,
            credits=one.credits,
            lines=one.lines,
            terms=seen.terms,
            door=Door("settlement_run", (run.code,)),
            actor=actor,
            spot=f"bilag-{number}",
        )
        yield PlannedRow(
            label=_label(one),
            lines=lines(len(one.lines)),
            amount=words.kroner(one.amount),
            annex=annex(ground, asked),
            spot=f"bilag-{number}",
        )


def _label(one: Planned) -> Text:
    label = DOCUMENTS[one.kind]
    if not one.credits:
        return label
    return Text(f"{label.da} til {one.credits}", f"{label.en} of {one.credits}")


def _button(run: RunStanding, after: str, *, actor: Actor) -> Button:
    move = next(one for one in MOVES if (one.before, one.after) == (PREPARED, after))
    reason = why_not(actor, Deed(move.deed))
    if reason is None:
        alike = same_human(actor.programme, actor.by, other=run.prepared.by or "")
        moved = why_not_move(run, after, by=actor.by, system=is_system(actor.by), alike=alike)
        reason = why_not_moved(moved) if moved else None
    return Button(label=move.words, door=Door(_DOORS[after], (run.code,)), why_not=reason)


def _release(run: RunStanding, *, actor: Actor, stale: Text) -> Button:
    """Return the step to release a run: not while other lines are owed than were prepared."""
    button = _button(run, RELEASED, actor=actor)
    if button.why_not is None and stale.da:
        return replace(button, why_not=_AGAIN)
    return button


_AGAIN = Text("Annullér den, og forbered igen.", "Cancel it and prepare it again.")
_DOORS = {RELEASED: "release_settlement", DROPPED: "drop_settlement"}


def _digests(run: RunStanding) -> Iterator[tuple[Text, str]]:
    told = (
        (Text("Linjerne", "The lines"), run.says.lines_digest),
        (Text("Aftalens vilkår", "The contract's terms"), run.says.terms_digest),
        (Text("Oplysningerne", "The facts"), run.says.facts_digest),
        (Text("Programmets kode", "The program's code"), run.says.code_digest),
    )
    for label, digest in told:
        if digest:
            yield label, digest
