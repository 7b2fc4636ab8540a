-- The replies that carried an Idempotency-Key, kept with their turn: the same reply sent again gets
-- the first one's outcome, from any server and after any restart.
CREATE TABLE receipts (
  interview TEXT NOT NULL REFERENCES interviews (id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  print TEXT NOT NULL, -- hash of what was sent
  version BIGINT NOT NULL, -- of the interview with the turn in it
  outcome TEXT NOT NULL, -- JSON, as it was sent; empty: not yet
  PRIMARY KEY (interview, key)
);
