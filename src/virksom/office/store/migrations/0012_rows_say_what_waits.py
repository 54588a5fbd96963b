"""Rows of candidates say what waits for them; those there are become due at once."""

from typing import ClassVar

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.models import F


def make_due(apps: Apps, _editor: BaseDatabaseSchemaEditor) -> None:
    """Let every row be computed anew when lists are refreshed next."""
    rows = apps.get_model("store", "CandidateRow").objects
    rows.update(turns_on=F("seen_on"))


class Migration(migrations.Migration):
    """Nothing is lost: rows are computed from the log."""

    dependencies: ClassVar = [("store", "0011_companies_and_openings")]

    operations: ClassVar = [
        migrations.AddField(
            model_name="candidaterow",
            name="asks",
            field=models.PositiveSmallIntegerField(default=9),
        ),
        migrations.AddField(
            model_name="candidaterow",
            name="asks_on",
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name="candidaterow",
            name="consultant",
            field=models.CharField(blank=True, max_length=80),
        ),
        migrations.AddField(
            model_name="candidaterow",
            name="notat",
            field=models.CharField(blank=True, max_length=20),
        ),
        migrations.AddField(
            model_name="candidaterow",
            name="notat_on",
            field=models.DateField(null=True),
        ),
        migrations.AddIndex(
            model_name="candidaterow",
            index=models.Index(
                fields=["programme", "asks", "asks_on", "code"], name="candidate_row_asks"
            ),
        ),
        migrations.AddIndex(
            model_name="candidaterow",
            index=models.Index(
                fields=["programme", "consultant", "asks", "asks_on", "code"],
                name="candidate_row_whose",
            ),
        ),
        migrations.AddIndex(
            model_name="candidaterow",
            index=models.Index(
                fields=["programme", "notat", "notat_on", "code"], name="candidate_row_notat"
            ),
        ),
        migrations.RunPython(make_due, migrations.RunPython.noop),
    ]
