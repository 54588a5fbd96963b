"""Of very many, the facts about some candidates are read, and all that tells of none."""

from datetime import date

import pytest

from tests.office.cast import CODE, MOMENT, Cast, referral
from virksom.office.store import read, write
from virksom.office.store.few import log_of_few
from virksom.programme.columns.told_beside import of_candidate
from virksom.programme.record import Draft

DAY = date(2019, 3, 4)
NOTE = Draft(kind="issued", subject="K-2019-0001", since=DAY, value={"digest": "0"})
"""A document whose number begins as a candidate's code does."""


@pytest.mark.django_db
def test_what_is_left_out_is_what_one_fact_says_of_itself(office: Cast) -> None:
    told = [referral("K008"), referral("K009"), NOTE]
    gone, *_ = write.append(office.programme, told, moment=MOMENT)
    why = {"reason": "mistake"}
    back = Draft(kind="retraction", subject="K008", since=gone.since, value=why, replaces=gone.id)
    write.append(CODE, [back], moment=MOMENT)
    every, few = read.log(CODE).facts, log_of_few(CODE, ["K009"]).facts
    assert few == tuple(one for one in every if one.subject == "K009" or not of_candidate(one))
    assert {"K-2019-0001", "K008", "K009"} <= {one.subject for one in few}
    assert log_of_few(CODE, ["K009"], last=5).facts == tuple(
        one for one in every[:5] if not of_candidate(one)
    )
