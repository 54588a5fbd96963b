"""A look goes only when its erasure is written after it, in offices that were laid out before too.

An early layout of 0017 let one erasure open all later looks at a candidate.
"""

from typing import ClassVar

from django.db import migrations

from virksom.office.store.append_only import looks_may_go


class Migration(migrations.Migration):
    """The trigger on looks is made again; going back leaves it as 0017 makes it now."""

    dependencies: ClassVar = [("store", "0017_kept_longer")]

    operations: ClassVar = [migrations.RunPython(looks_may_go, migrations.RunPython.noop)]
