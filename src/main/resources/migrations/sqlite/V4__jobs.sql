-- A setup says what job the candidate prepares for.
UPDATE interviews SET setup =
  json_set(setup, '$.job', json('{"role":"","description":"","matches":[]}'));
