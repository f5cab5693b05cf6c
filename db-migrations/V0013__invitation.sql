-- Whom a round invites: groups with counts, and a code for each invited. No name, no address, no time.

-- The plan as a whole. Its row is locked by whoever changes groups, codes or reminders.
CREATE TABLE sample_plan (
  survey_round_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  made_on DATE NULL COMMENT 'day on which codes were last made',
  answered INT NULL COMMENT 'codes used; written at close, unless they were too few',
  version INT NOT NULL DEFAULT 1,
  PRIMARY KEY (survey_round_id),
  KEY sample_plan_of_municipality (municipality_code, survey_round_id),
  CONSTRAINT sample_plan_survey_round FOREIGN KEY (municipality_code, survey_round_id)
    REFERENCES survey_round (municipality_code, survey_round_id) ON DELETE CASCADE
);

CREATE TABLE sample_stratum (
  survey_round_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  stratum_number INT NOT NULL,
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  label VARCHAR(150) NOT NULL,
  invited INT NOT NULL COMMENT 'how many are to be invited',
  made INT NOT NULL DEFAULT 0 COMMENT 'codes made',
  voided INT NOT NULL DEFAULT 0 COMMENT 'codes stopped, spent or not',
  answered INT NULL COMMENT 'codes used; written at close, unless too few or computable from others',
  PRIMARY KEY (survey_round_id, stratum_number),
  UNIQUE KEY sample_stratum_of_municipality (municipality_code, survey_round_id, stratum_number),
  CONSTRAINT sample_stratum_plan FOREIGN KEY (municipality_code, survey_round_id)
    REFERENCES sample_plan (municipality_code, survey_round_id) ON DELETE CASCADE
);

-- One code. Its secrets are not here: only what they can be checked against. Gone when the round closes.
CREATE TABLE invitation (
  survey_round_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  invitation_id CHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'random: rows lie in no order',
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  stratum_number INT NOT NULL,
  link_verifier BINARY(32) NOT NULL COMMENT 'SHA-256 of the secret in the link',
  typed_verifier BINARY(32) NOT NULL COMMENT 'HMAC of round and typed code, under a key that is not in the database',
  spent BOOLEAN NOT NULL DEFAULT FALSE,
  voided BOOLEAN NOT NULL DEFAULT FALSE,
  PRIMARY KEY (survey_round_id, invitation_id),
  UNIQUE KEY invitation_typed (typed_verifier),
  KEY invitation_of_stratum (municipality_code, survey_round_id, stratum_number),
  CONSTRAINT invitation_stratum FOREIGN KEY (municipality_code, survey_round_id, stratum_number)
    REFERENCES sample_stratum (municipality_code, survey_round_id, stratum_number) ON DELETE CASCADE
);

CREATE TABLE reminder (
  survey_round_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reminder_number INT NOT NULL,
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  made_on DATE NOT NULL,
  letters INT NOT NULL COMMENT 'codes not used that day',
  codes INT NOT NULL COMMENT 'codes that could be used that day',
  PRIMARY KEY (survey_round_id, reminder_number),
  KEY reminder_of_municipality (municipality_code, survey_round_id),
  CONSTRAINT reminder_plan FOREIGN KEY (municipality_code, survey_round_id)
    REFERENCES sample_plan (municipality_code, survey_round_id) ON DELETE CASCADE
);

-- Which codes were not used that day, fixed then. Gone when the round closes.
CREATE TABLE reminder_invitation (
  survey_round_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reminder_number INT NOT NULL,
  invitation_id CHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (survey_round_id, reminder_number, invitation_id),
  KEY reminder_invitation_of_invitation (survey_round_id, invitation_id),
  CONSTRAINT reminder_invitation_reminder FOREIGN KEY (survey_round_id, reminder_number)
    REFERENCES reminder (survey_round_id, reminder_number) ON DELETE CASCADE,
  CONSTRAINT reminder_invitation_invitation FOREIGN KEY (survey_round_id, invitation_id)
    REFERENCES invitation (survey_round_id, invitation_id) ON DELETE CASCADE
);
