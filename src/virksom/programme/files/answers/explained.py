"""One explained week for machines."""

from collections.abc import Mapping

from virksom.programme.files.answers.asked import Asked
from virksom.programme.files.answers.owed import week_form
from virksom.programme.files.answers.writing import Answer, csv_text
from virksom.programme.settlement import Explanation


def explanation_form(explanation: Explanation, asked: Asked) -> Mapping[str, Answer]:
    """Return the week as ``settle`` gives it, and the sentences that explain it.

    ``on`` is the week's Sunday; ``cap`` is how many weeks may be paid for one person.
    """
    return {
        **asked.form,
        **week_form(explanation.reading),
        "cap": explanation.cap,
        "heading": explanation.heading.read(asked.language),
        "sentences": [
            {
                "text": sentence.text.read(asked.language),
                "clause": sentence.clause,
                "facts": list(sentence.facts),
            }
            for sentence in explanation.sentences
        ],
    }


def explanation_csv(explanation: Explanation, asked: Asked) -> str:
    """Return the sentences as CSV, one a row, with clause and fact ids."""
    return csv_text(
        ("text", "clause", "facts"),
        (
            (sentence.text.read(asked.language), sentence.clause, " ".join(sentence.facts))
            for sentence in explanation.sentences
        ),
    )
