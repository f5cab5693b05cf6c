-- Which group a code belongs to is sealed under a key that is not in the database: a response tells the same background,
-- and the two would point at each other. Counts of a group no longer change with single codes either.

ALTER TABLE sample_plan
  ADD COLUMN voided INT NOT NULL DEFAULT 0 COMMENT 'codes stopped, in all groups, spent or not' AFTER answered,
  ADD COLUMN strata_lost BOOLEAN NOT NULL DEFAULT FALSE
    COMMENT 'at close the groups of codes could not be read: the ballot key was gone' AFTER voided;
UPDATE sample_plan SET voided = (
  SELECT COALESCE(SUM(sample_stratum.voided), 0) FROM sample_stratum
  WHERE sample_stratum.survey_round_id = sample_plan.survey_round_id
);

-- Groups of codes that were made before: the application seals them when it starts, and empties this table.
CREATE TABLE unsealed_stratum (
  survey_round_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  invitation_id CHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  stratum_number INT NOT NULL,
  PRIMARY KEY (survey_round_id, invitation_id),
  CONSTRAINT unsealed_stratum_invitation FOREIGN KEY (survey_round_id, invitation_id)
    REFERENCES invitation (survey_round_id, invitation_id) ON DELETE CASCADE
);
INSERT INTO unsealed_stratum (survey_round_id, invitation_id, municipality_code, stratum_number)
SELECT survey_round_id, invitation_id, municipality_code, stratum_number FROM invitation;

-- Written anew: a column that is only taken off the list would stay in the table's file.
ALTER TABLE invitation
  DROP FOREIGN KEY invitation_stratum,
  DROP KEY invitation_of_stratum,
  DROP COLUMN stratum_number,
  ADD COLUMN sealed_stratum BINARY(32) NULL COMMENT 'AES-GCM under a key made from the ballot key' AFTER municipality_code,
  ADD KEY invitation_of_plan (municipality_code, survey_round_id),
  ADD CONSTRAINT invitation_plan FOREIGN KEY (municipality_code, survey_round_id)
    REFERENCES sample_plan (municipality_code, survey_round_id) ON DELETE CASCADE,
  ALGORITHM = COPY;

ALTER TABLE sample_stratum DROP COLUMN voided, ALGORITHM = COPY;

-- Looked at by the statement that drops a ballot, so that none gets in after.
ALTER TABLE ballot_batch ADD COLUMN is_closed BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'the round takes no more answers';
