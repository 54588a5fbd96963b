"""What other systems can be told of by webhook: groups of facts' kinds, each with its words."""

from collections.abc import Collection, Mapping

from virksom.programme.kernel import Text

PING = "ping"
"""The kind of a delivery that only tries whether the address answers."""

GROUPS: Mapping[str, Text] = {
    "referrals": Text("Henvisninger og afmeldinger", "Referrals and withdrawals"),
    "path": Text("Forløbet: samtaler, aftale, start, forløb", "The path, from interview to course"),
    "work": Text("Job, uddannelse og beviser", "Jobs, education and evidence"),
    "money": Text("Afregning, fakturaer og penge", "Settlement, invoices and money"),
    "corrections": Text("Rettelser", "Corrections"),
}
"""The groups that are chosen among, with their names."""

_KINDS: Mapping[str, tuple[str, ...]] = {
    "referrals": ("referral", "withdrawal"),
    "path": (
        *("interview", "agreement", "start", "element", "training", "competence"),
        *("meeting", "followup", "check_in", "trial_day"),
    ),
    "work": ("employment", "education", "benefit", "income", "confirmation"),
    "money": (
        *("run", "issued", "dispute", "movement", "closed_month"),
        *("sample", "control", "deduction"),
    ),
    "corrections": ("retraction", "same_person"),
}


def kinds_of(groups: Collection[str]) -> frozenset[str]:
    """Return the kinds of facts that groups tell of; a group nobody knows tells of none."""
    return frozenset(kind for group in groups for kind in _KINDS.get(group, ()))
