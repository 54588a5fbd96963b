"""What the facts tell of companies: their kinds alone, read without the rest of the log.

Kept in the process while no fact is added; the same log gives the same object.
"""

import json
from collections import OrderedDict
from threading import Lock

from django.db import connection
from django.db.models import Q

from virksom.office.store.models import Fact as FactRow
from virksom.programme.kernel import digest
from virksom.programme.record import Fact, Log, Place, read_fact

KINDS = (
    "company",
    "contact",
    "opening",
    "closing",
    "proposal",
    "employment",
    "trial_day",
    "same_company",
)
"""The kinds of facts that tell of companies and their openings."""

_MOST = 8
_kept: OrderedDict[tuple[str, str, int, str], Log] = OrderedDict()
_lock = Lock()


def company_log(programme: str) -> Log:
    """Return every fact of ``KINDS``, and the retractions of them; its chain has gaps.

    Contacts with candidates are among them.
    """
    rows = FactRow.objects.filter(programme__code=programme)
    last = rows.order_by("-position").values_list("position", "wire").first()
    if last is None:
        return Log()
    key = (str(connection.settings_dict["NAME"]), programme, last[0], digest(last[1]))
    with _lock:
        found = _kept.get(key)
    if found is None:
        found = _read(programme)
        with _lock:
            _kept[key] = found
            while len(_kept) > _MOST:
                _kept.popitem(last=False)
    return found


def _read(programme: str) -> Log:
    which = Q(kind__in=KINDS) | Q(kind="retraction")
    rows = FactRow.objects.filter(which, programme__code=programme).order_by("position")
    place = Place(programme, 0)
    known: set[str] = set()
    facts: list[Fact] = []
    for wire in rows.values_list("wire", flat=True):
        fact = read_fact(json.loads(wire), place)
        if fact.replaces is None or fact.replaces in known:
            known.add(fact.id)
            facts.append(fact)
    return Log.of((fact, place) for fact in facts)
