"""The administrator's pages of webhooks: which systems are told, and what became of it."""
