-- A round may reach people in several ways at once; which, is said per round. They are never merged in silence.

CREATE TABLE survey_channel (
  survey_round_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  mode VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'SAMPLE, OPEN, MEETING',
  PRIMARY KEY (survey_round_id, mode),
  KEY survey_channel_of_municipality (municipality_code, survey_round_id),
  CONSTRAINT survey_channel_survey_round FOREIGN KEY (municipality_code, survey_round_id)
    REFERENCES survey_round (municipality_code, survey_round_id) ON DELETE CASCADE
);

INSERT INTO survey_channel (survey_round_id, municipality_code, mode)
SELECT survey_round_id, municipality_code, mode FROM survey_round;

ALTER TABLE survey_round DROP COLUMN mode;
