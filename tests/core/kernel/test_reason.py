"""Why an answer is what it is."""

from virksom.programme.kernel import Reason


def test_a_reason_may_rest_on_no_fact() -> None:
    assert Reason("not_started", "4.1") == Reason("not_started", "4.1", facts=())
