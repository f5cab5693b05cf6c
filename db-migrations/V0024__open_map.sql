-- The map that is open before a walk: residents mark places on it, and the walk's way is made from them.

CREATE TABLE open_map (
  walk_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  code VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'stands in its address',
  area_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'what is in sight at first',
  opens_on DATE NOT NULL COMMENT 'first day, in Sweden',
  closes_on DATE NOT NULL COMMENT 'last day, in Sweden',
  closed_early BOOLEAN NOT NULL DEFAULT FALSE,
  version INT NOT NULL DEFAULT 1,
  PRIMARY KEY (walk_id),
  UNIQUE KEY open_map_of_municipality (municipality_code, walk_id),
  UNIQUE KEY open_map_code (code),
  CONSTRAINT open_map_walk FOREIGN KEY (municipality_code, walk_id) REFERENCES walk (municipality_code, walk_id)
    ON DELETE CASCADE,
  CONSTRAINT open_map_area FOREIGN KEY (municipality_code, area_id) REFERENCES area (municipality_code, area_id),
  CONSTRAINT open_map_days CHECK (opens_on <= closes_on)
);

CREATE TABLE mark (
  mark_id BINARY(16) NOT NULL COMMENT 'UUID made by the client',
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  walk_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  lat DECIMAL(9,6) NOT NULL,
  lon DECIMAL(9,6) NOT NULL,
  marked_on DATE NOT NULL COMMENT 'the day and no more, so that a mark tells less about its maker',
  valence VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'SAFE, UNSAFE',
  category VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'ObservationCategory',
  description VARCHAR(500) NOT NULL,
  made_up BOOLEAN NOT NULL DEFAULT FALSE,
  PRIMARY KEY (mark_id),
  UNIQUE KEY mark_of_municipality (municipality_code, mark_id),
  KEY mark_of_walk (municipality_code, walk_id),
  CONSTRAINT mark_map FOREIGN KEY (municipality_code, walk_id) REFERENCES open_map (municipality_code, walk_id)
    ON DELETE CASCADE
);

-- What officials have decided about showing a mark: each decision is a row that stays as long as the mark does.
CREATE TABLE mark_step (
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  mark_id BINARY(16) NOT NULL,
  step INT NOT NULL COMMENT '1 for the first; the last one counts',
  state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'PENDING, ACCEPTED, MERGED, PRIVATE, REMOVED',
  at_home BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'shown at a rough position, since somebody lives there',
  merged_into BINARY(16) NULL COMMENT 'the mark that says the same',
  reason VARCHAR(500) NULL COMMENT 'why it was removed, in the words of an official',
  person_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'null where nobody has looked',
  person_name VARCHAR(150) NULL,
  at DATETIME NOT NULL COMMENT 'UTC',
  PRIMARY KEY (mark_id, step),
  KEY mark_step_of_mark (municipality_code, mark_id),
  CONSTRAINT mark_step_mark FOREIGN KEY (municipality_code, mark_id) REFERENCES mark (municipality_code, mark_id)
    ON DELETE CASCADE,
  CONSTRAINT mark_step_merged FOREIGN KEY (municipality_code, merged_into) REFERENCES mark (municipality_code, mark_id)
    ON DELETE CASCADE
);
