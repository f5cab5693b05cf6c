-- The ballot key that answers in this database are sealed under, by its name, which tells nothing of the key: a process
-- that does not have it must not start.
CREATE TABLE ballot_key_in_use (
  slot TINYINT NOT NULL DEFAULT 1 COMMENT 'one row at most',
  key_id CHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (slot),
  CONSTRAINT ballot_key_in_use_is_one CHECK (slot = 1)
);

-- Where all that waits was sealed under one key, that is the one.
INSERT INTO ballot_key_in_use (key_id)
SELECT MIN(key_id) FROM ballot_batch HAVING COUNT(DISTINCT key_id) = 1;
