"""The office: collects facts, guards them, and shows the answers."""
