"""Everybody can choose how they are told of what waits; names are found by an index alone."""

from typing import ClassVar

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Nothing there is changes."""

    dependencies: ClassVar = [("store", "0015_doors_by_programme")]

    operations: ClassVar = [
        migrations.CreateModel(
            name="NoticeSetting",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", models.CharField(max_length=80)),
                ("ways", models.JSONField(default=dict)),
                ("digest_at", models.DateTimeField(null=True)),
                (
                    "programme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="notice_settings",
                        to="store.programme",
                    ),
                ),
            ],
        ),
        migrations.AddConstraint(
            model_name="noticesetting",
            constraint=models.UniqueConstraint(
                fields=("programme", "code"), name="notice_setting_once"
            ),
        ),
        migrations.AddIndex(
            model_name="vaultperson",
            index=models.Index(fields=["id", "code"], name="vault_person_code"),
        ),
    ]
