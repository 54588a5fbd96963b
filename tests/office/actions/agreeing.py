"""An agreement with K002 in these tests, and its parties."""

from datetime import date

from tests.office.actions.meeting import CANDIDATE, CONSULTANT, THE_DAY
from tests.office.cast import CODE
from virksom.office.access import Actor
from virksom.office.actions.sign_agreement import sign_agreement
from virksom.office.actions.write_agreement import write_agreement
from virksom.office.store.agreements import AgreementWords, PartyWords
from virksom.office.store.case import case
from virksom.programme.path import latest_pact
from virksom.programme.record import Agreement, Fact

PARTIES = {
    "candidate": CANDIDATE,
    "adviser": "raadgiver-1",
    "consultant": "konsulent-1",
    "employer": "V001",
}


def words(commits: str = "Jeg møder op.") -> AgreementWords:
    """Return what the four agree on."""
    return AgreementWords(
        met_on=date(2019, 10, 8),
        place="jobcentre",
        language="da",
        parties=tuple(
            PartyWords(role=role, code=code, commits=(commits,), expects=("At vi taler sammen.",))
            for role, code in PARTIES.items()
        ),
    )


def put_forward(commits: str = "Jeg møder op.", *, by: Actor = CONSULTANT) -> Fact:
    """Write the agreement."""
    return write(words(commits), by=by, begun=stands())


def write(said: AgreementWords, *, begun: str = "", by: Actor = CONSULTANT) -> Fact:
    """Write these words, begun from a version."""
    return write_agreement(by, CANDIDATE, words=said, begun=begun, moment=THE_DAY)


def stands() -> str:
    """Return the digest of the version that stands; "" where there is none."""
    one = case(CODE, CANDIDATE)
    pact = latest_pact(one.person, one.known.facts)
    return "" if pact is None else digest_of(pact.fact)


def digest_of(fact: Fact) -> str:
    """Return the digest of what is put forward."""
    assert isinstance(fact.value, Agreement)
    return fact.value.digest or ""


def sign(party: str, fact: Fact, *, by: Actor = CONSULTANT) -> Fact:
    """Sign what is put forward, for one party."""
    return sign_agreement(by, CANDIDATE, party=party, digest=digest_of(fact), moment=THE_DAY)


def signed_by_all(commits: str = "Jeg møder op.") -> Fact:
    """Write the agreement and let all sign it on one screen."""
    fact = put_forward(commits)
    for party in PARTIES:
        fact = sign(party, fact)
    return fact
