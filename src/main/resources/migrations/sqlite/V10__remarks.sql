-- What was said about key points after the end of an interview, and what the interviewer answered:
-- kept beside the interview, outside its turns, its version and its grade.
CREATE TABLE remarks (
  interview TEXT NOT NULL REFERENCES interviews (id) ON DELETE CASCADE,
  number INTEGER NOT NULL, -- from 1, of all points together
  remark TEXT NOT NULL, -- JSON
  PRIMARY KEY (interview, number)
) STRICT;

CREATE TRIGGER remarks_are_insert_only BEFORE UPDATE ON remarks
BEGIN
  SELECT RAISE(ABORT, 'remarks are insert-only');
END;
