"""Wrong tries are axes' now, for usernames that nobody has too."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("store", "0005_candidate_rows"),
    ]

    operations = [
        migrations.RemoveField(
            model_name="user",
            name="failed_at",
        ),
        migrations.RemoveField(
            model_name="user",
            name="failures",
        ),
    ]
