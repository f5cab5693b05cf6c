-- The box is sealed: a ballot lies encrypted under its batch's key until it is opened with at least as many others
-- as are asked for. Each response says by which of the round's channels it came, so that they are never merged.

-- Nothing may lie unsealed in a box from here on: let the earlier version open all boxes, which takes it some seconds.
ALTER TABLE ballot ADD CONSTRAINT boxes_must_be_opened_before_this_migration CHECK (answers IS NULL);
ALTER TABLE ballot DROP CONSTRAINT boxes_must_be_opened_before_this_migration;

-- Ballots that are opened together. Its key goes with the row.
CREATE TABLE ballot_batch (
  ballot_batch_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  survey_round_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  mode VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'channel: SAMPLE, OPEN, MEETING',
  key_id CHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'names the configured key that the batch key is wrapped in',
  wrapped_key VARBINARY(64) NOT NULL,
  is_full BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'takes no more ballots',
  PRIMARY KEY (ballot_batch_id),
  KEY ballot_batch_of_round (municipality_code, survey_round_id),
  CONSTRAINT ballot_batch_survey_round FOREIGN KEY (municipality_code, survey_round_id)
    REFERENCES survey_round (municipality_code, survey_round_id)
);

-- Batch and sealed answers go when the box is opened; hash and MAC stay, to answer a retry with the same receipt.
-- That a ballot's round is there, its batch sees to; a second look at a row that thousands look at costs too much.
ALTER TABLE ballot
  DROP FOREIGN KEY ballot_survey_round,
  DROP KEY ballot_survey_round,
  DROP KEY ballot_unopened,
  DROP COLUMN unopened,
  DROP COLUMN answers,
  ADD COLUMN ballot_batch_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN sealed MEDIUMBLOB NULL COMMENT 'AES-GCM under the key of the batch',
  ADD KEY ballot_of_batch (ballot_batch_id),
  ADD CONSTRAINT ballot_batch_of_ballot FOREIGN KEY (ballot_batch_id) REFERENCES ballot_batch (ballot_batch_id);

ALTER TABLE survey_channel
  ADD COLUMN withheld INT NOT NULL DEFAULT 0 COMMENT 'answers that were too few to be kept: only counted';

ALTER TABLE response
  ADD COLUMN mode VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'OPEN' COMMENT 'channel: SAMPLE, OPEN, MEETING' AFTER municipality_code;
ALTER TABLE response_text
  ADD COLUMN mode VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'OPEN' COMMENT 'channel: SAMPLE, OPEN, MEETING' AFTER municipality_code;
ALTER TABLE response_place
  ADD COLUMN mode VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'OPEN' COMMENT 'channel: SAMPLE, OPEN, MEETING' AFTER municipality_code;

-- Until now the channel was not kept: a round that was open to all counts as open, one at a meeting as that.
UPDATE response SET mode = (
  SELECT ELT(MIN(FIELD(survey_channel.mode, 'OPEN', 'MEETING', 'SAMPLE')), 'OPEN', 'MEETING', 'SAMPLE')
  FROM survey_channel WHERE survey_channel.survey_round_id = response.survey_round_id
);
UPDATE response_text SET mode = (
  SELECT ELT(MIN(FIELD(survey_channel.mode, 'OPEN', 'MEETING', 'SAMPLE')), 'OPEN', 'MEETING', 'SAMPLE')
  FROM survey_channel WHERE survey_channel.survey_round_id = response_text.survey_round_id
);
UPDATE response_place SET mode = (
  SELECT ELT(MIN(FIELD(survey_channel.mode, 'OPEN', 'MEETING', 'SAMPLE')), 'OPEN', 'MEETING', 'SAMPLE')
  FROM survey_channel WHERE survey_channel.survey_round_id = response_place.survey_round_id
);
ALTER TABLE response ALTER COLUMN mode DROP DEFAULT;
ALTER TABLE response_text ALTER COLUMN mode DROP DEFAULT;
ALTER TABLE response_place ALTER COLUMN mode DROP DEFAULT;
