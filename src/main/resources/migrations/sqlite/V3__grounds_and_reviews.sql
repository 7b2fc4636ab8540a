-- A grade keeps what it stood on. Of those made before, nothing is known but their basis: what is
-- not known is empty. The shape changes once, here; after it the rows are insert-only again.
DROP TRIGGER assessments_are_insert_only;

UPDATE assessments SET assessment = json_set(
  assessment, '$.grounds', json('{"review":0,"question":"","parameters":"","verdict":""}'));

CREATE TRIGGER assessments_are_insert_only BEFORE UPDATE ON assessments
BEGIN
  SELECT RAISE(ABORT, 'assessments are insert-only');
END;

-- The questions as they were asked: a grade names their version, so they must stay what they are.
CREATE TRIGGER questions_are_insert_only BEFORE UPDATE ON questions
BEGIN
  SELECT RAISE(ABORT, 'questions are insert-only');
END;

-- What was asked for after the end of an interview: a dispute, or a regrade. The assessments it led
-- to are rows of their turns and carry its number.
CREATE TABLE reviews (
  interview TEXT NOT NULL REFERENCES interviews (id) ON DELETE CASCADE,
  number INTEGER NOT NULL, -- from 1
  review TEXT NOT NULL, -- JSON
  PRIMARY KEY (interview, number)
) STRICT;

CREATE TRIGGER reviews_are_insert_only BEFORE UPDATE ON reviews
BEGIN
  SELECT RAISE(ABORT, 'reviews are insert-only');
END;
