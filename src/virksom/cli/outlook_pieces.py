"""A forecast that takes its time: a bar while it is played, and Ctrl-C keeps what there is."""

from virksom.cli.edge import Edge
from virksom.cli.paper import Paper
from virksom.cli.question import Question
from virksom.cli.working import working
from virksom.programme.forecast.outlook import Outlook, silent_since
from virksom.programme.forecast.pieces import in_pieces, piece_of, stopped_text
from virksom.programme.forecast.silence import silence_text
from virksom.programme.kernel import Text

STOPPED = 130
"""The code of an answer that was stopped before it was whole."""

_PLAYING = Text("Spiller forløbene igennem", "Playing the runs")


def patiently(edge: Edge, seen: Outlook) -> Outlook:
    """Play a forecast piece by piece; where it is stopped, return what had been played.

    Raises:
        KeyboardInterrupt: it was stopped before anything was played.
    """
    found, pieces = list[Outlook](), -(-seen.assumed.times // piece_of(seen))
    with working(edge, _PLAYING) as bar:
        try:
            for so_far in bar.each(in_pieces(seen), pieces):
                found[:] = [so_far]
        except KeyboardInterrupt:
            if not found:
                raise
    return found[0]


def is_stopped(seen: Outlook, *, times: int) -> bool:
    """Say whether a forecast rests on fewer replications than were asked for."""
    return seen.assumed.times < times


def write_silence(paper: Paper, asked: Question) -> None:
    """Write that nothing was told for long before the day; nothing where it was."""
    since = silent_since(asked)
    if since is not None:
        paper.line(silence_text(since).read(asked.edge.language))
        paper.line()


def write_stopped(paper: Paper, seen: Outlook, *, times: int, language: str) -> None:
    """Write that a forecast was stopped; nothing where it was not."""
    if is_stopped(seen, times=times):
        paper.line(stopped_text(seen.assumed.times, of=times).read(language))
        paper.line()
