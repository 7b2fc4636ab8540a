-- Instants are ISO 8601 in UTC with nine digits after the point, so that the order of the texts is
-- the order of time. JSON is in the store's own shape (StoredJson); its sealed types carry a "kind".

CREATE TABLE interviews (
  id TEXT NOT NULL PRIMARY KEY,
  owner TEXT NOT NULL,
  began TEXT NOT NULL,
  setup TEXT NOT NULL, -- JSON
  pending TEXT NOT NULL, -- JSON
  version INTEGER NOT NULL
) STRICT;

CREATE INDEX interviews_by_owner ON interviews (owner, began);

-- The plan: each question as it was when the interview began.
CREATE TABLE questions (
  interview TEXT NOT NULL REFERENCES interviews (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  question TEXT NOT NULL, -- JSON
  PRIMARY KEY (interview, position)
) STRICT;

CREATE TABLE turns (
  interview TEXT NOT NULL REFERENCES interviews (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  turn TEXT NOT NULL, -- JSON, without its assessments
  PRIMARY KEY (interview, position)
) STRICT;

-- The built-in judge's first, then each later one of the same turn.
CREATE TABLE assessments (
  interview TEXT NOT NULL,
  turn INTEGER NOT NULL,
  sequence INTEGER NOT NULL,
  assessment TEXT NOT NULL, -- JSON
  PRIMARY KEY (interview, turn, sequence),
  FOREIGN KEY (interview, turn) REFERENCES turns (interview, position) ON DELETE CASCADE
) STRICT;

-- The journal: no prompt and no answer is in it.
CREATE TABLE model_calls (
  at TEXT NOT NULL,
  model TEXT NOT NULL,
  purpose TEXT NOT NULL,
  tokens_in INTEGER NOT NULL,
  tokens_out INTEGER NOT NULL,
  milliseconds INTEGER NOT NULL,
  outcome TEXT NOT NULL
) STRICT;

CREATE INDEX model_calls_by_time ON model_calls (at);

-- What was said and how it was graded is added to, never changed.
CREATE TRIGGER turns_are_insert_only BEFORE UPDATE ON turns
BEGIN
  SELECT RAISE(ABORT, 'turns are insert-only');
END;

CREATE TRIGGER assessments_are_insert_only BEFORE UPDATE ON assessments
BEGIN
  SELECT RAISE(ABORT, 'assessments are insert-only');
END;
