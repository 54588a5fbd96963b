"""What an opening may say: each code once, each with a word of its own."""

from virksom.programme.companies.opening_words import CONDITIONS, MISSING, PHYSICAL, SOCIAL, WHEN


def test_each_condition_is_of_the_body_or_of_others() -> None:
    assert set(CONDITIONS) == set(PHYSICAL) | set(SOCIAL)
    assert not set(PHYSICAL) & set(SOCIAL)


def test_no_two_words_are_the_same() -> None:
    for words in (WHEN, CONDITIONS, MISSING):
        assert len({text.da for text in words.values()}) == len(words)
        assert len({text.en for text in words.values()}) == len(words)
