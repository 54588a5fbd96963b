"""What a report says first. Oracles: the source's sentences, and Wilson's interval by hand."""

from datetime import date
from math import ceil

import pytest

from tests.core.effect.reported import EMPLOYED, IN_COURSE, demo, seen
from tests.core.persons import with_choices
from virksom.programme.effect.report.summary import (
    needed_sentences,
    share_sentence,
    summary,
    sure_text,
    target_sentence,
)
from virksom.programme.effect.way.the_path import ThePath
from virksom.programme.kernel.moment import end_of_day
from virksom.programme.status import AsKnown, Share, status_table

ON = date(2019, 9, 30)


def said(at: AsKnown, language: str = "da") -> str:
    return "\n".join(text.read(language) for text in summary(ThePath(at)))


@pytest.mark.parametrize(
    "words",
    [
        "16 af 65 aktive kandidater i hel- eller delvis selvforsørgelse: 25 % (95 %-interval 16–36",
        "Målet er, at mindst 60 bliver selvforsørgende; der mangler 44.",
        "øjebliksbillede, der ikke udtrykker projektets samlede effekt",
        "118 er henvist. 35 er afmeldt (11 ikke i målgruppen, 9 aldrig mødt, 12 afmeldt af",
        "og 18 er ikke begyndt",
        "31 lønnede ansættelser i 25 virksomheder, og 9 kandidater har haft mere end én",
        "mere cirkulær",
        "kilden skønnede mindst 100",
    ],
)
def test_it_says_what_the_source_said_with_its_uncertainty(words: str) -> None:
    assert words in said(demo())


def test_it_says_the_same_in_english() -> None:
    assert "16 of 65 active candidates are in full or partial self-support" in said(demo(), "en")


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ((), "Der er ikke henvist nogen kandidater endnu"),
        (IN_COURSE[:1], "Ingen kandidater har været mindst 4 uger i forløb endnu"),
        ((*IN_COURSE, "K001 afmeldt 2019-05-06 som moved"), "Alle henviste kandidater er afmeldt"),
        (IN_COURSE, "0 af 1 aktive kandidater"),
        (EMPLOYED, "siger meget lidt"),
        ((*IN_COURSE, "K001 ansat ukendte timer fra 2019-03-04"), "hvis timer ikke er registreret"),
    ],
)
def test_so_few_that_there_is_little_to_tell_is_a_sentence(
    lines: tuple[str, ...], words: str
) -> None:
    told = said(seen(*lines))
    assert words in told
    assert "nan" not in told.lower()


def test_nobody_withdrawn_leaves_out_the_reasons() -> None:
    assert "0 er afmeldt, og 0 er ikke begyndt" in said(seen(*EMPLOYED))


def test_the_jobs_that_are_needed_are_the_share_and_its_interval_turned_round() -> None:
    told, lasting = needed_sentences(ThePath(demo()))
    low, high = Share(15, 31).interval or (0, 0)
    assert (ceil(60 / high), ceil(60 / low)) == (93, 188)
    assert "omkring 124 til for 60 (95 %-interval 93–188)" in told.da
    assert "kilden skønnede mindst 100 for 60" in told.da
    assert "26 uger i træk" in lasting.da


def test_jobs_that_nobody_has_today_foretell_nothing() -> None:
    ended = "K001 ansat 37 timer i V001 som E001 fra 2019-03-04 til og med 2019-03-31"
    assert not list(needed_sentences(ThePath(seen(*IN_COURSE, ended, moment=end_of_day(ON)))))


def test_one_job_foretells_nothing_of_the_target() -> None:
    (told,) = needed_sentences(ThePath(seen(*EMPLOYED)))
    assert told.da.startswith("1 af 1 ansættelser førte til »Selvforsørgende på dagen«: for få")


def test_one_job_is_one_and_goes_in_no_circle() -> None:
    told, told_en = said(seen(*EMPLOYED)), said(seen(*EMPLOYED), "en")
    assert "1 lønnet ansættelse i 1 virksomhed, og ingen kandidater har haft mere end én" in told
    assert "1 paid employment was made in 1 company, and no candidates had more" in told_en
    assert "cirkulær" not in told


def test_who_had_two_is_one_candidate() -> None:
    ended = "K001 ansat 37 timer i V001 som E009 fra 2019-03-04 til og med 2019-03-31"
    told = said(seen(*IN_COURSE, ended, *EMPLOYED[len(IN_COURSE) :]))
    assert "1 kandidat har haft mere end én.\nVejen mod selvforsørgelse er mere cirkulær" in told


def test_a_target_that_is_reached_is_said() -> None:
    at = seen(*EMPLOYED)
    table = status_table(at.people, with_choices(target="1"), on=at.on)
    assert target_sentence(table).da == (
        "Målet er, at mindst 1 bliver selvforsørgende; det er nået på dagen."
    )


def test_one_of_one_is_said_of_one() -> None:
    assert "1 of 1 active candidate is in full" in share_sentence(Share(1, 1), on=ON).en
    assert sure_text(Share(1, 1)).da == "100 % (95 %-interval 21–100 %)"
