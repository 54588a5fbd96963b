"""The candidate's own pages: path, meeting, agreement, competences, data."""
