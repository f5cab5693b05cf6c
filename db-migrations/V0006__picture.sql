-- The weighed picture of the situation: problems, and the evidence each rests on.

CREATE TABLE picture (
  picture_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  picture_version INT NOT NULL COMMENT '1, 2, ... within the municipality; the public address',
  title JSON NOT NULL COMMENT 'LocalizedText',
  summary JSON NOT NULL COMMENT 'LocalizedText',
  status VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'DRAFT, ADOPTED',
  adopted_snapshot JSON NULL COMMENT 'what both parties adopted, with the figures as they were',
  version INT NOT NULL DEFAULT 1 COMMENT 'raised when title or summary change',
  contents_version INT NOT NULL DEFAULT 1 COMMENT 'raised by every change within: what an adoption refers to',
  PRIMARY KEY (picture_id),
  UNIQUE KEY picture_of_municipality (municipality_code, picture_id),
  UNIQUE KEY picture_by_version (municipality_code, picture_version),
  CONSTRAINT picture_municipality FOREIGN KEY (municipality_code) REFERENCES municipality (municipality_code)
);

CREATE TABLE picture_source (
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  picture_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  source_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  position INT NOT NULL,
  verdict VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'USED, REJECTED',
  reason VARCHAR(500) NULL,
  PRIMARY KEY (picture_id, source_id),
  CONSTRAINT picture_source_picture FOREIGN KEY (municipality_code, picture_id) REFERENCES picture (municipality_code, picture_id),
  CONSTRAINT picture_source_source FOREIGN KEY (municipality_code, source_id) REFERENCES source (municipality_code, source_id)
);

CREATE TABLE adoption (
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  picture_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  party VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Party',
  person_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(150) NOT NULL COMMENT 'as it was when adopting',
  title VARCHAR(150) NULL,
  adopted_on DATE NOT NULL,
  PRIMARY KEY (picture_id, party),
  CONSTRAINT adoption_picture FOREIGN KEY (municipality_code, picture_id) REFERENCES picture (municipality_code, picture_id),
  CONSTRAINT adoption_person FOREIGN KEY (person_id) REFERENCES person (person_id)
);

CREATE TABLE problem (
  problem_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  picture_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  position INT NOT NULL COMMENT 'rank within the picture, 1 first',
  finding VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'PROBLEM, NOT_A_PROBLEM',
  title JSON NOT NULL COMMENT 'LocalizedText',
  description JSON NULL COMMENT 'LocalizedText',
  cause_group JSON NULL COMMENT 'LocalizedText: who or what mainly causes it',
  cause JSON NULL COMMENT 'LocalizedText: why it arises',
  consequence JSON NULL COMMENT 'LocalizedText: what it leads to',
  certainty VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'ESTABLISHED, SIGNS',
  scope VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'LOCAL, NATIONAL, LOCAL_AND_NATIONAL',
  prioritised BOOLEAN NOT NULL DEFAULT TRUE,
  priority_reason VARCHAR(500) NULL,
  version INT NOT NULL DEFAULT 1,
  PRIMARY KEY (problem_id),
  UNIQUE KEY problem_of_municipality (municipality_code, problem_id),
  KEY problem_of_picture (municipality_code, picture_id),
  CONSTRAINT problem_picture FOREIGN KEY (municipality_code, picture_id) REFERENCES picture (municipality_code, picture_id)
);

CREATE TABLE problem_place (
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  problem_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  place_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (problem_id, place_id),
  CONSTRAINT problem_place_problem FOREIGN KEY (municipality_code, problem_id) REFERENCES problem (municipality_code, problem_id),
  CONSTRAINT problem_place_place FOREIGN KEY (municipality_code, place_id) REFERENCES place (municipality_code, place_id)
);

-- A typed link from a problem to what speaks for (or was weighed and rejected as) it. The citation is what the
-- source said when it was cited: a figure, a place, an address to walk to.
CREATE TABLE evidence (
  evidence_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  problem_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  position INT NOT NULL,
  kind VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'SURVEY_RESULT, OBSERVATION, SOURCE',
  reference VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'id within its kind',
  citation JSON NOT NULL COMMENT 'Citation as it was when cited',
  statement JSON NOT NULL COMMENT 'LocalizedText: what it shows, in the words of those who weigh it',
  verdict VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'USED, REJECTED',
  reason VARCHAR(500) NULL,
  version INT NOT NULL DEFAULT 1,
  PRIMARY KEY (evidence_id),
  UNIQUE KEY evidence_once (problem_id, kind, reference),
  KEY evidence_of_problem (municipality_code, problem_id),
  KEY evidence_by_reference (municipality_code, kind, reference),
  CONSTRAINT evidence_problem FOREIGN KEY (municipality_code, problem_id) REFERENCES problem (municipality_code, problem_id)
);
