-- Safety walks: planned stops and what was noted on the way.

CREATE TABLE walk (
  walk_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  join_code VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  title JSON NOT NULL COMMENT 'LocalizedText',
  purpose JSON NOT NULL COMMENT 'LocalizedText',
  area_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
  meeting_place VARCHAR(200) NULL,
  starts_at DATETIME NOT NULL COMMENT 'UTC',
  light VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'DAYLIGHT, DUSK, DARK',
  status VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'PLANNED, OPEN, CLOSED',
  route TEXT NULL COMMENT 'GeoJSON LineString, WGS 84',
  made_up BOOLEAN NOT NULL DEFAULT FALSE,
  version INT NOT NULL DEFAULT 1,
  PRIMARY KEY (walk_id),
  UNIQUE KEY walk_of_municipality (municipality_code, walk_id),
  UNIQUE KEY walk_join_code (join_code),
  CONSTRAINT walk_municipality FOREIGN KEY (municipality_code) REFERENCES municipality (municipality_code),
  CONSTRAINT walk_area FOREIGN KEY (municipality_code, area_id) REFERENCES area (municipality_code, area_id)
);

CREATE TABLE walk_stop (
  walk_stop_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  walk_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  position INT NOT NULL,
  name VARCHAR(150) NOT NULL,
  lat DECIMAL(9,6) NOT NULL,
  lon DECIMAL(9,6) NOT NULL,
  PRIMARY KEY (walk_stop_id),
  UNIQUE KEY walk_stop_of_walk (municipality_code, walk_id, walk_stop_id),
  CONSTRAINT walk_stop_walk FOREIGN KEY (municipality_code, walk_id) REFERENCES walk (municipality_code, walk_id)
);

CREATE TABLE observation (
  observation_id BINARY(16) NOT NULL COMMENT 'UUID made by the client',
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  walk_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  walk_stop_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
  lat DECIMAL(9,6) NOT NULL,
  lon DECIMAL(9,6) NOT NULL,
  accuracy_m INT NULL COMMENT 'null when set on the map',
  observed_at DATETIME NOT NULL COMMENT 'UTC',
  valence VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'SAFE, UNSAFE',
  category VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'ObservationCategory',
  severity INT NOT NULL COMMENT '0 for a safe place, else 1 slight to 3 serious',
  description TEXT NOT NULL,
  cause TEXT NULL,
  proposal TEXT NULL,
  made_up BOOLEAN NOT NULL DEFAULT FALSE,
  version INT NOT NULL DEFAULT 1,
  PRIMARY KEY (observation_id),
  UNIQUE KEY observation_of_municipality (municipality_code, observation_id),
  KEY observation_of_walk (municipality_code, walk_id),
  CONSTRAINT observation_walk FOREIGN KEY (municipality_code, walk_id) REFERENCES walk (municipality_code, walk_id),
  CONSTRAINT observation_walk_stop FOREIGN KEY (municipality_code, walk_id, walk_stop_id)
    REFERENCES walk_stop (municipality_code, walk_id, walk_stop_id)
);
