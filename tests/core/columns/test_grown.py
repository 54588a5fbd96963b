"""Arrays that grow behind what was handed out, and stay sorted."""

import numpy as np

from virksom.programme.columns.grown import Growing, by_code, put_in, rows_of

ONE, TWO = np.array([1, 2]), np.array([b"a", b"b"])
THREE, FOUR = np.array([3]), np.array([b"c"])


def test_what_is_added_stands_behind_and_what_was_handed_out_stays() -> None:
    room, held = Growing().add((ONE, TWO), (THREE, FOUR))
    again, more = room.add(held, (THREE, FOUR))
    assert again is room
    assert [one.tolist() for one in held] == [[1, 2, 3], [b"a", b"b", b"c"]]
    assert [one.tolist() for one in more] == [[1, 2, 3, 3], [b"a", b"b", b"c", b"c"]]
    assert np.shares_memory(held[0], more[0])


def test_what_is_added_twice_behind_the_same_is_copied() -> None:
    room, held = Growing().add((ONE,), (THREE,))
    _, first = room.add(held, (THREE,))
    other, second = room.add(held, (ONE,))
    assert other is not room
    assert (first[0].tolist(), second[0].tolist()) == ([1, 2, 3, 3], [1, 2, 3, 1, 2])


def test_longer_texts_and_more_rows_than_there_is_room_for_get_a_larger_one() -> None:
    room, held = Growing().add((TWO,), (FOUR,))
    longer, (found,) = room.add(held, (np.array([b"much longer"]),))
    assert (longer is room, found[-1]) == (False, b"much longer")
    many, (found,) = longer.add((found,), (np.array([b"x"] * 5_000),))
    assert (many is longer, len(found)) == (False, 5_004)


def test_rows_are_put_in_after_those_that_are_alike() -> None:
    said = [5, 1, 3, 3, 0, 9]
    found = put_in(np.array([1, 2, 0], dtype=np.int32), [3, 5, 4], key=said.__getitem__)
    assert (found.tolist(), str(found.dtype)) == ([4, 1, 2, 3, 0, 5], "int32")


def test_an_id_is_found_among_the_new_before_the_held() -> None:
    ids = np.array([b"f1", b"f2"])
    assert rows_of([b"f2", b"f1", b"f9"], ids=ids, later=[b"f1"]) == [1, 2, -1]


def test_codes_are_placed_as_sorted() -> None:
    assert by_code(["b", "a", "å"]).tolist() == [1, 0, 2]
    assert by_code([]).tolist() == []
