"""The daily digest: one mail a day to whoever has something in it, with counts and a link.

Source:
    Invariant 3; decision 0018.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from django.db import transaction

from virksom.office.store import notice_ways, notices
from virksom.office.store.notice_kinds import Kind
from virksom.office.store.notice_ways import Way
from virksom.office.store.notices import NoticeRow
from virksom.programme.kernel import COPENHAGEN, day_in_copenhagen

_BACK = timedelta(days=7)
"""How far back a first digest, or one after a long pause, goes."""


def send_digest(programme: str, *, hour: int, moment: datetime) -> int:
    """Let a digest go to everybody who has something for it; return how many go.

    Nobody gets more than one on a day, and who has nothing gets none. What was read meanwhile,
    or was in a digest before, is left out.

    Args:
        programme: code of the programme.
        hour: of the day in Copenhagen, 0 to 23; before it nothing goes.
        moment: when it is, by the programme's clock.
    """
    if moment.astimezone(COPENHAGEN).hour < hour:
        return 0
    rows = notices.unmailed_since(programme, since=moment - _BACK, until=moment)
    by_code: dict[str, list[NoticeRow]] = {}
    for row in rows:
        by_code.setdefault(row.code, []).append(row)
    latest = notice_ways.latest_digests(programme, tuple(by_code))
    return sum(
        _send(programme, code, rows=theirs, before=latest.get(code), moment=moment)
        for code, theirs in by_code.items()
    )


def _send(
    programme: str,
    code: str,
    *,
    rows: Sequence[NoticeRow],
    before: datetime | None,
    moment: datetime,
) -> bool:
    if before is not None and day_in_copenhagen(before) >= day_in_copenhagen(moment):
        return False
    ways = notice_ways.ways(programme, code)
    new = [row for row in rows if before is None or row.made_at > before]
    counted = Counter(row.kind for row in new if ways[row.kind] is Way.DIGEST)
    if not counted:
        return False
    with transaction.atomic():
        if not notice_ways.take_digest(programme, code, before=before, moment=moment):
            return False
        _tell(programme, code, counted=counted, moment=moment)
    return True


def _tell(programme: str, code: str, *, counted: Mapping[Kind, int], moment: datetime) -> None:
    """Let the mail wait; in the office the notices themselves stand, and it adds nothing."""
    lines = "\n".join(f"{kind} {counted[kind]}" for kind in Kind if kind in counted)
    number = notices.tell(
        programme,
        code,
        Kind.DIGEST,
        page="notices",
        by_mail=True,
        moment=moment,
        attached=lines.encode(),
    )
    notices.mark_read(programme, code, number=number, moment=moment)
