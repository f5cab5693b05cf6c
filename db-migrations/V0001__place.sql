-- Where: local police areas, municipalities, their areas and named places.
-- Municipality codes are strings with leading zeros (0482). Texts residents read are JSON objects by language.

CREATE TABLE local_police_area (
  local_police_area_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(100) NOT NULL,
  PRIMARY KEY (local_police_area_id)
);

CREATE TABLE municipality (
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  slug VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(100) NOT NULL,
  county_code CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  county_name VARCHAR(60) NOT NULL,
  local_police_area_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  outline MEDIUMTEXT NULL COMMENT 'GeoJSON geometry, WGS 84, rough',
  PRIMARY KEY (municipality_code),
  UNIQUE KEY municipality_slug (slug),
  CONSTRAINT municipality_local_police_area FOREIGN KEY (local_police_area_id)
    REFERENCES local_police_area (local_police_area_id)
);

CREATE TABLE contact (
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  position INT NOT NULL,
  name VARCHAR(200) NOT NULL,
  purpose VARCHAR(200) NULL COMMENT 'what to turn there for',
  phone VARCHAR(40) NULL,
  email VARCHAR(200) NULL,
  address VARCHAR(300) NULL,
  web_address VARCHAR(500) NULL,
  PRIMARY KEY (municipality_code, position),
  CONSTRAINT contact_municipality FOREIGN KEY (municipality_code) REFERENCES municipality (municipality_code)
);

CREATE TABLE area (
  area_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  area_key VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(100) NOT NULL,
  position INT NOT NULL,
  outline MEDIUMTEXT NOT NULL COMMENT 'GeoJSON geometry, WGS 84, rough',
  PRIMARY KEY (area_id),
  UNIQUE KEY area_of_municipality (municipality_code, area_id),
  UNIQUE KEY area_by_key (municipality_code, area_key),
  CONSTRAINT area_municipality FOREIGN KEY (municipality_code) REFERENCES municipality (municipality_code)
);

CREATE TABLE place (
  place_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  place_key VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(150) NOT NULL,
  kind VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'PlaceKind',
  area_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
  lat DECIMAL(9,6) NOT NULL,
  lon DECIMAL(9,6) NOT NULL,
  PRIMARY KEY (place_id),
  UNIQUE KEY place_of_municipality (municipality_code, place_id),
  UNIQUE KEY place_by_key (municipality_code, place_key),
  CONSTRAINT place_municipality FOREIGN KEY (municipality_code) REFERENCES municipality (municipality_code),
  CONSTRAINT place_area FOREIGN KEY (municipality_code, area_id) REFERENCES area (municipality_code, area_id)
);
