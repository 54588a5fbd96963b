"""Those who settle are told what waits for them: a sentence and a door, and never a name.

Source:
    Invariant 3; clause 7.2.
"""

from datetime import datetime

from virksom.office.access import Role
from virksom.office.actions.tell import News, in_roles, tell
from virksom.office.store import notices
from virksom.office.store.notice_kinds import Kind

_PROVIDER = (Role.BOOKKEEPER, Role.TEAM_LEADER)


def tell_prepared(programme: str, run: str, *, by: str, moment: datetime) -> None:
    """Tell whoever may release a run that it waits.

    Args:
        programme: code of the programme.
        run: code of the run.
        by: who prepared it, who is not told.
        moment: when.
    """
    news = News(kind=Kind.SETTLEMENT_PREPARED, subject=run, page="settlement_run", at=(run,))
    _tell(programme, news, *_PROVIDER, by=by, moment=moment)


def tell_moved(programme: str, run: str, *, moment: datetime) -> None:
    """Let nobody be asked any longer about a run that was released or dropped."""
    notices.done_with(programme, Kind.SETTLEMENT_PREPARED, subject=run, moment=moment)


def tell_released(programme: str, number: str, *, by: str, moment: datetime) -> None:
    """Tell the municipality's finance office that an invoice or credit note has come.

    Args:
        programme: code of the programme.
        number: number of the run's first document.
        by: who released it.
        moment: when.
    """
    news = News(kind=Kind.BILLED, subject=number, page="invoice", at=(number,))
    _tell(programme, news, Role.FINANCE_OFFICER, by=by, moment=moment)


def tell_disputed(programme: str, dispute: str, *, number: str, by: str, moment: datetime) -> None:
    """Tell the provider that a week is disputed.

    Args:
        programme: code of the programme.
        dispute: the dispute's code.
        number: number of the invoice.
        by: who disputed it.
        moment: when.
    """
    news = News(kind=Kind.WEEK_DISPUTED, subject=dispute, page="invoice", at=(number,))
    _tell(programme, news, *_PROVIDER, by=by, moment=moment)


def tell_dispute_answered(
    programme: str, dispute: str, *, number: str, by: str, moment: datetime
) -> None:
    """Tell the municipality's finance office that a dispute is answered; the provider no longer.

    Args:
        programme: code of the programme.
        dispute: the dispute's code.
        number: number of the invoice.
        by: who answered it.
        moment: when.
    """
    tell_undisputed(programme, dispute, moment=moment)
    news = News(kind=Kind.DISPUTE_ANSWERED, subject=dispute, page="invoice", at=(number,))
    _tell(programme, news, Role.FINANCE_OFFICER, by=by, moment=moment)


def tell_undisputed(programme: str, dispute: str, *, moment: datetime) -> None:
    """Let the provider no longer be asked about a dispute that is answered or withdrawn."""
    notices.done_with(programme, Kind.WEEK_DISPUTED, subject=dispute, moment=moment)


def _tell(programme: str, news: News, *roles: Role, by: str, moment: datetime) -> None:
    told = (code for code in in_roles(programme, *roles) if code != by)
    tell(programme, news, to=told, moment=moment)
