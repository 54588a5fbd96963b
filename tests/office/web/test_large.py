"""A large programme's pages are counted from columns, and tell what the reference tells."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from unittest.mock import Mock

import pytest
from django.test import Client

from tests.office.cast import CODE
from virksom.office.reports import large, large_standpoint, standpoint
from virksom.office.reports.effect import large_effect, large_over_time
from virksom.office.store import write
from virksom.office.web.effect import over_time_charts
from virksom.programme.columns.parameters import NotExpressed
from virksom.programme.kernel import Text
from virksom.programme.record import Draft

DAYS = ("", "?pr=2019-09-30&kendt=2019-10-07", "?pr=2019-04-14&kendt=2019-04-30")
JOB = {"employment": "E001", "company": "V001", "form": "ordinary", "weekly_hours": "37"}
ODD = JOB | {"employment": "E009", "company": "V099"}
LATE = Draft(kind="employment", subject="K001", since=date(2019, 4, 1), value=JOB)
_FINDINGS = re.compile(r'<section class="[^"]*" aria-labelledby="look">.*?</section>', re.DOTALL)
_ANSWER = re.compile(r"<p>[^<]*(anderledes nu|står, som den var kendt)[^<]*</p>")


@pytest.fixture(autouse=True)
def _late(leader: Client) -> None:  # noqa: ARG001  # the office stands first
    write.append(CODE, [LATE], moment=datetime(2019, 5, 6, 9, 0, tzinfo=UTC))


def shown(client: Client, address: str) -> str:
    answer = client.get(address)
    return b"".join(answer).decode() if answer.streaming else answer.content.decode()


def both(client: Client, address: str, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    small = shown(client, address)
    monkeypatch.setattr(large, "MOST", 0)
    return [main(page) for page in (small, shown(client, address))]


def main(page: str) -> str:
    """Return what a page says, but for the findings and how a difference is summed up."""
    return _ANSWER.sub("", _FINDINGS.sub("", page[page.index("<main") :]))


@pytest.mark.parametrize("day", DAYS)
def test_the_overview_is_the_same(
    leader: Client, day: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    small, counted = both(leader, f"/overblik{day}", monkeypatch)
    assert counted == small


def test_the_effect_over_time_is_the_same_with_its_charts(
    leader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    small, counted = both(leader, f"/effekt{DAYS[2]}", monkeypatch)
    assert counted == small


@pytest.mark.parametrize("week", ["2019-W15", "2019-W30", "2030-W01"])
def test_the_effect_over_time_is_the_same(
    leader: Client, week: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(over_time_charts, "_forms", lambda _: {})
    small, counted = both(leader, f"/effekt{DAYS[1]}&uge={week}", monkeypatch)
    assert counted == small


def test_findings_are_left_to_their_own_page(
    leader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(large, "MOST", 0)
    told = shown(leader, "/overblik")
    assert "Se, hvad der er at se på" in told
    assert 'hx-get="/find' not in told


def test_what_is_found_is_the_same_but_for_prices(
    leader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    write.append(CODE, [replace(LATE, value=ODD)], moment=datetime(2019, 5, 6, 9, 0, tzinfo=UTC))
    plain = shown(leader, "/at-se-paa?alvor=warning")
    assert "Virksomheden V099 er ikke oprettet" in plain
    monkeypatch.setattr(large, "MOST", 0)
    told = shown(leader, "/at-se-paa?alvor=warning")
    assert "der kan have noget at se på" in told
    assert listed(shown(leader, "/at-se-paa?alvor=warning")) == listed(plain)
    assert "om kæden holder, er ikke med her" in shown(leader, "/at-se-paa")


def listed(page: str) -> str:
    return page[page.index('<ul class="list findings">') : page.index("</section>")]


def test_a_look_alone_looks_everybody_through(
    leader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(large, "MOST", 0)
    assert "Intet at se på." in shown(leader, "/at-se-paa/kort")


def test_a_code_that_nobody_has_has_nothing_to_look_at(
    leader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("virksom.office.web.findings.look_at", Mock(side_effect=AssertionError))
    told = shown(leader, "/at-se-paa/kort?kandidat=K999")
    assert "Intet at se på." in told
    assert "Se alle" not in told


@pytest.mark.parametrize("cannot", ["large_findings.odd", "large_standpoint.stands_on"])
def test_where_numbers_cannot_say_it_everybody_is_read(
    leader: Client, cannot: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise NotExpressed(Text("Timerne er for fine.", "The hours are too fine."))

    monkeypatch.setattr(large, "MOST", 0)
    large_standpoint._large.clear()  # noqa: SLF001  # as when the office starts
    standpoint._standpoints.clear()  # noqa: SLF001  # the same
    monkeypatch.setattr(f"virksom.office.reports.{cannot}", refuse)
    told = "Timerne er for fine. Derfor læses alle én for én"
    assert told in shown(leader, "/at-se-paa")
    page = shown(leader, "/at-se-paa")
    assert "er læst én for én. Grunden: Timerne er for fine. Hvad tolkninger koster" in page
    assert "tolkninger, der koster penge" not in page


def test_who_is_told_otherwise_is_counted_and_the_first_explained(
    leader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(large, "MOST", 0)
    monkeypatch.setattr(over_time_charts, "_forms", lambda _: {})
    told = shown(leader, f"/effekt{DAYS[1]}&uge=2019-W15")
    assert "1 kandidat står anderledes nu ved det, der blev kendt siden." in told
    monkeypatch.setattr(large_over_time, "_TOLD", 0)
    assert large_over_time._answer(2, same=False).da.endswith("De første 0 er vist.")  # noqa: SLF001  # alone


def test_while_the_facts_are_read_the_page_says_so(
    leader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(large, "MOST", 0)
    monkeypatch.setattr(large, "takes_long", lambda _: True)
    monkeypatch.setattr("virksom.office.web.large.takes_long", lambda _: True)
    told = shown(leader, "/overblik")
    assert "Fakta læses ind" in told
    assert "Færdig. Gå videre" in told


def test_while_the_weeks_are_read_the_page_says_so(
    leader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(large, "MOST", 0)
    monkeypatch.setattr(large_over_time, "_MANY", 0)
    large_standpoint._large.clear()  # noqa: SLF001  # as when the office starts
    large_standpoint._then.clear()  # noqa: SLF001  # the same
    told = shown(leader, f"/effekt{DAYS[1]}")
    assert "Læser uge 1 af 38, som den var kendt da" in told


def test_what_cannot_be_said_in_numbers_is_read_by_the_reference(
    leader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = shown(leader, f"/overblik{DAYS[1]}")

    def refuse(*_: object, **__: object) -> None:
        raise NotExpressed(Text("for fint", "too fine"))

    monkeypatch.setattr(large, "MOST", 0)
    monkeypatch.setattr("virksom.office.store.snapshots.columns_of", refuse)
    assert main(shown(leader, f"/overblik{DAYS[1]}")) == main(small)


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("page", ["vejen", "vejen/on_path", "fastholdelse", "mekanismer"])
def test_the_other_pages_on_the_effect_are_the_same(
    leader: Client, page: str, day: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    small, counted = both(leader, f"/effekt/{page}{day}", monkeypatch)
    assert counted == small


@pytest.mark.parametrize("page", ["vejen", "fastholdelse", "mekanismer"])
def test_a_first_look_says_what_is_counted(
    leader: Client, page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(large, "MOST", 0)
    monkeypatch.setattr(large_effect, "_MANY", 0)
    monkeypatch.setattr(large_effect, "_ready", set())
    assert "Færdig. Gå videre" in shown(leader, f"/effekt/{page}{DAYS[1]}")
    assert "Færdig. Gå videre" not in shown(leader, f"/effekt/{page}{DAYS[0]}")


FIGURES = (
    *("path-flows.csv", "retention-jobs.json", "mechanisms-given.csv", "target.csv"),
    *("weeks.csv", "then-and-now.json", "restated.csv", "by-unit.csv", "by-quarter.json"),
)


@pytest.mark.parametrize("figure", FIGURES)
def test_their_figures_are_the_same_as_files(
    leader: Client, figure: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = shown(leader, f"/effekt/tal/{figure}{DAYS[1]}")
    monkeypatch.setattr(large, "MOST", 0)
    assert shown(leader, f"/effekt/tal/{figure}{DAYS[1]}") == small


def test_while_a_figure_is_counted_the_page_says_so_and_then_comes_the_file(
    leader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = f"/effekt/tal/restated.csv{DAYS[1]}"
    small = shown(leader, address)
    monkeypatch.setattr(large, "MOST", 0)
    monkeypatch.setattr(large_over_time, "_MANY", 0)
    large_standpoint._large.clear()  # noqa: SLF001  # as when the office starts
    assert "Tæller, hvem der er flyttet: uge 1 af" in shown(leader, address)
    assert shown(leader, address) == small
