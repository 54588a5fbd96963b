"""The report: what is told of a day, chapter by chapter, in two editions, frozen when issued."""
