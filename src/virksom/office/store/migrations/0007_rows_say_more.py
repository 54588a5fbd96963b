"""Rows of candidates say what a search goes through; those there are become due at once."""

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

    dependencies: ClassVar = [("store", "0006_no_tries_on_users")]

    operations: ClassVar = [
        migrations.AddField(
            model_name="candidaterow",
            name="employments",
            field=models.PositiveIntegerField(default=0),
        ),
        migrations.AddField(
            model_name="candidaterow",
            name="says",
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name="candidaterow",
            name="units",
            field=models.TextField(blank=True),
        ),
        migrations.AlterField(
            model_name="candidaterow",
            name="referred",
            field=models.DateField(null=True),
        ),
        migrations.RunPython(make_due, migrations.RunPython.noop),
    ]
