"""However slowly parts are taken, few lie read and not yet taken: so memory is bounded."""

from collections.abc import Callable
from concurrent.futures import Future
from types import SimpleNamespace
from typing import Any, Self
from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from virksom.cli import in_parts
from virksom.cli.in_parts import each_part


class AtOnce:
    """A pool that has read whatever it is asked to before anybody takes it."""

    def __init__(self, _workers: int) -> None:
        pass

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def submit(self, read: Callable[..., object], *given: object) -> Future[object]:
        done = Future[object]()
        done.set_result(read(*given))
        return done


@given(st.integers(0, 40), st.integers(1, 6))
def test_no_more_parts_than_workers_and_one_are_read_and_not_yet_taken(
    parts: int, workers: int
) -> None:
    work: Any = SimpleNamespace(folder=SimpleNamespace(parts=parts))
    read, taken, ahead = list[int](), list[int](), [0]
    with patch.object(in_parts, "ThreadPoolExecutor", AtOnce):
        for part in each_part(work, lambda _, one: read.append(one) or one, workers=workers):
            ahead.append(len(read) - len(taken))
            taken.append(part)
    assert read == taken == [*range(parts)]
    assert max(ahead) <= workers + 1
