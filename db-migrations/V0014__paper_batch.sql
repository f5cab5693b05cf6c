-- Papers that somebody has typed in, counted by batch. Nothing here leads to an answer: no time finer than the day,
-- no order, and the ballot box knows nothing of batches.
CREATE TABLE paper_batch (
  survey_round_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  label VARCHAR(60) NOT NULL COMMENT 'as written on the pile',
  mode VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the way by which these papers reached people',
  keyed_on DATE NOT NULL,
  person_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'who keyed',
  person_name VARCHAR(150) NOT NULL COMMENT 'as others are told',
  papers INT NOT NULL DEFAULT 0,
  unreadable INT NOT NULL DEFAULT 0 COMMENT 'answers that nobody could read, in all its papers',
  PRIMARY KEY (survey_round_id, label, mode, keyed_on, person_id),
  KEY paper_batch_of_municipality (municipality_code, survey_round_id),
  CONSTRAINT paper_batch_survey_round FOREIGN KEY (municipality_code, survey_round_id)
    REFERENCES survey_round (municipality_code, survey_round_id) ON DELETE CASCADE,
  CONSTRAINT paper_batch_person FOREIGN KEY (person_id) REFERENCES person (person_id)
);
