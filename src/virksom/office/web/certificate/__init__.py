"""The competence certificate: read and issued, and verified by anybody."""
