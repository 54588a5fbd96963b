"""How every page for people begins and ends: which day, as known when, invented or not."""

from collections.abc import Sequence
from datetime import date, datetime
from shlex import quote
from typing import Protocol

from virksom.cli.edge import Edge
from virksom.cli.options import Options
from virksom.cli.paper import BOLD, DIM, Paper
from virksom.cli.question import Question
from virksom.programme.contract import Contract
from virksom.programme.files.answers import Asked
from virksom.programme.files.contracts import DEFAULT_CONTRACT
from virksom.programme.kernel import COPENHAGEN, Finding, Severity, Text, date_text
from virksom.programme.kernel.moment import end_of_day

SHOWN = 12
"""Signs of a digest on paper."""

INVENTED = Text(
    "Opdigtede personer: alle kandidater og virksomheder her er opdigtede.",
    "Invented persons: every candidate and company here is invented.",
)


class Asker(Protocol):
    """Who is answered: a question to a log, or to a cohort in a folder."""

    @property
    def edge(self) -> Edge:
        """The world when it was asked."""

    @property
    def contract(self) -> Contract:
        """The contract as it stands."""

    @property
    def invented(self) -> bool:
        """Whether the programme says that its people are invented."""

    @property
    def played(self) -> date | None:
        """The day in an office whose programme is played from the past; None else."""

    def asked(self, on: date | None = None) -> Asked:
        """What every answer repeats; ``on`` where another day is described."""


def heading(paper: Paper, asked: Asker, what: Text | None, form: Asked | None = None) -> None:
    """Write what it is, of which day and as known when; "expected" stands first when it is.

    Args:
        paper: what is written on.
        asked: the question.
        what: what stands below; None for a week, which itself tells which one it is.
        form: what the answer is about, when it is not the question's own day.
    """
    language, about = asked.edge.language, form or asked.asked()
    name = asked.contract.title.read(language)
    if about.expected:
        paper.line((_EXPECTED_WEEK if what is None else _EXPECTED).read(language), BOLD)
    on = Text("pr.", "as of").read(language)
    day = "" if what is None else f" · {what.read(language)} {on} {date_text(about.on, language)}"
    paper.line(f"{name}{day}{_known(about, language)}", BOLD)
    if asked.invented:
        paper.line(INVENTED.read(language), DIM)
    if asked.played is not None:
        paper.line(_played(asked.played).read(language), DIM)
    paper.line()


def _played(day: date) -> Text:
    """Return which day it is in an office whose programme is played from the past."""
    return Text(
        f"Kontorets ur er det opdigtede programs: der er det den {date_text(day)}.",
        f"The office's clock is the invented programme's: there it is {date_text(day, 'en')}.",
    )


_EXPECTED = Text(
    "Forventet: dagen ligger efter det kendte, så åbne forløb og job regnes videre.",
    "Expected: the day lies after what is known; open courses and jobs go on.",
)
_EXPECTED_WEEK = Text(
    "Forventet: ugen er ikke slut ved det kendte, så åbne forløb og job regnes videre.",
    "Expected: the week has not ended by what is known; open courses and jobs go on.",
)


def tie_to_files(paper: Paper, asked: Asker) -> None:
    """End a page with what ties it to the facts and the contract it was counted from."""
    form = asked.asked()
    facts, terms = shortened(form.facts_head), shortened(form.terms_digest)
    told = Text(
        f"Fakta {facts or 'uden kæde'}  Aftale {terms}  (fulde fingeraftryk i --format json)",
        f"Facts {facts or 'without a chain'}  Contract {terms}  (full digests in --format json)",
    )
    paper.line(told.read(asked.edge.language), DIM)


def shortened(digest: str | None) -> str:
    """Return a digest's first signs; empty for none."""
    prefix, _, signs = (digest or "").partition(":")
    return f"{prefix}:{signs[:SHOWN]}…" if signs else ""


def _known(about: Asked, language: str) -> str:
    if about.known is None:
        return Text(", som kendt: hele filen", ", as known: the whole file").read(language)
    moment = moment_text(about.known, language)
    return f"{Text(', som kendt ', ', as known ').read(language)}{moment}"


def moment_text(moment: datetime, language: str) -> str:
    """Return a moment's day, with the time unless it is the day's end."""
    local = moment.astimezone(COPENHAGEN)
    clock = "" if local == end_of_day(local.date()) else local.strftime(" %H:%M")
    return f"{date_text(local.date(), language)}{clock}"


def code_of(asked: Asker) -> int:
    """Return the exit code of an answer: 1 with an error among the findings; a folder has none."""
    return asked.code if isinstance(asked, Question) else 0


def hint_at_findings(paper: Paper, asked: Asker) -> None:
    """Write how many findings there are and where to read them; nothing when there are none.

    A folder holds no facts, so nothing is found in it.
    """
    if not isinstance(asked, Question):
        return
    command = f"virksom check{again(asked.options)}"
    if asked.hinted:
        told = counted(asked.hinted)
        hint = Text(f"{told.da}; se dem med »{command}«.", f"{told.en}; see them with “{command}”.")
        paper.line(hint.read(asked.edge.language), BOLD if asked.code else DIM)
    if asked.priced_when_asked:
        waits = Text(
            f"Hvad åbne tolkninger koster, regnes først med »{command}«: her er mange kandidater.",
            f"What open interpretations cost waits for “{command}”: the candidates are many.",
        )
        paper.line(waits.read(asked.edge.language), DIM)


def counted(findings: Sequence[Finding]) -> Text:
    """Return how many findings there are at each level: ``2 advarsler, 31 noter``."""
    levels = [finding.severity for finding in findings]
    numbers = [(levels.count(level), level) for level in sorted(Severity, reverse=True)]
    told = [_number(count, level) for count, level in numbers if count]
    return Text(", ".join(one.da for one in told), ", ".join(one.en for one in told))


def _number(count: int, level: Severity) -> Text:
    one, several = _LEVELS[level]
    word = one if count == 1 else several
    return Text(f"{count} {word.da}", f"{count} {word.en}")


_LEVELS = {
    Severity.ERROR: (Text("fejl", "error"), Text("fejl", "errors")),
    Severity.WARNING: (Text("advarsel", "warning"), Text("advarsler", "warnings")),
    Severity.NOTE: (Text("note", "note"), Text("noter", "notes")),
}


def again(options: Options) -> str:
    """Return the options of a question, to be copied into a shell as they stand."""
    given = {
        "--facts": options.facts,
        "--contract": None if options.contract == DEFAULT_CONTRACT else options.contract,
        "--on": options.on,
        "--known": options.known,
    }
    told = (f" {name} {quote(value)}" for name, value in given.items() if value is not None)
    return "".join(told)
