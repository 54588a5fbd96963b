"""The written agreement that ends the recruitment interview: its version, and who has signed.

Source:
    Clause 2.2 (the interview ends with a written agreement); rules, section 6 (what is issued is
    frozen).
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from virksom.programme.kernel import Text, date_text
from virksom.programme.path.interview import AGREED, ROLES, Talk, why_not_arrange
from virksom.programme.record import Agreement, Fact
from virksom.programme.status import Person


@dataclass(frozen=True, slots=True)
class Pact:
    """An agreement as it stands: put forward in a version, signed by some or by all.

    Args:
        fact: the fact in force that tells it.
        says: what that fact says.
    """

    fact: Fact
    says: Agreement

    @property
    def signed(self) -> tuple[str, ...]:
        """The parties that have signed, by role."""
        return tuple(signature.party for signature in self.says.signed or ())

    @property
    def missing(self) -> tuple[str, ...]:
        """The parties that have not signed yet, by role; empty where nobody told who is to."""
        return tuple(party for party in self.says.parties or () if party not in self.signed)

    @property
    def concluded(self) -> bool:
        """Whether all have signed, so that the content is fixed for good."""
        return bool(self.signed) and not self.missing


def pacts(person: Person, facts: Iterable[Fact]) -> tuple[Pact, ...]:
    """Return the agreements of the person's latest course, oldest first.

    Args:
        person: as known now.
        facts: those in force about the person, in the order of the log; others are passed over.
    """
    after = max((one.withdrawn for one in person.courses[:-1] if one.withdrawn), default=date.min)
    return tuple(
        Pact(fact, fact.value)
        for fact in facts
        if isinstance(fact.value, Agreement) and fact.subject in person.ids and fact.since >= after
    )


def latest_pact(person: Person, facts: Iterable[Fact]) -> Pact | None:
    """Return the agreement last put forward in the latest course; None when there is none."""
    return max(pacts(person, facts), key=lambda pact: pact.fact.age, default=None)


def why_not_write(person: Person, talk: Talk | None) -> Text | None:
    """Return why no agreement can be written or changed, or None when it can.

    One that all have signed is not changed: what is written then is a new one, with a number and
    signatures of its own.

    Args:
        person: as known now.
        talk: their latest interview; None when there is none.
    """
    reason = why_not_arrange(person)
    if reason is not None:
        return reason
    if talk is None or talk.day is None:
        return Text(
            "Aftalen hører til en rekrutteringssamtale; aftal en tid først.",
            "The agreement belongs to a recruitment interview; agree a time first.",
        )
    if talk.says.outcome not in {None, AGREED}:
        return Text(
            "Samtalen endte uden en aftale; foreslå en ny tid, hvis det har ændret sig.",
            "The interview ended without an agreement; propose a new time if that has changed.",
        )
    return None


def why_not_parties(
    person: Person, talk: Talk | None, *, parties: Mapping[str, str], met_on: date
) -> Text | None:
    """Return why an agreement cannot be between these, or None when it can.

    It is between those who take part in the interview, on its day; where no fact tells who somebody
    is, whoever is named holds.

    Args:
        person: as known now.
        talk: the interview it belongs to; None when there is none.
        parties: code of who it is, by role.
        met_on: the day of the interview that the agreement names.
    """
    if talk is not None and talk.day == met_on and _are_those_of(talk, person, parties=parties):
        return None
    return Text(
        "Samtalens dag eller deltagere er ændret; åbn aftalen igen, og skriv den derfra.",
        "The day or the people of the interview have changed; open the agreement again.",
    )


def why_not_of(talk: Talk | None, *, met_on: date) -> Text | None:
    """Return why an agreement that names a day is not signed, or None when it may be.

    An interview that was moved since makes the content untrue: written anew, it names the new day,
    and whoever had signed is asked again.

    Args:
        talk: the interview it belongs to; None when there is none.
        met_on: the day of the interview that the agreement names.
    """
    if talk is None or talk.day is None or talk.day == met_on:
        return None
    return Text(
        f"Samtalen er flyttet til {date_text(talk.day)}, siden aftalen blev skrevet; "
        "ret ordene, så skrives der under på ny.",
        f"The interview was moved to {date_text(talk.day, 'en')} since the agreement was written; "
        "change the words, and it is signed anew.",
    )


def _are_those_of(talk: Talk, person: Person, *, parties: Mapping[str, str]) -> bool:
    told = {role: getattr(talk.says, role) for role in ROLES[1:] if role in talk.roles}
    named = {role: code for role, code in told.items() if code is not None}
    others = {role: code for role, code in parties.items() if role in named}
    known = set(parties) <= set(talk.roles)
    return known and others == named and parties.get(ROLES[0]) in person.ids


def why_not_sign(
    person: Person, pact: Pact | None, *, talk: Talk | None, party: str, digest: str, on: date
) -> Text | None:
    """Return why the party cannot sign, or None when they can.

    Args:
        person: as known now.
        pact: the agreement put forward; None when there is none.
        talk: the interview it belongs to; None when there is none.
        party: the role of who signs.
        digest: of the content they have before them.
        on: the day it is.
    """
    reason = _nothing_to_sign(pact) or why_not_write(person, talk)
    if pact is None or reason is not None:
        return reason
    if pact.says.digest != digest:
        return Text(
            "Aftalen er ændret, siden du åbnede den; læs den igen, før du skriver under.",
            "The agreement was changed since you opened it; read it again before you sign.",
        )
    if party in pact.signed:
        return Text("Den underskrift er der allerede.", "That signature is there already.")
    if party not in pact.missing:
        return Text("Den part skal ikke skrive under.", "That party is not to sign.")
    if talk is not None and talk.day is not None and talk.day > on:
        return Text(
            f"Der skrives under, når samtalen er holdt {date_text(talk.day)}.",
            f"It is signed once the interview has been held on {date_text(talk.day, 'en')}.",
        )
    return None


def _nothing_to_sign(pact: Pact | None) -> Text | None:
    if pact is None:
        return Text("Der er ingen aftale endnu.", "There is no agreement yet.")
    if pact.concluded:
        return Text(
            "Alle har skrevet under, og aftalen ligger fast.",
            "All have signed, and the agreement is fixed.",
        )
    return None


def signs_here(
    parties: Mapping[str, str], *, own: Collection[str], hands_over: bool
) -> tuple[str, ...]:
    """Return the roles that may sign on somebody's screen, in the order of the parties.

    Args:
        parties: code of who it is, by role.
        own: the codes of the one whose screen it is.
        hands_over: whether they may write the agreement, and so hand the screen over at the
            meeting: then any party may sign there.
    """
    return tuple(role for role, code in parties.items() if hands_over or code in own)


def why_not_issue(person: Person, pact: Pact | None, *, talk: Talk | None) -> Text | None:
    """Return why the agreement cannot be issued as a document, or None when it can.

    Args:
        person: as known now.
        pact: the agreement put forward; None when there is none.
        talk: the interview it belongs to; None when there is none.
    """
    if pact is None:
        return Text("Der er ingen aftale endnu.", "There is no agreement yet.")
    if pact.says.digest is None or pact.says.parties is None:
        return Text(
            "Aftalen er fra før, den blev skrevet her, og kan ikke udstedes.",
            "The agreement is from before it was written here and cannot be issued.",
        )
    if not pact.concluded:
        missing = ", ".join(ROLE_WORDS[party].da for party in pact.missing)
        english = ", ".join(ROLE_WORDS[party].en for party in pact.missing)
        return Text(
            f"Aftalen udstedes, når alle har skrevet under; der mangler {missing}.",
            f"The agreement is issued once all have signed; missing: {english}.",
        )
    return why_not_write(person, talk)


ROLE_WORDS = dict(
    zip(
        ROLES,
        (
            Text("kandidaten", "the candidate"),
            Text("rådgiveren", "the adviser"),
            Text("konsulenten", "the consultant"),
            Text("arbejdsgiveren", "the employer"),
        ),
        strict=True,
    )
)
"""What each party is called in the middle of a sentence."""
