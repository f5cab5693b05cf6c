-- What is sealed lies apart from what a second sending is known by, together with the others of its batch. Rows of some
-- kilobytes each at a place of its own among all hashes had the server read and write a page for each answer.

-- Goes when the box is opened, with its batch and the batch's key.
CREATE TABLE sealed_ballot (
  ballot_batch_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  submission_hash BINARY(32) NOT NULL,
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sealed MEDIUMBLOB NOT NULL COMMENT 'AES-GCM under the key of the batch',
  PRIMARY KEY (ballot_batch_id, submission_hash),
  CONSTRAINT sealed_ballot_batch FOREIGN KEY (ballot_batch_id) REFERENCES ballot_batch (ballot_batch_id)
);

INSERT INTO sealed_ballot (ballot_batch_id, submission_hash, municipality_code, sealed)
SELECT ballot_batch_id, submission_hash, municipality_code, sealed FROM ballot
WHERE ballot_batch_id IS NOT NULL AND sealed IS NOT NULL;

ALTER TABLE ballot
  DROP FOREIGN KEY ballot_batch_of_ballot,
  DROP KEY ballot_of_batch,
  DROP COLUMN ballot_batch_id,
  DROP COLUMN sealed;
