"""From the words on the command line to an answer and an exit code.

Exit codes: 0 fine, 1 findings at level error, 2 refused with one sentence on standard error;
130 when interrupted. A bug surfaces as a bug. Several bad lines of a file are a sentence a line.
"""

import os
import sys
from collections.abc import Sequence
from datetime import datetime
from shutil import get_terminal_size
from typing import TextIO

import typer

from virksom.cli.edge import Edge, Interrupted, Reply
from virksom.cli.help import HelpAsked
from virksom.cli.menu import root
from virksom.cli.usage import CLICK, language_of, usage_sentence
from virksom.programme.kernel import COPENHAGEN, Refusal, Text

REFUSED, INTERRUPTED = 2, 130
WIDTH_OF_A_FILE = 100


def main() -> int:
    """Answer the command line this process was started with; returns the exit code."""
    return run(sys.argv[1:], datetime.now(COPENHAGEN))


def run(words: Sequence[str], now: datetime) -> int:
    """Answer ``words`` as of ``now`` on standard output and return the exit code."""
    for stream in (sys.stdout, sys.stderr):
        _speak_utf8(stream)
    language = "da"
    try:
        language = language_of(words)
        return _write(_reply(words, now, language))
    except Refusal as refused:
        code = INTERRUPTED if isinstance(refused, Interrupted) else REFUSED
        return _complain("\n".join(_lines(refused, language)), code)
    except CLICK as wrong:
        return _complain(_line(usage_sentence(wrong).read(language)), REFUSED)
    except ModuleNotFoundError as missing:
        return _complain(_not_installed(missing).read(language), REFUSED)
    except (KeyboardInterrupt, typer.Abort):
        return _complain(Text("Afbrudt.", "Interrupted.").read(language), INTERRUPTED)


def _reply(words: Sequence[str], now: datetime, language: str) -> Reply:
    terminal = sys.stdout is not None and sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    width = get_terminal_size((WIDTH_OF_A_FILE, 24)).columns
    edge = Edge(now=now, language=language, width=width, terminal=terminal)
    try:
        found = root().main(list(words), prog_name="virksom", standalone_mode=False, obj=edge)
    except HelpAsked as asked:
        return Reply(asked.page)
    if found == INTERRUPTED:
        raise KeyboardInterrupt
    return found if isinstance(found, Reply) else Reply("", found or 0)


def _not_installed(missing: ModuleNotFoundError) -> Text:
    """Return what to install for a library that an extra brings; a module of our own is a bug."""
    name = missing.name or "virksom"
    if name.split(".")[0] == "virksom":
        raise missing
    return Text(
        f"Det kræver {name}, som ikke er installeret; installér »virksom[office]«.",
        f"This needs {name}, which is not installed; install “virksom[office]”.",
    )


class CannotWrite(Refusal):
    """Standard output takes nothing: the disk is full, or it is closed."""


def _write(reply: Reply) -> int:
    try:
        if reply.text:
            sys.stdout.write(reply.text)
            sys.stdout.flush()
    except BrokenPipeError:
        # The reader has read enough (`| head`); nothing is wrong, and nothing more is written.
        _forget(sys.stdout)
    except (OSError, AttributeError) as trouble:
        _forget(sys.stdout)
        da, en = [getattr(trouble, "strerror", None) or word for word in ("lukket", "closed")]
        raise CannotWrite(
            Text(f"Svaret kan ikke skrives ({da}).", f"The answer cannot be written ({en}).")
        ) from None
    return reply.code


def _forget(stream: TextIO | None) -> None:
    """Keep the interpreter from trying the same lines again when it ends."""
    if stream is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _lines(refused: Refusal, language: str) -> list[str]:
    """Return the sentence on one line, whatever it quotes; only bad facts have a line each."""
    from virksom.programme.record import BadFacts

    told = refused.text.read(language)
    return told.split("\n") if isinstance(refused, BadFacts) else [_line(told)]


def _line(sentence: str) -> str:
    return " ".join(sentence.split())


def _complain(told: str, code: int) -> int:
    if sys.stderr is not None:
        sys.stderr.write(f"{told}\n")
    return code


def _speak_utf8(stream: TextIO | None) -> None:
    """Write UTF-8 whatever the locale says; a sign it cannot write is shown by its number."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", errors="backslashreplace")
