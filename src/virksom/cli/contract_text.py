"""A contract in sentences: each clause with what its terms come to."""

from collections.abc import Sequence

from virksom.cli.edge import Edge
from virksom.cli.paper import BOLD, DIM, Paper
from virksom.programme.contract import ClauseText, Contract
from virksom.programme.kernel import Text


def contract_in_sentences(edge: Edge, contract: Contract, clauses: Sequence[ClauseText]) -> str:
    """Return a contract as a lawyer reads it."""
    language, paper = edge.language, Paper(edge)
    title, place = contract.title.read(language), contract.place.read(language)
    paper.line(f"{title} · {place} ({contract.name})", BOLD)
    paper.line(contract.digest, DIM)
    for one in clauses:
        paper.line()
        paper.line(f"{one.clause.number} {one.clause.title.read(language)}", BOLD)
        paper.line(one.clause.text.read(language))
        for sentence in one.sentences:
            paper.line(f"– {sentence.read(language)}")
        if not one.clause.modelled:
            paper.line(Text("Fortalt, ikke beregnet.", "Told, not computed.").read(language), DIM)
    return paper.text
