-- Questionnaires, the rounds in which they are asked, the ballot box, and what came out of it.

CREATE TABLE survey (
  survey_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  title JSON NOT NULL COMMENT 'LocalizedText',
  version INT NOT NULL DEFAULT 1,
  PRIMARY KEY (survey_id),
  UNIQUE KEY survey_of_municipality (municipality_code, survey_id),
  CONSTRAINT survey_municipality FOREIGN KEY (municipality_code) REFERENCES municipality (municipality_code)
);

-- A questionnaire is frozen once a round is open; a spelling fix is a new version that changes no key.
CREATE TABLE questionnaire (
  survey_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  questionnaire_version INT NOT NULL,
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  definition JSON NOT NULL COMMENT 'Questionnaire: pages, questions, options',
  PRIMARY KEY (survey_id, questionnaire_version),
  CONSTRAINT questionnaire_survey FOREIGN KEY (municipality_code, survey_id) REFERENCES survey (municipality_code, survey_id)
);

CREATE TABLE survey_round (
  survey_round_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  survey_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  questionnaire_version INT NOT NULL,
  slug VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(150) NOT NULL,
  mode VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'SAMPLE, OPEN, MEETING',
  status VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'DRAFT, OPEN, CLOSED, PUBLISHED',
  opens_on DATE NOT NULL,
  closes_on DATE NOT NULL COMMENT 'last day that answers are taken',
  minimum_base INT NOT NULL DEFAULT 10 COMMENT 'fewest respondents that any shown figure rests on',
  made_up BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'demo data, marked wherever it shows',
  version INT NOT NULL DEFAULT 1,
  PRIMARY KEY (survey_round_id),
  UNIQUE KEY survey_round_of_municipality (municipality_code, survey_round_id),
  UNIQUE KEY survey_round_slug (slug),
  CONSTRAINT survey_round_questionnaire FOREIGN KEY (survey_id, questionnaire_version)
    REFERENCES questionnaire (survey_id, questionnaire_version),
  CONSTRAINT survey_round_survey FOREIGN KEY (municipality_code, survey_id) REFERENCES survey (municipality_code, survey_id)
);

-- One submission. The key is the SHA-256 of the id the client made; the content is known only by a MAC
-- keyed with that id, so neither can be traced to a response. Answers leave when the box is opened;
-- the rest stays, to answer a retry with the same receipt.
CREATE TABLE ballot (
  submission_hash BINARY(32) NOT NULL,
  survey_round_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  content_mac BINARY(32) NOT NULL,
  answers MEDIUMTEXT NULL COMMENT 'JSON; null once the box has been opened',
  unopened BOOLEAN AS (IF(answers IS NULL, NULL, 1)) PERSISTENT,
  PRIMARY KEY (submission_hash),
  KEY ballot_unopened (unopened, survey_round_id),
  CONSTRAINT ballot_survey_round FOREIGN KEY (municipality_code, survey_round_id)
    REFERENCES survey_round (municipality_code, survey_round_id)
);

-- Stored shuffled: no time, no order, no sender. Coded answers only; texts and places lie apart, under ids of their own.
CREATE TABLE response (
  response_id BINARY(16) NOT NULL,
  survey_round_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  answers MEDIUMTEXT NOT NULL COMMENT 'JSON: question key to coded value',
  PRIMARY KEY (response_id),
  KEY response_of_round (municipality_code, survey_round_id),
  CONSTRAINT response_survey_round FOREIGN KEY (municipality_code, survey_round_id)
    REFERENCES survey_round (municipality_code, survey_round_id)
);

CREATE TABLE response_text (
  response_text_id BINARY(16) NOT NULL,
  survey_round_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  question_key VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (response_text_id),
  KEY response_text_of_question (municipality_code, survey_round_id, question_key),
  CONSTRAINT response_text_survey_round FOREIGN KEY (municipality_code, survey_round_id)
    REFERENCES survey_round (municipality_code, survey_round_id)
);

CREATE TABLE response_place (
  response_place_id BINARY(16) NOT NULL,
  survey_round_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  question_key VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  lat DECIMAL(9,6) NOT NULL,
  lon DECIMAL(9,6) NOT NULL,
  sub_answers JSON NOT NULL COMMENT 'question key to value, for what was asked of the place',
  PRIMARY KEY (response_place_id),
  KEY response_place_of_question (municipality_code, survey_round_id, question_key),
  CONSTRAINT response_place_survey_round FOREIGN KEY (municipality_code, survey_round_id)
    REFERENCES survey_round (municipality_code, survey_round_id)
);
