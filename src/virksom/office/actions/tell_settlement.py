"""Those who settle are told what waits for them: a sentence and a door, and never a name.

Source:
    Invariant 3; clause 7.2.
"""

from datetime import datetime

from virksom.office.access import Role
from virksom.office.actions.tell import News, in_roles, tell
from virksom.office.store import notices
from virksom.office.store.notice_kinds import Kind

Place = tuple[str, int]
"""An invoice's number, and a line on it."""

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


def tell_disputed(programme: str, place: Place, *, by: str, moment: datetime) -> None:
    """Tell the provider that a week is disputed.

    Args:
        programme: code of the programme.
        place: the invoice's number, and the line on it.
        by: who disputed it.
        moment: when.
    """
    _tell(programme, _news(Kind.WEEK_DISPUTED, place), *_PROVIDER, by=by, moment=moment)


def tell_dispute_answered(programme: str, place: Place, *, by: str, moment: datetime) -> None:
    """Tell the municipality's finance office that a dispute is answered; the provider no longer.

    Args:
        programme: code of the programme.
        place: the invoice's number, and the line on it.
        by: who answered it.
        moment: when.
    """
    tell_undisputed(programme, place, moment=moment)
    news = _news(Kind.DISPUTE_ANSWERED, place)
    _tell(programme, news, Role.FINANCE_OFFICER, by=by, moment=moment)


def tell_dispute_reopened(programme: str, place: Place, *, by: str, moment: datetime) -> None:
    """Tell both sides that an answer was taken back, and the provider that the dispute waits.

    Args:
        programme: code of the programme.
        place: the invoice's number, and the line on it.
        by: who took it back.
        moment: when.
    """
    notices.done_with(programme, Kind.DISPUTE_ANSWERED, subject=_subject(place), moment=moment)
    news = _news(Kind.DISPUTE_REOPENED, place)
    _tell(programme, news, Role.FINANCE_OFFICER, *_PROVIDER, by=by, moment=moment)
    tell_disputed(programme, place, by=by, moment=moment)


def tell_undisputed(programme: str, place: Place, *, moment: datetime) -> None:
    """Let the provider no longer be asked about a dispute that is answered or withdrawn."""
    notices.done_with(programme, Kind.WEEK_DISPUTED, subject=_subject(place), moment=moment)


def _news(kind: Kind, place: Place) -> News:
    return News(kind=kind, subject=_subject(place), page="invoice", at=(place[0],))


def _subject(place: Place) -> str:
    """Return a line as a notice names it: ``F-2019-0003/12``."""
    return f"{place[0]}/{place[1]}"


def _tell(programme: str, news: News, *roles: Role, by: str, moment: datetime) -> None:
    told = (code for code in in_roles(programme, *roles) if code != by)
    tell(programme, news, to=told, moment=moment)
