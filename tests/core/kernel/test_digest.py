"""Canonical JSON and its digest."""

from virksom.programme.kernel import canonical, digest


def test_keys_are_sorted_and_nothing_is_spaced() -> None:
    assert canonical({"b": [1, None], "a": {"d": True, "c": "x"}}) == (
        '{"a":{"c":"x","d":true},"b":[1,null]}'
    )


def test_letters_stand_as_they_are() -> None:
    assert canonical("Ærø") == '"Ærø"'


def test_the_digest_is_the_sha_256_of_the_text_in_utf_8() -> None:
    # Oracle: sha256sum of coreutils, of nothing and of the two bytes c3 b8.
    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    letter = "d48b452a88ac264c8b303ab6ecd9e7d12e38fa4b8cd21aa104b5b3acf83accf3"
    assert digest("") == f"sha256:{empty}"
    assert digest("ø") == f"sha256:{letter}"
