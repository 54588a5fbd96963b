"""Companies that are said to be one."""

from tests.spec.told import log_of
from virksom.programme.companies.merged import merged, said_same, why_not_merge

PAIR = "V002 er samme firma som V001 2019-03-04"
KNOWN = log_of(PAIR, "V004 er samme firma som V003 2019-03-04").known()


def test_a_merged_company_goes_by_the_smallest_code_and_keeps_all() -> None:
    found = merged(KNOWN)
    assert (found.one("V002"), found.one("V001"), found.one("V009")) == ("V001", "V001", "V009")
    assert found.codes("V002") == ("V001", "V002")
    assert found.codes("V009") == ("V009",)


def test_the_pairs_that_were_said_to_be_one_are_told() -> None:
    assert said_same(KNOWN, ["V001"]) == (frozenset({"V001", "V002"}),)
    assert said_same(KNOWN, []) == ()


def test_a_company_is_not_merged_with_itself_nor_twice() -> None:
    assert why_not_merge(KNOWN, "V001", other="V003") is None
    twice = why_not_merge(KNOWN, "V001", other="V001")
    merged_already = why_not_merge(KNOWN, "V001", other="V002")
    assert twice is not None
    assert "to gange V001" in twice.da
    assert merged_already is not None
    assert "allerede slået sammen" in merged_already.da
