"""Facts found by subject and kind; rows of the list of candidates as they are computed."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("store", "0004_word_tells_person"),
    ]

    operations = [
        migrations.RemoveField(
            model_name="candidaterow",
            name="consultant",
        ),
        migrations.RemoveField(
            model_name="candidaterow",
            name="position",
        ),
        migrations.AddField(
            model_name="candidaterow",
            name="latest",
            field=models.CharField(blank=True, max_length=80),
        ),
        migrations.AddField(
            model_name="candidaterow",
            name="latest_on",
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name="candidaterow",
            name="several",
            field=models.BooleanField(default=False),
        ),
        migrations.AddIndex(
            model_name="candidaterow",
            index=models.Index(fields=["programme", "turns_on"], name="candidate_row_turns"),
        ),
        migrations.AddIndex(
            model_name="fact",
            index=models.Index(fields=["programme", "subject"], name="fact_subject"),
        ),
        migrations.AddIndex(
            model_name="fact",
            index=models.Index(fields=["programme", "kind"], name="fact_kind"),
        ),
    ]
