"""A programme nobody has told of for a quarter."""

from dataclasses import replace
from datetime import date

from tests.core.forecast.cohort import LINES, cohort
from virksom.programme.forecast.outlook import last_read, silent_since
from virksom.programme.forecast.silence import last_told, silence_text
from virksom.programme.kernel import Week
from virksom.programme.kernel.moment import end_of_day
from virksom.programme.status import AsKnown

TOLD = date(2019, 7, 1)


def test_the_last_day_told_is_that_of_what_is_known() -> None:
    whole = cohort(*LINES)
    assert last_told(whole) == TOLD
    assert last_told(replace(whole, moment=end_of_day(date(2019, 5, 1)))) == date(2019, 4, 1)
    assert last_told(cohort()) is None
    assert silent_since(replace(cohort(), moment=end_of_day(TOLD))) is None


def seen(on: date) -> AsKnown:
    return replace(cohort(*LINES, on=on), moment=end_of_day(on))


def test_after_a_quarter_of_silence_it_begins_where_the_telling_ends() -> None:
    late = seen(date(2021, 6, 30))
    assert (silent_since(late), last_read(late)) == (TOLD, Week(2019, 27))
    assert last_read(replace(late, moment=None)) == Week(2019, 27)


def test_a_quarter_without_news_is_no_silence() -> None:
    assert silent_since(seen(date(2019, 10, 6))) is None
    assert silent_since(seen(date(2019, 10, 13))) == TOLD


def test_it_is_told_in_a_sentence() -> None:
    said = silence_text(TOLD)
    assert said.da == "Der er intet fortalt efter 01.07.2019; prognosen begynder der."
    assert said.en.startswith("Nothing has been told after")
