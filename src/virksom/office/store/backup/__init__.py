"""The whole office in one file, and an empty office made from it, on either database.

The file is a ZIP: a part a table, a row a line, and a manifest last, with the digest of every part
and a seal under the vault's key. The keys themselves are never in it.
"""

from virksom.office.store.backup.keep import keep
from virksom.office.store.backup.manifest import Manifest
from virksom.office.store.backup.read import BadBackup, read_backup
from virksom.office.store.backup.restore import is_empty, restore

__all__ = ["BadBackup", "Manifest", "is_empty", "keep", "read_backup", "restore"]
