-- Which server takes in a reply to an interview and speaks, and until when unless it renews that.
-- What it writes is taken only while its row has its token and has not run out. A row goes when the
-- floor is free; SQLite, which one server has for itself, needs none.
CREATE TABLE floors (
  interview TEXT NOT NULL PRIMARY KEY,
  holder TEXT NOT NULL, -- for who looks into a held-up interview
  token BIGINT NOT NULL,
  expires TIMESTAMPTZ NOT NULL, -- by the clock of the database
  stopped BOOLEAN NOT NULL -- the candidate wants the interviewer to stop
);

-- Each token is greater than all before it, also after a crash of the database.
CREATE SEQUENCE floor_tokens;
