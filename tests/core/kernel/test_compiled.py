"""Compiled loops: kept where they can be, and compiled all the same where they cannot."""

from virksom.programme.kernel.compiled import compiled, inlined, lean, lean_part


def double(number: int) -> int:
    return 2 * number


def test_a_loop_is_compiled_and_says_the_same() -> None:
    assert compiled(double)(21) == 42
    assert inlined(double)(21) == lean(double)(21) == lean_part(double)(21) == 42


def test_where_nothing_can_be_kept_it_is_compiled_all_the_same() -> None:
    """A function of no file has no place for what was compiled."""
    made: dict[str, object] = {}
    exec(compile("def triple(number): return 3 * number", "<nowhere>", "exec"), made)  # noqa: S102
    triple = made["triple"]
    assert callable(triple)
    assert compiled(triple)(14) == 42
