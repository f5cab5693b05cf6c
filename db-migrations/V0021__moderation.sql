-- What officials have decided about showing an observation: each decision is a row that stays.

CREATE TABLE moderation_step (
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  observation_id BINARY(16) NOT NULL,
  step INT NOT NULL COMMENT '1 for the first; the last one counts',
  walk_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  observation_version INT NOT NULL COMMENT 'what was read; a note that has changed since is pending again',
  state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'PENDING, ACCEPTED, MERGED, PRIVATE, REMOVED',
  at_home BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'shown at a rough position, since somebody lives there',
  merged_into BINARY(16) NULL COMMENT 'the observation that says the same',
  reason VARCHAR(500) NULL COMMENT 'why it was removed, in the words of an official',
  person_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'null where nobody has looked',
  person_name VARCHAR(150) NULL,
  at DATETIME NOT NULL COMMENT 'UTC',
  PRIMARY KEY (observation_id, step),
  KEY moderation_step_of_walk (municipality_code, walk_id),
  CONSTRAINT moderation_step_observation FOREIGN KEY (municipality_code, observation_id)
    REFERENCES observation (municipality_code, observation_id),
  CONSTRAINT moderation_step_merged FOREIGN KEY (municipality_code, merged_into)
    REFERENCES observation (municipality_code, observation_id),
  CONSTRAINT moderation_step_walk FOREIGN KEY (municipality_code, walk_id) REFERENCES walk (municipality_code, walk_id)
);

-- What was noted on closed walks has been public already: it stays so, and the row says that nobody looked.
INSERT INTO moderation_step (municipality_code, observation_id, step, walk_id, observation_version, state, at)
SELECT observation.municipality_code, observation.observation_id, 1, observation.walk_id, observation.version, 'ACCEPTED', UTC_TIMESTAMP()
FROM observation
JOIN walk ON walk.walk_id = observation.walk_id AND walk.municipality_code = observation.municipality_code
WHERE walk.status = 'CLOSED';
