-- What a picture of the situation can rest on beside surveys and walks: an open, typed list.

CREATE TABLE source (
  source_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  source_key VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'SourceKind',
  name JSON NOT NULL COMMENT 'LocalizedText',
  description JSON NULL COMMENT 'LocalizedText',
  year INT NULL,
  version INT NOT NULL DEFAULT 1,
  PRIMARY KEY (source_id),
  UNIQUE KEY source_of_municipality (municipality_code, source_id),
  UNIQUE KEY source_by_key (municipality_code, source_key),
  CONSTRAINT source_municipality FOREIGN KEY (municipality_code) REFERENCES municipality (municipality_code)
);
