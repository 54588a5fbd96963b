"""A write by the API that is sent twice under one key is done once, and answered the same.

Source:
    Decision 0046.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from virksom.office.store import api_answers
from virksom.office.store.api_answers import Kept, Question
from virksom.programme.kernel import Refusal, Text

_DONE = range(200, 300)


class OtherQuestion(Refusal):
    """The idempotency key was used for something else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """What was answered.

    Args:
        status: its status.
        content: its body.
    """

    status: int
    content: str


def answer_once(
    question: Question, do: Callable[[], Answered], *, moment: datetime
) -> Answered | Kept:
    """Do what is asked and keep the answer; what was answered before is given again.

    Only what was done is kept: a refusal has changed nothing, and frees the key. Deed and answer
    are written in one transaction, so that no crash leaves one without the other.

    Args:
        question: what is asked, and under which key.
        do: does it and says what is answered.
        moment: when.

    Returns:
        ``Answered`` when it was done now, ``Kept`` when before.

    Raises:
        OtherQuestion: the key was used for something else.
    """
    with transaction.atomic():
        number = api_answers.begin(question, moment=moment)
        before = api_answers.kept(question) if number is None else None
        if before is not None:
            if before.digest != question.digest:
                raise OtherQuestion(_OTHER)
            return before
        answered = do()
        if number is not None and answered.status in _DONE:
            api_answers.finish(number, status=answered.status, content=answered.content)
        elif number is not None:
            api_answers.forget(number)
        return answered


_OTHER = Text(
    "Idempotency-Key er brugt til noget andet; brug en ny nøgle til en ny forespørgsel.",
    "The Idempotency-Key was used for something else; use a new key for a new request.",
)
