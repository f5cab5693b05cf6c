-- A round has its own title: a later round of the same survey may be called something else, in more languages.
-- It also knows the first version of its questions: answers to that one and to its later corrections are taken.

ALTER TABLE survey_round
  ADD COLUMN title JSON NULL COMMENT 'LocalizedText' AFTER questionnaire_version,
  ADD COLUMN first_questionnaire_version INT NULL AFTER questionnaire_version;

UPDATE survey_round JOIN survey ON survey.survey_id = survey_round.survey_id
SET survey_round.title = survey.title, survey_round.first_questionnaire_version = survey_round.questionnaire_version;

ALTER TABLE survey_round
  MODIFY COLUMN title JSON NOT NULL COMMENT 'LocalizedText',
  MODIFY COLUMN first_questionnaire_version INT NOT NULL;

ALTER TABLE survey DROP COLUMN title;

-- What somebody is writing for a round: its questions before it opens, or a correction of them while it is open.
-- Texts may be missing. Gone once the round opens or the correction is made.
CREATE TABLE questionnaire_draft (
  survey_round_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  definition JSON NOT NULL COMMENT 'QuestionnaireDraft',
  earlier_version INT NULL COMMENT 'questionnaire of the same survey whose locked core is taken over',
  person_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'who saved it last',
  person_name VARCHAR(150) NOT NULL COMMENT 'as others are told who saved',
  saved_at DATETIME(3) NOT NULL COMMENT 'UTC',
  version INT NOT NULL DEFAULT 1,
  PRIMARY KEY (survey_round_id),
  KEY questionnaire_draft_of_municipality (municipality_code, survey_round_id),
  CONSTRAINT questionnaire_draft_survey_round FOREIGN KEY (municipality_code, survey_round_id)
    REFERENCES survey_round (municipality_code, survey_round_id) ON DELETE CASCADE,
  CONSTRAINT questionnaire_draft_person FOREIGN KEY (person_id) REFERENCES person (person_id)
);
