"""What an agreement says before anybody has changed a word: drawn from the contract.

Source:
    Clauses 2.2, 3.1 (freedom of method), 3.2 (no notes) and 3.3 (job training).
"""

from collections.abc import Mapping

from virksom.office.reports import words as told
from virksom.office.reports.interview import party_codes
from virksom.office.store.agreements import AgreementWords, PartyWords
from virksom.office.store.case import Case
from virksom.office.store.contracts import contract_of
from virksom.programme.kernel import Text
from virksom.programme.path import Talk


def first_words(one: Case, talk: Talk, *, candidate: str, language: str) -> AgreementWords:
    """Return what an agreement says at first, drawn from the contract; the parties change it.

    Args:
        one: the candidate's case.
        talk: the interview it belongs to, which has a day.
        candidate: the code the candidate is known by here.
        language: ``da`` or ``en``.

    Source:
        Clauses 3.1 (freedom of method), 3.2 (no notes) and 3.3 (job training).
    """
    who = party_codes(one, talk, candidate=candidate)
    exempt = _exempt(one, talk)
    return AgreementWords(
        met_on=talk.day or talk.fact.since,
        place=talk.says.place or "",
        language=language,
        parties=tuple(
            PartyWords(
                role=role,
                code=code,
                commits=_read(FIRST[role][0], exempt, language=language),
                expects=_read(FIRST[role][1], exempt, language=language),
            )
            for role, code in who.items()
            if code
        ),
    )


def _exempt(one: Case, talk: Talk) -> Text:
    """Return what the contract exempts from, in one run of words."""
    terms = contract_of(one.row.contract).terms
    rules = terms.on(max(talk.day or talk.fact.since, terms.begins()))
    *first, last = rules.labels("exempted_notes").values()
    before = told.joined(*first, mark=", ")
    if not first:
        return last
    return Text(f"{before.da} eller {last.da}", f"{before.en} or {last.en}")


def _read(texts: tuple[Text, ...], exempt: Text, *, language: str) -> tuple[str, ...]:
    return tuple(text.read(language).replace("{exempt}", exempt.read(language)) for text in texts)


FIRST: Mapping[str, tuple[tuple[Text, ...], tuple[Text, ...]]] = {
    "candidate": (
        (
            Text(
                "Jeg møder til det, vi aftaler, og siger til, hvis jeg er forhindret.",
                "I come to what we agree on, and say so when I cannot.",
            ),
            Text(
                "Jeg siger, hvad jeg gerne vil arbejde med, og hvad der skal til for mig.",
                "I say what I would like to work with, and what it takes for me.",
            ),
        ),
        (
            Text(
                "At vi sætter forløbet sammen, så det passer til mig.",
                "That we put the path together so that it suits me.",
            ),
        ),
    ),
    "adviser": (
        (
            Text(
                "Jeg følger med og er til at få fat i, når der er brug for mig.",
                "I follow along and can be reached when I am needed.",
            ),
            Text("Jeg beder ikke om {exempt}.", "I ask for no {exempt}."),
        ),
        (
            Text(
                "At konsulenten siger til, hvis et job eller forløbet er i fare.",
                "That the consultant says so if a job or the path is in danger.",
            ),
        ),
    ),
    "consultant": (
        (
            Text(
                "Jeg sætter forløbet sammen med kandidaten; der er ingen standardpakke.",
                "I put the path together with the candidate; there is no standard package.",
            ),
            Text(
                "Jeg finder virksomheder, der passer, og følger op, når kandidaten er i job.",
                "I find companies that fit, and follow up when the candidate has a job.",
            ),
        ),
        (
            Text(
                "At vi siger ærligt til hinanden, hvad der virker, og hvad der ikke gør.",
                "That we tell each other honestly what works and what does not.",
            ),
        ),
    ),
    "employer": (
        (
            Text(
                "Jeg lærer kandidaten faget en til en, og vi dokumenterer, hvad kandidaten kan.",
                "I teach the candidate the trade one to one, and we document what they can do.",
            ),
        ),
        (
            Text(
                "At kandidaten spørger, når noget er svært.",
                "That the candidate asks when something is difficult.",
            ),
        ),
    ),
}
"""What each party commits to and expects at first, in the first person."""
