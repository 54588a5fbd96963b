"""What waits: each role's first page, notices, and the outbox."""
