"""Mails that wait are found by an index of their own."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("store", "0007_rows_say_more"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="notice",
            index=models.Index(
                condition=models.Q(("by_mail", True), ("mailed_at", None)),
                fields=["programme", "made_at"],
                name="notice_unmailed",
            ),
        ),
    ]
