"""How a report counts: words with their clauses, kinds of facts, and digests."""

from tests.core.effect.reported import CONTRACT, EMPLOYED, demo, seen
from virksom.programme.contract import InForce
from virksom.programme.effect.report.method import (
    definitions_chapter,
    facts_chapter,
    ground_chapter,
    limits_chapter,
    method_chapter,
)
from virksom.programme.effect.report.record import ReportGround
from virksom.programme.effect.report.status import status_figure


def test_each_word_has_the_clause_that_says_it() -> None:
    words = definitions_chapter(CONTRACT, demo().rules).definitions
    clauses = {word.clause: word for word in words if word.clause}
    assert list(clauses) == ["2.3", "5.2", "4.1", "5.3", "5.1", "5.4"]
    assert clauses["5.3"].means == CONTRACT.clauses["5.3"].text


def test_a_contract_without_the_terms_has_the_systems_own_words() -> None:
    rules = InForce(demo().rules.since, {})
    assert not [word for word in definitions_chapter(CONTRACT, rules).definitions if word.clause]


def test_facts_are_counted_that_had_begun_and_none_is_not_recorded() -> None:
    at = seen(*EMPLOYED)
    chapter = facts_chapter(
        at.known, [status_figure(at.table, at.rules, programme=at.contract.title)], on=at.on
    )
    told = {row[0].da: row[1].da for row in chapter.tables[0].told()}
    assert (told["henvisning"], told["ansættelse"]) == ("1", "1")
    assert told["ydelse"] == "ikke registreret"


def test_without_figures_there_is_nothing_to_count() -> None:
    assert not facts_chapter(seen().known, [], on=seen().on).tables[0].rows


def test_the_ground_is_told_as_digests() -> None:
    bare = ground_chapter(ReportGround(terms="sha256:t", facts=None))
    assert [word.means.da for word in bare.definitions] == ["sha256:t", "loggen har ingen kæde"]
    whole = ground_chapter(ReportGround(terms="sha256:t", facts="sha256:f", code="sha256:c"))
    assert [word.means.en for word in whole.definitions][1:] == ["sha256:f", "sha256:c"]


def test_it_says_difference_and_not_effect_of() -> None:
    said = " ".join(point.da for point in (*method_chapter().points, *limits_chapter().points))
    assert "forskelle" in said
    assert "effekt af" not in said
    assert "ikke en videnskabelig dokumenteret evaluering" in said
