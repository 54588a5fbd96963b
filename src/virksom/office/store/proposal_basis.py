"""What a proposal is made from: the opening and the candidate as they were then.

Source:
    Invariant 4: frozen, sealed in the vault, with its digest in the fact.
"""

import json
from collections.abc import Mapping

from virksom.office.store.proposals import ProposalCase
from virksom.office.store.whose import facts_about
from virksom.programme.kernel import Json
from virksom.programme.record import Fact

_RESTS_ON = frozenset({"profile", "competence"})


def basis(found: ProposalCase) -> Mapping[str, Json]:
    """Return what a proposal is made from, as it is frozen.

    The facts stand whole, with their ids, so that what was known then can be read for ever.
    """
    opening = [fact for fact in found.proposed.known.about(found.opening) if fact.kind == "opening"]
    about = [fact for fact in facts_about(found.one) if fact.kind in _RESTS_ON]
    return {
        "opening": found.opening,
        "candidate": found.one.person.id,
        "demand": [_told(fact) for fact in opening[-1:]],
        "seeker": [_told(fact) for fact in about],
    }


def _told(fact: Fact) -> Json:
    wire: Mapping[str, Json] = json.loads(fact.wire)
    return {"id": fact.id, "kind": fact.kind, "since": wire["since"], "value": wire["value"]}
