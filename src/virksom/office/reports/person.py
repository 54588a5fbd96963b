"""Who a candidate is, as their reader may see it.

Source:
    Invariant 3.
"""

from dataclasses import dataclass
from datetime import date

from virksom.office.access import Actor, Deed, Whose, may, relation, why_not
from virksom.office.reports import words
from virksom.office.reports.door import Door, Link, candidate_door
from virksom.office.reports.referrals import CLASS_WORDS
from virksom.office.store.case import Case
from virksom.office.store.vault import persons
from virksom.office.store.vault.cpr import Cpr
from virksom.office.store.vault.persons import PersonData
from virksom.programme.kernel import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonShown:
    """Who a candidate is.

    Args:
        data: what the vault knows; without CPR and birthday where the reader may not see them.
        may_cpr: whether the reader may; a candidate does not correct their own.
        mark: the validity class of the CPR where it is worth a mark; else empty.
        back: the page the reader came from.
        seen: what the reader is shown, for the log of looks.
    """

    data: PersonData
    may_cpr: bool
    mark: Text
    back: Link
    seen: Deed

    @property
    def identity(self) -> str:
        """The CPR as people write it, else the birthday in digits; "" for neither."""
        if self.data.cpr:
            return Cpr(self.data.cpr, self.data.cpr_class).shown
        born = self.data.birth_date
        return f"{born:%d.%m.%Y}" if born else ""


def person_shown(actor: Actor, one: Case, *, candidate: str, on: date) -> PersonShown:
    """Return who a candidate is; an empty record where the vault does not know.

    Raises:
        Denied: the actor may not correct it; a candidate reads the code they came in by alone.
    """
    asked = [code for code in one.codes if code == candidate or code != actor.code]
    about = relation(actor, one.known, codes=asked, on=on)
    may(actor, Deed.EDIT_PERSON, about=about)
    may_cpr = why_not(actor, Deed.SEE_CPR, about=about - {Whose.SELF}) is None
    known = persons.person(actor.programme, candidate)
    data = known or PersonData(code=candidate)
    marked = known is not None and may_cpr
    return PersonShown(
        data=data,
        may_cpr=may_cpr,
        mark=CLASS_WORDS.get(data.cpr_class, words.NOTHING) if marked else words.NOTHING,
        back=way_back(actor, candidate),
        seen=Deed.SEE_CPR if may_cpr else Deed.SEE_PERSON,
    )


def way_back(actor: Actor, candidate: str) -> Link:
    """Return the way to the candidate's page, or to the reader's own where that is not theirs."""
    if why_not(actor, Deed.SEE_CANDIDATE) is None:
        label = Text(f"Kandidat {candidate}", f"Candidate {candidate}")
        return Link(label, candidate_door(candidate))
    return Link(Text("Til forsiden", "To the front page"), Door("home"))
