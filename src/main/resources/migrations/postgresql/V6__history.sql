-- What its owner calls an interview; empty: nothing.
ALTER TABLE interviews ADD COLUMN name TEXT NOT NULL DEFAULT '';

-- What came of an interview, made when a list first asks for it, so that a list need not read
-- interviews whole. True only while the three numbers are those of the interview; may be emptied at
-- any time.
CREATE TABLE summaries (
  interview TEXT NOT NULL PRIMARY KEY REFERENCES interviews (id) ON DELETE CASCADE,
  version BIGINT NOT NULL,
  assessments INTEGER NOT NULL,
  reviews INTEGER NOT NULL,
  questions INTEGER NOT NULL,
  answered INTEGER NOT NULL,
  graded INTEGER NOT NULL, -- 0 or 1
  score DOUBLE PRECISION NOT NULL
);
