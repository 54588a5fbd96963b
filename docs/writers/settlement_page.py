"""``settlement.md``: the states of a settlement run, who moves it, and what it issues."""

from collections.abc import Iterator

from virksom.office.access import ROLE_NAMES, TABLE, Deed, Role, Whose
from virksom.office.access.deed_names import DEED_NAMES
from virksom.programme.billing import LETTERS, MOVES, STATES
from virksom.programme.files.code import ROOMS

HEAD = """\
# A settlement run

A month is settled by a run: one person prepares it, another releases it. The steps below are one
table, `MOVES` in `src/virksom/programme/billing/run_states.py`: whatever is not there cannot be
done. This page is written by `make docs`.
"""

TAIL = """\
## What a run issues

What is owed as known now less what was frozen before: at most one invoice, with new weeks and what
raised ones lack, and one credit note for each earlier invoice that it lowers. A line is credited
whole and billed anew; no line is negative; each credit line names the invoice, the line, the week
and the facts. A run that changes nothing issues nothing, so settling again is always safe.

- **Another person** is another human being: one with the user, the e-mail address or the CPR
  number of who prepared it cannot release it under another log-in.
- **Which weeks**: those of the month and before, by the month of their Thursday, whose wait is
  over. The wait is counted from the week's Sunday and hangs on how the week is proven (clause 7.2).
  A week billed once stays owed for, whatever its wait.
- **Released is what was prepared**: when facts or terms give other lines, the release is refused
  and the run prepared again. That days pass makes no prepared run void.
- **A clock set back** changes nothing: what was issued is known to whoever settles next, and is
  dated then.
- **An issued document is never taken back.** A retraction of it, or a fact in its place, leaves it
  in force: only a credit note takes a line back, and no number is used twice. The office refuses
  to write such a fact.
- **Frozen with digests** of the contract, of the last fact it was read from, of the code and of the
  file. `virksom invoice show` makes an old document again and holds it against them.
"""


def page() -> str:
    """Return the page."""
    return "\n".join((HEAD, *_diagram(), *_moves(), TAIL, *_numbers(), *_code())) + "\n"


def _diagram() -> Iterator[str]:
    yield "```mermaid"
    yield "stateDiagram-v2"
    for move in MOVES:
        before = move.before or "[*]"
        yield f"    {before} --> {move.after}: {move.words.en}"
    for state in STATES:
        if all(move.before != state for move in MOVES):
            yield f"    {state} --> [*]"
    yield "```\n"


def _moves() -> Iterator[str]:
    yield "| from | to | step | deed | who may | another than prepared it | a person, no API key |"
    yield "|---|---|---|---|---|---|---|"
    for move in MOVES:
        deed = Deed(move.deed)
        roles = [ROLE_NAMES[role].en for role in Role if isinstance(TABLE[role][deed], Whose)]
        cells = (
            STATES[move.before].en if move.before else "–",
            STATES[move.after].en,
            f"{move.words.en} ({move.words.da})",
            DEED_NAMES[deed].en,
            ", ".join(roles),
            "yes" if move.other else "no",
            "yes" if move.person else "no",
        )
        yield f"| {' | '.join(cells)} |"
    yield ""


def _numbers() -> Iterator[str]:
    yield "## Numbers\n"
    yield "A series of each kind a year, without a gap:"
    for kind, letters in LETTERS.items():
        yield f"`{letters}-2019-0001` {kind.replace('_', ' ')},"
    yield "and runs `R0001` on.\n"


def _code() -> Iterator[str]:
    rooms = ", ".join(f"`{room}`" for room in ROOMS)
    yield "## The digest of the code\n"
    yield f"SHA-256 over the source of the rooms {rooms} of `src/virksom/programme/`. A run that"
    yield "today's code reads otherwise than it was issued is told line by line, and what would be"
    yield "corrected for it is labelled as made by code (`reread` and `made_by_code` in `billing`)."
