"""Compiled loops: kept where they can be, and compiled all the same where they cannot."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np

from virksom.programme.kernel.compiled import _stamp, compiled, inlined, lean, lean_part

SMALL = """
from virksom.programme.kernel.compiled import lean_part

@lean_part
def grown(number):
    return number + {more}
"""
LARGE = """
from virksom.programme.kernel.compiled import lean
from small import grown

@lean
def large(number):
    return 2 * grown(number)

print(large(1))
"""


def double(number: int) -> int:
    return 2 * number


def test_a_loop_is_compiled_and_says_the_same() -> None:
    assert compiled(double)(21) == 42
    assert inlined(double)(21) == lean(double)(21) == lean_part(double)(21) == 42


def test_a_small_loop_is_compiled_once_for_whole_numbers_of_every_kind() -> None:
    small: Any = inlined(lambda pair, share: pair[0] * share + pair[1])

    def large(some: Any) -> Any:  # noqa: ANN401  # as numba takes them
        longer = some[0] + 1
        return small((3, 4), 1) + small((some[0], longer), 0.5) + small((longer, some[1]), 2.5)

    assert compiled(large)(np.array([2, 7], dtype=np.int32)) == 7 + 4 + 14.5
    assert len(small.signatures) == 2  # by a whole share, and by one that is not


def test_where_nothing_can_be_kept_it_is_compiled_all_the_same() -> None:
    """A function of no file has no place for what was compiled."""
    made: dict[str, object] = {}
    exec(compile("def triple(number): return 3 * number", "<nowhere>", "exec"), made)  # noqa: S102
    triple = made["triple"]
    assert callable(triple)
    assert compiled(triple)(14) == 42


def test_what_is_kept_is_compiled_anew_when_a_module_beside_it_changes(tmp_path: Path) -> None:
    (tmp_path / "large.py").write_text(LARGE, encoding="utf-8")
    for more in (1, 20):
        (tmp_path / "small.py").write_text(SMALL.format(more=more), encoding="utf-8")
        words = [sys.executable, "large.py"]
        done = subprocess.run(words, cwd=tmp_path, check=True, capture_output=True, text=True)
        assert int(done.stdout) == 2 * (1 + more)


def test_what_is_kept_is_compiled_anew_when_the_kernel_changes(tmp_path: Path) -> None:
    (tmp_path / "small.py").touch()
    names = [name for name, _, _ in _stamp(tmp_path)]
    assert names[0] == "small.py"
    assert {"week.py", "moment.py", "compiled.py"} <= set(names)
