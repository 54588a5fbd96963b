"""Companies, their openings and what the match needs; competences, requests, travel times."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("store", "0010_rows_sorted_by_index"),
    ]

    operations = [
        migrations.AddField(
            model_name="organisation",
            name="address_sealed",
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name="organisation",
            name="cvr_sealed",
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name="organisation",
            name="p_number_sealed",
            field=models.TextField(blank=True),
        ),
        migrations.CreateModel(
            name="CatalogueCompetence",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", models.CharField(max_length=80)),
                ("label_da", models.CharField(max_length=80)),
                ("label_en", models.CharField(max_length=80)),
                ("synonyms", models.TextField(blank=True)),
                ("trades", models.CharField(blank=True, max_length=400)),
                ("broader", models.CharField(blank=True, max_length=80)),
                ("in_use", models.BooleanField(default=True)),
                (
                    "programme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="competences",
                        to="store.programme",
                    ),
                ),
            ],
            options={
                "ordering": ("code",),
                "constraints": [
                    models.UniqueConstraint(fields=("programme", "code"), name="competence_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="CompanyContact",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("company", models.CharField(max_length=80)),
                ("name_sealed", models.TextField()),
                ("title_sealed", models.TextField(blank=True)),
                ("mail_sealed", models.TextField(blank=True)),
                ("phone_sealed", models.TextField(blank=True)),
                ("in_use", models.BooleanField(default=True)),
                ("changed_at", models.DateTimeField()),
                (
                    "programme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="company_contacts",
                        to="store.programme",
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
                "indexes": [models.Index(fields=["programme", "company"], name="company_contact")],
            },
        ),
        migrations.CreateModel(
            name="OpeningRequest",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("digest", models.CharField(max_length=64, unique=True)),
                ("sender", models.CharField(max_length=64)),
                ("content_sealed", models.TextField()),
                ("made_at", models.DateTimeField()),
                ("ends_at", models.DateTimeField()),
                ("confirmed_at", models.DateTimeField(null=True)),
                ("opening", models.CharField(blank=True, max_length=80)),
                (
                    "programme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="opening_requests",
                        to="store.programme",
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
                "indexes": [
                    models.Index(fields=["programme", "made_at"], name="opening_request_made")
                ],
            },
        ),
        migrations.CreateModel(
            name="TravelTime",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("one", models.CharField(max_length=80)),
                ("other", models.CharField(max_length=80)),
                ("transport", models.CharField(max_length=20)),
                ("minutes", models.PositiveSmallIntegerField()),
                (
                    "programme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="travel_times",
                        to="store.programme",
                    ),
                ),
            ],
            options={
                "ordering": ("one", "other", "transport"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("programme", "one", "other", "transport"), name="travel_time_once"
                    )
                ],
            },
        ),
    ]
