-- Second attempts at questions that are done, in practice mode: kept beside the interview, outside its
-- turns, its version and its grade.
CREATE TABLE attempts (
  interview TEXT NOT NULL REFERENCES interviews (id) ON DELETE CASCADE,
  number INTEGER NOT NULL, -- from 1
  attempt TEXT NOT NULL, -- JSON
  PRIMARY KEY (interview, number)
);

CREATE TRIGGER attempts_are_insert_only BEFORE UPDATE ON attempts
FOR EACH ROW EXECUTE FUNCTION refuse_change();
