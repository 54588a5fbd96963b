from dataclasses import replace
from datetime import date

from tests.core.files.answers.test_rows import TABLE
from virksom.programme.files.answers import Asked, status_form

ASKED = Asked(
    contract="impact60", on=date(2019, 9, 30), known=None, facts_head=None, terms_digest="sha256:0"
)


def test_a_reason_called_total_hides_no_sum() -> None:
    left = replace(TABLE, withdrawn=("K1", "K2"), withdrawn_by={"total": ("K1",), "moved": ("K2",)})
    withdrawn = status_form(left, ASKED)["withdrawn"]
    assert isinstance(withdrawn, dict)
    assert next(iter(withdrawn)) == "total"
    assert (withdrawn["total"], withdrawn["moved"]) == (2, 1)


def test_a_target_of_nobody_has_no_share() -> None:
    none = status_form(replace(TABLE, target=0), ASKED)["of_target"]
    assert none == {"count": len(TABLE.self_supporting), "of": 0, "share": None}
