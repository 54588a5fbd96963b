"""``contract.md``: the shipped contract, clause by clause, from its own files."""

from collections.abc import Iterator

from docs.writers import contract_form, outcomes_page
from virksom.programme.contract import SWITCHES, Contract, Term
from virksom.programme.files.answers import value_form
from virksom.programme.files.contracts import read_contract

HEAD = """\
# The contract IMPACT60

What `contracts/impact60` says, in our own words; `clauses.yaml` holds the clauses, `terms.yaml` the
values. The contract itself is not public: the source is the provider's mid-term evaluation of
30 September 2019 with its fact box, and each clause names the section it is drawn from. This page
is written by `make docs`; `virksom contract show` prints the same in a terminal.

Every value is in force from a day (`since`) and was agreed on a day (`agreed_on`): a question asked
as known earlier does not see it. A week takes the terms in force on its Monday.
"""


def page() -> str:
    """Return the page."""
    contract = read_contract("impact60")
    parts = (
        *(HEAD, *_clauses(contract), *_terms(contract), *_switches(contract), *_open(contract)),
        *contract_form.page(),
        *outcomes_page.page(),
    )
    return "\n".join(parts)


def _clauses(contract: Contract) -> Iterator[str]:
    yield "## Clauses\n"
    for clause in contract.clauses.values():
        yield f"### {clause.number} {clause.title.en}\n"
        yield f"{clause.text.en}\n"
        told = "" if clause.modelled else " Told, not computed."
        yield f"*{clause.text.da}* Source: “{clause.section}”.{told}\n"


def _terms(contract: Contract) -> Iterator[str]:
    yield "## Terms\n"
    yield "| name | what | unit | value | since | agreed on | clause |"
    yield "|---|---|---|---|---|---|---|"
    for term in contract.terms.terms.values():
        if term.name not in SWITCHES:
            yield from _rows(term)
    yield ""


def _rows(term: Term) -> Iterator[str]:
    for dated in term.values:
        value = value_form(dated.value, "en")
        if isinstance(value, dict):
            value = "; ".join(f"`{key}` {part}" for key, part in value.items())
        yield (
            f"| `{term.name}` | {term.label.en} | {term.unit} | {value} | {dated.since} "
            f"| {dated.agreed_on} | {dated.clause} |"
        )


def _switches(contract: Contract) -> Iterator[str]:
    yield "## Switches\n"
    yield "Where the source may be read in more than one way, the contract must choose.\n"
    yield "| name | what | chosen | otherwise | read by | clause |\n|---|---|---|---|---|---|"
    for name, switch in SWITCHES.items():
        term = contract.terms.terms[name]
        for dated in term.values:
            others = ", ".join(f"`{one}`" for one in switch.choices if one != dated.value)
            yield (
                f"| `{name}` | {term.label.en} | `{dated.value}` | {others or 'a whole number'} "
                f"| {switch.read_by or 'no rule yet'} | {dated.clause} |"
            )
    yield ""


def _open(contract: Contract) -> Iterator[str]:
    yield "## Open questions\n"
    for item in contract.ambiguities:
        switches = ", ".join(f"`{name}`" for name in item.switches)
        yield f"{item.number}. **{item.question.en}** (clause {item.clause}) {item.reading.en}" + (
            f" Switch: {switches}." if switches else ""
        )
    yield ""
