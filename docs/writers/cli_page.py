"""``cli.md``: every command with its options, from the commands themselves."""

from collections.abc import Iterator
from datetime import datetime

from virksom.cli.edge import Edge
from virksom.cli.help import HelpAsked
from virksom.cli.menu import root
from virksom.cli.words import COMMANDS
from virksom.programme.kernel import COPENHAGEN

HEAD = """\
# Command line

`virksom` answers three questions from a log of facts and a contract: who is where (`status`), what
is owed (`settle`, `explain`), and what needs a look (`check`). It speaks Danish; `--lang en`,
anywhere on the line, makes it speak English; of several options alike the last one holds. This
page is written by `make docs`.

**Facts** come from `--facts FILE.jsonl`; `--facts demo` is the invented programme that ships with
the product (write `./demo` for a file of that name); without the option they come from the office's
database (`VIRKSOM_DATABASE`). `settle` also takes the folder that `export cohort` writes
([a large cohort](../how-to/settle-a-large-cohort.md)).

**Two times.** `--on` is the day an answer describes, today when not given. `--known` is what was
known: a day means its end in Copenhagen, inclusive; a moment is written with its offset. With a
file everything in it is known unless `--known` says otherwise; in the office it is what is known
now. A bare `--facts demo`, with neither, is 2019-09-30 as known 2019-10-07. When the day lies after
what is known, open courses and jobs are taken to go on, and the answer is headed "Forventet"
(expected).

**Forms.** `--format text` is for people; `json` and `csv` are stable, see [json.md](json.md). CSV
is UTF-8 with commas and one head line; a text that a spreadsheet would take for a formula has an
apostrophe in front.

**Exit codes.** 0: fine. 1: there are findings at level error, or the chain of facts does not hold.
A folder that `export cohort` wrote holds no facts, so nothing is found in it. 2: refused; one
sentence on standard error says why. 130: interrupted. A reader that stops early (`| head`) is no
error.

`NO_COLOR` turns colours off, `COLUMNS` sets the width. Work over a second shows a bar on standard
error, when that is a terminal.
"""


def page() -> str:
    """Return the page."""
    return "\n".join([HEAD, *_commands()])


def _commands() -> Iterator[str]:
    for path, summary in COMMANDS.items():
        yield f"## `{f'virksom {path}'.strip()}`\n"
        yield f"{summary.en}.\n".replace("..", ".")
        yield f"```text\n{help_of(path)}```\n"


def help_of(path: str) -> str:
    """Return the help page of a command in English."""
    edge = Edge(now=datetime(2019, 10, 7, tzinfo=COPENHAGEN), language="en")
    words = [*path.split(), "--help"]
    try:
        # The page stands on 78 signs whatever terminal it is written from.
        root().main(
            words,
            prog_name="virksom",
            standalone_mode=False,
            obj=edge,
            terminal_width=80,
        )
    except HelpAsked as asked:
        return asked.page
    message = f"virksom {path} gave no help"
    raise RuntimeError(message)
