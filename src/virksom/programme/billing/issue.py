"""A settlement carried out: prepared by one, released by another, its documents numbered.

Everything here makes drafts; whoever calls it appends them, in one transaction with the files.

Source:
    Rules, section 6; clause 7.2; failure 5 of outcome payment: four eyes on every payment.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from virksom.programme.billing.bill import Bill, ToBill, bill
from virksom.programme.billing.due import Settling, scope_of, settle_known
from virksom.programme.billing.moments import told_at
from virksom.programme.billing.numbers import LETTERS, last_number, written_number
from virksom.programme.billing.plan import line_form
from virksom.programme.billing.prepare import prepare, told
from virksom.programme.billing.run_states import RELEASED, RunStanding, find_run, refuse_move
from virksom.programme.contract import Contract, Terms
from virksom.programme.kernel import Json, Month, Refusal, Text, day_in_copenhagen, parse_moment
from virksom.programme.record import Draft, Known, Log, Programme, append


class Overtaken(Refusal):
    """Something became known since the run was prepared, and other lines are owed now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hands:
    """Who settles, and with what code.

    Args:
        prepares: code of who prepares.
        releases: code of another, who releases.
        code: digest of the code that reads; "" when not told.
    """

    prepares: str
    releases: str
    code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """What releasing a run issues, before any file is made of it.

    Args:
        run: the run as it was prepared.
        settling: what it was read from.
        moment: the moment it is issued; the numbers are of its year.
        bills: the documents, each with its number: an invoice first, then credit notes.
        head: digest of the last fact the lines rest on.
        terms: digest of the contract.
        code: digest of the code that read; "" when not told.
        by: code of who releases.
    """

    run: RunStanding
    settling: Settling
    moment: datetime
    bills: tuple[Bill, ...]
    head: str | None
    terms: str
    code: str
    by: str

    def drafts(self, content: Mapping[str, str]) -> tuple[Draft, ...]:
        """Return the run's last step and each document's fact, to be appended together.

        Args:
            content: digest of each document's file, by its number; one that has no file is not
                there.
        """
        frozen = (
            self._draft("issued", one.number, value=self._issued(one, content.get(one.number)))
            for one in self.bills
        )
        step = {"month": self.run.says.month, "step": RELEASED, **self._digests()}
        return (self._draft("run", self.run.code, value=step), *frozen)

    def _issued(self, one: Bill, content: str | None) -> Mapping[str, Json]:
        return {
            "document": one.kind,
            "number": one.number,
            "months": [str(month) for month in dict.fromkeys(line.month for line in one.lines)],
            **self._digests(),
            **told(content_digest=content, credits=one.credits),
            "run": self.run.code,
            "lines": [line_form(line) for line in one.annex],
        }

    def _digests(self) -> Mapping[str, Json]:
        return told(
            known=self.run.says.known,
            terms_digest=self.terms,
            facts_digest=self.head,
            code_digest=self.code,
        )

    def _draft(self, kind: str, subject: str, *, value: Mapping[str, Json]) -> Draft:
        day = day_in_copenhagen(self.moment)
        return Draft(kind=kind, subject=subject, since=day, value=value, by=self.by)


def issue(
    log: Log, contract: Contract, *, run: str, moment: datetime, by: str, code: str = ""
) -> Issue:
    """Return what releasing a prepared run issues: its lines must still be what is owed.

    The waits are those of the moment it was prepared at, so that the passing of days alone
    makes no prepared run void; facts and terms are those known now.

    Source:
        Rules, section 6; clause 7.2.

    Args:
        log: every fact.
        contract: the contract.
        run: code of the run.
        moment: now, with an offset.
        by: code of who releases.
        code: digest of the code that reads; "" when not told.

    Raises:
        RunRefused: no such run, not one that is prepared, or prepared by the same person.
        Overtaken: other lines are owed now than were prepared.
    """
    at = told_at(log, moment)
    known, terms = log.known(at), contract.terms.known(at)
    standing = find_run(known, run)
    refuse_move(standing, RELEASED, by=by)
    month, asked = Month.parse(standing.says.month), parse_moment(standing.says.known or "")
    scope = scope_of(log, contract, known=known, code=code)
    found = settle_known(known, terms, month=month, moment=asked, scope=scope)
    if found.plan.digest != standing.says.lines_digest:
        raise Overtaken(
            Text(
                "Der er kommet nyt, siden afregningen blev forberedt; annullér den, og forbered "
                "igen.",
                "There is news since the settlement was prepared; cancel it and prepare it again.",
            )
        )
    return Issue(
        run=standing,
        settling=found,
        moment=at,
        bills=_bills(log, found, title=contract.title, terms=terms, at=at),
        head=standing.says.facts_digest,
        terms=contract.digest,
        code=code,
        by=by,
    )


def carry_out(
    log: Log,
    contract: Contract,
    *,
    month: Month,
    moment: datetime,
    hands: Hands,
    content: Callable[[Bill], str] | None = None,
) -> Log:
    """Return the log with a month prepared and released at one moment.

    Args:
        log: every fact.
        contract: the contract.
        month: weeks of it and of every month before are settled.
        moment: now, with an offset.
        hands: who prepares and who releases.
        content: makes a document's file and returns its digest; None makes none.

    Raises:
        Refusal: what ``prepare`` and ``issue`` refuse.
    """
    draft = prepare(log, contract, month=month, moment=moment, by=hands.prepares, code=hands.code)
    ready = append(log, [draft], moment=moment)
    new = issue(
        ready, contract, run=draft.subject, moment=moment, by=hands.releases, code=hands.code
    )
    files = {one.number: content(one) for one in new.bills} if content else {}
    return append(ready, new.drafts(files), moment=moment)


def _bills(
    log: Log, found: Settling, *, title: Text, terms: Terms, at: datetime
) -> tuple[Bill, ...]:
    day = day_in_copenhagen(at)
    invented = is_invented(found.known)
    last = {kind: last_number(log, f"{start}-{day.year:04d}-") for kind, start in LETTERS.items()}
    made = list[Bill]()
    for one in found.plan.documents:
        last[one.kind] += 1
        credited = found.frozen.documents[one.credits].fact if one.credits else None
        new = ToBill(
            number=written_number(one.kind, year=day.year, place=last[one.kind]),
            kind=one.kind,
            lines=one.lines,
            issued_on=day,
            title=title,
            credits=one.credits,
            credits_on=credited.since if credited else None,
            credits_known=credited.known_at if credited else None,
            credited_before=found.frozen.credited_of(one.credits),
            invented=invented,
        )
        made.append(bill(new, terms))
    return tuple(made)


def is_invented(known: Known) -> bool:
    """Say whether the programme's people are invented, by the log's own word."""
    said = (fact.value for fact in known.of_kind("programme"))
    return any(isinstance(value, Programme) and value.invented is True for value in said)
