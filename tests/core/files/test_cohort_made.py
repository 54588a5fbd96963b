"""What a cohort was made from comes back as it was said; anything else is none."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from virksom.programme.files.cohort_made import ChangedSince, MadeOf, made_of
from virksom.programme.kernel import COPENHAGEN, Json, Refusal

DAY = date(2019, 9, 30)
KNOWN = datetime(2019, 10, 7, 23, 59, tzinfo=COPENHAGEN)
MADE = MadeOf(
    head="sha256:a",
    known=KNOWN,
    last=date(2019, 10, 7),
    on=DAY,
    invented=True,
    played=date(2019, 10, 7),
)
CHANGED = replace(MADE, changed=ChangedSince(moment=KNOWN, head="sha256:b", gone=("K002",)))
NOTHING = MadeOf(head=None, known=None, last=None, on=DAY, invented=False)
EVERY = [MADE, CHANGED, NOTHING]
FORM = dict(MADE.form())
SINCE = "2019-10-07"


def test_what_is_said_comes_back() -> None:
    assert [made_of(dict(one.form())) for one in EVERY] == EVERY
    assert made_of(None) is None


def test_a_day_lies_ahead_after_the_last_that_anything_is_known_of() -> None:
    days = (DAY, date(2019, 10, 7), date(2019, 10, 8))
    assert [MADE.lies_ahead(day) for day in days] == [False, False, True]
    assert not NOTHING.lies_ahead(date.max)


@pytest.mark.parametrize(
    "form",
    [
        [],
        {},
        {**FORM, "invented": "yes"},
        {**FORM, "on": None},
        {**FORM, "on": "30/9"},
        {**FORM, "known": 7},
        {**FORM, "known": "now"},
        {**FORM, "changed": "2019-10-07"},
        {**FORM, "changed": {"since": SINCE, "facts_head": None}},
        {**FORM, "changed": {"since": None, "facts_head": None, "gone": []}},
        {**FORM, "changed": {"since": SINCE, "facts_head": None, "gone": "K002"}},
        {**FORM, "changed": {"since": SINCE, "facts_head": None, "gone": [2]}},
        {**FORM, "changed": {"since": SINCE, "gone": []}},
        {**FORM, "changed": {"since": "then", "facts_head": None, "gone": []}},
    ],
)
def test_another_form_is_none(form: Json) -> None:
    with pytest.raises((KeyError, TypeError, Refusal)):
        made_of(form)
