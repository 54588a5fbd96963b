"""The numbers behind figures for machines."""

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal

from virksom.programme.effect.table import Column, Table, Unit
from virksom.programme.files.answers.figures import (
    figure_csv,
    figures_form,
    records_csv,
    records_form,
)
from virksom.programme.files.answers.writing import json_text
from virksom.programme.kernel import Text
from virksom.programme.status import Share

WORDS = Text("Tal", "Numbers")
TABLE = Table(
    code="tal",
    title=WORDS,
    says=WORDS,
    columns=tuple(
        Column(Text(unit.value, unit.value), unit)
        for unit in (Unit.TEXT, Unit.SHARE, Unit.KRONER, Unit.DAY, Unit.COUNT)
    ),
    rows=((WORDS, Share(1, 2), Decimal("796.00"), date(2019, 9, 30), None),),
    counts=("start",),
    on=date(2019, 9, 30),
    notes=(WORDS,),
)


def test_a_table_as_csv_spreads_its_shares() -> None:
    head, row = figure_csv(TABLE, language="en").splitlines()
    assert head.startswith("text,share: count,share: of,share: share")
    assert row.split(",")[:4] == ["Numbers", "1", "2", "0.5"]
    assert row.endswith("796.00,2019-09-30,")


def test_a_machine_reads_no_star_and_no_sign() -> None:
    cells = (Text("Effekt***", "Effect***"), None, None, None, Text("25 %**", "25%**"))
    marked = replace(TABLE, rows=(cells,))
    assert figure_csv(marked, language="da").splitlines()[1] == "Effekt,,,,,,,,0.25"
    assert figure_csv(marked, language="en").splitlines()[1] == "Effect,,,,,,,,0.25"


def test_tables_as_json_keep_what_they_count() -> None:
    (form,) = json.loads(json_text(figures_form([TABLE], language="da")))
    assert (form["code"], form["counts"], form["on"]) == ("tal", ["start"], "2019-09-30")
    assert form["rows"][0][0] == "Tal"
    assert form["notes"] == ["Tal"]


def test_for_machines_a_line_is_a_cell() -> None:
    head, share, *others = records_csv(TABLE).splitlines()
    assert head == "figure,on,row,row_name,column,unit,state,value,count,of,low,high,text"
    assert share.startswith("tal,2019-09-30,1,Numbers,share,share,told,0.5,1,2,0.09")
    assert others[-1] == "tal,2019-09-30,1,Numbers,count,count,not_recorded,,,,,,"


def test_for_machines_json_has_the_columns_and_the_same_records() -> None:
    form = json.loads(json_text(records_form(TABLE)))
    assert form["columns"][1] == {"code": "share", "label": "share", "unit": "share"}
    lines = [",".join(map(str, record.values())) for record in form["records"]]
    assert lines == records_csv(TABLE).splitlines()[1:]
