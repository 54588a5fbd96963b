"""Data can be kept beyond its time for a reason, and looks can be erased when theirs has come."""

from typing import ClassVar

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from virksom.office.store.append_only import looks_may_go, looks_stay


class Migration(migrations.Migration):
    """A new table; the trigger on looks is another."""

    dependencies: ClassVar = [("store", "0016_notice_settings")]

    operations: ClassVar = [
        migrations.CreateModel(
            name="KeptLonger",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("subject", models.CharField(max_length=80)),
                ("reason_sealed", models.TextField()),
                ("begun_at", models.DateTimeField()),
                ("until", models.DateField()),
                ("ended_at", models.DateTimeField(null=True)),
                (
                    "ended_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="ended_keeping",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="kept_longer",
                        to="store.programme",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="kept_longer",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={"ordering": ("pk",)},
        ),
        migrations.AddIndex(
            model_name="keptlonger",
            index=models.Index(fields=["programme", "subject"], name="kept_longer"),
        ),
        migrations.RunPython(looks_may_go, looks_stay),
    ]
