-- The tables of migrations/sqlite up to its V4; from there on both folders go by the same numbers.
-- Instants are ISO 8601 in UTC with nine digits after the point, so that the order of the texts is
-- the order of time. JSON is text here too: it is read whole or not at all, and jsonb would refuse
-- what people may type. Texts that are sorted are sorted by byte, on every machine alike.

CREATE TABLE interviews (
  id TEXT NOT NULL PRIMARY KEY,
  owner TEXT NOT NULL,
  began TEXT COLLATE "C" NOT NULL,
  setup TEXT NOT NULL, -- JSON
  pending TEXT NOT NULL, -- JSON
  version BIGINT NOT NULL,
  rowid BIGINT GENERATED ALWAYS AS IDENTITY -- the order of arrival, as SQLite has it by itself
);

CREATE INDEX interviews_by_owner ON interviews (owner, began);

-- The plan: each question as it was when the interview began.
CREATE TABLE questions (
  interview TEXT NOT NULL REFERENCES interviews (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  question TEXT NOT NULL, -- JSON
  PRIMARY KEY (interview, position)
);

CREATE TABLE turns (
  interview TEXT NOT NULL REFERENCES interviews (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  turn TEXT NOT NULL, -- JSON, without its assessments
  PRIMARY KEY (interview, position)
);

-- The built-in judge's first, then each later one of the same turn.
CREATE TABLE assessments (
  interview TEXT NOT NULL,
  turn INTEGER NOT NULL,
  sequence INTEGER NOT NULL,
  assessment TEXT NOT NULL, -- JSON
  PRIMARY KEY (interview, turn, sequence),
  FOREIGN KEY (interview, turn) REFERENCES turns (interview, position) ON DELETE CASCADE
);

-- What was asked for after the end of an interview: a dispute, or a regrade. The assessments it led
-- to are rows of their turns and carry its number.
CREATE TABLE reviews (
  interview TEXT NOT NULL REFERENCES interviews (id) ON DELETE CASCADE,
  number INTEGER NOT NULL, -- from 1
  review TEXT NOT NULL, -- JSON
  PRIMARY KEY (interview, number)
);

-- The journal: no prompt and no answer is in it.
CREATE TABLE model_calls (
  at TEXT COLLATE "C" NOT NULL,
  model TEXT NOT NULL,
  purpose TEXT NOT NULL,
  tokens_in INTEGER NOT NULL,
  tokens_out INTEGER NOT NULL,
  milliseconds BIGINT NOT NULL,
  outcome TEXT NOT NULL,
  rowid BIGINT GENERATED ALWAYS AS IDENTITY
);

CREATE INDEX model_calls_by_time ON model_calls (at);

-- What was asked, said and graded is added to, never changed.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% are insert-only', TG_TABLE_NAME;
END
$$;

CREATE TRIGGER questions_are_insert_only BEFORE UPDATE ON questions
FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER turns_are_insert_only BEFORE UPDATE ON turns
FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER assessments_are_insert_only BEFORE UPDATE ON assessments
FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER reviews_are_insert_only BEFORE UPDATE ON reviews
FOR EACH ROW EXECUTE FUNCTION refuse_change();
