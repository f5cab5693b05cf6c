-- What is planned for a walk beside its time and its way.

ALTER TABLE walk
  MODIFY status VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL
    COMMENT 'DRAFT, PLANNED, OPEN, CLOSED';

CREATE TABLE walk_plan (
  walk_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  invitation JSON NULL COMMENT 'LocalizedText',
  walking_groups JSON NOT NULL COMMENT 'list of WalkGroup',
  categories JSON NOT NULL COMMENT 'ObservationCategory, those in use',
  questions JSON NOT NULL COMMENT 'list of WalkQuestion',
  repeats_walk_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'the earlier walk',
  repeats_as VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'OTHER_LIGHT, AFTERWARDS',
  PRIMARY KEY (walk_id),
  UNIQUE KEY walk_plan_of_municipality (municipality_code, walk_id),
  KEY walk_plan_repeating (municipality_code, repeats_walk_id),
  CONSTRAINT walk_plan_walk FOREIGN KEY (municipality_code, walk_id)
    REFERENCES walk (municipality_code, walk_id),
  CONSTRAINT walk_plan_repeats FOREIGN KEY (municipality_code, repeats_walk_id)
    REFERENCES walk (municipality_code, walk_id)
);

-- No foreign key: problems and activities belong to modules that build on this one.
CREATE TABLE walk_serves (
  walk_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'PROBLEM, ACTIVITY',
  reference CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  position INT NOT NULL,
  title JSON NOT NULL COMMENT 'LocalizedText, as it was called when chosen',
  PRIMARY KEY (walk_id, kind, reference),
  KEY walk_serves_what (municipality_code, kind, reference),
  CONSTRAINT walk_serves_walk FOREIGN KEY (municipality_code, walk_id)
    REFERENCES walk (municipality_code, walk_id)
);
