-- A key point has any number of misconceptions, it had one; a claim says who put it into words.
-- json() around the inner query, since what leaves a query is text to SQLite.
UPDATE questions SET question = json_set(question, '$.points', json((
  SELECT json_group_array(json_set(
    json_remove(value, '$.misconception'),
    '$.claim.origin', 'WRITTEN',
    '$.misconceptions',
    json_array(json_set(json_extract(value, '$.misconception'), '$.belief.origin', 'WRITTEN'))))
  FROM json_each(question, '$.points'))));
