"""What a page asks for is compiled before somebody asks."""

from virksom.programme.forecast import recursion, walks
from virksom.programme.forecast.ready import make_ready


def test_the_loops_are_compiled() -> None:
    make_ready()
    assert walks.play.signatures  # type: ignore[attr-defined]  # numba's own
    assert recursion.walk.signatures  # type: ignore[attr-defined]  # numba's own


def test_a_page_asks_with_the_types_that_are_ready() -> None:
    """A type more among the arguments would be compiled anew, while somebody waits."""
    make_ready()
    assert len(walks.play.signatures) == 1  # type: ignore[attr-defined]  # numba's own
