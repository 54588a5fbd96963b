"""A museum of broken lines: each with the sentence that refuses it."""

import json

import pytest

from tests.core.record.lines import GONE, job, line
from virksom.programme.files.facts import parse_facts
from virksom.programme.record import FORMS, BadFacts
from virksom.programme.record.fact import FIELDS

A_LABEL = "en kode eller kort tekst på 1–80 tegn"
A_DAY = "en dato fra 1900 til 2199 som 2019-03-04"
A_MOMENT = "et tidspunkt fra 1900 til 2199 som 2019-03-05T09:12:00+01:00"
HOURS = 'timer om ugen som "20.0", fra 0 til 80, eller null'
SHORT = "korte tekster, hele tal og true/false, højst i tre lag"
A_TRUTH = "true eller false"
SEE, SEE_EN = " (se docs/reference/facts.md).", " (see docs/reference/facts.md)."
ALL_FORMS = f"{', '.join(FORMS[:-1])} eller internship"


def said(field: str, expected: str, found: str) -> str:
    """Return what is said of a field of the good line."""
    return f" (f000001), felt »{field}«: forventede {expected}, fandt {found}."


def said_in_english(field: str, expected: str, found: str) -> str:
    return f" (f000001), field “{field}”: expected {expected}, found {found}."


def raw(text: str) -> str:
    """Return the good line with weekly hours as written."""
    return line().replace('"20.0"', text)


def of(kind: str, value: object, **fields: object) -> str:
    return line(kind=kind, value=value, **fields)


def edu(**value: object) -> str:
    return of("education", {"kind": "hf", "publicly_supported": False} | value)


LINES: tuple[tuple[str | bytes, str], ...] = (
    # not UTF-8
    (b'{"id":"\xff"}', ": forventede UTF-8 (byte 8)."),
    (line().encode("utf-16"), ": forventede UTF-8 (byte 1)."),
    ('{"id":"Ø"}'.encode("latin-1"), ": forventede UTF-8 (byte 8)."),
    # not JSON
    ("hej", ": forventede JSON {…} (tegn 1)."),
    ("{", ": forventede JSON {…} (tegn 2)."),
    (line()[:-1], f": forventede JSON {{…}} (tegn {len(line())})."),
    (line() + line(), f": forventede JSON {{…}} (tegn {len(line()) + 1})."),
    ('{"id":"f1",}', ": forventede JSON {…} (tegn 12)."),
    ("{'id':'f1'}", ": forventede JSON {…} (tegn 2)."),
    ('{"id":"a\x00b"}', ": forventede JSON {…} (tegn 9)."),
    ("\x00", ": forventede JSON {…} (tegn 1)."),
    ("[" * 100_000, ": forventede JSON {…} med færre lag."),
    ('{"a":' * 100_000, ": forventede JSON {…} med færre lag."),
    # not an object
    ("[]", ": forventede et objekt {…}."),
    ("null", ": forventede et objekt {…}."),
    ('"f000001"', ": forventede et objekt {…}."),
    ("1e3", ": forventede et objekt {…}."),
    # a field twice, or one there is not
    ('{"id":"f1","id":"f2"}', ": feltet »id« står to gange."),
    ('{"id":"f1","value":{"a":1,"a":1}}', ": feltet »a« står to gange."),
    ('{"\\ud800":1,"\\ud800":1}', r": feltet »\ud800« står to gange."),
    (
        line(untill="2019-06-01"),
        said("untill", f"et af felterne {', '.join(FIELDS)}", "»2019-06-01«"),
    ),
    (
        '{"\\ud800":"\\ud800"}',
        rf", felt »\ud800«: forventede et af felterne {', '.join(FIELDS)}, fandt »\ud800«.",
    ),
    # id
    (line(id=GONE), f", felt »id«: forventede {A_LABEL}, fandt ingenting."),
    (line(id=None), f", felt »id«: forventede {A_LABEL}, fandt null."),
    (line(id=17), f", felt »id«: forventede {A_LABEL}, fandt 17."),
    (line(id=""), f", felt »id«: forventede {A_LABEL}, fandt »«."),
    (line(id="x" * 81), f", felt »id«: forventede {A_LABEL}, fandt »{'x' * 59}…«."),
    (line(id="\ud800"), rf", felt »id«: forventede {A_LABEL}, fandt »\ud800«."),
    # kind
    (line(kind=GONE), said("kind", A_LABEL, "ingenting")),
    (
        line(kind="Employment"),
        f" (f000001): ukendt slags »Employment«, mente du employment?{SEE}",
    ),
    (line(kind="JOB"), f" (f000001): ukendt slags »JOB«{SEE}"),
    (line(kind=["start"]), said("kind", A_LABEL, "[…]")),
    # subject
    (line(subject=GONE), said("subject", "en kode som K…", "ingenting")),
    (line(subject="V009"), said("subject", "en kode som K…", "»V009«")),
    (line(subject="Karen Hansen"), said("subject", "en kode som K…", "»Karen Hansen«")),
    (of("contact", {}, subject="O001"), said("subject", "en kode som V… eller K…", "»O001«")),
    (of("issued", {}, subject=1), said("subject", A_LABEL, "1")),
    # since, until
    (line(since=GONE), said("since", A_DAY, "ingenting")),
    (line(since="2019-02-29"), said("since", A_DAY, "»2019-02-29«")),
    (line(since="04.03.2019"), said("since", A_DAY, "»04.03.2019«")),
    (line(since="2019-3-4"), said("since", A_DAY, "»2019-3-4«")),
    (line(since="2019-W10"), said("since", A_DAY, "»2019-W10«")),
    (line(since="0019-03-04"), said("since", A_DAY, "»0019-03-04«")),
    (line(since="\uff12019-03-04"), said("since", A_DAY, "»\uff12019-03-04«")),
    (line(since=20190304), said("since", A_DAY, "20190304")),
    (line(until="9999-12-31"), said("until", A_DAY, "»9999-12-31«")),
    (line(until=""), said("until", A_DAY, "»«")),
    (line(until=False), said("until", A_DAY, "false")),
    (line(until="2019-03-04"), said("until", "en dato efter 2019-03-04", "»2019-03-04«")),
    (line(until="2019-03-03"), said("until", "en dato efter 2019-03-04", "»2019-03-03«")),
    (
        of("start", {}, until="2019-03-05"),
        said("until", "null, for det sker på én dag", "»2019-03-05«"),
    ),
    # known_at
    (line(known_at=GONE), said("known_at", A_MOMENT, "ingenting")),
    (line(known_at="2019-03-05"), said("known_at", A_MOMENT, "»2019-03-05«")),
    (line(known_at="2019-03-05T09:12:00"), said("known_at", A_MOMENT, "»2019-03-05T09:12:00«")),
    (line(known_at="2019-03-05T24:12:00Z"), said("known_at", A_MOMENT, "»2019-03-05T24:12:00Z«")),
    (line(known_at="9999-12-31T23:59:59Z"), said("known_at", A_MOMENT, "»9999-12-31T23:59:59Z«")),
    (line(known_at=1551773520), said("known_at", A_MOMENT, "1551773520")),
    # by, source, replaces, previous
    (line(by=""), said("by", A_LABEL, "»«")),
    (line(source="a\nb"), said("source", A_LABEL, r"»a\nb«")),
    (line(source="\x1b[2J"), said("source", A_LABEL, r"»\x1b[2J«")),
    (line(replaces=["f0"]), said("replaces", A_LABEL, "[…]")),
    (line(previous={}), said("previous", A_LABEL, "{…}")),
    (line(replaces="f000000"), said("replaces", "id på et tidligere faktum", "»f000000«")),
    (line(replaces="f000001"), said("replaces", "id på et tidligere faktum", "»f000001«")),
    (of("retraction", {"reason": "mistake"}), said("replaces", A_LABEL, "null")),
    # value
    (line(value=GONE), said("value", "et objekt {…}", "ingenting")),
    (line(value=[]), said("value", "et objekt {…}", "[…]")),
    (of("referral", {}), said("value.unit", A_LABEL, "ingenting")),
    (line(value=job(employment="44")), said("value.employment", "en kode som E…", "»44«")),
    (line(value=job(company="Føtex")), said("value.company", "en kode som V…", "»Føtex«")),
    (line(value=job(form="permanent")), said("value.form", ALL_FORMS, "»permanent«")),
    (of("same_person", {"other": "V009"}), said("value.other", "en kode som K…", "»V009«")),
    (edu(publicly_supported="nej"), said("value.publicly_supported", A_TRUTH, "»nej«")),
    (edu(publicly_supported=0), said("value.publicly_supported", A_TRUTH, "0")),
    (of("contact", {"minutes": -1}), said("value.minutes", "et helt tal fra 0", "-1")),
    (
        of("meeting", {"came": "ja"}),
        said("value.came", "en liste af roller eller true/false", "»ja«"),
    ),
    (
        of("agreement", {"signed": [{"party": "kandidat", "at": "nu", "note": "…"}]}),
        said("value.signed", "en liste af underskrifter, hver med party og at", "[…]"),
    ),
    (
        of("start", {"note": "Han fortalte " + "meget " * 20}),
        said("value.note", SHORT, f"»Han fortalte {'meget ' * 7}mege…«"),
    ),
    (of("start", json.loads('{"a":' * 200 + "1" + "}" * 200)), said("value.a", SHORT, "{…}")),
    # hours and other numbers
    (line(value=job(weekly_hours=GONE)), said("value.weekly_hours", HOURS, "ingenting")),
    (raw("20"), said("value.weekly_hours", HOURS, "20")),
    (raw("20.0"), said("value.weekly_hours", HOURS, "20.0")),
    (raw("2e1"), said("value.weekly_hours", HOURS, "2e1")),
    (raw("NaN"), said("value.weekly_hours", HOURS, "NaN")),
    (raw("-Infinity"), said("value.weekly_hours", HOURS, "-Infinity")),
    (raw("9" * 5000), said("value.weekly_hours", HOURS, f"{'9' * 59}…")),
    (raw('"20,5"'), said("value.weekly_hours", HOURS, "»20,5«")),
    (raw('"fuld tid"'), said("value.weekly_hours", HOURS, "»fuld tid«")),
    (raw('"80.5"'), said("value.weekly_hours", HOURS, "»80.5«")),
    (raw('"-1"'), said("value.weekly_hours", HOURS, "»-1«")),
    (raw('"1e-999999999"'), said("value.weekly_hours", HOURS, "»1e-999999999«")),
    (raw('"\uff10"'), said("value.weekly_hours", HOURS, "»\uff10«")),
    (raw('""'), said("value.weekly_hours", HOURS, "»«")),
    (
        of("referral", {"unit": "a", "earlier_offers": 10**15}),
        said("value.earlier_offers", "et helt tal fra 0", "1000000000000000"),
    ),
)


@pytest.mark.parametrize(("broken", "sentence"), LINES)
def test_a_broken_line_is_refused_with_one_sentence(broken: str | bytes, sentence: str) -> None:
    content = broken if isinstance(broken, bytes) else broken.encode()
    with pytest.raises(BadFacts) as refused:
        parse_facts(b"\n" + content.replace(b"\n", b" "), "facts.jsonl")
    assert refused.value.text.da == f"facts.jsonl, linje 2{sentence}"
    refused.value.text.en.encode()


@pytest.mark.parametrize(
    ("broken", "sentence"),
    [
        (b"\xff", ": expected UTF-8 (byte 1)."),
        ("{", ": expected JSON {…} (sign 2)."),
        ("[" * 100_000, ": expected JSON {…} less deep."),
        ("7", ": expected an object {…}."),
        ('{"id":1,"id":2}', ": the field “id” stands twice."),
        (
            line(untill=None),
            said_in_english("untill", f"one of the fields {', '.join(FIELDS)}", "null"),
        ),
        (
            line(kind="referal"),
            f" (f000001): unknown kind “referal”, did you mean referral?{SEE_EN}",
        ),
        (line(kind="x"), f" (f000001): unknown kind “x”{SEE_EN}"),
        (line(value=GONE), said_in_english("value", "an object {…}", "nothing")),
        (
            line(value=job(weekly_hours="90")),
            said_in_english(
                "value.weekly_hours", 'hours a week such as "20.0", from 0 to 80, or null', "“90”"
            ),
        ),
        (
            of("start", {"": 1}),
            said_in_english("value.", "a field name of 1–80 signs", "“”"),
        ),
    ],
)
def test_a_broken_line_is_refused_in_english_too(broken: str | bytes, sentence: str) -> None:
    content = broken if isinstance(broken, bytes) else broken.encode()
    with pytest.raises(BadFacts) as refused:
        parse_facts(content, "facts.jsonl")
    assert refused.value.text.en == f"facts.jsonl, line 1{sentence}"


def test_the_good_line_they_are_made_of_is_good() -> None:
    assert len(parse_facts(f"{line()}\n{edu().replace('f000001', 'f2')}".encode(), "f").facts) == 2
