-- A walk's protocol: what is decided about each point, who signs for what is shared, what has been published, and the
-- measures that follow.

CREATE TABLE protocol (
  walk_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  contents_version INT NOT NULL DEFAULT 1 COMMENT 'one more for each decision that is changed',
  published_version INT NOT NULL DEFAULT 0,
  PRIMARY KEY (walk_id),
  UNIQUE KEY protocol_of_municipality (municipality_code, walk_id),
  CONSTRAINT protocol_walk FOREIGN KEY (municipality_code, walk_id) REFERENCES walk (municipality_code, walk_id)
);

CREATE TABLE protocol_decision (
  observation_id BINARY(16) NOT NULL COMMENT 'the point',
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  walk_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  verdict VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'WILL_BE_DONE, WILL_BE_EXAMINED, WILL_NOT_BE_DONE',
  feasibility VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'POSSIBLE, NOT_POSSIBLE, UNKNOWN',
  control VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'OWN, SHARED, OTHERS',
  owner VARCHAR(150) NULL COMMENT 'whose power it is in, where it is others''',
  effect VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'PROVEN, UNPROVEN, UNKNOWN',
  effect_reference VARCHAR(500) NULL COMMENT 'where the effect is shown',
  answered_by VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'MUNICIPALITY, POLICE, BOTH',
  unit VARCHAR(150) NULL COMMENT 'who does it',
  what VARCHAR(1000) NULL,
  due_on DATE NULL,
  reason VARCHAR(1000) NULL COMMENT 'why it will not be done',
  PRIMARY KEY (observation_id),
  KEY protocol_decision_of_walk (municipality_code, walk_id),
  CONSTRAINT protocol_decision_observation FOREIGN KEY (municipality_code, observation_id)
    REFERENCES observation (municipality_code, observation_id),
  CONSTRAINT protocol_decision_protocol FOREIGN KEY (municipality_code, walk_id) REFERENCES protocol (municipality_code, walk_id),
  CONSTRAINT protocol_decision_whole CHECK (
    (verdict = 'WILL_NOT_BE_DONE') = (reason IS NOT NULL) AND (verdict = 'WILL_NOT_BE_DONE') = (what IS NULL))
);

CREATE TABLE protocol_sign_off (
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  walk_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  party VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Party',
  person_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(150) NOT NULL,
  title VARCHAR(150) NULL,
  signed_on DATE NOT NULL,
  PRIMARY KEY (walk_id, party),
  CONSTRAINT protocol_sign_off_protocol FOREIGN KEY (municipality_code, walk_id) REFERENCES protocol (municipality_code, walk_id),
  CONSTRAINT protocol_sign_off_person FOREIGN KEY (person_id) REFERENCES person (person_id)
);

CREATE TABLE protocol_version (
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  walk_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  number INT NOT NULL,
  published_at DATETIME NOT NULL COMMENT 'UTC',
  snapshot JSON NOT NULL COMMENT 'the points with their decisions as they were',
  PRIMARY KEY (walk_id, number),
  CONSTRAINT protocol_version_protocol FOREIGN KEY (municipality_code, walk_id) REFERENCES protocol (municipality_code, walk_id)
);

CREATE TABLE measure (
  measure_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  walk_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  observation_id BINARY(16) NOT NULL COMMENT 'the point it answers',
  status VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'PLANNED, UNDER_WAY, DONE, STOPPED',
  answered_by VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'MUNICIPALITY, POLICE, BOTH',
  unit VARCHAR(150) NOT NULL,
  what VARCHAR(1000) NOT NULL,
  due_on DATE NOT NULL,
  done_on DATE NULL,
  outcome VARCHAR(1000) NULL COMMENT 'what was done, or why it was stopped; public',
  note VARCHAR(1000) NULL COMMENT 'for those who work with it; never public',
  version INT NOT NULL DEFAULT 1,
  PRIMARY KEY (measure_id),
  UNIQUE KEY measure_of_point (municipality_code, observation_id),
  KEY measure_by_day (municipality_code, status, due_on),
  CONSTRAINT measure_observation FOREIGN KEY (municipality_code, observation_id)
    REFERENCES observation (municipality_code, observation_id),
  CONSTRAINT measure_walk FOREIGN KEY (municipality_code, walk_id) REFERENCES walk (municipality_code, walk_id),
  CONSTRAINT measure_done CHECK (status <> 'DONE' OR (done_on IS NOT NULL AND outcome IS NOT NULL))
);

-- Which activities a walk serves: when its protocol is published, it counts as an effort on each.
CREATE TABLE activity_walk (
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  activity_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  walk_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (activity_id, walk_id),
  KEY activity_walk_back (municipality_code, walk_id),
  CONSTRAINT activity_walk_activity FOREIGN KEY (municipality_code, activity_id) REFERENCES activity (municipality_code, activity_id)
    ON DELETE CASCADE,
  CONSTRAINT activity_walk_walk FOREIGN KEY (municipality_code, walk_id) REFERENCES walk (municipality_code, walk_id)
);
