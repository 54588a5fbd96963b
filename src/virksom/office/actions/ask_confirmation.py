"""Ask employers to confirm, in one tap, who worked with them in a month.

Source:
    Clause 7.1; failures 1 and 2 of outcome payment.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction

from virksom.office.access import Actor, Deed, Role, may, relation
from virksom.office.access.ties import answers
from virksom.office.actions.confirm_weeks import subject_of
from virksom.office.actions.tell import News, tell
from virksom.office.store import notices, write
from virksom.office.store.case import case
from virksom.office.store.company_names import company_names
from virksom.office.store.confirmations import AskedOf, in_month
from virksom.office.store.members import members_as
from virksom.office.store.notice_kinds import Kind
from virksom.programme.kernel import Month, Refusal, Text, day_in_copenhagen
from virksom.programme.path.confirm import questions, why_not_ask

AGAIN = timedelta(days=7)
"""How long a company is left in peace before it is asked about the same month again."""


class CannotAsk(Refusal):
    """Nobody can be asked; the sentence says why, and what to do instead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """Who was asked.

    Args:
        told: codes of the companies that were asked now, ascending.
        silent: those that have nobody who can answer here, ascending.
        lately: those that were asked within ``AGAIN`` and are left in peace, ascending.
        jobs: how many jobs the companies asked are to answer for.
    """

    told: tuple[str, ...]
    silent: tuple[str, ...]
    lately: tuple[str, ...]
    jobs: int


def ask_confirmation(
    actor: Actor, candidate: str, *, employment: str, month: Month, moment: datetime
) -> Outcome:
    """Ask the employer about one job in one month; the company gets a notice and a mail.

    Raises:
        NoSuchCandidate: nobody has that code.
        Denied: the actor may not.
        CannotAsk: no such job in that month, it is answered already or not over yet, the company
            has nobody who can answer here, no longer sees the job, or was asked lately.
    """
    one, today = case(actor.programme, candidate), day_in_copenhagen(moment)
    about = relation(actor, one.known, codes=one.codes, on=today)
    may(actor, Deed.ASK_CONFIRMATION, about=about)
    found = [
        AskedOf(one=one, question=asked)
        for asked in questions(one.person, month=month)
        if asked.employment == employment
    ]
    if not found:
        raise CannotAsk(Text("Jobbet løb ikke i den måned.", "The job did not run in that month."))
    if not found[0].open:
        raise CannotAsk(Text("Arbejdsgiveren har svaret.", "The employer has answered."))
    if not _sees(found[0], month=month, moment=moment):
        raise CannotAsk(_ENDED)
    outcome = _ask(actor, found[:1], month=month, moment=moment)
    if outcome.silent:
        raise CannotAsk(nobody(actor.programme, outcome.silent))
    if outcome.lately:
        raise CannotAsk(
            Text(
                f"{outcome.lately[0]} er spurgt inden for den sidste uge; giv dem lidt tid.",
                f"{outcome.lately[0]} was asked within the last week; give them a little time.",
            )
        )
    return outcome


def ask_month(actor: Actor, *, month: Month, moment: datetime) -> Outcome:
    """Ask every employer about the jobs of a month that it has not answered for.

    Raises:
        Denied: the actor may not.
        CannotAsk: the month's weeks are not over, or nothing is left to ask about.
    """
    may(actor, Deed.ASK_CONFIRMATION)
    jobs = in_month(actor.programme, month=month)
    found = [one for one in jobs if one.open and _sees(one, month=month, moment=moment)]
    if not found:
        raise CannotAsk(
            Text(
                "Alle arbejdsgivere, der kan spørges, har svaret for måneden.",
                "Every employer who can be asked has answered for the month.",
            )
        )
    return _ask(actor, found, month=month, moment=moment)


_ENDED = Text(
    "Job og måned er sluttet for mere end fire uger siden, så virksomheden ser det ikke længere; "
    "læg en lønseddel ind.",
    "Job and month ended more than four weeks ago; the company no longer sees it: add a payslip.",
)


def _sees(one: AskedOf, *, month: Month, moment: datetime) -> bool:
    """Say whether the company may still answer for the job it would be asked about."""
    return answers(one.job, one.question.company, month=month, on=day_in_copenhagen(moment))


def nobody(programme: str, companies: Collection[str]) -> Text:
    """Return the sentence that nobody at these companies, by name, can answer here.

    Raises:
        Refusal: the vault's keys are missing or do not fit.
    """
    names = company_names(programme, companies)
    told = ", ".join(names.get(one, one) for one in companies)
    return Text(
        f"{told} har ingen, der kan svare her; giv dem adgang, eller læg en lønseddel ind.",
        f"{told} has nobody who can answer here; give them access, or add a payslip.",
    )


def _ask(actor: Actor, found: Iterable[AskedOf], *, month: Month, moment: datetime) -> Outcome:
    reason = why_not_ask(month, today=day_in_copenhagen(moment))
    if reason is not None:
        raise CannotAsk(reason)
    jobs: dict[str, int] = {}
    for one in found:
        jobs[one.question.company] = jobs.get(one.question.company, 0) + 1
    speak: dict[str, list[str]] = {}
    for each in members_as(actor.programme, Role.COMPANY_CONTACT):
        speak.setdefault(each.organisation, []).append(each.code)
    with transaction.atomic():
        write.hold(actor.programme)
        lately = [one for one in sorted(jobs) if _lately(actor, one, month=month, moment=moment)]
        told = [one for one in sorted(jobs) if one in speak and one not in lately]
        for company in told:
            news = News(
                kind=Kind.CONFIRM_WEEKS,
                subject=subject_of(company, month),
                page="confirm_month",
                at=(str(month),),
            )
            tell(actor.programme, news, to=speak[company], moment=moment)
    return Outcome(
        told=tuple(told),
        silent=tuple(one for one in sorted(jobs) if one not in speak),
        lately=tuple(lately),
        jobs=sum(jobs[company] for company in told),
    )


def _lately(actor: Actor, company: str, *, month: Month, moment: datetime) -> bool:
    return notices.told_since(
        actor.programme,
        Kind.CONFIRM_WEEKS,
        subject=subject_of(company, month),
        since=moment - AGAIN,
    )
