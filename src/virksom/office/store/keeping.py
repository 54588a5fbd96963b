"""Which personal data of candidates is held, until when, and who has been told that it goes.

Source:
    Article 5(1)(e) of the General Data Protection Regulation.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from virksom.office.store.kept_longer import held_until
from virksom.office.store.models import CandidateRow, Notice
from virksom.office.store.notice_kinds import Kind
from virksom.office.store.vault.erase_kind import held_kinds
from virksom.programme.contract import Keeping
from virksom.programme.kernel import day_in_copenhagen
from virksom.programme.status import Placement


@dataclass(frozen=True, slots=True, kw_only=True)
class DueRow:
    """One kind of data about one candidate whose time comes.

    Args:
        code: the candidate's.
        kind: the kind's code.
        due: the first day on which it is kept no longer.
        told: the last day somebody was told in time; None when nobody was.
        erasable: the first day on which it may be erased; None until somebody is told.
        consultant: code of who has them; "" for nobody.
        kept_until: the first day on which it is kept longer no more; None when it is not.
    """

    code: str
    kind: str
    due: date
    told: date | None
    erasable: date | None
    consultant: str
    kept_until: date | None

    def may_be_told(self) -> bool:
        """Say whether telling is what comes next."""
        return self.erasable is None and self.kept_until is None

    def is_ready(self, on: date) -> bool:
        """Say whether it may be erased on a day."""
        return self.kept_until is None and self.erasable is not None and self.erasable <= on


def due_rows(programme: str, keeping: Keeping, *, on: date) -> tuple[DueRow, ...]:
    """Return what is due on a day or may be told of then, by code, in the kinds' order.

    Args:
        programme: its code.
        keeping: how long each kind is kept; a kind the vault cannot erase by itself has no rows.
        on: the day it is.
    """
    return tuple(sorted(_rows(programme, keeping, on=on), key=lambda row: row.code))


def _rows(programme: str, keeping: Keeping, *, on: date) -> Iterator[DueRow]:
    kept = held_until(programme, on=on)
    people = _people(programme, kept)
    told = _told(programme)
    days = {None, *(left for left, _, _ in people.values())}
    coming = {kind: _coming(keeping, kind, days=days, on=on) for kind in keeping.terms}
    held = held_kinds(programme, only={kind for kind, dues in coming.items() if dues})
    for kind, dues in coming.items():
        for code in filter(_is_candidate, held.get(kind, frozenset())):
            left, consultant, until = people.get(code, (None, "", kept.get(code)))
            due = dues.get(left)
            if due is None:
                continue
            when = told.get(code)
            counts = when if when and when >= keeping.told_from(due) else None
            yield DueRow(
                code=code,
                kind=kind,
                due=due,
                told=counts,
                erasable=keeping.erasable(due, counts),
                consultant=consultant,
                kept_until=until,
            )


def _coming(
    keeping: Keeping, kind: str, *, days: Iterable[date | None], on: date
) -> dict[date | None, date]:
    """Return when a kind is due of those who left on each day, where that may be told of now."""
    every = {left: keeping.terms[kind].due(left) for left in days}
    return {
        left: due for left, due in every.items() if due is not None and keeping.told_from(due) <= on
    }


def _is_candidate(code: str) -> bool:
    return code.startswith("K")


def _people(
    programme: str, kept: Mapping[str, date]
) -> dict[str, tuple[date | None, str, date | None]]:
    """Return when each candidate left, who has them, and until when their data is kept longer.

    None for whoever is here, and for whom nothing is kept longer. By each of their codes: somebody
    who was merged has several, data under each, and what is kept is kept under all.
    """
    rows = CandidateRow.objects.filter(programme__code=programme)
    found: dict[str, tuple[date | None, str, date | None]] = {}
    told = rows.values_list("code", "group", "latest_on", "consultant", "says")
    for own, group, latest, consultant, says in told.iterator():
        left = latest if group == Placement.WITHDRAWN.value else None
        codes = (own, *says.upper().split()) if says else (own,)
        until = max((kept[code] for code in codes if code in kept), default=None) if kept else None
        for code in codes:
            found.setdefault(code, (left, consultant, until))
    return found


def _told(programme: str) -> dict[str, date]:
    """Return the last day each candidate was told that something will be erased."""
    rows = Notice.objects.filter(programme__code=programme, kind=Kind.ERASURE_NEAR.value)
    told = rows.exclude(subject="").order_by("made_at").values_list("subject", "made_at")
    return {code: day_in_copenhagen(at) for code, at in told}
