"""A sample for machines: how it was drawn, and each line of it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from virksom.programme.control import Drawing, Drawn
from virksom.programme.files.answers.asked import Asked
from virksom.programme.files.answers.writing import Answer, Cell, csv_text
from virksom.programme.kernel import amount_text

_HEADS = ("document", "line", "employer", "related", "candidate", "week", "tier", "amount")


def sample_form(
    found: Sequence[Drawn], drawing: Drawing, *, among: Sequence[Drawn], asked: Asked
) -> Mapping[str, Answer]:
    """Return a sample: seed, size and months, what it was drawn from, and its lines."""
    return {
        **asked.form,
        "seed": drawing.seed,
        "size": drawing.size,
        "months": [str(month) for month in drawing.months],
        "among": {"lines": len(among), "employers": len({one.employer for one in among})},
        "lines": [dict(zip(_HEADS, row, strict=True)) for row in _rows(found)],
    }


def sample_csv(found: Iterable[Drawn]) -> str:
    """Return the lines of a sample as CSV."""
    return csv_text(_HEADS, _rows(found))


def _rows(found: Iterable[Drawn]) -> Iterator[tuple[Cell, ...]]:
    for one in found:
        line = one.billed.line
        yield (
            one.billed.number,
            line.line,
            one.employer or None,
            one.related,
            line.candidate,
            line.week,
            line.tier,
            amount_text(one.amount),
        )
